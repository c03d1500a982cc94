package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Renglon;
import mx.avance.lectura.grafia.Cifra;
import mx.avance.lectura.grafia.Palabras;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table, gathered line by line. A row starts where a cell starts with the number of a meta; the lines
 * after it that carry no number continue its texts, each in the column where it stands.
 */
final class Tabla {

    private static final Pattern LINEAS = Pattern.compile("^[\\d.,;yY\\s/-]+$");

    private static final Pattern LINEAS_Y_FILA =
            Pattern.compile("^((?:\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?[,;\\s]+)+)(\\d{3}\\s?[.,:;-].*)$");

    /** With fewer letters a number and a word that nothing sets apart are no row. */
    private static final int LETRAS_SIN_MARCA = 6;

    private final List<FilaCruda> filas = new ArrayList<>();
    private final @Nullable Columnas columnas;
    private int columnaDescripcion = -1;
    private int columnaUnidad = -1;
    private int columnaNota = -1;
    private int primeraAjena = Integer.MAX_VALUE;
    /** Where the heads put OBSERVACIONES, if between it and UNIDAD DE MEDIDA there is just room for the figures; or -1. */
    private int columnaObservaciones = -1;

    /**
     * @param columnas where the columns stand, for lines whose cells are told by position; null when the document
     *     separates them by marks
     */
    Tabla(@Nullable Columnas columnas) {
        this.columnas = columnas;
    }

    List<FilaCruda> filas() {
        return filas;
    }

    /**
     * Takes a line of the column heads. Columns that somebody added to the right of OBSERVACIONES, such as a sum to check
     * by, are no part of the form.
     */
    void cabeza(Renglon renglon) {
        boolean observaciones = false;
        int unidad = -1;
        for (Celda celda : renglon.celdas()) {
            if (observaciones && !celda.estaVacia()) {
                primeraAjena = celda.columna();
                return;
            }
            String texto = Palabras.planas(celda.texto());
            if (texto.equals("OBSERVACIONES")) {
                observaciones = true;
                int cifras = celda.columna() - unidad - 1;
                boolean rejilla = renglon.delimitado()
                        && unidad >= 0
                        && (cifras == Casillas.CELDAS || cifras == Casillas.CELDAS_CON_TOTALES);
                columnaObservaciones = rejilla ? celda.columna() : -1;
            } else if (texto.equals("UNIDAD DE MEDIDA")) {
                unidad = celda.columna();
            }
        }
    }

    /** Takes a line of the table; lines that say nothing of a row are passed over. */
    void agregar(Renglon renglon) {
        List<Celda> celdas = renglon.delimitado() || columnas == null ? renglon.celdas() : columnas.ordenar(renglon);
        if (renglon.delimitado() && primeraAjena < Integer.MAX_VALUE) {
            celdas = celdas.stream()
                    .filter(celda -> celda.columna() < primeraAjena)
                    .toList();
        }
        int descripcion = celdaConNumero(celdas);
        boolean enSuSitio = renglon.delimitado()
                || columnas == null
                || descripcion < 0
                || columnas.puedeEmpezarFila(celdas.get(descripcion));
        if (descripcion >= 0 && enSuSitio) {
            nueva(renglon, celdas, descripcion);
        } else if (!filas.isEmpty()) {
            continuar(renglon, celdas, filas.get(filas.size() - 1));
        }
    }

    /** Whether a cell lists líneas de acción and nothing else. */
    static boolean sonLineas(String texto) {
        return LINEAS.matcher(texto).matches();
    }

    /** Whether a line starts a row. */
    static boolean empiezaFila(Renglon renglon) {
        return celdaConNumero(renglon.celdas()) >= 0;
    }

    static int celdaConNumero(List<Celda> celdas) {
        int vistas = 0;
        for (int i = 0; i < celdas.size() && vistas < 3; i++) {
            String texto = celdas.get(i).texto();
            if (texto.isEmpty()) {
                continue;
            }
            vistas++;
            char primera = texto.charAt(0);
            if (primera < '0' || primera > '9') {
                return -1;
            }
            if (numerada(texto) || lineasPegadas(texto) != null) {
                return i;
            }
            boolean suelto = trasNumeroSinMarca(texto) > 0 || esNumeroSuelto(celdas, i);
            if (suelto && cifrasTras(celdas, i) >= 3) {
                return i;
            }
        }
        return -1;
    }

    private static boolean numerada(String texto) {
        int tras = trasNumero(texto);
        return tras > 0 && Character.isLetter(primeraLetra(texto, tras));
    }

