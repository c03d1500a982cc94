package mx.avance.nucleo.periodo;

import java.util.Optional;

/** A fiscal year, which in Mexico is the calendar year. */
public record Ejercicio(int anio) implements Comparable<Ejercicio> {

    /** The first and last years that a form may plausibly carry. */
    public static final int PRIMERO = 1980;

    public static final int ULTIMO = 2099;

    /**
     * @throws IllegalArgumentException when the year cannot be that of a form
     */
    public Ejercicio {
        if (anio < PRIMERO || anio > ULTIMO) {
            throw new IllegalArgumentException("El ejercicio va de " + PRIMERO + " a " + ULTIMO + ": " + anio);
        }
    }

    /** The year that a text writes in four digits; empty when it writes none that a form may carry. */
    public static Optional<Ejercicio> find(String escrito) {
        return Optional.of(escrito)
                .filter(texto -> texto.matches("[0-9]{4}"))
                .map(Integer::valueOf)
                .filter(anio -> anio >= PRIMERO && anio <= ULTIMO)
                .map(Ejercicio::new);
    }

    /**
     * The year whose programme takes on what this one leaves undone.
     *
     * @throws IllegalArgumentException after the last year that a form may carry
     */
    public Ejercicio siguiente() {
        return new Ejercicio(anio + 1);
    }

    @Override
    public int compareTo(Ejercicio otro) {
        return Integer.compare(anio, otro.anio);
    }

    @Override
    public String toString() {
        return Integer.toString(anio);
    }
}
