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
import org.jspecify.annotations.Nullable;

/**
 * The same documents printed by Avance, by JasperReports and by LibreOffice, by turns: Java processes stay warm from turn to
 * turn, LibreOffice starts once per turn or once per document.
 */
final class TablaDeImprentas {

    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private TablaDeImprentas() {}

    static void medir(boolean rapido, Path carpeta) throws IOException, InterruptedException {
        int documentos = rapido ? 50 : 200;
        int turnos = rapido ? 3 : 5;
        int sueltos = rapido ? 3 : 10;
        List<Path> libros = libros(carpeta, documentos);
        List<Double> avance = new ArrayList<>();
        List<Double> jasper = new ArrayList<>();
        List<Double> juntos = new ArrayList<>();
        List<Double> unoPorUno = new ArrayList<>();
        long[] memoria = new long[4];
        boolean conLibreOffice = hayLibreOffice();
        try (Proceso.Servicial deAvance = imprenta("avance", documentos);
                Proceso.Servicial deJasper = imprenta("jasper", documentos)) {
            for (int calentamiento = 0; calentamiento < (rapido ? 4 : 10); calentamiento++) {
                deAvance.ordenar();
                deJasper.ordenar();
            }
            for (int turno = 0; turno < turnos; turno++) {
                avance.add(documentos / deAvance.ordenar());
                jasper.add(documentos / deJasper.ordenar());
                if (conLibreOffice) {
                    Proceso.Resultado todos = convertir(libros, carpeta);
                    juntos.add(documentos / todos.segundos());
                    memoria[2] = Math.max(memoria[2], todos.memoria());
                    double segundos = 0;
                    for (Path libro : libros.subList(0, sueltos)) {
                        Proceso.Resultado uno = convertir(List.of(libro), carpeta);
                        segundos += uno.segundos();
                        memoria[3] = Math.max(memoria[3], uno.memoria());
                    }
                    unoPorUno.add(sueltos / segundos);
                }
            }
            memoria[0] = deAvance.memoria();
            memoria[1] = deJasper.memoria();
        }
        escribir("%n## Impresión de hojas de 10 renglones%n%n");
        escribir(
                "%d documentos distintos de una hoja, %d turnos intercalados; mediana. En Java, un hilo ya caliente y"
                        + " `%s`.%n%n",
                documentos, turnos, String.join(" ", JVM));
        escribir("| Programa | Documentos/s | Avance es | Meta | Memoria máxima |%n|---|--:|--:|--:|--:|%n");
        double base = Medir.mediana(avance);
        renglon("Avance: PDF/A-3a y PDF/UA-1 con QR y JSON adjunto", avance, base, null, memoria[0]);
        renglon("JasperReports: PDF etiquetado", jasper, base, "≥ 0.5 ×", memoria[1]);
        if (conLibreOffice) {
            renglon("LibreOffice desde nuestro XLSX, un proceso para todos", juntos, base, "≥ 2 ×", memoria[2]);
            renglon("LibreOffice desde nuestro XLSX, un proceso por archivo", unoPorUno, base, "≥ 20 ×", memoria[3]);
        } else {
            escribir("%nNo está `soffice`: LibreOffice no se midió.%n");
        }
    }

    private static void renglon(
            String programa, List<Double> porSegundo, double base, @Nullable String meta, long memoria) {
        double suyo = Medir.mediana(porSegundo);
        String razon = meta == null ? "" : String.format(Locale.ROOT, "%.2f ×", base / suyo);
        escribir("| %s | %.1f | %s | %s | %d MB |%n", programa, suyo, razon, meta == null ? "" : meta, memoria);
    }

    private static Proceso.Servicial imprenta(String motor, int documentos) throws IOException {
        return new Proceso.Servicial(Proceso.java(JVM, Imprenta.class, motor, String.valueOf(documentos)));
    }

    private static List<Path> libros(Path carpeta, int documentos) throws IOException {
        List<Path> libros = new ArrayList<>(documentos);
        for (Lectura lectura : Imprenta.documentos(documentos)) {
            Path libro = carpeta.resolve("hoja-" + libros.size() + ".xlsx");
            try (OutputStream salida = Files.newOutputStream(libro)) {
                new Impresion().xlsx(lectura, salida);
            }
            libros.add(libro);
        }
        return libros;
    }

    private static boolean hayLibreOffice() throws InterruptedException {
        try {
            return Proceso.correr(List.of("soffice", "--version")).codigo() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Proceso.Resultado convertir(List<Path> libros, Path carpeta)
            throws IOException, InterruptedException {
        Path salida = carpeta.resolve("pdf");
        List<String> orden = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + carpeta.resolve("perfil").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                salida.toString()));
        libros.forEach(libro -> orden.add(libro.toString()));
        Proceso.Resultado resultado = Proceso.correr(orden);
        for (Path libro : libros) {
            Path pdf = salida.resolve(libro.getFileName().toString().replace(".xlsx", ".pdf"));
            if (!Files.deleteIfExists(pdf)) {
                throw new IOException("LibreOffice no convirtió " + libro + ": " + resultado.dicho());
            }
        }
        return resultado;
    }
}
