package mx.avance.rendimiento.oficina;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser and a session. */
final class Persona {

    private static final String FORMA = "application/x-www-form-urlencoded";
    private static final Pattern CAMPO = Pattern.compile("name=\"(_csrf|version)\"[^>]* value=\"([^\"]+)\"");

    private final URI base;
    private final CookieManager galletas = new CookieManager();
    private final HttpClient cliente = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(galletas)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    Persona(int puerto) {
        this.base = URI.create("http://127.0.0.1:" + puerto);
    }

    void entrar(String cuenta) throws IOException, InterruptedException {
        HttpResponse<String> dentro =
                enviar("/entrar", "/entrar", Map.of("cuenta", cuenta, "contrasena", Datos.CONTRASENA));
        if (dentro.uri().getPath().equals("/entrar")) {
            throw new IOException("No entró " + cuenta);
        }
    }

    HttpResponse<String> abrir(String ruta) throws IOException, InterruptedException {
        return cliente.send(
                HttpRequest.newBuilder(base.resolve(ruta))
                        .GET()
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Fills in the form of a page, which brings its seal and the version that it saw. */
    HttpResponse<String> enviar(String pagina, String ruta, Map<String, String> campos)
            throws IOException, InterruptedException {
        return enviarDe(abrir(pagina).body(), ruta, campos);
    }

    private HttpResponse<String> enviarDe(String pagina, String ruta, Map<String, String> campos)
            throws IOException, InterruptedException {
        Map<String, String> todos = new TreeMap<>();
        Matcher escondidos = CAMPO.matcher(pagina);
        while (escondidos.find()) {
            todos.put(escondidos.group(1), escondidos.group(2));
        }
        todos.putAll(campos);
        return mandar(ruta, todos);
    }

    /** Authorises a POA with its page open before; the seconds until the next one is seen. */
    double autorizar(String ruta, String acta) throws IOException, InterruptedException {
        String forma = ruta + "/autorizacion";
        String pagina = abrir(forma).body();
        long antes = System.nanoTime();
        HttpResponse<String> hecho =
                enviarDe(pagina, forma, Map.of("organo", "Cabildo", "acta", acta, "fecha", Datos.ANIO + "-01-15"));
        double segundos = (System.nanoTime() - antes) / 1e9;
        if (hecho.statusCode() != 200 || hecho.uri().getPath().endsWith("/autorizacion")) {
            throw new IOException("No se autorizó " + ruta + ": " + hecho.statusCode());
        }
        return segundos;
    }

    /** These fields and no more. */
    HttpResponse<String> mandar(String ruta, Map<String, String> campos) throws IOException, InterruptedException {
        return cliente.send(
                HttpRequest.newBuilder(base.resolve(ruta))
                        .header("Content-Type", FORMA)
                        .timeout(Duration.ofSeconds(60))
                        .POST(HttpRequest.BodyPublishers.ofString(cuerpo(campos)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /**
     * The same, from the thread that asks and over a connection that is kept: what a load takes of the machine that it measures is the
     * least of it. The body of what was answered 200, else blank.
     */
    String mandarDerecho(String ruta, Map<String, String> campos) throws IOException {
        HttpURLConnection conexion =
                (HttpURLConnection) base.resolve(ruta).toURL().openConnection();
        conexion.setRequestMethod("POST");
        conexion.setDoOutput(true);
        conexion.setReadTimeout(60_000);
        conexion.setInstanceFollowRedirects(false);
        conexion.setRequestProperty("Content-Type", FORMA);
        conexion.setRequestProperty(
                "Cookie",
                galletas.getCookieStore().get(base).stream()
                        .map(galleta -> galleta.getName() + "=" + galleta.getValue())
                        .collect(Collectors.joining("; ")));
        try (OutputStream salida = conexion.getOutputStream()) {
            salida.write(cuerpo(campos).getBytes(StandardCharsets.UTF_8));
        }
        boolean bien = conexion.getResponseCode() == HttpURLConnection.HTTP_OK;
        try (InputStream entrada = bien ? conexion.getInputStream() : conexion.getErrorStream()) {
            String dice = entrada == null ? "" : new String(entrada.readAllBytes(), StandardCharsets.UTF_8);
            return bien ? dice : "";
        }
    }

    private static String cuerpo(Map<String, String> campos) {
        return campos.entrySet().stream()
                .map(campo -> URLEncoder.encode(campo.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(campo.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
