package mx.avance.impresion;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import mx.avance.nucleo.periodo.Ejercicio;
import org.jspecify.annotations.Nullable;

/**
 * Prints the Programa Operativo Anual: the cédula of a unit, a book of them, and the dictamen of a reprogramación. The streams are
 * left open. One instance may serve many threads.
 */
public final class ImpresionDePoa {

    private static final String SIN_HOJAS = "No hay cédulas que imprimir.";

    private final PerfilDeImpresion perfilDeCedula = PerfilDeImpresion.de("POA");
    private final PerfilDeImpresion perfilDeDictamen = PerfilDeImpresion.de("DICTAMEN");
    private final @Nullable Instant fecha;
    private final IntConsumer avance;

    /** Dates its files as said in {@link #fechada}, and tells nobody how far it is. */
    public ImpresionDePoa() {
        this(null, escritas -> {});
    }

    private ImpresionDePoa(@Nullable Instant fecha, IntConsumer avance) {
        this.fecha = fecha;
        this.avance = avance;
    }

    /**
     * The same, with this date inside the PDF. Without one a cédula carries the first day of its year, so that the same
     * programme gives the same bytes.
     */
    public ImpresionDePoa fechada(Instant otra) {
        return new ImpresionDePoa(otra, avance);
    }

    /** The same, which tells how many cédulas of a PDF or a workbook are written, after each of them. */
    public ImpresionDePoa avisando(IntConsumer otro) {
        return new ImpresionDePoa(fecha, otro);
    }

    /** A tagged PDF/A-3a and PDF/UA-1 on letter paper, landscape. */
    public void pdf(CedulaPoa cedula, OutputStream salida) throws IOException {
        pdf(List.of(cedula), salida);
    }

    /**
     * A book, in the order given: every cédula starts a page, pages are numbered throughout, and one of two cédulas or more opens
     * with its index and has bookmarks.
     */
    public void pdf(List<CedulaPoa> libro, OutputStream salida) throws IOException {
        Optional<EncabezadoDePoa> primero = libro.stream().findFirst().map(CedulaPoa::encabezado);
        EscritorPdf.escribir(
                hojas(libro),
                new Edicion(titulo(libro), fecha(primero), SIN_HOJAS, null),
                libro.size() < 2 ? null : new IndiceDeLibro(libro, perfilDeCedula),
                avance,
                salida);
    }

    /** A workbook with a tab per cédula and live formulas. */
    public void xlsx(List<CedulaPoa> libro, OutputStream salida) throws IOException {
        EscritorXlsx.escribir(hojas(libro), avance, salida);
    }

    /** RFC 4180 in UTF-8 with BOM, one block per cédula. */
    public void csv(List<CedulaPoa> libro, OutputStream salida) throws IOException {
        EscritorCsv.escribir(hojas(libro), salida);
    }

    /** A tagged PDF/A-3a and PDF/UA-1 on letter paper, upright; without a date of its own, dated when it was decided. */
    public void dictamen(DictamenDeReprogramacion dictamen, OutputStream salida) throws IOException {
        HojaImpresa hoja = HojaDictamen.de(dictamen, perfilDeDictamen);
        String titulo = String.join(
                ", ",
                perfilDeDictamen.forma() + " " + hoja.nombre(),
                dictamen.encabezado().unidadEjecutora().toString(),
                dictamen.encabezado().ente());
        Instant nominal =
                dictamen.resolvio().fecha().atStartOfDay(ZoneOffset.UTC).toInstant();
        EscritorPdf.escribir(
                List.of(hoja), new Edicion(titulo, fecha == null ? nominal : fecha, SIN_HOJAS, null), salida);
    }

    private List<HojaImpresa> hojas(List<CedulaPoa> libro) {
        return libro.stream()
                .map(cedula -> HojaCedulaPoa.de(cedula, perfilDeCedula))
                .toList();
    }

    private String titulo(List<CedulaPoa> libro) {
        if (libro.isEmpty()) {
            return perfilDeCedula.forma();
        }
        EncabezadoDePoa primero = libro.get(0).encabezado();
        String que = libro.size() == 1 ? primero.unidadEjecutora().toString() : libro.size() + " cédulas";
        return perfilDeCedula.forma() + " " + primero.ejercicio() + (que.isEmpty() ? "" : ", " + que) + ", "
                + primero.ente();
    }

    private Instant fecha(Optional<EncabezadoDePoa> primero) {
        int anio = primero.map(EncabezadoDePoa::ejercicio).map(Ejercicio::anio).orElse(Ejercicio.PRIMERO);
        return fecha == null
                ? LocalDate.of(anio, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : fecha;
    }
}
