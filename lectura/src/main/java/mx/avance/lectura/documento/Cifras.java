package mx.avance.lectura.documento;

import java.math.BigDecimal;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one row of the form. An absent figure is null here because the contract says null; quarters hold theirs
 * in a {@link PorTrimestre}.
 *
 * @param metaAnual META ANUAL AUTORIZADA
 * @param programado P of the four quarters
 * @param alcanzado A of the four quarters, absent for every quarter after the reported one
 * @param avanceAbsoluto accumulated A, as printed
 * @param avanceRelativo per cent of the annual goal as printed: TMM-F004 whole, PbRM-08c with two decimals
 * @param arrastres the part of each P that was carried over from an earlier quarter; null when none is in force
 * @param totales the columns TOTAL P and TOTAL A; null when the sheet does not print them
 * @param variaciones the variation columns of PbRM-08c; null on other forms
 */
public record Cifras(
        @Nullable Cantidad metaAnual,
        PorTrimestre programado,
        PorTrimestre alcanzado,
        @Nullable Cantidad avanceAbsoluto,
        @Nullable BigDecimal avanceRelativo,
        @Nullable PorTrimestre arrastres,
        @Nullable Totales totales,
        @Nullable Variaciones variaciones) {

    /** No figure at all. */
    public static final Cifras NINGUNA =
            new Cifras(null, PorTrimestre.VACIO, PorTrimestre.VACIO, null, null, null, null, null);

    /** The columns TOTAL P and TOTAL A that some sheets print. */
    public record Totales(
            @Nullable Cantidad programado, @Nullable Cantidad alcanzado) {}

    /**
     * The variation columns of PbRM-08c as printed; amounts may be negative. A per cent that overflowed its column
     * ({@code *******}) is recomputed.
     */
    public record Variaciones(
            @Nullable BigDecimal trimestral,
            @Nullable BigDecimal trimestralPorcentual,
            @Nullable BigDecimal anual,
            @Nullable BigDecimal anualPorcentual) {}
}
