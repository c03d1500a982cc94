package mx.avance.nucleo.catalogo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One of our own catalogues on the class path: UTF-8, commas, one heading, quotes around what has a comma. */
final class RecursoCsv {

    private RecursoCsv() {}

    /** The rows after the heading, each split into its fields. */
    static List<List<String>> filas(String nombre) {
        InputStream recurso = RecursoCsv.class.getResourceAsStream(nombre);
        if (recurso == null) {
            throw new IllegalStateException("Falta el catálogo " + nombre + " en la ruta de clases");
        }
        try (BufferedReader lector = new BufferedReader(new InputStreamReader(recurso, StandardCharsets.UTF_8))) {
            return lector.lines().skip(1).map(RecursoCsv::campos).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No se pudo leer el catálogo " + nombre, e);
        }
    }

    /** Fields never hold a line break, and a quote within quotes never occurs in our catalogues. */
    static List<String> campos(String linea) {
        List<String> campos = new ArrayList<>();
        StringBuilder campo = new StringBuilder();
        boolean entreComillas = false;
        for (int i = 0; i < linea.length(); i++) {
            char letra = linea.charAt(i);
            if (letra == '"') {
                entreComillas = !entreComillas;
            } else if (letra == ',' && !entreComillas) {
                campos.add(campo.toString());
                campo.setLength(0);
            } else {
                campo.append(letra);
            }
        }
        campos.add(campo.toString());
        return campos;
    }
}
