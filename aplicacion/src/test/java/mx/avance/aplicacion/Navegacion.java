package mx.avance.aplicacion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser, as far as a test needs one: keeps cookies, fills in forms, follows where it is sent. */
public final class Navegacion {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private URI base;
    private final HttpClient cliente;

    public Navegacion(int puerto) {
        this.base = URI.create("http://127.0.0.1:" + puerto);
        this.cliente = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** Somebody of {@link Oficina} who has signed in. */
    public static Navegacion dentro(int puerto, String cuenta) {
        Navegacion persona = new Navegacion(puerto);
        persona.entrar(cuenta, Oficina.CONTRASENA);
        return persona;
    }

    /** From now on the same person's requests go to another copy of the application. */
    public void irA(int puerto) {
        this.base = URI.create("http://127.0.0.1:" + puerto);
    }

    /** A page asked for by a part of a page that goes on asking. */
    public HttpResponse<String> preguntar(String ruta) {
        return pedir(HttpRequest.newBuilder(base.resolve(ruta))
                .header("HX-Request", "true")
                .build());
    }

    /** Opens a page, wherever it leads. */
    public HttpResponse<String> abrir(String ruta) {
        return pedir(HttpRequest.newBuilder(base.resolve(ruta)).GET().build());
    }

    /** What a page gives as a file. */
    public byte[] descargar(String ruta) {
        try {
            return cliente.send(
                            HttpRequest.newBuilder(base.resolve(ruta)).GET().build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Fills in the form of a page and sends it to where it goes. */
    public HttpResponse<String> enviar(String pagina, String ruta, Map<String, String> campos) {
        Matcher csrf = CSRF.matcher(abrir(pagina).body());
        assertThat(csrf.find()).as("el formulario de " + pagina).isTrue();
        Map<String, String> todos = new TreeMap<>(campos);
        todos.put("_csrf", csrf.group(1));
        return enviarSinMas(ruta, todos);
    }

    /** Sends a form without opening its page first. */
    public HttpResponse<String> enviarSinMas(String ruta, Map<String, String> campos) {
        return enviarSinMas(ruta, campos.entrySet());
    }

    /** The same, of a form in which a name may come more than once. */
    public HttpResponse<String> enviarSinMas(String ruta, Collection<Map.Entry<String, String>> campos) {
        String cuerpo = campos.stream()
                .map(campo -> URLEncoder.encode(campo.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(campo.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return pedir(HttpRequest.newBuilder(base.resolve(ruta))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(cuerpo))
                .build());
    }

    /** What a page of ours asks the API for, with the session of the browser and the seal of its forms. */
    public HttpResponse<String> pedirJson(String metodo, String ruta, String cuerpo) {
        Matcher csrf = CSRF.matcher(abrir("/mi-cuenta/contrasena").body());
        assertThat(csrf.find()).as("el sello de la sesión").isTrue();
        return pedir(HttpRequest.newBuilder(base.resolve(ruta))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrf.group(1))
                .method(metodo, HttpRequest.BodyPublishers.ofString(cuerpo))
                .build());
    }

    /** Sends a file as {@code archivo}, with the seal of the form of a page. */
    public HttpResponse<String> subir(String pagina, String ruta, String nombre, byte[] contenido) {
        Matcher csrf = CSRF.matcher(abrir(pagina).body());
        assertThat(csrf.find()).as("el formulario de " + pagina).isTrue();
        String raya = "raya-de-prueba";
        byte[] antes = ("--" + raya + "\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"" + nombre
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] despues = ("\r\n--" + raya + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return pedir(HttpRequest.newBuilder(base.resolve(ruta))
                .header("Content-Type", "multipart/form-data; boundary=" + raya)
                .header("X-XSRF-TOKEN", csrf.group(1))
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(antes, contenido, despues)))
                .build());
    }

    public HttpResponse<String> entrar(String cuenta, String contrasena) {
        return enviar("/entrar", "/entrar", Map.of("cuenta", cuenta, "contrasena", contrasena));
    }

    private HttpResponse<String> pedir(HttpRequest peticion) {
        try {
            return cliente.send(peticion, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
