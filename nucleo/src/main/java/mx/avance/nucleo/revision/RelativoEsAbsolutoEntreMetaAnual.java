package mx.avance.nucleo.revision;

import java.math.BigDecimal;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceAcumulado;

/**
 * ACUMULADO RELATIVO is absoluto over META ANUAL in per cent, with the decimals of the form, halves up. Against the printed
 * absoluto where there is one; where the annual goal is zero, a form of whole per cents says nothing.
 */
final class RelativoEsAbsolutoEntreMetaAnual implements ReglaDeRenglon {

    @Override
    public Optional<PorcentajeNoCorresponde> revisar(Fila fila) {
        Optional<BigDecimal> impreso = fila.renglon.relativo();
        Optional<Cantidad> metaAnual = fila.renglon.metaAnual();
        Optional<Cantidad> absoluto = fila.renglon.absoluto().or(() -> AbsolutoSumaAlcanzado.calculado(fila));
        if (impreso.isEmpty() || metaAnual.isEmpty() || absoluto.isEmpty()) {
            return Optional.empty();
        }
        int decimales = fila.avance.forma().decimalesDelRelativo();
        if (metaAnual.get().esCero() && decimales == 0) {
            return Optional.empty();
        }
        BigDecimal calculado = AvanceAcumulado.porcentaje(absoluto.get(), metaAnual.get(), decimales);
        return calculado.compareTo(impreso.get()) == 0
                ? Optional.empty()
                : Optional.of(new PorcentajeNoCorresponde(
                        fila.numero(), impreso.get(), calculado, absoluto.get(), metaAnual.get()));
    }
}
