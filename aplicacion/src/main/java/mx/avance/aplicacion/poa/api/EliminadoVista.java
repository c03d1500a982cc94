package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import mx.avance.aplicacion.poa.PoaEliminado;

/** A draft that was deleted and can be brought back. */
@Schema(name = "PoaEliminado")
record EliminadoVista(
        @Schema(example = "8") int metas,
        @Schema(example = "20") int acciones,

        @Schema(example = "capturista-54202", description = "Cuenta de quien lo eliminó")
        String quien,

        @Schema(example = "2026-02-11T17:02:11Z") Instant cuando) {

    static EliminadoVista de(PoaEliminado eliminado) {
        return new EliminadoVista(eliminado.metas(), eliminado.acciones(), eliminado.cuenta(), eliminado.cuando());
    }
}
