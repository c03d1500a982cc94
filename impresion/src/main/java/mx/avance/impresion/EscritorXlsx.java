package mx.avance.impresion;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.impresion.HojaImpresa.Alineacion;
import mx.avance.impresion.HojaImpresa.ColumnaImpresa;
import mx.avance.impresion.HojaImpresa.FilaImpresa;
import mx.avance.impresion.HojaImpresa.FirmaImpresa;
import mx.avance.impresion.HojaImpresa.Realce;
import mx.avance.impresion.HojaImpresa.RenglonDeClave;
import mx.avance.impresion.HojaImpresa.Rotulado;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Sheets as a workbook, one tab each, laid out like the paper. What the form adds up is a live formula with its value
 * beside it, so that a program that does not compute shows the same as one that does.
 */
final class EscritorXlsx {

    /** Points; no row is ever taller. */
    private static final float ALTO_MAXIMO = 409;

    /** Fewer columns than these leave nothing free at the right of the heading. */
    private static final int COLUMNAS_DE_LA_ANGOSTA = 10;

    /** The most lines of text that a row shows. */
    private static final int LINEAS_POR_RENGLON = 32;

    /**
     * The most rows of a head that stay in sight while the rest scrolls, and that are printed on every page. Of a taller
     * one only the head of the table is printed again, and nothing is frozen: no row would ever come into sight below it.
     */
    private static final int RENGLONES_FIJOS = 28;

    /** Of text of nine points, with room for a typeface wider than ours. */
    private static final float PUNTOS_POR_CARACTER = 4.4f;

    private static final Pattern LLAVE = Pattern.compile("\\{([A-Z0-9_]+)}");

    private final XSSFWorkbook libro = new XSSFWorkbook();
    private final EstilosDeLibro estilos = new EstilosDeLibro(libro);
    private final Set<String> nombres = new HashSet<>();

    private EscritorXlsx() {}

    static void escribir(List<HojaImpresa> hojas, OutputStream destino) throws IOException {
        escribir(hojas, escritas -> {}, destino);
    }

    /** @param avance is told how many tabs are written, after each */
    static void escribir(List<HojaImpresa> hojas, IntConsumer avance, OutputStream destino) throws IOException {
        EscritorXlsx escritor = new EscritorXlsx();
        try (XSSFWorkbook libro = escritor.libro) {
            for (int i = 0; i < hojas.size(); i++) {
                escritor.new Pestana(hojas.get(i)).escribir();
                avance.accept(i + 1);
            }
            if (hojas.isEmpty()) {
                libro.createSheet("Sin hojas");
            }
            libro.getProperties().getCoreProperties().setCreator("Avance");
            libro.write(destino);
        }
    }

    /** A valid name that no other tab has, whatever the case of its letters. */
    private String nombreDePestana(String nombre) {
        String valido = WorkbookUtil.createSafeSheetName(nombre, '-').strip();
        if (valido.isEmpty()) {
            valido = "Hoja";
        }
        String unico = valido;
        for (int i = 2; !nombres.add(unico.toLowerCase(Locale.ROOT)); i++) {
            String sufijo = " (" + i + ")";
            int largo = Math.min(valido.length(), 31 - sufijo.length());
            unico = valido.substring(0, largo).strip() + sufijo;
        }
        return unico;
    }

    private final class Pestana {

        private final HojaImpresa hoja;
        private final XSSFSheet tab;
        private final int ancho;
        private final int ultimaColumna;
        private final Map<String, Integer> columnaDeLlave = new HashMap<>();
        private int renglon;

        Pestana(HojaImpresa hoja) {
            this.hoja = hoja;
            this.tab = libro.createSheet(nombreDePestana(hoja.nombre()));
            List<ColumnaImpresa> columnas = hoja.columnas();
            int enPapel = 0;
            for (int i = 0; i < columnas.size(); i++) {
                ColumnaImpresa columna = columnas.get(i);
                columnaDeLlave.put(columna.clave(), i);
                tab.setColumnWidth(i, columna.anchoEnLibro() * 256);
                enPapel += columna.fueraDelPapel() ? 0 : 1;
            }
            this.ancho = enPapel;
            this.ultimaColumna = enPapel - 1;
        }

