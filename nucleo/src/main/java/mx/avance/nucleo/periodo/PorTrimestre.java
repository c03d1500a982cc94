package mx.avance.nucleo.periodo;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import mx.avance.nucleo.Cantidad;
import org.jspecify.annotations.Nullable;

/**
 * Four figures of a row, one per quarter, any of which may be absent: not printed, not captured yet, or not legible. An
 * absent figure is not a zero. Mirrors the columns P (or A) from Ene-Mar to Oct-Dic.
 */
public final class PorTrimestre {

    /** No figure in any quarter. */
    public static final PorTrimestre VACIO = new PorTrimestre(new @Nullable Cantidad[4]);

    private final @Nullable Cantidad[] cifras;
    /** Added up when first asked: several rules of the form ask for it. */
    private @Nullable Cantidad suma;

    private PorTrimestre(@Nullable Cantidad[] cifras) {
        this.cifras = cifras;
    }

    /** The figures that the function gives for each quarter. */
    public static PorTrimestre de(Function<Trimestre, Optional<Cantidad>> cifra) {
        @Nullable Cantidad[] cifras = new @Nullable Cantidad[4];
        for (Trimestre trimestre : Trimestre.TODOS) {
            cifras[trimestre.ordinal()] = cifra.apply(trimestre).orElse(null);
        }
        return new PorTrimestre(cifras);
    }

    /** Four figures, all present. */
    public static PorTrimestre of(Cantidad eneMar, Cantidad abrJun, Cantidad julSep, Cantidad octDic) {
        return new PorTrimestre(new @Nullable Cantidad[] {eneMar, abrJun, julSep, octDic});
    }

    /** Four whole figures, all present, from Ene-Mar on. */
    public static PorTrimestre of(long eneMar, long abrJun, long julSep, long octDic) {
        return of(Cantidad.of(eneMar), Cantidad.of(abrJun), Cantidad.of(julSep), Cantidad.of(octDic));
    }

    /** The figure of a quarter; empty when there is none. */
    public Optional<Cantidad> en(Trimestre trimestre) {
        return Optional.ofNullable(cifras[trimestre.ordinal()]);
    }

    /** The same figures with another one in a quarter. */
    public PorTrimestre con(Trimestre trimestre, Cantidad cifra) {
        @Nullable Cantidad[] otras = cifras.clone();
        otras[trimestre.ordinal()] = cifra;
        return new PorTrimestre(otras);
    }

    /** The same figures with none in a quarter. */
    public PorTrimestre sin(Trimestre trimestre) {
        @Nullable Cantidad[] otras = cifras.clone();
        otras[trimestre.ordinal()] = null;
        return new PorTrimestre(otras);
    }

    /** The same figures up to a quarter, and none after it. */
    public PorTrimestre hasta(Trimestre ultimo) {
        @Nullable Cantidad[] otras = cifras.clone();
        Arrays.fill(otras, ultimo.ordinal() + 1, 4, null);
        return new PorTrimestre(otras);
    }

    /** The sum of the figures that are present; zero when none is. */
    public Cantidad suma() {
        Cantidad sabida = suma;
        if (sabida == null) {
            sabida = sumaHasta(Trimestre.OCT_DIC);
            suma = sabida;
        }
        return sabida;
    }

    /** The sum of the figures that are present up to a quarter, that one included; zero when none is. */
    public Cantidad sumaHasta(Trimestre ultimo) {
        Cantidad suma = Cantidad.CERO;
        for (int i = 0; i <= ultimo.ordinal(); i++) {
            Cantidad cifra = cifras[i];
            if (cifra != null) {
                suma = suma.mas(cifra);
            }
        }
        return suma;
    }

    /** Whether all four quarters have a figure. */
    public boolean estaCompleto() {
        return estaCompletoHasta(Trimestre.OCT_DIC);
    }

    /** Whether every quarter up to this one, itself included, has a figure. */
    public boolean estaCompletoHasta(Trimestre ultimo) {
        for (int i = 0; i <= ultimo.ordinal(); i++) {
            if (cifras[i] == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether no quarter has a figure. */
    public boolean estaVacio() {
        for (@Nullable Cantidad cifra : cifras) {
            if (cifra != null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object objeto) {
        return objeto instanceof PorTrimestre otro && Arrays.equals(cifras, otro.cifras);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cifras);
    }

    /** The four figures between brackets, {@code -} where there is none: {@code [20, 0, -, -]}. */
    @Override
    public String toString() {
        StringBuilder texto = new StringBuilder("[");
        for (int i = 0; i < 4; i++) {
            Cantidad cifra = cifras[i];
            texto.append(i == 0 ? "" : ", ").append(cifra == null ? "-" : cifra.toString());
        }
        return texto.append(']').toString();
    }
}
