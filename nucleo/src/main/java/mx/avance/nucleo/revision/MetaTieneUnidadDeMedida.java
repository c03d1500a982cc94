package mx.avance.nucleo.revision;

import java.util.Optional;

/** Every row says what its figures count. */
final class MetaTieneUnidadDeMedida implements ReglaDeRenglon {

    @Override
    public Optional<MedidaFaltante> revisar(Fila fila) {
        return fila.renglon.unidadMedida().isPresent()
                ? Optional.empty()
                : Optional.of(new MedidaFaltante(fila.numero()));
    }
}
