package mx.avance.aplicacion.plataforma;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;

/** The document of the API, read so that every operation that it describes can be called as its own examples say. */
record DocumentoDeApi(JsonNode documento) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METODOS = Set.of("get", "put", "post", "patch", "delete");
    private static final Map<String, String> CLAVES =
            Map.of("ejercicio", "2026", "ramo", "54", "programa", "542", "unidad", "54202", "trimestre", "1");

    /** One method of one path of the document. */
    record Operacion(String metodo, String ruta, JsonNode descripcion) {

        @Override
        public String toString() {
            return metodo.toUpperCase(Locale.ROOT) + " " + ruta;
        }

        List<JsonNode> parametros(String donde) {
            List<JsonNode> suyos = new ArrayList<>();
            for (JsonNode parametro : descripcion.path("parameters")) {
                if (parametro.path("in").asText().equals(donde)) {
                    suyos.add(parametro);
                }
            }
            return suyos;
        }
    }

    static DocumentoDeApi leido(int puerto) throws JsonProcessingException {
        return new DocumentoDeApi(JSON.readTree(
                new Programa(puerto, "ninguna").leer("/api/v1/openapi.json").body()));
    }

    List<Operacion> operaciones() {
        List<Operacion> todas = new ArrayList<>();
        documento.path("paths").properties().forEach(ruta -> ruta.getValue().properties().stream()
                .filter(metodo -> METODOS.contains(metodo.getKey()))
                .forEach(metodo -> todas.add(new Operacion(metodo.getKey(), ruta.getKey(), metodo.getValue()))));
        return todas;
    }

    HttpResponse<String> llamar(Programa programa, Operacion operacion) throws JsonProcessingException {
        StringBuilder consulta = new StringBuilder();
        for (JsonNode parametro : operacion.parametros("query")) {
            if (parametro.path("required").asBoolean()) {
                consulta.append(consulta.isEmpty() ? '?' : '&')
                        .append(parametro.path("name").asText())
                        .append('=')
                        .append(valor(parametro));
            }
        }
        JsonNode cuerpo = cuerpo(operacion);
        return llamar(
                programa,
                operacion,
                consulta.toString(),
                cuerpo.isMissingNode() ? "" : JSON.writeValueAsString(cuerpo));
    }

    /** @param consulta what follows the path; blank for nothing */
    HttpResponse<String> llamar(Programa programa, Operacion operacion, String consulta, String cuerpo) {
        String ruta = operacion.ruta();
        for (JsonNode parametro : operacion.parametros("path")) {
            ruta = ruta.replace("{" + parametro.path("name").asText() + "}", valor(parametro));
        }
        Map<String, String> cabeceras = new HashMap<>();
        for (JsonNode parametro : operacion.parametros("header")) {
            String nombre = parametro.path("name").asText();
            cabeceras.put(nombre, "If-Match".equals(nombre) ? "\"1\"" : valor(parametro));
        }
        return programa.pedir(operacion.metodo().toUpperCase(Locale.ROOT), ruta + consulta, cabeceras, cuerpo);
    }

    /** The body that its examples make; missing when it takes none that is JSON. */
    JsonNode cuerpo(Operacion operacion) {
        JsonNode cuerpo =
                operacion.descripcion().path("requestBody").path("content").path("application/json");
        return cuerpo.isMissingNode() ? cuerpo : ejemplo(cuerpo.path("schema"), 0);
    }

    private static String valor(JsonNode parametro) {
        return CLAVES.getOrDefault(parametro.path("name").asText(), ejemplo(parametro, "1"));
    }

    private static String ejemplo(JsonNode parametro, String siNoHay) {
        JsonNode esquema = parametro.path("schema");
        for (JsonNode posible : List.of(
                parametro.path("example"),
                esquema.path("example"),
                esquema.path("examples").path(0),
                esquema.path("enum").path(0),
                esquema.path("default"))) {
            if (!posible.isMissingNode()) {
                return posible.asText();
            }
        }
        return siNoHay;
    }

    /** A value such as the schema shows in its examples. */
    private JsonNode ejemplo(JsonNode esquema, int hondura) {
        JsonNode de = esquema;
        if (de.has("$ref")) {
            de = documento.at(de.path("$ref").asText().substring(1));
        }
        for (JsonNode posible : List.of(
                de.path("example"), de.path("examples").path(0), de.path("enum").path(0), de.path("default"))) {
            if (!posible.isMissingNode()) {
                return posible;
            }
        }
        if (de.has("properties") && hondura < 6) {
            ObjectNode objeto = JSON.createObjectNode();
            de.path("properties")
                    .properties()
                    .forEach(propiedad -> objeto.set(propiedad.getKey(), ejemplo(propiedad.getValue(), hondura + 1)));
            return objeto;
        }
        if ("array".equals(de.path("type").asText()) && hondura < 6) {
            return JSON.createArrayNode().add(ejemplo(de.path("items"), hondura + 1));
        }
        return switch (de.path("type").asText()) {
            case "boolean" -> JSON.getNodeFactory().booleanNode(false);
            case "object" -> JSON.createObjectNode();
            default -> JSON.nullNode();
        };
    }

    /** Somebody whom no route is closed to. */
    static Programa deAlguienConTodosLosOficios(Oficina oficina, int ente, int puerto) {
        long quien = oficina.persona(ente, "contrato" + ente, "PLANEACION");
        for (String[] oficio : new String[][] {
            {"ADMINISTRACION", "ENTE", null},
            {"RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202"},
            {"RESPONSABLE_DE_PROGRAMA", "PROGRAMA", "542"}
        }) {
            oficina.duenio()
                    .sql(
                            "insert into seguridad.asignacion (ente, usuario, rol, ambito, codigo, desde) values (:ente, :usuario, :rol, :ambito, :codigo, '2000-01-01')")
                    .param("ente", ente)
                    .param("usuario", quien)
                    .param("rol", oficio[0])
                    .param("ambito", oficio[1])
                    .param("codigo", oficio[2])
                    .update();
        }
        return new Programa(puerto, oficina.ficha(ente, quien, "LEER", "ESCRIBIR"));
    }
}
