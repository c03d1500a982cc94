package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import mx.avance.lectura.grafia.Cifra;
import mx.avance.lectura.restriccion.Disposicion;
import mx.avance.lectura.restriccion.Disposicion.Habito;
import mx.avance.lectura.restriccion.Esquema;
import mx.avance.lectura.restriccion.Ficha;
import mx.avance.lectura.restriccion.Interpretacion;
import mx.avance.lectura.restriccion.Reparacion;
import mx.avance.lectura.restriccion.Restriccion;
import mx.avance.lectura.restriccion.Solver;
import mx.avance.lectura.restriccion.Valores;
import org.jspecify.annotations.Nullable;

/**
 * Decides the figures of one sheet. A first pass finds what each row says by itself; what the rows say together, the
 * habit of the sheet, settles the rest; only then are repairs sought for the rows that say nothing right.
 */
final class LectorDeFilas {

    private static final Map<Integer, Solver> SOLVERS = new HashMap<>();

    static {
        for (int trimestre = 1; trimestre <= 4; trimestre++) {
            SOLVERS.put(trimestre, new Solver(Casillas.esquema(trimestre)));
        }
    }

    private static final Disposicion REJILLA =
            Disposicion.con("cada celda en su columna", Habito.BLANCOS).lista();

    private static final double POR_TRIMESTRE_IGUAL = 0.5;
    private static final double POR_DESVIACION = 0.3;
    private static final double POR_META_NULA = 2;

    private final int trimestre;
    private final Solver solver;
    private boolean conSigno;

    LectorDeFilas(int trimestre) {
        this.trimestre = trimestre;
        this.solver = Objects.requireNonNull(SOLVERS.get(trimestre));
    }

    /**
     * What was decided of a row.
     *
     * @param lectura the reading as it stands; null when not even its layout is certain
     * @param conciliada whether that reading is the only one that satisfies every fact
     * @param porDisposicion whether the habit of the sheet chose it among several
     * @param lecturas how many distinct readings the row admits by itself
     * @param reparaciones likeliest first; empty for a reconciled row
     * @param fichas the cells that the readings speak of
     * @param cifras what each numeric cell of the row says, null where it says no figure
     */
    record Decision(
            @Nullable Interpretacion lectura,
            boolean conciliada,
            boolean porDisposicion,
            int lecturas,
            List<Reparacion> reparaciones,
            List<Ficha> fichas,
            List<@Nullable Cifra> cifras,
            Esquema esquema) {

        /** Whether every cell of the row stands in its own column, blank or not. */
        boolean enRejilla() {
            return lectura != null && lectura.disposicion() == REJILLA;
        }

        /** How many facts the reading breaks as it stands. */
        int incumplidas() {
            return lectura == null ? 0 : esquema.incumplidas(lectura.valores()).size();
        }

        /** The names of the facts that prove a repair. */
        List<String> pruebas(Reparacion reparacion) {
            return esquema.pruebas(reparacion.interpretacion().valores(), reparacion.casilla()).stream()
                    .map(Restriccion::nombre)
                    .toList();
        }
    }

    /** A row on its way: its cells with and without the blank ones, and the readings it admits. */
    private static final class Caso {

        private final FilaCruda fila;
        private final List<@Nullable Cifra> cifras;
        private final List<Ficha> todas;
        private final List<Ficha> llenas;
        private List<Interpretacion> lecturas = List.of();

        Caso(FilaCruda fila) {
            this.fila = fila;
            this.cifras = new ArrayList<>(fila.numericas().size());
            this.todas = new ArrayList<>(fila.numericas().size());
            boolean blancas = false;
            for (int i = 0; i < fila.numericas().size(); i++) {
                String texto = fila.numericas().get(i).celda().texto();
                Cifra cifra = Cifra.leer(texto);
                cifras.add(cifra);
                if (cifra != null) {
                    todas.add(Ficha.numero(cifra.valor(), cifra.porcentaje(), i));
                } else if (texto.isEmpty()) {
                    todas.add(Ficha.blanca(i));
                    blancas = true;
                } else {
                    todas.add(Ficha.ilegible(i));
                }
            }
            this.llenas = blancas
                    ? todas.stream()
                            .filter(ficha -> ficha.clase() != Ficha.Clase.BLANCA)
                            .toList()
                    : todas;
        }

