package mx.avance.aplicacion.poa.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that the rules say of a draft. */
@Schema(name = "HallazgoDePoa")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HallazgoVista(
        @Schema(example = "SUMA_PROGRAMADO") String codigo,
        @Schema(example = "100") @Nullable Integer numero,

        @Schema(example = "Meta 100: los cuatro trimestres programados suman 11 y la meta anual autorizada es 10.")
        String detalle,

        boolean impide) {}
