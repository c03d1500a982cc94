package mx.avance.impresion;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * Prints what a unit reports of a quarter, as the form TMM-F004 and as its acknowledgement. The same sheet at the same date gives the
 * same bytes. The streams are left open. One instance may serve many threads.
 */
public final class ImpresionDeAvance {

    private static final String SIN_HOJAS = "No hay hojas que imprimir.";

    private final PerfilDeImpresion perfil = PerfilDeImpresion.de("TMM-F004");
    private final PerfilDeImpresion perfilDeAcuse = PerfilDeImpresion.de("ACUSE");

    /** A tagged PDF/A-3a and PDF/UA-1 on letter paper, landscape, with this date inside. */
    public void pdf(List<AvanceImpreso> hojas, Instant fecha, OutputStream salida) throws IOException {
        EscritorPdf.escribir(impresas(hojas), new Edicion(titulo(hojas), fecha, SIN_HOJAS, null), salida);
    }

    /** A workbook with a tab per sheet and live formulas. */
    public void xlsx(List<AvanceImpreso> hojas, OutputStream salida) throws IOException {
        EscritorXlsx.escribir(impresas(hojas), salida);
    }

    /** A block per sheet, in UTF-8 with a byte order mark. */
    public void csv(List<AvanceImpreso> hojas, OutputStream salida) throws IOException {
        EscritorCsv.escribir(impresas(hojas), salida);
    }

    /** A tagged PDF/A-3a and PDF/UA-1 on letter paper, upright, with this date inside. */
    public void acuse(AcuseDeAvance acuse, Instant fecha, OutputStream salida) throws IOException {
        String titulo = String.join(
                ", ",
                "Acuse " + acuse.folio(),
                acuse.encabezado().unidadEjecutora().toString(),
                acuse.encabezado().ente());
        EscritorPdf.escribir(
                List.of(HojaDeAcuse.de(acuse, perfilDeAcuse)), new Edicion(titulo, fecha, SIN_HOJAS, null), salida);
    }

    private List<HojaImpresa> impresas(List<AvanceImpreso> hojas) {
        return hojas.stream().map(hoja -> HojaTmmF004.de(hoja, perfil)).toList();
    }

    private String titulo(List<AvanceImpreso> hojas) {
        StringBuilder titulo = new StringBuilder(perfil.forma()).append(", avance físico programático");
        hojas.stream().findFirst().ifPresent(hoja -> {
            EncabezadoDePoa encabezado = hoja.encabezado();
            Trimestre trimestre = hoja.trimestre();
            titulo.append(", ")
                    .append(perfil.periodo(
                            trimestre.numero(), encabezado.ejercicio().anio()))
                    .append(", ")
                    .append(encabezado.unidadEjecutora())
                    .append(", ")
                    .append(encabezado.ente());
        });
        return titulo.toString();
    }
}
