package mx.avance.lectura.grafia;

import mx.avance.lectura.restriccion.Ficha;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was written. Thousands marks and spaces, {@code .00}, a detached per cent sign and the letters O, l, I, S
 * and B inside a number are writing, not figures: they are normalised, and the result says so.
 *
 * @param valor in ten-thousandths
 * @param porcentaje whether it carries a per cent sign
 * @param normalizada whether letters had to be read as digits, or separators as thousands marks that are not commas
 */
public record Cifra(long valor, boolean porcentaje, boolean normalizada) {

    private static final int MAS_DIGITOS = 13;

    /** The figure that a cell says; null when it says none. */
    public static @Nullable Cifra leer(String texto) {
        int fin = texto.length();
        if (fin == 0 || fin > 24) {
            return null;
        }
        boolean porcentaje = texto.charAt(fin - 1) == '%';
        boolean normalizada = false;
        if (porcentaje) {
            fin--;
            while (fin > 0 && texto.charAt(fin - 1) == ' ') {
                fin--;
                normalizada = true;
            }
        }
        if (fin == 1 && !porcentaje && esRaya(texto.charAt(0))) {
            return new Cifra(0, false, true);
        }
        long entero = digitos(texto, fin);
        return entero >= 0
                ? new Cifra(entero * Ficha.UNIDAD, porcentaje, normalizada)
                : new Lector(texto, fin, porcentaje, normalizada).leer();
    }

    /** The number that plain digits write, as nearly all figures do; -1 for anything else. */
    private static long digitos(String texto, int fin) {
        if (fin == 0 || fin > MAS_DIGITOS || (fin > 1 && texto.charAt(0) == '0')) {
            return -1;
        }
        long entero = 0;
        for (int i = 0; i < fin; i++) {
            int digito = texto.charAt(i) - '0';
            if (digito < 0 || digito > 9) {
                return -1;
            }
            entero = entero * 10 + digito;
        }
        return entero;
    }

    private static boolean esRaya(char letra) {
        return letra == '-' || letra == '–' || letra == '—';
    }

    /** The figure without the marks of its writing, in the shape {@code 199230} or {@code 12.5}. */
    public String escrita() {
        return java.math.BigDecimal.valueOf(valor, 4).stripTrailingZeros().toPlainString();
    }

    private static final class Lector {

        private final String texto;
        private final int fin;
        private final boolean porcentaje;
        private boolean normalizada;

        Lector(String texto, int fin, boolean porcentaje, boolean normalizada) {
            this.texto = texto;
            this.fin = fin;
            this.porcentaje = porcentaje;
            this.normalizada = normalizada;
        }

        @Nullable
        Cifra leer() {
            char[] letras = new char[fin];
            int largo = 0;
            int digitos = 0;
            int propios = 0;
            for (int i = 0; i < fin; i++) {
                char letra = texto.charAt(i);
                char digito = comoDigito(letra);
                if (digito != 0) {
                    digitos++;
                    if (digito == letra) {
                        propios++;
                    } else {
                        normalizada = true;
                    }
                    letras[largo++] = digito;
                } else if (letra == ',' || letra == '.' || letra == '\'' || letra == '’') {
                    letras[largo++] = letra == '’' ? '\'' : letra;
                } else if (letra == ' ') {
                    if (largo > 0 && !Character.isDigit(letras[largo - 1])) {
                        normalizada = true;
                    } else {
                        letras[largo++] = ' ';
                    }
                } else {
                    return null;
                }
            }
            if (digitos == 0 || digitos > MAS_DIGITOS || (propios == 0 && digitos > 1)) {
                return null;
            }
            return interpretar(letras, largo);
        }

        /** The digit that a character is or is taken for; 0 when it is none. A lone S or B is more likely a letter. */
        private char comoDigito(char letra) {
            if (letra >= '0' && letra <= '9') {
                return letra;
            }
            return switch (letra) {
                case 'O', 'o' -> '0';
                case 'l', 'I' -> '1';
                case 'S' -> fin > 1 ? '5' : 0;
                case 'B' -> fin > 1 ? '8' : 0;
                default -> 0;
            };
        }

        private @Nullable Cifra interpretar(char[] letras, int largo) {
            if (largo > 1 && letras[0] == '0' && Character.isDigit(letras[1])) {
                // No figure starts with a zero: «084» is two figures in one cell, or none.
                return null;
            }
            long entero = 0;
            int grupo = 0;
            int grupos = 0;
            char marca = 0;
            int i = 0;
            for (; i < largo; i++) {
                char letra = letras[i];
                if (Character.isDigit(letra)) {
                    entero = entero * 10 + (letra - '0');
                    grupo++;
                    continue;
                }
                boolean cabeDeMiles = i + 3 < largo
                        && Character.isDigit(letras[i + 1])
                        && Character.isDigit(letras[i + 2])
                        && Character.isDigit(letras[i + 3])
                        && (i + 4 >= largo || !Character.isDigit(letras[i + 4]));
                boolean cabeAntes = grupos == 0 ? grupo >= 1 && grupo <= 3 : grupo == 3;
                boolean mismaMarca = marca == 0 || marca == letra;
                if (cabeDeMiles && cabeAntes && mismaMarca) {
                    marca = letra;
                    normalizada |= letra != ',';
                    grupos++;
                    grupo = 0;
                    continue;
                }
                break;
            }
            if (grupos > 0 && grupo != 3) {
                return null;
            }
            long decimales = 0;
            if (i < largo) {
                char punto = letras[i];
                int cuantos = largo - i - 1;
                if ((punto != '.' && punto != ',') || cuantos < 1 || cuantos > 4 || (i == 0)) {
                    return null;
                }
                normalizada |= punto == ',';
                long escala = Ficha.UNIDAD;
                for (int j = i + 1; j < largo; j++) {
                    if (!Character.isDigit(letras[j])) {
                        return null;
                    }
                    escala /= 10;
                    decimales += (letras[j] - '0') * escala;
                }
                normalizada |= decimales == 0;
            }
            return new Cifra(entero * Ficha.UNIDAD + decimales, porcentaje, normalizada);
        }
    }
}
