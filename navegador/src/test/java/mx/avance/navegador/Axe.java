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

    /**
     * Takes what is on its way from one colour to another to its end: in between it has a contrast that nobody reads. It does not
     * wait, for a page that is not drawn gets nowhere; what inherits a colour sets out once that has arrived.
     */
    private static final String QUIETA = """
            () => {
              for (let vuelta = 0; vuelta < 50; vuelta++) {
                const enCamino = document.getAnimations().filter(una =>
                  una.playState === 'running' && Number.isFinite(una.effect.getComputedTiming().endTime));
                if (!enCamino.length) return true;
                enCamino.forEach(una => una.finish());
              }
              return false;
            }""";

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
        if (!Boolean.TRUE.equals(pagina.evaluate(QUIETA))) {
            throw new AssertionError("no deja de moverse " + pagina.url());
        }
        return (List<?>) pagina.evaluate(OBJECIONES);
    }
}
