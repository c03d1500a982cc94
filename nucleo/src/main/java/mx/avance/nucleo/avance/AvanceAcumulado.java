package mx.avance.nucleo.avance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import mx.avance.nucleo.Cantidad;

/**
 * What a meta had achieved by the end of a quarter, against its authorised annual amount: the columns AVANCE ABSOLUTO and
 * ACUMULADO RELATIVO. Over 100 % is normal and is not capped.
 *
 * @param absoluto in the unit of measure of the meta
 * @param metaAnual in the same unit; the one in force when the sheet was signed
 */
public record AvanceAcumulado(Cantidad absoluto, Cantidad metaAnual) {

    private static final BigDecimal CIEN = BigDecimal.valueOf(100);
    private static final int DECIMALES_DEL_PBRM = 2;

    /**
     * The whole percentage that TMM-F004 prints. Halves round up, so 5 of 40 prints 13 %.
     *
     * @return empty when the annual amount is zero, and in the absurd case that the percentage does not fit an int
     */
    public OptionalInt relativo() {
        if (metaAnual.esCero()) {
            return OptionalInt.empty();
        }
        BigDecimal relativo = cociente(absoluto, metaAnual, 0);
        return relativo.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                ? OptionalInt.empty()
                : OptionalInt.of(relativo.intValueExact());
    }

    /** The percentage that PbRM-08c prints in this case: two decimals and never empty, as in {@link #porcentaje}. */
    public BigDecimal relativoConDecimales() {
        return porcentaje(absoluto, metaAnual, DECIMALES_DEL_PBRM);
    }

    /**
     * The percentage that a part is of a base, halves up, as PbRM-08c prints it in both of its columns of per cent. A base of
     * zero gives 0.00 when nothing was achieved and 100.00 when something was.
     *
     * @param decimales of the result, as many as the form prints
     */
    public static BigDecimal porcentaje(Cantidad parte, Cantidad base, int decimales) {
        if (base.esCero()) {
            return (parte.esCero() ? BigDecimal.ZERO : CIEN).setScale(decimales, RoundingMode.UNNECESSARY);
        }
        return cociente(parte, base, decimales);
    }

    private static BigDecimal cociente(Cantidad parte, Cantidad base, int decimales) {
        return parte.valor().movePointRight(2).divide(base.valor(), decimales, RoundingMode.HALF_UP);
    }
}
