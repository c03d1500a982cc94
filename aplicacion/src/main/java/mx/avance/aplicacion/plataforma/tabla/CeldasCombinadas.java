package mx.avance.aplicacion.plataforma.tabla;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The areas of a workbook whose cells were merged downwards: their text is kept once, and belongs to all of their rows. */
final class CeldasCombinadas extends DefaultHandler {

    private static final int AREAS = 5_000;
    private static final int CELDAS = 50_000;

    private final List<CellRangeAddress> areas = new ArrayList<>();

    private CeldasCombinadas() {}

    /**
     * Gives the tabs what their merged cells show.
     *
     * @param contenido of a workbook that was already read, and so is known to be no bomb
     * @return the same tabs when nothing is merged, or what is merged cannot be told
     */
    static List<Pestana> en(byte[] contenido, List<Pestana> pestanas) {
        Map<String, List<CellRangeAddress>> areas = new HashMap<>();
        try (OPCPackage paquete = OPCPackage.open(new ByteArrayInputStream(contenido))) {
            XSSFReader.SheetIterator hojas = (XSSFReader.SheetIterator) new XSSFReader(paquete).getSheetsData();
            while (hojas.hasNext()) {
                try (InputStream hoja = hojas.next()) {
                    CeldasCombinadas suyas = new CeldasCombinadas();
                    XMLReader lector = XMLHelper.newXMLReader();
                    lector.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                    lector.setContentHandler(suyas);
                    lector.parse(new InputSource(hoja));
                    areas.put(hojas.getSheetName(), suyas.areas);
                }
            }
            paquete.revert();
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            // Its texts were read; without this they are those of unmerged cells
            return pestanas;
        }
        return pestanas.stream()
                .map(pestana -> con(pestana, areas.getOrDefault(pestana.nombre(), List.of())))
                .toList();
    }

    private static Pestana con(Pestana pestana, List<CellRangeAddress> areas) {
        Map<Integer, Fila> filas = new HashMap<>();
        pestana.filas().forEach(fila -> filas.put(fila.numero(), fila));
        Map<Lugar, String> combinadas = new HashMap<>();
        for (CellRangeAddress area : areas) {
            int columna = area.getFirstColumn() + 1;
            Fila primera = filas.get(area.getFirstRow() + 1);
            String texto = primera == null ? "" : primera.celda(columna);
            for (int numero = area.getFirstRow() + 2;
                    !texto.isEmpty() && numero <= area.getLastRow() + 1 && combinadas.size() < CELDAS;
                    numero++) {
                combinadas.put(new Lugar(pestana.nombre(), numero, columna), texto);
            }
        }
        return new Pestana(pestana.nombre(), pestana.filas(), combinadas);
    }

    @Override
    public void startElement(@Nullable String uri, @Nullable String localName, String qName, Attributes atributos) {
        String area = qName.endsWith("mergeCell") ? atributos.getValue("ref") : null;
        if (area != null && areas.size() < AREAS) {
            CellRangeAddress rango = CellRangeAddress.valueOf(area);
            if (rango.getLastRow() > rango.getFirstRow()) {
                areas.add(rango);
            }
        }
    }
}
