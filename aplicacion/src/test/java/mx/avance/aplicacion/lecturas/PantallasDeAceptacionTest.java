package mx.avance.aplicacion.lecturas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.avance.IdDeAvance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Accepting a reading on the screen and, for another system, by the API. */
@ConAplicacion
@Import({RelojDePrueba.class, OficinaConPapeles.class})
class PantallasDeAceptacionTest {

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private OficinaConPapeles casa;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private Revisiones revisiones;

    @Test
    void la_pantalla_dice_que_pasaria_y_despues_de_donde_salio_cada_cifra() {
        long id = casa.decidido(OficinaConPapeles.ejemplo());
        Navegacion navegador = Navegacion.dentro(puerto, casa.planea.cuenta());
        String pagina = "/lecturas/" + id + "/hojas/1/aceptacion";

        assertThat(navegador.abrir(pagina).body())
                .contains(
                        "Entra como autorizado según papel",
                        "Unidad ejecutora 61101",
                        "se hace con lo que el papel programa");
        int version =
                casa.como(casa.planea, () -> revisiones.exigir(id)).documento().version();
        assertThat(navegador
                        .enviar(pagina, pagina, Map.of("version", Integer.toString(version), "fecha", "2023-04-10"))
                        .body())
                .contains("entró como autorizado según papel");
        IdDeAvance cual = casa.veria(id, 1).id().orElseThrow();
        assertThat(navegador.abrir(cual.ruta()).body()).contains("Entró según papel", "avance.txt");
        assertThat(navegador.abrir(cual.ruta() + "/celdas/100").body()).contains("hoja 1, renglón", "dice «360»");
    }

    @Test
    void quien_espera_a_que_se_lea_un_papel_llega_a_una_pagina_entera_con_sus_guiones() {
        Navegacion navegador = Navegacion.dentro(puerto, casa.planea.cuenta());
        String pagina = "/lecturas/" + casa.decidido(OficinaConPapeles.ejemplo());

        assertThat(navegador.preguntar(pagina).headers().firstValue("HX-Refresh"))
                .hasValue("true");
        assertThat(navegador.abrir(pagina).headers().firstValue("HX-Refresh")).isEmpty();
    }

    @Test
    void en_un_trimestre_abierto_la_pantalla_lleva_a_registrar_el_oficio_y_despues_dice_segun_cual() {
        casa.acepta(casa.planea, casa.decidido(OficinaConPapeles.ejemplo()), 2, "");
        reloj.es("2023-07-05");
        long id = casa.decidido(OficinaConPapeles.abrilJunio());
        IdDeAvance cual = casa.veria(id, 2).id().orElseThrow();
        Navegacion navegador = Navegacion.dentro(puerto, casa.planea.cuenta());
        Programa programa = new Programa(puerto, oficina.ficha(casa.ente, casa.planea.id(), "LEER", "ESCRIBIR"));
        String pagina = "/lecturas/" + id + "/hojas/2/aceptacion";

        assertThat(navegador.abrir(pagina).body())
                .contains("requiere el oficio con que ella lo pide", "href=\"" + cual.ruta() + "/por-cuenta\"");
        assertThat(navegador.abrir(cual.ruta() + "/por-cuenta").body()).contains("Registrar el oficio de la unidad");
        assertThat(programa.leer("/api/v1" + pagina).body()).contains("\"puede\":false", "\"oficio\":\"\"");

        casa.registraOficio(cual);

        assertThat(navegador.abrir(pagina).body())
                .contains("Usted lo hace por cuenta de la unidad, según su oficio SF/12/2023")
                .doesNotContain("Todavía no puede entrar");
        assertThat(programa.leer("/api/v1" + pagina).body()).contains("\"puede\":true", "\"oficio\":\"SF/12/2023\"");
        int version =
                casa.como(casa.planea, () -> revisiones.exigir(id)).documento().version();
        assertThat(navegador
                        .enviar(pagina, pagina, Map.of("version", Integer.toString(version)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(navegador.abrir(cual.ruta() + "/celdas/400").body())
                .contains("Por cuenta de la unidad", "Según papel", "dice «5»");
    }

    @Test
    void otro_sistema_sube_decide_y_acepta() {
        Programa programa = new Programa(puerto, oficina.ficha(casa.ente, casa.planea.id(), "LEER", "ESCRIBIR"));
        long id = casa.leido(casa.planea, "avance.txt", OficinaConPapeles.ejemplo());
        String ruta = "/api/v1/lecturas/" + id;

        assertThat(programa.leer("/api/v1/lecturas?busca=61101").body()).contains("\"pendientes\":2", "avance.txt");
        assertThat(programa.leer(ruta + "/lectura").body()).contains("\"formato\" : \"TMM-F004\"");
        assertThat(programa.pedir("POST", ruta + "/decisiones", Map.of(), """
                {"decisiones":[{"hoja":1,"renglon":1,"version":0,"que":"PROPUESTA"},
                  {"hoja":1,"renglon":5,"version":0,"que":"PROPUESTA"}]}
                """).body())
                .contains("\"que\":\"PROPUESTA\"", "\"arrastres\":[0,15,0,0]");
        assertThat(programa.pedir("POST", ruta + "/decisiones", Map.of(), """
                {"decisiones":[{"hoja":1,"renglon":1,"version":0,"que":"COMO_EL_PAPEL"}]}
                """).statusCode())
                .isEqualTo(412);
        programa.pedir("POST", ruta + "/conciliadas", Map.of(), "");
        assertThat(programa.leer(ruta + "/hojas/1/aceptacion").body())
                .contains("\"puede\":true", "\"creaPoa\":true", "UNIDADES");
        assertThat(programa.pedir("POST", ruta + "/hojas/1/aceptacion", Map.of(), "{}")
                        .statusCode())
                .isEqualTo(428);
        String version = programa.leer(ruta).headers().firstValue("ETag").orElseThrow();
        assertThat(programa.pedir("POST", ruta + "/hojas/1/aceptacion", Map.of("If-Match", version), "{}")
                        .body())
                .contains("\"entro\":\"AUTORIZADO\"");
        assertThat(programa.leer("/api/v1/lecturas/procedencias/2023/1/611/61101")
                        .body())
                .contains("\"campo\":\"alcanzado[0]\"", "\"escrito\":\"94\"", "\"hoja\":1");
        assertThat(programa.pedir("DELETE", ruta, Map.of("If-Match", version), "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(subePorApi(programa, OficinaConPapeles.ejemplo()).body())
                .as("los mismos bytes")
                .contains("\"id\":" + id + ",", "avance.txt");
        HttpResponse<String> grande = subePorApi(programa, new byte[17 * 1024 * 1024]);
        assertThat(grande.statusCode()).isEqualTo(413);
        assertThat(grande.body()).contains("MUY_GRANDE");
    }

    private static HttpResponse<String> subePorApi(Programa programa, byte[] contenido) {
        String cabeza =
                "--frontera\r\nContent-Disposition: form-data; name=\"documento\"; filename=\"otra-vez.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n";
        ByteArrayOutputStream cuerpo = new ByteArrayOutputStream();
        cuerpo.writeBytes(cabeza.getBytes(StandardCharsets.UTF_8));
        cuerpo.writeBytes(contenido);
        cuerpo.writeBytes("\r\n--frontera--\r\n".getBytes(StandardCharsets.UTF_8));
        return programa.subir(
                "POST", "/api/v1/lecturas", "multipart/form-data; boundary=frontera", Map.of(), cuerpo.toByteArray());
    }
}
