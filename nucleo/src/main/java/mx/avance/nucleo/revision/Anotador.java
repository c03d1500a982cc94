package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Keeps the findings of all rules, each tied to its place. */
final class Anotador {

    private static final Comparator<HallazgoEnSerie> POR_LUGAR = Comparator.comparingInt(HallazgoEnSerie::hoja)
            .thenComparingInt(hallazgo -> hallazgo.renglon().orElse(-1));

    private final List<HallazgoEnSerie> hallazgos = new ArrayList<>();

    void en(Fila fila, Hallazgo hallazgo) {
        en(fila.hoja, fila.indice, fila.numero(), hallazgo);
    }

    void en(int hoja, int renglon, int numero, Hallazgo hallazgo) {
        hallazgos.add(new HallazgoEnSerie(hoja, OptionalInt.of(renglon), OptionalInt.of(numero), hallazgo));
    }

    void en(int hoja, Hallazgo hallazgo) {
        hallazgos.add(new HallazgoEnSerie(hoja, OptionalInt.empty(), OptionalInt.empty(), hallazgo));
    }

    /** By sheet, those about the sheet before those about its rows, then in the order of the rules. */
    List<HallazgoEnSerie> enOrden() {
        hallazgos.sort(POR_LUGAR);
        return List.copyOf(hallazgos);
    }
}
