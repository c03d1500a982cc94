package mx.avance.lectura.fuente;

/**
 * Glyphs that one operator of a PDF showed on one baseline, without a gap that only a change of column makes. Blanks at
 * either end do not count for its extent. Measures are points from the upper left corner as the text is read.
 */
final class Trazo {

    /** Inside one operator two blanks are somebody's typing; three are a column. */
    private static final float BLANCOS_DE_COLUMNA = 2.6f;

    /** A share of the blank's width beyond which two glyphs are two words. */
    private static final float BLANCO_ENTRE_PALABRAS = 0.5f;

    private final int operador;
    private final int direccion;
    private final StringBuilder texto = new StringBuilder();
    private float desde;
    private float hasta;
    private float base;
    private float cuerpo;
    private float blanco;
    private boolean debeBlanco;
    private float anterior = Float.NaN;

    Trazo(int operador, int direccion) {
        this.operador = operador;
        this.direccion = direccion;
    }

    /** Whether a glyph there may go on with this stroke: same direction and baseline, and not back to the left. */
    boolean sigue(float x, float y, int otraDireccion) {
        return texto.isEmpty()
                || (otraDireccion == direccion
                        && Math.abs(y - base) <= 0.15f * cuerpo
                        && x >= hasta - 0.6f * Math.max(cuerpo, blanco));
    }

    /**
     * @return false when the glyph stands too far to the right to belong here; then nothing was added
     */
    boolean agregar(String glifo, float x, float y, float ancho, float altura, float anchoDeBlanco) {
        if (esBlanco(glifo)) {
            debeBlanco |= !texto.isEmpty();
            return true;
        }
        if (texto.isEmpty()) {
            desde = x;
            base = y;
            cuerpo = altura;
            blanco = anchoDeBlanco > 0.15f * altura && anchoDeBlanco < 0.75f * altura ? anchoDeBlanco : 0.28f * altura;
        } else {
            float hueco = x - hasta;
            if (hueco > BLANCOS_DE_COLUMNA * blanco) {
                return false;
            }
            if (esRepetido(glifo, x, ancho)) {
                return true;
            }
            if (debeBlanco || hueco > BLANCO_ENTRE_PALABRAS * blanco) {
                texto.append(' ');
            }
        }
        debeBlanco = false;
        texto.append(glifo);
        anterior = x;
        hasta = Math.max(hasta, x + ancho);
        return true;
    }

    /** Cheap bold type: the same glyph painted again, a hair to the right. */
    private boolean esRepetido(String glifo, float x, float ancho) {
        return Math.abs(x - anterior) < 0.25f * ancho
                && texto.length() >= glifo.length()
                && texto.indexOf(glifo, texto.length() - glifo.length()) >= 0;
    }

    /** Whether it is another stroke painted over again to look bold. */
    boolean repite(Trazo otro) {
        return Math.abs(desde - otro.desde) < 0.2f * cuerpo
                && Math.abs(base - otro.base) < 0.2f * cuerpo
                && texto.length() == otro.texto.length()
                && texto.compareTo(otro.texto) == 0;
    }

    boolean estaVacio() {
        return texto.isEmpty();
    }

    CharSequence texto() {
        return texto;
    }

    int operador() {
        return operador;
    }

    int direccion() {
        return direccion;
    }

    float desde() {
        return desde;
    }

    float hasta() {
        return hasta;
    }

    float base() {
        return base;
    }

    /** Size of its type. */
    float cuerpo() {
        return cuerpo;
    }

    /** Width of a blank in its type. */
    float blanco() {
        return blanco;
    }

    boolean empiezaConCifra() {
        char primero = texto.charAt(0);
        return (primero >= '0' && primero <= '9') || primero == '-' || primero == '*';
    }

    private static boolean esBlanco(String glifo) {
        for (int i = 0; i < glifo.length(); i++) {
            char c = glifo.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }
}
