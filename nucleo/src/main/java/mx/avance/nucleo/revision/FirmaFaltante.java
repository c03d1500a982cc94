package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.firma.Papel;

/**
 * Places for a signature carry no name.
 */
public record FirmaFaltante(List<Papel> papeles) implements Hallazgo {

    public FirmaFaltante {
        papeles = List.copyOf(papeles);
    }

    @Override
    public String codigo() {
        return "FIRMA_FALTANTE";
    }

    @Override
    public List<Object> datos() {
        return List.of(papeles);
    }
}
