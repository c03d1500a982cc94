package mx.avance.aplicacion.poa;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mx.avance.aplicacion.catalogos.ClaveVigente;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.PlanMunicipal;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.revision.CatalogosVigentes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the catalogues of the ente know of what a programme uses: for a draft and for each change that is asked of it. */
@Component
public class CatalogosDePoa {

    private final PlanMunicipal plan;
    private final UnidadesDeMedida medidas;
    private final Claves claves;

    CatalogosDePoa(PlanMunicipal plan, UnidadesDeMedida medidas, Claves claves) {
        this.plan = plan;
        this.medidas = medidas;
        this.claves = claves;
    }

    /** As they stand on a day, read once however much is asked of them. Where no plan is in force every línea passes. */
    @Transactional(readOnly = true)
    public CatalogosVigentes en(LocalDate dia) {
        Set<UnidadEjecutora> unidades = new HashSet<>();
        for (ClaveVigente<UnidadEjecutora> unidad : claves.unidades(dia)) {
            unidades.add(unidad.clave());
        }
        Map<Programa, Ramo> ramos = new HashMap<>();
        claves.programas(dia).forEach(programa -> ramos.put(programa.clave(), programa.ramo()));
        return new CatalogosVigentes(
                lineas(dia),
                medidas.vigenteEn(dia),
                unidades::contains,
                programa -> Optional.ofNullable(ramos.get(programa)));
    }

    private Predicate<LineaAccion> lineas(LocalDate dia) {
        if (plan.vigente(dia).isEmpty()) {
            return linea -> true;
        }
        Set<LineaAccion> lineas = new HashSet<>();
        plan.lineas(dia).forEach(linea -> lineas.add(linea.clave()));
        return lineas::contains;
    }
}
