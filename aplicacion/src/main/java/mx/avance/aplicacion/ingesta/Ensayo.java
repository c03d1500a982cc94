package mx.avance.aplicacion.ingesta;

import java.util.List;
import java.util.Map;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.revision.HallazgoEnSerie;

/**
 * What a file would do to a draft, before it does.
 *
 * @param version of the record of the draft that it was compared with; 0 when nobody has started one
 * @param porDeclarar líneas de acción that its rows use and the heading does not declare yet
 * @param medidasDesconocidas units of measure that the catalogue does not know, as written, with how many rows have each
 * @param lineasDesconocidas líneas that the plan of that year does not have
 * @param hallazgos what the draft would still lack or contradict
 */
public record Ensayo(
        Traida traida,
        Modo modo,
        int version,
        Traido traido,
        Cotejo cotejo,
        List<LineaAccion> porDeclarar,
        Map<String, Long> medidasDesconocidas,
        List<LineaAccion> lineasDesconocidas,
        List<HallazgoEnSerie> hallazgos) {

    /** Whether applying it would leave everything as it is. */
    public boolean nadaCambia() {
        return cotejo.renglones().stream()
                .allMatch(renglon -> renglon.clase() == Cotejo.Clase.IGUAL
                        || (renglon.clase() == Cotejo.Clase.FALTANTE && renglon.despues() != null));
    }
}
