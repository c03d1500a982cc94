package mx.avance.aplicacion.avance.api;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A CSV that is read no further than a row that is longer than any row can be. */
final class RenglonesCortos extends FilterReader {

    private final int mayor;
    private int van;
    private boolean entreComillas;

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

    /** The end of a line between quotes is of the row. */
    private void contar(char letra) throws IOException {
        if (letra == '"') {
            entreComillas = !entreComillas;
        }
        van = letra == '\n' && !entreComillas ? 0 : van + 1;
        if (van > mayor) {
            throw new MuyLargo();
        }
    }
}
