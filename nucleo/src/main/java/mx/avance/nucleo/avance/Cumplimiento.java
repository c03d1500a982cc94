package mx.avance.nucleo.avance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far a group of rows (a unit, a programa, an ente) has come: the weighted mean of their relativo, in per cent with two
 * decimals, halves up. Amounts of different units are never added; percentages are what can be put together.
 *
 * @param topado each row counted as 100 at most, so that one that did double does not hide another that did nothing
 * @param sinTope each row as it is
 * @param renglones how many rows count
 */
public record Cumplimiento(BigDecimal topado, BigDecimal sinTope, int renglones) {

    private static final int DECIMALES = 2;
    private static final BigDecimal CIEN = BigDecimal.valueOf(100);

    /** What a row brings to its group: its relativo, if it has one, and its weight. */
    public record Aporte(OptionalInt relativo, BigDecimal peso) {

        /**
         * @throws IllegalArgumentException when the weight is negative
         */
        public Aporte {
            if (peso.signum() < 0) {
                throw new IllegalArgumentException("Un peso no puede ser negativo: " + peso.toPlainString());
            }
        }
    }

    /**
     * Of leaf rows only: an acción, or a meta without acciones. The caller leaves the others out.
     *
     * @return empty when no row has a relativo, since all annual goals are zero or nothing was captured, or their weights are all
     *     zero
     */
    public static Optional<Cumplimiento> de(List<Aporte> aportes) {
        BigDecimal pesos = BigDecimal.ZERO;
        BigDecimal topado = BigDecimal.ZERO;
        BigDecimal sinTope = BigDecimal.ZERO;
        int renglones = 0;
        for (Aporte aporte : aportes) {
            if (aporte.relativo().isPresent()) {
                BigDecimal relativo = BigDecimal.valueOf(aporte.relativo().getAsInt());
                pesos = pesos.add(aporte.peso());
                topado = topado.add(relativo.min(CIEN).multiply(aporte.peso()));
                sinTope = sinTope.add(relativo.multiply(aporte.peso()));
                renglones++;
            }
        }
        return pesos.signum() == 0
                ? Optional.empty()
                : Optional.of(new Cumplimiento(media(topado, pesos), media(sinTope, pesos), renglones));
    }

    /** Of rows of authorised programmes, each with the weight of its own. */
    public static Optional<Cumplimiento> deAvances(List<AvanceDeMeta> hojas) {
        return de(hojas.stream()
                .map(hoja -> new Aporte(
                        hoja.acumulado().map(AvanceAcumulado::relativo).orElse(OptionalInt.empty()),
                        hoja.compromiso().peso()))
                .toList());
    }

    private static BigDecimal media(BigDecimal suma, BigDecimal pesos) {
        return suma.divide(pesos, DECIMALES, RoundingMode.HALF_UP);
    }
}
