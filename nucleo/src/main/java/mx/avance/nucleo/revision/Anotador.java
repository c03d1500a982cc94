package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Keeps the findings of all rules, each tied to its place and to the turn of its rule. */
final class Anotador {

    private static final Comparator<Anotado> POR_LUGAR = Comparator.<Anotado>comparingInt(
                    anotado -> anotado.hallazgo().hoja())
            .thenComparingInt(anotado -> anotado.hallazgo().renglon().orElse(-1))
            .thenComparingInt(Anotado::turno);

    private final List<Anotado> anotados = new ArrayList<>();
    private int turno;

    private record Anotado(int turno, HallazgoEnSerie hallazgo) {}

    /** What is noted from here on belongs to the rule of this turn, whenever that rule is asked. */
    void turno(int cual) {
        turno = cual;
    }

    void en(Fila fila, Hallazgo hallazgo) {
        en(fila.hoja, fila.indice, fila.numero(), hallazgo);
    }

    void en(int hoja, int renglon, int numero, Hallazgo hallazgo) {
        anotar(new HallazgoEnSerie(hoja, OptionalInt.of(renglon), OptionalInt.of(numero), hallazgo));
    }

    void en(int hoja, Hallazgo hallazgo) {
        anotar(new HallazgoEnSerie(hoja, OptionalInt.empty(), OptionalInt.empty(), hallazgo));
    }

    private void anotar(HallazgoEnSerie hallazgo) {
        anotados.add(new Anotado(turno, hallazgo));
    }

    /** By sheet, those about the sheet before those about its rows, then in the order of the turns. */
    List<HallazgoEnSerie> enOrden() {
        anotados.sort(POR_LUGAR);
        return anotados.stream().map(Anotado::hallazgo).toList();
    }
}
