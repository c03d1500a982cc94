package mx.avance.impresion;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How figures are written, as in Mexico: comma for thousands, point for decimals. */
enum FormatoDeCifra {
    /** An amount: {@code 52,515}, {@code 12.5}. */
    CANTIDAD,
    /** A whole percentage: {@code 29%}. */
    PORCENTAJE,
    /** At least two decimals: {@code 1,234.50}. */
    DOS_DECIMALES;

    /** As printed. No digit is lost: decimals beyond the usual ones are shown. */
    String enPapel(BigDecimal valor) {
        return conMiles(escala(valor).toPlainString()) + sufijo();
    }

    /** As a CSV carries it: as printed, without thousands marks. */
    String enCsv(BigDecimal valor) {
        return escala(valor).toPlainString() + sufijo();
    }

    /** The number format of a workbook. A value without decimals gets no loose point. */
    String enLibro(BigDecimal valor) {
        int decimales = escala(valor).scale();
        String mascara = decimales == 0 ? "#,##0" : "#,##0." + "0".repeat(decimales);
        return this == PORCENTAJE ? mascara.replace("#,##", "") + "\"%\"" : "[$-80A]" + mascara;
    }

    private String sufijo() {
        return this == PORCENTAJE ? "%" : "";
    }

    private BigDecimal escala(BigDecimal valor) {
        int minima = this == DOS_DECIMALES ? 2 : 0;
        BigDecimal corto = valor.signum() == 0 ? BigDecimal.ZERO : valor.stripTrailingZeros();
        return corto.scale() < minima ? corto.setScale(minima, RoundingMode.UNNECESSARY) : corto;
    }

    private static String conMiles(String llano) {
        int signo = llano.startsWith("-") ? 1 : 0;
        int punto = llano.indexOf('.');
        int fin = punto < 0 ? llano.length() : punto;
        if (fin - signo <= 3) {
            return llano;
        }
        StringBuilder texto = new StringBuilder(llano);
        for (int i = fin - 3; i > signo; i -= 3) {
            texto.insert(i, ',');
        }
        return texto.toString();
    }
}
