package mx.avance.impresion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/**
 * A tagged PDF/A-3a and PDF/UA-1 file being made: pages, structure, metadata, attachment. Same content and same date,
 * same bytes.
 */
final class DocumentoPdf implements AutoCloseable {

    private static final byte[] COLOR = recurso("color/srgb.icc");
    private static final String METADATOS = new String(recurso("metadatos.xmp"), StandardCharsets.UTF_8);
    private static final COSName AF = COSName.getPDFName("AF");
    private static final DateTimeFormatter FECHA_PDF =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FECHA_XMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    /** The flag that an annotation of an archived file must carry. */
    private static final int SE_IMPRIME = 4;

    private final PDDocument documento = new PDDocument();
    private final LetrasDeDocumento letras = new LetrasDeDocumento();
    private final ArbolDeEstructura arbol = new ArbolDeEstructura();
    private final COSDictionary recursos = new COSDictionary();
    private final COSDictionary formas = new COSDictionary();
    private final List<PDPage> paginas = new ArrayList<>();
    private final Map<String, String> formasHechas = new HashMap<>();
    private final Instant fecha;

    DocumentoPdf(Instant fecha) {
        this.fecha = fecha;
        recursos.setItem(COSName.XOBJECT, formas);
    }

    LetrasDeDocumento letras() {
        return letras;
    }

    ArbolDeEstructura arbol() {
        return arbol;
    }

    int paginas() {
        return paginas.size();
    }

    /** A new page at the end, which marked content belongs to from now on. */
    void empezarPagina(Orientacion orientacion) {
        PDPage pagina = new PDPage(orientacion.papel());
        pagina.getCOSObject().setItem(COSName.RESOURCES, recursos);
        pagina.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        documento.addPage(pagina);
        paginas.add(pagina);
        arbol.empezarPagina(pagina.getCOSObject());
    }

    /** Adds operators to those that a page already has. */
    void dibujar(int pagina, Lienzo lienzo) throws IOException {
        COSDictionary diccionario = paginas.get(pagina).getCOSObject();
        COSArray contenidos = diccionario.getCOSArray(COSName.CONTENTS);
        if (contenidos == null) {
            contenidos = new COSArray();
            diccionario.setItem(COSName.CONTENTS, contenidos);
        }
        contenidos.add(flujo(lienzo.bytes()));
    }

    /** The name in the resources of a form drawn in a square of this side; the same key is made once. */
    String forma(String llave, int lado, byte[] operadores) throws IOException {
        String hecha = formasHechas.get(llave);
        if (hecha != null) {
            return hecha;
        }
        COSStream forma = flujo(operadores);
        forma.setItem(COSName.TYPE, COSName.XOBJECT);
        forma.setItem(COSName.SUBTYPE, COSName.FORM);
        forma.setItem(COSName.BBOX, numeros(0, 0, lado, lado));
        forma.setItem(COSName.RESOURCES, new COSDictionary());
        return nombrar(llave, forma);
    }

    /** The name of a picture in the resources; the same key is made once. */
    String imagen(String llave, COSBase imagen) {
        String hecha = formasHechas.get(llave);
        return hecha != null ? hecha : nombrar(llave, imagen);
    }

    private String nombrar(String llave, COSBase objeto) {
        String nombre = "X" + (formasHechas.size() + 1);
        formas.setItem(COSName.getPDFName(nombre), objeto);
        formasHechas.put(llave, nombre);
        return nombre;
    }

    PDDocument documento() {
        return documento;
    }

    /** A bookmark to the page where a sheet starts. */
    void marcadores(Map<Integer, String> hojas) {
        PDDocumentOutline indice = new PDDocumentOutline();
        hojas.forEach((pagina, nombre) -> {
            PDPageFitDestination destino = new PDPageFitDestination();
            destino.setPage(paginas.get(pagina));
            PDOutlineItem renglon = new PDOutlineItem();
            renglon.setTitle(nombre);
            renglon.setDestination(destino);
            indice.addLast(renglon);
        });
        documento.getDocumentCatalog().setDocumentOutline(indice);
    }

