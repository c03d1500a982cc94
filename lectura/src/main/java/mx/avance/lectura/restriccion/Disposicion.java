package mx.avance.lectura.restriccion;

import java.util.Arrays;

/**
 * One way in which a sheet may print a row: which slot each cell is, in order. Some cells are no slot of their own: they
 * repeat another one, print a zero for what has not happened yet, or stay blank.
 */
public final class Disposicion {

    private static final int CERO = 1_000;
    private static final int BLANCO = 2_000;
    private static final int REPITE = 3_000;

    private final String nombre;
    private final Habito habito;
    private final int[] celdas;

    private Disposicion(String nombre, Habito habito, int[] celdas) {
        this.nombre = nombre;
        this.habito = habito;
        this.celdas = celdas;
    }

    public static Constructor con(String nombre, Habito habito) {
        return new Constructor(nombre, habito);
    }

    /** In Spanish, for a person: what is particular of this way of printing. */
    public String nombre() {
        return nombre;
    }

    public Habito habito() {
        return habito;
    }

    public int largo() {
        return celdas.length;
    }

    /** The slot that a cell is, or -1 when it is none of its own. */
    int casilla(int celda) {
        return celdas[celda] < CERO ? celdas[celda] : -1;
    }

    boolean esCero(int celda) {
        return celdas[celda] == CERO;
    }

    boolean esBlanco(int celda) {
        return celdas[celda] == BLANCO;
    }

    /** The slot that a cell repeats, or -1. */
    int repetida(int celda) {
        return celdas[celda] >= REPITE ? celdas[celda] - REPITE : -1;
    }

    @Override
    public String toString() {
        return nombre + Arrays.toString(celdas);
    }

    /** What a whole sheet does in the same way with the cells of the quarters to come. */
    public enum Habito {
        /** Nothing to tell apart: the form leaves no choice here. */
        NINGUNO,
        /** Prints a zero. */
        CEROS,
        /** Leaves the cell out of the text, so that what follows slides left. */
        OMITE,
        /** Leaves a blank cell. */
        BLANCOS,
        /** Some one way and some another, which no sheet does on purpose. */
        MIXTO
    }

    /** Builds a layout cell by cell. */
    public static final class Constructor {

        private final String nombre;
        private final Habito habito;
        private int[] celdas = new int[24];
        private int largo;

        private Constructor(String nombre, Habito habito) {
            this.nombre = nombre;
            this.habito = habito;
        }

        public Constructor casilla(int casilla) {
            return agregar(casilla);
        }

        /** A zero printed for what has not happened yet. */
        public Constructor cero() {
            return agregar(CERO);
        }

        public Constructor blanco() {
            return agregar(BLANCO);
        }

        /** A second printing of a slot that has its own place elsewhere. */
        public Constructor repite(int casilla) {
            return agregar(REPITE + casilla);
        }

        private Constructor agregar(int codigo) {
            if (largo == celdas.length) {
                celdas = Arrays.copyOf(celdas, largo * 2);
            }
            celdas[largo++] = codigo;
            return this;
        }

        public Disposicion lista() {
            return new Disposicion(nombre, habito, Arrays.copyOf(celdas, largo));
        }
    }
}