    /**
     * Where the description starts after {@code 100.-Text}, {@code 103.- Text}, {@code 400. Text}; the number of a meta has
     * three digits. -1 when the text does not start so, or ends there.
     */
    private static int trasNumero(String texto) {
        if (!empiezaConTresDigitos(texto)) {
            return -1;
        }
        int i = 3;
        if (i < texto.length() && Character.isWhitespace(texto.charAt(i))) {
            i++;
        }
        if (i >= texto.length()) {
            return -1;
        }
        if (".,:;".indexOf(texto.charAt(i)) >= 0) {
            i = trasEspacios(texto, i + 1);
            if (i < texto.length() && (esGuion(texto.charAt(i)) || texto.charAt(i) == '_')) {
                i++;
            }
        } else if (esGuion(texto.charAt(i))) {
            i++;
        } else {
            return -1;
        }
        i = trasEspacios(texto, i);
        return i < texto.length() ? i : -1;
    }

    /** Where the description starts when only spaces set it apart, as in {@code 100 Text of some length}; -1 if nowhere. */
    private static int trasNumeroSinMarca(String texto) {
        if (!empiezaConTresDigitos(texto)) {
            return -1;
        }
        int i = trasEspacios(texto, 3);
        boolean conEspacio = i > 3;
        return conEspacio && texto.length() - i > LETRAS_SIN_MARCA && Character.isUpperCase(texto.charAt(i)) ? i : -1;
    }

    private static boolean empiezaConTresDigitos(String texto) {
        return texto.length() >= 3
                && esDigito(texto.charAt(0))
                && esDigito(texto.charAt(1))
                && esDigito(texto.charAt(2));
    }

    private static boolean esDigito(char letra) {
        return letra >= '0' && letra <= '9';
    }

    private static boolean esGuion(char letra) {
        return letra == '-' || letra == '–' || letra == '—';
    }

