package mx.avance.aplicacion.poa;

import static mx.avance.aplicacion.poa.OficinaConPoa.POA;
import static mx.avance.aplicacion.poa.OficinaConPoa.meta;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the screens of a programme do and show, done and read by a program. */
@ConAplicacion
class PoaPorApiComoEnPantallaTest {

    private static final String RUTA = "/api/v1/poa/2026/542/54202";
    private static final String SIGUIENTE = "/api/v1/poa/2027/542/54202";
    private static final byte[] ACTA = "%PDF-1.7 acta del Cabildo".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private EditarPoa editar;

    @Autowired
    private EnviarPoa enviar;

    @Autowired
    private AutorizarPoa autorizar;

    private OficinaConPoa casa;
    private Programa unidad = new Programa(0, "");
    private Programa planeacion = new Programa(0, "");

    @BeforeEach
    void una_unidad_con_su_poa_autorizado() {
        casa = new OficinaConPoa(oficina, sesiones, "Como en pantalla");
        Sesion responsable = casa.persona("RESPONSABLE_DE_UNIDAD");
        Sesion planea = casa.persona("PLANEACION");
        unidad = programa(responsable);
        planeacion = programa(planea);
        PoaGuardado enviado = casa.como(responsable, () -> {
            PoaGuardado vacio = editar.iniciar(POA);
            return enviar.enviar(
                    POA,
                    editar.guardarTodo(
                                    POA,
                                    vacio.version(),
                                    List.of(meta(100, "Reuniones", 2, 3, 3, 2).renglon()))
                            .version());
        });
        casa.como(
                planea,
                () -> autorizar.autorizar(
                        POA,
                        enviado.version(),
                        new AutorizarPoa.Datos(
                                "Cabildo",
                                "12/2025",
                                LocalDate.of(2025, 12, 15),
                                ArchivoDeAutorizacion.de("acta 12.pdf", ACTA))));
    }

