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

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    private DocumentoDeApi api = new DocumentoDeApi(JSON.nullNode());
    private JsonNode documento = JSON.nullNode();
    private List<DocumentoDeApi.Operacion> operaciones = List.of();

    @BeforeEach
    void el_documento() throws JsonProcessingException {
        api = DocumentoDeApi.leido(puerto);
        documento = api.documento();
        operaciones = api.operaciones();
        assertThat(operaciones).isNotEmpty();
    }

    @Test
    void cada_operacion_dice_que_hace_de_que_trata_y_que_contesta() {
        List<String> faltas = new ArrayList<>();
        for (DocumentoDeApi.Operacion operacion : operaciones) {
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
        Programa programa =
                DocumentoDeApi.deAlguienConTodosLosOficios(oficina, oficina.ente("Municipio del Contrato"), puerto);
        List<String> faltas = new ArrayList<>();
        List<String> bien = new ArrayList<>();
        for (DocumentoDeApi.Operacion operacion : operaciones) {
            HttpResponse<String> respuesta = api.llamar(programa, operacion);
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
                        .map(DocumentoDeApi.Operacion::toString)
                        .toList());
    }

    private List<String> contraSuEsquema(
            DocumentoDeApi.Operacion operacion, HttpResponse<String> respuesta, JsonNode prometida)
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
}
