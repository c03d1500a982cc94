package mx.avance.aplicacion.plataforma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every operation that the document of the API describes is called as its own examples say, and what it answers is held against
 * the schema that the document promises. A new operation is tried here without anybody adding it.
 */
@ConAplicacion
class ContratoDeApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METODOS = Set.of("get", "put", "post", "patch", "delete");
    private static final Map<String, String> CLAVES =
            Map.of("ejercicio", "2026", "ramo", "54", "programa", "542", "unidad", "54202", "trimestre", "1");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    private JsonNode documento = JSON.nullNode();
    private List<Operacion> operaciones = List.of();

    /** One method of one path of the document. */
    private record Operacion(String metodo, String ruta, JsonNode descripcion) {

        @Override
        public String toString() {
            return metodo.toUpperCase(java.util.Locale.ROOT) + " " + ruta;
        }
    }

    @BeforeEach
    void el_documento() throws JsonProcessingException {
        documento = JSON.readTree(
                new Programa(puerto, "ninguna").leer("/api/v1/openapi.json").body());
        List<Operacion> todas = new ArrayList<>();
        documento.path("paths").properties().forEach(ruta -> ruta.getValue().properties().stream()
                .filter(metodo -> METODOS.contains(metodo.getKey()))
                .forEach(metodo -> todas.add(new Operacion(metodo.getKey(), ruta.getKey(), metodo.getValue()))));
        operaciones = todas;
        assertThat(operaciones).isNotEmpty();
    }

    @Test
    void cada_operacion_dice_que_hace_de_que_trata_y_que_contesta() {
        List<String> faltas = new ArrayList<>();
        for (Operacion operacion : operaciones) {
            if (operacion.descripcion().path("summary").asText().isBlank()) {
                faltas.add(operacion + ": sin resumen");
            }
            if (operacion.descripcion().path("tags").isEmpty()
                    || operacion.descripcion().path("tags").path(0).asText().endsWith("-api")) {
                faltas.add(operacion + ": sin tema");
            }
            JsonNode respuestas = operacion.descripcion().path("responses");
            for (Map.Entry<String, JsonNode> respuesta : respuestas.properties()) {
                for (JsonNode contenido : respuesta.getValue().path("content")) {
                    if (contenido.path("schema").isEmpty()) {
                        faltas.add(operacion + " " + respuesta.getKey() + ": sin esquema");
                    }
                }
            }
        }
        assertThat(faltas).isEmpty();
    }

    @Test
    void lo_que_se_envia_y_se_recibe_trae_ejemplos() {
        List<String> faltas = new ArrayList<>();
        documento.path("components").path("schemas").properties().forEach(esquema -> esquema.getValue()
                .path("properties")
                .properties()
                .forEach(propiedad -> {
                    JsonNode de = propiedad.getValue();
                    boolean compuesta = de.has("$ref")
                            || "array".equals(de.path("type").asText())
                            || "object".equals(de.path("type").asText())
                            || de.has("enum")
                            || de.has("oneOf")
                            || "boolean".equals(de.path("type").asText());
                    boolean problema = "Problema".equals(esquema.getKey());
                    if (!compuesta && !problema && !de.has("example") && !de.has("examples")) {
                        faltas.add(esquema.getKey() + "." + propiedad.getKey());
                    }
                }));
        assertThat(faltas).isEmpty();
    }

    @Test
    void cada_operacion_llamada_con_sus_ejemplos_contesta_lo_que_promete() throws JsonProcessingException {
        Programa programa = deAlguienConTodosLosOficios();
        List<String> faltas = new ArrayList<>();
        List<String> bien = new ArrayList<>();
        for (Operacion operacion : operaciones) {
            HttpResponse<String> respuesta = llamar(programa, operacion);
            String estado = Integer.toString(respuesta.statusCode());
            JsonNode prometida = operacion.descripcion().path("responses").path(estado);
            if (prometida.isMissingNode()) {
                faltas.add(operacion + " contestó " + estado + ", que no está descrito: " + respuesta.body());
                continue;
            }
            if (respuesta.statusCode() < 300) {
                bien.add(operacion.toString());
            }
            faltas.addAll(contraSuEsquema(operacion, respuesta, prometida));
        }
        assertThat(faltas).isEmpty();
        assertThat(bien)
                .as("las que leen sin pedir nada contestan")
                .containsAll(operaciones.stream()
                        .filter(operacion -> "get".equals(operacion.metodo())
                                && !operacion.ruta().contains("{"))
                        .map(Operacion::toString)
                        .toList());
    }

    private List<String> contraSuEsquema(Operacion operacion, HttpResponse<String> respuesta, JsonNode prometida)
            throws JsonProcessingException {
        String tipo = respuesta.headers().firstValue("Content-Type").orElse("").split(";")[0];
        if (!tipo.endsWith("json")) {
            return List.of();
        }
        JsonNode contenidos = prometida.path("content");
        JsonNode contenido = contenidos.has(tipo) ? contenidos.path(tipo) : contenidos.path("*/*");
        if (contenido.path("schema").isMissingNode()) {
            return List.of(operacion + " " + respuesta.statusCode() + " contestó " + tipo + ", que no está descrito");
        }
        ObjectNode esquema = contenido.path("schema").deepCopy();
        esquema.set("components", documento.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(esquema)
                .validate(JSON.readTree(respuesta.body()))
                .stream()
                .map(mensaje -> operacion + " " + respuesta.statusCode() + ": " + mensaje.getMessage())
                .toList();
    }

    private HttpResponse<String> llamar(Programa programa, Operacion operacion) throws JsonProcessingException {
        String ruta = operacion.ruta();
        StringBuilder consulta = new StringBuilder();
        Map<String, String> cabeceras = new java.util.HashMap<>();
        for (JsonNode parametro : operacion.descripcion().path("parameters")) {
            String nombre = parametro.path("name").asText();
            String valor = CLAVES.getOrDefault(nombre, ejemplo(parametro, "1"));
            switch (parametro.path("in").asText()) {
                case "path" -> ruta = ruta.replace("{" + nombre + "}", valor);
                case "query" -> {
                    if (parametro.path("required").asBoolean()) {
                        consulta.append(consulta.isEmpty() ? '?' : '&')
                                .append(nombre)
                                .append('=')
                                .append(valor);
                    }
                }
                case "header" -> cabeceras.put(nombre, "If-Match".equals(nombre) ? "\"1\"" : valor);
                default -> throw new AssertionError(parametro);
            }
        }
        JsonNode cuerpo =
                operacion.descripcion().path("requestBody").path("content").path("application/json");
        String enviado = cuerpo.isMissingNode() ? "" : JSON.writeValueAsString(ejemplo(cuerpo.path("schema"), 0));
        return programa.pedir(
                operacion.metodo().toUpperCase(java.util.Locale.ROOT), ruta + consulta, cabeceras, enviado);
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

    private Programa deAlguienConTodosLosOficios() {
        int ente = oficina.ente("Municipio del Contrato");
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
