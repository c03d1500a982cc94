package mx.avance.lectura.restriccion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mx.avance.lectura.grafia.Cifra;
import mx.avance.lectura.restriccion.Disposicion.Habito;
import org.junit.jupiter.api.Test;

/** A form of four slots, small enough to follow by hand: goal, first half, second half, per cent of the first half. */
class SolverTest {

    private static final int META = 0;
    private static final int PRIMERO = 1;
    private static final int SEGUNDO = 2;
    private static final int AVANCE = 3;

    private final Solver solver = new Solver(new Esquema(
            List.of("meta", "primero", "segundo", "avance"),
            AVANCE,
            List.of(
                    new SumaIgual(
                            "SemestresSumanMeta", "los semestres suman la meta", new int[] {PRIMERO, SEGUNDO}, META),
                    new PorcentajeRedondeado(
                            "AvanceEsPrimeroEntreMeta", "el avance es del primer semestre", PRIMERO, META, AVANCE, 0)),
            List.of(
                    Disposicion.con("sin repetir", Habito.OMITE)
                            .casilla(META)
                            .casilla(PRIMERO)
                            .casilla(SEGUNDO)
                            .casilla(AVANCE)
                            .lista(),
                    Disposicion.con("con un cero antes del avance", Habito.CEROS)
                            .casilla(META)
                            .casilla(PRIMERO)
                            .casilla(SEGUNDO)
                            .cero()
                            .casilla(AVANCE)
                            .lista())));

    private static List<Ficha> fila(String texto) {
        List<Ficha> fichas = new ArrayList<>();
        String[] celdas = texto.split("\\|", -1);
        for (int i = 0; i < celdas.length; i++) {
            String celda = celdas[i].strip();
            Cifra cifra = Cifra.leer(celda);
            fichas.add(
                    cifra != null
                            ? Ficha.numero(cifra.valor(), cifra.porcentaje(), i)
                            : celda.isEmpty() ? Ficha.blanca(i) : Ficha.ilegible(i));
        }
        return fichas;
    }

    private static List<Long> cifras(Valores valores) {
        return IntStream.rangeClosed(META, AVANCE)
                .mapToObj(casilla -> valores.en(casilla) / Ficha.UNIDAD)
                .toList();
    }

    private List<String> reparaciones(String texto) {
        return solver.reparaciones(fila(texto), Habito.NINGUNO, Set.of(), valores -> 0).stream()
                .map(reparacion -> reparacion.tipo() + " "
                        + cifras(reparacion.interpretacion().valores()))
                .toList();
    }

    @Test
    void una_fila_que_cuadra_tiene_una_sola_lectura() {
        assertThat(solver.lecturas(fila("40 | 5 | 35 | 13%")))
                .extracting(lectura -> cifras(lectura.valores()))
                .containsExactly(List.of(40L, 5L, 35L, 13L));
    }

    @Test
    void cinco_de_cuarenta_termina_en_13_solo_si_las_mitades_suben() {
        assertThat(solver.lecturas(fila("40 | 5 | 35 | 12%"))).isEmpty();
    }

    @Test
    void la_disposicion_se_elige_por_lo_que_cuadra() {
        assertThat(solver.lecturas(fila("40 | 5 | 35 | 0 | 13%")))
                .extracting(lectura -> lectura.disposicion().nombre())
                .containsExactly("con un cero antes del avance");
    }

    @Test
    void un_digito_mal_leido_se_deduce_de_los_demas() {
        assertThat(reparaciones("40 | 5 | 85 | 13%")).first().isEqualTo("MAL_LEIDA [40, 5, 35, 13]");
    }

    @Test
    void una_cifra_de_sobra_se_senala() {
        assertThat(reparaciones("40 | 5 | 77 | 35 | 13%")).contains("SOBRANTE [40, 5, 35, 13]");
    }

    @Test
    void un_cero_perdido_vuelve_a_su_lugar() {
        assertThat(reparaciones("40 | 40 | 100%")).first().isEqualTo("PERDIDA [40, 40, 0, 100]");
    }

    @Test
    void una_celda_ilegible_dice_lo_que_las_demas_exigen() {
        assertThat(reparaciones("40 | ?? | 35 | 13%")).first().isEqualTo("ILEGIBLE [40, 5, 35, 13]");
    }

    @Test
    void dos_cifras_en_una_celda_se_separan() {
        assertThat(solver.pegadas(fila("40 | 5 | 35 | 13%"), 1, valores -> 0))
                .extracting(reparacion -> reparacion.tipo())
                .containsExactly(Reparacion.Tipo.PEGADAS);
    }
}
