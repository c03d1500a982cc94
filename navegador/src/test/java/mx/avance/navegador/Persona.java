package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mx.avance.aplicacion.Oficina;

/** Somebody in front of a browser. Whatever the page logs as an error, or asks of another host, is a defect. */
final class Persona implements AutoCloseable {

    static final int ESCRITORIO = 1440;
    static final int TELEFONO = 390;

    private final Page pagina;
    private final String base;
    private final List<String> quejas = new ArrayList<>();

    private Persona(int puerto, int ancho) {
        this.base = "http://127.0.0.1:" + puerto;
        this.pagina = Navegador.ventana(ancho, alto(ancho));
        pagina.onConsoleMessage(mensaje -> {
            if ("error".equals(mensaje.type())) {
                quejas.add("consola: " + mensaje.text());
            }
        });
        pagina.onPageError(error -> quejas.add("guion: " + error));
        pagina.onRequest(peticion -> {
            if (!peticion.url().startsWith(base) && !peticion.url().startsWith("data:")) {
                quejas.add("otro sitio: " + peticion.url());
            }
        });
    }

    /** Nobody has signed in yet. */
    static Persona enEscritorio(int puerto) {
        return new Persona(puerto, ESCRITORIO);
    }

    static Persona enTelefono(int puerto) {
        return new Persona(puerto, TELEFONO);
    }

    Persona entra(String cuenta) {
        return ve("/entrar").seIdentifica(cuenta);
    }

    Persona entra(String cuenta, String contrasena) {
        return ve("/entrar").seIdentifica(cuenta, contrasena);
    }

    /** On the log-in page, wherever that came from. */
    Persona seIdentifica(String cuenta) {
        return seIdentifica(cuenta, Oficina.CONTRASENA);
    }

    private Persona seIdentifica(String cuenta, String contrasena) {
        pagina.getByLabel("Cuenta").fill(cuenta);
        pagina.getByLabel("Contraseña").fill(contrasena);
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar"))
                .click();
        return espera(() -> com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(pagina)
                .not()
                .hasURL(Pattern.compile(".*/entrar.*")));
    }

    /** Says what the page showed when it was not what was expected. */
    private Persona espera(Runnable comprobacion) {
        try {
            comprobacion.run();
            return this;
        } catch (AssertionError distinta) {
            throw new AssertionError(
                    distinta.getMessage() + "\nEn " + pagina.url() + " se leía:\n"
                            + pagina.locator("body").innerText(),
                    distinta);
        }
    }

    Persona ve(String ruta) {
        pagina.navigate(base + ruta);
        return this;
    }

    /** As far as the answer begins: the rest of the page may still be on its way. */
    Persona veSinEsperar(String ruta) {
        pagina.navigate(base + ruta, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return this;
    }

    /** A page over a slow line: somebody does something in it before this script of it comes. */
    Persona veAntesQueElGuion(String ruta, String guion, Consumer<Page> entretanto) {
        return antesQueElGuion(guion, () -> veSinEsperar(ruta), entretanto);
    }

    /** The same where something that is done in the page leads there. */
    Persona antesQueElGuion(String guion, Runnable va, Consumer<Page> entretanto) {
        List<Route> detenidas = new ArrayList<>();
        pagina.route(Pattern.compile("/recursos/" + guion + "[^/]*\\.js"), detenidas::add);
        va.run();
        pagina.waitForCondition(() -> !detenidas.isEmpty());
        entretanto.accept(pagina);
        detenidas.forEach(Route::resume);
        pagina.unrouteAll();
        return this;
    }

    /** The page in front of the person, once it is whole: a key pressed before its scripts listen is lost. */
    Page pagina() {
        pagina.waitForLoadState();
        return pagina;
    }

    /** The page as it is, also while another one is on its way. */
    Page enCurso() {
        return pagina;
    }

    /** The field with this name, in the form that the person is filling in. */
    Locator campo(String nombre) {
        return pagina().locator("main form[method=post] [name=" + nombre + "]").first();
    }

    /** The browser forgets who signed in, as when a session has expired; what the page still asks for is waited for. */
    Persona pierdeLaSesion() {
        // What was typed is asked about a moment later, by a clock of the page: let that question go out while there is
        // a session
        pagina().evaluate("() => new Promise(despues => setTimeout(despues, 700))");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(pagina.locator(".htmx-request"))
                .hasCount(0);
        pagina.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        // The seal against forged forms has no end of its own: a browser still has it when the session is over
        pagina.context().clearCookies(new ClearCookiesOptions().setName("avance"));
        return this;
    }

    /** Clicks the button with this text. */
    Persona oprime(String boton) {
        pagina().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(boton).setExact(true))
                .click();
        return this;
    }

    /** Presses a key that leads to another page, and waits for that one: the page before may say the same words. */
    Persona vaConLaTecla(String tecla) {
        pagina().evaluate("() => { window.deAntes = true; }");
        pagina.keyboard().press(tecla);
        pagina.waitForFunction("() => !window.deAntes");
        return this;
    }

    /** Presses a key that decides about the paper that is open, once the page takes it: nobody reads one that has just come. */
    Persona decideConLaTecla(String tecla) {
        pagina().locator("body[data-decide]").waitFor();
        pagina.keyboard().press(tecla);
        return this;
    }

    Persona escribe(String rotulo, String texto) {
        pagina().getByLabel(rotulo, new Page.GetByLabelOptions().setExact(true)).fill(texto);
        return this;
    }

    Persona lee(String texto) {
        return espera(() -> com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        pagina.getByText(texto).first())
                .isVisible());
    }

    /** axe finds nothing to object to, nothing scrolls sideways, nothing complained. */
    Persona compruebaLaPantalla() {
        pagina.waitForLoadState();
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(pagina.locator(".htmx-request"))
                .hasCount(0);
        assertThat(quejas).as("quejas de " + pagina.url()).isEmpty();
        assertThat(Axe.objeciones(pagina)).as("axe en " + pagina.url()).isEmpty();
        assertThat(pagina.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nada se sale de lado en " + pagina.url())
                .isEqualTo(true);
        // axe itself writes styles into the page, which its policy forbids and the console tells.
        quejas.clear();
        return this;
    }

    /**
     * The page that is open as a desk shows it in the light and, without asking for it again, as a phone does in the dark: what
     * the application answers is the same for both, and only its styles tell one from the other.
     */
    Persona compruebaLaPantallaEnEscritorioYEnTelefono() {
        compruebaLaPantalla();
        pagina.setViewportSize(TELEFONO, alto(TELEFONO));
        // Without motion colours change at once, not little by little while axe measures them
        pagina.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
        compruebaLaPantalla();
        pagina.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.NO_PREFERENCE));
        pagina.setViewportSize(ESCRITORIO, alto(ESCRITORIO));
        return this;
    }

    private static int alto(int ancho) {
        return ancho == TELEFONO ? 844 : 900;
    }

    /** Keeps a picture of the page under the build folder, for the guide and for whoever looks into a failure. */
    Persona retrata(String nombre) {
        pagina.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pantallas", nombre + ".png"))
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        pagina.context().close();
    }
}
