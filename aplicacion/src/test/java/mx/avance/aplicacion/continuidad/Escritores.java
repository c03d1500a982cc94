package mx.avance.aplicacion.continuidad;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.periodo.Trimestre;

/** People and programs of each ente that write over and over, each time another number, until told to end. */
final class Escritores {

    /** What is written. */
    enum Que {
        NOMBRE,
        REJILLA,
        RENGLON,
        CAMBIO,
        CELDA
    }

    /** The numbers that were acknowledged, of every kind and ente; they outlive the writers. */
    static final class Confirmados {

        /** Answers with status 200 that did not say what was asked for. */
        final Queue<String> enFalso = new ConcurrentLinkedQueue<>();

        private final Map<Que, Map<Integer, Queue<Integer>>> porClase = new EnumMap<>(Que.class);

        Confirmados(Iterable<Integer> entes) {
            for (Que que : Que.values()) {
                Map<Integer, Queue<Integer>> porEnte = new ConcurrentHashMap<>();
                entes.forEach(ente -> porEnte.put(ente, new ConcurrentLinkedQueue<>()));
                porClase.put(que, porEnte);
            }
        }

        Queue<Integer> de(Que que, int ente) {
            return Objects.requireNonNull(
                    Objects.requireNonNull(porClase.get(que)).get(ente));
        }

        int total() {
            int total = 0;
            for (Que que : Que.values()) {
                total += total(que);
            }
            return total;
        }

        int total(Que que) {
            return Objects.requireNonNull(porClase.get(que)).values().stream()
                    .mapToInt(Queue::size)
                    .sum();
        }
    }

    /** Numbers of rows are at most 99,999 and those below 1,000 are taken. */
    private static final AtomicInteger SIGUIENTE = new AtomicInteger(1_000);

    private final int puerto;
    private final Confirmados confirmados;
    private final AtomicBoolean terminada = new AtomicBoolean();
    private final List<Thread> hilos = new ArrayList<>();

    Escritores(int puerto, Map<Integer, String> fichas, Confirmados confirmados) {
        this.puerto = puerto;
        this.confirmados = confirmados;
        fichas.forEach((ente, ficha) -> {
            Programa programa = new Programa(puerto, ficha);
            empezar("nombre-" + ente, () -> nombrar(ente, programa));
            for (Que que : List.of(Que.REJILLA, Que.RENGLON, Que.CAMBIO, Que.CELDA)) {
                Persona persona = new Persona(ente);
                empezar(que + "-" + ente, () -> persona.escribir(que));
            }
        });
    }

    private void empezar(String nombre, Runnable escritura) {
        Thread hilo = new Thread(
                () -> {
                    while (!terminada.get()) {
                        try {
                            escritura.run();
                        } catch (UncheckedIOException muerta) {
                            descansar();
                        }
                    }
                },
                nombre);
        hilo.setDaemon(true);
        hilo.start();
        hilos.add(hilo);
    }

    private void nombrar(int ente, Programa programa) {
        HttpResponse<String> leido = programa.leer("/api/v1/ente");
        if (!seContesto(leido, "\"nombre\"")) {
            descansar();
            return;
        }
        int numero = SIGUIENTE.incrementAndGet();
        HttpResponse<String> respuesta = programa.pedir(
                "PUT",
                "/api/v1/ente",
                Map.of("If-Match", leido.headers().firstValue("ETag").orElse("")),
                "{\"clave\":\"E" + ente + "\",\"nombre\":\"Municipio " + numero
                        + "\",\"zona\":\"America/Tijuana\",\"color\":\"#7a1d3c\"}");
        if (seContesto(respuesta, "Municipio " + numero)) {
            confirmados.de(Que.NOMBRE, ente).add(numero);
        }
    }

    /** Nothing but what was asked for is answered with 200: whoever reads only the status takes it for done. */
    private boolean seContesto(HttpResponse<String> respuesta, String loPedido) {
        boolean dicho = respuesta.statusCode() == 200;
        if (dicho && !respuesta.body().contains(loPedido)) {
            confirmados.enFalso.add(respuesta.headers().map() + respuesta.body());
        }
        return dicho;
    }

    /** Somebody with a browser, who signs in again when asked to, and sends again what nobody answered. */
    private final class Persona {

        private static final Pattern CAMPO =
                Pattern.compile("name=\"(_csrf|version|version-100|visto)\"[^>]* value=\"([^\"]*)\"");

        private final int ente;
        private final Navegacion navegacion = new Navegacion(puerto);
        private String llave = "";
        private int pedido;

        Persona(int ente) {
            this.ente = ente;
        }

        void escribir(Que que) {
            String pagina =
                    switch (que) {
                        case REJILLA -> UnidadesDeCaidas.REJILLA.ruta();
                        case RENGLON -> UnidadesDeCaidas.RENGLON.ruta() + "/metas/100";
                        case CELDA -> new IdDeAvance(UnidadesDeCaidas.CELDAS, Trimestre.ENE_MAR).ruta();
                        default -> nueva(UnidadesDeCaidas.CAMBIOS) + "?clase=CREACION";
                    };
            HttpResponse<String> abierta = navegacion.abrir(pagina);
            if (abierta.uri().getPath().equals("/entrar")) {
                entrar(abierta);
                return;
            }
            if (abierta.statusCode() != 200) {
                descansar();
                return;
            }
            switch (que) {
                case REJILLA -> rejilla(pagina, abierta.body());
                case RENGLON -> renglon(pagina, abierta.body());
                case CELDA -> celda(pagina, abierta.body());
                default -> cambio(pagina, abierta.body());
            }
        }

