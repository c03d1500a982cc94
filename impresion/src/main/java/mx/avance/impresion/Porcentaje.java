package mx.avance.impresion;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What part of one column another one is, as the formula of a workbook that does not round yet. */
final class Porcentaje {

    private Porcentaje() {}

    /**
     * A hundred times one over the other. A workbook computes in binary fractions, where 100 × 0.169 ÷ 0.2 falls short of
     * 84.5 and rounds down; amounts with decimals are therefore made whole first (they have four at most), and the
     * quotient of whole amounts meets every half exactly.
     */
    static String formula(String parte, @Nullable BigDecimal cuanto, String todo, @Nullable BigDecimal deCuanto) {
        return esEntero(cuanto) && esEntero(deCuanto)
                ? "100*{" + parte + "}/{" + todo + "}"
                : "100*ROUND(10000*{" + parte + "},0)/ROUND(10000*{" + todo + "},0)";
    }

    private static boolean esEntero(@Nullable BigDecimal valor) {
        return valor == null || valor.stripTrailingZeros().scale() <= 0;
    }
}
