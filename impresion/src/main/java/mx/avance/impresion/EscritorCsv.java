package mx.avance.impresion;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import mx.avance.impresion.HojaImpresa.ColumnaImpresa;
import mx.avance.impresion.HojaImpresa.FilaImpresa;
import mx.avance.impresion.HojaImpresa.FirmaImpresa;
import mx.avance.impresion.HojaImpresa.RenglonDeClave;
import mx.avance.impresion.HojaImpresa.Rotulado;

/**
 * Sheets as CSV: RFC 4180 in UTF-8 with BOM, one block per sheet with its heading, its table and its signatures. A text
 * that a spreadsheet would take for a formula carries an apostrophe, which reading removes; figures never do.
 */
final class EscritorCsv {

    private static final Pattern PARECE_FORMULA = Pattern.compile("'*[=+\\-@].*", Pattern.DOTALL);

    private final Writer salida;

    private EscritorCsv(Writer salida) {
        this.salida = salida;
    }

    static void escribir(List<HojaImpresa> hojas, OutputStream destino) throws IOException {
        Writer salida = new BufferedWriter(new OutputStreamWriter(destino, StandardCharsets.UTF_8), 1 << 16);
        salida.write('\uFEFF');
        EscritorCsv escritor = new EscritorCsv(salida);
        for (HojaImpresa hoja : hojas) {
            escritor.hoja(hoja);
        }
        salida.flush();
    }

    private void hoja(HojaImpresa hoja) throws IOException {
        for (String titulo : hoja.titulos()) {
            renglon(List.of(texto(titulo)));
        }
        renglon(List.of());
        if (!hoja.encabezadoDeClave().isEmpty()) {
            List<String> captions = new ArrayList<>(List.of(""));
            hoja.encabezadoDeClave().forEach(rotulo -> captions.add(texto(rotulo)));
            renglon(captions);
        }
        for (RenglonDeClave clave : hoja.clave()) {
            renglon(List.of(texto(clave.rotulo()), texto(clave.clave()), texto(clave.nombre())));
        }
        if (hoja.fecha() != null) {
            renglon(List.of(texto(hoja.fecha().rotulo()), celda(hoja.fecha().valor())));
        }
        renglon(
                hoja.nombreDeLaForma() == null
                        ? List.of(texto(hoja.forma()))
                        : List.of(texto(hoja.forma()), texto(hoja.nombreDeLaForma())));
        for (Rotulado referencia : hoja.referencia()) {
            renglon(List.of(texto(referencia.rotulo()), celda(referencia.valor())));
        }
        renglon(List.of());
        tabla(hoja);
        renglon(List.of());
        if (!hoja.pie().isEmpty()) {
            renglon(hoja.pie().stream().map(pie -> texto(pie.rotulo())).toList());
            renglon(hoja.pie().stream().map(pie -> celda(pie.valor())).toList());
            renglon(List.of());
        }
        for (HojaImpresa.Apartado apartado : hoja.apartados()) {
            if (apartado.tabla() == null) {
                renglon(List.of(texto(apartado.titulo())));
            } else {
                tabla(hoja.conTabla(apartado.titulo(), apartado.tabla()));
            }
            for (String parrafo : apartado.parrafos()) {
                renglon(List.of(texto(parrafo)));
            }
            renglon(List.of());
        }
        renglon(hoja.firmas().stream().map(firma -> texto(firma.rotulo())).toList());
        renglon(hoja.firmas().stream().map(firma -> texto(firma.nombre())).toList());
        renglon(hoja.firmas().stream().map(firma -> texto(firma.cargo())).toList());
        if (hoja.firmas().stream().map(FirmaImpresa::leyenda).anyMatch(leyenda -> !leyenda.isEmpty())) {
            renglon(hoja.firmas().stream().map(firma -> texto(firma.leyenda())).toList());
        }
        renglon(List.of());
    }

    private void tabla(HojaImpresa hoja) throws IOException {
        if (hoja.tituloDeTabla() != null) {
            renglon(List.of(texto(hoja.tituloDeTabla())));
        }
        List<ColumnaImpresa> columnas = hoja.columnas().stream()
                .filter(columna -> !columna.fueraDelPapel())
                .toList();
        String[][] rotulos = new String[hoja.nivelesDeColumnas()][columnas.size()];
        for (String[] nivel : rotulos) {
            Arrays.fill(nivel, "");
        }
        for (EncabezadoDeTabla.Rotulo rotulo : EncabezadoDeTabla.de(columnas)) {
            rotulos[rotulo.nivel()][rotulo.columna()] = texto(rotulo.texto());
        }
        for (String[] nivel : rotulos) {
            renglon(Arrays.asList(nivel));
        }
        for (FilaImpresa fila : hoja.filas()) {
            List<String> celdas = new ArrayList<>(columnas.size());
            for (int i = 0; i < fila.celdas().size(); i++) {
                if (!hoja.columnas().get(i).fueraDelPapel()) {
                    celdas.add(celda(fila.celdas().get(i)));
                }
            }
            renglon(celdas);
        }
    }

    private static String celda(CeldaImpresa celda) {
        return celda instanceof CeldaImpresa.Cifra cifra ? cifra.formato().enCsv(cifra.valor()) : texto(celda.texto());
    }

    private static String texto(String texto) {
        return PARECE_FORMULA.matcher(texto).matches() ? "'" + texto : texto;
    }

    private void renglon(List<String> campos) throws IOException {
        int ultimo = campos.size();
        while (ultimo > 0 && campos.get(ultimo - 1).isEmpty()) {
            ultimo--;
        }
        for (int i = 0; i < campos.size(); i++) {
            if (i > 0) {
                salida.write(',');
            }
            campo(campos.get(i));
        }
        if (campos.size() == 1 && ultimo == 0) {
            salida.write("\"\"");
        }
        salida.write("\r\n");
    }

    private void campo(String texto) throws IOException {
        boolean especial = false;
        for (int i = 0; i < texto.length() && !especial; i++) {
            char c = texto.charAt(i);
            especial = c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';' || c == '\t';
        }
        if (especial) {
            salida.write('"');
            salida.write(texto.replace("\"", "\"\""));
            salida.write('"');
        } else {
            salida.write(texto);
        }
    }
}
