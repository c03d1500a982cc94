package mx.avance.lectura.fuente;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * How a workbook shows its numbers. A percentage and a date come out as the person sees them; any other number with all
 * its decimals, without thousands separators and never in scientific notation, since what is saved is the figure and its
 * decimals are only hidden.
 */
final class EstilosDeLibro extends DefaultHandler {

    /** What a workbook can hold; the digits beyond are noise of the binary fraction. */
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    /** A number beyond this is no figure of a form, and writing it out would take as many zeros. */
    private static final int EXPONENTE_MAXIMO = 30;

    private static final DateTimeFormatter FECHA = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter FECHA_Y_HORA = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    private final boolean desde1904;
    private final Map<Integer, String> propios = new HashMap<>();
    private final List<Aspecto> aspectos = new ArrayList<>();
    private boolean enAspectos;

    EstilosDeLibro(boolean desde1904) {
        this.desde1904 = desde1904;
    }

    private enum Clase {
        NUMERO,
        FECHA,
        /** The format multiplies by a hundred. */
        PORCENTAJE,
        /** The format only writes the mark after the number. */
        MARCA_DE_PORCENTAJE,
        /** A code such as 03, kept as the number 3. */
        CODIGO
    }

    private record Aspecto(Clase clase, int digitos) {}

    private static final Aspecto GENERAL = new Aspecto(Clase.NUMERO, 0);

    @Override
    public void startElement(@Nullable String uri, @Nullable String localName, String qName, Attributes atributos) {
        switch (qName.substring(qName.indexOf(':') + 1)) {
            case "numFmt" -> {
                String codigo = atributos.getValue("formatCode");
                if (codigo != null) {
                    propios.put(entero(atributos.getValue("numFmtId")), codigo);
                }
            }
            case "cellXfs" -> enAspectos = true;
            case "xf" -> {
                if (enAspectos) {
                    aspectos.add(aspecto(entero(atributos.getValue("numFmtId"))));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(@Nullable String uri, @Nullable String localName, String qName) {
        if (qName.endsWith("cellXfs")) {
            enAspectos = false;
        }
    }

    /**
     * @param crudo as the workbook keeps it
     * @param estilo ordinal of the style of its cell; -1 when it has none
     */
    String mostrar(String crudo, int estilo) {
        BigDecimal numero;
        try {
            numero = new BigDecimal(crudo.strip()).round(PRECISION);
        } catch (NumberFormatException noEsNumero) {
            return crudo;
        }
        if (numero.signum() != 0 && Math.abs((long) numero.precision() - numero.scale()) > EXPONENTE_MAXIMO) {
            return crudo;
        }
        Aspecto aspecto = estilo >= 0 && estilo < aspectos.size() ? aspectos.get(estilo) : GENERAL;
        return switch (aspecto.clase) {
            case NUMERO -> plano(numero);
            case FECHA -> fecha(numero);
            case PORCENTAJE -> redondo(numero.movePointRight(2), aspecto.digitos) + "%";
            case MARCA_DE_PORCENTAJE -> redondo(numero, aspecto.digitos) + "%";
            case CODIGO -> codigo(numero, aspecto.digitos);
        };
    }

    private static String plano(BigDecimal numero) {
        if (numero.signum() == 0) {
            return "0";
        }
        return numero.scale() <= 0
                ? numero.toBigInteger().toString()
                : numero.stripTrailingZeros().toPlainString();
    }

    private static String redondo(BigDecimal numero, int decimales) {
        return numero.setScale(decimales, RoundingMode.HALF_UP).toPlainString();
    }

    private static String codigo(BigDecimal numero, int digitos) {
        String plano = plano(numero);
        return plano.indexOf('.') >= 0 || numero.signum() < 0
                ? plano
                : "0".repeat(Math.max(0, digitos - plano.length())) + plano;
    }

    private String fecha(BigDecimal numero) {
        LocalDateTime momento = DateUtil.getLocalDateTime(numero.doubleValue(), desde1904, true);
        if (momento == null) {
            return plano(numero);
        }
        boolean conHora = momento.getHour() != 0 || momento.getMinute() != 0;
        return momento.format(conHora ? FECHA_Y_HORA : FECHA);
    }

    private Aspecto aspecto(int formato) {
        String codigo = propios.get(formato);
        if (codigo == null) {
            codigo = BuiltinFormats.getBuiltinFormat(formato);
        }
        if (codigo == null) {
            return GENERAL;
        }
        String paraPositivos = codigo.split(";", 2)[0];
        String sinLiterales = sinLiterales(paraPositivos);
        if (sinLiterales.indexOf('%') >= 0) {
            return new Aspecto(Clase.PORCENTAJE, decimales(sinLiterales));
        }
        if (paraPositivos.indexOf('%') >= 0) {
            return new Aspecto(Clase.MARCA_DE_PORCENTAJE, decimales(sinLiterales));
        }
        if (DateUtil.isADateFormat(formato, codigo)) {
            return new Aspecto(Clase.FECHA, 0);
        }
        return sinLiterales.matches("0{2,20}") ? new Aspecto(Clase.CODIGO, sinLiterales.length()) : GENERAL;
    }

    /** The format without what it writes literally: quoted, after a backslash, or the width of another character. */
    private static String sinLiterales(String codigo) {
        StringBuilder resto = new StringBuilder();
        boolean entreComillas = false;
        for (int i = 0; i < codigo.length(); i++) {
            char c = codigo.charAt(i);
            if (c == '"') {
                entreComillas = !entreComillas;
            } else if (!entreComillas && (c == '\\' || c == '_' || c == '*')) {
                i++;
            } else if (!entreComillas) {
                resto.append(c);
            }
        }
        return resto.toString();
    }

    private static int decimales(String codigo) {
        int punto = codigo.indexOf('.');
        int decimales = 0;
        while (punto >= 0
                && punto + decimales + 1 < codigo.length()
                && "0#?".indexOf(codigo.charAt(punto + decimales + 1)) >= 0) {
            decimales++;
        }
        return decimales;
    }

    private static int entero(@Nullable String texto) {
        try {
            return texto == null ? -1 : Integer.parseInt(texto.strip());
        } catch (NumberFormatException noEsEntero) {
            return -1;
        }
    }
}
