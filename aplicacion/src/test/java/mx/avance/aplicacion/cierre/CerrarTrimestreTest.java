package mx.avance.aplicacion.cierre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.ProrrogaDada;
import mx.avance.aplicacion.calendario.TrimestreDelEnte;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class CerrarTrimestreTest {

    private static final Ejercicio ANIO = new Ejercicio(2026);
    private static final Trimestre ENE_MAR = Trimestre.ENE_MAR;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private CapturarAvance capturar;

    @Autowired
    private CerrarTrimestre cerrar;

    @Autowired
    private ProrrogaPorLote lote;

    @Autowired
    private Calendarios calendarios;

    private OficinaConAvance casa;

    @BeforeEach
    void una_unidad_en_captura() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
    }

    private TrimestreDelEnte cierra(Quien quien, String dia, String motivo, int version) {
        return unidad.como(quien, () -> cerrar.cerrar(ANIO, ENE_MAR, new CerrarTrimestre.Datos(dia, motivo, version)));
    }

    private EstadoDeTrimestre estado() {
        return oficina.en(
                casa.ente,
                () -> calendarios.de(ANIO).estado(ENE_MAR, calendarios.de(ANIO).dia(reloj.instant())));
    }

    private NoPermitido captura(int version, String a) {
        return catchThrowableOfType(
                NoPermitido.class,
                () -> unidad.como(
                        casa.ana,
                        () -> capturar.guardar(
                                casa.eneMar,
                                List.of(CambioDeCelda.alcanzado(200, version, a)),
                                CapturarAvance.Modo.TODO_O_NADA)));
    }

    private static List<String> defectos(DatosInvalidos invalidos) {
        return invalidos.defectos().stream().map(Defecto::clave).toList();
    }

    private List<String> hechos() {
        return oficina.duenio()
                .sql("select acto from auditoria.hecho where ente = :ente and acto like 'TRIMESTRE%' or ente = :ente"
                        + " and acto like 'PRORROGA%' order by id")
                .param("ente", casa.ente)
                .query(String.class)
                .list();
    }

    @Test
    void cerrar_hoy_niega_desde_ya_la_captura_con_su_frase_y_deshacerlo_la_abre_otra_vez() {
        assertThat(captura(0, "30")).isNull();
        TrimestreDelEnte cerrado = cierra(casa.planea, "", "Acuerdo 7/2026", 0);
        assertThat(cerrado.plazos().cierre())
                .hasValueSatisfying(dia -> assertThat(dia).isEqualTo("2026-04-07"));
        assertThat(estado()).isEqualTo(EstadoDeTrimestre.CERRADO);
        assertThat(Objects.requireNonNull(captura(1, "31"))
                        .negado()
                        .enPalabras(mx.avance.nucleo.redaccion.Idioma.ESPANOL))
                .isEqualTo(
                        "El trimestre Ene-Mar cerró el 7 de abril; Planeación puede dar prórroga a la unidad 54202.");

        TrimestreDelEnte abierto =
                unidad.como(casa.planea, () -> cerrar.reabrir(ANIO, ENE_MAR, "Se cerró por error", cerrado.version()));
        assertThat(abierto.decidido()).as("vuelve a sus fechas de omisión").isFalse();
        assertThat(captura(1, "31")).isNull();
        assertThat(hechos()).containsExactly("TRIMESTRE_FIJADO", "TRIMESTRE_REPUESTO");
    }

    @Test
    void se_dice_por_que_no_se_cierra_y_que_hacer() {
        assertThat(defectos(noCierra("2026-04-06", "Oficio", 0))).containsExactly("cierre.yaPaso");
        assertThat(defectos(noCierra("2026-04-15", "Oficio", 0))).containsExactly("cierre.despues");
        assertThat(defectos(noCierra("mañana", "Oficio", 0))).containsExactly("forma.fecha");
        assertThat(defectos(noCierra("", " ", 0))).containsExactly("calendario.motivoFalta");
        assertThat(estado()).isEqualTo(EstadoDeTrimestre.ABIERTO);

        reloj.es("2026-04-20");
        assertThat(defectos(noCierra("", "Oficio", 0))).containsExactly("cierre.yaCerro");
        reloj.es("2025-12-20");
        assertThat(defectos(noCierra("", "Oficio", 0))).containsExactly("cierre.sinAbrir");
    }

    private DatosInvalidos noCierra(String dia, String motivo, int version) {
        return Objects.requireNonNull(
                catchThrowableOfType(DatosInvalidos.class, () -> cierra(casa.planea, dia, motivo, version)));
    }

    @Test
    void no_se_deshace_lo_que_nadie_cerro_ni_lo_que_ya_no_daria_tiempo() {
        DatosInvalidos nada = catchThrowableOfType(
                DatosInvalidos.class,
                () -> unidad.como(casa.planea, () -> cerrar.reabrir(ANIO, ENE_MAR, "Por error", 0)));
        assertThat(defectos(Objects.requireNonNull(nada))).containsExactly("cierre.nadaQueDeshacer");

        int version = cierra(casa.planea, "2026-04-10", "Acuerdo 7", 0).version();
        reloj.es("2026-04-15");
        DatosInvalidos tarde = catchThrowableOfType(
                DatosInvalidos.class,
                () -> unidad.como(casa.planea, () -> cerrar.reabrir(ANIO, ENE_MAR, "Por error", version)));
        assertThat(defectos(Objects.requireNonNull(tarde))).containsExactly("cierre.yaVencio");
    }

    @Test
    void dos_que_cierran_a_la_vez_el_segundo_lo_sabe_y_quien_no_es_planeacion_no_cierra() {
        cierra(casa.planea, "2026-04-10", "Acuerdo 7", 0);
        assertThat(catchThrowableOfType(Choque.class, () -> cierra(casa.planea, "2026-04-09", "Otro", 0)))
                .isNotNull();
        assertThat(catchThrowableOfType(NoPermitido.class, () -> cierra(casa.ana, "", "Yo", 1)))
                .isNotNull();
        Quien contraloria = casa.quien("contra", "CONTRALORIA", "ENTE", null);
        assertThat(Objects.requireNonNull(
                                catchThrowableOfType(NoPermitido.class, () -> cierra(contraloria, "", "Yo", 1)))
                        .negado()
                        .codigo())
                .isEqualTo("CONTRALORIA_NO_CAMBIA");
    }

    @Test
    void una_prorroga_reabre_lo_cerrado_solo_a_las_elegidas_y_retirarla_lo_cierra() {
        Quien beto = casa.quien("beto", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54203");
        unidad.autorizado(beto, casa.planea, "54203");
        reloj.es("2026-04-20");
        ProrrogaPorLote.Resultado dadas = da(List.of("54202", " 54202", "54203"), "2026-04-24", "Se fue la luz");
        assertThat(dadas.dadas().stream().map(ProrrogaDada::unidad))
                .containsExactly(new UnidadEjecutora("54202"), new UnidadEjecutora("54203"));
        assertThat(captura(0, "30")).isNull();

        ProrrogaPorLote.Resultado otraVez = da(List.of("54202", "54203"), "2026-04-24", "Se fue la luz");
        assertThat(otraVez.dadas()).as("enviada dos veces no da dos").isEmpty();
        assertThat(otraVez.yaTenian()).hasSize(2);

        List<Long> ids = dadas.dadas().stream().map(ProrrogaDada::id).toList();
        assertThat(unidad.como(casa.planea, () -> lote.retirar(ANIO, ENE_MAR, ids, "Ya no hace falta")))
                .hasSize(2);
        assertThat(Objects.requireNonNull(captura(1, "31")).negado().codigo()).isEqualTo("TRIMESTRE_CERRADO");
        assertThat(catchThrowableOfType(
                        Choque.class,
                        () -> unidad.como(casa.planea, () -> lote.retirar(ANIO, ENE_MAR, ids, "Otra vez"))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        NoExiste.class,
                        () -> unidad.como(casa.planea, () -> lote.retirar(ANIO, Trimestre.ABR_JUN, ids, "De otro"))))
                .isNotNull();
        assertThat(hechos())
                .containsExactly("PRORROGA_DADA", "PRORROGA_DADA", "PRORROGA_RETIRADA", "PRORROGA_RETIRADA");
    }

    @Test
    void la_forma_enviada_otra_vez_antes_de_que_la_primera_acabe_no_falla_ni_da_dos() throws Exception {
        reloj.es("2026-04-20");
        CompletableFuture<ProrrogaPorLote.Resultado> segunda = unidad.como(
                casa.planea,
                () -> oficina.enSesion(() -> {
                    da(List.of("54202"), "2026-04-24", "Se fue la luz");
                    CompletableFuture<ProrrogaPorLote.Resultado> otra =
                            CompletableFuture.supplyAsync(() -> da(List.of("54202"), "2026-04-24", "Se fue la luz"));
                    alguienEspera();
                    return otra;
                }));

        ProrrogaPorLote.Resultado resultado = segunda.get(60, TimeUnit.SECONDS);
        assertThat(resultado.dadas()).isEmpty();
        assertThat(resultado.yaTenian()).containsExactly(new UnidadEjecutora("54202"));
        assertThat(hechos()).containsExactly("PRORROGA_DADA");
    }

    /** Until another transaction waits for the one at hand. */
    private void alguienEspera() {
        for (int i = 0; i < 600; i++) {
            if (oficina.duenio()
                    .sql("select count(*) > 0 from pg_locks where locktype = 'advisory' and objid = 4000"
                            + " and classid::bigint = :ente and not granted")
                    .param("ente", (long) casa.ente)
                    .query(Boolean.class)
                    .single()) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("nadie espera");
    }

    private ProrrogaPorLote.Resultado da(List<String> unidades, String hasta, String motivo) {
        return unidad.como(
                casa.planea, () -> lote.dar(ANIO, ENE_MAR, new ProrrogaPorLote.Datos(unidades, hasta, motivo)));
    }

    @Test
    void si_a_una_no_se_le_puede_dar_no_se_le_da_a_ninguna() {
        reloj.es("2026-04-20");
        DatosInvalidos invalidos = catchThrowableOfType(
                DatosInvalidos.class, () -> da(List.of("54202", "99999"), "2026-04-24", "Se fue la luz"));
        assertThat(defectos(Objects.requireNonNull(invalidos))).containsExactly("prorroga.unidadDesconocida");
        assertThat(unidad.como(casa.planea, () -> lote.vigentes(ANIO, ENE_MAR))).isEmpty();
        assertThat(defectos(Objects.requireNonNull(catchThrowableOfType(
                        DatosInvalidos.class, () -> da(List.of(), "2026-04-24", "Se fue la luz")))))
                .containsExactly("cierre.sinUnidades");
        assertThat(catchThrowableOfType(
                        NoPermitido.class,
                        () -> unidad.como(
                                casa.ana,
                                () -> lote.dar(
                                        ANIO,
                                        ENE_MAR,
                                        new ProrrogaPorLote.Datos(List.of("54202"), "2026-04-24", "Yo")))))
                .isNotNull();
    }
}
