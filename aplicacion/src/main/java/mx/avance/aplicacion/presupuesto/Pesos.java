package mx.avance.aplicacion.presupuesto;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount as an officer writes it: {@code $1,234,567.89}. */
final class Pesos {

    private static final Pattern ESCRITO =
            Pattern.compile("\\$? ?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\\.([0-9]{1,20}))?");
    /** The dust that binary fractions leave in a workbook. */
    private static final BigDecimal POLVO = new BigDecimal("0.00001");

    private static final BigDecimal TOPE = new BigDecimal("1000000000000000");

    private Pesos() {}

    /**
     * In pesos with two decimals.
     *
     * @throws NumberFormatException when it is no amount, has fractions of a centavo or passes what a budget may be
     */
    static BigDecimal leer(String escrito) {
        Matcher partes = ESCRITO.matcher(escrito.strip());
        if (!partes.matches()) {
            throw new NumberFormatException(escrito);
        }
        String entero = partes.group(1).replace(",", "");
        BigDecimal exacto = new BigDecimal(partes.group(2) == null ? entero : entero + "." + partes.group(2));
        BigDecimal pesos = exacto.setScale(2, RoundingMode.HALF_UP);
        if (pesos.subtract(exacto).abs().compareTo(POLVO) > 0 || pesos.compareTo(TOPE) >= 0) {
            throw new NumberFormatException(escrito);
        }
        return pesos;
    }
}
