package mx.avance.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** The sheet of a quarter in front of somebody. */
final class HojaDeAvance {

    static final String RUTA = "/avance/2026/1/542/54202";

    private HojaDeAvance() {}

    static Locator a(Persona persona, int renglon) {
        return persona.pagina().locator("[name=a-" + renglon + "]");
    }

    static Locator nota(Persona persona, int renglon) {
        return persona.pagina().locator("[name=nota-" + renglon + "]");
    }

    static Locator dicho(Persona persona, int renglon) {
        return persona.pagina().locator("#dicho-" + renglon);
    }

    static void todoGuardado(Persona persona) {
        assertThat(persona.pagina().locator("#estado-de-guardado")).containsText("Todo lo escrito está guardado");
    }

    static void escribe(Persona persona, int renglon, String cifra) {
        a(persona, renglon).fill(cifra);
        a(persona, renglon).blur();
        assertThat(dicho(persona, renglon)).hasText("Guardado");
        todoGuardado(persona);
    }

    static void deshace(Persona persona, int renglon, String queda) {
        persona.oprime("Deshacer lo último");
        assertThat(a(persona, renglon)).hasValue(queda);
        assertThat(persona.pagina().locator("#estado-de-guardado"))
                .hasText("Se deshizo lo último. Todo lo escrito está guardado.");
    }

    static Locator deshacer(Persona persona) {
        return persona.pagina().locator("[data-captura=deshacer]");
    }

    static Locator estado(Persona persona) {
        return persona.pagina().locator("#estado-de-guardado");
    }

    /** What the page asks for there waits until it is let go on, or cut off. */
    static List<Route> detiene(Persona persona, String ruta) {
        List<Route> detenidas = new ArrayList<>();
        persona.pagina().route(ruta, detenidas::add);
        return detenidas;
    }
}
