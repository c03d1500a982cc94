package mx.avance.nucleo.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mx.avance.nucleo.avance.Rasgo;
import mx.avance.nucleo.clave.LineaAccion;

/** Every línea de acción in the headings of a unit has some row; a whole eje, some row in any of its lines. */
final class LineasDeclaradasSeUsan implements Regla {

    @Override
    public void revisar(Serie serie, Anotador anotador) {
        for (Serie.Unidad unidad : serie.unidades()) {
            Set<LineaAccion> usadas = new HashSet<>();
            for (Fila fila : unidad.filas()) {
                for (LineaAccion linea : fila.renglon.lineasAccion()) {
                    if (usadas.add(linea)) {
                        usadas.add(new LineaAccion(linea.eje(), 0, 0));
                    }
                }
            }
            Map<LineaAccion, Integer> sinUso = new TreeMap<>();
            for (int hoja : unidad.hojas()) {
                if (serie.hojas.get(hoja).forma().tiene(Rasgo.LINEAS_DE_ACCION)) {
                    serie.hojas.get(hoja).lineasDeclaradas().stream()
                            .filter(linea -> !usadas.contains(linea))
                            .forEach(linea -> sinUso.putIfAbsent(linea, hoja));
                }
            }
            if (!sinUso.isEmpty() && !unidad.filas().isEmpty()) {
                int primera = sinUso.values().stream()
                        .mapToInt(Integer::intValue)
                        .min()
                        .orElseThrow();
                anotador.en(primera, new LineaSinMetas(List.copyOf(sinUso.keySet())));
            }
        }
    }
}
