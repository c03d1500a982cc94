package mx.avance.aplicacion.catalogos;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogues for programs. */
@ConAplicacion
class CatalogosApiTest {

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    private Programa programa;

    @BeforeEach
    void un_ente_con_su_planeacion() {
        int ente = oficina.ente("Municipio de la API");
        long quien = oficina.persona(ente, "api" + ente, "PLANEACION");
        programa = new Programa(puerto, oficina.ficha(ente, quien, "LEER", "ESCRIBIR"));
    }

    @Test
    void una_entrada_se_agrega_se_corrige_con_su_version_y_se_borra_si_no_se_usa() {
        HttpResponse<String> agregada =
                agregar("ramos", "{\"codigo\":\"54\",\"nombre\":\"Bienestar\",\"desde\":\"2024-10-01\"}");
        String ruta = agregada.headers().firstValue("Location").orElseThrow();
        String cambio = "{\"valores\":{\"codigo\":\"54\",\"nombre\":\"Bienestar Social\",\"desde\":\"2024-10-01\"}}";

        assertThat(agregada.statusCode()).isEqualTo(201);
        assertThat(json(programa.leer(ruta)).path("valores").path("nombre").asString())
                .isEqualTo("Bienestar");
        assertThat(programa.pedir("PUT", ruta, Map.of(), cambio).statusCode()).isEqualTo(428);
        assertThat(programa.pedir("PUT", ruta, Map.of("If-Match", "\"1\""), cambio)
                        .headers()
                        .firstValue("ETag"))
                .contains("\"2\"");
        assertThat(programa.pedir("PUT", ruta, Map.of("If-Match", "\"1\""), cambio)
                        .statusCode())
                .isEqualTo(412);
        agregar("unidades", "{\"codigo\":\"54202\",\"nombre\":\"Técnica\",\"desde\":\"2024-10-01\"}");
        assertThat(json(programa.leer(ruta + "/usos")).path(0).path("donde").asString())
                .isEqualTo("1 unidad ejecutora");
        HttpResponse<String> enUso = programa.pedir("DELETE", ruta, Map.of("If-Match", "\"2\""), "");
        assertThat(enUso.statusCode()).isEqualTo(422);
        assertThat(enUso.body()).contains("catalogos.enUso.borrar");
    }

    @Test
    void la_lista_se_lee_por_paginas_sin_saltar_ni_repetir() {
        for (int i = 10; i < 15; i++) {
            agregar("ramos", "{\"codigo\":\"" + i + "\",\"nombre\":\"Ramo " + i + "\",\"desde\":\"2024-10-01\"}");
        }

        JsonNode primera = json(programa.leer("/api/v1/catalogos/ramos?tamanio=2"));
        JsonNode segunda = json(programa.leer("/api/v1/catalogos/ramos?tamanio=2&cursor="
                + primera.path("siguiente").asString()));
        JsonNode ultima = json(programa.leer("/api/v1/catalogos/ramos?tamanio=2&cursor="
                + segunda.path("siguiente").asString()));

        assertThat(primera.path("elementos").size()).isEqualTo(2);
        assertThat(segunda.path("elementos")
                        .path(0)
                        .path("valores")
                        .path("codigo")
                        .asString())
                .isEqualTo("12");
        assertThat(ultima.path("elementos").size()).isEqualTo(1);
        assertThat(ultima.path("siguiente").isNull()).isTrue();
        assertThat(json(programa.leer("/api/v1/catalogos/ramos?q=14"))
                        .path("elementos")
                        .size())
                .isEqualTo(1);
        assertThat(json(programa.leer("/api/v1/catalogos/ramos?vigentes=2020-01-01"))
                        .path("elementos")
                        .size())
                .isZero();
        assertThat(programa.leer("/api/v1/catalogos/ramos?vigentes=hoy").statusCode())
                .isEqualTo(422);
        assertThat(programa.leer("/api/v1/catalogos/ramos?cursor=!").statusCode())
                .isEqualTo(422);
        assertThat(programa.leer("/api/v1/catalogos/frutas").statusCode()).isEqualTo(404);
        assertThat(json(programa.leer("/api/v1/catalogos"))
                        .path(0)
                        .path("entradas")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void un_archivo_se_ensaya_se_aplica_y_repetirlo_no_hace_nada() {
        String csv = "Clave,Nombre\n54,Bienestar\n99X,Mal\n";

        JsonNode malo =
                json(programa.pedir("POST", "/api/v1/catalogos/ramos/importaciones?archivo=r.csv", Map.of(), csv));
        JsonNode bueno = json(programa.pedir(
                "POST",
                "/api/v1/catalogos/ramos/importaciones?archivo=r.csv&desde=2026-01-01",
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                csv.replace("99X,Mal\n", "")));

        assertThat(malo.path("seAplica").asBoolean()).isFalse();
        assertThat(malo.path("renglones")
                        .path(1)
                        .path("motivos")
                        .path(0)
                        .path("codigo")
                        .asString())
                .isEqualTo("catalogos.forma.digitos");
        assertThat(aplicar(malo).statusCode()).isEqualTo(422);
        assertThat(json(programa.leer("/api/v1/catalogos/ramos"))
                        .path("elementos")
                        .size())
                .isZero();
        assertThat(aplicar(bueno).statusCode()).isEqualTo(200);
        assertThat(json(aplicar(bueno)).path("aplicada").asBoolean()).isTrue();
        assertThat(json(programa.leer("/api/v1/catalogos/ramos"))
                        .path("elementos")
                        .size())
                .isEqualTo(1);
        assertThat(programa.leer("/api/v1/catalogos/ramos/importaciones/nada").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> agregar(String catalogo, String valores) {
        return programa.pedir("POST", "/api/v1/catalogos/" + catalogo, Map.of(), "{\"valores\":" + valores + "}");
    }

    private HttpResponse<String> aplicar(JsonNode importacion) {
        return programa.pedir(
                "POST",
                "/api/v1/catalogos/ramos/importaciones/"
                        + importacion.path("id").asString() + "/aplicar",
                Map.of(),
                "{\"huella\":\"" + importacion.path("huella").asString() + "\"}");
    }

    private static JsonNode json(HttpResponse<String> respuesta) {
        return JsonMapper.shared().readTree(respuesta.body());
    }
}