        void escribir() {
            titulos();
            clave();
            referencia();
            renglon++;
            int primero = renglon;
            encabezado();
            int ultimo = renglon - 1;
            filas();
            renglon++;
            pie();
            apartados();
            firmas();
            papel(primero, ultimo);
        }

        private void titulos() {
            for (String titulo : hoja.titulos()) {
                Row fila = fila();
                texto(fila, 0, titulo, EstilosDeLibro.Uso.TITULO);
                tab.addMergedRegion(new CellRangeAddress(fila.getRowNum(), fila.getRowNum(), 0, ultimaColumna));
            }
        }

        /** Labels to the right edge of the second column, codes in the third, names from the fourth on. */
        private void clave() {
            renglon++;
            if (!hoja.encabezadoDeClave().isEmpty()) {
                Row fila = fila();
                for (int i = 0; i < hoja.encabezadoDeClave().size(); i++) {
                    texto(fila, 2 + i, hoja.encabezadoDeClave().get(i), EstilosDeLibro.Uso.ROTULO_IZQUIERDO);
                }
            }
            int finDelNombre = ultimaColumna < COLUMNAS_DE_LA_ANGOSTA ? ultimaColumna : ultimaColumna - 3;
            for (RenglonDeClave clave : hoja.clave()) {
                Row fila = fila();
                if (!clave.rotulo().isEmpty()) {
                    texto(fila, 0, clave.rotulo(), EstilosDeLibro.Uso.ROTULO);
                }
                tab.addMergedRegion(new CellRangeAddress(fila.getRowNum(), fila.getRowNum(), 0, 1));
                texto(
                        fila,
                        2,
                        clave.clave(),
                        clave.marcada() ? EstilosDeLibro.Uso.CLAVE_MARCADA : EstilosDeLibro.Uso.CLAVE);
                texto(fila, 3, clave.nombre(), EstilosDeLibro.Uso.NOMBRE);
                tab.addMergedRegion(new CellRangeAddress(fila.getRowNum(), fila.getRowNum(), 3, finDelNombre));
                ajustar(fila, lineas(clave.nombre(), 3, finDelNombre));
            }
            forma();
        }

        /** The period, as one more label, and the code of the form at the right edge; or code and name of the form. */
        private void forma() {
            Row fila = fila();
            Rotulado fecha = hoja.fecha();
            String nombre = hoja.nombreDeLaForma();
            if (fecha != null) {
                texto(fila, 0, fecha.rotulo(), EstilosDeLibro.Uso.ROTULO);
                tab.addMergedRegion(new CellRangeAddress(fila.getRowNum(), fila.getRowNum(), 0, 1));
                texto(fila, 2, fecha.valor().texto(), EstilosDeLibro.Uso.LLANO);
            }
            if (nombre == null) {
                texto(fila, ultimaColumna, hoja.forma(), EstilosDeLibro.Uso.ROTULO);
            } else {
                texto(fila, 0, hoja.forma(), EstilosDeLibro.Uso.ROTULO_IZQUIERDO);
                texto(fila, 1, nombre, EstilosDeLibro.Uso.ROTULO_IZQUIERDO);
            }
        }

        private void referencia() {
            if (hoja.referencia().isEmpty()) {
                return;
            }
            Row fila = fila();
            int columna = 0;
            for (Rotulado par : hoja.referencia()) {
                texto(fila, columna, par.rotulo(), EstilosDeLibro.Uso.ROTULO_IZQUIERDO);
                texto(fila, columna + 1, par.valor().texto(), EstilosDeLibro.Uso.NOMBRE);
                columna += 2;
            }
            if (columna <= ultimaColumna) {
                String ultimo = hoja.referencia()
                        .get(hoja.referencia().size() - 1)
                        .valor()
                        .texto();
                tab.addMergedRegion(
                        new CellRangeAddress(fila.getRowNum(), fila.getRowNum(), columna - 1, ultimaColumna));
                ajustar(fila, lineas(ultimo, columna - 1, ultimaColumna));
            }
        }

