package mx.avance.aplicacion.catalogos.entradas;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file as they were read, kept until they are applied.
 *
 * @param columnas those of the catalogue that the file has; what it does not have stays as it is
 * @param omision the day from which entries are in force that do not say it, ISO
 * @param resultado null until it is applied
 */
record Lectura(
        List<String> columnas,
        List<String> ignoradas,
        String omision,
        List<Fila> filas,
        Ensayo.@Nullable Resultado resultado) {

    /** @param escrito by column, as it stands in the file */
    record Fila(int linea, Map<String, String> escrito) {}
}