        boolean tieneBlancas() {
            return todas != llenas;
        }
    }

    List<Decision> leer(List<FilaCruda> filas) {
        List<Caso> casos = new ArrayList<>(filas.size());
        for (FilaCruda fila : filas) {
            Caso caso = new Caso(fila);
            caso.lecturas = lecturas(caso);
            casos.add(caso);
        }
        long conPorcentaje = casos.stream()
                .filter(caso -> caso.llenas.stream().anyMatch(Ficha::porcentaje))
                .count();
        conSigno = conPorcentaje * 2 > casos.size();
        Habito habito = habito(casos);
        preferirTotales(casos);
        List<Decision> decisiones = new ArrayList<>(filas.size());
        for (int i = 0; i < casos.size(); i++) {
            Caso caso = casos.get(i);
            Decision decision = conciliar(caso, habito);
            decisiones.add(decision != null ? decision : revisar(casos, i, habito));
        }
        return decisiones;
    }

    /** How many rows have exactly one reading if the sheet reports this quarter: tells the quarter of a sheet that does not. */
    int conciliables(List<FilaCruda> filas) {
        int cuantas = 0;
        for (FilaCruda fila : filas) {
            cuantas += distintas(lecturas(new Caso(fila))).size() == 1 ? 1 : 0;
        }
        return cuantas;
    }

    /**
     * The readings with nothing altered: where blank cells fit a layout, they are believed before anything else. A blank
     * among figures is no zero, so a row that has one is not read as a row that prints zeros: its figure was lost.
     */
    private List<Interpretacion> lecturas(Caso caso) {
        if (caso.tieneBlancas()) {
            List<Interpretacion> conBlancas = solver.lecturas(caso.todas);
            if (!conBlancas.isEmpty()) {
                return conBlancas;
            }
            return solver.lecturas(caso.llenas).stream()
                    .filter(lectura -> lectura.disposicion().habito() != Habito.CEROS)
                    .toList();
        }
        return solver.lecturas(caso.llenas);
    }

    private static Map<Valores, Interpretacion> distintas(List<Interpretacion> lecturas) {
        if (lecturas.size() == 1) {
            return Map.of(lecturas.get(0).valores(), lecturas.get(0));
        }
        Map<Valores, Interpretacion> distintas = new LinkedHashMap<>();
        for (Interpretacion lectura : lecturas) {
            distintas.putIfAbsent(sinTotales(lectura.valores()), lectura);
        }
        return distintas;
    }

    private static Valores sinTotales(Valores valores) {
        Valores sin = valores.copia();
        sin.poner(Casillas.TOTAL_P, Valores.AUSENTE);
        sin.poner(Casillas.TOTAL_A, Valores.AUSENTE);
        return sin;
    }

    /** What the rows that admit readings of one habit alone do; none when they disagree too much. */
    private static Habito habito(List<Caso> casos) {
        Map<Habito, Integer> votos = new EnumMap<>(Habito.class);
        int todos = 0;
        for (Caso caso : casos) {
            Habito suyo = unicoHabito(caso.lecturas);
            if (suyo != null) {
                votos.merge(suyo, 1, Integer::sum);
                todos++;
            }
        }
        for (Map.Entry<Habito, Integer> voto : votos.entrySet()) {
            if (voto.getValue() * 3 > todos * 2) {
                return voto.getKey();
            }
        }
        return Habito.NINGUNO;
    }

