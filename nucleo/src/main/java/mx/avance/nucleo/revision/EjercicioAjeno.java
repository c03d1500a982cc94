package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.periodo.Ejercicio;

/**
 * A note reports as achieved something of an earlier year.
 *
 * @param fragmento the words of the note, without accents and in lower case
 * @param ejercicio of the sheet
 */
public record EjercicioAjeno(int meta, String fragmento, Ejercicio ejercicio) implements Hallazgo {

    @Override
    public String codigo() {
        return "EJERCICIO_AJENO";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, fragmento, ejercicio);
    }
}