        private void encabezado() {
            if (hoja.tituloDeTabla() != null) {
                Row fila = fila();
                for (int i = 0; i < ancho; i++) {
                    texto(fila, i, i == 0 ? hoja.tituloDeTabla() : "", EstilosDeLibro.Uso.ENCABEZADO);
                }
                tab.addMergedRegion(new CellRangeAddress(fila.getRowNum(), fila.getRowNum(), 0, ultimaColumna));
            }
            int niveles = hoja.nivelesDeColumnas();
            int primero = renglon;
            for (int nivel = 0; nivel < niveles; nivel++) {
                Row fila = fila();
                for (int i = 0; i < hoja.columnas().size(); i++) {
                    texto(fila, i, "", EstilosDeLibro.Uso.ENCABEZADO);
                }
            }
            for (EncabezadoDeTabla.Rotulo rotulo : EncabezadoDeTabla.de(hoja.columnas())) {
                int arriba = primero + rotulo.nivel();
                tab.getRow(arriba).getCell(rotulo.columna()).setCellValue(rotulo.texto());
                if (rotulo.columnas() > 1 || rotulo.niveles() > 1) {
                    tab.addMergedRegion(new CellRangeAddress(
                            arriba,
                            arriba + rotulo.niveles() - 1,
                            rotulo.columna(),
                            rotulo.columna() + rotulo.columnas() - 1));
                }
            }
        }

        private void filas() {
            for (FilaImpresa fila : hoja.filas()) {
                fila(fila);
            }
        }

        private void fila(FilaImpresa fila) {
            Row destino = fila();
            List<CeldaImpresa> celdas = fila.celdas();
            List<List<String>> trozos = new ArrayList<>(celdas.size());
            int renglones = 1;
            for (int i = 0; i < celdas.size(); i++) {
                trozos.add(i < ancho ? trozos(celdas.get(i).texto(), i) : List.of());
                renglones = Math.max(renglones, trozos.get(i).size());
                boolean sigue = trozos.get(i).size() > 1;
                celda(destino, i, sigue ? new CeldaImpresa.Texto(trozos.get(i).get(0)) : celdas.get(i), fila);
            }
            destino.setHeightInPoints(alto(trozos, 0));
            for (int renglon = 1; renglon < renglones; renglon++) {
                continuacion(trozos, renglon, fila);
            }
        }

        /** What did not fit in a row goes on in the same columns of the next one, so that paper cuts nothing off. */
        private void continuacion(List<List<String>> trozos, int cual, FilaImpresa origen) {
            Row destino = fila();
            for (int i = 0; i < trozos.size(); i++) {
                String trozo = cual < trozos.get(i).size() ? trozos.get(i).get(cual) : "";
                celda(destino, i, new CeldaImpresa.Texto(trozo), origen);
            }
            destino.setHeightInPoints(alto(trozos, cual));
        }

        /**
         * A text in pieces that fit in a row each, parted at spaces. No piece but the first starts with a digit: it would
         * read as the number of a meta.
         */
        private List<String> trozos(String texto, int columna) {
            Parrafo parrafo = parrafo(texto, columna);
            if (parrafo.lineas() <= LINEAS_POR_RENGLON) {
                return List.of(texto);
            }
            List<String> trozos = new ArrayList<>();
            int desde = 0;
            while (desde < parrafo.lineas()) {
                int hasta = Math.min(desde + LINEAS_POR_RENGLON, parrafo.lineas());
                int corte = hasta;
                while (corte > desde + 1 && corte < parrafo.lineas() && !puedeCortarse(parrafo, corte)) {
                    corte--;
                }
                hasta = corte > desde + 1 ? corte : hasta;
                StringBuilder trozo = new StringBuilder();
                for (int i = parrafo.inicio(desde); i < parrafo.fin(hasta - 1); i++) {
                    trozo.appendCodePoint(parrafo.caracter(i));
                }
                trozos.add(trozo.toString());
                desde = hasta;
            }
            return trozos;
        }

        private boolean puedeCortarse(Parrafo parrafo, int linea) {
            int inicio = parrafo.inicio(linea);
            return inicio > parrafo.fin(linea - 1) && !Character.isDigit(parrafo.caracter(inicio));
        }

        private Parrafo parrafo(String texto, int columna) {
            float puntos = hoja.columnas().get(columna).anchoEnLibro() * PUNTOS_POR_CARACTER;
            return Parrafo.de(texto, Letra.NORMAL, 9, puntos);
        }

