package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.poa.Acumulacion;

/**
 * The programmed quarters of a row, less what was carried over, do not make its META ANUAL AUTORIZADA.
 *
 * @param suma what the four P make, by the accumulation of the row
 * @param arrastres what was carried over; zero when nothing was
 */
public record TrimestresNoSumanMetaAnual(
        int meta, Cantidad metaAnual, Cantidad suma, Cantidad arrastres, Acumulacion acumulacion) implements Hallazgo {

    @Override
    public String codigo() {
        return "SUMA_PROGRAMADO";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, metaAnual, suma, arrastres, acumulacion);
    }

    @Override
    public String frase() {
        return acumulacion != Acumulacion.SUMA
                ? "SUMA_PROGRAMADO.acumulada"
                : arrastres.esCero() ? codigo() : "SUMA_PROGRAMADO.arrastre";
    }
}
