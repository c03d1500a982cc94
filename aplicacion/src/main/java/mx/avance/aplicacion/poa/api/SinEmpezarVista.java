package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** A unit without a programme. */
@Schema(name = "UnidadSinPoa")
record SinEmpezarVista(
        @Schema(example = "54203") String unidad,
        @Schema(example = "Talleres") String nombre) {}
