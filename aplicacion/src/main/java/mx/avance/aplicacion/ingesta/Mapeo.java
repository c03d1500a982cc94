package mx.avance.aplicacion.ingesta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.tabla.Lugar;

/**
 * How a spreadsheet is read.
 *
 * @param pestana the tab; blank in a CSV
 * @param encabezado the last row of the heading, as the file counts its rows; 0 when there is none
 * @param columnas what each column says, from 1; those that say nothing of a POA are left out
 * @param vaciosSonCero whether a quarter without a figure, in a row that has others, is one with nothing programmed
 */
public record Mapeo(String pestana, int encabezado, SortedMap<Integer, Campo> columnas, boolean vaciosSonCero) {

    public Mapeo {
        columnas = Collections.unmodifiableSortedMap(new TreeMap<>(columnas));
    }

    /** The columns that say this, from left to right. */
    List<Integer> columnas(Campo campo) {
        return columnas.entrySet().stream()
                .filter(columna -> columna.getValue() == campo)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean tiene(Campo campo) {
        return columnas.containsValue(campo);
    }

    /** What keeps a table from being read like this; none when it can be. */
    List<Defecto> defectos() {
        List<Defecto> defectos = new ArrayList<>();
        if (!tiene(Campo.DESCRIPCION) && !tiene(Campo.NUMERO)) {
            defectos.add(Defecto.en("columnas", "ingesta.faltaDescripcion"));
        }
        Map<Campo, Integer> primeras = new HashMap<>();
        columnas.forEach((columna, campo) -> {
            Integer otra = primeras.putIfAbsent(campo, columna);
            if (otra != null && campo.trimestre().isEmpty()) {
                defectos.add(
                        Defecto.en("columna" + columna, "ingesta.repetida", Lugar.letras(otra), Lugar.letras(columna)));
            }
        });
        return defectos;
    }
}
