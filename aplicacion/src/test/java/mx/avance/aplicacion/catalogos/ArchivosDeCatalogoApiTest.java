package mx.avance.aplicacion.catalogos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of the catalogues is no JSON, for programs. */
@ConAplicacion
class ArchivosDeCatalogoApiTest {

    private static final String RAMOS = "/api/v1/catalogos/ramos";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    private Programa programa;
    private Programa lector;

    @BeforeEach
    void un_ente_con_su_planeacion() {
        int ente = oficina.ente("Municipio de los Archivos");
        programa = new Programa(
                puerto, oficina.ficha(ente, oficina.persona(ente, "arch" + ente, "PLANEACION"), "LEER", "ESCRIBIR"));
        lector = new Programa(
                puerto, oficina.ficha(ente, oficina.persona(ente, "lee" + ente, "CONTRALORIA"), "LEER", "ESCRIBIR"));
    }

    @Test
    void el_emblema_se_pone_se_lee_y_se_quita_con_la_version_de_su_administracion() throws IOException {
        String administracion = programa.pedir(
                        "POST",
                        "/api/v1/catalogos/administraciones",
                        Map.of(),
                        "{\"valores\":{\"numero\":\"24\",\"nombre\":\"XXIV Ayuntamiento\",\"desde\":\"2024-10-01\",\"hasta\":\"2027-09-30\"}}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String emblema = administracion + "/emblema";
        byte[] png = png();

        assertThat(programa.leer(emblema).statusCode()).isEqualTo(404);
        assertThat(programa.leer(emblema).body()).contains("NO_EXISTE");
        assertThat(poner(emblema, Map.of(), png).statusCode()).isEqualTo(428);
        assertThat(poner(emblema, Map.of("If-Match", "\"1\""), new byte[0]).statusCode())
                .isEqualTo(400);
        assertThat(poner(emblema, Map.of("If-Match", "\"1\""), "<svg/>".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("catalogos.emblema.noEsPng");
        assertThat(lector.subir("PUT", emblema, "image/png", Map.of("If-Match", "\"1\""), png)
                        .statusCode())
                .isEqualTo(403);

        HttpResponse<String> puesto = poner(emblema, Map.of("If-Match", "\"1\"", "Idempotency-Key", "emblema"), png);
        HttpResponse<String> repetido = poner(emblema, Map.of("If-Match", "\"1\"", "Idempotency-Key", "emblema"), png);
        HttpResponse<byte[]> leido = lector.descargar(emblema);

        assertThat(puesto.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(repetido.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(leido.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(leido.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(ImageIO.read(new ByteArrayInputStream(leido.body())).getWidth())
                .isEqualTo(32);
        assertThat(poner(emblema, Map.of("If-Match", "\"1\""), png).statusCode())
                .isEqualTo(412);
        assertThat(programa.pedir("DELETE", emblema, Map.of("If-Match", "\"2\""), "")
                        .headers()
                        .firstValue("ETag"))
                .contains("\"3\"");
        assertThat(programa.leer(emblema).statusCode()).isEqualTo(404);
    }

    @Test
    void lo_que_se_exporta_con_su_filtro_vuelve_a_entrar_sin_cambiar_nada() throws IOException {
        agregar("54", "Bienestar, Social");
        agregar("61", "Obras");

        String csv = lector.leer(RAMOS + "/exportacion.csv?q=bienestar").body();
        HttpResponse<byte[]> libro = lector.descargar(RAMOS + "/exportacion.xlsx");
        JsonNode ensayo = json(programa.subir(
                "POST",
                RAMOS + "/importaciones?archivo=ramos.xlsx",
                "application/octet-stream",
                Map.of(),
                libro.body()));

        assertThat(csv)
                .startsWith("\uFEFF")
                .contains("54,\"Bienestar, Social\"")
                .doesNotContain("61");
        assertThat(libro.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "ramos-", ".xlsx");
        try (XSSFWorkbook abierto = new XSSFWorkbook(new ByteArrayInputStream(libro.body()))) {
            assertThat(abierto.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
        assertThat(ensayo.path("cuenta").path("IGUAL").asInt()).isEqualTo(2);
        assertThat(ensayo.path("seAplica").asBoolean()).isFalse();
        assertThat(lector.leer(RAMOS + "/exportacion.csv?vigentes=ayer").statusCode())
                .isEqualTo(422);
        assertThat(lector.leer("/api/v1/catalogos/frutas/exportacion.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void la_plantilla_trae_los_encabezados_y_en_xlsx_que_lleva_cada_columna() throws IOException {
        String csv = lector.leer("/api/v1/catalogos/unidades/plantilla.csv").body();
        byte[] xlsx =
                lector.descargar("/api/v1/catalogos/unidades/plantilla.xlsx").body();

        assertThat(csv.lines()).hasSize(1);
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(libro.getSheet("Instrucciones").getLastRowNum()).isGreaterThan(2);
        }
    }

    @Test
    void las_clasificaciones_del_conac_se_buscan_sin_acentos() {
        JsonNode todas = json(lector.leer("/api/v1/catalogos/conac"));
        JsonNode halladas = json(lector.leer("/api/v1/catalogos/conac?q=desarrollo+comunitario"));

        assertThat(todas.path("funcional").size()).isGreaterThan(100);
        assertThat(todas.path("programatica").size()).isGreaterThan(10);
        assertThat(halladas.path("funcional").size()).isEqualTo(1);
        assertThat(halladas.path("funcional").path(0).path("codigo").asString()).isEqualTo("2.2.2");
        assertThat(halladas.path("funcional").path(0).path("nivel").asString()).isEqualTo("SUBFUNCION");
    }

    private void agregar(String codigo, String nombre) {
        programa.pedir(
                "POST",
                RAMOS,
                Map.of(),
                "{\"valores\":{\"codigo\":\"" + codigo + "\",\"nombre\":\"" + nombre + "\",\"desde\":\"2024-10-01\"}}");
    }

    private HttpResponse<String> poner(String emblema, Map<String, String> cabeceras, byte[] imagen) {
        return programa.subir("PUT", emblema, "image/png", cabeceras, imagen);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 24, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static JsonNode json(HttpResponse<String> respuesta) {
        return JsonMapper.shared().readTree(respuesta.body());
    }
}
