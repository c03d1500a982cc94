package mx.avance.lectura.documento;

import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from.
 *
 * @param texto what the document said
 * @param linea line of the text, row of the workbook, or line within the page, from 1
 * @param columna column of the table, from 1
 * @param campo the field that it became, such as {@code programado[1]}; null when it became none
 * @param pagina from 1, for documents with pages
 * @param pestana name of the tab, for workbooks
 */
public record CeldaLeida(
        String texto,
        int linea,
        int columna,
        @Nullable String campo,
        @Nullable Integer pagina,
        @Nullable String pestana) {}