    /** The habit of all these readings; null when they have several or there are none. */
    private static @Nullable Habito unicoHabito(List<Interpretacion> lecturas) {
        Habito unico = null;
        for (Interpretacion lectura : lecturas) {
            Habito suyo = enPapel(lectura.disposicion().habito());
            if (unico != null && unico != suyo) {
                return null;
            }
            unico = suyo;
        }
        return unico;
    }

    /**
     * Where TOTAL P and TOTAL A equal the accumulated figure, a row with totals and a row that repeats that figure read
     * the same. A sheet prints totals in all of its rows or in none, so the rows that leave no doubt decide.
     */
    private static void preferirTotales(List<Caso> casos) {
        int con = 0;
        int sin = 0;
        for (Caso caso : casos) {
            long conTotales =
                    caso.lecturas.stream().filter(LectorDeFilas::tieneTotales).count();
            con += !caso.lecturas.isEmpty() && conTotales == caso.lecturas.size() ? 1 : 0;
            sin += !caso.lecturas.isEmpty() && conTotales == 0 ? 1 : 0;
        }
        if (con > sin) {
            for (Caso caso : casos) {
                List<Interpretacion> primeroConTotales = new ArrayList<>(caso.lecturas);
                primeroConTotales.sort(Comparator.comparing(lectura -> !tieneTotales(lectura)));
                caso.lecturas = primeroConTotales;
            }
        }
    }

    private static boolean tieneTotales(Interpretacion lectura) {
        return lectura.valores().hay(Casillas.TOTAL_P);
    }

    private @Nullable Decision conciliar(Caso caso, Habito habito) {
        Interpretacion deCero = caso.fila.esSinRelativo() ? enRejilla(caso) : null;
        if (deCero != null && solver.esquema().incumplidas(deCero.valores()).isEmpty()) {
            return decision(caso, deCero, false, 1);
        }
        Map<Valores, Interpretacion> distintas = distintas(caso.lecturas);
        if (distintas.isEmpty()) {
            return null;
        }
        if (distintas.size() == 1) {
            Interpretacion unica = distintas.values().iterator().next();
            if (hayOtraExplicacion(caso, unica)) {
                return null;
            }
            if (habito == Habito.NINGUNO || caso.lecturas.stream().anyMatch(lectura -> esDe(lectura, habito))) {
                return decision(caso, unica, false, 1);
            }
            return null;
        }
        Map<Valores, Interpretacion> delHabito = distintas(
                caso.lecturas.stream().filter(lectura -> esDe(lectura, habito)).toList());
        if (habito != Habito.NINGUNO && delHabito.size() == 1) {
            return decision(caso, delHabito.values().iterator().next(), true, distintas.size());
        }
        return null;
    }

    /** On paper a cell is blank or holds a zero; whether the text keeps the blank cell is not the sheet's doing. */
    private static Habito enPapel(Habito habito) {
        return habito == Habito.BLANCOS ? Habito.OMITE : habito;
    }

    /**
     * Whether a row that admits one reading shows signs of having lost a figure, and another reading with that figure back
     * holds as well: a blank cell that the reading passed over, or no per cent sign where the rest of the sheet prints one.
     */
    private boolean hayOtraExplicacion(Caso caso, Interpretacion unica) {
        boolean pasoBlancas = caso.tieneBlancas() && unica.casillas().length != caso.todas.size();
        boolean sinPorcentaje = conSigno && caso.llenas.stream().noneMatch(Ficha::porcentaje);
        if (!pasoBlancas && !sinPorcentaje) {
            return false;
        }
        Valores leidos = sinTotales(unica.valores());
        if (pasoBlancas
                && solver.reparaciones(caso.todas, Habito.NINGUNO, Set.of(), valores -> 0).stream()
                        .anyMatch(otra -> otra.tipo() == Reparacion.Tipo.PERDIDA
                                && !sinTotales(otra.interpretacion().valores()).equals(leidos))) {
            return true;
        }
        return sinPorcentaje
                && solver.reparaciones(caso.llenas, Habito.NINGUNO, Set.of(), valores -> 0).stream()
                        .anyMatch(otra -> otra.tipo() == Reparacion.Tipo.PERDIDA
                                && otra.casilla() == Casillas.RELATIVO
                                && !sinTotales(otra.interpretacion().valores()).equals(leidos));
    }

