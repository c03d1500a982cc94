package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file within JSON. */
@Schema(name = "ArchivoDeAutorizacion")
record ArchivoVista(
        @Schema(example = "acta-12.pdf") @Nullable String nombre,

        @Schema(example = "JVBERi0xLjcK", description = "En base 64; PDF, PNG o JPEG de 10 MB a lo más") @Nullable
        String contenido) {}
