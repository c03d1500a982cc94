package mx.avance.nucleo.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.avance.nucleo.avance.Rasgo;
import mx.avance.nucleo.clave.LineaAccion;

/** Every línea de acción that a row uses is in some heading of its unit. A whole eje there does not declare its lines. */
final class LineasSeDeclaran implements Regla {

    @Override
    public void revisar(Serie serie, Anotador anotador) {
        for (Serie.Unidad unidad : serie.unidades()) {
            Set<LineaAccion> declaradas = new HashSet<>();
            unidad.hojas()
                    .forEach(hoja -> declaradas.addAll(serie.hojas.get(hoja).lineasDeclaradas()));
            for (Fila fila : unidad.filas()) {
                if (!fila.avance.forma().tiene(Rasgo.LINEAS_DE_ACCION)
                        || declaradas.containsAll(fila.renglon.lineasAccion())) {
                    continue;
                }
                List<LineaAccion> faltan = fila.renglon.lineasAccion().stream()
                        .filter(linea -> !declaradas.contains(linea))
                        .distinct()
                        .toList();
                anotador.en(fila, new LineaNoDeclarada(fila.numero(), faltan));
            }
        }
    }
}
