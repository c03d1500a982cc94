package mx.avance.nucleo.revision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.Rasgo;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * A number stands once within its ramo, year and quarter. Within its sheet where the form numbers by sheet, or the heading
 * does not say the ramo.
 */
final class NumerosNoSeRepiten implements Regla {

    private record Lugar(
            Optional<Ejercicio> ejercicio, Optional<Trimestre> trimestre, Optional<Ramo> ramo, int hoja, int numero) {}

    @Override
    public void revisar(Serie serie, Anotador anotador) {
        Map<Lugar, Integer> veces = new HashMap<>(serie.filas.size() * 2);
        for (Fila fila : serie.filas) {
            veces.merge(lugar(fila), 1, Integer::sum);
        }
        if (veces.size() == serie.filas.size()) {
            return;
        }
        for (Fila fila : serie.filas) {
            int cuantas = veces.getOrDefault(lugar(fila), 1);
            if (cuantas > 1) {
                anotador.en(fila, new MetaRepetida(fila.numero(), cuantas));
            }
        }
    }

    private static Lugar lugar(Fila fila) {
        AvanceFisicoProgramatico avance = fila.avance;
        Optional<Ramo> ramo = avance.clave().ramo();
        boolean porHoja = ramo.isEmpty() || !avance.forma().tiene(Rasgo.CENTENAS);
        return new Lugar(avance.ejercicio(), avance.trimestre(), ramo, porHoja ? fila.hoja : -1, fila.numero());
    }
}
