package mx.avance.impresion;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice as a program beside the tests: one process with a profile of its own, which computes every formula anew. */
final class LibreOffice {

    private static final long SEGUNDOS = 240;

    private static final String SIEMPRE_RECALCULA = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">\
            <value>0</value></prop></item>
            </oor:items>
            """;

    private final Path programa;
    private final Path carpeta;

    private LibreOffice(Path programa, Path carpeta) {
        this.programa = programa;
        this.carpeta = carpeta;
    }

    /** Empty where the program is not installed. */
    static Optional<LibreOffice> en(Path carpeta) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(lugar -> !lugar.isEmpty())
                .map(lugar -> Path.of(lugar, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(programa -> new LibreOffice(programa, carpeta));
    }

    /** Opens the workbooks, computes them and saves each under its own name in the folder that is returned. */
    Path recalcular(List<Path> libros) throws IOException, InterruptedException {
        Path perfil = carpeta.resolve("perfil");
        Files.createDirectories(perfil.resolve("user"));
        Files.writeString(perfil.resolve("user/registrymodifications.xcu"), SIEMPRE_RECALCULA, StandardCharsets.UTF_8);
        Path salida = Files.createDirectories(carpeta.resolve("recalculados"));
        Path bitacora = carpeta.resolve("soffice.log");
        List<String> orden = new ArrayList<>(List.of(
                programa.toString(),
                "-env:UserInstallation=" + perfil.toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                salida.toString()));
        libros.forEach(libro -> orden.add(libro.toString()));
        Process proceso = new ProcessBuilder(orden)
                .redirectErrorStream(true)
                .redirectOutput(bitacora.toFile())
                .start();
        try {
            if (!proceso.waitFor(SEGUNDOS, TimeUnit.SECONDS) || proceso.exitValue() != 0) {
                throw new IOException("LibreOffice no terminó bien: " + Files.readString(bitacora));
            }
        } finally {
            proceso.descendants().forEach(ProcessHandle::destroyForcibly);
            proceso.destroyForcibly();
        }
        return salida;
    }
}
