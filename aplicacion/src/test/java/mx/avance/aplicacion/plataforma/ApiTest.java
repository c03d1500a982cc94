package mx.avance.aplicacion.plataforma;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConAplicacion
class ApiTest {

    private static final String CAMBIO =
            "{\"clave\":\"%s\",\"nombre\":\"%s\",\"zona\":\"America/Tijuana\",\"color\":\"#7a1d3c\"}";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private JdbcClient base;

    private int ente;
    private Programa programa;

    @BeforeEach
    void un_ente_con_su_planeacion() {
        ente = oficina.ente("Municipio de Prueba");
        long quien = oficina.persona(ente, "p" + ente, "PLANEACION");
        programa = new Programa(puerto, oficina.ficha(ente, quien, "LEER", "ESCRIBIR"));
    }

    @Test
    void el_documento_dice_openapi_3_1_y_lo_lee_cualquiera() {
        JsonNode documento = JsonMapper.shared()
                .readTree(new Programa(puerto, "ninguna")
                        .leer("/api/v1/openapi.json")
                        .body());

        assertThat(documento.path("openapi").asString()).startsWith("3.1");
        assertThat(documento.path("servers")).hasSize(1);
        assertThat(documento.path("servers").path(0).path("url").asString()).isEqualTo("/");
        assertThat(documento
                        .path("paths")
                        .path("/api/v1/ente")
                        .path("get")
                        .path("summary")
                        .asString())
                .isEqualTo("El ente de la sesión");
        assertThat(new Navegacion(puerto).abrir("/api").body()).contains("El ente de la sesión");
    }

    @Test
    void lo_leido_se_cambia_diciendo_su_version() {
        HttpResponse<String> leido = programa.leer("/api/v1/ente");
        String version = leido.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> sinVersion =
                programa.pedir("PUT", "/api/v1/ente", Map.of(), CAMBIO.formatted("X" + ente, "Otro"));
        HttpResponse<String> cambiado = programa.pedir(
                "PUT", "/api/v1/ente", Map.of("If-Match", version), CAMBIO.formatted("X" + ente, "Otro"));
        HttpResponse<String> tarde = programa.pedir(
                "PUT", "/api/v1/ente", Map.of("If-Match", version), CAMBIO.formatted("X" + ente, "Tercero"));

        assertThat(sinVersion.statusCode()).isEqualTo(428);
        assertThat(cambiado.statusCode()).isEqualTo(200);
        assertThat(cambiado.headers().firstValue("ETag"))
                .isNotEqualTo(leido.headers().firstValue("ETag"));
        assertThat(tarde.statusCode()).isEqualTo(412);
        assertThat(tarde.body()).contains("CAMBIADO_POR_OTRO").contains("Otro");
    }

    @Test
    void nadie_espera_a_que_otra_peticion_acabe_de_borrar_las_llaves_viejas() {
        oficina.duenio()
                .sql("insert into plataforma.respuesta_guardada (ente, usuario, llave, huella, momento)"
                        + " values (:ente, 1, 'de antier', ''::bytea, now() - interval '2 days')")
                .param("ente", ente)
                .update();
        Map<String, String> cabeceras = Map.of(
                "If-Match",
                        programa.leer("/api/v1/ente")
                                .headers()
                                .firstValue("ETag")
                                .orElseThrow(),
                "Idempotency-Key", UUID.randomUUID().toString());

        HttpResponse<String> respuesta = oficina.en(ente, () -> {
            assertThat(base.sql("delete from plataforma.respuesta_guardada").update())
                    .isEqualTo(1);
            return CompletableFuture.supplyAsync(() -> programa.pedir(
                            "PUT", "/api/v1/ente", cabeceras, CAMBIO.formatted("W" + ente, "Sin espera")))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(respuesta.statusCode()).isEqualTo(200);
    }

    @Test
    void repetir_una_peticion_con_la_misma_llave_no_la_hace_dos_veces() {
        Map<String, String> cabeceras = Map.of(
                "If-Match",
                        programa.leer("/api/v1/ente")
                                .headers()
                                .firstValue("ETag")
                                .orElseThrow(),
                "Idempotency-Key", UUID.randomUUID().toString());

        var juntas = ALaVez.veces(
                6, () -> programa.pedir("PUT", "/api/v1/ente", cabeceras, CAMBIO.formatted("Y" + ente, "Repetido")));

        assertThat(juntas)
                .allSatisfy(respuesta -> assertThat(respuesta.statusCode()).isEqualTo(200));
        assertThat(juntas.stream()
                        .map(respuesta -> respuesta.headers().firstValue("ETag"))
                        .distinct())
                .hasSize(1);
        assertThat(juntas.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(oficina.duenio()
                        .sql("select count(*) from auditoria.hecho where ente = :ente and acto = 'ENTE_CONFIGURADO'")
                        .param("ente", ente)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(programa.pedir("PUT", "/api/v1/ente", cabeceras, CAMBIO.formatted("Y" + ente, "Distinto"))
                        .body())
                .contains("LLAVE_DE_OTRA_PETICION");
    }

    @Test
    void lo_que_no_se_acepta_dice_de_que_campo_es_y_como_salir() {
        String version =
                programa.leer("/api/v1/ente").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> respuesta =
                programa.pedir("PUT", "/api/v1/ente", Map.of("If-Match", version), CAMBIO.formatted("", ""));

        assertThat(respuesta.statusCode()).isEqualTo(422);
        assertThat(respuesta.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(respuesta.body()).contains("\"campo\":\"nombre\"").contains("Falta este dato.");
    }

    @Test
    void una_ficha_para_leer_no_cambia_nada_y_una_inventada_no_abre() {
        long quien = oficina.persona(ente, "lectora" + ente, "PLANEACION");
        Programa lectora = new Programa(puerto, oficina.ficha(ente, quien, "LEER"));

        assertThat(lectora.leer("/api/v1/ente").statusCode()).isEqualTo(200);
        assertThat(lectora.pedir("PUT", "/api/v1/ente", Map.of("If-Match", "\"1\""), CAMBIO.formatted("Z", "Z"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Programa(puerto, "avance_inventada").leer("/api/v1/ente").statusCode())
                .isEqualTo(401);
    }
}
