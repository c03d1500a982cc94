package mx.avance.nucleo.revision;

import java.math.BigDecimal;
import java.util.List;
import mx.avance.nucleo.Cantidad;

/**
 * The printed ACUMULADO RELATIVO is not AVANCE ABSOLUTO over META ANUAL.
 *
 * @param impreso in per cent, as printed
 * @param calculado in per cent, with the decimals of the form, halves up
 */
public record PorcentajeNoCorresponde(
        int meta, BigDecimal impreso, BigDecimal calculado, Cantidad absoluto, Cantidad metaAnual) implements Hallazgo {

    @Override
    public String codigo() {
        return "PORCENTAJE";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, impreso, calculado, absoluto, metaAnual);
    }
}
