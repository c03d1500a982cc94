package mx.avance.aplicacion.poa.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import mx.avance.nucleo.poa.NotaDeRevision;
import org.jspecify.annotations.Nullable;

/** What a reviewer asks to correct. */
@Schema(name = "NotaDeRevision")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotaVista(
        @Schema(example = "100", description = "El renglón; sin él, la nota es general") @Nullable
        Integer numero,

        @Schema(example = "¿Con quiénes?") @Nullable String texto) {

    static NotaVista de(NotaDeRevision nota) {
        return new NotaVista(nota.numero().isPresent() ? nota.numero().getAsInt() : null, nota.texto());
    }
}
