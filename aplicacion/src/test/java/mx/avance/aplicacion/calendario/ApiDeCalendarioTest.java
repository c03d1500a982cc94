package mx.avance.aplicacion.calendario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConAplicacion
class ApiDeCalendarioTest {

    private static final String TRIMESTRE = "/api/v1/calendario/2026/trimestres/1";
    private static final String FECHAS = """
        {"capturaDesde":"2026-01-01","capturaHasta":"%s","publicacionHasta":"2026-04-30",
         "solicitarHasta":"2026-03-31","decidirHasta":"2026-04-05","motivo":"Oficio 12"}\
        """;

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    private int ente;
    private Programa planeacion;

    @BeforeEach
    void un_programa_de_planeacion() {
        ente = oficina.ente("Con API de calendario");
        oficina.duenio()
                .sql("insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde) values (:ente, '54202',"
                        + " 'Departamento Técnico', '2000-01-01')")
                .param("ente", ente)
                .update();
        planeacion = programa("PLANEACION");
    }

    @Test
    void un_trimestre_se_cambia_diciendo_su_version_y_se_repone() {
        HttpResponse<String> leido = planeacion.leer(TRIMESTRE);
        HttpResponse<String> sinVersion = planeacion.pedir("PUT", TRIMESTRE, Map.of(), FECHAS.formatted("2026-04-20"));
        HttpResponse<String> fijado =
                planeacion.pedir("PUT", TRIMESTRE, Map.of("If-Match", version(leido)), FECHAS.formatted("2026-04-20"));
        HttpResponse<String> tarde =
                planeacion.pedir("PUT", TRIMESTRE, Map.of("If-Match", version(leido)), FECHAS.formatted("2026-04-25"));
        HttpResponse<String> mal =
                planeacion.pedir("PUT", TRIMESTRE, Map.of("If-Match", version(fijado)), FECHAS.formatted("2025-04-25"));
        HttpResponse<String> repuesto =
                planeacion.pedir("DELETE", TRIMESTRE + "?motivo=Ya+no", Map.of("If-Match", version(fijado)), "");

        assertThat(version(leido)).isEqualTo("\"0\"");
        assertThat(sinVersion.statusCode()).isEqualTo(428);
        assertThat(json(fijado).path("fechas").path("capturaHasta").asString()).isEqualTo("2026-04-20");
        assertThat(json(fijado).path("decidido").asBoolean()).isTrue();
        assertThat(tarde.statusCode()).isEqualTo(412);
        assertThat(tarde.body()).contains("2026-04-20");
        assertThat(mal.statusCode()).isEqualTo(422);
        assertThat(mal.body()).contains("\"campo\":\"capturaHasta\"");
        assertThat(json(repuesto).path("decidido").asBoolean()).isFalse();
        assertThat(planeacion.leer("/api/v1/calendario/2026/trimestres/9").statusCode())
                .isEqualTo(404);
    }

    @Test
    void la_elaboracion_y_las_prorrogas_se_deciden_por_programa() {
        HttpResponse<String> elaboracion = planeacion.pedir(
                "PUT",
                "/api/v1/calendario/2026/elaboracion",
                Map.of("If-Match", "\"0\""),
                "{\"desde\":\"2025-08-15\",\"hasta\":\"2025-12-15\",\"motivo\":\"Acuerdo\"}");
        HttpResponse<String> dada = planeacion.pedir(
                "POST",
                "/api/v1/calendario/2090/prorrogas",
                Map.of(),
                "{\"unidad\":\"54202\",\"para\":\"POA\",\"hasta\":\"2090-02-01\",\"motivo\":\"Inundación\"}");
        String suya = dada.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> retirada =
                planeacion.pedir("POST", suya + "/retiro", Map.of(), "{\"motivo\":\"Se dio por error\"}");

        assertThat(json(elaboracion).path("hasta").asString()).isEqualTo("2025-12-15");
        assertThat(dada.statusCode()).isEqualTo(201);
        assertThat(json(retirada).path("motivoDeRetiro").asString()).isEqualTo("Se dio por error");
        assertThat(planeacion
                        .pedir("POST", suya + "/retiro", Map.of(), "{\"motivo\":\"Otra vez\"}")
                        .statusCode())
                .isEqualTo(412);
        assertThat(json(planeacion.leer("/api/v1/calendario/2090"))
                        .path("prorrogas")
                        .size())
                .isEqualTo(1);
        assertThat(programa("CAPTURISTA")
                        .pedir("POST", "/api/v1/calendario/2090/prorrogas", Map.of(), "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void los_dias_inhabiles_son_los_listados_y_si_no_hay_los_de_ley() {
        JsonNode deLey = json(planeacion.leer("/api/v1/calendario/2026/inhabiles"));
        oficina.duenio()
                .sql("insert into catalogos.inhabil (ente, nombre, desde, hasta) values (:ente, 'Vacaciones de verano',"
                        + " '2026-07-20', '2026-07-31')")
                .param("ente", ente)
                .update();
        JsonNode listados = json(planeacion.leer("/api/v1/calendario/2026/inhabiles"));

        assertThat(deLey.path(0).path("desde").asString()).isEqualTo("2026-01-01");
        assertThat(deLey.path(0).path("deLey").asBoolean()).isTrue();
        assertThat(listados.size()).isEqualTo(1);
        assertThat(listados.path(0).path("hasta").asString()).isEqualTo("2026-07-31");
        assertThat(listados.path(0).path("deLey").asBoolean()).isFalse();
    }

    @Test
    void una_politica_se_decide_y_su_historia_se_lee() {
        String hoy = LocalDate.now(ZoneId.of("America/Mexico_City")).toString();
        String ruta = "/api/v1/politicas/GRAVEDAD?asunto=NOTA_REPETIDA";
        String decision = "{\"valor\":\"ERROR\",\"desde\":\"" + hoy + "\",\"motivo\":\"Se abusó\"}";

        HttpResponse<String> decidida = planeacion.pedir("PUT", ruta, Map.of("If-Match", "\"0\""), decision);

        assertThat(json(decidida).path("valor").asString()).isEqualTo("ERROR");
        assertThat(json(decidida).path("nombre").asString()).isEqualTo("La observación repite la de otra meta");
        assertThat(json(decidida).path("afecta").asString()).isNotBlank();
        assertThat(json(planeacion.leer("/api/v1/calendario/2026"))
                        .path("unidades")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(decidida).path("decisiones").path(0).path("motivo").asString())
                .isEqualTo("Se abusó");
        assertThat(planeacion
                        .pedir("PUT", ruta, Map.of("If-Match", "\"0\""), decision)
                        .statusCode())
                .isEqualTo(412);
        assertThat(json(planeacion.leer("/api/v1/politicas")).size()).isGreaterThan(40);
        assertThat(planeacion.leer("/api/v1/politicas/GRAVEDAD").statusCode()).isEqualTo(404);
    }

    private Programa programa(String rol) {
        boolean deUnidad = rol.equals("CAPTURISTA");
        long quien = oficina.persona(
                ente,
                rol.toLowerCase(java.util.Locale.ROOT) + ente,
                rol,
                deUnidad ? "UNIDAD" : "ENTE",
                deUnidad ? "54202" : null);
        return new Programa(puerto, oficina.ficha(ente, quien, "LEER", "ESCRIBIR"));
    }

    private static String version(HttpResponse<String> respuesta) {
        return respuesta.headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> respuesta) {
        return JsonMapper.shared().readTree(respuesta.body());
    }
}
