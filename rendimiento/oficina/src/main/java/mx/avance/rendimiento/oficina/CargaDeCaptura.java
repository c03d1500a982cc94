package mx.avance.rendimiento.oficina;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People who capture, in a process of their own: each one saves a cell of the sheet of one's own unit, one after another, as the
 * script of the sheet does. Arguments: port, people, seconds, milliseconds from one save to the next of the same person, seconds of
 * the same before anything is measured. With a
 * pause the loop is open: each save is due at its own time, whether the one before was answered or not, and its time counts from
 * when it was due. Without one it is closed. Answers as {@link Carga} does.
 */
public final class CargaDeCaptura {

    private static final Pattern GUARDADA =
            Pattern.compile("\"renglon\":([0-9]+),\"que\":\"GUARDADA\",\"motivo\":\"\",\"version\":([0-9]+)");
    private static final Pattern VERSION = Pattern.compile("name=\"version-([0-9]+)\" value=\"([0-9]+)\" data-version");
    private static final Pattern VISTA = Pattern.compile("(?:data-vista=\"|\"vista\":)([0-9]+)");
    private static final Pattern SELLO = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private CargaDeCaptura() {}

    /** Signs everybody in, warms up, then measures. */
    public static void main(String[] argumentos) throws Exception {
        int puerto = Integer.parseInt(argumentos[0]);
        int personas = Integer.parseInt(argumentos[1]);
        long segundos = Long.parseLong(argumentos[2]);
        long pausa = Long.parseLong(argumentos[3]);
        // Each keeps a connection of its own, as a browser does
        System.setProperty("http.maxConnections", Integer.toString(personas));
        List<Capturista> dentro = new ArrayList<>();
        for (int i = 0; i < personas; i++) {
            dentro.add(new Capturista(puerto, i));
        }
        capturar(dentro, Long.parseLong(argumentos[4]), pausa);
        Carga.medir(() -> capturar(dentro, segundos, pausa));
    }

    private static List<Long> capturar(List<Capturista> personas, long segundos, long pausa) throws Exception {
        ExecutorService hilos = Executors.newFixedThreadPool(personas.size());
        try {
            long inicio = System.nanoTime();
            long limite = inicio + TimeUnit.SECONDS.toNanos(segundos);
            List<Future<List<Long>>> trabajos = new ArrayList<>();
            for (Capturista persona : personas) {
                // They begin one after another, not in step.
                long primera = inicio + TimeUnit.MILLISECONDS.toNanos(pausa) * trabajos.size() / personas.size();
                trabajos.add(hilos.submit(() -> persona.capturar(primera, limite, pausa)));
            }
            List<Long> todos = new ArrayList<>();
            for (Future<List<Long>> trabajo : trabajos) {
                todos.addAll(trabajo.get());
            }
            return todos;
        } finally {
            hilos.shutdown();
        }
    }

    /** Somebody with the sheet of a unit before them. */
    private static final class Capturista {

        private final Persona persona;
        private final String ruta;
        private final int[] versiones = new int[DatosDeCaptura.METAS + 1];
        private final String sello;
        private String vista;
        /** Other figures at each run: what a cell says already is not saved again. */
        private int turno = (int) (System.currentTimeMillis() / 1_000 % 1_000_000) * DatosDeCaptura.METAS;

        Capturista(int puerto, int numero) throws IOException, InterruptedException {
            this.persona = new Persona(puerto);
            persona.entrar("capturista" + numero);
            this.ruta = DatosDeCaptura.hoja(numero);
            String pagina = persona.abrir(ruta).body();
            Matcher sellos = SELLO.matcher(pagina);
            if (!sellos.find()) {
                throw new IOException("La hoja " + ruta + " no se puede capturar");
            }
            this.sello = sellos.group(1);
            this.vista = vista(pagina);
            Matcher hay = VERSION.matcher(pagina);
            while (hay.find()) {
                versiones[Integer.parseInt(hay.group(1)) / 100] = Integer.parseInt(hay.group(2));
            }
        }

        List<Long> capturar(long primera, long limite, long pausa) throws IOException, InterruptedException {
            List<Long> tiempos = new ArrayList<>();
            long toca = primera;
            while (toca < limite && System.nanoTime() < limite) {
                TimeUnit.NANOSECONDS.sleep(toca - System.nanoTime());
                long desde = pausa == 0 ? System.nanoTime() : toca;
                tiempos.add(guardar() ? System.nanoTime() - desde : -1L);
                toca = pausa == 0 ? System.nanoTime() : toca + TimeUnit.MILLISECONDS.toNanos(pausa);
            }
            return tiempos;
        }

        /** Whether it was saved, and said so. */
        private boolean guardar() throws IOException, InterruptedException {
            turno++;
            int meta = 1 + turno % DatosDeCaptura.METAS;
            String renglon = Integer.toString(meta * 100);
            String respuesta = persona.mandarDerecho(
                    ruta + "/celdas",
                    Map.of(
                            "_csrf",
                            sello,
                            "vista",
                            vista,
                            "renglon",
                            renglon,
                            "version-" + renglon,
                            Integer.toString(versiones[meta]),
                            "a-" + renglon,
                            Integer.toString(turno)));
            Matcher guardada = GUARDADA.matcher(respuesta);
            if (!guardada.find()) {
                return false;
            }
            versiones[meta] = Integer.parseInt(guardada.group(2));
            vista = vista(respuesta);
            return true;
        }

        private static String vista(String dice) throws IOException {
            Matcher vistas = VISTA.matcher(dice);
            if (!vistas.find()) {
                throw new IOException("No dice qué versión de la hoja se ve");
            }
            return vistas.group(1);
        }
    }
}
