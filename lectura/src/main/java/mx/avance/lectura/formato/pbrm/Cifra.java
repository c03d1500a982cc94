package mx.avance.lectura.formato.pbrm;

import java.math.BigDecimal;
import java.util.Locale;
import mx.avance.nucleo.Cantidad;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the figure columns.
 *
 * @param valor with two decimals at least, so that a figure is the same whatever kind of file it comes from; null for a
 *     per cent that overflowed its column
 * @param normalizada whether letters had to be taken for digits
 */
record Cifra(@Nullable BigDecimal valor, boolean normalizada) {

    private static final Cifra DESBORDADA = new Cifra(null, false);

    /** Longer than any amount of money; what is longer is no figure. */
    private static final int LARGO = 24;

    /** As many as a spreadsheet keeps exactly. */
    private static final int CIFRAS_ENTERAS = 15;

    boolean estaDesbordada() {
        return valor == null;
    }

    /** Null when the text is no figure. */
    static @Nullable Cifra de(String texto) {
        if (texto.isEmpty() || texto.length() > LARGO) {
            return null;
        }
        char primero = texto.charAt(0);
        if (primero == '*' || primero == '#') {
            return texto.length() >= 3 && texto.chars().allMatch(c -> c == primero) ? DESBORDADA : null;
        }
        StringBuilder digitos = new StringBuilder(texto.length());
        boolean letras = false;
        int cifras = 0;
        int punto = -1;
        for (int i = 0; i < texto.length(); i++) {
            char c = texto.charAt(i);
            if (c >= '0' && c <= '9') {
                cifras++;
                digitos.append(c);
            } else if (c == '.') {
                if (punto >= 0) {
                    return null;
                }
                punto = digitos.length();
                digitos.append(c);
            } else if ((c == '-' || c == '−') && i == 0) {
                digitos.append('-');
            } else if (c == ',') {
                if (punto >= 0 || i == 0) {
                    return null;
                }
            } else if (c != '%' || i < texto.length() - 1) {
                char digito = digitoParecido(c);
                if (digito == 0) {
                    return null;
                }
                letras = true;
                digitos.append(digito);
            }
        }
        if (cifras == 0 || !estanBienLosMillares(texto)) {
            return null;
        }
        BigDecimal valor =
                new BigDecimal(digitos.charAt(digitos.length() - 1) == '.' ? digitos + "0" : digitos.toString());
        return valor.precision() - valor.scale() > CIFRAS_ENTERAS ? null : new Cifra(conDosDecimales(valor), letras);
    }

    /** Whether somebody may have typed it: never negative, and no more decimals than a {@link Cantidad} carries. */
    static boolean esCantidad(BigDecimal valor) {
        return valor.signum() >= 0 && valor.scale() <= Cantidad.DECIMALES;
    }

    /** Thousands marks stand every three digits or nowhere. */
    private static boolean estanBienLosMillares(String texto) {
        int coma = texto.indexOf(',');
        while (coma >= 0) {
            int siguiente = coma + 1;
            while (siguiente < texto.length() && ",.%".indexOf(texto.charAt(siguiente)) < 0) {
                siguiente++;
            }
            if (siguiente - coma != 4) {
                return false;
            }
            coma = texto.indexOf(',', coma + 1);
        }
        return true;
    }

    private static char digitoParecido(char c) {
        return switch (c) {
            case 'O', 'o' -> '0';
            case 'l', 'I' -> '1';
            case 'S' -> '5';
            case 'B' -> '8';
            default -> 0;
        };
    }

    static BigDecimal conDosDecimales(BigDecimal valor) {
        BigDecimal corto = valor.signum() == 0 ? BigDecimal.ZERO : valor.stripTrailingZeros();
        return corto.scale() < 2 ? corto.setScale(2) : corto;
    }

    /** As the form writes it: two decimals and thousands marks. */
    static String escrita(@Nullable BigDecimal valor) {
        return valor == null ? "(ilegible)" : String.format(Locale.ROOT, "%,.2f", valor);
    }
}