    private static boolean esDe(Interpretacion lectura, Habito habito) {
        Habito suyo = enPapel(lectura.disposicion().habito());
        return suyo == habito || suyo == Habito.NINGUNO;
    }

    private Decision decision(Caso caso, Interpretacion lectura, boolean porDisposicion, int lecturas) {
        return new Decision(
                lectura,
                true,
                porDisposicion,
                lecturas,
                List.of(),
                fichas(caso, lectura),
                caso.cifras,
                solver.esquema());
    }

    private static List<Ficha> fichas(Caso caso, Interpretacion lectura) {
        return lectura.casillas().length == caso.todas.size() ? caso.todas : caso.llenas;
    }

    private Decision revisar(List<Caso> casos, int cual, Habito habito) {
        Caso caso = casos.get(cual);
        Set<Long> ajenas = ajenas(casos, cual);
        ToDoubleFunction<Valores> contra = inverosimilitud(Indicio.de(caso.fila.nota()));
        List<Reparacion> reparaciones = new ArrayList<>();
        Map<Valores, Interpretacion> distintas = distintas(caso.lecturas);
        for (Interpretacion lectura : distintas.values()) {
            double costo = contra.applyAsDouble(lectura.valores()) + (esDe(lectura, habito) ? 0 : 1.5);
            reparaciones.add(new Reparacion(
                    lectura, Reparacion.Tipo.MAL_LEIDA, -1, -1, Valores.AUSENTE, Valores.AUSENTE, costo));
        }
        if (caso.tieneBlancas()) {
            reparaciones.addAll(solver.reparaciones(caso.todas, habito, ajenas, contra));
        }
        reparaciones.addAll(solver.reparaciones(caso.llenas, habito, ajenas, contra));
        reparaciones.addAll(pegadas(caso, contra));
        List<Reparacion> orden = sinRepetir(reparaciones);
        Interpretacion literal = literal(caso, habito);
        List<Ficha> fichas = literal == null ? caso.todas : fichas(caso, literal);
        return new Decision(literal, false, false, distintas.size(), orden, fichas, caso.cifras, solver.esquema());
    }

    /**
     * A row with every cell of the form, blank or not: each stands where its place says. Some figure is missing, and where
     * is plain to see. Only the per cent of an annual goal of zero is rightly blank.
     */
    private @Nullable Interpretacion enRejilla(Caso caso) {
        boolean sinRelativo = caso.fila.esSinRelativo();
        int celdas = caso.todas.size() + (sinRelativo ? 1 : 0);
        int totales = celdas - Casillas.CELDAS;
        boolean completa = caso.tieneBlancas() || sinRelativo;
        if (!completa
                || (celdas != Casillas.CELDAS && celdas != Casillas.CELDAS_CON_TOTALES)
                || !caso.todas.get(caso.todas.size() - 1).esNumero()) {
            return null;
        }
        int[] casillas = new int[caso.todas.size()];
        Valores valores = new Valores(solver.esquema().casillas().size());
        for (int i = 0; i < casillas.length; i++) {
            int casilla = i < Casillas.TOTAL_P ? i : i + 2 - totales;
            Ficha ficha = caso.todas.get(i);
            boolean futura = casilla < Casillas.TOTAL_P && casilla % 2 == 0 && casilla / 2 > trimestre;
            if (ficha.porcentaje() && casilla != Casillas.RELATIVO || (futura && casilla > 0 && ficha.esNumero())) {
                return null;
            }
            casillas[i] = futura && casilla > 0 ? -1 : casilla;
            if (ficha.esNumero() && casillas[i] >= 0) {
                valores.poner(casilla, ficha.valor());
            }
        }
        return new Interpretacion(valores, REJILLA, casillas, true);
    }

