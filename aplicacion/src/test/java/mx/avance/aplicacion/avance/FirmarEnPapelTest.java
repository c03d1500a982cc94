package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CapturarAvance.Modo;
import mx.avance.aplicacion.avance.FirmarEnPapel.Confirmacion;
import mx.avance.aplicacion.avance.FirmarEnPapel.Firmada;
import mx.avance.aplicacion.avance.ImprimirAvance.Formato;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.firma.Papel;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class FirmarEnPapelTest {

    private final Oficina oficina;
    private final UnidadConPoa unidad;
    private final RelojDePrueba reloj;
    private final HojasFirmadas firmadas;
    private final FirmarEnPapel enPapel;
    private final FirmarAvance firmar;
    private final CapturarAvance capturar;
    private final HojasEnPapel hojas;
    private final ImprimirAvance imprimir;
    private final Avances avances;
    private final JdbcClient base;

    private OficinaConAvance casa;
    private IdDeAvance id;

    @Autowired
    FirmarEnPapelTest(
            Oficina oficina,
            UnidadConPoa unidad,
            RelojDePrueba reloj,
            HojasFirmadas firmadas,
            FirmarEnPapel enPapel,
            FirmarAvance firmar,
            CapturarAvance capturar,
            HojasEnPapel hojas,
            ImprimirAvance imprimir,
            Avances avances,
            JdbcClient base) {
        this.oficina = oficina;
        this.unidad = unidad;
        this.reloj = reloj;
        this.firmadas = firmadas;
        this.enPapel = enPapel;
        this.firmar = firmar;
        this.capturar = capturar;
        this.hojas = hojas;
        this.imprimir = imprimir;
        this.avances = avances;
        this.base = base;
    }

    @BeforeEach
    void una_hoja_completa_donde_se_firma_en_papel() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        id = casa.eneMar;
        firmadas.capturada(casa);
    }

    private static String negativa(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(NoPermitido.class, tarea::get))
                .negado()
                .codigo();
    }

    private static List<String> defectos(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, tarea::get)).defectos().stream()
                .map(defecto -> defecto.campo() + " " + defecto.clave())
                .toList();
    }

    private AvanceGuardado confirma(Quien quien, Confirmacion dicho) {
        return unidad.como(quien, () -> enPapel.confirmar(id, firmadas.version(casa), dicho));
    }

    private EnPapel.Situacion situacion(String folio) {
        return unidad.como(casa.ana, () -> hojas.exigir(id, folio)).situacion();
    }

    private String impresa(Optional<Integer> alcance) {
        return HojasFirmadas.texto(
                unidad.como(casa.ana, () -> imprimir.hoja(id, alcance, Formato.PDF, "https://avance.ejemplo"))
                        .contenido());
    }

    @Test
    void una_hoja_con_las_tres_firmas_se_confirma_de_una_vez_y_cada_firma_queda_dicha() {
        String folio = firmadas.enPapel(casa);
        assertThat(folio).isEqualTo("H-2026-0001");
        EnPapel hoja = unidad.como(casa.ana, () -> hojas.exigir(id, folio));
        int numero = firmadas.digitalizada(casa, folio);

        AvanceGuardado queda = confirma(casa.planea, HojasFirmadas.confirma(folio, numero, Papel.values()));

        assertThat(queda.estado()).isEqualTo(EstadoDeAvance.AUTORIZADO);
        assertThat(situacion(folio)).isEqualTo(EnPapel.Situacion.FIRMADA);
        List<Paso> pasos = unidad.como(casa.ana, () -> avances.pasos(id));
        assertThat(pasos).extracting(Paso::acto).containsExactly("EN_PAPEL", "ELABORADO", "REVISADO", "AUTORIZADO");
        assertThat(pasos.subList(1, 4)).allSatisfy(paso -> {
            assertThat(paso.modo()).isEqualTo("AUTOGRAFA");
            assertThat(paso.huella()).as("se firmó lo que se imprimió").isEqualTo(hoja.huella());
            assertThat(paso.folio()).isEqualTo(folio);
            assertThat(paso.aMano().orElseThrow().fecha()).isEqualTo(HojasFirmadas.HOY);
            assertThat(paso.nombre()).as("quien lo confirmó").isEqualTo("Persona " + casa.planea.cuenta());
            assertThat(paso.cargo()).isEqualTo("Planeación");
        });
        assertThat(pasos.get(3).quien()).isEqualTo("Persona que AUTORIZO");
        assertThat(impresa(Optional.empty()))
                .contains("Firma autógrafa: Persona que AUTORIZO, 07/04/2026, en el folio H-2026-0001", "Autorizada");
    }

    @Test
    void cada_quien_puede_confirmar_la_suya_en_su_turno_con_su_propia_hoja_digitalizada() {
        String folio = firmadas.enPapel(casa);
        int una = firmadas.digitalizada(casa, folio);
        assertThat(negativa(() -> confirma(casa.revisa(), HojasFirmadas.confirma(folio, una, Papel.REVISO))))
                .isEqualTo("AVANCE_EN_CAPTURA");
        assertThat(negativa(() -> confirma(casa.ana, HojasFirmadas.confirma(folio, una, Papel.ELABORO, Papel.REVISO))))
                .as("la unidad sólo confirma la suya, y nada queda a medias")
                .isEqualTo("ROL_AJENO");
        assertThat(confirma(casa.ana, HojasFirmadas.confirma(folio, una, Papel.ELABORO))
                        .estado())
                .isEqualTo(EstadoDeAvance.ELABORADO);

        Quien revisa = casa.quien("revisa2", "RESPONSABLE_DE_PROGRAMA", "PROGRAMA", "542");
        int otra = unidad.como(
                        revisa,
                        () -> enPapel.subir(
                                id, folio, ArchivoDeAutorizacion.de("foto.png", HojasFirmadas.bytesDePng())))
                .numero();
        assertThat(otra).isEqualTo(2);
        assertThat(confirma(revisa, HojasFirmadas.confirma(folio, otra, Papel.REVISO))
                        .estado())
                .isEqualTo(EstadoDeAvance.REVISADO);
        assertThat(situacion(folio)).isEqualTo(EnPapel.Situacion.EN_FIRMA);
        assertThat(confirma(casa.autoriza(), HojasFirmadas.confirma(folio, otra, Papel.AUTORIZO))
                        .estado())
                .isEqualTo(EstadoDeAvance.AUTORIZADO);
    }

    @Test
    void lo_que_esta_en_firma_no_se_captura_ni_se_firma_con_contrasena_hasta_que_se_retira() {
        String folio = firmadas.enPapel(casa);
        CambioDeCelda otro = CambioDeCelda.alcanzado(200, 1, "29");
        assertThat(negativa(() -> unidad.como(casa.ana, () -> capturar.guardar(id, List.of(otro), Modo.POR_RENGLON))))
                .isEqualTo("AVANCE_EN_PAPEL");
        assertThat(negativa(() -> unidad.como(casa.ana, () -> capturar.deshacer(id, 200, 1, null))))
                .isEqualTo("AVANCE_EN_PAPEL");
        casa.firmaPorActo();
        assertThat(negativa(() -> unidad.como(
                        casa.ana, () -> firmar.firmar(id, Papel.ELABORO, firmadas.version(casa), Oficina.CONTRASENA))))
                .as("se termina como se empezó")
                .isEqualTo("AVANCE_EN_PAPEL");

        unidad.como(casa.ana, () -> enPapel.retirar(id, firmadas.version(casa)));

        assertThat(situacion(folio)).isEqualTo(EnPapel.Situacion.RETIRADA);
        assertThat(unidad.como(casa.ana, () -> capturar.guardar(id, List.of(otro), Modo.POR_RENGLON)))
                .extracting(ResultadoDeCelda::que)
                .containsExactly(ResultadoDeCelda.Que.GUARDADA);
        assertThat(defectos(() -> unidad.como(casa.ana, () -> enPapel.enviar(id, firmadas.version(casa)))))
                .as("ahora se firma con contraseña")
                .contains(" avance.firmaPorActo");
    }

    @Test
    void al_devolver_el_folio_deja_de_valer_y_la_siguiente_impresion_lleva_otro() {
        String folio = firmadas.enPapel(casa);
        int numero = firmadas.digitalizada(casa, folio);
        confirma(casa.ana, HojasFirmadas.confirma(folio, numero, Papel.ELABORO));
        unidad.como(casa.planea, () -> firmar.devolver(id, firmadas.version(casa), "Falta el oficio en la 103."));

        assertThat(situacion(folio)).isEqualTo(EnPapel.Situacion.DEVUELTA);
        assertThat(HojasFirmadas.texto(unidad.como(casa.ana, () -> imprimir.enPapel(id, folio, Formato.PDF, ""))
                        .contenido()))
                .contains("DEVUELTA — este folio ya no vale");
        String otro = firmadas.enPapel(casa);
        assertThat(otro).isEqualTo("H-2026-0002");
        assertThat(defectos(() -> confirma(casa.ana, HojasFirmadas.confirma(folio, numero, Papel.ELABORO))))
                .containsExactly("folio avance.folioMal");
        assertThat(defectos(
                        () -> unidad.como(casa.ana, () -> enPapel.subir(id, folio, HojasFirmadas.pdf("tarde.pdf")))))
                .containsExactly("folio avance.folioMal");
        assertThat(unidad.como(casa.ana, () -> hojas.de(id)))
                .extracting(EnPapel::folio)
                .containsExactly(otro, folio);
    }

    @Test
    void lo_que_no_puede_ser_se_dice_y_nada_avanza() {
        String folio = firmadas.enPapel(casa);
        int numero = firmadas.digitalizada(casa, folio);
        LocalDate hoy = HojasFirmadas.HOY;
        assertThat(defectos(() -> confirma(
                        casa.planea,
                        new Confirmacion(
                                folio,
                                7,
                                List.of(
                                        new Firmada(Papel.ELABORO, "", hoy.minusDays(1)),
                                        new Firmada(Papel.REVISO, "x".repeat(200), hoy.plusDays(1)),
                                        new Firmada(Papel.AUTORIZO, "Luz\u0000 Díaz", null)),
                                false))))
                .containsExactly(
                        "coincide avance.sinConfirmar",
                        "digitalizada avance.sinDigitalizada",
                        "fecha-ELABORO avance.firmadaAntes",
                        "firmo-ELABORO avance.sinNombre",
                        "fecha-REVISO avance.firmadaDespues",
                        "firmo-REVISO forma.largo",
                        "fecha-AUTORIZO forma.obligatorio");
        assertThat(defectos(() ->
                        confirma(casa.planea, HojasFirmadas.confirma(folio, numero, Papel.ELABORO, Papel.AUTORIZO))))
                .containsExactly("firmas avance.firmasSinOrden");
        assertThat(defectos(() -> confirma(casa.planea, HojasFirmadas.confirma(folio, numero))))
                .containsExactly("firmas avance.sinFirmas");
        assertThat(catchThrowableOfType(
                        Choque.class,
                        () -> unidad.como(
                                casa.planea,
                                () -> enPapel.confirmar(id, 1, HojasFirmadas.confirma(folio, numero, Papel.ELABORO)))))
                .isNotNull();
        assertThat(unidad.como(casa.ana, () -> avances.exigir(id)).estado()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
    }

    @Test
    void se_sube_lo_que_se_puede_leer_y_el_mismo_archivo_dos_veces_es_uno() {
        String folio = firmadas.enPapel(casa);
        byte[] roto = "%PDF-1.7 y nada más que leer".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(defectos(() -> unidad.como(
                        casa.ana, () -> enPapel.subir(id, folio, ArchivoDeAutorizacion.de("roto.pdf", roto)))))
                .containsExactly("archivo avance.archivoDaniado");
        assertThat(defectos(() -> ArchivoDeAutorizacion.de(
                        "hoja.pdf", "<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .containsExactly("archivo poa.archivoDeOtroTipo");
        ArchivoDeAutorizacion bueno = HojasFirmadas.pdf("hoja.pdf");
        assertThat(unidad.como(casa.ana, () -> enPapel.subir(id, folio, bueno)).numero())
                .isEqualTo(1);
        assertThat(unidad.como(casa.planea, () -> enPapel.subir(id, folio, bueno))
                        .numero())
                .isEqualTo(1);
        assertThat(HojaDigitalizada.pagina(unidad.como(casa.ana, () -> hojas.digitalizada(id, folio, 1)), 1)
                        .leido())
                .isPresent();
        for (String orden : List.of(
                "delete from avance.digitalizada",
                "update avance.digitalizada set nombre = 'otra'",
                "update avance.en_papel set hoja = ''")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> oficina.en(casa.ente, () -> base.sql(orden).update())))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void un_borrador_se_imprime_como_tal_y_lo_congelado_no_cambia_con_los_catalogos() {
        assertThat(impresa(Optional.empty()))
                .contains("TMM-F004", "BORRADOR — sin firmas", "54202", "ENERO-MARZO 2026", "ELABORÓ");
        String folio = firmadas.enPapel(casa);
        String antes = HojasFirmadas.texto(unidad.como(casa.ana, () -> imprimir.enPapel(id, folio, Formato.PDF, ""))
                .contenido());
        assertThat(antes)
                .contains("Departamento Técnico", folio, "Nombre y Firma")
                .doesNotContain("BORRADOR");

        oficina.duenio()
                .sql("update catalogos.unidad_ejecutora set nombre = 'Otra cosa' where ente = :ente")
                .param("ente", casa.ente)
                .update();

        assertThat(HojasFirmadas.texto(unidad.como(casa.ana, () -> imprimir.enPapel(id, folio, Formato.PDF, ""))
                        .contenido()))
                .isEqualTo(antes);
        assertThat(unidad.como(casa.ana, () -> imprimir.hoja(id, Optional.empty(), Formato.XLSX, ""))
                        .contenido())
                .startsWith('P', 'K');
    }

    @Test
    void ninguna_firma_es_de_antes_que_la_anterior() {
        String folio = firmadas.enPapel(casa);
        int numero = firmadas.digitalizada(casa, folio);
        LocalDate hoy = HojasFirmadas.HOY;
        reloj.es("2026-04-14");
        assertThat(defectos(() -> confirma(
                        casa.planea,
                        new Confirmacion(
                                folio,
                                numero,
                                List.of(
                                        new Firmada(Papel.ELABORO, "Luz Díaz", hoy.plusDays(5)),
                                        new Firmada(Papel.REVISO, "Ana Ruiz", hoy.plusDays(4)),
                                        new Firmada(Papel.AUTORIZO, "Juan Gil", hoy.plusDays(5))),
                                true))))
                .containsExactly("fecha-REVISO avance.firmadaAntesQueLaOtra");

        confirma(
                casa.ana,
                new Confirmacion(
                        folio, numero, List.of(new Firmada(Papel.ELABORO, "Luz Díaz", hoy.plusDays(5))), true));
        assertThat(defectos(() -> confirma(
                        casa.planea,
                        new Confirmacion(
                                folio, numero, List.of(new Firmada(Papel.REVISO, "Ana Ruiz", hoy.plusDays(4))), true))))
                .as("tampoco en otra confirmación")
                .containsExactly("fecha-REVISO avance.firmadaAntesQueLaOtra");
    }

    @Test
    void se_retira_la_hoja_del_folio_que_se_dice_y_ninguna_otra() {
        String nulo = firmadas.enPapel(casa);
        unidad.como(casa.ana, () -> enPapel.retirar(id, nulo, firmadas.version(casa)));
        String otro = firmadas.enPapel(casa);

        assertThat(defectos(() -> unidad.como(casa.ana, () -> enPapel.retirar(id, nulo, firmadas.version(casa)))))
                .containsExactly("folio avance.folioMal");
        assertThat(situacion(otro)).isEqualTo(EnPapel.Situacion.EN_FIRMA);
    }

    @Test
    void mientras_se_lee_un_archivo_nadie_espera_por_la_hoja() throws Exception {
        String folio = firmadas.enPapel(casa);
        CountDownLatch leyendo = new CountDownLatch(4);
        CountDownLatch suelta = new CountDownLatch(1);
        ExecutorService hilos = Executors.newFixedThreadPool(5);
        try {
            for (int lector = 0; lector < 4; lector++) {
                hilos.submit(() -> HojaDigitalizada.LECTORES.intentar(() -> {
                    leyendo.countDown();
                    try {
                        return suelta.await(15, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new java.io.InterruptedIOException();
                    }
                }));
            }
            assertThat(leyendo.await(10, TimeUnit.SECONDS))
                    .as("los cuatro lugares están ocupados")
                    .isTrue();
            Future<List<String>> subida = hilos.submit(() -> defectos(
                    () -> unidad.como(casa.ana, () -> enPapel.subir(id, folio, HojasFirmadas.pdf("hoja.pdf")))));
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> subida.get(1, TimeUnit.SECONDS)))
                    .as("espera a que haya quien la lea")
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);

            assertThat(unidad.como(casa.ana, () -> enPapel.retirar(id, firmadas.version(casa)))
                            .enPapel())
                    .isFalse();

            assertThat(subida.isDone()).as("nadie la esperó").isFalse();
            suelta.countDown();
            assertThat(catchThrowableOfType(ExecutionException.class, () -> subida.get(20, TimeUnit.SECONDS)))
                    .as("el folio ya no vale")
                    .hasCauseInstanceOf(AssertionError.class);
        } finally {
            suelta.countDown();
            hilos.shutdownNow();
        }
    }

    @Test
    void una_hoja_larga_se_sube_entera() throws Exception {
        String folio = firmadas.enPapel(casa);
        assertThat(unidad.como(
                                casa.ana,
                                () -> enPapel.subir(id, folio, HojaDigitalizada.subida("larga.pdf", hojas(300))))
                        .paginas())
                .isEqualTo(300);
        assertThat(defectos(() -> unidad.como(
                        casa.ana, () -> enPapel.subir(id, folio, HojaDigitalizada.subida("otra.pdf", hojas(301))))))
                .containsExactly("archivo avance.muchasPaginas");
        assertThat(defectos(() -> HojaDigitalizada.subida("enorme.pdf", new byte[HojaDigitalizada.MAYOR + 1])))
                .containsExactly("archivo poa.archivoGrande");
    }

    private static byte[] hojas(int cuantas) {
        try (PDDocument documento = new PDDocument()) {
            for (int pagina = 0; pagina < cuantas; pagina++) {
                documento.addPage(new PDPage());
            }
            ByteArrayOutputStream salida = new ByteArrayOutputStream();
            documento.save(salida);
            return salida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void una_hoja_a_la_que_algo_le_falta_no_se_envia_a_firma() {
        unidad.como(
                casa.ana, () -> capturar.guardar(id, List.of(CambioDeCelda.alcanzado(101, 1, "")), Modo.TODO_O_NADA));
        assertThat(defectos(() -> firmadas.enPapel(casa))).contains("101 FALTA_CAPTURA");
        reloj.es("2026-05-20");
        assertThat(negativa(() -> firmadas.enPapel(casa))).isEqualTo("TRIMESTRE_CERRADO");
    }
}
