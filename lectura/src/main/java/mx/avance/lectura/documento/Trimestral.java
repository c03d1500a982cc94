package mx.avance.lectura.documento;

import java.util.Arrays;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/** Four figures, one per quarter, any of which may be absent: not printed, not reported yet, or not legible. */
public final class Trimestral {

    /** Nothing in any quarter. */
    public static final Trimestral VACIO = new Trimestral(new @Nullable Cantidad[4]);

    private final @Nullable Cantidad[] cifras;

    private Trimestral(@Nullable Cantidad[] cifras) {
        this.cifras = cifras;
    }

    public static Trimestral of(
            @Nullable Cantidad eneMar,
            @Nullable Cantidad abrJun,
            @Nullable Cantidad julSep,
            @Nullable Cantidad octDic) {
        return new Trimestral(new @Nullable Cantidad[] {eneMar, abrJun, julSep, octDic});
    }

    /** The figure of a quarter; empty when the sheet does not give one. */
    public Optional<Cantidad> en(Trimestre trimestre) {
        return Optional.ofNullable(cifras[trimestre.numero() - 1]);
    }

    /** The same figures with another one (or none) in a quarter. */
    public Trimestral con(Trimestre trimestre, @Nullable Cantidad cifra) {
        @Nullable Cantidad[] otras = cifras.clone();
        otras[trimestre.numero() - 1] = cifra;
        return new Trimestral(otras);
    }

    /** The sum of the figures that are present; zero when none is. */
    public Cantidad suma() {
        Cantidad suma = Cantidad.CERO;
        for (@Nullable Cantidad cifra : cifras) {
            if (cifra != null) {
                suma = suma.mas(cifra);
            }
        }
        return suma;
    }

    public boolean estaVacio() {
        return Arrays.stream(cifras).allMatch(cifra -> cifra == null);
    }

    /** Whether every quarter has its figure. */
    public boolean estaCompleto() {
        return Arrays.stream(cifras).noneMatch(cifra -> cifra == null);
    }

    @Override
    public boolean equals(@Nullable Object objeto) {
        return objeto instanceof Trimestral otro && Arrays.equals(cifras, otro.cifras);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cifras);
    }

    @Override
    public String toString() {
        return Arrays.toString(cifras);
    }
}
