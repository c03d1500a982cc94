package mx.avance.lectura.restriccion;

/**
 * A cell of the numeric part of a row, as the solver sees it.
 *
 * @param clase whether it holds a number, nothing, or something that is no number
 * @param valor in ten-thousandths, so that four decimals are exact; meaningless unless it is a number
 * @param porcentaje whether it carries a per cent sign
 * @param posicion where it stands among the row's cells: the caller's index, to go back to the source
 */
public record Ficha(Clase clase, long valor, boolean porcentaje, int posicion) {

    /** How many units of {@link #valor} make one. */
    public static final long UNIDAD = 10_000;

    public static Ficha numero(long valor, boolean porcentaje, int posicion) {
        return new Ficha(Clase.NUMERO, valor, porcentaje, posicion);
    }

    public static Ficha blanca(int posicion) {
        return new Ficha(Clase.BLANCA, 0, false, posicion);
    }

    public static Ficha ilegible(int posicion) {
        return new Ficha(Clase.ILEGIBLE, 0, false, posicion);
    }

    public boolean esNumero() {
        return clase == Clase.NUMERO;
    }

    /** What a cell may hold. */
    public enum Clase {
        NUMERO,
        BLANCA,
        ILEGIBLE
    }
}
