package mx.avance.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.avance.navegador.HojaDeAvance.RUTA;
import static mx.avance.navegador.HojaDeAvance.a;
import static mx.avance.navegador.HojaDeAvance.detiene;
import static mx.avance.navegador.HojaDeAvance.dicho;
import static mx.avance.navegador.HojaDeAvance.escribe;
import static mx.avance.navegador.HojaDeAvance.estado;
import static mx.avance.navegador.HojaDeAvance.nota;
import static mx.avance.navegador.HojaDeAvance.todoGuardado;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
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

/** Somebody who does not wait for the sheet: goes on to the note, to another page, to sign, while a figure is on its way. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class ConPrisaEnNavegadorTest {

    private static final String CELDAS = "**/celdas";

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
    void la_nota_se_escribe_enseguida_de_la_cifra_con_el_teclado_y_con_el_raton() {
        try (Persona ana = capturando()) {
            List<Route> detenidas = detiene(ana, CELDAS);
            a(ana, 200).focus();
            teclea(ana, "30");
            oprime(ana, "Tab");
            teclea(ana, "Con el teclado");
            assertThat(nota(ana, 200)).hasValue("Con el teclado");
            a(ana, 101).focus();
            teclea(ana, "50");
            nota(ana, 101).click();
            teclea(ana, "Con el ratón");
            assertThat(nota(ana, 101)).hasValue("Con el ratón");
            a(ana, 102).focus();
            teclea(ana, "70");
            ana.pagina()
                    .getByText("Observación del 102", new Page.GetByTextOptions().setExact(true))
                    .click(new Locator.ClickOptions().setDelay(150));
            teclea(ana, "Por su rótulo");
            assertThat(nota(ana, 102)).hasValue("Por su rótulo");
            sueltaTodas(ana, detenidas);
            a(ana, 103).focus();
            todoGuardado(ana);
        }
    }

    @Test
    void la_nota_que_se_guarda_mientras_se_escribe_no_cambia_bajo_las_manos() {
        try (Persona ana = capturando()) {
            a(ana, 200).focus();
            oprime(ana, "Tab");
            assertThat(nota(ana, 200)).isFocused();
            teclea(ana, "Se hizo.  Faltaron dos jornadas ");
            todoGuardado(ana);
            assertThat(dicho(ana, 200)).hasText("Guardado");
            teclea(ana, "por la lluvia");
            assertThat(nota(ana, 200)).hasValue("Se hizo.  Faltaron dos jornadas por la lluvia");
            for (int i = 0; i < "Faltaron dos jornadas por la lluvia".length() + 2; i++) {
                oprime(ana, "ArrowLeft");
            }
            teclea(ana, " Bien.");
            todoGuardado(ana);
            teclea(ana, " Todo.");
            nota(ana, 200).blur();
            assertThat(nota(ana, 200)).hasValue("Se hizo. Bien. Todo. Faltaron dos jornadas por la lluvia");
            todoGuardado(ana);
            ana.ve(RUTA);
            assertThat(nota(ana, 200)).hasValue("Se hizo. Bien. Todo. Faltaron dos jornadas por la lluvia");
        }
    }

    /** The page that comes was asked for before what was on its way was saved, and is answered after. */
    @Test
    void recargar_mientras_algo_se_guarda_no_lo_pierde_ni_choca_con_uno_mismo() {
        try (Persona ana = capturando()) {
            List<Route> detenidas = detiene(ana, CELDAS);
            List<Route> pedida = new ArrayList<>();
            List<APIResponse> deAntes = new ArrayList<>();
            a(ana, 200).fill("30");
            a(ana, 200).blur();
            ana.pagina().waitForCondition(() -> detenidas.size() == 1);
            ana.pagina().onDialog(Dialog::accept);
            ana.pagina().route("**" + RUTA, ruta -> {
                deAntes.add(ruta.fetch());
                pedida.add(ruta);
            });
            ana.pagina().evaluate("() => { setTimeout(() => location.reload(), 0); }");
            ana.pagina().waitForCondition(() -> !pedida.isEmpty());
            List<Response> respondidas = new ArrayList<>();
            ana.enCurso().onResponse(respuesta -> {
                if (respuesta.url().endsWith("/celdas")) {
                    respondidas.add(respuesta);
                }
            });
            detenidas.get(0).resume();
            ana.enCurso().waitForCondition(() -> !respondidas.isEmpty());
            // A moment in which the page that is left takes its answer
            ana.enCurso().waitForTimeout(300);
            ana.pagina().unroute(CELDAS);
            ana.antesQueElGuion(
                    "captura",
                    () -> pedida.get(0).fulfill(new Route.FulfillOptions().setResponse(deAntes.get(0))),
                    pagina -> {});
            assertThat(a(ana, 200)).hasValue("30");
            todoGuardado(ana);
            a(ana, 200).fill("31");
            a(ana, 200).blur();
            assertThat(dicho(ana, 200)).hasText("Guardado");
            todoGuardado(ana);
        }
    }

    @Test
    void desde_dos_ventanas_propias_no_se_habla_de_otra_persona() {
        try (Persona ana = capturando();
                Persona ella = Persona.enEscritorio(puerto)) {
            ella.entra(casa.ana.cuenta()).ve(RUTA);
            escribe(ella, 200, "30");
            a(ana, 200).fill("33");
            a(ana, 200).blur();
            assertThat(dicho(ana, 200)).containsText("Usted guardó 30 desde otra ventana mientras aquí escribía 33.");
        }
    }

    @Test
    void control_z_en_otra_forma_es_de_lo_que_ahi_se_escribe() {
        try (Persona ana = capturando()) {
            escribe(ana, 200, "30");
            escribe(ana, 200, "31");
            ana.pagina().getByText("Una causa para varios renglones").click();
            Locator comun = ana.pagina().locator("#causa-comun [name=nota]");
            comun.focus();
            teclea(ana, "x");
            oprime(ana, "Control+z");
            assertThat(comun).hasValue("");
            assertThat(a(ana, 200)).hasValue("31");
            assertThat(estado(ana)).hasText("Todo lo escrito está guardado.");
        }
    }

    @Test
    void quien_sigue_adelante_espera_a_lo_que_va_en_camino_y_llega() {
        try (Persona ana = capturando()) {
            mientrasSeGuarda(ana, 200, "30", () -> historia(ana, 200).click());
            assertThat(ana.pagina()).hasURL(Pattern.compile(".*/celdas/200$"));
            ana.lee("30");

            ana.ve(RUTA);
            mientrasSeGuarda(
                    ana, 101, "50", () -> ana.pagina().locator("#firmar").click());
            assertThat(ana.pagina()).hasURL(Pattern.compile(".*/firma$"));

            ana.ve(RUTA);
            ana.pagina().getByText("Una causa para varios renglones").click();
            ana.pagina().locator("#causa-comun [name=nota]").fill("Por la lluvia");
            ana.pagina().locator("#causa-comun [type=checkbox][value='102']").check();
            mientrasSeGuarda(ana, 102, "70", () -> ana.oprime("Poner en los renglones elegidos"));
            ana.lee("Quedó en 1 renglón.");
            assertThat(nota(ana, 102)).hasValue("Por la lluvia");
            assertThat(a(ana, 102)).hasValue("70");
        }
    }

    @Test
    void quien_sigue_escribiendo_mientras_espera_se_queda() {
        try (Persona ana = capturando()) {
            mientrasSeGuarda(ana, 200, "30", () -> {
                historia(ana, 200).click();
                a(ana, 200).focus();
                teclea(ana, "31");
            });
            a(ana, 101).focus();
            assertThat(dicho(ana, 200)).hasText("Guardado");
            todoGuardado(ana);
            assertThat(ana.pagina()).hasURL(Pattern.compile(".*" + RUTA + "$"));
            assertThat(a(ana, 200)).hasValue("31");
        }
    }

    @Test
    void quien_firma_con_algo_mal_llega_a_lo_que_hay_que_corregir() {
        try (Persona ana = capturando()) {
            a(ana, 200).focus();
            teclea(ana, "30");
            oprime(ana, "Tab");
            teclea(ana, "La nota");
            a(ana, 101).focus();
            teclea(ana, "mil");
            ana.pagina().locator("#firmar").click();
            assertThat(estado(ana)).containsText("Antes de seguir, corrija lo que dice el renglón 101.");
            // As long as the note of before would be waited for
            ana.pagina().waitForTimeout(1_600);
            assertThat(estado(ana)).containsText("Antes de seguir, corrija lo que dice el renglón 101.");
            assertThat(a(ana, 101)).isFocused();
            assertThat(a(ana, 101)).isInViewport();
            teclea(ana, "50");
            ana.pagina().locator("#firmar").click();
            assertThat(ana.pagina()).hasURL(Pattern.compile(".*/firma$"));
        }
    }

    private Persona capturando() {
        return Persona.enEscritorio(puerto).entra(casa.ana.cuenta()).ve(RUTA);
    }

    private static Locator historia(Persona persona, int renglon) {
        return persona.pagina()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Historia del renglón " + renglon));
    }

    private static void teclea(Persona persona, String texto) {
        persona.pagina().keyboard().type(texto);
    }

    private static void oprime(Persona persona, String tecla) {
        persona.pagina().keyboard().press(tecla);
    }

    /** Types a figure and does something else while it is on its way. */
    private static void mientrasSeGuarda(Persona persona, int renglon, String cifra, Runnable hace) {
        List<Route> detenidas = detiene(persona, CELDAS);
        a(persona, renglon).focus();
        teclea(persona, cifra);
        hace.run();
        persona.pagina().waitForCondition(() -> !detenidas.isEmpty());
        sueltaTodas(persona, detenidas);
    }

    /** From now on nothing is held either. */
    private static void sueltaTodas(Persona persona, List<Route> detenidas) {
        persona.pagina().unroute(CELDAS);
        detenidas.forEach(Route::resume);
    }
}