        /** As tall as its longest text, which not every program works out by itself. */
        private float alto(List<List<String>> trozos, int cual) {
            int lineas = 1;
            for (int i = 0; i < ancho; i++) {
                if (cual < trozos.get(i).size()) {
                    lineas =
                            Math.max(lineas, parrafo(trozos.get(i).get(cual), i).lineas());
                }
            }
            return alto(lineas);
        }

        private void celda(Row fila, int i, CeldaImpresa celda, FilaImpresa origen) {
            ColumnaImpresa columna = hoja.columnas().get(i);
            Cell destino = fila.createCell(i);
            if (celda instanceof CeldaImpresa.Cifra cifra) {
                if (cifra.formula() != null) {
                    destino.setCellFormula(formula(cifra.formula(), fila.getRowNum() + 1));
                }
                destino.setCellValue(cifra.valor().doubleValue());
                destino.setCellStyle(estilos.cifra(cifra.formato().enLibro(cifra.valor()), origen.realce()));
                return;
            }
            if (celda instanceof CeldaImpresa.Comprobacion comprobacion) {
                destino.setCellFormula(formula(comprobacion.formula(), fila.getRowNum() + 1));
                destino.setCellValue("");
                destino.setCellStyle(estilos.de(EstilosDeLibro.Uso.LLANO));
                return;
            }
            boolean marcada = origen.porRevisar() && "DESCRIPCION".equals(columna.clave());
            if (columna.fueraDelPapel()) {
                return;
            }
            if (!celda.texto().isEmpty()) {
                destino.setCellValue(celda.texto());
            }
            boolean negrita = origen.letra(columna) == Letra.NEGRITA;
            Realce realce = negrita || !origen.realce().conFondo() ? origen.realce() : Realce.FONDO;
            destino.setCellStyle(estilos.texto(columna.alineacion() == Alineacion.CENTRO, realce, marcada));
        }

        private String formula(String plantilla, int numeroDeFila) {
            Matcher llaves = LLAVE.matcher(plantilla);
            StringBuilder formula = new StringBuilder();
            while (llaves.find()) {
                Integer columna = columnaDeLlave.get(llaves.group(1));
                if (columna == null) {
                    throw new IllegalStateException("La fórmula nombra una columna que no existe: " + plantilla);
                }
                llaves.appendReplacement(formula, CellReference.convertNumToColString(columna) + numeroDeFila);
            }
            return llaves.appendTail(formula).toString();
        }

        private void pie() {
            if (hoja.pie().isEmpty()) {
                return;
            }
            int columna = Math.max(0, ultimaColumna - 7);
            Row rotulos = fila();
            Row cifras = fila();
            rotulos.setHeightInPoints(45);
            for (Rotulado par : hoja.pie()) {
                int fin = Math.min(columna + 2, ultimaColumna);
                for (int i = columna; i <= fin; i++) {
                    texto(rotulos, i, "", EstilosDeLibro.Uso.ENCABEZADO);
                    texto(cifras, i, "", EstilosDeLibro.Uso.RECUADRO);
                }
                rotulos.getCell(columna).setCellValue(par.rotulo());
                if (par.valor() instanceof CeldaImpresa.Cifra cifra) {
                    Cell celda = cifras.getCell(columna);
                    celda.setCellValue(cifra.valor().doubleValue());
                    celda.setCellStyle(estilos.cifra(cifra.formato().enLibro(cifra.valor()), Realce.FONDO));
                }
                if (fin > columna) {
                    tab.addMergedRegion(new CellRangeAddress(rotulos.getRowNum(), rotulos.getRowNum(), columna, fin));
                    tab.addMergedRegion(new CellRangeAddress(cifras.getRowNum(), cifras.getRowNum(), columna, fin));
                }
                columna = fin + 1;
            }
            renglon++;
        }

        private void apartados() {
            for (HojaImpresa.Apartado apartado : hoja.apartados()) {
                texto(fila(), 0, apartado.titulo(), EstilosDeLibro.Uso.ROTULO_IZQUIERDO);
                if (apartado.tabla() != null) {
                    tabla(apartado.tabla());
                }
                for (String parrafo : apartado.parrafos()) {
                    Row fila = fila();
                    texto(fila, 0, parrafo, EstilosDeLibro.Uso.NOMBRE);
                    tab.addMergedRegion(new CellRangeAddress(fila.getRowNum(), fila.getRowNum(), 0, ultimaColumna));
                    ajustar(fila, lineas(parrafo, 0, ultimaColumna));
                }
                renglon++;
            }
        }

