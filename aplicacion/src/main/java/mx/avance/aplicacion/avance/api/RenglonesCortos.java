package mx.avance.aplicacion.avance.api;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A CSV that is read no further than a row that is longer than any row can be. */
final class RenglonesCortos extends FilterReader {

    private final int mayor;
    private int van;
    private boolean entreComillas;
    private boolean cerro;
    private char antes = '\n';

    RenglonesCortos(Reader lector, int mayor) {
        super(lector);
        this.mayor = mayor;
    }

    /** A row is longer than it can be. */
    static final class MuyLargo extends IOException {

        private static final long serialVersionUID = 1;
    }

    @Override
    public int read() throws IOException {
        int letra = super.read();
        if (letra >= 0) {
            contar((char) letra);
        }
        return letra;
    }

    @Override
    public int read(char[] letras, int desde, int cuantas) throws IOException {
        int leidas = super.read(letras, desde, Math.min(cuantas, mayor));
        for (int i = 0; i < leidas; i++) {
            contar(letras[desde + i]);
        }
        return leidas;
    }

    /** The end of a line between quotes is of the row; quotes open at the beginning of a field, and mean nothing within one. */
    private void contar(char letra) throws IOException {
        boolean cierra = entreComillas && letra == '"';
        if (cierra) {
            entreComillas = false;
        } else if (letra == '"') {
            // Two in a row within quotes are one of the text
            entreComillas = cerro || antes == ',' || esFin(antes);
        }
        cerro = cierra;
        antes = letra;
        van = esFin(letra) && !entreComillas ? 0 : van + 1;
        if (van > mayor) {
            throw new MuyLargo();
        }
    }

    private static boolean esFin(char letra) {
        return letra == '\n' || letra == '\r';
    }
}
