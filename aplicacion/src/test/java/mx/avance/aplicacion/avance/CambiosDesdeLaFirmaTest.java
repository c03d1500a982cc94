package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CambiosDesdeLaFirma.DesdeLaFirma;
import mx.avance.aplicacion.avance.CapturarAvance.Modo;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class CambiosDesdeLaFirmaTest {

    private static final String RUTA = "/avance/2026/1/542/54202";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private HojasFirmadas firmadas;

    @Autowired
    private CapturarAvance capturar;

    @Autowired
    private CapturarExtraordinarias extraordinarias;

    @Autowired
    private FirmarAvance firmar;

    @Autowired
    private FirmarEnPapel enPapel;

    @Autowired
    private RecibirAvance recibir;

    @Autowired
    private CambiosDesdeLaFirma cambios;

    @Autowired
    private Avances avances;

    private OficinaConAvance casa;
    private IdDeAvance id;
    private Quien revisa;

    @BeforeEach
    void una_hoja_capturada() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        id = casa.eneMar;
        revisa = casa.revisa();
        firmadas.capturada(casa);
    }

    private <T> T ana(Supplier<T> tarea) {
        return unidad.como(casa.ana, tarea);
    }

    private DesdeLaFirma desde() {
        return unidad.como(revisa, () -> cambios.de(avances.exigir(id)));
    }

    private static List<String> dichos(DesdeLaFirma desde) {
        return desde.cambios().stream()
                .map(cambio -> cambio.renglon() + " " + cambio.que() + " " + cambio.antes() + " -> " + cambio.ahora())
                .toList();
    }

    private void devuelve() {
        unidad.como(revisa, () -> firmar.devolver(id, firmadas.version(casa), "Corrija la 200."));
    }

    private void corrige() {
        ana(() -> capturar.guardar(
                id,
                List.of(
                        CambioDeCelda.completo(200, 1, "29", "Una se contó dos veces.", "SE_ABSORBE", "CLIMA"),
                        CambioDeCelda.alcanzado(101, 1, "50")),
                Modo.TODO_O_NADA));
        ana(() -> extraordinarias.agregar(
                id, new CapturarExtraordinarias.Escrita("Repartir cobijas", "Taller", "38", "")));
    }

    @Test
    void mientras_nadie_la_firma_no_hay_con_que_comparar() {
        assertThat(desde().ultima()).isEmpty();
        assertThat(desde().cambios()).isEmpty();
        assertThat(Navegacion.dentro(puerto, casa.ana.cuenta())
                        .abrir(RUTA + "/firma")
                        .body())
                .contains("Nadie la ha firmado todavía", "Qué se observa");
    }

    @Test
    void lo_que_se_devolvio_y_se_volvio_a_firmar_dice_renglon_por_renglon_que_cambio_y_quien() {
        casa.firmaPorActo();
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        assertThat(desde().sigueIgual()).isTrue();
        assertThat(desde().contra()).isEmpty();
        assertThat(Navegacion.dentro(puerto, revisa.cuenta())
                        .abrir(RUTA + "/firma")
                        .body())
                .contains("Sin cambios desde la firma de Persona " + casa.ana.cuenta() + " (elaboró) del 7 de abril");

        devuelve();
        corrige();
        String[] esperados = {
            "200 ALCANZADO [30] -> [29]",
            "200 OBSERVACION [] -> [Una se contó dos veces.]",
            "200 DESTINO [] -> [Se absorbe en el año]",
            "200 CAUSA [] -> [CLIMA]",
            "0 EXTRAORDINARIA_NUEVA [] -> [Repartir cobijas, 38, Taller, ]"
        };
        assertThat(dichos(desde())).as("a quien va a firmarla otra vez").containsExactly(esperados);
        assertThat(desde().sigueIgual()).isFalse();

        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        DesdeLaFirma desde = desde();
        assertThat(desde.sigueIgual()).as("desde la última firma, nada").isTrue();
        assertThat(desde.contra().orElseThrow().numero()).as("la que devolvió").isEqualTo(1);
        assertThat(dichos(desde)).containsExactly(esperados);
        assertThat(desde.cambios())
                .extracting(CambiosDesdeLaFirma.Cambio::quien)
                .containsOnly(casa.ana.cuenta());

        Navegacion quienRevisa = Navegacion.dentro(puerto, revisa.cuenta());
        for (String pantalla : List.of(RUTA, RUTA + "/firma")) {
            assertThat(quienRevisa.abrir(pantalla).body())
                    .contains(
                            "Sin cambios desde la firma",
                            "Esto cambió, en 5 lugares, desde la firma anterior, de Persona " + casa.ana.cuenta(),
                            "Una se contó dos veces.",
                            "Repartir cobijas: 38 Taller",
                            "Qué se observa");
        }
        assertThat(quienRevisa.abrir(RUTA).body()).contains("Cambió</span>");
        assertThat(new Programa(puerto, oficina.ficha(revisa.ente(), revisa.id(), "LEER"))
                        .leer("/api/v1" + RUTA + "/cambios")
                        .body())
                .contains("\"que\":\"ALCANZADO\"", "\"renglon\":200", "\"antes\":\"30\"", "\"ahora\":\"29\"")
                .contains("\"contra\":{\"numero\":1");
    }

    @Test
    void un_alcance_se_compara_con_lo_que_se_recibio_y_en_papel_tambien() {
        firmadas.firmada(casa);
        firmadas.recibida(casa);
        unidad.como(casa.planea, () -> recibir.abrirAlcance(id, firmadas.version(casa), "La 200."));
        corrige();
        String folio = firmadas.enPapel(casa);

        assertThat(desde().contra().orElseThrow().acto()).isEqualTo("AUTORIZADO");
        assertThat(desde().cambios()).hasSize(5);
        assertThat(Navegacion.dentro(puerto, casa.planea.cuenta())
                        .abrir(RUTA + "/folios/" + folio)
                        .body())
                .contains("desde la firma de Persona que AUTORIZO (autorizó) del 7 de abril", "29");
    }

    private AvanceGuardado abrJun() {
        return ana(() -> avances.exigir(id.en(Trimestre.ABR_JUN)));
    }

    /** Abr-Jun as it was programmed, on a day on which it is captured. */
    private void capturaAbrJun() {
        firmadas.recibida(casa);
        reloj.es("2026-07-07");
        ana(() -> capturar.guardar(
                id.en(Trimestre.ABR_JUN),
                List.of(
                        CambioDeCelda.alcanzado(101, 0, "0"),
                        CambioDeCelda.alcanzado(102, 0, "71"),
                        CambioDeCelda.alcanzado(103, 0, "0"),
                        CambioDeCelda.alcanzado(200, 0, "30")),
                Modo.TODO_O_NADA));
    }

    /** An alcance of Ene-Mar in which the 200 falls from 30 to 29, as far as the unit captures it. */
    private void alcanceDeEneMar() {
        unidad.como(casa.planea, () -> recibir.abrirAlcance(id, firmadas.version(casa), "La 200."));
        corrige();
    }

    private AvanceGuardado firmaAbrJun(Quien quien, Papel papel) {
        return unidad.como(
                quien, () -> firmar.firmar(id.en(Trimestre.ABR_JUN), papel, abrJun().version(), Oficina.CONTRASENA));
    }

    private void firmanEneMar(Quien autoriza) {
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        firmadas.firma(casa, revisa, Papel.REVISO);
        firmadas.firma(casa, autoriza, Papel.AUTORIZO);
    }

    /** The absoluto of the 200 in each signature of Abr-Jun. */
    private List<String> absolutosFirmados() {
        IdDeAvance abrJun = id.en(Trimestre.ABR_JUN);
        return ana(() -> avances.pasos(abrJun).stream()
                .filter(paso -> paso.papel().isPresent())
                .map(paso -> HojaCongelada.leer(avances.congelada(abrJun, paso.numero())).renglones().stream()
                        .filter(renglon -> renglon.numero() == 200)
                        .map(renglon -> paso.acto() + " " + renglon.absoluto())
                        .findFirst()
                        .orElseThrow())
                .toList());
    }

    @Test
    void nadie_firma_lo_que_no_ve_si_cambio_un_trimestre_anterior_desde_que_se_elaboro() {
        String abril = RUTA.replace("/1/", "/2/");
        String dicho = "Cambió lo de un trimestre anterior desde que se elaboró; devuélvala con una nota";
        casa.firmaPorActo();
        Quien autoriza = casa.autoriza();
        firmanEneMar(autoriza);
        capturaAbrJun();
        firmaAbrJun(casa.ana, Papel.ELABORO);
        alcanceDeEneMar();
        Navegacion quienRevisa = Navegacion.dentro(puerto, revisa.cuenta());
        assertThat(quienRevisa.abrir(abril).body())
                .as("mientras no se autoriza, cuenta lo recibido")
                .contains("Firmar como revisó")
                .doesNotContain(dicho);

        firmanEneMar(autoriza);

        assertThat(absolutosFirmados()).containsExactly("ELABORADO 60");
        for (String pantalla : List.of(abril, abril + "/firma")) {
            assertThat(quienRevisa.abrir(pantalla).body())
                    .contains(dicho, "Acumulado")
                    .doesNotContain("href=\"" + abril + "/firma\"", "name=\"contrasena\"");
        }
        assertThat(quienRevisa.abrir(abril).body()).contains("Devolver con la nota");
        assertThat(catchThrowableOfType(DatosInvalidos.class, () -> firmaAbrJun(revisa, Papel.REVISO))
                        .defectos())
                .extracting(Defecto::clave)
                .containsExactly("avance.cambioLoDeAntes");
        assertThat(abrJun().estado()).isEqualTo(EstadoDeAvance.ELABORADO);

        unidad.como(
                revisa,
                () -> firmar.devolver(id.en(Trimestre.ABR_JUN), abrJun().version(), "Fírmela con lo de Ene-Mar."));
        firmaAbrJun(casa.ana, Papel.ELABORO);
        firmaAbrJun(revisa, Papel.REVISO);
        firmaAbrJun(autoriza, Papel.AUTORIZO);

        assertThat(absolutosFirmados()).containsExactly("ELABORADO 60", "ELABORADO 59", "REVISADO 59", "AUTORIZADO 59");
    }

    @Test
    void quien_autoriza_tampoco_y_la_hoja_vuelve_a_su_unidad_aunque_la_hayan_revisado() {
        casa.firmaPorActo();
        Quien autoriza = casa.autoriza();
        firmanEneMar(autoriza);
        capturaAbrJun();
        firmaAbrJun(casa.ana, Papel.ELABORO);
        firmaAbrJun(revisa, Papel.REVISO);
        alcanceDeEneMar();
        firmanEneMar(autoriza);

        assertThat(catchThrowableOfType(DatosInvalidos.class, () -> firmaAbrJun(autoriza, Papel.AUTORIZO)))
                .isNotNull();
        assertThat(Navegacion.dentro(puerto, casa.planea.cuenta())
                        .abrir(RUTA.replace("/1/", "/2/"))
                        .body())
                .as("a quien sólo la devuelve también se le dice")
                .contains("desde que se elaboró; devuélvala", "Devolver con la nota");

        unidad.como(autoriza, () -> firmar.devolver(id.en(Trimestre.ABR_JUN), abrJun().version(), "Cambió Ene-Mar."));
        assertThat(firmaAbrJun(casa.ana, Papel.ELABORO).estado()).isEqualTo(EstadoDeAvance.ELABORADO);
    }

    @Test
    void en_papel_se_firmo_lo_impreso_y_a_quien_confirma_se_le_dice_que_cambio_lo_de_antes() {
        firmadas.firmada(casa);
        capturaAbrJun();
        IdDeAvance abrJun = id.en(Trimestre.ABR_JUN);
        String folio = ana(() -> enPapel.enviar(abrJun, abrJun().version())).folio();
        ana(() -> enPapel.subir(abrJun, folio, HojasFirmadas.pdf("hoja.pdf")));
        String impresa = RUTA.replace("/1/", "/2/") + "/folios/" + folio;
        Navegacion planea = Navegacion.dentro(puerto, casa.planea.cuenta());
        String dicho = "Cambió lo de un trimestre anterior desde que se imprimió";
        assertThat(planea.abrir(impresa).body()).doesNotContain(dicho);

        alcanceDeEneMar();
        reloj.es("2026-04-07");
        firmadas.firmada(casa);
        reloj.es("2026-07-07");

        for (String pantalla : List.of(impresa, impresa + "/confirmacion?digitalizada=1")) {
            assertThat(planea.abrir(pantalla).body()).contains(dicho);
        }
        unidad.como(
                casa.planea,
                () -> enPapel.confirmar(
                        abrJun,
                        abrJun().version(),
                        new FirmarEnPapel.Confirmacion(
                                folio,
                                1,
                                List.of(new FirmarEnPapel.Firmada(Papel.ELABORO, "Ana", LocalDate.of(2026, 7, 7))),
                                true)));
        assertThat(absolutosFirmados()).containsExactly("ELABORADO 60");
    }
}
