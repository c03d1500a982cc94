package mx.avance.impresion;

/** Text on its way to paper. */
final class TextoImprimible {

    /** A line break that Java counts among the controls alone. */
    private static final int SIGUIENTE_LINEA = 0x85;

    private TextoImprimible() {}

    /**
     * Without control characters, directional marks nor lone surrogates, with white space collapsed to single spaces.
     * Every other character stays.
     */
    static String limpiar(String texto) {
        int largo = texto.length();
        boolean limpio = true;
        for (int i = 0; i < largo && limpio; i++) {
            char c = texto.charAt(i);
            limpio = (c > ' ' && c < 0x7F)
                    || (c >= 0xA1 && c < 0x250 && c != 0xAD)
                    || (c == ' ' && i > 0 && i < largo - 1 && texto.charAt(i - 1) != ' ');
        }
        if (limpio) {
            return texto;
        }
        StringBuilder salida = new StringBuilder(largo);
        boolean espacio = false;
        for (int i = 0; i < largo; ) {
            int c = texto.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == SIGUIENTE_LINEA) {
                espacio = true;
            } else if (!sobra(c)) {
                if (espacio && !salida.isEmpty()) {
                    salida.append(' ');
                }
                espacio = false;
                salida.appendCodePoint(c);
            }
        }
        return salida.toString();
    }

    /** Whether the character says nothing on paper: controls, formats, what Unicode does not assign a meaning to. */
    static boolean sobra(int c) {
        int tipo = Character.getType(c);
        return tipo == Character.CONTROL
                || tipo == Character.FORMAT
                || tipo == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFE00 && c <= 0xFE0F);
    }
}
