package mx.avance.impresion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.LecturaJson;
import org.jspecify.annotations.Nullable;

/**
 * Prints a reading as the official form it was read from. Rows and codes that a person must still decide come out as
 * they were read, with a mark. The streams are left open. One instance may serve many threads.
 */
public final class Impresion {

    private static final Map<String, PerfilDeImpresion> DE_FABRICA = new ConcurrentHashMap<>();

    private final @Nullable PerfilDeImpresion perfil;
    private final @Nullable Instant fecha;

    /** Prints with the profile of each form that comes with this module, dated as said in {@link #fechada}. */
    public Impresion() {
        this(null, null);
    }

    private Impresion(@Nullable PerfilDeImpresion perfil, @Nullable Instant fecha) {
        this.perfil = perfil;
        this.fecha = fecha;
    }

    /** The same, with another profile for the form that the profile names. */
    public Impresion conPerfil(PerfilDeImpresion otro) {
        return new Impresion(otro, fecha);
    }

    /**
     * The same, with this date inside the PDF. Without one a PDF carries the day after the reported quarter, so that the
     * same reading gives the same bytes.
     */
    public Impresion fechada(Instant otra) {
        return new Impresion(perfil, otra);
    }

    /**
     * A tagged PDF/A-3a and PDF/UA-1 on letter paper, landscape, with the reading inside it as {@code lectura.json}.
     *
     * @throws IllegalArgumentException when there is no print profile for the form
     */
    public void pdf(Lectura lectura, OutputStream salida) throws IOException {
        PerfilDeImpresion elegido = perfil(lectura);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        LecturaJson.escribir(lectura, json);
        Edicion.Adjunto adjunto = new Edicion.Adjunto(
                "lectura.json", "Lectura de la que se imprimió el documento", "application/json", json.toByteArray());
        EscritorPdf.escribir(
                hojas(lectura, elegido),
                new Edicion(
                        titulo(lectura, elegido),
                        fecha == null ? fechaNominal(lectura) : fecha,
                        "La lectura no tiene hojas.",
                        adjunto),
                salida);
    }

    /**
     * A workbook with a tab per sheet and live formulas.
     *
     * @throws IllegalArgumentException when there is no print profile for the form
     */
    public void xlsx(Lectura lectura, OutputStream salida) throws IOException {
        EscritorXlsx.escribir(hojas(lectura, perfil(lectura)), salida);
    }

    /**
     * RFC 4180 in UTF-8 with BOM, one block per sheet.
     *
     * @throws IllegalArgumentException when there is no print profile for the form
     */
    public void csv(Lectura lectura, OutputStream salida) throws IOException {
        EscritorCsv.escribir(hojas(lectura, perfil(lectura)), salida);
    }

    /**
     * What a PDF of this reading cannot show as it was written: characters without a glyph in the shipped typefaces
     * ({@code GLIFO_FALTANTE}, drawn as an empty box that still carries the character) and control characters ({@code
     * CARACTER_DE_CONTROL}, left out of every format).
     *
     * @return empty when everything can be printed
     */
    public List<HallazgoRedactado> hallazgos(Lectura lectura) {
        return RevisionDeCaracteres.de(lectura);
    }

    private PerfilDeImpresion perfil(Lectura lectura) {
        if (perfil != null && perfil.formato().equals(lectura.formato())) {
            return perfil;
        }
        return DE_FABRICA.computeIfAbsent(lectura.formato(), PerfilDeImpresion::de);
    }

    private static List<HojaImpresa> hojas(Lectura lectura, PerfilDeImpresion perfil) {
        return lectura.hojas().stream().map(hoja -> impresa(hoja, perfil)).toList();
    }

    private static HojaImpresa impresa(Hoja hoja, PerfilDeImpresion perfil) {
        return switch (perfil.formato()) {
            case "TMM-F004" -> HojaTmmF004.de(hoja, perfil);
            case "PbRM-08c" -> HojaPbRM08c.de(hoja, perfil);
            default -> throw new IllegalArgumentException("No se sabe imprimir la forma «" + perfil.formato() + "»");
        };
    }

    private static String titulo(Lectura lectura, PerfilDeImpresion perfil) {
        Optional<Hoja> primera = lectura.hojas().stream().findFirst();
        StringBuilder titulo = new StringBuilder(perfil.forma()).append(", avance físico programático");
        primera.map(hoja -> perfil.periodo(hoja.trimestre(), hoja.ejercicio()))
                .filter(periodo -> !periodo.isEmpty())
                .ifPresent(periodo -> titulo.append(", ").append(periodo));
        primera.map(Hoja::ente).ifPresent(ente -> titulo.append(", ").append(TextoImprimible.limpiar(ente)));
        return titulo.toString();
    }

    private static Instant fechaNominal(Lectura lectura) {
        for (Hoja hoja : lectura.hojas()) {
            if (hoja.ejercicio() != null) {
                int trimestre = hoja.trimestre() == null ? 4 : hoja.trimestre();
                return LocalDate.of(hoja.ejercicio(), 1, 1)
                        .plusMonths(3L * trimestre)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
        }
        return Instant.parse("2000-01-01T00:00:00Z");
    }
}
