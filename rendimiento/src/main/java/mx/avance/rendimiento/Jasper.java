package mx.avance.rendimiento;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.FirmaLeida;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The form by JasperReports: a report compiled once, its data laid out as text beforehand, a tagged PDF with the typefaces
 * that Avance embeds. It makes no PDF/A, no QR and no attachment.
 */
final class Jasper {

    private final JasperReport informe;

    private Jasper(JasperReport informe) {
        this.informe = informe;
    }

    static Jasper compilado() throws IOException, JRException {
        try (InputStream diseno = Objects.requireNonNull(Jasper.class.getResourceAsStream("tmm-f004.jrxml"))) {
            return new Jasper(JasperCompileManager.compileReport(diseno));
        }
    }

    /** What the report asks for, ready to be placed. */
    record Datos(Map<String, Object> parametros, Collection<Map<String, ?>> filas) {

        static Datos de(Hoja hoja) {
            Map<String, Object> parametros = new HashMap<>();
            parametros.put("ente", String.valueOf(hoja.ente()));
            parametros.put("programa", "PROGRAMA OPERATIVO ANUAL " + hoja.ejercicio());
            parametros.put("periodo", "ENERO-MARZO " + hoja.ejercicio());
            List<@Nullable Clave> claves = new ArrayList<>(List.of());
            claves.add(hoja.ramo());
            claves.add(hoja.programa());
            claves.add(hoja.unidadEjecutora());
            claves.add(hoja.finalidad());
            claves.add(hoja.funcion());
            claves.add(hoja.subfuncion());
            claves.addAll(hoja.lineasAccion());
            for (int i = 0; i < claves.size(); i++) {
                Clave clave = claves.get(i);
                parametros.put("clave" + (i + 1), clave == null ? "" : clave.clave() + "   " + clave.nombre());
            }
            for (FirmaLeida firma : hoja.firmas()) {
                parametros.put(firma.papel().name().toLowerCase(Locale.ROOT), firma.nombre() + "\n" + firma.cargo());
            }
            List<Map<String, ?>> filas = new ArrayList<>();
            for (MetaLeida meta : hoja.metas()) {
                filas.add(fila(meta));
            }
            return new Datos(parametros, filas);
        }

        private static Map<String, Object> fila(MetaLeida meta) {
            Map<String, Object> fila = new HashMap<>();
            fila.put("lineas", String.join(" ", meta.lineasAccion()));
            fila.put("descripcion", meta.numero() + ".- " + meta.descripcion());
            fila.put("unidad", String.valueOf(meta.unidadMedida()));
            fila.put("anual", cifra(meta.cifras().metaAnual()));
            for (Trimestre trimestre : Trimestre.TODOS) {
                fila.put(
                        "p" + trimestre.numero(),
                        cifra(meta.cifras().programado().en(trimestre).orElse(null)));
                fila.put(
                        "a" + trimestre.numero(),
                        cifra(meta.cifras().alcanzado().en(trimestre).orElse(null)));
            }
            fila.put("absoluto", cifra(meta.cifras().avanceAbsoluto()));
            fila.put("relativo", meta.cifras().avanceRelativo() + "%");
            fila.put("observaciones", meta.observaciones() == null ? "" : meta.observaciones());
            return fila;
        }

        private static String cifra(@Nullable Cantidad cantidad) {
            return cantidad == null
                    ? ""
                    : String.format(Locale.ROOT, "%,d", cantidad.valor().intValueExact());
        }
    }

    void imprimir(Datos datos, OutputStream salida) throws JRException {
        JasperPrint impreso = JasperFillManager.fillReport(
                informe, new HashMap<>(datos.parametros()), new JRMapCollectionDataSource(datos.filas()));
        SimplePdfExporterConfiguration configuracion = new SimplePdfExporterConfiguration();
        configuracion.setTagged(true);
        configuracion.setTagLanguage("es-MX");
        configuracion.setMetadataTitle("TMM-F004");
        configuracion.setDisplayMetadataTitle(true);
        JRPdfExporter exportador = new JRPdfExporter();
        exportador.setExporterInput(new SimpleExporterInput(impreso));
        exportador.setExporterOutput(new SimpleOutputStreamExporterOutput(salida));
        exportador.setConfiguration(configuracion);
        exportador.exportReport();
    }
}
