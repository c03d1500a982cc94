package mx.avance.aplicacion.plataforma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class NegativasDeApiTest {

    private static final Map<String, String> EN_INGLES = Map.of("Accept-Language", "fr, en;q=0.8, es;q=0.5");
    private static final String RUTA = "/api/v1/poa/2026/542/54202";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    private int ente;
    private Programa planeacion = new Programa(0, "");
    private Programa capturista = new Programa(0, "");

    @BeforeEach
    void un_ente_con_su_gente() {
        ente = oficina.ente("Municipio de la Negativa");
        planeacion = programa(oficina.persona(ente, "p" + ente, "PLANEACION"), "LEER", "ESCRIBIR");
        capturista = programa(oficina.persona(ente, "c" + ente, "CAPTURISTA", "UNIDAD", "54202"), "LEER", "ESCRIBIR");
    }

    private Programa programa(long quien, String... alcances) {
        return new Programa(puerto, oficina.ficha(ente, quien, alcances));
    }

    @Test
    void un_json_roto_se_contesta_como_tal_y_dice_donde() {
        HttpResponse<String> roto = planeacion.pedir("PUT", "/api/v1/ente", Map.of("If-Match", "1"), "{\"clave\":");

        es(roto, 400, "JSON_ILEGIBLE", "/api/v1/ente");
        assertThat(roto.body()).contains("El cuerpo no es JSON bien formado: vea el renglón 1");
        es(planeacion.pedir("PUT", "/api/v1/ente", Map.of("If-Match", "1"), ""), 400, "FALTA_CUERPO", "/api/v1/ente");
    }

    @Test
    void lo_que_es_de_otra_clase_dice_cual_va_y_donde() {
        String renglon = "{\"renglones\":[{\"numero\":100},{\"numero\":%s}]}";

        assertThat(capturista
                        .pedir("PUT", RUTA + "/renglones", si(1), renglon.formatted("\"cien\""))
                        .body())
                .contains("\"campo\":\"renglones[1].numero\"", "Aquí va un número entero.");
        assertThat(capturista
                        .pedir("PUT", RUTA + "/renglones", si(1), renglon.formatted("100.5"))
                        .body())
                .contains("\"campo\":\"renglones[1].numero\"");
        assertThat(capturista
                        .pedir("PUT", RUTA + "/renglones", si(1), renglon.formatted("101,\"acumulacion\":\"RESTA\""))
                        .body())
                .contains("\"campo\":\"renglones[1].acumulacion\"", "Aquí va uno de estos: SUMA, ULTIMO, PROMEDIO.");
        assertThat(planeacion.leer("/api/v1/poa?ejercicio=este").body())
                .contains("\"campo\":\"ejercicio\"", "Aquí va un número entero.");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void un_numero_corto_que_no_cabe_en_ninguna_parte_se_niega_enseguida() {
        for (String numero : new String[] {"1e20000000", "-1e3000000", "1e-999999999"}) {
            for (String campo : new String[] {"metaAnual", "p1", "p4", "peso"}) {
                HttpResponse<String> negado = capturista.pedir(
                        "PUT", RUTA + "/renglones/100", si(1), "{\"numero\":100,\"" + campo + "\":" + numero + "}");

                es(negado, 422, "DATOS_INVALIDOS", RUTA + "/renglones/100");
                assertThat(negado.body())
                        .contains("\"campo\":\"" + campo + "\"")
                        .hasSizeLessThan(1000);
            }
            assertThat(capturista
                            .pedir(
                                    "PUT",
                                    RUTA + "/renglones/100",
                                    si(1),
                                    "{\"numero\":100,\"ficha\":{\"lineaBase\":" + numero + ",\"anioBase\":2024}}")
                            .body())
                    .contains("\"campo\":\"ficha.lineaBase\"");
        }
    }

    @Test
    void lo_que_no_hay_se_contesta_en_la_lengua_de_quien_pide_y_con_su_codigo() {
        es(planeacion.leer("/api/v1/nada"), 404, "NO_EXISTE", "/api/v1/nada");
        es(planeacion.leer("/api/v1/personas/una"), 403, "ROL_AJENO", "/api/v1/personas/una");
        es(planeacion.leer("/api/v1/reprogramaciones/una"), 404, "NO_EXISTE", "/api/v1/reprogramaciones/una");
        es(planeacion.pedir("DELETE", "/api/v1/bitacora", Map.of(), ""), 405, "MAL_PEDIDA", "/api/v1/bitacora");
        assertThat(planeacion.leer("/api/v1/reprogramaciones/una").body()).contains("No hay «una» en este ente.");
        assertThat(planeacion
                        .pedir("GET", "/api/v1/reprogramaciones/una", EN_INGLES, "")
                        .body())
                .contains("There is no «una»");
    }

    @Test
    void sin_ficha_o_con_una_que_no_vale_dice_que_traer() throws IOException, InterruptedException {
        HttpResponse<String> sinFicha = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + puerto + "/api/v1/ente"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> inventada = new Programa(puerto, "avance_inventada").leer("/api/v1/ente");

        es(sinFicha, 401, "SIN_SESION", "/api/v1/ente");
        assertThat(sinFicha.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"avance\"");
        assertThat(sinFicha.body()).contains("Mi cuenta");
        es(inventada, 401, "FICHA_NO_VALE", "/api/v1/ente");
        assertThat(inventada.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("error=\"invalid_token\"");
    }

    @Test
    void a_quien_no_le_corresponde_se_le_dice_la_frase_de_la_cerradura() {
        HttpResponse<String> ajena = capturista.pedir("POST", RUTA + "/autorizacion", si(1), "{}");
        Programa lectora = programa(oficina.persona(ente, "l" + ente, "PLANEACION"), "LEER");

        es(ajena, 403, "ROL_AJENO", RUTA + "/autorizacion");
        assertThat(ajena.body()).contains("Planeación").doesNotContain("asignaciones");
        assertThat(capturista
                        .pedir("POST", RUTA + "/autorizacion", EN_INGLES, "{}")
                        .body())
                .contains("\"codigo\":\"ROL_AJENO\"")
                .isNotEqualTo(ajena.body());
        es(lectora.pedir("PUT", "/api/v1/ente", si(1), "{}"), 403, "FICHA_SOLO_LEE", "/api/v1/ente");
    }

    @Test
    void a_una_sesion_de_un_solo_uso_se_le_pide_cambiarla_y_no_se_le_manda_a_una_pagina() {
        long quien = oficina.persona(ente, "u" + ente, "PLANEACION");
        oficina.duenio()
                .sql("update seguridad.usuario set cambiar = true where id = :id")
                .param("id", quien)
                .update();
        Navegacion navegacion = Navegacion.dentro(puerto, "u" + ente);

        es(navegacion.abrir("/api/v1/poa"), 403, "CAMBIE_SU_CONTRASENA", "/api/v1/poa");
    }

    @Test
    void lo_que_la_llave_de_repeticion_niega_se_dice_en_la_misma_lengua_que_lo_demas() {
        Map<String, String> llave = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        capturista.pedir("POST", "/api/v1/mi-cuenta/fichas", llave, "{\"nombre\":\"una\",\"hasta\":\"2000-01-01\"}");
        String larga = "x".repeat(101);

        assertThat(capturista
                        .pedir("POST", "/api/v1/mi-cuenta/fichas", Map.of("Idempotency-Key", larga), "{}")
                        .body())
                .contains("LLAVE_INVALIDA", "entre 1 y 100 caracteres", "\"instance\":\"/api/v1/mi-cuenta/fichas\"");
        assertThat(capturista
                        .pedir(
                                "POST",
                                "/api/v1/mi-cuenta/fichas",
                                Map.of("Idempotency-Key", larga, "Accept-Language", "en"),
                                "{}")
                        .body())
                .contains("between 1 and 100");
    }

    @Test
    void lo_que_es_demasiado_grande_se_dice_con_llave_y_sin_ella_y_lo_diga_antes_o_no()
            throws IOException, InterruptedException {
        byte[] mucho = new byte[17 * 1024 * 1024];
        java.util.Arrays.fill(mucho, (byte) ' ');
        long quien = oficina.persona(ente, "g" + ente, "PLANEACION");
        String ficha = oficina.ficha(ente, quien, "LEER", "ESCRIBIR");
        for (boolean conLlave : new boolean[] {true, false}) {
            for (boolean diceCuanto : new boolean[] {true, false}) {
                HttpRequest.Builder peticion = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + puerto + "/api/v1/ente"))
                        .header("Authorization", "Bearer " + ficha)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"1\"")
                        .PUT(
                                diceCuanto
                                        ? HttpRequest.BodyPublishers.ofByteArray(mucho)
                                        : HttpRequest.BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(mucho)));
                if (conLlave) {
                    peticion.header("Idempotency-Key", UUID.randomUUID().toString());
                }

                es(
                        HttpClient.newHttpClient().send(peticion.build(), HttpResponse.BodyHandlers.ofString()),
                        413,
                        "MUY_GRANDE",
                        "/api/v1/ente");
            }
        }
    }

    private static void es(HttpResponse<String> respuesta, int estado, String codigo, String ruta) {
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(estado);
        assertThat(respuesta.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(respuesta.body())
                .contains("\"codigo\":\"" + codigo + "\"", "\"instance\":\"" + ruta + "\"", "\"status\":" + estado);
    }

    private static Map<String, String> si(int version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }
}
