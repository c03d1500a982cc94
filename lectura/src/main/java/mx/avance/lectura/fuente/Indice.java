package mx.avance.lectura.fuente;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The tabs of a workbook, in the order in which the person sees them. A hidden tab is scratch paper and is left out. */
final class Indice extends DefaultHandler {

    private final List<Pestana> pestanas = new ArrayList<>();
    private boolean desde1904;

    /** A tab: its name and the relation that leads to its rows. */
    record Pestana(String nombre, String relacion) {}

    List<Pestana> visibles() {
        return pestanas;
    }

    /** Whether days are counted from 1904, as old Macintosh workbooks do. */
    boolean desde1904() {
        return desde1904;
    }

    @Override
    public void startElement(@Nullable String uri, @Nullable String localName, String qName, Attributes atributos) {
        String elemento = qName.substring(qName.indexOf(':') + 1);
        if (elemento.equals("workbookPr")) {
            String valor = atributos.getValue("date1904");
            desde1904 = "1".equals(valor) || "true".equals(valor);
        } else if (elemento.equals("sheet")) {
            String estado = atributos.getValue("state");
            String nombre = atributos.getValue("name");
            String relacion = relacion(atributos);
            if (nombre != null && relacion != null && (estado == null || estado.equals("visible"))) {
                pestanas.add(new Pestana(nombre, relacion));
            }
        }
    }

    /** The prefix of the attribute is the writer's choice. */
    private static @Nullable String relacion(Attributes atributos) {
        for (int i = 0; i < atributos.getLength(); i++) {
            String nombre = atributos.getQName(i);
            if (nombre.endsWith(":id")) {
                return atributos.getValue(i);
            }
        }
        return null;
    }
}
