package mx.avance.impresion;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import mx.avance.impresion.HojaImpresa.Realce;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of a workbook, each made once. */
final class EstilosDeLibro {

    /** The mark of what a person must still decide. It is part of the format, so that the cell keeps its bare text. */
    static final String MARCA = "◆";

    private static final byte[] FONDO_DE_ENCABEZADO = {(byte) 0xE4, (byte) 0xEC, (byte) 0xE8};
    private static final byte[] FONDO_DE_META = {(byte) 0xF4, (byte) 0xF7, (byte) 0xF5};
    private static final byte[] LINEA = {(byte) 0x8A, (byte) 0x96, (byte) 0x90};

    /** What a fixed look is for. */
    enum Uso {
        TITULO,
        ROTULO,
        ROTULO_IZQUIERDO,
        CLAVE,
        CLAVE_MARCADA,
        LLANO,
        /** In cells that were joined: on as many lines as it needs. */
        NOMBRE,
        ENCABEZADO,
        RECUADRO,
        FIRMA,
        FIRMA_NEGRITA,
        LINEA_DE_FIRMA
    }

    private final XSSFWorkbook libro;
    private final XSSFFont normal;
    private final XSSFFont negrita;
    private final XSSFFont grande;
    private final Map<Uso, XSSFCellStyle> fijos = new EnumMap<>(Uso.class);
    private final Map<String, XSSFCellStyle> deCelda = new HashMap<>();

    EstilosDeLibro(XSSFWorkbook libro) {
        this.libro = libro;
        this.normal = fuente(9, false);
        this.negrita = fuente(9, true);
        this.grande = fuente(12, true);
    }

    CellStyle de(Uso uso) {
        return fijos.computeIfAbsent(uso, this::crear);
    }

    CellStyle cifra(String formato, Realce realce) {
        return deCelda.computeIfAbsent("cifra " + realce + formato, llave -> {
            XSSFCellStyle estilo = deTabla(realce);
            estilo.setAlignment(HorizontalAlignment.RIGHT);
            estilo.setDataFormat(libro.createDataFormat().getFormat(formato));
            return estilo;
        });
    }

    CellStyle texto(boolean centrado, Realce realce, boolean marcado) {
        return deCelda.computeIfAbsent("texto " + centrado + realce + marcado, llave -> {
            XSSFCellStyle estilo = deTabla(realce);
            estilo.setAlignment(centrado ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
            estilo.setIndention((short) (centrado ? 0 : 1));
            estilo.setWrapText(true);
            estilo.setDataFormat(libro.createDataFormat().getFormat(marcado ? "\"" + MARCA + " \"@" : "@"));
            return estilo;
        });
    }

    private XSSFCellStyle crear(Uso uso) {
        XSSFCellStyle estilo = libro.createCellStyle();
        estilo.setVerticalAlignment(VerticalAlignment.CENTER);
        estilo.setDataFormat(libro.createDataFormat().getFormat("@"));
        switch (uso) {
            case TITULO -> aspecto(estilo, grande, HorizontalAlignment.CENTER);
            case ROTULO -> aspecto(estilo, negrita, HorizontalAlignment.RIGHT);
            case ROTULO_IZQUIERDO -> aspecto(estilo, negrita, HorizontalAlignment.LEFT);
            case CLAVE, LLANO -> {
                aspecto(estilo, normal, HorizontalAlignment.LEFT);
                estilo.setIndention((short) 1);
            }
            case NOMBRE -> {
                aspecto(estilo, normal, HorizontalAlignment.LEFT);
                estilo.setIndention((short) 1);
                estilo.setWrapText(true);
            }
            case CLAVE_MARCADA -> {
                aspecto(estilo, normal, HorizontalAlignment.LEFT);
                estilo.setIndention((short) 1);
                estilo.setDataFormat(libro.createDataFormat().getFormat("\"" + MARCA + " \"@"));
            }
            case ENCABEZADO -> {
                aspecto(estilo, negrita, HorizontalAlignment.CENTER);
                estilo.setWrapText(true);
                fondo(estilo, FONDO_DE_ENCABEZADO);
                bordes(estilo);
            }
            case RECUADRO -> {
                aspecto(estilo, negrita, HorizontalAlignment.CENTER);
                bordes(estilo);
            }
            case FIRMA -> {
                aspecto(estilo, normal, HorizontalAlignment.CENTER);
                estilo.setWrapText(true);
            }
            case FIRMA_NEGRITA -> {
                aspecto(estilo, negrita, HorizontalAlignment.CENTER);
                estilo.setWrapText(true);
            }
            case LINEA_DE_FIRMA -> estilo.setBorderBottom(BorderStyle.THIN);
        }
        return estilo;
    }

    private XSSFCellStyle deTabla(Realce realce) {
        XSSFCellStyle estilo = libro.createCellStyle();
        estilo.setFont(realce == Realce.FONDO_Y_NEGRITA ? negrita : normal);
        estilo.setVerticalAlignment(VerticalAlignment.TOP);
        bordes(estilo);
        if (realce.conFondo()) {
            fondo(estilo, FONDO_DE_META);
        }
        return estilo;
    }

    private static void aspecto(XSSFCellStyle estilo, Font fuente, HorizontalAlignment alineacion) {
        estilo.setFont(fuente);
        estilo.setAlignment(alineacion);
    }

    private static void fondo(XSSFCellStyle estilo, byte[] color) {
        estilo.setFillForegroundColor(new XSSFColor(color));
        estilo.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void bordes(XSSFCellStyle estilo) {
        XSSFColor color = new XSSFColor(LINEA);
        estilo.setBorderTop(BorderStyle.THIN);
        estilo.setBorderBottom(BorderStyle.THIN);
        estilo.setBorderLeft(BorderStyle.THIN);
        estilo.setBorderRight(BorderStyle.THIN);
        estilo.setTopBorderColor(color);
        estilo.setBottomBorderColor(color);
        estilo.setLeftBorderColor(color);
        estilo.setRightBorderColor(color);
    }

    private XSSFFont fuente(int puntos, boolean gruesa) {
        XSSFFont fuente = libro.createFont();
        fuente.setFontName("Noto Sans");
        fuente.setFontHeightInPoints((short) puntos);
        fuente.setBold(gruesa);
        return fuente;
    }
}
