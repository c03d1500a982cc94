package mx.avance.nucleo.revision;

import java.util.Optional;

/** A rule that looks at one row at a time, with its meta and acciones at hand. */
interface ReglaDeRenglon extends Regla {

    Optional<? extends Hallazgo> revisar(Fila fila);

    @Override
    default void revisar(Serie serie, Anotador anotador) {
        for (Fila fila : serie.filas) {
            revisar(fila, anotador);
        }
    }

    /** Notes down what it finds in one row. */
    default void revisar(Fila fila, Anotador anotador) {
        revisar(fila).ifPresent(hallazgo -> anotador.en(fila, hallazgo));
    }
}
