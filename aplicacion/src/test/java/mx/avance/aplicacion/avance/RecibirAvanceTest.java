package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.avance.CapturarAvance.Modo;
import mx.avance.aplicacion.avance.ImprimirAvance.Formato;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceAcumulado;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Ambito;
import mx.avance.nucleo.permiso.Asignacion;
import mx.avance.nucleo.permiso.Rol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class RecibirAvanceTest {

    private final Oficina oficina;
    private final UnidadConPoa unidad;
    private final RelojDePrueba reloj;
    private final HojasFirmadas firmadas;
    private final RecibirAvance recibir;
    private final RecibirVarios varios;
    private final CapturarAvance capturar;
    private final ImprimirAvance imprimir;
    private final VersionesDeAvance versiones;
    private final Avances avances;
    private final HojasEnPapel hojas;
    private final FirmarAvance firmar;
    private final FirmarEnPapel enPapel;
    private final ListaDeAvances lista;

    private OficinaConAvance casa;
    private IdDeAvance id;

    @Autowired
    RecibirAvanceTest(
            Oficina oficina,
            UnidadConPoa unidad,
            RelojDePrueba reloj,
            HojasFirmadas firmadas,
            RecibirAvance recibir,
            RecibirVarios varios,
            CapturarAvance capturar,
            ImprimirAvance imprimir,
            VersionesDeAvance versiones,
            Avances avances,
            HojasEnPapel hojas,
            FirmarAvance firmar,
            FirmarEnPapel enPapel,
            ListaDeAvances lista) {
        this.oficina = oficina;
        this.unidad = unidad;
        this.reloj = reloj;
        this.firmadas = firmadas;
        this.recibir = recibir;
        this.varios = varios;
        this.capturar = capturar;
        this.imprimir = imprimir;
        this.versiones = versiones;
        this.avances = avances;
        this.hojas = hojas;
        this.firmar = firmar;
        this.enPapel = enPapel;
        this.lista = lista;
    }

    @BeforeEach
    void una_hoja_autorizada() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        id = casa.eneMar;
        firmadas.autorizada(casa);
    }

    private static String negativa(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(NoPermitido.class, tarea::get))
                .negado()
                .codigo();
    }

    private String acuse() {
        return HojasFirmadas.texto(unidad.como(casa.ana, () -> imprimir.acuse(id, Optional.empty()))
                .contenido());
    }

    @Test
    void planeacion_recibe_con_folio_y_acuse_y_despues_publica() {
        assertThat(negativa(() -> unidad.como(casa.planea, () -> recibir.publicar(id, firmadas.version(casa)))))
                .isEqualTo("AVANCE_AUTORIZADO");
        assertThat(negativa(() -> unidad.como(casa.ana, () -> recibir.recibir(id, firmadas.version(casa)))))
                .isEqualTo("ROL_AJENO");

        assertThat(firmadas.recibida(casa).estado()).isEqualTo(EstadoDeAvance.RECIBIDO);
        assertThat(acuse())
                .contains(
                        "ACUSE DE RECEPCIÓN",
                        "R-2026-0001",
                        "ENERO-MARZO 2026",
                        "Persona que AUTORIZO",
                        "Lo recibió en el sistema Persona " + casa.planea.cuenta() + " (Planeación)",
                        "el 7 de abril de 2026 a las");
        assertThat(negativa(() -> unidad.como(casa.planea, () -> recibir.recibir(id, firmadas.version(casa)))))
                .isEqualTo("AVANCE_RECIBIDO");

        assertThat(unidad.como(casa.planea, () -> recibir.publicar(id, firmadas.version(casa)))
                        .estado())
                .isEqualTo(EstadoDeAvance.PUBLICADO);
        assertThat(HojasFirmadas.texto(unidad.como(casa.ana, () -> imprimir.hoja(id, Optional.empty(), Formato.PDF, ""))
                        .contenido()))
                .contains("Publicada el 07/04/2026, recibida con folio R-2026-0001");
    }

    @Test
    void los_folios_de_recepcion_no_dejan_huecos_aunque_algo_falle() {
        assertThat(catchThrowableOfType(
                        IllegalStateException.class,
                        () -> oficina.en(
                                casa.ente,
                                () -> unidad.como(casa.planea, () -> {
                                    recibir.recibir(id, firmadas.version(casa));
                                    throw new IllegalStateException("se cae antes de terminar");
                                }))))
                .isNotNull();
        assertThat(unidad.como(casa.ana, () -> avances.exigir(id)).estado()).isEqualTo(EstadoDeAvance.AUTORIZADO);

        firmadas.recibida(casa);

        assertThat(unidad.como(casa.ana, () -> versiones.recepcion(id))).isEqualTo("R-2026-0001");
    }

    @Test
    void varias_se_reciben_de_una_vez_y_de_la_que_no_se_puede_se_dice_por_que() {
        IdDeAvance sinCapturar = id.en(Trimestre.ABR_JUN);
        List<RecibirVarios.Resultado> resultados = unidad.como(
                casa.planea,
                () -> varios.hacer(
                        RecibirVarios.Que.RECIBIR,
                        List.of(
                                new RecibirVarios.Vista(sinCapturar, 0),
                                new RecibirVarios.Vista(id, firmadas.version(casa)))));

        assertThat(resultados).extracting(RecibirVarios.Resultado::hecho).containsExactly(false, true);
        assertThat(resultados.get(0).negado().orElseThrow().negado().codigo()).isEqualTo("AVANCE_SIN_CAPTURA");
        assertThat(unidad.como(
                                casa.planea,
                                () -> varios.hacer(RecibirVarios.Que.PUBLICAR, List.of(new RecibirVarios.Vista(id, 1))))
                        .get(0)
                        .choco())
                .as("alguien la cambió")
                .isTrue();
        assertThat(catchThrowableOfType(
                        DatosInvalidos.class,
                        () -> unidad.como(casa.planea, () -> varios.hacer(RecibirVarios.Que.RECIBIR, List.of()))))
                .isNotNull();
    }

    private Optional<Cantidad> absolutoDeAbrJun(int renglon) {
        return unidad.como(casa.ana, () -> avances.exigir(id.en(Trimestre.ABR_JUN)))
                .avance()
                .findRenglon(renglon)
                .orElseThrow()
                .acumulado()
                .map(AvanceAcumulado::absoluto);
    }

    private int versionDeAbrJun() {
        return unidad.como(casa.ana, () -> avances.exigir(id.en(Trimestre.ABR_JUN)))
                .version();
    }

    @Test
    void un_alcance_corrige_lo_recibido_y_mientras_se_autoriza_cuenta_la_version_anterior() {
        firmadas.recibida(casa);
        assertThat(catchThrowableOfType(
                        DatosInvalidos.class,
                        () -> unidad.como(casa.planea, () -> recibir.abrirAlcance(id, firmadas.version(casa), " \n"))))
                .isNotNull();
        reloj.es("2026-06-01");
        AvanceGuardado abierto = unidad.como(
                casa.planea, () -> recibir.abrirAlcance(id, firmadas.version(casa), "La 200 se contó dos veces."));

        assertThat(abierto.estado()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
        assertThat(abierto.alcance()).isEqualTo(2);
        assertThat(unidad.como(
                        casa.ana,
                        () -> capturar.guardar(
                                id,
                                List.of(CambioDeCelda.completo(
                                        200, 1, "29", "Una se contó dos veces.", "SE_ABSORBE", "")),
                                Modo.TODO_O_NADA)))
                .as("aunque el trimestre haya cerrado")
                .extracting(ResultadoDeCelda::que)
                .containsExactly(ResultadoDeCelda.Que.GUARDADA);

        assertThat(absolutoDeAbrJun(200)).as("cuenta la versión 1").contains(Cantidad.of(30));
        assertThat(unidad.como(casa.ana, () -> versiones.exigir(id, 1)).vigente())
                .isTrue();
        assertThat(unidad.como(casa.ana, () -> versiones.renglones(id, 1))).anySatisfy(renglon -> {
            assertThat(renglon.numero()).isEqualTo(200);
            assertThat(renglon.absoluto()).contains(Cantidad.of(30));
        });
        assertThat(HojasFirmadas.texto(unidad.como(casa.ana, () -> imprimir.hoja(id, Optional.of(1), Formato.PDF, ""))
                        .contenido()))
                .contains(
                        "Recibida el 07/04/2026", "tiene abierto un alcance que aún no se autoriza", "Firma autógrafa")
                .doesNotContain("Corregida");
        assertThat(unidad.como(casa.ana, () -> hojas.exigir(id, "H-2026-0001")).situacion())
                .isEqualTo(EnPapel.Situacion.FIRMADA);
        assertThat(HojasFirmadas.texto(unidad.como(casa.ana, () -> imprimir.hoja(id, Optional.empty(), Formato.PDF, ""))
                        .contenido()))
                .contains("BORRADOR — sin firmas; alcance 2");

        int vista = versionDeAbrJun();

        assertThat(firmadasOtraVez()).isEqualTo("H-2026-0002");

        assertThat(versionDeAbrJun())
                .as("quien iba a firmar Abr-Jun vio otras cifras")
                .isGreaterThan(vista);

        assertThat(absolutoDeAbrJun(200)).as("ahora cuenta la 2").contains(Cantidad.of(29));
        assertThat(HojasFirmadas.texto(unidad.como(casa.ana, () -> imprimir.hoja(id, Optional.of(1), Formato.PDF, ""))
                        .contenido()))
                .contains("Corregida después por otro alcance", "Firma autógrafa");
        assertThat(unidad.como(casa.ana, () -> hojas.exigir(id, "H-2026-0001")).situacion())
                .isEqualTo(EnPapel.Situacion.CORREGIDA);
        List<VersionesDeAvance.Version> todas = unidad.como(casa.ana, () -> versiones.de(id));
        assertThat(todas).extracting(VersionesDeAvance.Version::alcance).containsExactly(2, 1);
        assertThat(todas.get(0).motivo()).isEqualTo("La 200 se contó dos veces.");
        firmadas.recibida(casa);
        assertThat(unidad.como(casa.ana, () -> versiones.recepcion(id))).isEqualTo("R-2026-0002");
        assertThat(HojasFirmadas.texto(unidad.como(casa.ana, () -> imprimir.acuse(id, Optional.of(1)))
                        .contenido()))
                .contains("R-2026-0001");
    }

    @Test
    void un_alcance_abierto_por_error_se_retira_y_la_hoja_queda_como_se_recibio() {
        firmadas.recibida(casa);
        unidad.como(casa.planea, () -> recibir.publicar(id, firmadas.version(casa)));
        String huella = unidad.como(casa.ana, () -> versiones.exigir(id, 1)).huella();
        unidad.como(casa.planea, () -> recibir.abrirAlcance(id, firmadas.version(casa), "Era la 54203."));
        unidad.como(
                casa.ana,
                () -> capturar.guardar(
                        id,
                        List.of(CambioDeCelda.completo(200, 1, "29", "Una de menos.", "SE_ABSORBE", "CLIMA")),
                        Modo.TODO_O_NADA));
        assertThat(negativa(() -> unidad.como(casa.ana, () -> recibir.retirarAlcance(id, firmadas.version(casa)))))
                .isEqualTo("ROL_AJENO");

        AvanceGuardado queda = unidad.como(casa.planea, () -> recibir.retirarAlcance(id, firmadas.version(casa)));

        assertThat(queda.estado()).isEqualTo(EstadoDeAvance.PUBLICADO);
        assertThat(queda.alcance()).isEqualTo(1);
        assertThat(queda.folio()).isEqualTo("H-2026-0001");
        assertThat(queda.avance().captura(200)).isEqualTo(Captura.de(Cantidad.of(30)));
        assertThat(queda.avance().captura(103).causa()).contains("CLIMA");
        assertThat(unidad.como(casa.ana, () -> avances.historia(id, 200)))
                .extracting(celda -> celda.captura().alcanzado().orElseThrow())
                .as("lo que se escribió sigue en su historia")
                .containsExactly(Cantidad.of(30), Cantidad.of(29), Cantidad.of(30));
        assertThat(unidad.como(casa.ana, () -> versiones.de(id)))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.vigente()).isTrue();
                    assertThat(version.huella()).isEqualTo(huella);
                });
        assertThat(HojasFirmadas.texto(unidad.como(casa.ana, () -> imprimir.hoja(id, Optional.empty(), Formato.PDF, ""))
                        .contenido()))
                .contains("Publicada el 07/04/2026, recibida con folio R-2026-0001")
                .doesNotContain("alcance");
        assertThat(negativa(() -> unidad.como(casa.planea, () -> recibir.retirarAlcance(id, firmadas.version(casa)))))
                .isEqualTo("AVANCE_PUBLICADO");

        unidad.como(casa.planea, () -> recibir.abrirAlcance(id, firmadas.version(casa), "Ahora sí, la 103."));
        firmadas.firmada(casa);
        assertThat(unidad.como(casa.ana, () -> versiones.exigir(id, 2)).motivo())
                .isEqualTo("Ahora sí, la 103.");
    }

    @Test
    void una_hoja_devuelta_se_corrige_y_se_firma_aunque_la_captura_haya_cerrado() {
        reloj.es("2026-05-04");
        unidad.como(casa.planea, () -> firmar.devolver(id, firmadas.version(casa), "Falta el oficio en la 103."));

        assertThat(unidad.como(
                        casa.ana,
                        () -> capturar.guardar(
                                id,
                                List.of(CambioDeCelda.completo(
                                        200, 1, "29", "Una se contó dos veces.", "SE_ABSORBE", "")),
                                Modo.TODO_O_NADA)))
                .extracting(ResultadoDeCelda::que)
                .containsExactly(ResultadoDeCelda.Que.GUARDADA);
        assertThat(unidad.como(casa.ana, () -> lista.turnos(actor())))
                .filteredOn(turno -> turno.id().equals(id))
                .singleElement()
                .satisfies(turno -> {
                    assertThat(turno.devuelto()).isTrue();
                    assertThat(turno.hasta()).as("no tiene último día").isEmpty();
                });
        String folio = firmadas.enPapel(casa);
        assertThat(folio).isEqualTo("H-2026-0002");
        assertThat(negativa(() -> unidad.como(casa.ana, () -> enPapel.retirar(id, firmadas.version(casa)))))
                .as("nadie podría corregirla después")
                .isEqualTo("AVANCE_SIN_REGRESO");
    }

    private Actor actor() {
        return new Actor(
                casa.ana.cuenta(),
                List.of(Asignacion.desde(
                        LocalDate.of(2020, 1, 1), Rol.RESPONSABLE_DE_UNIDAD, new Ambito.DeUnidad(casa.poa.unidad()))));
    }

    /** The same day that it is printed, as the clock says. */
    private String firmadasOtraVez() {
        reloj.es("2026-04-07");
        return firmadas.firmada(casa);
    }
}
