package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import mx.avance.aplicacion.poa.ResumenDePoa;
import mx.avance.nucleo.poa.EstadoDePoa;

/** A programme in a list. */
@Schema(name = "ResumenDePoa")
record ResumenVista(
        @Schema(example = "2026") int ejercicio,
        @Schema(example = "542") String programa,
        @Schema(example = "54202") String unidad,
        EstadoDePoa estado,
        boolean devuelto,
        @Schema(example = "8") int metas,
        @Schema(example = "20") int acciones,

        @Schema(example = "3", description = "Hallazgos que impiden enviarlo")
        int porCorregir,

        @Schema(example = "1", description = "Versión autorizada en vigor; 0 antes de la primera")
        int versionVigente) {

    static ResumenVista de(ResumenDePoa resumen) {
        return new ResumenVista(
                resumen.id().ejercicio().anio(),
                resumen.id().programa().clave(),
                resumen.id().unidad().clave(),
                resumen.estado(),
                resumen.devuelto(),
                resumen.metas(),
                resumen.acciones(),
                resumen.porCorregir(),
                resumen.vigente());
    }
}
