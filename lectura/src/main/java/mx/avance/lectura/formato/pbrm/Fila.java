package mx.avance.lectura.formato.pbrm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Renglon;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was found: the line with its number and figures, and the lines on which its texts go on.
 *
 * @param numero null when it cannot be read
 * @param celdas of the first line, blank ones and the number left out
 * @param cifrasAlFinal how many of them, from the right, are figures
 */
record Fila(
        @Nullable Integer numero,
        Renglon renglon,
        List<Celda> celdas,
        int cifrasAlFinal,
        List<Renglon> continuaciones) {

    /** With fewer figures than this a line is no row. */
    private static final int CIFRAS_MINIMAS = 4;

    private static final Pattern VARIAS_CIFRAS =
            Pattern.compile("[-−]?[0-9,OolISB]+\\.[0-9OolISB]{2}(?: (?:[-−]?[0-9,OolISB]+\\.[0-9OolISB]{2}|\\*{3,}))+");

    private static final Pattern NUMERO = Pattern.compile("([0-9]{1,4})\\.?(?:\\s+(\\S.*))?");

    /** Null when the line is no row. */
    static @Nullable Fila de(Renglon renglon) {
        List<Celda> celdas = new ArrayList<>(renglon.celdas().size());
        for (Celda celda : renglon.celdas()) {
            if (!celda.estaVacia() && (renglon.delimitado() || !agregarPorPartes(celda, celdas))) {
                celdas.add(celda);
            }
        }
        if (celdas.size() <= CIFRAS_MINIMAS) {
            return null;
        }
        Matcher primera = NUMERO.matcher(celdas.get(0).texto());
        Integer numero = null;
        if (primera.matches()) {
            numero = Integer.valueOf(primera.group(1));
            Celda celda = celdas.remove(0);
            String resto = primera.group(2);
            if (resto != null) {
                int desde = celda.hasta() - resto.length();
                celdas.add(0, new Celda(resto, celda.columna(), desde, celda.hasta()));
            }
        }
        int cifras = 0;
        while (cifras < celdas.size()
                && Cifra.de(celdas.get(celdas.size() - 1 - cifras).texto()) != null) {
            cifras++;
        }
        boolean conTexto = cifras < celdas.size();
        boolean es = conTexto && cifras >= (numero == null ? Figura.TODAS.size() - 1 : CIFRAS_MINIMAS);
        return es ? new Fila(numero, renglon, celdas, cifras, new ArrayList<>(0)) : null;
    }

    /** Where columns are narrow a single blank lies between two figures, and the text shows one cell. */
    private static boolean agregarPorPartes(Celda celda, List<Celda> celdas) {
        String texto = celda.texto();
        if (texto.indexOf(' ') < 0 || !VARIAS_CIFRAS.matcher(texto).matches()) {
            return false;
        }
        int inicio = 0;
        for (String parte : texto.split(" ", -1)) {
            // In points the share of its letters tells where a part ends; in characters it is exact
            int fin = inicio + parte.length();
            int ancho = celda.hasta() - celda.desde();
            celdas.add(new Celda(
                    parte,
                    celda.columna(),
                    celda.desde() + inicio * ancho / texto.length(),
                    celda.desde() + fin * ancho / texto.length()));
            inicio = fin + 1;
        }
        return true;
    }
}