        /** In the columns of the table of the sheet that have the same keys, under captions of its own. */
        private void tabla(HojaImpresa.Tabla tabla) {
            Row rotulos = fila();
            for (int i = 0; i < ancho; i++) {
                texto(rotulos, i, "", EstilosDeLibro.Uso.ENCABEZADO);
            }
            for (ColumnaImpresa columna : tabla.columnas()) {
                Integer donde = columnaDeLlave.get(columna.clave());
                if (donde == null) {
                    throw new IllegalStateException("La hoja no tiene la columna " + columna.clave());
                }
                rotulos.getCell(donde).setCellValue(columna.rotulos().get(0));
            }
            for (FilaImpresa fila : tabla.filas()) {
                fila(tabla.entre(hoja.columnas(), fila));
            }
        }

        private void firmas() {
            int[] desde = {0, 3, Math.max(6, ultimaColumna - 3)};
            int[] hasta = {1, Math.max(4, ultimaColumna - 5), ultimaColumna};
            firma(desde, hasta, FirmaImpresa::rotulo, EstilosDeLibro.Uso.FIRMA_NEGRITA);
            Row espacio = fila();
            espacio.setHeightInPoints(34);
            for (int lugar = 0; lugar < 3; lugar++) {
                for (int i = desde[lugar]; i <= hasta[lugar]; i++) {
                    texto(espacio, i, "", EstilosDeLibro.Uso.LINEA_DE_FIRMA);
                }
            }
            firma(desde, hasta, FirmaImpresa::nombre, EstilosDeLibro.Uso.FIRMA_NEGRITA);
            firma(desde, hasta, FirmaImpresa::cargo, EstilosDeLibro.Uso.FIRMA);
            firma(desde, hasta, FirmaImpresa::leyenda, EstilosDeLibro.Uso.FIRMA);
        }

        private void firma(
                int[] desde,
                int[] hasta,
                java.util.function.Function<FirmaImpresa, String> parte,
                EstilosDeLibro.Uso uso) {
            Row fila = fila();
            int lineas = 1;
            for (int lugar = 0; lugar < hoja.firmas().size(); lugar++) {
                String texto = parte.apply(hoja.firmas().get(lugar));
                texto(fila, desde[lugar], texto, uso);
                lineas = Math.max(lineas, lineas(texto, desde[lugar], hasta[lugar]));
                tab.addMergedRegion(
                        new CellRangeAddress(fila.getRowNum(), fila.getRowNum(), desde[lugar], hasta[lugar]));
            }
            ajustar(fila, lineas);
        }

        /** How many lines a text takes in cells that were joined. */
        private int lineas(String texto, int desde, int hasta) {
            int caracteres = 0;
            for (int i = desde; i <= hasta; i++) {
                caracteres += hoja.columnas().get(i).anchoEnLibro();
            }
            return Parrafo.de(texto, Letra.NEGRITA, 9, caracteres * PUNTOS_POR_CARACTER)
                    .lineas();
        }

        /** No program works out by itself how tall joined cells must be. */
        private void ajustar(Row fila, int lineas) {
            if (lineas > 1) {
                fila.setHeightInPoints(alto(lineas));
            }
        }

        private float alto(int lineas) {
            return Math.min(ALTO_MAXIMO, lineas * 12.6f + 4);
        }

        private void papel(int primero, int ultimo) {
            boolean cabeEncabezado = ultimo < RENGLONES_FIJOS;
            if (cabeEncabezado) {
                tab.createFreezePane(0, ultimo + 1);
            }
            tab.setRepeatingRows(new CellRangeAddress(cabeEncabezado ? 0 : primero, ultimo, -1, -1));
            libro.setPrintArea(libro.getSheetIndex(tab), 0, ultimaColumna, 0, renglon - 1);
            PapelDeLibro.disponer(tab, hoja);
        }

        private Row fila() {
            return tab.createRow(renglon++);
        }

        private void texto(Row fila, int columna, @Nullable String texto, EstilosDeLibro.Uso uso) {
            Cell celda = fila.createCell(columna);
            if (texto != null && !texto.isEmpty()) {
                celda.setCellValue(texto);
            }
            celda.setCellStyle(estilos.de(uso));
        }
    }
}
