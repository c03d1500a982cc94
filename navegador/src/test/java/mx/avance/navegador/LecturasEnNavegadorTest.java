package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class LecturasEnNavegadorTest {

    private static final Path PAPEL = Path.of("..", "docs", "ejemplo", "avance-ejemplo.txt");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Test
    void planeacion_sube_un_papel_lo_decide_con_el_teclado_y_entra() {
        int ente = oficina.ente("Municipio de los Papeles");
        String cuenta = "papeles" + ente;
        oficina.persona(ente, cuenta, "PLANEACION");
        try (Persona persona = Persona.enEscritorio(puerto)) {
            persona.entra(cuenta).ve("/lecturas").lee("Todavía no hay papeles").compruebaLaPantalla();
            sube(persona, "se está leyendo");
            esperaALaLectura(persona);
            persona.compruebaLaPantalla().retrata("lecturas-bandeja");
            persona.pagina().locator("#bandeja tbody th a").first().click();
            persona.lee("Meta 100")
                    .lee("PINALIDAD: 61101")
                    .compruebaLaPantalla()
                    .retrata("lectura-revision");
            persona.decideConLaTecla("1")
                    .lee("Se aceptó la propuesta de la meta 100.")
                    .lee("Meta 200");
            persona.decideConLaTecla("1").lee("Se aceptó la propuesta de la meta 200.");
            persona.decideConLaTecla("u").lee("Se deshizo lo último que decidió.");
            persona.decideConLaTecla("u").lee("Por revisar: 2");
            persona.decideConLaTecla("u").lee("No hay nada suyo que deshacer.");
            persona.vaConLaTecla("n")
                    .lee("Meta 100")
                    .decideConLaTecla("1")
                    .lee("Se aceptó la propuesta de la meta 100.");
            persona.lee("Meta 200").decideConLaTecla("1").lee("Se aceptó la propuesta de la meta 200.");
            persona.decideConLaTecla("c").lee("Se aceptaron 7 conciliadas.").compruebaLaPantalla();
            persona.pagina().keyboard().press("a");
            persona.lee("Entra como autorizado según papel")
                    .compruebaLaPantalla()
                    .retrata("lectura-aceptacion");
            persona.oprime("Que entre según papel")
                    .lee("entró como autorizado según papel")
                    .compruebaLaPantalla();
        }
    }

    @Test
    void una_tecla_que_sigue_oprimida_no_decide_lo_que_nadie_ha_visto() {
        int ente = oficina.ente("Municipio de la Tecla Trabada");
        String cuenta = "trabada" + ente;
        oficina.persona(ente, cuenta, "PLANEACION");
        try (Persona persona = Persona.enEscritorio(puerto)) {
            persona.entra(cuenta).ve("/lecturas");
            sube(persona, "se está leyendo");
            esperaALaLectura(persona);
            persona.pagina().locator("#bandeja tbody th a").first().click();
            persona.lee("Meta 100");
            Page pagina = persona.pagina();
            Locator decide = pagina.locator("body[data-decide]");
            decide.waitFor();
            pagina.keyboard().down("1");
            persona.lee("Se aceptó la propuesta de la meta 100.").lee("Meta 200");
            decide.waitFor();
            sigueEnLaPagina(pagina, () -> pagina.keyboard().down("1"));
            pagina.keyboard().up("1");

            pagina.clock().install();
            pagina.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
            pagina.reload();
            sigueEnLaPagina(pagina, () -> pagina.keyboard().press("1"));
            pagina.clock().runFor(600);
            pagina.keyboard().press("1");
            persona.lee("Se aceptó la propuesta de la meta 200.");
        }
    }

    /** What is done sends no form: that would be marked as sent, and then take the page away. */
    private static void sigueEnLaPagina(Page pagina, Runnable hace) {
        pagina.evaluate("() => { window.deAntes = true; }");
        hace.run();
        assertThat(pagina.evaluate(
                        "() => document.querySelector('form[data-enviada]') === null && window.deAntes === true"))
                .isEqualTo(true);
    }

    @Test
    void el_mismo_papel_otra_vez_dice_cuando_se_subio() {
        int ente = oficina.ente("Municipio de los Papeles Repetidos");
        String cuenta = "repetidos" + ente;
        oficina.persona(ente, cuenta, "PLANEACION");
        try (Persona persona = Persona.enTelefono(puerto)) {
            persona.entra(cuenta).ve("/lecturas");
            for (String dice : new String[] {"se está leyendo", "ya se había subido"}) {
                sube(persona, dice);
            }
            esperaALaLectura(persona);
            persona.pagina().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            persona.compruebaLaPantalla().retrata("lecturas-bandeja-telefono");
            persona.pagina().locator("#bandeja tbody th a").first().click();
            persona.lee("Meta 100").compruebaLaPantalla().retrata("lectura-revision-telefono");
        }
    }

    private static void sube(Persona persona, String dice) {
        persona.pagina().locator("#subir input[type=file]").setInputFiles(PAPEL);
        persona.oprime("Leer los documentos").lee(dice);
    }

    /** Until the tray says that two rows are to be looked at. */
    private static void esperaALaLectura(Persona persona) {
        PlaywrightAssertions.assertThat(persona.pagina().locator("#bandeja").getByText("▲ 2"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }
}
