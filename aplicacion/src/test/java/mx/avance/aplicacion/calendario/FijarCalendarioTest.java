package mx.avance.aplicacion.calendario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Ambito;
import mx.avance.nucleo.permiso.Asignacion;
import mx.avance.nucleo.permiso.Rol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConAplicacion
class FijarCalendarioTest {

    private static final Ejercicio ANIO = new Ejercicio(2026);
    private static final Ejercicio LEJANO = new Ejercicio(2090);
    private static final UnidadEjecutora UNIDAD = new UnidadEjecutora("54202");
    private static final Locale ESPANOL = new Locale("es", "MX");
    private static final Actor PLANEACION = actor(Rol.PLANEACION);

    @Autowired
    private Oficina oficina;

    @Autowired
    private Calendarios calendarios;

    @Autowired
    private FijarTrimestre fijarTrimestre;

    @Autowired
    private FijarElaboracion fijarElaboracion;

    @Autowired
    private DarProrroga darProrroga;

    @Autowired
    private RetirarProrroga retirarProrroga;

    @Autowired
    private Prorrogas prorrogas;

    @Autowired
    private TrimestreEnPalabras palabras;

    private int ente;

    @BeforeEach
    void un_ente_con_una_unidad() {
        ente = oficina.ente("Con calendario");
        oficina.duenio()
                .sql("insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde) values (:ente, '54202',"
                        + " 'Departamento Técnico', '2000-01-01')")
                .param("ente", ente)
                .update();
    }

    @Test
    void mover_un_plazo_deja_los_demas_y_dice_en_la_bitacora_de_que_a_que_y_por_que() {
        TrimestreDelEnte fijado = fijar(captura("2026-04-20", "Oficio 12/2026", 0));

        assertThat(fijado.plazos().capturaHasta()).isEqualTo("2026-04-20");
        assertThat(fijado.plazos().decidirHasta()).isEqualTo(fijado.porOmision().decidirHasta());
        assertThat(fijado.decidido()).isTrue();
        assertThat(calendario().plazos(Trimestre.ENE_MAR)).isEqualTo(fijado.plazos());
        assertThat(hechos())
                .containsExactly("TRIMESTRE_FIJADO · trimestre Ene-Mar 2026 · "
                        + fijado.porOmision().capturaHasta() + " -> 2026-04-20 · Oficio 12/2026");
    }

    @Test
    void guardar_sin_cambiar_nada_no_es_una_decision() {
        TrimestreDelEnte igual = fijar(
                captura(calendario().plazos(Trimestre.ENE_MAR).capturaHasta().toString(), "Nada", 0));

        assertThat(igual.version()).isZero();
        assertThat(hechos()).isEmpty();
    }

    @Test
    void quien_guarda_sobre_lo_que_otra_persona_cambio_ve_como_quedo_y_no_pisa_nada() {
        fijar(captura("2026-04-20", "Una", 0));

        Choque choque = catchThrowableOfType(Choque.class, () -> fijar(captura("2026-04-25", "Otra", 0)));

        assertThat(choque.objeto()).isEqualTo("Ene-Mar 2026");
        assertThat(choque.guardado()).isInstanceOfSatisfying(FijarTrimestre.Fechas.class, fechas -> {
            assertThat(fechas.capturaHasta()).isEqualTo("2026-04-20");
            assertThat(fechas.version()).isEqualTo(1);
        });
        assertThat(calendario().plazos(Trimestre.ENE_MAR).capturaHasta()).isEqualTo("2026-04-20");
    }

    @Test
    void volver_a_lo_que_va_por_omision_sigue_contando_versiones() {
        fijar(captura("2026-04-20", "Una", 0));

        TrimestreDelEnte repuesto = oficina.en(
                ente, () -> fijarTrimestre.reponer(PLANEACION, ANIO, Trimestre.ENE_MAR, "Ya no hace falta", 1));

        assertThat(repuesto.decidido()).isFalse();
        assertThat(repuesto.version()).isEqualTo(2);
        assertThat(calendario()).isEqualTo(oficina.en(ente, () -> calendarios.porOmision(ANIO)));
        assertThatThrownBy(() -> fijar(captura("2026-04-25", "Tarde", 1))).isInstanceOf(Choque.class);
        assertThat(fijar(captura("2026-04-25", "A tiempo", 2)).version()).isEqualTo(3);
    }

    @Test
    void las_fechas_por_omision_siguen_a_los_dias_inhabiles_que_el_ente_registra() {
        LocalDate antes = calendario().plazos(Trimestre.ENE_MAR).capturaHasta();
        oficina.duenio()
                .sql("insert into catalogos.inhabil (ente, nombre, desde, hasta) values (:ente, 'Semana Santa',"
                        + " '2026-04-01', '2026-04-03')")
                .param("ente", ente)
                .update();

        assertThat(antes).isEqualTo("2026-04-14");
        assertThat(calendario().plazos(Trimestre.ENE_MAR).capturaHasta()).isEqualTo("2026-04-17");
    }

