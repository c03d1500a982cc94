package mx.avance.rendimiento;

import static mx.avance.rendimiento.Medir.escribir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.avance.impresion.Impresion;
import mx.avance.lectura.documento.Lectura;

/** What is measured from outside, each time in a process of its own. */
final class TablasDeProcesos {

    private static final List<String> POCO = List.of("-Xmx256m");

    private TablasDeProcesos() {}

    static void memoria(Path carpeta) throws IOException, InterruptedException {
        Path pdf = carpeta.resolve("doscientas.pdf");
        Path libro = carpeta.resolve("cincuenta-mil.xlsx");
        Path pestanas = carpeta.resolve("quinientas-pestanas.xlsx");
        try (OutputStream salida = Files.newOutputStream(pdf)) {
            new Impresion().pdf(HojasDePrueba.lectura(1, 200, 10), salida);
        }
        xlsx(HojasDePrueba.lectura(2, 1, 50_000), libro);
        xlsx(HojasDePrueba.lectura(3, 500, 100), pestanas);
        escribir("%n## Con 256 MB de memoria%n%n");
        escribir("Cada tarea en un proceso nuevo con `-Xmx256m`, el arranque de Java incluido.%n%n");
        escribir("| Tarea | Renglones | Segundos | De procesador | Memoria del proceso |%n|---|--:|--:|--:|--:|%n");
        Path impreso = carpeta.resolve("libro.pdf");
        tarea(
                "Imprimir el libro de 200 unidades (200 hojas de 10 renglones; meta: menos de 20 s)",
                "imprimir",
                impreso.toString(),
                "200",
                "10");
        tarea("Leer un PDF de 200 páginas", "leer", pdf.toString());
        tarea("Leer un libro de 50,000 renglones en una pestaña", "leer", libro.toString());
        tarea("Leer un libro de 50,000 renglones en 500 pestañas", "leer", pestanas.toString());
    }

    private static void xlsx(Lectura lectura, Path archivo) throws IOException {
        try (OutputStream salida = Files.newOutputStream(archivo)) {
            new Impresion().xlsx(lectura, salida);
        }
    }

    private static void tarea(String rotulo, String... argumentos) throws IOException, InterruptedException {
        Proceso.Resultado resultado = Proceso.correr(Proceso.java(POCO, EnPoco.class, argumentos));
        if (resultado.codigo() == 0) {
            String filas = resultado.dicho().strip();
            escribir(
                    "| %s | %s | %.1f | %.1f | %d MB |%n",
                    rotulo,
                    filas.substring(filas.lastIndexOf('\n') + 1),
                    resultado.segundos(),
                    resultado.deProcesador(),
                    resultado.memoria());
        } else {
            escribir(
                    "| %s | no pudo | %.1f | %.1f | %d MB |%n",
                    rotulo, resultado.segundos(), resultado.deProcesador(), resultado.memoria());
            System.err.println(resultado.dicho());
        }
    }

    static void arranque(Path raiz, Path carpeta) throws IOException, InterruptedException {
        escribir("%n## `./avance importar` desde que se da la orden%n%nMediana de 5; meta: menos de 1 s.%n%n");
        escribir("| Documento | Segundos | De menor a mayor |%n|---|--:|---|%n");
        List<Path> muestras = new ArrayList<>(List.of(raiz.resolve("docs/ejemplo/avance-ejemplo.txt")));
        Path oro = raiz.resolveSibling("shared/oro/mexicali-bisom-2022-t1.txt");
        if (Files.exists(oro)) {
            muestras.add(oro);
        }
        for (Path muestra : muestras) {
            List<String> orden = List.of(
                    raiz.resolve("avance").toString(),
                    "importar",
                    muestra.toString(),
                    "--salida",
                    carpeta.resolve("importado").toString());
            List<Double> segundos = new ArrayList<>();
            for (int vez = -1; vez < 5; vez++) {
                Proceso.Resultado resultado = Proceso.correr(orden);
                if (resultado.codigo() != 0) {
                    throw new IOException(resultado.dicho());
                }
                if (vez >= 0) { // the first time builds what is missing
                    segundos.add(resultado.segundos());
                }
            }
            List<String> deMenorAMayor = segundos.stream()
                    .sorted()
                    .map(s -> String.format(Locale.ROOT, "%.2f", s))
                    .toList();
            escribir(
                    "| %s | %.2f | %s |%n",
                    muestra.getFileName(), Medir.mediana(segundos), String.join(", ", deMenorAMayor));
        }
    }
}
