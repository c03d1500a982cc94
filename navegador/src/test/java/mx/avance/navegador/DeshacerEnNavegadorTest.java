package mx.avance.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.avance.navegador.HojaDeAvance.RUTA;
import static mx.avance.navegador.HojaDeAvance.a;
import static mx.avance.navegador.HojaDeAvance.deshace;
import static mx.avance.navegador.HojaDeAvance.deshacer;
import static mx.avance.navegador.HojaDeAvance.detiene;
import static mx.avance.navegador.HojaDeAvance.dicho;
import static mx.avance.navegador.HojaDeAvance.escribe;
import static mx.avance.navegador.HojaDeAvance.estado;
import static mx.avance.navegador.HojaDeAvance.todoGuardado;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.avance.OficinaConAvance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a unit captured is undone: act by act, on a slow line, beside somebody else, with the network gone. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class DeshacerEnNavegadorTest {

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

    @Test
    void deshacer_varias_veces_va_hacia_atras_y_nunca_repone_lo_deshecho() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            for (String cifra : List.of("10", "20", "30")) {
                escribe(ana, 200, cifra);
            }
            deshace(ana, 200, "20");
            deshace(ana, 200, "10");
            escribe(ana, 200, "40");
            deshace(ana, 200, "10");
            deshace(ana, 200, "");
            assertThat(deshacer(ana)).isDisabled();
            ana.ve(RUTA);
            assertThat(a(ana, 200)).hasValue("");
        }
    }

    @Test
    void lo_que_otra_persona_escribio_despues_no_se_deshace() {
        try (Persona ana = Persona.enEscritorio(puerto);
                Persona beto = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            escribe(ana, 200, "10");
            beto.entra(casa.quien("beto", "CAPTURISTA", "UNIDAD", "54202").cuenta())
                    .ve(RUTA);
            escribe(beto, 200, "15");

            a(ana, 200).fill("20");
            a(ana, 200).blur();
            ana.oprime("Guardar lo mío");
            assertThat(dicho(ana, 200)).hasText("Guardado");
            deshace(ana, 200, "15");
            assertThat(deshacer(ana)).isDisabled();
        }
    }

    @Test
    void lo_escrito_sin_red_se_envia_aunque_entretanto_se_oprima_deshacer() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            escribe(ana, 200, "10");
            ana.pagina().route(Pattern.compile("/celdas"), Route::abort);
            a(ana, 200).fill("20");
            a(ana, 200).blur();
            assertThat(dicho(ana, 200)).containsText("Sin conexión");
            ana.oprime("Deshacer lo último");
            assertThat(estado(ana)).containsText("no se deshizo");
            assertThat(dicho(ana, 200)).containsText("se guardará al volver");

            ana.pagina().unrouteAll();
            assertThat(dicho(ana, 200)).hasText("Guardado");
            assertThat(a(ana, 200)).hasValue("20");
            deshace(ana, 200, "10");
            ana.ve(RUTA);
            assertThat(a(ana, 200)).hasValue("10");
        }
    }

    @Test
    void lo_que_se_escribe_mientras_se_deshace_se_guarda_aunque_no_se_deshaga() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            escribe(ana, 200, "10");
            List<Route> detenidas = empiezaADeshacer(ana, 1);
            a(ana, 200).fill("33");
            a(ana, 200).blur();
            detenidas.get(0).abort();
            assertThat(dicho(ana, 200)).hasText("Guardado");
            todoGuardado(ana);
            ana.pagina().unrouteAll();
            deshace(ana, 200, "10");
            deshace(ana, 200, "");
        }
    }

    @Test
    void deshacer_no_se_lleva_lo_que_se_rechazo_ni_otro_acto_en_su_lugar() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            escribe(ana, 101, "50");
            List<Route> detenidas = detiene(ana, "**/celdas");
            a(ana, 101).fill("doce");
            a(ana, 101).blur();
            ana.pagina().waitForCondition(() -> !detenidas.isEmpty());
            ana.oprime("Deshacer lo último");
            detenidas.get(0).resume();
            assertThat(dicho(ana, 101)).containsText("«doce» no es una cifra");
            assertThat(estado(ana))
                    .hasText("Algo no se deshizo: antes corrija o decida lo que dice su renglón." + " Por guardar: 1.");
            assertThat(a(ana, 101)).hasValue("doce");

            ana.pagina().unrouteAll();
            ana.oprime("Deshacer lo último");
            assertThat(estado(ana)).containsText("Algo no se deshizo");
            assertThat(a(ana, 101)).hasValue("doce");
            a(ana, 101).focus();
            ana.pagina().keyboard().press("Escape");
            deshace(ana, 101, "");

            escribe(ana, 102, "70");
            List<Route> otras = detiene(ana, "**/celdas");
            a(ana, 200).fill("trece");
            a(ana, 200).blur();
            ana.pagina().waitForCondition(() -> !otras.isEmpty());
            ana.oprime("Deshacer lo último");
            otras.get(0).resume();
            assertThat(estado(ana)).containsText("Algo no se deshizo");
            assertThat(a(ana, 102)).hasValue("70");
            ana.pagina().unrouteAll();
            ana.oprime("Deshacer lo último");
            assertThat(estado(ana)).containsText("Se deshizo lo último");
            assertThat(a(ana, 102)).hasValue("");
            assertThat(a(ana, 200)).hasValue("trece");
        }
    }

    @Test
    void lo_que_choca_al_deshacer_no_se_da_por_deshecho() {
        try (Persona ana = Persona.enEscritorio(puerto);
                Persona beto = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            escribe(ana, 101, "50");
            escribe(ana, 200, "10");
            beto.entra(casa.quien("beto", "CAPTURISTA", "UNIDAD", "54202").cuenta())
                    .ve(RUTA);
            escribe(beto, 200, "33");

            ana.oprime("Deshacer lo último");
            assertThat(dicho(ana, 200)).containsText("guardó 33 mientras usted escribía 10");
            assertThat(estado(ana)).containsText("Algo no se deshizo");
            ana.oprime("Deshacer lo último");
            assertThat(dicho(ana, 200)).containsText("guardó 33");
            assertThat(estado(ana)).containsText("Algo no se deshizo");
            assertThat(a(ana, 101)).hasValue("50");

            ana.oprime("Dejar lo guardado");
            assertThat(a(ana, 200)).hasValue("33");
            deshace(ana, 101, "");
            assertThat(deshacer(ana)).isDisabled();
        }
    }

    @Test
    void la_respuesta_de_deshacer_no_se_lleva_el_foco_de_donde_ya_se_escribe() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            escribe(ana, 101, "50");
            List<Route> detenidas = empiezaADeshacer(ana, 1);
            a(ana, 200).click();
            ana.pagina().keyboard().type("1");
            detenidas.get(0).resume();
            assertThat(a(ana, 101)).hasValue("");
            ana.pagina().keyboard().type("2");
            assertThat(a(ana, 200)).hasValue("12");
            assertThat(a(ana, 101)).hasValue("");
        }
    }

    @Test
    void lo_deshecho_en_varios_renglones_lleva_el_foco_una_vez_al_primero() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            a(ana, 101).focus();
            HojaDePoa.pega(ana, "50\n76\n");
            todoGuardado(ana);
            List<Route> detenidas = empiezaADeshacer(ana, 2);
            detenidas.stream()
                    .filter(una -> una.request().url().contains("/101/"))
                    .forEach(Route::resume);
            assertThat(a(ana, 101)).isFocused();
            assertThat(a(ana, 101)).hasValue("");
            detenidas.stream()
                    .filter(una -> una.request().url().contains("/102/"))
                    .forEach(Route::resume);
            assertThat(a(ana, 102)).hasValue("");
            assertThat(a(ana, 101)).isFocused();
        }
    }

    @Test
    void lo_que_se_escribe_en_otro_campo_mientras_se_deshace_no_vuelve_a_guardar_lo_deshecho() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            escribe(ana, 101, "40");
            escribe(ana, 101, "50");
            List<Route> detenidas = empiezaADeshacer(ana, 1);
            a(ana, 101).focus();
            ana.pagina().locator("[name=nota-101]").fill("Faltaron diez.");
            detenidas.get(0).resume();
            assertThat(a(ana, 101)).hasValue("40");
            assertThat(ana.pagina().locator("[name=nota-101]")).hasValue("Faltaron diez.");
            ana.pagina().locator("[name=nota-101]").blur();
            todoGuardado(ana);
            ana.ve(RUTA);
            assertThat(a(ana, 101)).hasValue("40");
            assertThat(ana.pagina().locator("[name=nota-101]")).hasValue("Faltaron diez.");
        }
    }

    @Test
    void deshacer_lo_que_ya_estaba_guardado_igual_no_deshace_otro_acto_en_su_lugar() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            escribe(ana, 101, "50");
            ana.ve(RUTA);
            escribe(ana, 102, "70");
            List<Route> guardados = detiene(ana, "**/celdas");
            List<Route> deshechos = detiene(ana, "**/deshacer");
            a(ana, 101).fill("50.0");
            ana.oprime("Deshacer lo último");
            ana.pagina().waitForCondition(() -> !guardados.isEmpty());
            guardados.get(0).resume();
            assertThat(dicho(ana, 101)).hasText("Guardado");
            assertThat(deshacer(ana)).isEnabled();
            assertThat(estado(ana)).hasText("Todo lo escrito está guardado.");
            org.assertj.core.api.Assertions.assertThat(deshechos).isEmpty();

            ana.pagina().unrouteAll();
            deshace(ana, 102, "");
            assertThat(a(ana, 101)).hasValue("50");
        }
    }

    @Test
    void deshacer_cuya_respuesta_se_pierde_no_se_da_por_no_hecho_y_al_oprimir_otra_vez_queda() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            escribe(ana, 200, "10");
            escribe(ana, 200, "20");
            ana.pagina().route("**/deshacer", ruta -> {
                ruta.fetch();
                ruta.abort();
            });
            ana.oprime("Deshacer lo último");
            assertThat(dicho(ana, 200)).containsText("no se sabe si se deshizo");
            assertThat(estado(ana)).hasText("Por guardar: 1.");

            ana.pagina().unrouteAll();
            deshace(ana, 200, "10");
            assertThat(dicho(ana, 200)).hasText("Guardado");
            deshace(ana, 200, "");
            assertThat(deshacer(ana)).isDisabled();
        }
    }

    @Test
    void lo_que_otra_persona_guardo_igual_no_es_un_acto_de_quien_lo_escribio_despues() {
        try (Persona ana = Persona.enEscritorio(puerto);
                Persona beto = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            escribe(ana, 200, "10");
            beto.entra(casa.quien("beto", "CAPTURISTA", "UNIDAD", "54202").cuenta())
                    .ve(RUTA);
            escribe(beto, 200, "15");
            escribe(ana, 200, "15");
            assertThat(deshacer(ana)).isDisabled();
        }
    }

    /** What asks to undo that many rows is on its way, and waits there. */
    private static List<Route> empiezaADeshacer(Persona quien, int cuantas) {
        List<Route> detenidas = detiene(quien, "**/deshacer");
        quien.oprime("Deshacer lo último");
        quien.pagina().waitForCondition(() -> detenidas.size() == cuantas);
        return detenidas;
    }
}
