package mx.avance.navegador;

import com.microsoft.playwright.Locator;
import mx.avance.aplicacion.poa.OficinaConPoa;

/** The grid of a POA in front of somebody. */
final class HojaDePoa {

    private HojaDePoa() {}

    /** Somebody of a unit that has none begins it, with a row to write. */
    static void empieza(Persona persona, String cuenta) {
        persona.entra(cuenta)
                .ve(OficinaConPoa.POA.ruta())
                .oprime("Empezar en blanco")
                .oprime("Agregar meta");
    }

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
