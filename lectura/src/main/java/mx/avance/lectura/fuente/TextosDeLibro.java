package mx.avance.lectura.fuente;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that the cells of a workbook share, by ordinal; pieces of rich text joined, phonetic guides left out. */
final class TextosDeLibro extends DefaultHandler {

    private final List<String> textos = new ArrayList<>();
    private final StringBuilder texto = new StringBuilder();
    private boolean enTexto;
    private boolean enGuia;

    /** Empty when the workbook has no such text. */
    String texto(int ordinal) {
        return ordinal >= 0 && ordinal < textos.size() ? textos.get(ordinal) : "";
    }

    @Override
    public void startElement(@Nullable String uri, @Nullable String localName, String qName, Attributes atributos) {
        switch (qName.substring(qName.indexOf(':') + 1)) {
            case "si" -> texto.setLength(0);
            case "rPh" -> enGuia = true;
            case "t" -> enTexto = !enGuia;
            default -> {}
        }
    }

    @Override
    public void endElement(@Nullable String uri, @Nullable String localName, String qName) {
        switch (qName.substring(qName.indexOf(':') + 1)) {
            case "si" -> textos.add(TextoPlano.limpio(texto.toString(), 0, texto.length()));
            case "rPh" -> enGuia = false;
            case "t" -> enTexto = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] letras, int desde, int cuantas) {
        if (enTexto) {
            texto.append(letras, desde, cuantas);
        }
    }
}
