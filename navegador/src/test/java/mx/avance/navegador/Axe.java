package mx.avance.navegador;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe, with all the rules that it applies by itself, objects to in a page as the page is now. The way to ask that comes
 * with it opens another page each time and puts the program three times into the two, to reach frames: no page here has one.
 */
final class Axe {

    private static final String PROGRAMA = "() => {" + AxeBuilder.getAxeScript() + "}";

    /** One line for each rule: which, what it asks for, and where the page does otherwise. */
    private static final String OBJECIONES = """
            () => axe.run(document, { resultTypes: ['violations'] }).then(resultado => resultado.violations.map(regla =>
              regla.id + ': ' + regla.help + ' ' + regla.nodes.map(nodo =>
                nodo.target.join(' ') + ' ' + nodo.html + ' ' + nodo.failureSummary).join(' ')))""";

    private Axe() {}

    static List<?> objeciones(Page pagina) {
        if (pagina.frames().size() != 1) {
            throw new AssertionError("axe no mira dentro de los marcos de " + pagina.url());
        }
        if (!Boolean.TRUE.equals(pagina.evaluate("() => 'axe' in window"))) {
            pagina.evaluate(PROGRAMA);
        }
        return (List<?>) pagina.evaluate(OBJECIONES);
    }
}