    private @Nullable Interpretacion literal(Caso caso, Habito habito) {
        Interpretacion enRejilla = enRejilla(caso);
        if (enRejilla != null) {
            return enRejilla;
        }
        if (caso.tieneBlancas()) {
            Interpretacion conBlancas = solver.literal(caso.todas, Habito.BLANCOS);
            if (conBlancas != null) {
                return conBlancas;
            }
        }
        return solver.literal(caso.llenas, habito);
    }

    private static List<Reparacion> sinRepetir(List<Reparacion> reparaciones) {
        Map<Valores, Reparacion> mejores = new HashMap<>();
        for (Reparacion reparacion : reparaciones) {
            mejores.merge(
                    sinTotales(reparacion.interpretacion().valores()),
                    reparacion,
                    (una, otra) -> otra.costo() < una.costo() ? otra : una);
        }
        List<Reparacion> orden = new ArrayList<>(mejores.values());
        orden.sort(Comparator.comparingDouble(Reparacion::costo)
                .thenComparingInt(Reparacion::casilla)
                .thenComparingInt(Reparacion::ficha)
                .thenComparingLong(Reparacion::propuesto));
        return orden;
    }

    private static Set<Long> ajenas(List<Caso> casos, int cual) {
        Set<Long> ajenas = new HashSet<>();
        for (int vecina = Math.max(0, cual - 1); vecina <= Math.min(casos.size() - 1, cual + 1); vecina++) {
            if (vecina != cual) {
                for (Ficha ficha : casos.get(vecina).llenas) {
                    if (ficha.esNumero() && ficha.valor() >= 10 * Ficha.UNIDAD) {
                        ajenas.add(ficha.valor());
                    }
                }
            }
        }
        return ajenas;
    }

    /** Cells with two figures, each split in every way that its spaces allow. */
    private List<Reparacion> pegadas(Caso caso, ToDoubleFunction<Valores> contra) {
        List<Reparacion> reparaciones = new ArrayList<>();
        for (int i = 0; i < caso.llenas.size(); i++) {
            String texto = caso.fila
                    .numericas()
                    .get(caso.llenas.get(i).posicion())
                    .celda()
                    .texto();
            int espacio = texto.indexOf(' ');
            while (espacio > 0) {
                Cifra primera = Cifra.leer(texto.substring(0, espacio));
                Cifra segunda = Cifra.leer(texto.substring(espacio + 1));
                if (primera != null && segunda != null && !primera.porcentaje()) {
                    List<Ficha> partidas = new ArrayList<>(caso.llenas);
                    int posicion = partidas.remove(i).posicion();
                    partidas.add(i, Ficha.numero(segunda.valor(), segunda.porcentaje(), posicion));
                    partidas.add(i, Ficha.numero(primera.valor(), false, posicion));
                    reparaciones.addAll(solver.pegadas(partidas, i, contra));
                }
                espacio = texto.indexOf(' ', espacio + 1);
            }
        }
        return reparaciones;
    }

    /** What speaks against a result besides the facts: the note, and quarters that are all but equal. */
    private ToDoubleFunction<Valores> inverosimilitud(Indicio indicio) {
        return valores -> {
            double contra = indicio.contra(valores, trimestre);
            int iguales = 0;
            for (int uno = 1; uno <= 4; uno++) {
                for (int otro = uno + 1; otro <= 4; otro++) {
                    long p = valores.en(Casillas.programado(uno));
                    iguales += p == valores.en(Casillas.programado(otro)) ? 1 : 0;
                }
            }
            for (int t = 1; t < trimestre; t++) {
                contra += valores.en(Casillas.programado(t)) == valores.en(Casillas.alcanzado(t)) ? 0 : POR_DESVIACION;
            }
            contra += valores.en(Casillas.ANUAL) == 0 ? POR_META_NULA : 0;
            return contra - POR_TRIMESTRE_IGUAL * Math.min(iguales, 3);
        };
    }
}
