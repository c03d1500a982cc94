package mx.avance.nucleo.periodo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;

/**
 * What a row achieved in each of the three months of a quarter, where its ente captures by month. A month that nobody captured is
 * absent, which is not a zero. What they make of the quarter is said by {@link mx.avance.nucleo.poa.Acumulacion#delTrimestre}.
 *
 * @param primero of the first month: January, April, July or October
 */
public record PorMes(Optional<Cantidad> primero, Optional<Cantidad> segundo, Optional<Cantidad> tercero) {

    /** How many months a quarter has. */
    public static final int MESES = 3;

    /** No month captured. */
    public static final PorMes VACIO = new PorMes(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * The three figures in order.
     *
     * @throws IllegalArgumentException when they are not three
     */
    public static PorMes de(List<Optional<Cantidad>> cifras) {
        if (cifras.size() != MESES) {
            throw new IllegalArgumentException("Un trimestre tiene tres meses, no " + cifras.size());
        }
        return new PorMes(cifras.get(0), cifras.get(1), cifras.get(2));
    }

    /** The three figures in order. */
    public List<Optional<Cantidad>> cifras() {
        return List.of(primero, segundo, tercero);
    }

    /**
     * @param lugar 1 for the first month of the quarter to 3 for the last
     * @throws IndexOutOfBoundsException for any other
     */
    public Optional<Cantidad> en(int lugar) {
        return cifras().get(lugar - 1);
    }

    /** The same figures with another one, or none, in a month; {@code lugar} as in {@link #en}. */
    public PorMes con(int lugar, Optional<Cantidad> cifra) {
        List<Optional<Cantidad>> otras = new ArrayList<>(cifras());
        otras.set(lugar - 1, cifra);
        return de(otras);
    }

    /** Whether no month was captured. */
    public boolean estaVacio() {
        return cifras().stream().allMatch(Optional::isEmpty);
    }

    /** The months that nobody captured, 1 to 3, while some other one was; none where no month was captured at all. */
    public List<Integer> faltan() {
        List<Integer> faltan = new ArrayList<>();
        if (!estaVacio()) {
            for (int lugar = 1; lugar <= MESES; lugar++) {
                if (en(lugar).isEmpty()) {
                    faltan.add(lugar);
                }
            }
        }
        return faltan;
    }
}
