package mx.avance.aplicacion.avance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.reprogramacion.LoReportado;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who change a POA what its unit captured and signed. */
@Component
class LoCapturado implements LoReportado {

    private final JdbcAvances base;
    private final Avances avances;

    LoCapturado(JdbcAvances base, Avances avances) {
        this.base = base;
        this.avances = avances;
    }

    /** Those that are being corrected were signed too, and those whose sheet is on paper may be signed already. */
    @Override
    @Transactional(readOnly = true)
    public Set<Trimestre> firmados(IdDePoa poa) {
        return base.hojas(poa).entrySet().stream()
                .filter(hoja -> hoja.getValue().estado().estaFirmado()
                        || hoja.getValue().alcance() > 1
                        || hoja.getValue().enPapel())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The A of a meta that adds up its acciones is their sum, where all of them were captured. */
    @Override
    @Transactional(readOnly = true)
    public Map<Integer, PorTrimestre> alcanzado(IdDePoa poa) {
        IdDeAvance ultimo = new IdDeAvance(poa, Trimestre.OCT_DIC);
        Map<Integer, PorTrimestre> alcanzado = new HashMap<>();
        avances.programa(poa).ifPresent(programa -> {
            for (AvanceDeMeta renglon : avances.leer(ultimo, programa).avance().renglones()) {
                if (!renglon.alcanzado().estaVacio()) {
                    alcanzado.put(renglon.numero(), renglon.alcanzado());
                }
            }
        });
        return alcanzado;
    }
}
