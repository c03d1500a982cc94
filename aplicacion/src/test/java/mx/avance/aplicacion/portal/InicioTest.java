package mx.avance.aplicacion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.OficinaConPoa;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConAplicacion
class InicioTest {

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private EditarPoa editar;

    @Autowired
    private Hechos hechos;

    private OficinaConPoa casa;

    @BeforeEach
    void una_casa() {
        casa = new OficinaConPoa(oficina, sesiones, "Inicio");
    }

    @Test
    void dice_en_una_frase_donde_esta_el_trimestre() {
        assertThat(entra(casa.persona("PLANEACION")).abrir("/").body())
                .containsPattern("(Ene-Mar|Abr-Jun|Jul-Sep|Oct-Dic) \\d{4} (está|todavía)")
                .contains("Ver el calendario");
    }

    @Test
    void en_la_primera_visita_se_ve_lo_mas_reciente_que_le_toca_y_a_donde_lleva() {
        casa.como(casa.persona("CAPTURISTA"), () -> editar.iniciar(OficinaConPoa.POA));

        assertThat(entra(casa.persona("RESPONSABLE_DE_UNIDAD")).abrir("/").body())
                .contains("Lo más reciente", "href=\"/poa/2026/542/54202\"", "POA 2026 · 54202 Departamento Técnico")
                .contains("Empezó un POA");
        assertThat(entra(casa.persona("CAPTURISTA", "UNIDAD", "61101"))
                        .abrir("/")
                        .body())
                .as("la de otra unidad")
                .doesNotContain("POA 2026 · 54202")
                .contains("Todavía no ha pasado nada en lo que le toca");
    }

    @Test
    void lo_que_ya_estaba_en_la_visita_anterior_y_lo_que_hizo_uno_mismo_no_se_repiten() {
        Sesion capturista = casa.persona("CAPTURISTA");
        Sesion planeacion = casa.persona("PLANEACION");
        casa.como(capturista, () -> editar.iniciar(OficinaConPoa.POA));
        entra(planeacion).abrir("/");
        Navegacion despues = entra(planeacion);

        assertThat(despues.abrir("/").body())
                .contains("Qué cambió desde la última visita", "Nada ha cambiado desde entonces")
                .doesNotContain("POA 2026 · 54202");

        anotar(planeacion, "PRORROGA_DADA", "unidad 54202");
        anotar(capturista, "RENGLON_AGREGADO", OficinaConPoa.POA.objeto() + ", renglón 100");
        anotar(capturista, "RENGLON_AGREGADO", OficinaConPoa.POA.objeto() + ", renglón 200");

        assertThat(despues.abrir("/").body())
                .contains("POA 2026 · 54202", "Agregó un renglón al POA", capturista.cuenta(), "y un cambio más")
                .doesNotContain("Dio una prórroga");
    }

    @Test
    void cada_modulo_dice_donde_se_lee_lo_suyo() {
        Sesion otra = casa.persona("PLANEACION");
        anotar(otra, "CATALOGO_CAMBIADO", "unidad de medida Reunión");
        anotar(otra, "CATALOGO_IMPORTADO", "catálogo unidades");
        anotar(otra, "TRIMESTRE_FIJADO", "trimestre Ene-Mar 2026");
        anotar(otra, "PRORROGA_DADA", "unidad 54202");
        anotar(otra, "POLITICA_DECIDIDA", "gravedad de SUMA_PROGRAMADO");
        anotar(otra, "PRESUPUESTO_IMPORTADO", "presupuesto 2026");
        anotar(otra, "NOMBRAMIENTO_HECHO", "ELABORÓ 54202");
        anotar(otra, "PERSONA_CAMBIADA", "cuenta alguien");

        assertThat(entra(casa.persona("PLANEACION")).abrir("/").body())
                .contains(
                        "href=\"/catalogos/medidas\"",
                        "href=\"/catalogos/unidades\"",
                        "href=\"/calendario/2026\"",
                        "Calendario · unidad 54202",
                        "href=\"/politicas\"",
                        "href=\"/presupuesto/2026\"",
                        "href=\"/nombramientos/ELABORO/54202\"")
                .doesNotContain("Personas · alguien");
        assertThat(entra(casa.persona("ADMINISTRACION")).abrir("/").body())
                .contains("href=\"/personas?q=alguien\"")
                .doesNotContain("Calendario · unidad 54202");
    }

    @Test
    void las_mas_recientes_van_primero_y_dice_si_hubo_mas() {
        Sesion otra = casa.persona("PLANEACION");
        for (int unidad = 1; unidad <= 9; unidad++) {
            anotar(otra, "NOMBRAMIENTO_HECHO", "ELABORÓ 5420" + unidad);
        }

        String pagina = entra(casa.persona("CONTRALORIA")).abrir("/").body();

        assertThat(pagina)
                .contains("Hubo cambios en más cosas", "href=\"/bitacora\"")
                .doesNotContain("ELABORÓ 54201");
        assertThat(pagina.indexOf("ELABORÓ 54209")).isLessThan(pagina.indexOf("ELABORÓ 54202"));
    }

    @Test
    void por_api_se_recibe_lo_mismo() {
        Sesion planeacion = casa.persona("PLANEACION");
        casa.como(casa.persona("CAPTURISTA"), () -> editar.iniciar(OficinaConPoa.POA));

        JsonNode inicio = new JsonMapper()
                .readTree(new Programa(puerto, oficina.ficha(casa.ente(), planeacion.usuario(), "LEER"))
                        .leer("/api/v1/inicio")
                        .body());

        assertThat(inicio.path("trimestre").asString()).containsPattern("\\d{4} (está|todavía)");
        assertThat(inicio.path("cambios").get(0).path("ruta").asString()).isEqualTo("/poa/2026/542/54202");
        assertThat(inicio.path("hayMas").asBoolean()).isFalse();
        assertThat(inicio.path("esperan").isArray()).isTrue();
    }

    private void anotar(Sesion quien, String acto, String objeto) {
        casa.como(
                quien,
                () -> oficina.enSesion(() -> {
                    hechos.anotar(acto, objeto, null, Map.of("prueba", 1), null);
                    return acto;
                }));
    }

    private Navegacion entra(Sesion quien) {
        return Navegacion.dentro(puerto, quien.cuenta());
    }
}
