package mx.avance.nucleo.periodo;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** One of the four quarters of the form, in the order of its columns. */
public enum Trimestre {
    ENE_MAR(1, "Ene-Mar", "ENERO-MARZO"),
    ABR_JUN(2, "Abr-Jun", "ABRIL-JUNIO"),
    JUL_SEP(3, "Jul-Sep", "JULIO-SEPTIEMBRE"),
    OCT_DIC(4, "Oct-Dic", "OCTUBRE-DICIEMBRE");

    /** The quarters in order: one array, not a new one for every call. */
    public static final List<Trimestre> TODOS = List.of(values());

    private final int numero;
    private final String rotulo;
    private final String nombre;

    Trimestre(int numero, String rotulo, String nombre) {
        this.numero = numero;
        this.rotulo = rotulo;
        this.nombre = nombre;
    }

    /**
     * @param numero 1 for Ene-Mar to 4 for Oct-Dic
     * @throws IllegalArgumentException for any other number
     */
    public static Trimestre de(int numero) {
        if (numero < 1 || numero > 4) {
            throw new IllegalArgumentException("El trimestre va de 1 a 4: " + numero);
        }
        return TODOS.get(numero - 1);
    }

    /** The quarter that a text writes as its number, 1 to 4; empty when it writes none. */
    public static Optional<Trimestre> find(String escrito) {
        return TODOS.stream()
                .filter(trimestre -> Integer.toString(trimestre.numero()).equals(escrito))
                .findFirst();
    }

    /** 1 for Ene-Mar to 4 for Oct-Dic. */
    public int numero() {
        return numero;
    }

    /** The heading of its column: {@code Ene-Mar}. */
    public String rotulo() {
        return rotulo;
    }

    /** The months in full, as the heading of the sheet says them: {@code ENERO-MARZO}. */
    public String nombre() {
        return nombre;
    }

    /** The quarter after this one in the same year; empty for Oct-Dic. */
    public Optional<Trimestre> siguiente() {
        return this == OCT_DIC ? Optional.empty() : Optional.of(de(numero + 1));
    }

    /** Its three months in order. */
    public List<Month> meses() {
        Month primero = Month.of(3 * numero - 2);
        return List.of(primero, primero.plus(1), primero.plus(2));
    }

    /** The first day of the quarter in a fiscal year. */
    public LocalDate primerDia(Ejercicio ejercicio) {
        return LocalDate.of(ejercicio.anio(), 3 * numero - 2, 1);
    }

    /** The last day of the quarter in a fiscal year. */
    public LocalDate ultimoDia(Ejercicio ejercicio) {
        return primerDia(ejercicio).plusMonths(3).minusDays(1);
    }

    /** Those of the same year before it, in their order; none before Ene-Mar. */
    public List<Trimestre> anteriores() {
        return TODOS.subList(0, ordinal());
    }

    public boolean esPosteriorA(Trimestre otro) {
        return compareTo(otro) > 0;
    }
}
