package mx.avance.nucleo.revision;

import java.math.BigDecimal;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.RenglonDeAvance;

/** P1 + P2 + P3 + P4, less what was carried over, is META ANUAL AUTORIZADA; by the accumulation of the row where it is other. */
final class TrimestresSumanMetaAnual implements ReglaDeRenglon {

    @Override
    public Optional<TrimestresNoSumanMetaAnual> revisar(Fila fila) {
        RenglonDeAvance renglon = fila.renglon;
        if (renglon.metaAnual().isEmpty() || !renglon.programado().estaCompleto()) {
            return Optional.empty();
        }
        Cantidad metaAnual = renglon.metaAnual().get();
        Cantidad suma = renglon.acumulacion().metaAnual(renglon.programado());
        Cantidad arrastres = renglon.arrastres().suma();
        BigDecimal original = suma.menos(arrastres);
        return original.compareTo(metaAnual.valor()) == 0
                ? Optional.empty()
                : Optional.of(new TrimestresNoSumanMetaAnual(
                        fila.numero(), metaAnual, suma, arrastres, renglon.acumulacion()));
    }
}
