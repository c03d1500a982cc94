package mx.avance.aplicacion.poa;

import java.time.LocalDate;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.presupuesto.Importes;
import mx.avance.aplicacion.presupuesto.Presupuesto;
import mx.avance.aplicacion.presupuesto.Presupuestos;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the accounts say of a unit under a programa, to be shown beside its metas. */
@Component
public class PresupuestoDePoa {

    private final Poas poas;
    private final Presupuestos presupuestos;
    private final Entes entes;

    PresupuestoDePoa(Poas poas, Presupuestos presupuestos, Entes entes) {
        this.poas = poas;
        this.presupuestos = presupuestos;
        this.entes = entes;
    }

    /**
     * The budget of the year.
     *
     * @param importes one at least, in pesos; what nobody has reported is empty, which is not zero
     * @param importado the day of the last file brought in for that year, in the zone of the ente; empty when none was
     */
    public record Anual(Importes importes, Optional<LocalDate> importado) {}

    /**
     * Empty when nothing was reported of that programme.
     *
     * @throws mx.avance.aplicacion.plataforma.NoPermitido when whoever acts may not see the programme
     */
    @Transactional(readOnly = true)
    public Optional<Anual> de(IdDePoa id) {
        poas.exigirQueVea(id);
        return presupuestos
                .de(id.programa(), id.unidad(), id.ejercicio())
                .map(Presupuesto::total)
                .filter(importes -> !importes.estanVacios())
                .map(importes -> new Anual(
                        importes,
                        presupuestos.importaciones(id.ejercicio()).stream()
                                .findFirst()
                                .map(ultima -> ultima.momento()
                                        .atZone(entes.exigir().zona())
                                        .toLocalDate())));
    }
}
