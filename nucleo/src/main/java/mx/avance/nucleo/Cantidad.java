package mx.avance.nucleo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the form: how much of its unit of measure a meta promises or achieves. Never negative, at most four
 * decimals, and equal by value, as an officer understands it: 4 equals 4.0. It carries no unit; the meta does.
 */
public final class Cantidad implements Comparable<Cantidad> {

    /** The most decimals that a figure may carry. */
    public static final int DECIMALES = 4;

    /** The most digits before and after the point of what is made into a figure: no form prints as many. */
    public static final int CIFRAS = 40;

    private static final int BITS = 256;

    /** Nothing, which is a figure: an amount that was not captured is absent instead. */
    public static final Cantidad CERO = new Cantidad(BigDecimal.ZERO);

    private final BigDecimal valor;

    private Cantidad(BigDecimal valor) {
        this.valor = valor;
    }

    /**
     * @throws IllegalArgumentException when the amount is negative, has more than four decimals, or is written with more than
     *     {@link #CIFRAS} digits
     */
    public static Cantidad of(BigDecimal valor) {
        if (valor.signum() == 0) {
            return CERO;
        }
        if (desmedida(valor)) {
            throw new IllegalArgumentException("Una cantidad lleva a lo más " + CIFRAS + " cifras");
        }
        if (valor.signum() < 0) {
            throw new IllegalArgumentException("Una cantidad no puede ser negativa: " + valor.toPlainString());
        }
        if (valor.scale() == 0) {
            return new Cantidad(valor);
        }
        BigDecimal normal = valor.stripTrailingZeros();
        if (normal.scale() > DECIMALES) {
            throw new IllegalArgumentException(
                    "Una cantidad lleva a lo más " + DECIMALES + " decimales: " + valor.toPlainString());
        }
        return new Cantidad(normal.scale() < 0 ? normal.setScale(0, RoundingMode.UNNECESSARY) : normal);
    }

    /**
     * Whether a number would take more than {@link #CIFRAS} digits to write: 1e20000000 is short, and writing it out takes all
     * there is of time and memory. Asked before any arithmetic with it.
     */
    public static boolean desmedida(BigDecimal valor) {
        return valor.scale() > CIFRAS
                || valor.scale() < -CIFRAS
                || valor.unscaledValue().bitLength() > BITS
                || valor.precision() - valor.scale() > CIFRAS;
    }

    /**
     * @throws IllegalArgumentException when the amount is negative
     */
    public static Cantidad of(long valor) {
        return of(BigDecimal.valueOf(valor));
    }

    /** The amount, without trailing zeros and never in scientific notation. */
    public BigDecimal valor() {
        return valor;
    }

    public Cantidad mas(Cantidad otra) {
        return of(valor.add(otra.valor));
    }

    /** What is left after taking the other amount away: negative when the other is larger, hence not a Cantidad. */
    public BigDecimal menos(Cantidad otra) {
        return valor.subtract(otra.valor);
    }

    public boolean esCero() {
        return valor.signum() == 0;
    }

    @Override
    public int compareTo(Cantidad otra) {
        return valor.compareTo(otra.valor);
    }

    @Override
    public boolean equals(@Nullable Object objeto) {
        return objeto instanceof Cantidad otra && valor.compareTo(otra.valor) == 0;
    }

    @Override
    public int hashCode() {
        return valor.hashCode();
    }

    /** Plain digits with a decimal point and no thousands separator, as in {@code 199230} or {@code 12.5}. */
    @Override
    public String toString() {
        return valor.toPlainString();
    }
}
