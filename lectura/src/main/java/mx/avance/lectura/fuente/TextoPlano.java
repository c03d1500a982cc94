package mx.avance.lectura.fuente;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mx.avance.lectura.LecturaImposible;
import org.jspecify.annotations.Nullable;

/**
 * Plain text as lines of cells. A line with tabs is separated by them; a line that starts with a pipe is a Markdown row;
 * in any other, two or more spaces separate the cells and their position says the column. Each line is judged by itself:
 * one document may mix all three.
 */
public final class TextoPlano {

    /** No line of a form comes near; an observación has some hundreds of characters. */
    private static final int LARGO_DE_LINEA = 1_000_000;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Those of TMM-F004. */
    private static final int CELDAS_DE_UN_RENGLON = 15;

    private static final int MUESTRA_DE_UTF_16 = 2 * 1024;

    /** What stands for bytes that are no UTF-8; a text may also say it on purpose. */
    private static final char MAL_ESCRITA = '\uFFFD';

    private TextoPlano() {}

    /**
     * The characters of a file: UTF-8 or UTF-16 by their mark, UTF-16 when every other byte is zero as in a text of Latin
     * letters, UTF-8 when the bytes are valid UTF-8, Windows-1252 otherwise. The mark itself is dropped.
     */
    public static String decodificar(byte[] bytes) {
        if (empiezaCon(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (empiezaCon(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (alternaCeros(bytes, 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (alternaCeros(bytes, 1)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        int marca = empiezaCon(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String deprisa = new String(bytes, marca, bytes.length - marca, StandardCharsets.UTF_8);
        if (deprisa.indexOf(MAL_ESCRITA) < 0) {
            return deprisa;
        }
        try {
            CharBuffer texto = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, marca, bytes.length - marca));
            return texto.toString();
        } catch (CharacterCodingException noEsUtf8) {
            return new String(bytes, marca, bytes.length - marca, WINDOWS_1252);
        }
    }

    /** Whether the first bytes of a file are those of a text in UTF-16, with its mark or without. */
    static boolean esUtf16(byte[] inicio) {
        return empiezaCon(inicio, 0xFE, 0xFF)
                || empiezaCon(inicio, 0xFF, 0xFE)
                || alternaCeros(inicio, 0)
                || alternaCeros(inicio, 1);
    }

    /**
     * Whether nearly all the bytes in even (0) or odd (1) places are zero and hardly any of the others is.
     */
    private static boolean alternaCeros(byte[] bytes, int lugar) {
        int pares = Math.min(bytes.length, MUESTRA_DE_UTF_16) / 2;
        int ceros = 0;
        int otros = 0;
        for (int i = 0; i < pares; i++) {
            ceros += bytes[2 * i + lugar] == 0 ? 1 : 0;
            otros += bytes[2 * i + 1 - lugar] == 0 ? 1 : 0;
        }
        return pares > 1 && ceros * 10 >= pares * 9 && otros * 50 <= pares;
    }

    private static boolean empiezaCon(byte[] bytes, int... marca) {
        if (bytes.length < marca.length) {
            return false;
        }
        for (int i = 0; i < marca.length; i++) {
            if ((bytes[i] & 0xFF) != marca[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The lines of a text, blank ones included, numbered from 1. Any line ending: LF, CRLF, CR.
     *
     * @throws LecturaImposible when a line is too long, or there are too many lines and cells
     */
    public static List<Renglon> renglones(String texto) throws LecturaImposible {
        List<Renglon> renglones = new ArrayList<>();
        Cupo cupo = new Cupo();
        Celdas compartidas = new Celdas();
        Marca salto = new Marca(texto, '\n');
        Marca retorno = new Marca(texto, '\r');
        Marca tabulador = new Marca(texto, '\t');
        int inicio = 0;
        int linea = 1;
        int largo = texto.length();
        while (inicio < largo) {
            int fin = Math.min(salto.desde(inicio), retorno.desde(inicio));
            exigirLargo(fin - inicio, linea);
            Renglon renglon = renglon(linea++, texto, inicio, fin, tabulador.desde(inicio) < fin, compartidas);
            cupo.gastar(Math.max(1, renglon.celdas().size()));
            renglones.add(renglon);
            if (fin + 1 < largo && texto.charAt(fin) == '\r' && texto.charAt(fin + 1) == '\n') {
                fin++;
            }
            inicio = fin + 1;
        }
        return renglones;
    }

    /** Where one character stands next in a text that is walked from its start to its end. */
    private static final class Marca {

        private final String texto;
        private final char letra;
        private int lugar = -1;

        Marca(String texto, char letra) {
            this.texto = texto;
            this.letra = letra;
        }

        /** The end of the text where it does not come again. */
        int desde(int inicio) {
            if (lugar < inicio) {
                int hallado = texto.indexOf(letra, inicio);
                lugar = hallado < 0 ? texto.length() : hallado;
            }
            return lugar;
        }
    }

    private static void exigirLargo(int largo, int linea) throws LecturaImposible {
        if (largo > LARGO_DE_LINEA) {
            throw new LecturaImposible(
                    "La línea " + linea + " tiene más de un millón de caracteres",
                    "Revise que el archivo sea el texto de un avance y que conserve sus saltos de línea");
        }
    }

    private static Renglon renglon(
            int linea, String texto, int inicio, int fin, boolean conTabulador, Celdas compartidas) {
        if (conTabulador) {
            return new Renglon(linea, true, porMarca(texto, inicio, fin, '\t', compartidas), null, null);
        }
        int primero = inicio;
        while (primero < fin && esEspacio(texto.charAt(primero))) {
            primero++;
        }
        if (primero < fin && texto.charAt(primero) == '|') {
            int ultimo = fin;
            while (ultimo > primero + 1 && esEspacio(texto.charAt(ultimo - 1))) {
                ultimo--;
            }
            if (ultimo > primero + 1 && texto.charAt(ultimo - 1) == '|') {
                ultimo--;
            }
            List<Celda> celdas = porMarca(texto, primero + 1, ultimo, '|', compartidas);
            return new Renglon(linea, true, esRayaDeMarkdown(celdas) ? List.of() : celdas, null, null);
        }
        return new Renglon(linea, false, porEspacios(texto, inicio, fin, compartidas), null, null);
    }

    /** The line of dashes under the head of a Markdown table says nothing. */
    private static boolean esRayaDeMarkdown(List<Celda> celdas) {
        boolean guiones = false;
        for (Celda celda : celdas) {
            for (int i = 0; i < celda.texto().length(); i++) {
                char letra = celda.texto().charAt(i);
                if (letra != '-' && letra != ':') {
                    return false;
                }
                guiones |= letra == '-';
            }
        }
        return guiones && celdas.size() > 1;
    }

    private static List<Celda> porMarca(String texto, int inicio, int fin, char marca, Celdas compartidas) {
        List<Celda> celdas = new ArrayList<>(CELDAS_DE_UN_RENGLON);
        int desde = inicio;
        int columna = 1;
        for (int i = inicio; i <= fin; i++) {
            boolean corte = i == fin || texto.charAt(i) == marca;
            if (corte && i < fin && marca == '|' && i > inicio && texto.charAt(i - 1) == '\\') {
                continue;
            }
            if (corte) {
                String celda = limpio(texto, desde, i, compartidas);
                if (marca == '|' && celda.indexOf('\\') >= 0) {
                    celda = celda.replace("\\|", "|");
                }
                celdas.add(compartidas.enColumna(celda, columna));
                columna++;
                desde = i + 1;
            }
        }
        return celdas;
    }

    private static List<Celda> porEspacios(String texto, int inicio, int fin, Celdas compartidas) {
        List<Celda> celdas = new ArrayList<>(CELDAS_DE_UN_RENGLON);
        int i = inicio;
        while (i < fin) {
            while (i < fin && esEspacio(texto.charAt(i))) {
                i++;
            }
            if (i >= fin) {
                break;
            }
            int desde = i;
            int hasta = i;
            boolean sucio = false;
            while (i < fin) {
                char letra = texto.charAt(i);
                if (!esEspacio(letra)) {
                    sucio |= letra < ' ' || (letra >= '\u007F' && esRuido(letra));
                    hasta = ++i;
                } else if (i + 1 < fin && !esEspacio(texto.charAt(i + 1))) {
                    sucio |= letra != ' ';
                    i++;
                } else {
                    break;
                }
            }
            String celda = sucio ? limpio(texto, desde, hasta) : compartidas.compartido(texto, desde, hasta);
            if (!celda.isEmpty()) {
                celdas.add(new Celda(celda, celdas.size() + 1, desde - inicio, hasta - inicio));
            }
        }
        return celdas;
    }

    private static boolean esEspacio(char letra) {
        return letra == ' ' || (letra >= '\u00A0' && (letra == '\u00A0' || letra == '\u2007' || letra == '\u202F'));
    }

    /**
     * The text between two places with its ends trimmed, white space collapsed into single spaces and control
     * characters dropped.
     */
    static String limpio(String texto, int desde, int hasta) {
        return limpio(texto, desde, hasta, null);
    }

    /** The same, cut out of the text only where no cell has said it yet. */
    private static String limpio(String texto, int desde, int hasta, @Nullable Celdas compartidas) {
        int inicio = desde;
        int fin = hasta;
        while (inicio < fin && texto.charAt(inicio) <= ' ') {
            inicio++;
        }
        while (fin > inicio && texto.charAt(fin - 1) <= ' ') {
            fin--;
        }
        if (inicio == fin) {
            return "";
        }
        boolean sucio = false;
        for (int i = inicio; i < fin && !sucio; i++) {
            char letra = texto.charAt(i);
            sucio = letra <= ' ' ? letra < ' ' || texto.charAt(i - 1) == ' ' : letra >= '\u007F' && esRuido(letra);
        }
        if (sucio) {
            return sinRuido(texto, inicio, fin);
        }
        return compartidas == null ? texto.substring(inicio, fin) : compartidas.compartido(texto, inicio, fin);
    }

    private static boolean esRuido(char letra) {
        return letra <= '\u00A0' || letra == '\u2007' || letra == '\u202F' || letra == '\uFEFF';
    }

    private static String sinRuido(String texto, int inicio, int fin) {
        StringBuilder limpio = new StringBuilder(fin - inicio);
        boolean espacio = false;
        for (int i = inicio; i < fin; i++) {
            char letra = texto.charAt(i);
            if (Character.isWhitespace(letra) || esEspacio(letra)) {
                espacio = !limpio.isEmpty();
            } else if (letra >= ' ' && (letra < '\u007F' || letra > '\u009F') && letra != '\uFEFF') {
                if (espacio) {
                    limpio.append(' ');
                    espacio = false;
                }
                limpio.append(letra);
            }
        }
        return limpio.toString();
    }
}