    private static int trasEspacios(String texto, int desde) {
        int i = desde;
        while (i < texto.length() && Character.isWhitespace(texto.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Líneas de acción and the start of a row in one cell; null when the cell is anything else. */
    private static @Nullable Matcher lineasPegadas(String texto) {
        boolean acaso =
                texto.length() > 8 && (texto.charAt(1) == '.' || texto.charAt(2) == '.') && esDigito(texto.charAt(0));
        if (!acaso) {
            return null;
        }
        Matcher pegadas = LINEAS_Y_FILA.matcher(texto);
        return pegadas.matches() ? pegadas : null;
    }

    /** A number that nothing sets apart from its text is that of a row only where figures follow: headings have such codes. */
    static int cifrasTras(List<Celda> celdas, int lugar) {
        int cifras = 0;
        for (int i = lugar + 1; i < celdas.size(); i++) {
            cifras += esCifra(celdas.get(i).texto()) ? 1 : 0;
        }
        return cifras;
    }

    private static char primeraLetra(String texto, int desde) {
        for (int i = desde; i < texto.length(); i++) {
            char letra = texto.charAt(i);
            if (Character.isLetterOrDigit(letra)) {
                return letra;
            }
        }
        return ' ';
    }

    /** The number in a cell of its own, its description in the next one. */
    private static boolean esNumeroSuelto(List<Celda> celdas, int i) {
        String texto = celdas.get(i).texto();
        if (i + 1 >= celdas.size() || !empiezaConTresDigitos(texto)) {
            return false;
        }
        for (int j = texto.length() > 3 && Character.isWhitespace(texto.charAt(3)) ? 4 : 3; j < texto.length(); j++) {
            if (".-–".indexOf(texto.charAt(j)) < 0) {
                return false;
            }
        }
        String siguiente = celdas.get(i + 1).texto();
        return siguiente.length() > 6 && Character.isLetter(siguiente.charAt(0)) && siguiente.indexOf(' ') > 0;
    }

    private void nueva(Renglon renglon, List<Celda> celdas, int descripcion) {
        String texto = celdas.get(descripcion).texto();
        String lineasPegadas = "";
        Matcher pegadas = lineasPegadas(texto);
        if (pegadas != null) {
            lineasPegadas = pegadas.group(1);
            texto = pegadas.group(2);
        }
        int siguiente = descripcion + 1;
        int tras = Math.max(trasNumero(texto), trasNumeroSinMarca(texto));
        String resto;
        if (tras > 0) {
            resto = texto.substring(tras);
        } else {
            resto = celdas.get(siguiente).texto();
            siguiente++;
        }
        FilaCruda fila = new FilaCruda(
                Integer.parseInt(texto.substring(0, 3)), renglon.linea(), renglon.pagina(), renglon.pestana());
        for (int i = 0; i < descripcion; i++) {
            fila.agregarLineas(celdas.get(i).texto());
        }
        fila.agregarLineas(lineasPegadas.strip());
        fila.agregarDescripcion(resto);
        columnaDescripcion = celdas.get(descripcion).columna();
        repartir(renglon, celdas, siguiente, fila);
        filas.add(fila);
    }

    /** Shares out the cells after the description: unit of measure, figures, note. */
    private void repartir(Renglon renglon, List<Celda> celdas, int desde, FilaCruda fila) {
        int primeraCifra = primeraCifra(celdas, desde);
        int finDeCifras = primeraCifra;
        int notaEnCifra = notaEnCifra(renglon, celdas, primeraCifra);
        for (int i = primeraCifra; i < notaEnCifra; i++) {
            String texto = celdas.get(i).texto();
            if (esCifra(texto) || (!texto.isEmpty() && esIlegible(celdas, i))) {
                finDeCifras = i + 1;
            } else if (!texto.isEmpty()) {
                break;
            }
        }
        int unidad = -1;
        for (int i = desde; i < primeraCifra; i++) {
            if (!celdas.get(i).estaVacia()) {
                unidad = i;
            }
        }
        if (primeraCifra == celdas.size() && unidad > desde) {
            unidad = primeraConTexto(celdas, desde);
        }
        for (int i = desde; i < Math.max(unidad, desde); i++) {
            fila.agregarDescripcion(celdas.get(i).texto());
        }
        if (unidad >= 0) {
            fila.agregarUnidad(celdas.get(unidad).texto());
            columnaUnidad = celdas.get(unidad).columna();
        }
        for (int i = primeraCifra; i < finDeCifras; i++) {
            agregarNumerica(celdas.get(i), renglon.linea(), fila);
        }
        if (finDeCifras > primeraCifra && faltaRelativo(renglon, celdas, finDeCifras)) {
            fila.sinRelativo();
        }
        int desdeNota = primeraCifra == celdas.size() ? Math.max(unidad + 1, desde) : finDeCifras;
        for (int i = desdeNota; i < celdas.size(); i++) {
            if (!celdas.get(i).estaVacia()) {
                columnaNota = celdas.get(i).columna();
                fila.agregarNota(celdas.get(i).texto());
            }
        }
    }

    /**
     * The cell of the notes, where it holds a figure and nothing else. The place alone does not prove that it is one: in a
     * row with a figure too many the per cent stands there.
     *
     * @return the number of cells where no figure is a note
     */
    private int notaEnCifra(Renglon renglon, List<Celda> celdas, int primeraCifra) {
        for (int i = primeraCifra + 1; i < celdas.size(); i++) {
            Celda celda = celdas.get(i);
            if (esCifra(celda.texto()) && esDeNotas(renglon, celda)) {
                String relativo = celdas.get(i - 1).texto();
                boolean enSuSitio = !renglon.delimitado() || relativo.isEmpty() || relativo.endsWith("%");
                return enSuSitio ? i : celdas.size();
            }
        }
        return celdas.size();
    }

    /** Whether the figures end one cell before the last one that the form has, and that one is blank. */
    private boolean faltaRelativo(Renglon renglon, List<Celda> celdas, int finDeCifras) {
        if (renglon.delimitado()) {
            boolean blanca =
                    finDeCifras == celdas.size() || celdas.get(finDeCifras).estaVacia();
            return blanca && celdas.get(finDeCifras - 1).columna() == columnaObservaciones - 2;
        }
        return renglon.pagina() != null && columnas != null && columnas.esPenultimaCifra(celdas.get(finDeCifras - 1));
    }

    private boolean esDeNotas(Renglon renglon, Celda celda) {
        return renglon.delimitado()
                ? celda.columna() == columnaObservaciones
                : renglon.pagina() != null && columnas != null && columnas.esNota(celda);
    }

    /** Where the figures of a row start among its cells; their number when it has none. */
    static int primeraCifra(List<Celda> celdas, int desde) {
        int primera = desde;
        while (primera < celdas.size()
                && !esCifra(celdas.get(primera).texto())
                && !esMetaAnualIlegible(celdas, desde, primera)) {
            primera++;
        }
        return primera;
    }

    /** Something short that is no word, after the unit of measure and right before a figure. */
    private static boolean esMetaAnualIlegible(List<Celda> celdas, int desde, int cual) {
        String texto = celdas.get(cual).texto();
        boolean antesDeCifra =
                cual + 1 < celdas.size() && esCifra(celdas.get(cual + 1).texto());
        return antesDeCifra && primeraConTexto(celdas, desde) < cual && noEsPalabra(texto);
    }

    /** What remains of a figure that cannot be read: a few signs, at most two letters. */
    private static boolean noEsPalabra(String texto) {
        return !texto.isEmpty()
                && texto.length() <= 5
                && texto.chars().filter(Character::isLetter).count() <= 2;
    }

    private static int primeraConTexto(List<Celda> celdas, int desde) {
        for (int i = desde; i < celdas.size(); i++) {
            if (!celdas.get(i).estaVacia()) {
                return i;
            }
        }
        return -1;
    }

    /** A per cent sign in a cell of its own belongs to the figure before it. */
    private static void agregarNumerica(Celda celda, int linea, FilaCruda fila) {
        List<FilaCruda.Numerica> numericas = fila.numericas();
        if (celda.texto().equals("%") && !numericas.isEmpty()) {
            FilaCruda.Numerica anterior = numericas.remove(numericas.size() - 1);
            Celda cifra = anterior.celda();
            fila.agregarNumerica(
                    new Celda(cifra.texto() + " %", cifra.columna(), cifra.desde(), celda.hasta()), anterior.linea());
        } else {
            fila.agregarNumerica(celda, linea);
        }
    }

    static boolean esCifra(String texto) {
        return !texto.isEmpty()
                && texto.length() <= 24
                && (Cifra.leer(texto) != null || texto.equals("%") || sonCifras(texto));
    }

    /** Two or more figures that share a cell: {@code 146 128}. */
    private static boolean sonCifras(String texto) {
        if (texto.indexOf(' ') < 0) {
            return false;
        }
        for (String parte : texto.replace(" %", "%").split(" ")) {
            if (Cifra.leer(parte) == null) {
                return false;
            }
        }
        return true;
    }

    /** Something between figures that is no figure: short, and with figures still to come. */
    static boolean esIlegible(List<Celda> celdas, int i) {
        String texto = celdas.get(i).texto();
        if (texto.length() > 12) {
            return false;
        }
        int letras = 0;
        int digitos = 0;
        for (int j = 0; j < texto.length(); j++) {
            letras += Character.isLetter(texto.charAt(j)) ? 1 : 0;
            digitos += Character.isDigit(texto.charAt(j)) ? 1 : 0;
        }
        if (letras > 3 && letras > digitos) {
            return false;
        }
        for (int j = i + 1; j < celdas.size(); j++) {
            if (esCifra(celdas.get(j).texto())) {
                return true;
            }
        }
        if (texto.indexOf(' ') >= 0 || texto.isEmpty()) {
            return false;
        }
        boolean conNota = i + 1 < celdas.size() && !celdas.get(i + 1).estaVacia();
        return letras == 0 || (digitos > 0 && letras <= digitos) || (conNota && noEsPalabra(texto));
    }

    private void continuar(Renglon renglon, List<Celda> celdas, FilaCruda fila) {
        if (!fila.tieneNumeros() && contieneCifras(celdas)) {
            int desde = 0;
            while (desde < celdas.size() && celdas.get(desde).columna() <= columnaDescripcion) {
                fila.agregarDescripcion(celdas.get(desde).texto());
                desde++;
            }
            repartir(renglon, celdas, desde, fila);
            return;
        }
        if (columnas == null && !renglon.delimitado() && celdas.size() == 1) {
            fila.agregarNota(celdas.get(0).texto());
            return;
        }
        for (Celda celda : celdas) {
            if (celda.estaVacia()) {
                continue;
            }
            int columna = celda.columna();
            if (columna < columnaDescripcion && sonLineas(celda.texto())) {
                fila.agregarLineas(celda.texto());
            } else if (columna == columnaUnidad && columnaUnidad > columnaDescripcion) {
                fila.agregarUnidad(celda.texto());
            } else if (columna <= columnaDescripcion || (columna < columnaUnidad)) {
                fila.agregarDescripcion(celda.texto());
            } else if (columna > columnaUnidad && (columnaNota < 0 || columna >= columnaUnidad + 2)) {
                fila.agregarNota(celda.texto());
            }
        }
    }

    private static boolean contieneCifras(List<Celda> celdas) {
        int cifras = 0;
        for (Celda celda : celdas) {
            cifras += esCifra(celda.texto()) ? 1 : 0;
        }
        return cifras >= 3;
    }
}
