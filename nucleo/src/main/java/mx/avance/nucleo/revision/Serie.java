package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.Rasgo;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/** The sheets under review, tied together: rows with their metas, sheets that continue one avance. */
final class Serie {

    private static final int CENTENA = 100;

    final List<AvanceFisicoProgramatico> hojas;
    final List<Fila> filas;
    private final Collection<Unidad> unidades;

    /** What makes several sheets one avance; a sheet without a unit stands alone, by its index. */
    private record Identidad(
            Optional<Ejercicio> ejercicio,
            Optional<Trimestre> trimestre,
            Optional<Programa> programa,
            Optional<UnidadEjecutora> unidad,
            int suelta) {}

    /** The sheets of one unit under one programa, by index, their rows, and the first row with each number. */
    record Unidad(List<Integer> hojas, List<Fila> filas, Map<Integer, Fila> porNumero) {

        /** Whether some number stands in two rows. */
        boolean repiteNumeros() {
            return porNumero.size() < filas.size();
        }
    }

    Serie(List<AvanceFisicoProgramatico> hojas) {
        this.hojas = List.copyOf(hojas);
        this.filas = new ArrayList<>();
        Map<Identidad, Unidad> porIdentidad = new LinkedHashMap<>();
        for (int hoja = 0; hoja < hojas.size(); hoja++) {
            AvanceFisicoProgramatico avance = hojas.get(hoja);
            Unidad unidad = porIdentidad.computeIfAbsent(
                    identidad(avance, hoja),
                    nueva -> new Unidad(new ArrayList<>(), new ArrayList<>(), new HashMap<>()));
            unidad.hojas().add(hoja);
            List<RenglonDeAvance> renglones = avance.renglones();
            for (int i = 0; i < renglones.size(); i++) {
                Fila fila = new Fila(hoja, i, avance, renglones.get(i));
                filas.add(fila);
                unidad.filas().add(fila);
                unidad.porNumero().putIfAbsent(fila.numero(), fila);
            }
        }
        unidades = porIdentidad.values();
        unidades.forEach(Serie::emparentar);
    }

    Collection<Unidad> unidades() {
        return unidades;
    }

    private static Identidad identidad(AvanceFisicoProgramatico avance, int hoja) {
        boolean suelta = avance.clave().unidadEjecutora().isEmpty();
        return new Identidad(
                avance.ejercicio(),
                avance.trimestre(),
                avance.clave().programa(),
                avance.clave().unidadEjecutora(),
                suelta ? hoja : -1);
    }

    private static void emparentar(Unidad unidad) {
        for (Fila fila : unidad.filas()) {
            OptionalInt padre = padre(fila);
            Fila meta = padre.isPresent() ? unidad.porNumero().get(padre.getAsInt()) : null;
            if (meta != null && meta != fila) {
                fila.perteneceA(meta);
            }
        }
    }

    private static OptionalInt padre(Fila fila) {
        if (fila.renglon.metaPadre().isPresent()) {
            return fila.renglon.metaPadre();
        }
        int centena = fila.numero() / CENTENA * CENTENA;
        return fila.avance.forma().tiene(Rasgo.CENTENAS) && centena != fila.numero()
                ? OptionalInt.of(centena)
                : OptionalInt.empty();
    }
}
