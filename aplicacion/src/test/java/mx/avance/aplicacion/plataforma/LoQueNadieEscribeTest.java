package mx.avance.aplicacion.plataforma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.plataforma.api.Pagina;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Every operation of the API is sent what no person writes, in the place of each thing that it takes. It answers what is wrong,
 * soon and in its own words. A new operation is tried here without anybody adding it.
 */
@ConAplicacion
@Import({UnidadConPoa.class, RelojDePrueba.class})
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class LoQueNadieEscribeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As JSON, in the place of each member and of each element. */
    private static final Map<String, String> RARO = Map.ofEntries(
            Map.entry("nada", "null"),
            Map.entry("NUL", "\"a\\u0000b\""),
            Map.entry("medio carácter", "\"a\\ud800b\""),
            Map.entry("un número enorme", "1e20000000"),
            Map.entry("uno negativo enorme", "-1e3000000"),
            Map.entry("uno diminuto", "1e-999999999"),
            Map.entry("un día de antes de todo", "\"-999999999-01-01\""),
            Map.entry("una lista de nada", "[null]"),
            Map.entry("un miembro que no hay", "{\"ninguno\":1}"),
            Map.entry("un texto vacío", "\"\""),
            Map.entry("un texto largo", "\"" + "x".repeat(20_000) + "\""));

    private static final List<String> RARO_EN_LA_CONSULTA = List.of(
            "a\u0000b",
            "+999999999-01-01",
            "-999999999-01-01",
            "99999999999999999999",
            "-1",
            "eA",
            "YWJjCng",
            "OTk5OTk5OTk5OTk5OTk5OTk5OTk5",
            "%",
            "x".repeat(3000));

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private UnidadConPoa unidad;

    private DocumentoDeApi api = new DocumentoDeApi(JSON.nullNode());
    private Programa programa = new Programa(0, "");
    private final List<String> faltas = new ArrayList<>();

    @BeforeEach
    void una_unidad_con_poa_y_alguien_con_todos_los_oficios() throws JsonProcessingException {
        int ente = oficina.ente("Municipio de lo Raro");
        unidad.autorizado(
                new UnidadConPoa.Quien(
                        ente,
                        oficina.persona(ente, "raro" + ente, "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202"),
                        "raro" + ente),
                new UnidadConPoa.Quien(ente, oficina.persona(ente, "rarop" + ente, "PLANEACION"), "rarop" + ente),
                "54202");
        programa = DocumentoDeApi.deAlguienConTodosLosOficios(oficina, ente, puerto);
        api = DocumentoDeApi.leido(puerto);
    }

    @Test
    void en_el_cuerpo_de_una_peticion() throws JsonProcessingException {
        int pedidas = 0;
        for (DocumentoDeApi.Operacion operacion : api.operaciones()) {
            JsonNode cuerpo = api.cuerpo(operacion);
            for (Map.Entry<String, String> raro : RARO.entrySet()) {
                for (Map.Entry<String, String> enviado :
                        variantes(cuerpo, raro.getValue()).entrySet()) {
                    pedidas++;
                    revisar(
                            operacion + " con " + raro.getKey() + " en " + enviado.getKey(),
                            api.llamar(programa, operacion, "", enviado.getValue()));
                }
            }
        }
        assertThat(faltas).isEmpty();
        assertThat(pedidas).isGreaterThan(1000);
    }

    @Test
    void en_la_consulta_de_una_peticion() {
        int pedidas = 0;
        for (DocumentoDeApi.Operacion operacion : api.operaciones()) {
            for (JsonNode parametro : operacion.parametros("query")) {
                String nombre = parametro.path("name").asText();
                for (String raro : RARO_EN_LA_CONSULTA) {
                    pedidas++;
                    revisar(
                            operacion + " con " + nombre + "=" + raro,
                            api.llamar(
                                    programa,
                                    operacion,
                                    "?" + nombre + "=" + URLEncoder.encode(raro, StandardCharsets.UTF_8),
                                    "{}"));
                }
            }
        }
        assertThat(faltas).isEmpty();
        assertThat(pedidas).isGreaterThan(200);
    }

    @Test
    void un_cursor_que_no_es_de_la_lista_se_niega_en_todas() {
        String deOtra = Pagina.de("otra", List.of(1, 2), 1, String::valueOf).siguiente();
        List<String> listas = new ArrayList<>();
        for (DocumentoDeApi.Operacion operacion : api.operaciones()) {
            if (operacion.parametros("query").stream().anyMatch(parametro -> "cursor"
                    .equals(parametro.path("name").asText()))) {
                listas.add(operacion.ruta());
                for (String cursor : List.of("eA", "YWJjCng", "MQ", "%C3%B1", String.valueOf(deOtra))) {
                    assertThat(api.llamar(programa, operacion, "?cursor=" + cursor, "")
                                    .body())
                            .as(operacion + " " + cursor)
                            .contains("\"campo\":\"cursor\"", "\"codigo\":\"api.cursor\"");
                }
            }
        }
        assertThat(listas).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void lo_que_reemplaza_una_lista_entera_exige_que_la_lista_venga() {
        List<String> conLista = new ArrayList<>();
        for (DocumentoDeApi.Operacion operacion : api.operaciones()) {
            JsonNode cuerpo = api.cuerpo(operacion);
            List<String> listas = cuerpo.properties().stream()
                    .filter(miembro -> miembro.getValue().isArray())
                    .map(Map.Entry::getKey)
                    .filter(lista -> !operacion.ruta().endsWith("/renglones/{numero}"))
                    .toList();
            for (String lista : listas) {
                conLista.add(operacion + " " + lista);
                ObjectNode sinLista = ((ObjectNode) cuerpo.deepCopy()).without(List.of(lista));
                assertThat(api.llamar(programa, operacion, "", sinLista.toString())
                                .body())
                        .as(operacion.toString())
                        .contains("\"campo\":\"" + lista + "\"", "forma.obligatorio");
                sinLista.set(lista + "x", cuerpo.path(lista));
                assertThat(api.llamar(programa, operacion, "", sinLista.toString())
                                .body())
                        .as(operacion.toString())
                        .contains("api.desconocido", lista);
            }
        }
        assertThat(conLista).hasSizeGreaterThanOrEqualTo(4);
    }

    private void revisar(String que, HttpResponse<String> respuesta) {
        String corta = respuesta.body().length() > 300 ? respuesta.body().substring(0, 300) : respuesta.body();
        if (respuesta.statusCode() >= 500) {
            faltas.add(que + ": " + respuesta.statusCode() + " " + corta);
        } else if (respuesta.statusCode() >= 400) {
            boolean bien =
                    respuesta.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                            && respuesta.body().contains("\"codigo\":\"")
                            && respuesta.body().length() < 100_000;
            if (!bien) {
                faltas.add(que + ": " + respuesta.statusCode() + " sin código: " + corta);
            }
        }
    }

    /** The body with something else in the place of each of its parts, by the place; and with one member more. */
    private static Map<String, String> variantes(JsonNode cuerpo, String raro) throws JsonProcessingException {
        Map<String, String> variantes = new LinkedHashMap<>();
        String marca = "\"@@aquí@@\"";
        for (String lugar : lugares(cuerpo, "")) {
            JsonNode copia = cuerpo.deepCopy();
            poner(copia, lugar);
            variantes.put(lugar, JSON.writeValueAsString(copia).replace(marca, raro));
        }
        return variantes;
    }

    private static void poner(JsonNode raiz, String lugar) {
        int corte = lugar.lastIndexOf('/');
        JsonNode donde = raiz.at(lugar.substring(0, corte));
        String ultimo = lugar.substring(corte + 1);
        if (donde instanceof ObjectNode objeto) {
            objeto.put(ultimo, "@@aquí@@");
        } else if (donde instanceof ArrayNode lista) {
            lista.set(Integer.parseInt(ultimo), JSON.getNodeFactory().textNode("@@aquí@@"));
        }
    }

    private static List<String> lugares(JsonNode cuerpo, String aqui) {
        List<String> lugares = new ArrayList<>();
        cuerpo.properties().forEach(miembro -> {
            lugares.add(aqui + "/" + miembro.getKey());
            lugares.addAll(lugares(miembro.getValue(), aqui + "/" + miembro.getKey()));
        });
        if (cuerpo instanceof ArrayNode lista) {
            for (int i = 0; i < lista.size(); i++) {
                lugares.add(aqui + "/" + i);
                lugares.addAll(lugares(lista.get(i), aqui + "/" + i));
            }
        }
        if (cuerpo instanceof ObjectNode) {
            lugares.add(aqui + "/miembroQueNoHay");
        }
        return lugares;
    }
}