        private void entrar(HttpResponse<String> abierta) {
            navegacion.enviarSinMas(
                    "/entrar",
                    Map.of(
                            "cuenta",
                            UnidadesDeCaidas.cuenta(ente),
                            "contrasena",
                            Oficina.CONTRASENA,
                            "_csrf",
                            campo(abierta.body(), "_csrf")));
        }

        private void rejilla(String pagina, String abierta) {
            int numero = SIGUIENTE.incrementAndGet();
            List<Map.Entry<String, String>> campos = new ArrayList<>(List.of(
                    Map.entry("_csrf", campo(abierta, "_csrf")), Map.entry("version", campo(abierta, "version"))));
            for (int renglon : new int[] {100, 200}) {
                campos.add(Map.entry("numero", Integer.toString(renglon)));
                campos.add(Map.entry("era", ""));
                campos.add(Map.entry("padre", ""));
                campos.add(Map.entry("descripcion", "Rejilla " + numero));
                campos.add(Map.entry("medida", "Reunión"));
                for (String cifra : List.of("p1", "p2", "p3", "p4")) {
                    campos.add(Map.entry(cifra, Integer.toString(numero)));
                }
                campos.add(Map.entry("anual", Integer.toString(4 * numero)));
            }
            guardado(Que.REJILLA, numero, navegacion.enviarSinMas(pagina, campos), "Rejilla " + numero);
        }

        private void renglon(String pagina, String abierta) {
            int numero = SIGUIENTE.incrementAndGet();
            Map<String, String> campos = Map.of(
                    "_csrf",
                    campo(abierta, "_csrf"),
                    "version",
                    campo(abierta, "version"),
                    "visto",
                    campo(abierta, "visto"),
                    "numero",
                    "100",
                    "descripcion",
                    "Renglon " + numero,
                    "medida",
                    "Reunión",
                    "p1",
                    Integer.toString(numero),
                    "objetivo",
                    "Objetivo " + numero);
            guardado(Que.RENGLON, numero, navegacion.enviarSinMas(pagina, campos), "Renglon " + numero);
        }

        /** As the script of the sheet saves a cell: acknowledged when the answer says that it was saved. */
        private void celda(String pagina, String abierta) {
            int numero = SIGUIENTE.incrementAndGet();
            HttpResponse<String> respuesta = navegacion.enviarSinMas(
                    pagina + "/celdas",
                    Map.of(
                            "_csrf",
                            campo(abierta, "_csrf"),
                            "renglon",
                            "100",
                            "version-100",
                            campo(abierta, "version-100"),
                            "a-100",
                            Integer.toString(numero),
                            "nota-100",
                            "Celda " + numero));
            if (seContesto(respuesta, "\"celdas\"") && respuesta.body().contains("\"que\":\"GUARDADA\"")) {
                confirmados.de(Que.CELDA, ente).add(numero);
            }
        }

        /** The same number under the same key until somebody answers: it must be there once. */
        private void cambio(String pagina, String abierta) {
            if (llave.isEmpty()) {
                llave = UUID.randomUUID().toString();
                pedido = SIGUIENTE.incrementAndGet();
            }
            Map<String, String> campos = Map.ofEntries(
                    Map.entry("_csrf", campo(abierta, "_csrf")),
                    Map.entry("llave", llave),
                    Map.entry("clase", "CREACION"),
                    Map.entry("numero", Integer.toString(pedido)),
                    Map.entry("descripcion", "Cambio " + pedido),
                    Map.entry("unidadMedida", "Club"),
                    Map.entry("p1", "1"),
                    Map.entry("p2", "1"),
                    Map.entry("p3", "1"),
                    Map.entry("p4", "1"),
                    Map.entry("acumulacion", "SUMA"),
                    Map.entry("sentido", "ASCENDENTE"),
                    Map.entry("impacto", "Lectores"));
            HttpResponse<String> respuesta = navegacion.enviarSinMas(pagina.replaceFirst("\\?.*", ""), campos);
            if (guardado(Que.CAMBIO, pedido, respuesta, "Cambio " + pedido)) {
                llave = "";
            }
        }

        /** It was acknowledged when the page that follows shows it, and no form asks for it again. */
        private boolean guardado(Que que, int numero, HttpResponse<String> respuesta, String texto) {
            boolean confirmado = respuesta.statusCode() == 200
                    && respuesta.body().contains(texto)
                    && respuesta.body().contains("/recursos/aceptado")
                    && !respuesta.body().contains("data-respuesta");
            if (confirmado) {
                confirmados.de(que, ente).add(numero);
            }
            return confirmado;
        }

        private static String campo(String pagina, String nombre) {
            Matcher campos = CAMPO.matcher(pagina);
            while (campos.find()) {
                if (campos.group(1).equals(nombre)) {
                    return campos.group(2);
                }
            }
            throw new UncheckedIOException(new java.io.IOException("la página no trae " + nombre));
        }

        private static String nueva(IdDePoa id) {
            return "/reprogramaciones/nueva/" + id.ejercicio() + "/" + id.programa() + "/" + id.unidad();
        }
    }

    void terminar() throws InterruptedException {
        terminada.set(true);
        for (Thread hilo : hilos) {
            hilo.join();
        }
    }

    private static void descansar() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
