package mx.avance.aplicacion.plataforma.tabla;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as CSV: UTF-8 with its mark, so that spreadsheets keep the accents; commas, and lines that end as Windows ends them. A
 * text that a spreadsheet would carry out as a formula gets an apostrophe before it.
 */
public final class Csv {

    private static final MediaType TIPO = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);
    private static final Pattern CIFRA = Pattern.compile("-?[0-9]+([.][0-9]+)?");

    private Csv() {}

    /** The text of a table: its heading and its rows. */
    public static String de(List<String> encabezado, List<List<String>> renglones) {
        StringBuilder texto = new StringBuilder("\uFEFF").append(renglon(encabezado));
        renglones.forEach(celdas -> texto.append(renglon(celdas)));
        return texto.toString();
    }

    /** To be saved under a name, without its extension. */
    public static ResponseEntity<byte[]> descarga(
            String nombre, List<String> encabezado, List<List<String>> renglones) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(nombre + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(TIPO)
                .body(de(encabezado, renglones).getBytes(StandardCharsets.UTF_8));
    }

    private static String renglon(List<String> celdas) {
        return celdas.stream().map(Csv::celda).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String celda(String texto) {
        String segura =
                FORMULA.matcher(texto).matches() && !CIFRA.matcher(texto).matches() ? "'" + texto : texto;
        boolean citar = segura.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return citar ? '"' + segura.replace("\"", "\"\"") + '"' : segura;
    }
}
