package mx.avance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of the files to write, one for each document: its base name with another extension. Documents that share a base
 * name get {@code -2}, {@code -3} in the order in which they were given, so that none takes the place of another, not
 * even where the file system ignores case.
 */
final class NombresDeSalida {

    private NombresDeSalida() {}

    static List<String> de(List<Path> documentos, String extension) {
        Set<String> naturales = new HashSet<>();
        for (Path documento : documentos) {
            naturales.add(plegado(base(documento)));
        }
        Set<String> usados = new HashSet<>();
        List<String> nombres = new ArrayList<>(documentos.size());
        for (Path documento : documentos) {
            String base = base(documento);
            String nombre = base;
            for (int i = 2; !usados.add(plegado(nombre)); i++) {
                nombre = base + "-" + i;
                while (naturales.contains(plegado(nombre))) {
                    nombre = base + "-" + ++i;
                }
            }
            nombres.add(nombre + extension);
        }
        return nombres;
    }

    /**
     * What to call each document in a table: its file name, or the path as given where another document has the same name.
     */
    static List<String> rotulos(List<Path> documentos) {
        Map<String, Long> cuantos =
                documentos.stream().collect(Collectors.groupingBy(NombresDeSalida::nombre, Collectors.counting()));
        return documentos.stream()
                .map(documento ->
                        cuantos.getOrDefault(nombre(documento), 0L) > 1 ? documento.toString() : nombre(documento))
                .toList();
    }

    private static String nombre(Path documento) {
        Path ultimo = documento.getFileName();
        return ultimo == null ? documento.toString() : ultimo.toString();
    }

    private static String base(Path documento) {
        String nombre = nombre(documento);
        int punto = nombre.lastIndexOf('.');
        return punto > 0 ? nombre.substring(0, punto) : nombre;
    }

    private static String plegado(String nombre) {
        return nombre.toLowerCase(Locale.ROOT);
    }
}