    /** Lets an area of a page lead to the start of another one, as a link that the structure knows. */
    void enlazar(EscritorPdf.Enlace enlace) {
        COSDictionary pagina = paginas.get(enlace.pagina()).getCOSObject();
        COSDictionary anotacion = new COSDictionary();
        anotacion.setItem(COSName.TYPE, COSName.ANNOT);
        anotacion.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
        anotacion.setItem(COSName.RECT, numeros(enlace.x1(), enlace.y1(), enlace.x2(), enlace.y2()));
        anotacion.setItem(COSName.BORDER, numeros(0, 0, 0));
        anotacion.setInt(COSName.F, SE_IMPRIME);
        anotacion.setItem(COSName.CONTENTS, new COSString(enlace.nombre()));
        COSArray destino = new COSArray();
        destino.add(paginas.get(enlace.destino()).getCOSObject());
        destino.add(COSName.getPDFName("Fit"));
        anotacion.setItem(COSName.DEST, destino);
        COSArray anotaciones = pagina.getCOSArray(COSName.ANNOTS);
        if (anotaciones == null) {
            anotaciones = new COSArray();
            pagina.setItem(COSName.ANNOTS, anotaciones);
        }
        anotaciones.add(anotacion);
        enlace.elemento().anotacion(anotacion, pagina);
    }

    /** Moves the last pages to the front. */
    void anteponer(int cuantas) {
        PDPage primera = paginas.get(0);
        for (PDPage pagina : paginas.subList(paginas.size() - cuantas, paginas.size())) {
            documento.removePage(pagina);
            documento.getPages().insertBefore(pagina, primera);
        }
        Collections.rotate(paginas, cuantas);
    }

    /** The data that the document was made from, inside it. */
    void adjuntar(String nombre, String descripcion, String tipo, byte[] contenido) throws IOException {
        COSStream archivo = flujo(contenido);
        archivo.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
        archivo.setItem(COSName.SUBTYPE, COSName.getPDFName(tipo));
        COSDictionary parametros = new COSDictionary();
        parametros.setInt(COSName.SIZE, contenido.length);
        parametros.setItem(COSName.getPDFName("CreationDate"), new COSString(FECHA_PDF.format(fecha)));
        parametros.setItem(COSName.getPDFName("ModDate"), new COSString(FECHA_PDF.format(fecha)));
        archivo.setItem(COSName.PARAMS, parametros);
        COSDictionary archivos = new COSDictionary();
        archivos.setItem(COSName.F, archivo);
        archivos.setItem(COSName.UF, archivo);
        COSDictionary ficha = new COSDictionary();
        ficha.setItem(COSName.TYPE, COSName.FILESPEC);
        ficha.setItem(COSName.F, new COSString(nombre));
        ficha.setItem(COSName.UF, new COSString(nombre));
        ficha.setItem(COSName.DESC, new COSString(descripcion));
        ficha.setItem(COSName.EF, archivos);
        ficha.setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Source"));
        COSArray nombres = new COSArray();
        nombres.add(new COSString(nombre));
        nombres.add(ficha);
        COSDictionary arbolDeNombres = new COSDictionary();
        arbolDeNombres.setItem(COSName.NAMES, nombres);
        COSDictionary clases = new COSDictionary();
        clases.setItem(COSName.getPDFName("EmbeddedFiles"), arbolDeNombres);
        COSDictionary catalogo = documento.getDocumentCatalog().getCOSObject();
        catalogo.setItem(COSName.NAMES, clases);
        COSArray asociados = new COSArray();
        asociados.add(ficha);
        catalogo.setItem(AF, asociados);
    }

