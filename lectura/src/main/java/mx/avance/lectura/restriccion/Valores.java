package mx.avance.lectura.restriccion;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The figures of a row by slot, in ten-thousandths; a slot may be empty. */
public final class Valores {

    /** What {@link #en} answers for an empty slot. */
    public static final long AUSENTE = Long.MIN_VALUE;

    private final long[] valores;

    public Valores(int casillas) {
        valores = new long[casillas];
        Arrays.fill(valores, AUSENTE);
    }

    private Valores(long[] valores) {
        this.valores = valores;
    }

    /** The value in a slot, or {@link #AUSENTE}. */
    public long en(int casilla) {
        return valores[casilla];
    }

    public boolean hay(int casilla) {
        return valores[casilla] != AUSENTE;
    }

    public void poner(int casilla, long valor) {
        valores[casilla] = valor;
    }

    void vaciar() {
        Arrays.fill(valores, AUSENTE);
    }

    public Valores copia() {
        return new Valores(valores.clone());
    }

    public int casillas() {
        return valores.length;
    }

    @Override
    public boolean equals(@Nullable Object objeto) {
        return objeto instanceof Valores otros && Arrays.equals(valores, otros.valores);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(valores);
    }

    @Override
    public String toString() {
        return Arrays.toString(valores);
    }
}
