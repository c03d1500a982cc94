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

    private final Archivo archivo;
    private final String sha256;

    TextoSeparado(Archivo archivo, String sha256) {
        this.archivo = archivo;
        this.sha256 = sha256;
    }

    Fuente extraer(String texto, Separador separador) throws LecturaImposible {
        CSVFormat formato = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separador.marca())
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

    /** One apostrophe less where what follows it, other apostrophes aside, would pass for a formula. */
    private static String sinApostrofo(String texto) {
        if (texto.isEmpty() || texto.charAt(0) != '\'') {
            return texto;
        }
        int primero = 0;
        while (primero < texto.length() && texto.charAt(primero) == '\'') {
            primero++;
        }
        return primero < texto.length() && "=+-@".indexOf(texto.charAt(primero)) >= 0 ? texto.substring(1) : texto;
    }
}