    @Test
    void cada_fecha_imposible_se_dice_junto_a_su_campo() {
        assertThat(campos(new FijarTrimestre.Fechas(
                        "2026-05-01", "2026-04-20", "2026-04-30", "2026-04-10", "2026-04-05", "ayer", " ", 0)))
                .containsExactly("cierre", "capturaHasta", "publicacionHasta", "decidirHasta", "motivo");
        assertThat(campos(new FijarTrimestre.Fechas(
                        "2026-01-01",
                        "9999-04-20",
                        null,
                        "2026-03-31",
                        "2026-04-05",
                        "2026-01-15",
                        "m".repeat(501),
                        0)))
                .containsExactly("capturaHasta", "publicacionHasta", "motivo");
        assertThat(campos(new FijarTrimestre.Fechas(
                        "2026-01-01", "2026-04-20", "2026-04-30", "2026-03-31", "2026-04-05", "2026-04-21", "m", 0)))
                .containsExactly("cierre");
    }

    @Test
    void una_version_que_falta_no_se_toma_por_cero() {
        assertThatThrownBy(() -> fijar(new FijarTrimestre.Fechas(
                        "2026-01-01", "2026-04-20", "2026-04-30", "2026-03-31", "2026-04-05", "", "m", null)))
                .isInstanceOf(DatosInvalidos.class);
    }

    @Test
    void quien_no_es_de_planeacion_no_decide_el_calendario_ni_da_tiempo() {
        for (Rol rol : List.of(Rol.CONTRALORIA, Rol.ADMINISTRACION)) {
            assertThatThrownBy(() -> oficina.en(
                            ente,
                            () -> fijarTrimestre.fijar(
                                    actor(rol), ANIO, Trimestre.ENE_MAR, captura("2026-04-20", "m", 0))))
                    .isInstanceOf(NoPermitido.class);
            assertThatThrownBy(() -> oficina.en(
                            ente,
                            () -> fijarElaboracion.fijar(
                                    actor(rol), ANIO, new FijarElaboracion.Fechas("2025-09-01", "2025-12-01", "m", 0))))
                    .isInstanceOf(NoPermitido.class);
            assertThatThrownBy(() ->
                            oficina.en(ente, () -> darProrroga.dar(actor(rol), LEJANO, prorroga("1", "2090-12-31"))))
                    .isInstanceOf(NoPermitido.class);
        }
        assertThat(hechos()).isEmpty();
    }

