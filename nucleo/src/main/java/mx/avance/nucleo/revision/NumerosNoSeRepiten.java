package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.Rasgo;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * A number stands once within its ramo, year and quarter; within its sheet on forms that number by sheet. Twice in one unit is
 * about those rows; in two units of the ramo it is about the numbering, and so about the sheet.
 */
final class NumerosNoSeRepiten implements Regla {

    private record Lugar(Optional<Ejercicio> ejercicio, Optional<Trimestre> trimestre, Ramo ramo) {}

    private record Choque(int hoja, UnidadEjecutora otra) {}

    @Override
    public void revisar(Serie serie, Anotador anotador) {
        for (Serie.Unidad unidad : serie.unidades()) {
            if (!unidad.repiteNumeros()) {
                continue;
            }
            Map<Integer, List<Fila>> porNumero = new HashMap<>(unidad.filas().size() * 2);
            for (Fila fila : unidad.filas()) {
                porNumero
                        .computeIfAbsent(fila.numero(), nuevo -> new ArrayList<>(1))
                        .add(fila);
            }
            for (List<Fila> iguales : porNumero.values()) {
                if (iguales.size() > 1) {
                    iguales.forEach(fila -> anotador.en(fila, new MetaRepetida(fila.numero(), iguales.size())));
                }
            }
        }
        revisarEntreUnidades(serie, anotador);
    }

    private static void revisarEntreUnidades(Serie serie, Anotador anotador) {
        Map<Lugar, Map<Integer, UnidadEjecutora>> duenias = new HashMap<>();
        Map<Choque, TreeSet<Integer>> choques = new LinkedHashMap<>();
        for (int hoja = 0; hoja < serie.hojas.size(); hoja++) {
            AvanceFisicoProgramatico avance = serie.hojas.get(hoja);
            Optional<UnidadEjecutora> unidad = avance.clave().unidadEjecutora();
            Optional<Ramo> ramo = avance.clave().ramo();
            if (unidad.isEmpty() || ramo.isEmpty() || !avance.forma().tiene(Rasgo.CENTENAS)) {
                continue;
            }
            Lugar lugar = new Lugar(avance.ejercicio(), avance.trimestre(), ramo.get());
            Map<Integer, UnidadEjecutora> suyas = duenias.computeIfAbsent(lugar, nuevo -> new HashMap<>());
            for (RenglonDeAvance renglon : avance.renglones()) {
                UnidadEjecutora duenia = suyas.putIfAbsent(renglon.numero(), unidad.get());
                if (duenia != null && !duenia.equals(unidad.get())) {
                    choques.computeIfAbsent(new Choque(hoja, duenia), nuevo -> new TreeSet<>())
                            .add(renglon.numero());
                }
            }
        }
        choques.forEach((choque, numeros) ->
                anotador.en(choque.hoja(), new NumerosDeOtraUnidad(choque.otra(), List.copyOf(numeros))));
    }
}
