package mx.avance.nucleo.revision;

import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.periodo.Trimestre;

/** AVANCE ABSOLUTO is ΣA up to the reported quarter, or what the accumulation of the row makes of them. */
final class AbsolutoSumaAlcanzado implements ReglaDeRenglon {

    @Override
    public Optional<AbsolutoNoSumaAlcanzado> revisar(Fila fila) {
        Optional<Cantidad> impreso = fila.renglon.absoluto();
        Optional<Cantidad> suma = calculado(fila);
        return impreso.isEmpty() || suma.isEmpty() || impreso.equals(suma)
                ? Optional.empty()
                : Optional.of(new AbsolutoNoSumaAlcanzado(fila.numero(), impreso.get(), suma.get()));
    }

    /** Empty unless every A up to the reported quarter is there. */
    static Optional<Cantidad> calculado(Fila fila) {
        RenglonDeAvance renglon = fila.renglon;
        Optional<Trimestre> ultimo = fila.trimestre();
        if (ultimo.isEmpty() || !renglon.alcanzado().estaCompletoHasta(ultimo.get())) {
            return Optional.empty();
        }
        return renglon.acumulacion()
                .absoluto(renglon.programado(), renglon.alcanzado().hasta(ultimo.get()));
    }
}
