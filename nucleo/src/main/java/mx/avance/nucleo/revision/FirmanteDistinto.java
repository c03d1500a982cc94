package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.firma.Papel;

/**
 * Another sheet of the same unit, programa or ramo carries another name in this place; damaged spellings of one name do not count.
 *
 * @param ambito what the sheets share: {@code la unidad 54202}, {@code el programa 542} or {@code el ramo 54}
 * @param nombre on this sheet
 * @param otro on most of the other sheets
 */
public record FirmanteDistinto(Papel papel, String ambito, String nombre, String otro) implements Hallazgo {

    @Override
    public String codigo() {
        return "FIRMANTE_DISTINTO";
    }

    @Override
    public List<Object> datos() {
        return List.of(papel, ambito, nombre, otro);
    }
}
