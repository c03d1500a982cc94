package mx.avance.nucleo.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.nucleo.poa.UnidadMedida;

/** Acciones that are added up count the same thing: people and supports do not add up. */
final class AccionesQueSumanCuentanLoMismo implements ReglaDeRenglon {

    @Override
    public Optional<UnidadesDistintasEnSuma> revisar(Fila fila) {
        if (!fila.sumaSusAcciones()) {
            return Optional.empty();
        }
        Set<UnidadMedida> unidades = new LinkedHashSet<>();
        for (Fila accion : fila.acciones) {
            accion.renglon.unidadMedida().ifPresent(unidades::add);
        }
        List<String> nombres = unidades.stream().map(UnidadMedida::nombre).toList();
        return nombres.size() > 1 ? Optional.of(new UnidadesDistintasEnSuma(fila.numero(), nombres)) : Optional.empty();
    }
}
