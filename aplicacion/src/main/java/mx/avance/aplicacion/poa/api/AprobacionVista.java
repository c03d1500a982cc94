package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The act that approves a programme. */
@Schema(name = "AutorizacionDePoa")
record AprobacionVista(
        @Schema(example = "Cabildo") @Nullable String organo,
        @Schema(example = "12/2025") @Nullable String acta,
        @Schema(example = "2025-12-15") @Nullable LocalDate fecha,
        @Nullable ArchivoVista archivo) {}
