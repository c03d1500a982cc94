package mx.avance.aplicacion.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the OpenAPI document, as the page for people shows it.
 *
 * @param cuerpo an example of what is sent, as JSON; blank when nothing is
 * @param respuesta an example of what comes back when all goes well; blank when nothing does
 */
public record OperacionDeApi(
        String metodo,
        String ruta,
        String resumen,
        String detalle,
        List<Parametro> parametros,
        String cuerpo,
        String respuesta,
        List<Respuesta> respuestas) {

    /** A parameter of the address, the query or a header. */
    public record Parametro(String nombre, String donde, boolean obligatorio, String para) {}

    /** A status and when it is answered. */
    public record Respuesta(String estado, String cuando) {}

    /** The operations by tag, in the order of their addresses. */
    static Map<String, List<OperacionDeApi>> porGrupo(JsonNode documento) {
        Map<String, List<OperacionDeApi>> grupos = new TreeMap<>();
        for (Map.Entry<String, JsonNode> ruta : documento.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> metodo : ruta.getValue().properties()) {
                JsonNode operacion = metodo.getValue();
                String grupo = operacion.path("tags").path(0).asString("");
                grupos.computeIfAbsent(grupo, nuevo -> new ArrayList<>())
                        .add(de(metodo.getKey(), ruta.getKey(), operacion, documento));
            }
        }
        return grupos;
    }

    private static OperacionDeApi de(String metodo, String ruta, JsonNode operacion, JsonNode documento) {
        List<Parametro> parametros = new ArrayList<>();
        for (JsonNode parametro : operacion.path("parameters")) {
            parametros.add(new Parametro(
                    parametro.path("name").asString(""),
                    parametro.path("in").asString(""),
                    parametro.path("required").asBoolean(false),
                    parametro.path("description").asString("")));
        }
        List<Respuesta> respuestas = new ArrayList<>();
        String bien = "";
        for (Map.Entry<String, JsonNode> respuesta : operacion.path("responses").properties()) {
            respuestas.add(new Respuesta(
                    respuesta.getKey(), respuesta.getValue().path("description").asString("")));
            if (respuesta.getKey().startsWith("2")) {
                bien = ejemplo(respuesta.getValue().path("content"), documento);
            }
        }
        return new OperacionDeApi(
                metodo.toUpperCase(java.util.Locale.ROOT),
                ruta,
                operacion.path("summary").asString(""),
                operacion.path("description").asString(""),
                parametros,
                ejemplo(operacion.path("requestBody").path("content"), documento),
                bien,
                respuestas);
    }

    private static String ejemplo(JsonNode contenidos, JsonNode documento) {
        for (Map.Entry<String, JsonNode> contenido : contenidos.properties()) {
            JsonNode propio = contenido.getValue().path("example");
            if (!propio.isMissingNode()) {
                return propio.toPrettyString();
            }
            String inventado = EjemploDeEsquema.de(contenido.getValue().path("schema"), documento);
            if (!inventado.isEmpty()) {
                return inventado;
            }
        }
        return "";
    }
}
