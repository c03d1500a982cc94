package mx.avance.aplicacion.cierre;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.OficinaConAvance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class PantallasDeCierreTest {

    private static final String RUTA = "/cierre/2026/1";
    private static final String API = "/api/v1/cierre/2026/1";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    private OficinaConAvance casa;

    @BeforeEach
    void una_unidad_en_captura() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
    }

    private Navegacion entra(Quien quien) {
        return Navegacion.dentro(puerto, quien.cuenta());
    }

    @Test
    void el_tablero_dice_en_que_va_cada_unidad_y_lleva_a_su_hoja() {
        Navegacion planea = entra(casa.planea);
        assertThat(planea.abrir("/cierre").body())
                .contains("Cierre de Ene-Mar 2026", "0 de 1", "unidad ha enviado", "5", "días hábiles faltan")
                .contains("54202 Departamento Técnico", "Pendiente", "Después", "Puesto sin titular")
                .contains("href=\"/avance/2026/1/542/54202\"", "scope=\"row\"", "href=\"/cierre/2026/1/dia\"");
        assertThat(planea.abrir("/cierre?ejercicio=2026&trimestre=2&ver=TARDE&busca=técnico")
                        .body())
                .contains("Cierre de Abr-Jun 2026", "Ninguna unidad cumple con esos filtros.", "Quitar los filtros")
                .contains("value=\"técnico\"");
        assertThat(planea.abrir("/cierre/2027/1").body())
                .contains("Todavía no hay unidades con POA autorizado en 2027");
        assertThat(planea.abrir("/cierre/2026/5").statusCode()).isEqualTo(404);
        assertThat(planea.abrir("/cierre/99999999999/1").statusCode()).isIn(400, 404);
        assertThat(new String(planea.descargar(RUTA + "/tablero.csv"), StandardCharsets.UTF_8))
                .contains("Clave de la unidad", "54202", "Pendiente");
        assertThat(planea.descargar(RUTA + "/tablero.xlsx")).startsWith('P', 'K');

        Navegacion ana = entra(casa.ana);
        assertThat(ana.abrir("/cierre").body())
                .contains("54202 Departamento Técnico")
                .doesNotContain("/cierre/2026/1/dia");
        assertThat(ana.abrir(RUTA + "/dia").statusCode()).isEqualTo(403);
        assertThat(planea.abrir("/cierre?idioma=en").body()).contains("Closing of Ene-Mar 2026", "Pending");
    }

    @Test
    void planeacion_cierra_da_prorroga_y_deshace_en_un_solo_lugar() {
        Navegacion planea = entra(casa.planea);
        assertThat(planea.abrir(RUTA + "/dia").body())
                .contains("Quién falta", "1 hoja por enviar", "Han enviado 0 de 1 unidad.")
                .contains("name=\"unidad\" value=\"54202\"", "Cerrar Ene-Mar");
        assertThat(planea.enviar(RUTA + "/dia", RUTA + "/cierre", Map.of("dia", "", "motivo", "", "version", "0"))
                        .body())
                .contains("Diga por qué", "No se guardó. Corrija esto:");
        assertThat(planea.enviar(
                                RUTA + "/dia",
                                RUTA + "/cierre",
                                Map.of("dia", "2026-04-07", "motivo", "Acuerdo 7", "version", "0"))
                        .body())
                .contains("Ene-Mar 2026 quedó cerrado desde el 7 de abril de 2026.", "Deshacer el cierre de Ene-Mar");
        assertThat(planea.abrir(RUTA).body())
                .contains("Tarde", "Dar prórroga", "href=\"/cierre/2026/1/dia?unidad=54202\"");
        assertThat(planea.abrir(RUTA + "/dia?unidad=54202").body()).contains("checked");

        assertThat(planea.enviar(
                                RUTA + "/dia",
                                RUTA + "/prorrogas",
                                Map.of("unidad", "54202", "hasta", "2026-04-24", "motivo", "Se fue la luz"))
                        .body())
                .contains("Una unidad tiene más tiempo.", "54202, hasta el 24 de abril de 2026: Se fue la luz");
        assertThat(planea.enviar(RUTA + "/dia", RUTA + "/prorrogas", Map.of("hasta", "2026-04-24"))
                        .body())
                .contains("Elija al menos una unidad.");
        String id = oficina.duenio()
                .sql("select id::text from calendario.prorroga where ente = :ente")
                .param("ente", casa.ente)
                .query(String.class)
                .single();
        assertThat(planea.enviar(
                                RUTA + "/dia",
                                RUTA + "/prorrogas/retiro",
                                Map.of("prorroga", id, "motivo", "Ya no hace falta"))
                        .body())
                .contains("Se retiró una prórroga.")
                .doesNotContain("Prórrogas vigentes");
        assertThat(planea.enviar(
                                RUTA + "/dia",
                                RUTA + "/reapertura",
                                Map.of("motivo", "Se cerró por error", "version", "1"))
                        .body())
                .contains("Ene-Mar 2026 se captura otra vez, hasta el 14 de abril de 2026.");
        assertThat(planea.enviar(RUTA + "/dia", RUTA + "/cierre", Map.of("motivo", "Vieja", "version", "1"))
                        .body())
                .contains("Otra persona cambió las fechas del trimestre");
    }

    @Test
    void un_programa_hace_lo_mismo() {
        Programa planea = new Programa(puerto, oficina.ficha(casa.ente, casa.planea.id(), "LEER", "ESCRIBIR"));
        assertThat(planea.leer(API).body())
                .contains("\"unidades\":1", "\"enviaron\":0", "\"estado\":\"ABIERTO\"", "\"diasHabiles\":5")
                .contains("\"cierre\":\"2026-04-15\"");
        assertThat(planea.leer(API + "/unidades?ver=FALTAN").body())
                .contains("\"unidad\":\"54202\"", "\"CAPTURA\":\"PENDIENTE\"", "\"estado\":\"SIN_EMPEZAR\"");
        assertThat(planea.pedir("POST", API + "/cierre", Map.of(), "{}").statusCode())
                .isEqualTo(428);
        assertThat(planea.pedir(
                                "POST",
                                API + "/cierre",
                                Map.of("If-Match", "\"0\""),
                                "{\"dia\":\"2026-04-09\",\"motivo\":\"Acuerdo 7\"}")
                        .body())
                .contains("\"cierre\":\"2026-04-09\"", "\"antesDeTiempo\":true", "\"version\":1");
        assertThat(planea.pedir("POST", API + "/cierre", Map.of("If-Match", "\"0\""), "{\"motivo\":\"Otro\"}")
                        .statusCode())
                .isEqualTo(412);
        assertThat(planea.pedir(
                                "POST",
                                API + "/prorrogas",
                                Map.of(),
                                "{\"unidades\":[\"54202\"],\"hasta\":\"2026-04-24\",\"motivo\":\"Se fue la luz\"}")
                        .body())
                .contains("\"unidad\":\"54202\"", "\"yaTenian\":[]");
        assertThat(planea.pedir("POST", API + "/prorrogas", Map.of(), "{}").statusCode())
                .isEqualTo(422);
        assertThat(planea.pedir(
                                "POST",
                                API + "/reapertura",
                                Map.of("If-Match", "\"1\""),
                                "{\"motivo\":\"Se cerró por error\"}")
                        .body())
                .contains("\"antesDeTiempo\":false");

        Programa ana = new Programa(puerto, oficina.ficha(casa.ente, casa.ana.id(), "LEER", "ESCRIBIR"));
        assertThat(ana.pedir("POST", API + "/cierre", Map.of("If-Match", "\"0\""), "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ana.leer(API).body()).contains("\"unidades\":1");
    }

    @Test
    void a_planeacion_se_le_recuerda_al_entrar_que_el_trimestre_esta_por_cerrar() {
        assertThat(entra(casa.planea).abrir("/").body())
                .contains("Ver quién falta por enviar Ene-Mar 2026", "href=\"/cierre/2026/1?ver=FALTAN\"");
        assertThat(entra(casa.ana).abrir("/").body()).doesNotContain("Ver quién falta por enviar");
        reloj.es("2026-02-09");
        assertThat(entra(casa.planea).abrir("/").body()).doesNotContain("Ver quién falta por enviar");
    }
}
