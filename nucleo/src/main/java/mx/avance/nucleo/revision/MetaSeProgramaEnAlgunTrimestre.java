package mx.avance.nucleo.revision;

import java.util.Optional;
import mx.avance.nucleo.avance.RenglonDeAvance;

/** An annual goal over zero is programmed in some quarter. */
final class MetaSeProgramaEnAlgunTrimestre implements ReglaDeRenglon {

    @Override
    public Optional<MetaSinProgramar> revisar(Fila fila) {
        RenglonDeAvance renglon = fila.renglon;
        boolean nada = renglon.programado().estaCompleto()
                && renglon.programado().suma().esCero();
        return nada
                ? renglon.metaAnual()
                        .filter(meta -> !meta.esCero())
                        .map(meta -> new MetaSinProgramar(fila.numero(), meta))
                : Optional.empty();
    }
}