    /** Finishes the document and writes it. */
    void escribir(String titulo, long identidad, OutputStream destino) throws IOException {
        COSDictionary fuentes = new COSDictionary();
        recursos.setItem(COSName.FONT, fuentes);
        letras.incrustar(documento, fuentes);
        COSDictionary catalogo = documento.getDocumentCatalog().getCOSObject();
        catalogo.setItem(COSName.getPDFName("Lang"), new COSString("es-MX"));
        catalogo.setItem(COSName.getPDFName("StructTreeRoot"), arbol.raiz());
        COSDictionary marcas = new COSDictionary();
        marcas.setBoolean(COSName.getPDFName("Marked"), true);
        catalogo.setItem(COSName.getPDFName("MarkInfo"), marcas);
        COSDictionary preferencias = new COSDictionary();
        preferencias.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        catalogo.setItem(COSName.getPDFName("ViewerPreferences"), preferencias);
        catalogo.setItem(COSName.OUTPUT_INTENTS, intencionDeSalida());
        catalogo.setItem(COSName.METADATA, metadatos(titulo));
        COSDictionary informacion = documento.getDocumentInformation().getCOSObject();
        informacion.setItem(COSName.TITLE, new COSString(titulo));
        informacion.setItem(COSName.PRODUCER, new COSString("Avance"));
        informacion.setItem(COSName.CREATION_DATE, new COSString(FECHA_PDF.format(fecha)));
        informacion.setItem(COSName.MOD_DATE, new COSString(FECHA_PDF.format(fecha)));
        documento.setVersion(1.7f);
        documento.setDocumentId(identidad);
        documento.save(destino);
    }

    @Override
    public void close() throws IOException {
        documento.close();
    }

    private COSArray intencionDeSalida() throws IOException {
        COSStream perfil = flujo(COLOR);
        perfil.setInt(COSName.N, 3);
        COSDictionary intencion = new COSDictionary();
        intencion.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intencion.setItem(COSName.S, COSName.GTS_PDFA1);
        intencion.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, new COSString("sRGB"));
        intencion.setItem(COSName.INFO, new COSString("sRGB"));
        intencion.setItem(COSName.DEST_OUTPUT_PROFILE, perfil);
        COSArray intenciones = new COSArray();
        intenciones.add(intencion);
        return intenciones;
    }

    private COSStream metadatos(String titulo) throws IOException {
        String escapado = titulo.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String xmp = METADATOS.replace("{titulo}", escapado).replace("{fecha}", FECHA_XMP.format(fecha));
        COSStream flujo = documento.getDocument().createCOSStream();
        try (OutputStream salida = flujo.createRawOutputStream()) {
            salida.write(xmp.getBytes(StandardCharsets.UTF_8));
        }
        flujo.setItem(COSName.TYPE, COSName.METADATA);
        flujo.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
        return flujo;
    }

    private COSStream flujo(byte[] contenido) throws IOException {
        COSStream flujo = documento.getDocument().createCOSStream();
        Deflater compresor = new Deflater();
        ByteArrayOutputStream comprimido = new ByteArrayOutputStream(contenido.length / 3 + 64);
        try (DeflaterOutputStream salida = new DeflaterOutputStream(comprimido, compresor)) {
            salida.write(contenido);
        } finally {
            compresor.end();
        }
        try (OutputStream salida = flujo.createRawOutputStream()) {
            comprimido.writeTo(salida);
        }
        flujo.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return flujo;
    }

    private static COSArray numeros(float... valores) {
        COSArray arreglo = new COSArray();
        for (float valor : valores) {
            arreglo.add(valor == Math.rint(valor) ? COSInteger.get((long) valor) : new COSFloat(valor));
        }
        return arreglo;
    }

    private static byte[] recurso(String nombre) {
        try (@Nullable InputStream entrada = DocumentoPdf.class.getResourceAsStream(nombre)) {
            if (entrada == null) {
                throw new IllegalStateException("Falta el recurso " + nombre);
            }
            return entrada.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("No se pudo leer el recurso " + nombre, e);
        }
    }
}
