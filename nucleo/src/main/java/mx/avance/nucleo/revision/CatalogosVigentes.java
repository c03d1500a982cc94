package mx.avance.nucleo.revision;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.poa.UnidadMedida;

/**
 * What the catalogues of an ente know on the day whose catalogues a programme uses: what is not in them, or is no longer, is not
 * promised.
 *
 * @param lineas the líneas de acción of the Plan Municipal in force; all of them where there is no plan to compare with
 * @param medidas the units of measure, however they are written; all of them where the catalogue has none
 * @param unidades the unidades ejecutoras
 * @param ramos of each programa its ramo; empty where the catalogue does not have it
 */
public record CatalogosVigentes(
        Predicate<LineaAccion> lineas,
        Predicate<UnidadMedida> medidas,
        Predicate<UnidadEjecutora> unidades,
        Function<Programa, Optional<Ramo>> ramos) {

    /** Where nobody keeps catalogues everything is known. */
    public static final CatalogosVigentes SIN_CATALOGOS =
            new CatalogosVigentes(linea -> true, medida -> true, unidad -> true, programa -> Optional.empty());
}
