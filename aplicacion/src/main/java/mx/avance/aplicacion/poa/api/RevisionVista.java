package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What the rules say of rows that nobody saved. */
@Schema(name = "RevisionDePoa")
record RevisionVista(
        List<HallazgoVista> hallazgos,

        @Schema(example = "1", description = "Cuántos impedirían enviarlo")
        int impiden,

        @Schema(example = "8") int metas,
        @Schema(example = "20") int acciones) {}
