package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.firma.Papel;

/**
 * One person holds more than one of the three signatures.
 *
 * @param nombre as the first of them writes it
 */
public record FirmasMismaPersona(String nombre, List<Papel> papeles) implements Hallazgo {

    public FirmasMismaPersona {
        papeles = List.copyOf(papeles);
    }

    @Override
    public String codigo() {
        return "FIRMAS_MISMA_PERSONA";
    }

    @Override
    public List<Object> datos() {
        return List.of(nombre, papeles);
    }
}
