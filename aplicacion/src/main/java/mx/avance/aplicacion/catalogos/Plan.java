package mx.avance.aplicacion.catalogos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Plan Municipal de Desarrollo.
 *
 * @param codigo short, as {@code PMD-2024}
 * @param hasta null while nobody has said when it ends
 */
public record Plan(
        String codigo,
        String nombre,
        LocalDate desde,
        @Nullable LocalDate hasta) {}
