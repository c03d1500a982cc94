package mx.avance.lectura.grafia;

import java.text.Normalizer;

/** Words compared as a person compares them: without regard to case, accents or a damaged letter. */
public final class Palabras {

    private Palabras() {}

    /** Upper case, without accents, anything but letters and digits as single spaces: {@code SUBFUNCION}. */
    public static String planas(String texto) {
        StringBuilder planas = new StringBuilder(texto.length());
        boolean espacio = false;
        for (int i = 0; i < texto.length(); i++) {
            char letra = texto.charAt(i);
            char plana = letra < 128 ? letra : plana(letra);
            if (plana >= 'a' && plana <= 'z') {
                plana -= 32;
            }
            if ((plana >= 'A' && plana <= 'Z') || (plana >= '0' && plana <= '9')) {
                if (espacio && !planas.isEmpty()) {
                    planas.append(' ');
                }
                espacio = false;
                planas.append(plana);
            } else if (Character.isLetter(plana)) {
                if (espacio && !planas.isEmpty()) {
                    planas.append(' ');
                }
                espacio = false;
                planas.append(Character.toUpperCase(plana));
            } else {
                espacio = true;
            }
        }
        return planas.toString();
    }

    private static char plana(char letra) {
        return switch (letra) {
            case 'á', 'Á', 'à', 'À', 'ä', 'Ä', 'â', 'Â' -> 'A';
            case 'é', 'É', 'è', 'È', 'ë', 'Ë', 'ê', 'Ê' -> 'E';
            case 'í', 'Í', 'ì', 'Ì', 'ï', 'Ï', 'î', 'Î' -> 'I';
            case 'ó', 'Ó', 'ò', 'Ò', 'ö', 'Ö', 'ô', 'Ô' -> 'O';
            case 'ú', 'Ú', 'ù', 'Ù', 'ü', 'Ü', 'û', 'Û' -> 'U';
            case 'ñ', 'Ñ' -> 'N';
            default -> {
                String suelta = Normalizer.normalize(String.valueOf(letra), Normalizer.Form.NFD);
                yield suelta.isEmpty() ? letra : suelta.charAt(0);
            }
        };
    }

    /** How many letters must be added, dropped or changed to make one text into the other. */
    public static int distancia(String uno, String otro) {
        return distancia(uno, otro, Integer.MAX_VALUE);
    }

    /** The distance, or any number above the limit as soon as it is known to be above it. */
    private static int distancia(String uno, String otro, int limite) {
        char[] letras = otro.toCharArray();
        int[] fila = new int[letras.length + 1];
        for (int j = 0; j < fila.length; j++) {
            fila[j] = j;
        }
        for (int i = 1; i <= uno.length(); i++) {
            char letra = uno.charAt(i - 1);
            int diagonal = fila[0];
            fila[0] = i;
            int menor = i;
            for (int j = 1; j < fila.length; j++) {
                int cambio = diagonal + (letra == letras[j - 1] ? 0 : 1);
                diagonal = fila[j];
                fila[j] = Math.min(cambio, Math.min(fila[j], fila[j - 1]) + 1);
                menor = Math.min(menor, fila[j]);
            }
            if (menor > limite) {
                return menor;
            }
        }
        return fila[letras.length];
    }

    /**
     * Whether two plain texts may be the same one damaged: at most one letter in four differs.
     *
     * @param uno as {@link #planas} gives it
     * @param otro as {@link #planas} gives it
     */
    public static boolean parecidas(String uno, String otro) {
        int largo = Math.max(uno.length(), otro.length());
        if (Math.abs(uno.length() - otro.length()) * 4 > largo) {
            return false;
        }
        if (uno.equals(otro)) {
            return true;
        }
        // A letter that only one of them has must be changed: counting those discards nearly every pair without more
        // ado.
        int deUno = letras(uno);
        int deOtro = letras(otro);
        int ajenas = Math.max(Integer.bitCount(deUno & ~deOtro), Integer.bitCount(deOtro & ~deUno));
        return ajenas * 4 <= largo && distancia(uno, otro, largo / 4) * 4 <= largo;
    }

    /** One bit per letter that occurs; what is no letter of the alphabet shares the last bits. */
    private static int letras(String planas) {
        int letras = 0;
        for (int i = 0; i < planas.length(); i++) {
            char letra = planas.charAt(i);
            letras |= letra >= 'A' && letra <= 'Z' ? 1 << (letra - 'A') : 1 << (26 + letra % 6);
        }
        return letras;
    }
}
