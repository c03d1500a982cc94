package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mx.avance.nucleo.avance.Rasgo;

/**
 * Within each hundred of a unit, numbers run from its meta on without gaps. A number that another sheet of the document
 * carries is not missing, whatever unit its heading could be read as.
 */
final class NumerosSonConsecutivos implements Regla {

    private static final int CENTENA = 100;

    @Override
    public void revisar(Serie serie, Anotador anotador) {
        Set<Integer> presentes = new HashSet<>();
        serie.filas.forEach(fila -> presentes.add(fila.numero()));
        for (Serie.Unidad unidad : serie.unidades()) {
            Map<Integer, Fila> ultimas = new TreeMap<>();
            for (Fila fila : unidad.filas()) {
                if (fila.avance.forma().tiene(Rasgo.CENTENAS)) {
                    ultimas.merge(fila.numero() / CENTENA, fila, NumerosSonConsecutivos::mayor);
                }
            }
            ultimas.forEach((centena, ultima) -> {
                List<Integer> faltantes = faltantes(centena * CENTENA, ultima.numero(), presentes);
                if (!faltantes.isEmpty()) {
                    anotador.en(hoja(unidad, faltantes.get(0)), new MetaFaltante(faltantes));
                }
            });
        }
    }

    private static Fila mayor(Fila una, Fila otra) {
        return otra.numero() > una.numero() ? otra : una;
    }

    private static List<Integer> faltantes(int desde, int hasta, Set<Integer> presentes) {
        List<Integer> faltantes = new ArrayList<>();
        for (int numero = desde; numero < hasta; numero++) {
            if (!presentes.contains(numero)) {
                faltantes.add(numero);
            }
        }
        return faltantes;
    }

    /** The sheet where the gap shows: that of the first row after it. */
    private static int hoja(Serie.Unidad unidad, int faltante) {
        return unidad.filas().stream()
                .filter(fila -> fila.numero() > faltante)
                .min(Comparator.comparingInt(Fila::numero))
                .orElseThrow()
                .hoja;
    }
}
