package mx.avance.aplicacion.cierre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.avance.ResultadoDeCelda;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.TrimestreDelEnte;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.redaccion.Idioma;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Planeación closes the quarter while ten units save one cell after another. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CerrarMientrasGuardanTest {

    private static final Ejercicio ANIO = new Ejercicio(2026);
    private static final int UNIDADES = 10;

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
    private Calendarios calendarios;

    /** A unit that saves until it is refused, at least once. */
    private record Escritora(Quien quien, IdDeAvance id, String clave) {}

    @RepeatedTest(3)
    void cada_captura_queda_guardada_antes_del_cierre_o_se_niega_con_su_frase() throws Exception {
        OficinaConAvance casa = new OficinaConAvance(oficina, unidad, reloj);
        List<Escritora> escritoras = new ArrayList<>();
        for (int i = 0; i < UNIDADES; i++) {
            String clave = "5421" + i;
            Quien quien = casa.quien("u" + i + "-", "RESPONSABLE_DE_UNIDAD", "UNIDAD", clave);
            escritoras.add(new Escritora(
                    quien, new IdDeAvance(unidad.autorizado(quien, casa.planea, clave), Trimestre.ENE_MAR), clave));
        }
        reloj.es("2026-04-07");

        ConcurrentLinkedQueue<String> frases = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Throwable> imprevistos = new ConcurrentLinkedQueue<>();
        CountDownLatch yaGuardan = new CountDownLatch(UNIDADES);
        ExecutorService hilos = Executors.newFixedThreadPool(UNIDADES);
        Map<String, Integer> alCerrar;
        Map<String, Integer> guardadas;
        try {
            List<CompletableFuture<Integer>> tareas = escritoras.stream()
                    .map(cual -> CompletableFuture.supplyAsync(
                            () -> guardaHastaQueSeNiegue(cual, yaGuardan, frases, imprevistos), hilos))
                    .toList();
            assertThat(yaGuardan.await(60, TimeUnit.SECONDS)).isTrue();
            TrimestreDelEnte fechas = oficina.en(casa.ente, () -> calendarios.trimestre(ANIO, Trimestre.ENE_MAR));
            unidad.como(
                    casa.planea,
                    () -> cerrar.cerrar(
                            ANIO,
                            Trimestre.ENE_MAR,
                            new CerrarTrimestre.Datos("", "Acuerdo 7/2026", fechas.version())));
            alCerrar = enLaBase(casa);
            guardadas = escritoras.stream()
                    .collect(Collectors.toMap(Escritora::clave, cual -> tareas.get(escritoras.indexOf(cual))
                            .join()));
        } finally {
            hilos.shutdownNow();
        }

        assertThat(imprevistos).isEmpty();
        assertThat(frases).hasSize(UNIDADES).allSatisfy(frase -> assertThat(frase)
                .matches("El trimestre Ene-Mar cerró el 7 de abril; Planeación puede dar prórroga a la"
                        + " unidad 5421[0-9]\\."));
        assertThat(enLaBase(casa))
                .as("lo que se contestó guardado está, y nada más")
                .isEqualTo(guardadas);
        assertThat(enLaBase(casa))
                .as("nada se guardó después de que el cierre contestó")
                .isEqualTo(alCerrar);
    }

    private int guardaHastaQueSeNiegue(
            Escritora cual,
            CountDownLatch yaGuardan,
            ConcurrentLinkedQueue<String> frases,
            ConcurrentLinkedQueue<Throwable> imprevistos) {
        int guardadas = 0;
        try {
            while (true) {
                int version = guardadas;
                ResultadoDeCelda resultado = unidad.como(
                                cual.quien(),
                                () -> capturar.guardar(
                                        cual.id(),
                                        List.of(CambioDeCelda.alcanzado(200, version, Integer.toString(version + 1))),
                                        CapturarAvance.Modo.TODO_O_NADA))
                        .get(0);
                assertThat(resultado.que()).isEqualTo(ResultadoDeCelda.Que.GUARDADA);
                guardadas++;
                if (guardadas == 1) {
                    yaGuardan.countDown();
                }
            }
        } catch (NoPermitido negado) {
            frases.add(negado.negado().enPalabras(Idioma.ESPANOL));
        } catch (RuntimeException | AssertionError imprevisto) {
            imprevistos.add(imprevisto);
        }
        return guardadas;
    }

    /** How many times each unit's cell was written, as the database has it. */
    private Map<String, Integer> enLaBase(OficinaConAvance casa) {
        return oficina
                .duenio()
                .sql(
                        "select unidad, count(*)::int as veces from avance.celda_historia where ente = :ente group by unidad")
                .param("ente", casa.ente)
                .query((fila, numero) -> Map.entry(fila.getString("unidad"), fila.getInt("veces")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
