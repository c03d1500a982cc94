package mx.avance.lectura.fuente;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cells of one document and shares what repeats, since in a table most texts do: blank cells, zeros, units of
 * measure, equal figures.
 */
final class Celdas {

    /** Only short texts repeat often enough to be worth remembering. */
    private static final int LARGO_COMPARTIDO = 24;

    private final @Nullable String[] vistos = new @Nullable String[1 << 13];
    private final List<Celda> blancas = new ArrayList<>();

    /** A cell of a grid, whose position is its column. */
    Celda enColumna(String texto, int columna) {
        if (texto.isEmpty()) {
            while (blancas.size() < columna) {
                int siguiente = blancas.size() + 1;
                blancas.add(new Celda("", siguiente, siguiente, siguiente + 1));
            }
            return blancas.get(columna - 1);
        }
        return new Celda(compartido(texto), columna, columna, columna + 1);
    }

    String compartido(String texto) {
        if (texto.length() > LARGO_COMPARTIDO) {
            return texto;
        }
        int lugar = mezcla(texto.hashCode()) & (vistos.length - 1);
        String visto = vistos[lugar];
        if (visto != null && visto.equals(texto)) {
            return visto;
        }
        vistos[lugar] = texto;
        return texto;
    }

    /** The text between two places, which is cut out only where it has not been seen yet. */
    String compartido(String texto, int desde, int hasta) {
        int largo = hasta - desde;
        if (largo > LARGO_COMPARTIDO) {
            return texto.substring(desde, hasta);
        }
        int dispersion = 0;
        for (int i = desde; i < hasta; i++) {
            dispersion = 31 * dispersion + texto.charAt(i);
        }
        int lugar = mezcla(dispersion) & (vistos.length - 1);
        String visto = vistos[lugar];
        if (visto != null && visto.length() == largo && texto.startsWith(visto, desde)) {
            return visto;
        }
        String nuevo = texto.substring(desde, hasta);
        vistos[lugar] = nuevo;
        return nuevo;
    }

    private static int mezcla(int dispersion) {
        return dispersion ^ (dispersion >>> 15);
    }
}
