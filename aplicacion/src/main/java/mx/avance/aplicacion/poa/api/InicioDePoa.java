package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a draft is started. */
@Schema(name = "InicioDePoa")
record InicioDePoa(
        @Schema(description = "Con lo autorizado el año anterior") @Nullable
        Boolean copiar) {}
