package mx.avance.aplicacion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Another system of the municipality that calls the API with a token. */
public final class Programa {

    private final URI base;
    private final String ficha;
    private final HttpClient cliente = HttpClient.newHttpClient();

    public Programa(int puerto, String ficha) {
        this.base = URI.create("http://127.0.0.1:" + puerto);
        this.ficha = ficha;
    }

    public HttpResponse<String> leer(String ruta) {
        return pedir("GET", ruta, Map.of(), "");
    }

    /** @param cuerpo JSON; blank for none */
    public HttpResponse<String> pedir(String metodo, String ruta, Map<String, String> cabeceras, String cuerpo) {
        return enviar(
                metodo,
                ruta,
                "application/json",
                cabeceras,
                HttpRequest.BodyPublishers.ofString(cuerpo),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a file as it is. */
    public HttpResponse<String> subir(
            String metodo, String ruta, String tipo, Map<String, String> cabeceras, byte[] archivo) {
        return enviar(
                metodo,
                ruta,
                tipo,
                cabeceras,
                HttpRequest.BodyPublishers.ofByteArray(archivo),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Reads what is no text. */
    public HttpResponse<byte[]> descargar(String ruta) {
        return enviar(
                "GET",
                ruta,
                "application/json",
                Map.of(),
                HttpRequest.BodyPublishers.noBody(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> enviar(
            String metodo,
            String ruta,
            String tipo,
            Map<String, String> cabeceras,
            HttpRequest.BodyPublisher cuerpo,
            HttpResponse.BodyHandler<T> como) {
        HttpRequest.Builder peticion = HttpRequest.newBuilder(base.resolve(ruta))
                .header("Authorization", "Bearer " + ficha)
                .header("Content-Type", tipo)
                .method(metodo, cuerpo);
        cabeceras.forEach(peticion::header);
        try {
            return cliente.send(peticion.build(), como);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
