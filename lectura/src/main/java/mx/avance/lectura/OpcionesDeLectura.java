package mx.avance.lectura;

import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows about a document and the document may not say.
 *
 * @param ejercicio used only where the sheet does not say its year; null when unknown
 * @param trimestre used only where the sheet does not say its quarter; null when unknown
 */
public record OpcionesDeLectura(
        @Nullable Ejercicio ejercicio, @Nullable Trimestre trimestre) {

    /** The document must say everything itself. */
    public static final OpcionesDeLectura NINGUNA = new OpcionesDeLectura(null, null);
}