    @Test
    void el_acta_de_una_version_se_baja_como_se_subio() {
        assertThat(unidad.leer(RUTA + "/versiones").body()).contains("\"conActa\":true");

        HttpResponse<String> acta = unidad.leer(RUTA + "/versiones/1/acta");

        assertThat(acta.body()).isEqualTo(new String(ACTA, StandardCharsets.US_ASCII));
        assertThat(acta.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(acta.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(unidad.leer(RUTA + "/versiones/2/acta").statusCode()).isEqualTo(404);
    }

    @Test
    void el_poa_se_compara_con_el_del_anio_anterior() {
        String etiqueta = unidad.pedir("POST", SIGUIENTE + "/inicio", Map.of(), "{\"copiar\":true}")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        unidad.pedir("PUT", SIGUIENTE + "/renglones", Map.of("If-Match", etiqueta), """
                {"renglones":[{"numero":100,"descripcion":"Reuniones con vecinos","metaAnual":7},{"numero":200,"descripcion":"Otra"}]}
                """);

        JsonNode comparados = json(unidad.leer(SIGUIENTE + "/comparacion"));

        assertThat(comparados).hasSize(2);
        assertThat(comparados.path(0).path("antes").path("descripcion").asString())
                .isEqualTo("Reuniones");
        assertThat(comparados.path(0).path("ahora").path("descripcion").asString())
                .isEqualTo("Reuniones con vecinos");
        assertThat(comparados.path(0).path("diferencia").asInt()).isEqualTo(-3);
        assertThat(comparados.path(1).has("antes")).isFalse();
        assertThat(comparados.path(1).has("diferencia")).isFalse();
        assertThat(unidad.leer("/api/v1/poa/2028/542/54202/comparacion").statusCode())
                .isEqualTo(404);
    }

    @Test
    void lo_que_no_se_ha_guardado_se_revisa_y_no_se_guarda() {
        unidad.pedir("POST", SIGUIENTE + "/inicio", Map.of(), "{}");

        JsonNode revision = json(unidad.pedir("POST", SIGUIENTE + "/revision", Map.of(), """
                {"renglones":[{"numero":100,"descripcion":"Reuniones","unidadDeMedida":"Reunión","metaAnual":11,"p1":2,"p2":3,"p3":3,"p4":2}]}
                """));

        assertThat(revision.path("metas").asInt()).isEqualTo(1);
        assertThat(revision.path("impiden").asInt()).isPositive();
        assertThat(revision.path("hallazgos").toString()).contains("SUMA_PROGRAMADO", "\"numero\":100");
        assertThat(unidad.leer(SIGUIENTE).body()).contains("\"renglones\":[]");
        assertThat(unidad.leer(SIGUIENTE).headers().firstValue("ETag")).contains("\"1\"");
        assertThat(unidad.pedir("POST", SIGUIENTE + "/revision", Map.of(), "{}").statusCode())
                .isEqualTo(422);
        assertThat(unidad.pedir(
                                "POST",
                                SIGUIENTE + "/revision",
                                Map.of(),
                                "{\"renglones\":[{\"numero\":100,\"p1\":1e20000000}]}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_cada_quien_se_le_dice_que_puede_hacer_y_si_no_por_que() {
        unidad.pedir("POST", SIGUIENTE + "/inicio", Map.of(), "{}");

        assertThat(acto(unidad, SIGUIENTE, "EDITAR_POA").path("puede").asBoolean())
                .isTrue();
        assertThat(acto(planeacion, SIGUIENTE, "EDITAR_POA").path("puede").asBoolean())
                .isFalse();
        assertThat(acto(unidad, RUTA, "EDITAR_POA").path("frase").asString()).isNotBlank();
        assertThat(acto(unidad, SIGUIENTE, "EDITAR_POA").has("frase")).isFalse();
    }

    @Test
    void las_unidades_que_no_han_empezado_tambien_se_ven() {
        assertThat(planeacion.leer("/api/v1/poa/2026/sin-empezar").body())
                .contains("{\"unidad\":\"54203\",\"nombre\":\"Talleres\"}", "61101")
                .doesNotContain("54202");
        assertThat(unidad.leer("/api/v1/poa/2026/sin-empezar").body()).isEqualTo("[]");
        assertThat(unidad.leer("/api/v1/poa/2027/sin-empezar").body())
                .isEqualTo("[{\"unidad\":\"54202\",\"nombre\":\"Departamento Técnico\"}]");
        assertThat(unidad.leer("/api/v1/poa/nunca/sin-empezar").statusCode()).isEqualTo(404);
    }

    @Test
    void el_borrador_eliminado_se_ve_mientras_pueda_recuperarse() {
        assertThat(unidad.leer(SIGUIENTE + "/recuperacion").statusCode()).isEqualTo(404);
        unidad.pedir("POST", SIGUIENTE + "/inicio", Map.of(), "{}");
        unidad.pedir("PUT", SIGUIENTE + "/renglones/100", si(1), "{\"numero\":100,\"descripcion\":\"Reuniones\"}");
        unidad.pedir("DELETE", SIGUIENTE, si(2), "");

        assertThat(json(unidad.leer(SIGUIENTE + "/recuperacion")).path("metas").asInt())
                .isEqualTo(1);

        unidad.pedir("POST", SIGUIENTE + "/inicio", Map.of(), "{}");
        assertThat(unidad.leer(SIGUIENTE + "/recuperacion").statusCode()).isEqualTo(404);
    }

    @Test
    void el_libro_se_pide_se_pregunta_por_el_y_se_baja() throws InterruptedException {
        HttpResponse<String> pedido =
                planeacion.pedir("POST", "/api/v1/poa/libros", Map.of(), "{\"ejercicio\":2026,\"formato\":\"XLSX\"}");
        assertThat(pedido.statusCode()).isEqualTo(202);
        String libro = "/api/v1/poa/libros/" + json(pedido).path("id").asLong();

        Instant limite = Instant.now().plus(Duration.ofSeconds(60));
        JsonNode va = json(planeacion.leer(libro));
        while ("EN_CURSO".equals(va.path("estado").asString()) && Instant.now().isBefore(limite)) {
            Thread.sleep(50);
            va = json(planeacion.leer(libro));
        }

        assertThat(va.path("estado").asString()).isEqualTo("LISTO");
        assertThat(va.path("hechas").asInt())
                .isEqualTo(va.path("cedulas").asInt())
                .isEqualTo(1);
        HttpResponse<String> archivo = planeacion.leer(libro + "/archivo");
        assertThat(archivo.body()).startsWith("PK");
        assertThat(archivo.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"libro-poa-2026.xlsx\"");
        assertThat(json(planeacion.leer("/api/v1/poa/libros"))).hasSize(1);
        assertThat(unidad.leer(libro).statusCode()).isEqualTo(404);
        assertThat(planeacion
                        .pedir("POST", "/api/v1/poa/libros", Map.of(), "{\"ejercicio\":2026}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(planeacion
                        .pedir("POST", "/api/v1/poa/libros", Map.of(), "{\"ejercicio\":2031,\"formato\":\"PDF\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonNode acto(Programa quien, String ruta, String acto) {
        for (JsonNode uno : json(quien.leer(ruta + "/actos"))) {
            if (acto.equals(uno.path("acto").asString())) {
                return uno;
            }
        }
        throw new AssertionError("falta " + acto);
    }

    private Programa programa(Sesion persona) {
        return new Programa(puerto, oficina.ficha(casa.ente(), persona.usuario(), "LEER", "ESCRIBIR"));
    }

    private static JsonNode json(HttpResponse<String> respuesta) {
        return JsonMapper.shared().readTree(respuesta.body());
    }

    private static Map<String, String> si(int version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }
}
