package mx.avance.navegador;

import com.microsoft.playwright.Locator;

/** The grid of a POA in front of somebody. */
final class HojaDePoa {

    private HojaDePoa() {}

    static Locator filas(Persona persona) {
        return persona.pagina().locator("table.rejilla tbody");
    }

    static Locator celda(Persona persona, String nombre, int fila) {
        return filas(persona).nth(fila).locator("[name=" + nombre + "]");
    }

    /** As a spreadsheet leaves a block in the clipboard. */
    static void pega(Persona persona, String bloque) {
        persona.pagina().evaluate("""
                texto => {
                  const datos = new DataTransfer();
                  datos.setData('text/plain', texto);
                  document.activeElement.dispatchEvent(
                      new ClipboardEvent('paste', { clipboardData: datos, bubbles: true, cancelable: true }));
                }""", bloque);
    }
}
