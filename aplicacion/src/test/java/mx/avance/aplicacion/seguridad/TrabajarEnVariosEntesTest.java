package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Who works in several entes: how one changes from one to another, and that a page never writes into another. */
@ConAplicacion
@Import(OficinaConEntes.class)
class TrabajarEnVariosEntesTest {

    private static final Pattern ENTE_DE_LA_FORMA = Pattern.compile("name=\"_ente\" value=\"([0-9]+)\"");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private OficinaConEntes entes;

    @Test
    void quien_trabaja_en_dos_entes_cambia_con_el_selector_y_la_proxima_vez_entra_donde_estaba() {
        Quien admin = entes.administra("Municipio del Cambio", "cambio-admin");
        Navegacion navegacion = Navegacion.dentro(puerto, "cambio-admin");
        assertThat(navegacion.abrir("/").body())
                .as("con un solo ente no hay a dónde cambiar")
                .doesNotContain("Cambiar de ente");
        int dif = entes.paramunicipal(admin, "CAM-DIF", "DIF del Cambio");
        assertThat(navegacion.abrir("/personas").body())
                .contains("Cambiar de ente")
                .contains("DIF del Cambio");

        HttpResponse<String> alla = navegacion.enviar(
                "/personas", "/mi-cuenta/ente", Map.of("ente", Integer.toString(dif), "a", "/personas/nueva"));

        assertThat(alla.uri()).hasPath("/personas/nueva");
        assertThat(alla.body()).contains("Ahora trabaja en DIF del Cambio.").contains("Municipio del Cambio");
        assertThat(navegacion.abrir("/personas").body())
                .contains("Cuenta de Municipio del Cambio")
                .contains("Persona cambio-admin");
        assertThat(entes.dondeSeAnoto("ENTRO_AL_ENTE", "cuenta cambio-admin")).containsExactly(dif);
        assertThat(Navegacion.dentro(puerto, "cambio-admin").abrir("/mi-cuenta").body())
                .contains("<b>DIF del Cambio</b>");
    }

    @Test
    void al_cambiar_no_se_llega_a_una_pagina_que_solo_el_otro_ente_tiene() {
        Quien admin = entes.administra("Municipio de la Vuelta", "vuelta-admin");
        int dif = entes.paramunicipal(admin, "VUE-DIF", "DIF de la Vuelta");
        Navegacion navegacion = Navegacion.dentro(puerto, "vuelta-admin");

        assertThat(navegacion
                        .enviar(
                                "/personas",
                                "/mi-cuenta/ente",
                                Map.of("ente", Integer.toString(dif), "a", "/personas/" + admin.id()))
                        .uri())
                .hasPath("/personas");
        assertThat(navegacion
                        .enviar(
                                "/personas",
                                "/mi-cuenta/ente",
                                Map.of("ente", Integer.toString(admin.ente()), "a", "/catalogos"))
                        .uri())
                .as("allá no es de Planeación y no tiene esa sección")
                .hasPath("/");
        assertThat(navegacion
                        .enviar("/personas", "/mi-cuenta/ente", Map.of("ente", "999999", "a", "/"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void lo_que_se_envia_desde_una_pestania_del_otro_ente_no_se_guarda_en_ninguno_y_se_puede_volver() {
        Quien admin = entes.administra("Municipio de Dos Pestañas", "dos-admin");
        int dif = entes.paramunicipal(admin, "DOS-DIF", "DIF de Dos Pestañas");
        Navegacion navegacion = Navegacion.dentro(puerto, "dos-admin");
        String primera = navegacion.abrir("/personas/nueva").body();
        Matcher ente = ENTE_DE_LA_FORMA.matcher(primera);
        assertThat(ente.find()).isTrue();
        assertThat(ente.group(1)).isEqualTo(Integer.toString(admin.ente()));
        navegacion.enviar("/personas", "/mi-cuenta/ente", Map.of("ente", Integer.toString(dif), "a", "/"));

        HttpResponse<String> respuesta = navegacion.enviar(
                "/personas/nueva",
                "/personas/nueva",
                Map.of("_ente", ente.group(1), "nombre", "Nadie", "cuenta", "dos.nadie"));

        assertThat(respuesta.uri()).hasPath("/mi-cuenta/otro-ente");
        assertThat(respuesta.body())
                .contains(
                        "La página que envió es de Municipio de Dos Pestañas, y ahora trabaja en DIF de Dos Pestañas.")
                .contains("Volver a Municipio de Dos Pestañas");
        assertThat(oficina.duenio()
                        .sql("select count(*) from seguridad.usuario where cuenta = 'dos.nadie'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(navegacion
                        .enviar(
                                "/personas",
                                "/mi-cuenta/ente",
                                Map.of("ente", ente.group(1), "a", "/personas/nueva", "vuelve", "si"))
                        .uri())
                .hasPath("/personas/nueva");
        assertThat(navegacion
                        .enviar(
                                "/personas/nueva",
                                "/personas/nueva",
                                Map.of("_ente", ente.group(1), "nombre", "Nadie", "cuenta", "dos.nadie"))
                        .body())
                .contains("Nadie quedó de alta");
    }

    @Test
    void una_ficha_sirve_en_el_ente_donde_se_hizo_y_en_ningun_otro() {
        Quien admin = entes.administra("Municipio de la Ficha", "ficha-admin");
        int dif = entes.paramunicipal(admin, "FIC-DIF", "DIF de la Ficha");
        Navegacion navegacion = Navegacion.dentro(puerto, "ficha-admin");
        navegacion.enviar("/", "/mi-cuenta/ente", Map.of("ente", Integer.toString(dif), "a", "/mi-cuenta"));
        Matcher secreto = Pattern.compile("id=\"secreto\">([^<]+)<")
                .matcher(navegacion
                        .enviar(
                                "/mi-cuenta",
                                "/mi-cuenta/fichas",
                                Map.of(
                                        "nombre", "De allá",
                                        "alcance", "ESCRIBIR",
                                        "hasta", LocalDate.now().plusDays(9).toString()))
                        .body());
        assertThat(secreto.find()).isTrue();
        navegacion.enviar("/", "/mi-cuenta/ente", Map.of("ente", Integer.toString(admin.ente()), "a", "/mi-cuenta"));

        Programa programa = new Programa(puerto, secreto.group(1));
        assertThat(programa.leer("/api/v1/ente").body()).contains("DIF de la Ficha");
        assertThat(navegacion.abrir("/mi-cuenta").body()).doesNotContain("De allá");
        assertThat(programa.pedir("POST", "/api/v1/personas", Map.of("X-Avance-Ente", "" + admin.ente()), "{}")
                        .body())
                .contains("OTRO_ENTE");
    }
}
