package mx.avance.lectura.formato.pbrm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The figures of one row; those that are missing or illegible are null. */
final class Figuras {

    private final @Nullable BigDecimal[] valores;

    private Figuras(@Nullable BigDecimal[] valores) {
        this.valores = valores;
    }

    static Figuras ningunas() {
        return new Figuras(new @Nullable BigDecimal[Figura.TODAS.size()]);
    }

    @Nullable
    BigDecimal de(Figura figura) {
        return valores[figura.ordinal()];
    }

    boolean tiene(Figura figura) {
        return valores[figura.ordinal()] != null;
    }

    Figuras con(Figura figura, @Nullable BigDecimal valor) {
        @Nullable BigDecimal[] otros = valores.clone();
        otros[figura.ordinal()] = valor;
        return new Figuras(otros);
    }

    boolean estanCompletas() {
        for (@Nullable BigDecimal valor : valores) {
            if (valor == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether a figure has the same value in both, or is absent in both. */
    boolean coincide(Figura figura, Figuras otras) {
        BigDecimal una = de(figura);
        BigDecimal otra = otras.de(figura);
        if (una == null || otra == null) {
            return una == null && otra == null;
        }
        return una.compareTo(otra) == 0;
    }
}
