package mx.avance.nucleo.avance;

import java.util.Set;

/**
 * What the rules need to know of a version of the form. A further version is another value, not another class.
 *
 * @param codigo as printed on the form, such as {@code TMM-F004}
 * @param decimalesDelRelativo how many decimals its accumulated per cent carries; halves always round up
 * @param rasgos what it prints
 */
public record Forma(String codigo, int decimalesDelRelativo, Set<Rasgo> rasgos) {

    /** Mexicali's quarterly sheet: everything, and a whole per cent. */
    public static final Forma TMM_F004 = new Forma("TMM-F004", 0, Set.of(Rasgo.values()));

    /** Estado de México: one quarter, rows numbered within the sheet, two decimals, neither líneas nor notes. */
    public static final Forma PBRM_08C = new Forma("PbRM-08c", 2, Set.of());

    public Forma {
        if (decimalesDelRelativo < 0) {
            throw new IllegalArgumentException("Los decimales no pueden ser negativos: " + decimalesDelRelativo);
        }
        rasgos = Set.copyOf(rasgos);
    }

    /** Whether it prints this. */
    public boolean tiene(Rasgo rasgo) {
        return rasgos.contains(rasgo);
    }
}
