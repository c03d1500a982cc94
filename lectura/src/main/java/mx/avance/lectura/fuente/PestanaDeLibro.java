package mx.avance.lectura.fuente;

import java.util.ArrayList;
import java.util.List;
import mx.avance.lectura.LecturaImposible;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The rows of one tab, as events. Rows without cells are often absent from the file; one blank line stands for any
 * number of them.
 */
final class PestanaDeLibro extends DefaultHandler {

    private static final int COLUMNAS = 16_384;
    private static final int RENGLONES = 1_048_576;

    private final String nombre;
    private final TextosDeLibro textos;
    private final EstilosDeLibro estilos;
    private final Celdas celdas;
    private final Cupo cupo;
    private final List<Renglon> renglones;

    private final StringBuilder valor = new StringBuilder();
    private List<Celda> deEsteRenglon = new ArrayList<>();
    private int renglon;
    private int columna;
    private @Nullable String tipo;
    private int estilo;
    private boolean enValor;
    private boolean enGuia;

    PestanaDeLibro(
            String nombre,
            TextosDeLibro textos,
            EstilosDeLibro estilos,
            Celdas celdas,
            Cupo cupo,
            List<Renglon> renglones) {
        this.nombre = nombre;
        this.textos = textos;
        this.estilos = estilos;
        this.celdas = celdas;
        this.cupo = cupo;
        this.renglones = renglones;
    }

    /** Carries a refusal through the parser. */
    static final class Rechazo extends SAXException {

        private static final long serialVersionUID = 1L;

        private final LecturaImposible causa;

        Rechazo(LecturaImposible causa) {
            super(causa);
            this.causa = causa;
        }

        LecturaImposible causa() {
            return causa;
        }
    }

    @Override
    public void startElement(@Nullable String uri, @Nullable String localName, String qName, Attributes atributos)
            throws SAXException {
        switch (qName.substring(qName.indexOf(':') + 1)) {
            case "row" -> empezarRenglon(atributos.getValue("r"));
            case "c" -> {
                columna = columna(atributos.getValue("r"), columna + 1);
                tipo = atributos.getValue("t");
                estilo = entero(atributos.getValue("s"), -1);
                valor.setLength(0);
            }
            case "rPh" -> enGuia = true;
            case "v" -> enValor = true;
            case "t" -> enValor = !enGuia;
            default -> {}
        }
    }

    @Override
    public void endElement(@Nullable String uri, @Nullable String localName, String qName) throws SAXException {
        switch (qName.substring(qName.indexOf(':') + 1)) {
            case "row" -> terminarRenglon();
            case "c" -> terminarCelda();
            case "rPh" -> enGuia = false;
            case "v", "t" -> enValor = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] letras, int desde, int cuantas) {
        if (enValor) {
            valor.append(letras, desde, cuantas);
        }
    }

    private void empezarRenglon(@Nullable String numero) throws Rechazo {
        int anterior = renglon;
        renglon = entero(numero, anterior + 1);
        if (renglon <= anterior || renglon > RENGLONES) {
            throw fueraDeLugar("el renglón " + renglon);
        }
        if (renglon > anterior + 1) {
            renglones.add(new Renglon(renglon - 1, true, List.of(), null, nombre));
        }
        columna = 0;
        deEsteRenglon = new ArrayList<>();
    }

    private void terminarRenglon() throws Rechazo {
        gastar(1);
        renglones.add(new Renglon(renglon, true, deEsteRenglon, null, nombre));
        deEsteRenglon = new ArrayList<>();
    }

    private void terminarCelda() throws Rechazo {
        String texto = texto();
        if (texto.isEmpty()) {
            return;
        }
        if (columna <= deEsteRenglon.size()) {
            throw fueraDeLugar("la columna " + columna + " del renglón " + renglon);
        }
        gastar(columna - deEsteRenglon.size());
        while (deEsteRenglon.size() < columna - 1) {
            deEsteRenglon.add(celdas.enColumna("", deEsteRenglon.size() + 1));
        }
        deEsteRenglon.add(celdas.enColumna(texto, columna));
    }

    private String texto() {
        if (valor.isEmpty()) {
            return "";
        }
        String crudo = valor.toString();
        if (tipo == null || tipo.equals("n")) {
            return estilos.mostrar(crudo, estilo);
        }
        return switch (tipo) {
            case "s" -> textos.texto(entero(crudo, -1));
            case "b" -> crudo.equals("1") ? "VERDADERO" : "FALSO";
            default -> TextoPlano.limpio(crudo, 0, crudo.length());
        };
    }

    private void gastar(int cuantas) throws Rechazo {
        try {
            cupo.gastar(cuantas);
        } catch (LecturaImposible e) {
            throw new Rechazo(e);
        }
    }

    /** Excel has 16,384 columns and 1,048,576 rows, and writes both in order. */
    private Rechazo fueraDeLugar(String que) {
        return new Rechazo(new LecturaImposible(
                "El libro está dañado: la pestaña «" + nombre + "» tiene fuera de lugar " + que,
                "Ábralo en Excel y guárdelo de nuevo, o pida otra copia"));
    }

    /** The column of a reference such as {@code AB12}: 28. */
    private int columna(@Nullable String referencia, int siguiente) throws Rechazo {
        if (siguiente > COLUMNAS) {
            throw fueraDeLugar("la columna " + siguiente + " del renglón " + renglon);
        }
        if (referencia == null) {
            return siguiente;
        }
        int columna = 0;
        for (int i = 0; i < referencia.length() && referencia.charAt(i) >= 'A' && referencia.charAt(i) <= 'Z'; i++) {
            columna = columna * 26 + (referencia.charAt(i) - 'A' + 1);
            if (columna > COLUMNAS) {
                throw fueraDeLugar("la celda " + TextoPlano.limpio(referencia, 0, Math.min(referencia.length(), 12)));
            }
        }
        return columna == 0 ? siguiente : columna;
    }

    private static int entero(@Nullable String texto, int siFalta) {
        if (texto == null) {
            return siFalta;
        }
        try {
            return Integer.parseInt(texto.strip());
        } catch (NumberFormatException noEsEntero) {
            return siFalta;
        }
    }
}
