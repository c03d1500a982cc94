package mx.avance.nucleo.poa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A meta of the programme, the hundred on the form, with the acciones below it.
 *
 * @param numero as printed: 100, 200…
 * @param sumaDeAcciones whether its figures are the sum of those of its acciones
 * @param acciones by ascending number; none when the meta stands alone
 */
public record Meta(int numero, Compromiso compromiso, SumaDeAcciones sumaDeAcciones, List<Accion> acciones) {

    /**
     * @throws IllegalArgumentException when the number is not positive, two rows share one, or an acción does not come after its
     *     meta
     */
    public Meta {
        if (numero <= 0) {
            throw new IllegalArgumentException("El número de una meta es positivo: " + numero);
        }
        Set<Integer> numeros = new HashSet<>();
        for (Accion accion : acciones) {
            if (accion.numero() <= numero || !numeros.add(accion.numero())) {
                throw new IllegalArgumentException(
                        "La acción " + accion.numero() + " no sigue a la meta " + numero + " o está repetida");
            }
        }
        acciones = acciones.stream()
                .sorted(Comparator.comparingInt(Accion::numero))
                .toList();
    }

    /** A meta without acciones. */
    public static Meta sola(int numero, Compromiso compromiso) {
        return new Meta(numero, compromiso, SumaDeAcciones.SIN_DECLARAR, List.of());
    }

    /** The rows that count in a roll-up, by number: the acciones, or the meta itself when it has none. */
    public Map<Integer, Compromiso> hojas() {
        Map<Integer, Compromiso> hojas = new TreeMap<>();
        if (acciones.isEmpty()) {
            hojas.put(numero, compromiso);
        }
        acciones.forEach(accion -> hojas.put(accion.numero(), accion.compromiso()));
        return hojas;
    }

    /** The meta and its acciones, by number. */
    public Map<Integer, Compromiso> renglones() {
        Map<Integer, Compromiso> renglones = new TreeMap<>();
        renglones.put(numero, compromiso);
        acciones.forEach(accion -> renglones.put(accion.numero(), accion.compromiso()));
        return renglones;
    }

    /** With another commitment in one of its rows, the meta itself included. */
    public Meta con(int cual, Compromiso otro) {
        return new Meta(
                numero,
                cual == numero ? otro : compromiso,
                sumaDeAcciones,
                acciones.stream()
                        .map(accion -> accion.numero() == cual ? new Accion(cual, otro) : accion)
                        .toList());
    }

    /** With one more acción. */
    public Meta con(Accion accion) {
        List<Accion> otras = new ArrayList<>(acciones);
        otras.add(accion);
        return new Meta(numero, compromiso, sumaDeAcciones, otras);
    }

    /** Whether its figures are declared to be the sum of those of its acciones, and it has some. */
    public boolean sumaSusAcciones() {
        return sumaDeAcciones == SumaDeAcciones.SI && !acciones.isEmpty();
    }
}