    @Test
    void la_elaboracion_del_poa_se_mueve_y_se_repone() {
        ElaboracionDelEnte fijada = oficina.en(
                ente,
                () -> fijarElaboracion.fijar(
                        PLANEACION, ANIO, new FijarElaboracion.Fechas("2025-08-15", "2025-12-15", "Acuerdo 3", 0)));

        assertThat(fijada.decidida()).isTrue();
        assertThat(calendario().elaboracionHasta(UNIDAD)).isEqualTo("2025-12-15");
        assertThat(oficina.en(ente, () -> fijarElaboracion.reponer(PLANEACION, ANIO, "Error", 1))
                        .decidida())
                .isFalse();
        assertThat(calendario().elaboracionHasta(UNIDAD)).isEqualTo("2025-11-30");
        assertThatThrownBy(() -> oficina.en(
                        ente,
                        () -> fijarElaboracion.fijar(
                                PLANEACION,
                                ANIO,
                                new FijarElaboracion.Fechas("2025-12-15", "2025-08-15", "Al revés", 2))))
                .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(invalidos.defectos())
                        .extracting(Defecto::campo)
                        .containsExactly("hasta"));
    }

    @Test
    void una_prorroga_da_tiempo_a_su_unidad_hasta_que_se_retira_y_queda_en_la_historia() {
        ProrrogaDada dada = oficina.en(ente, () -> darProrroga.dar(PLANEACION, LEJANO, prorroga("1", "2090-12-31")));

        assertThat(calendarioLejano().prorroga(UNIDAD, Trimestre.ENE_MAR)).contains(LocalDate.of(2090, 12, 31));
        oficina.en(ente, () -> retirarProrroga.retirar(PLANEACION, LEJANO, dada.id(), "Se dio por error"));

        assertThat(calendarioLejano().prorroga(UNIDAD, Trimestre.ENE_MAR)).isEmpty();
        assertThat(oficina.en(ente, () -> prorrogas.de(LEJANO))).singleElement().satisfies(una -> {
            assertThat(una.motivo()).isEqualTo("Inundación");
            assertThat(una.retiro())
                    .get()
                    .extracting(ProrrogaDada.Retiro::motivo)
                    .isEqualTo("Se dio por error");
        });
        assertThatThrownBy(() ->
                        oficina.en(ente, () -> retirarProrroga.retirar(PLANEACION, LEJANO, dada.id(), "Otra vez")))
                .isInstanceOf(Choque.class);
        assertThatThrownBy(() ->
                        oficina.en(ente, () -> retirarProrroga.retirar(PLANEACION, ANIO, dada.id(), "De otro año")))
                .isInstanceOf(NoExiste.class);
        assertThat(hechos()).hasSize(2);
    }

    @Test
    void una_prorroga_que_no_da_tiempo_se_rechaza_con_la_fecha() {
        oficina.en(ente, () -> darProrroga.dar(PLANEACION, LEJANO, prorroga("POA", "2090-06-30")));

        assertThat(rechazo("POA", "2090-06-30")).isEqualTo("prorroga.yaTiene");
        assertThat(rechazo("1", "2090-03-01")).isEqualTo("prorroga.antesDelPlazo");
        assertThat(rechazo("5", "2090-12-31")).isEqualTo("prorroga.paraFalta");
        assertThat(rechazo("1", "31/12/2090")).isEqualTo("forma.fecha");
        DatosInvalidos pasado = catchThrowableOfType(
                DatosInvalidos.class,
                () -> oficina.en(
                        ente, () -> darProrroga.dar(PLANEACION, new Ejercicio(2021), prorroga("1", "2021-12-31"))));
        assertThat(pasado.defectos()).extracting(Defecto::clave).containsExactly("prorroga.yaPaso");
        DatosInvalidos ajena = catchThrowableOfType(
                DatosInvalidos.class,
                () -> oficina.en(
                        ente,
                        () -> darProrroga.dar(
                                PLANEACION,
                                LEJANO,
                                new DarProrroga.Datos("99999", "1", "2090-12-31", "No es de aquí"))));
        assertThat(ajena.defectos()).extracting(Defecto::clave).containsExactly("prorroga.unidadDesconocida");
    }

    @Test
    void el_estado_del_trimestre_se_dice_en_una_frase() {
        fijar(captura("2026-04-20", "m", 0));
        CalendarioDeEnte calendario = calendario();

        assertThat(frase(calendario, "2025-12-31"))
                .isEqualTo("Ene-Mar 2026 todavía no se captura: se abre el 1 de enero de 2026, mañana.");
        assertThat(frase(calendario, "2026-04-15"))
                .isEqualTo(
                        "Ene-Mar 2026 está abierto: se captura hasta el 20 de abril de 2026; quedan 3 días hábiles.");
        assertThat(frase(calendario, "2026-04-20"))
                .isEqualTo("Ene-Mar 2026 está abierto: se captura hasta el 20 de abril de 2026; hoy es el último día.");
        assertThat(frase(calendario, "2026-04-21"))
                .isEqualTo("Ene-Mar 2026 está cerrado a la captura desde el 21 de abril de 2026 y se publica a más"
                        + " tardar el 30 de abril de 2026.");
        assertThat(frase(calendario, "2026-06-01"))
                .isEqualTo("Ene-Mar 2026 está cerrado desde el 21 de abril de 2026.");
    }

    private String frase(CalendarioDeEnte calendario, String dia) {
        return oficina.en(ente, () -> palabras.frase(calendario, Trimestre.ENE_MAR, LocalDate.parse(dia), ESPANOL));
    }

    private String rechazo(String para, String hasta) {
        DatosInvalidos invalidos = catchThrowableOfType(
                DatosInvalidos.class,
                () -> oficina.en(ente, () -> darProrroga.dar(PLANEACION, LEJANO, prorroga(para, hasta))));
        return invalidos.defectos().get(0).clave();
    }

    private List<String> campos(FijarTrimestre.Fechas fechas) {
        DatosInvalidos invalidos = catchThrowableOfType(DatosInvalidos.class, () -> fijar(fechas));
        return invalidos.defectos().stream().map(Defecto::campo).distinct().toList();
    }

    private TrimestreDelEnte fijar(FijarTrimestre.Fechas fechas) {
        return oficina.en(ente, () -> fijarTrimestre.fijar(PLANEACION, ANIO, Trimestre.ENE_MAR, fechas));
    }

    private FijarTrimestre.Fechas captura(String hasta, String motivo, int version) {
        return new FijarTrimestre.Fechas(
                "2026-01-01", hasta, "2026-04-30", "2026-03-31", "2026-04-05", "", motivo, version);
    }

    private static DarProrroga.Datos prorroga(String para, String hasta) {
        return new DarProrroga.Datos("54202", para, hasta, "Inundación");
    }

    private CalendarioDeEnte calendario() {
        return oficina.en(ente, () -> calendarios.de(ANIO));
    }

    private CalendarioDeEnte calendarioLejano() {
        return oficina.en(ente, () -> calendarios.de(LEJANO));
    }

    private static Actor actor(Rol rol) {
        return new Actor("quien", List.of(Asignacion.desde(LocalDate.of(2000, 1, 1), rol, new Ambito.DeEnte())));
    }

    private List<String> hechos() {
        return oficina.duenio().sql("""
            select acto || ' · ' || objeto || ' · ' || coalesce(antes ->> 'capturaHasta', '') || ' -> '
                   || coalesce(despues ->> 'capturaHasta', '') || ' · ' || motivo
              from auditoria.hecho where ente = :ente order by id
            """).param("ente", ente).query(String.class).list();
    }
}
