package mx.avance.nucleo.avance;

import java.math.BigDecimal;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.poa.Sentido;

/** The colour of a row and the word that always goes with it, since colour alone tells some people nothing. */
public enum Semaforo {
    /** Within the green thresholds. */
    CONFORME(Color.VERDE, "conforme a lo programado"),
    /** Somewhat below. */
    RETRASO(Color.AMBAR, "con retraso"),
    /** Somewhat above. */
    POR_ENCIMA(Color.AMBAR, "por encima de lo programado"),
    /** Far below. */
    INCUMPLIMIENTO(Color.ROJO, "incumplimiento"),
    /** Far above: it was planned too low, or something else happened. */
    SOBRECUMPLIMIENTO(Color.ROJO, "sobrecumplimiento"),
    /** Nothing may be asked for yet and nothing was done. */
    SIN_PROGRAMAR(Color.GRIS, "sin programar"),
    /** Nothing may be asked for yet and something was done already. */
    ADELANTADO(Color.GRIS, "adelantado"),
    /** Nobody has captured an A. */
    SIN_CAPTURA(Color.GRIS, "sin captura");

    private static final BigDecimal CIEN = BigDecimal.valueOf(100);

    private final Color color;
    private final String palabra;

    /** What it is painted with. */
    public enum Color {
        VERDE,
        AMBAR,
        ROJO,
        GRIS
    }

    Semaforo(Color color, String palabra) {
        this.color = color;
        this.palabra = palabra;
    }

    public Color color() {
        return color;
    }

    /** In lower case, as a sentence would say it. */
    public String palabra() {
        return palabra;
    }

    /**
     * A to date against what may be asked for to date, compared exactly and without rounding. ASCENDENTE takes A ÷ P. DESCENDENTE
     * takes P ÷ A, and A = 0 is 100 %; there, something against a P of zero is 0 %, since the goal was that nothing happen.
     *
     * @param exigible ΣP to date less what was carried out of past quarters
     * @param alcanzado A to date
     */
    public static Semaforo de(Cantidad exigible, Cantidad alcanzado, Sentido sentido, Umbrales umbrales) {
        boolean descendente = sentido == Sentido.DESCENDENTE;
        if (exigible.esCero() && alcanzado.esCero()) {
            return SIN_PROGRAMAR;
        }
        if (exigible.esCero() && !descendente) {
            return ADELANTADO;
        }
        if (descendente) {
            return alcanzado.esCero()
                    ? segun(CIEN, CIEN, umbrales)
                    : segun(exigible.valor(), alcanzado.valor(), umbrales);
        }
        return segun(alcanzado.valor(), exigible.valor(), umbrales);
    }

    private static Semaforo segun(BigDecimal parte, BigDecimal base, Umbrales umbrales) {
        BigDecimal cien = parte.multiply(CIEN);
        if (esMenor(cien, umbrales.ambarDesde(), base)) {
            return INCUMPLIMIENTO;
        }
        if (esMenor(cien, umbrales.verdeDesde(), base)) {
            return RETRASO;
        }
        if (!esMayor(cien, umbrales.verdeHasta(), base)) {
            return CONFORME;
        }
        return esMayor(cien, umbrales.ambarHasta(), base) ? SOBRECUMPLIMIENTO : POR_ENCIMA;
    }

    private static boolean esMenor(BigDecimal cien, int umbral, BigDecimal base) {
        return cien.compareTo(base.multiply(BigDecimal.valueOf(umbral))) < 0;
    }

    private static boolean esMayor(BigDecimal cien, int umbral, BigDecimal base) {
        return cien.compareTo(base.multiply(BigDecimal.valueOf(umbral))) > 0;
    }
}
