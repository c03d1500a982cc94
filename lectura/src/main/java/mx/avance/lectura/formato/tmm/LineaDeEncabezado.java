package mx.avance.lectura.formato.tmm;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.lectura.grafia.Palabras;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a heading says by itself: a title, a period, a label, a code with its name. Whether a line that says
 * none of them names the ente depends on the lines before it.
 *
 * @param que what the line is, apart from any period in it
 * @param fecha the period after the word FECHA; null when the line has no such word
 * @param periodo the period in the rest of the line; null where it does not count
 * @param valor for {@link Que#VALOR} and {@link Que#VALOR_TRAS_ETIQUETAS} the code with its name, for
 *     {@link Que#NOMBRE} a name without code, empty when the label stands alone
 * @param trasEtiqueta whether a label stands in the line
 * @param texto the line without the date
 */
record LineaDeEncabezado(
        Que que,
        @Nullable Periodo fecha,
        @Nullable Periodo periodo,
        Encabezado.@Nullable Valor valor,
        boolean trasEtiqueta,
        String texto) {

    private static final Pattern CODIGO_DE_FORMA = Pattern.compile("\\bT[A-Z0-9]{1,3} ?F ?[O0]{0,2}[O0]\\d\\b");

    private static final Pattern ETIQUETA_Y_DOS_DIGITOS =
            Pattern.compile("^(\\p{Lu}[\\p{Lu}. ]{2,28}?)[:.]?\\s+\\d\\d(?!\\d)");

    private static final Pattern RAMO_SIN_MARCA = Pattern.compile("(RAMO|C ADMINISTRATIVA) \\d\\d .*");

    /** What stands between a code and its name. */
    private static final Pattern SEPARACION = Pattern.compile("^[\\s.,:–-]+");

    private static final Pattern VINETA = Pattern.compile("^[-–—•*·]+\\s*");

    private static final Pattern PAGINA = Pattern.compile("^(HOJA|PAGINA|PAG|FOLIO)\\b.*\\d.*");

    enum Que {
        /** Nothing that a heading keeps. */
        NADA,
        TITULO,
        /** A code with its name, with a label or by its shape alone. */
        VALOR,
        /** A code after words that are no label: a value where labels have been seen before. */
        VALOR_TRAS_ETIQUETAS,
        /** A label, with a name beside it that has no code. */
        NOMBRE,
        /** Words that say a period and nothing else, unless they are read otherwise. */
        PERIODO,
        /** Words that no part of the heading explains: the ente, or noise. */
        PALABRAS
    }

    static LineaDeEncabezado leer(String completa) {
        String texto = completa;
        String planas = Palabras.planas(texto);
        if (planas.isEmpty() || PAGINA.matcher(planas).matches()) {
            return nada(null, null);
        }
        if (planas.contains("PROGRAMA OPERATIVO") || esAvanceFisico(planas)) {
            return new LineaDeEncabezado(Que.TITULO, null, Periodo.leer(texto), null, false, texto);
        }
        Periodo fecha = null;
        int lugar = posicionDe(texto, "FECHA");
        if (lugar >= 0) {
            fecha = Periodo.leer(texto.substring(lugar));
            texto = texto.substring(0, lugar).strip();
            if (texto.isEmpty()) {
                return nada(fecha, null);
            }
            planas = Palabras.planas(texto);
        }
        if (planas.length() < 40 && tieneCodigoDeForma(planas)) {
            return nada(fecha, Periodo.leer(texto));
        }
        Periodo periodo = Periodo.leer(texto);
        boolean conPeriodo = periodo.trimestre() != null;
        boolean conCodigo = Codigo.alInicio(sinVineta(texto)) != null || texto.indexOf(':') > 0;
        if (!conCodigo && conPeriodo) {
            return new LineaDeEncabezado(Que.PERIODO, fecha, periodo, null, false, texto);
        }
        LineaDeEncabezado valor = valor(texto, fecha, conPeriodo ? periodo : null);
        if (valor != null) {
            return valor;
        }
        if (conPeriodo) {
            return new LineaDeEncabezado(Que.PERIODO, fecha, periodo, null, false, texto);
        }
        return new LineaDeEncabezado(planas.length() > 4 ? Que.PALABRAS : Que.NADA, fecha, null, null, false, texto);
    }

    private static LineaDeEncabezado nada(@Nullable Periodo fecha, @Nullable Periodo periodo) {
        return new LineaDeEncabezado(Que.NADA, fecha, periodo, null, false, "");
    }

    /** A label, a value or both; null when the line is neither. */
    private static @Nullable LineaDeEncabezado valor(
            String completa, @Nullable Periodo fecha, @Nullable Periodo periodo) {
        String texto = sinVineta(completa);
        String codigo = Codigo.alInicio(texto);
        if (codigo != null) {
            String nombre = sinSeparacion(texto.substring(codigo.length()));
            boolean anio = nombre.isEmpty() && codigo.length() == 4;
            return anio ? null : valor(Que.VALOR, fecha, null, codigo, nombre, false, completa);
        }
        int corte = texto.indexOf(':');
        Campo campo = Campo.deEtiqueta(Palabras.planas(corte > 0 ? texto.substring(0, corte) : texto));
        if (corte > 0) {
            String resto = sinVineta(texto.substring(corte + 1).strip());
            String suCodigo = Codigo.alInicio(resto);
            if (suCodigo != null) {
                String nombre = sinSeparacion(resto.substring(suCodigo.length()));
                return valor(Que.VALOR, fecha, campo, suCodigo, nombre, true, completa);
            }
            return campo == null ? null : valor(Que.NOMBRE, fecha, campo, "", resto, true, completa);
        }
        if (campo != null) {
            return valor(Que.NOMBRE, fecha, campo, "", "", true, completa);
        }
        return etiquetaSinDosPuntos(texto, fecha, periodo, completa);
    }

    /** {@code FINALIDAD 2 DESARROLLO SOCIAL.}: the code stands somewhere after the words of the label. */
    private static @Nullable LineaDeEncabezado etiquetaSinDosPuntos(
            String texto, @Nullable Periodo fecha, @Nullable Periodo periodo, String completa) {
        for (int i = 1; i < texto.length() && i < 30; i++) {
            if (texto.charAt(i - 1) == ' ' && Character.isDigit(texto.charAt(i))) {
                String codigo = Codigo.alInicio(texto.substring(i));
                if (codigo == null) {
                    return null;
                }
                String nombre = sinSeparacion(texto.substring(i + codigo.length()));
                String planas = Palabras.planas(texto.substring(0, i));
                Campo campo = Campo.deEtiqueta(planas);
                if (campo != null) {
                    return valor(Que.VALOR, fecha, campo, codigo, nombre, true, completa);
                }
                if (esTitulo(planas) || planas.length() <= 3) {
                    return null;
                }
                Encabezado.Valor valor = Encabezado.Valor.de(null, codigo, nombre);
                return new LineaDeEncabezado(Que.VALOR_TRAS_ETIQUETAS, fecha, periodo, valor, false, completa);
            }
        }
        return null;
    }

    private static LineaDeEncabezado valor(
            Que que,
            @Nullable Periodo fecha,
            @Nullable Campo campo,
            String codigo,
            String nombre,
            boolean trasEtiqueta,
            String texto) {
        Encabezado.Valor valor = Encabezado.Valor.de(campo, codigo, nombre);
        return new LineaDeEncabezado(que, fecha, null, valor, trasEtiqueta, texto);
    }

    /**
     * Whether a line can only belong to a heading.
     *
     * @param planas the line as {@link Palabras#planas} gives it
     */
    static boolean esDeEncabezado(String texto, String planas) {
        if (esTitulo(planas) || tieneCodigoDeForma(planas)) {
            return true;
        }
        int corte = texto.indexOf(':');
        if (corte > 0 && corte < 24) {
            Campo campo = Campo.deEtiqueta(Palabras.planas(texto.substring(0, corte)));
            return campo != null || planas.startsWith("FECHA");
        }
        return planas.equals("RAMO")
                || planas.equals("C ADMINISTRATIVA")
                || RAMO_SIN_MARCA.matcher(planas).matches();
    }

    /**
     * Whether a line starts with the label of the ramo, damaged as it may be, and a code of two digits. Less certain than
     * {@link #esDeEncabezado}: a text that wraps may look so, hence it only counts after a blank line or in the foot.
     */
    static boolean pareceRamo(String texto) {
        Matcher ramo = ETIQUETA_Y_DOS_DIGITOS.matcher(texto);
        return ramo.find() && Campo.deEtiqueta(Palabras.planas(ramo.group(1))) == Campo.RAMO;
    }

    /** Whether a line carries the code of the form, damaged as it may be: {@code TMM-F004}, {@code T1M-FO04}. */
    static boolean tieneCodigoDeForma(String planas) {
        return planas.indexOf('T') >= 0 && CODIGO_DE_FORMA.matcher(planas).find();
    }

    private static boolean esTitulo(String planas) {
        return planas.contains("AYUNTAMIENTO")
                || planas.contains("PROGRAMA OPERATIVO")
                || esAvanceFisico(planas)
                || (planas.contains("MUNICIPIO DE ") && planas.length() < 60);
    }

    private static boolean esAvanceFisico(String planas) {
        return planas.length() < 40 && planas.length() > 15 && Palabras.parecidas(planas, "AVANCE FISICO PROGRAMATICO");
    }

    private static int posicionDe(String texto, String palabra) {
        int lugar = texto.toUpperCase(Locale.ROOT).indexOf(palabra);
        return lugar >= 0 && (lugar == 0 || texto.charAt(lugar - 1) == ' ') ? lugar : -1;
    }

    private static String sinVineta(String texto) {
        return VINETA.matcher(texto).replaceFirst("");
    }

    private static String sinSeparacion(String texto) {
        return SEPARACION.matcher(texto).replaceFirst("");
    }
}
