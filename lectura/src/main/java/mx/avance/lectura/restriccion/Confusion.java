package mx.avance.lectura.restriccion;

/**
 * How likely it is that one figure was read as another, judged by their digits. The pairs of digits that scanners and
 * tired eyes take for one another come first.
 */
final class Confusion {

    /** One digit taken for another that looks like it. */
    static final double PARECIDA = 1.0;

    /** One digit taken for any other. */
    static final double DE_UN_DIGITO = 2.2;

    /** A digit lost or doubled. */
    static final double DE_LARGO = 3.2;

    /** Nothing in common. */
    static final double NINGUNA = 5.0;

    private static final boolean[][] PARES = new boolean[10][10];

    static {
        for (String par : new String[] {"06", "08", "14", "17", "23", "27", "35", "38", "49", "56", "68", "79"}) {
            int uno = par.charAt(0) - '0';
            int otro = par.charAt(1) - '0';
            PARES[uno][otro] = true;
            PARES[otro][uno] = true;
        }
    }

    private Confusion() {}

    /** The cost of having read one value where another one stood: the lower, the likelier. Values in ten-thousandths. */
    static double costo(long leido, long verdadero) {
        String uno = digitos(leido);
        String otro = digitos(verdadero);
        if (uno.length() == otro.length()) {
            int distintos = 0;
            boolean parecidos = true;
            for (int i = 0; i < uno.length(); i++) {
                if (uno.charAt(i) != otro.charAt(i)) {
                    distintos++;
                    parecidos &= sonParecidos(uno.charAt(i), otro.charAt(i));
                }
            }
            if (distintos == 1) {
                return parecidos ? PARECIDA + porRareza(otro, uno) : DE_UN_DIGITO;
            }
            return NINGUNA;
        }
        boolean deLargo = uno.length() + 1 == otro.length()
                ? faltaUno(uno, otro)
                : otro.length() + 1 == uno.length() && faltaUno(otro, uno);
        return deLargo ? DE_LARGO : NINGUNA;
    }

    /**
     * Small digits are written more often than large ones (Benford's law), so of two ways of undoing a confusion the one
     * that supposes a smaller digit on the paper is the likelier.
     */
    private static double porRareza(String verdadero, String leido) {
        for (int i = 0; i < verdadero.length(); i++) {
            if (verdadero.charAt(i) != leido.charAt(i)) {
                int digito = verdadero.charAt(i) - '0';
                return digito == 0 ? 0.35 : 0.05 * (digito - 1);
            }
        }
        return 0;
    }

    private static boolean sonParecidos(char uno, char otro) {
        return Character.isDigit(uno) && Character.isDigit(otro) && PARES[uno - '0'][otro - '0'];
    }

    private static boolean faltaUno(String corto, String largo) {
        int i = 0;
        while (i < corto.length() && corto.charAt(i) == largo.charAt(i)) {
            i++;
        }
        return corto.substring(i).equals(largo.substring(i + 1));
    }

    private static String digitos(long valor) {
        if (valor % Ficha.UNIDAD == 0) {
            return Long.toString(valor / Ficha.UNIDAD);
        }
        String decimales = Long.toString(Ficha.UNIDAD + valor % Ficha.UNIDAD).substring(1);
        int fin = decimales.length();
        while (decimales.charAt(fin - 1) == '0') {
            fin--;
        }
        return valor / Ficha.UNIDAD + "." + decimales.substring(0, fin);
    }
}
