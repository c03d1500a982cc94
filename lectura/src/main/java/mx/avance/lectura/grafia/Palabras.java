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
        int[] anterior = new int[otro.length() + 1];
        int[] actual = new int[otro.length() + 1];
        for (int j = 0; j <= otro.length(); j++) {
            anterior[j] = j;
        }
        for (int i = 1; i <= uno.length(); i++) {
            actual[0] = i;
            for (int j = 1; j <= otro.length(); j++) {
                int cambio = anterior[j - 1] + (uno.charAt(i - 1) == otro.charAt(j - 1) ? 0 : 1);
                actual[j] = Math.min(cambio, Math.min(anterior[j], actual[j - 1]) + 1);
            }
            int[] vieja = anterior;
            anterior = actual;
            actual = vieja;
        }
        return anterior[otro.length()];
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
        return distancia(uno, otro) * 4 <= largo;
    }
}
