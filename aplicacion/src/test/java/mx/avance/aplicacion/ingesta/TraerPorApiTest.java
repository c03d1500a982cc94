package mx.avance.aplicacion.ingesta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.OficinaConPoa;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Lectura;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConAplicacion
class TraerPorApiTest {

    private static final String RUTA = "/api/v1/poa/2026/542/54202/traer";
    private static final String HOJA = """
            No.;Metas y acciones;Unidad de medida;Meta anual;Ene-Mar;Abr-Jun;Jul-Sep;Oct-Dic
            100;Visitar a las familias;Visita;40;10;10;10;10
            ;TOTAL;;40;10;10;10;10
            """;

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    private Programa captura = new Programa(0, "");

    @BeforeEach
    void un_programa_que_elabora_su_poa() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Municipio que Trae por Programa");
        Sesion persona = casa.persona("CAPTURISTA");
        captura = new Programa(puerto, oficina.ficha(casa.ente(), persona.usuario(), "LEER", "ESCRIBIR"));
    }

    @Test
    void de_una_lectura_con_renglones_por_revisar_otro_sistema_ve_las_propuestas_y_las_acepta() throws IOException {
        String traida = RUTA + "/" + subir("avance.txt", avance());

        JsonNode antes = json(captura.leer(traida + "/ensayo"));
        assertThat(renglon(antes, 200).path("propuesta").asString()).isNotBlank();
        assertThat(renglon(antes, 200).path("aceptada").asBoolean()).isFalse();
        assertThat(renglon(antes, 201).has("propuesta")).isFalse();

        assertThat(poner(traida + "/propuestas", "{\"numeros\":[200]}").statusCode())
                .isEqualTo(200);

        JsonNode despues = json(captura.leer(traida + "/ensayo"));
        assertThat(renglon(despues, 200).path("aceptada").asBoolean()).isTrue();
        assertThat(renglon(despues, 200).path("reparos").size())
                .isLessThan(renglon(antes, 200).path("reparos").size());
        assertThat(poner(traida + "/propuestas", "{\"numeros\":[]}").statusCode())
                .isEqualTo(200);
        assertThat(renglon(json(captura.leer(traida + "/ensayo")), 200)
                        .path("aceptada")
                        .asBoolean())
                .isFalse();
        assertThat(poner(traida + "/propuestas", "{}").statusCode()).isEqualTo(422);
        assertThat(poner(traida + "/propuestas", "{\"numeros\":[null]}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void lo_que_un_archivo_no_admite_no_se_lee_asi() throws IOException, LecturaImposible {
        String hoja = RUTA + "/" + subir("avance.txt", avance());
        Lectura lectura = Lector.deSerie()
                .leer("avance.txt", avance(), new OpcionesDeLectura(OficinaConPoa.POA.ejercicio(), null));
        String forma = RUTA + "/" + subir("avance.json", LectorDeFormas.json(lectura));

        assertThat(poner(hoja + "/clase", "{\"clase\":\"TABLA\"}").body()).contains("\"clase\":\"TABLA\"");
        assertThat(poner(hoja + "/clase", "{\"clase\":\"LECTURA\"}").body()).contains("\"clase\":\"LECTURA\"");
        HttpResponse<String> negada = poner(forma + "/clase", "{\"clase\":\"TABLA\"}");
        assertThat(negada.statusCode()).isEqualTo(422);
        assertThat(negada.body()).contains("\"campo\":\"clase\"");
        assertThat(captura.leer(forma).body()).contains("\"clase\":\"LECTURA\"");
        assertThat(poner(forma + "/clase", "{\"clase\":\"OTRA\"}").statusCode()).isEqualTo(422);
        assertThat(poner(forma + "/clase", "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void antes_de_decir_las_columnas_se_ven_la_muestra_y_lo_que_se_adivina() {
        String traida = RUTA + "/" + subir("poa.csv", HOJA.getBytes(StandardCharsets.UTF_8));

        JsonNode hoja = json(captura.leer(traida + "/columnas"));

        assertThat(hoja.path("pestanas").path(0).path("columnas").asInt()).isEqualTo(8);
        assertThat(hoja.path("columnas").path("encabezado").asInt()).isEqualTo(1);
        assertThat(hoja.path("columnas").path("columnas").path(0).path("campo").asString())
                .isEqualTo("NUMERO");
        assertThat(hoja.path("muestra").path(0).path("celdas").path(1).asString())
                .isEqualTo("Visitar a las familias");
        assertThat(poner(traida + "/columnas", hoja.path("columnas").toString()).statusCode())
                .isEqualTo(200);
        JsonNode ensayo = json(captura.leer(traida + "/ensayo"));
        assertThat(ensayo.path("omitidos").path(0).path("porque").asString()).isNotBlank();
        assertThat(renglon(ensayo, 100).path("clase").asString()).isEqualTo("NUEVO");
        assertThat(json(captura.leer(traida + "/columnas?encabezado=2"))
                        .path("encabezado")
                        .size())
                .isEqualTo(2);
    }

    private long subir(String nombre, byte[] contenido) {
        HttpResponse<String> subida = captura.pedir(
                "POST",
                RUTA,
                Map.of(),
                "{\"nombre\":\"%s\",\"contenido\":\"%s\"}"
                        .formatted(nombre, Base64.getEncoder().encodeToString(contenido)));
        assertThat(subida.statusCode()).as(subida.body()).isEqualTo(200);
        return json(subida).path("id").asLong();
    }

    private HttpResponse<String> poner(String ruta, String cuerpo) {
        return captura.pedir("PUT", ruta, Map.of(), cuerpo);
    }

    private static JsonNode renglon(JsonNode ensayo, int numero) {
        for (JsonNode renglon : ensayo.path("renglones")) {
            if (renglon.path("numero").asInt() == numero) {
                return renglon;
            }
        }
        throw new AssertionError("falta el renglón " + numero + " en " + ensayo);
    }

    private static JsonNode json(HttpResponse<String> respuesta) {
        return JsonMapper.shared().readTree(respuesta.body());
    }

    private static byte[] avance() throws IOException {
        try (InputStream texto =
                Objects.requireNonNull(TraerPorApiTest.class.getResourceAsStream("/ingesta/avance.txt"))) {
            // A figure that does not add up, so that the row is left to a person
            return new String(texto.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("Visita\t40\t10\t10\t10", "Visita\t40\t10\t10\t77")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
