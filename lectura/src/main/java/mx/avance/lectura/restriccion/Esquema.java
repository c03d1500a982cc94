package mx.avance.lectura.restriccion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numeric part of a form's row as data: its slots, the facts that bind them, and the ways in which it is printed.
 *
 * @param casillas the field of the contract that each slot is, such as {@code programado[0]}
 * @param porcentaje the slot that prints a per cent sign; -1 when none does
 */
public record Esquema(
        List<String> casillas, int porcentaje, List<Restriccion> restricciones, List<Disposicion> disposiciones) {

    public Esquema {
        casillas = List.copyOf(casillas);
        restricciones = List.copyOf(restricciones);
        disposiciones = List.copyOf(disposiciones);
    }

    boolean cumple(Valores valores) {
        for (Restriccion restriccion : restricciones) {
            if (!restriccion.cumple(valores)) {
                return false;
            }
        }
        return true;
    }

    /** The facts that the figures break. */
    public List<Restriccion> incumplidas(Valores valores) {
        List<Restriccion> incumplidas = new ArrayList<>();
        for (Restriccion restriccion : restricciones) {
            if (!restriccion.cumple(valores)) {
                incumplidas.add(restriccion);
            }
        }
        return incumplidas;
    }

    /**
     * The facts that hold in a reading and that one slot takes part in: what proves its figure.
     *
     * @param casilla -1 for all the facts that say something of the reading
     */
    public List<Restriccion> pruebas(Valores valores, int casilla) {
        List<Restriccion> pruebas = new ArrayList<>();
        for (Restriccion restriccion : restricciones) {
            boolean dice = casilla < 0
                    ? restriccion.casillas().stream().allMatch(valores::hay)
                    : restriccion.casillas().contains(casilla)
                            && restriccion.casillas().stream().allMatch(valores::hay);
            if (dice && restriccion.cumple(valores)) {
                pruebas.add(restriccion);
            }
        }
        return pruebas;
    }

    /** The layouts by their number of cells: what the solver looks up for every row. */
    Map<Integer, List<Disposicion>> porLargo() {
        Map<Integer, List<Disposicion>> porLargo = new HashMap<>();
        for (Disposicion disposicion : disposiciones) {
            porLargo.computeIfAbsent(disposicion.largo(), largo -> new ArrayList<>())
                    .add(disposicion);
        }
        return porLargo;
    }
}
