package mx.avance.lectura.fuente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import mx.avance.lectura.LecturaImposible;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV (RFC 4180) separated by commas, semicolons or tabs. The apostrophe that a spreadsheet-safe export writes before
 * {@code = + - @} is taken away again.
 */
final class TextoSeparado {

    private static final char[] SEPARADORES = {'\t', ';', ','};

    /** Lines that must agree before a text without the extension is taken for CSV. */
    private static final int LINEAS_DE_MUESTRA = 12;

    private static final int SEPARADORES_MINIMOS = 3;

    private final Archivo archivo;
    private final String sha256;

    TextoSeparado(Archivo archivo, String sha256) {
        this.archivo = archivo;
        this.sha256 = sha256;
    }

    Fuente extraer() throws IOException, LecturaImposible {
        String texto = TextoPlano.decodificar(archivo.todo());
        CSVFormat formato = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separador(texto))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        List<Renglon> renglones = new ArrayList<>();
        Celdas celdas = new Celdas();
        Cupo cupo = new Cupo();
        long linea = 1;
        try (CSVParser parser = CSVParser.parse(texto, formato)) {
            for (Iterator<CSVRecord> registros = parser.iterator(); registros.hasNext(); ) {
                CSVRecord registro = registros.next();
                renglones.add(renglon(registro, (int) linea, celdas, cupo));
                linea = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            throw new LecturaImposible(
                    "Hay unas comillas que no se cierran a partir de la línea " + linea,
                    "Corrija esas comillas o exporte el CSV de nuevo",
                    e);
        }
        return new Fuente(archivo.nombre(), sha256, Fuente.Tipo.CSV, renglones);
    }

    private static Renglon renglon(CSVRecord registro, int linea, Celdas celdas, Cupo cupo) throws LecturaImposible {
        int ultima = registro.size();
        while (ultima > 0 && registro.get(ultima - 1).isBlank()) {
            ultima--;
        }
        cupo.gastar(ultima);
        List<Celda> deEsteRenglon = new ArrayList<>(ultima);
        for (int columna = 1; columna <= ultima; columna++) {
            String crudo = registro.get(columna - 1);
            deEsteRenglon.add(celdas.enColumna(sinApostrofo(TextoPlano.limpio(crudo, 0, crudo.length())), columna));
        }
        return new Renglon(linea, true, deEsteRenglon, null, null);
    }

    private static String sinApostrofo(String texto) {
        return texto.length() > 1 && texto.charAt(0) == '\'' && "=+-@".indexOf(texto.charAt(1)) >= 0
                ? texto.substring(1)
                : texto;
    }

    /** Whether a text is CSV although its name does not say so: its first lines have the same number of cells. */
    static boolean loParece(String muestra) {
        List<String> lineas = muestra.lines()
                .limit(LINEAS_DE_MUESTRA + 1L)
                .filter(linea -> !linea.isBlank())
                .toList();
        if (lineas.size() < 2 || muestra.indexOf('\t') >= 0 || muestra.indexOf('|') >= 0) {
            return false;
        }
        for (char separador : new char[] {';', ','}) {
            int primeros = cuantos(lineas.get(0), separador);
            if (primeros >= SEPARADORES_MINIMOS
                    && lineas.subList(0, lineas.size() - 1).stream()
                            .allMatch(linea -> cuantos(linea, separador) == primeros)) {
                return true;
            }
        }
        return false;
    }

    private static char separador(String texto) {
        char elegido = ',';
        int mas = 0;
        String muestra = texto.substring(0, Math.min(texto.length(), 64 * 1024));
        for (char separador : SEPARADORES) {
            int veces = cuantos(muestra, separador);
            if (veces > mas) {
                mas = veces;
                elegido = separador;
            }
        }
        return elegido;
    }

    /** How often it stands outside of quotes. */
    private static int cuantos(String texto, char separador) {
        int veces = 0;
        boolean entreComillas = false;
        for (int i = 0; i < texto.length(); i++) {
            char c = texto.charAt(i);
            if (c == '"') {
                entreComillas = !entreComillas;
            } else if (c == separador && !entreComillas) {
                veces++;
            }
        }
        return veces;
    }
}
