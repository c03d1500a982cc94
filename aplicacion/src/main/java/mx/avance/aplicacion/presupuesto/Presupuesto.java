package mx.avance.aplicacion.presupuesto;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * The budget of a unit under a programa in a year.
 *
 * @param trimestres those that something was reported for
 */
public record Presupuesto(
        Ejercicio ejercicio, Programa programa, UnidadEjecutora unidad, Map<Trimestre, Importes> trimestres) {

    public Presupuesto {
        trimestres = Collections.unmodifiableMap(new TreeMap<>(trimestres));
    }

    /** Of one quarter alone. */
    public Importes en(Trimestre trimestre) {
        return trimestres.getOrDefault(trimestre, Importes.NINGUNO);
    }

    /** From January to the end of a quarter. */
    public Importes hasta(Trimestre trimestre) {
        return trimestres.entrySet().stream()
                .filter(este -> !este.getKey().esPosteriorA(trimestre))
                .map(Map.Entry::getValue)
                .reduce(Importes.NINGUNO, Importes::mas);
    }

    /** Of the whole year. */
    public Importes total() {
        return hasta(Trimestre.OCT_DIC);
    }
}
