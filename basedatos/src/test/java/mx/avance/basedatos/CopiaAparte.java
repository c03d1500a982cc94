package mx.avance.basedatos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another copy of Avance, in a process of its own that may be killed. */
final class CopiaAparte implements AutoCloseable {

    private final Process proceso;
    private final String respuesta;

    private CopiaAparte(Process proceso, String respuesta) {
        this.proceso = proceso;
        this.respuesta = respuesta;
    }

    /** The other process: starts the server, says its number or why it could not, and stays. */
    public static void main(String[] argumentos) throws InterruptedException {
        try {
            PostgresEmbebido postgres = ServidorDePrueba.arrancar(Path.of(argumentos[0]));
            System.out.println(postgres.pid());
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        } catch (BaseDeDatosImposible imposible) {
            System.out.println(imposible.cause() + "|" + imposible.salida());
        }
    }

    /** @param antes the command and arguments to run it through, if any */
    static CopiaAparte sobre(Path datos, String... antes) throws IOException {
        List<String> orden = new ArrayList<>(List.of(antes));
        orden.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CopiaAparte.class.getName(),
                datos.toString()));
        Process proceso = new ProcessBuilder(orden)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String respuesta =
                new BufferedReader(new InputStreamReader(proceso.getInputStream(), StandardCharsets.UTF_8)).readLine();
        return new CopiaAparte(proceso, String.valueOf(respuesta));
    }

    /** What it said: a number when its server runs, or the two sentences of its refusal. */
    String respuesta() {
        return respuesta;
    }

    ProcessHandle servidor() {
        return ProcessHandle.of(Long.parseLong(respuesta)).orElseThrow();
    }

    long pid() {
        return proceso.pid();
    }

    /** As kill -9 does. */
    void matar() throws InterruptedException {
        proceso.destroyForcibly().waitFor();
    }

    /** As Ctrl-C and the services of the system do. */
    void terminar() throws InterruptedException {
        proceso.destroy();
        proceso.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        matar();
    }
}
