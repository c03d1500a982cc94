package mx.avance.aplicacion.plataforma.web;

import java.math.BigDecimal;

/** The size of the largest file that is taken, as the form that sends it says it: {@code data-megas}. */
public final class Megas {

    private static final BigDecimal UN_MEGA = BigDecimal.valueOf(1024L * 1024);

    private Megas() {}

    /** In MB; with a fraction where it is less than one. */
    public static String de(long bytes) {
        return BigDecimal.valueOf(bytes).divide(UN_MEGA).stripTrailingZeros().toPlainString();
    }
}
