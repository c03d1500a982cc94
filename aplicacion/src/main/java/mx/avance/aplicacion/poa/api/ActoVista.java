package mx.avance.aplicacion.poa.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether whoever asks may do something to a programme now. */
@Schema(name = "ActoSobreElPoa")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActoVista(
        @Schema(example = "ENVIAR_POA", description = "EDITAR_POA, ENVIAR_POA, DEVOLVER_POA o AUTORIZAR_POA")
        String acto,

        boolean puede,

        @Schema(
                example = "El POA 2027 no se ha abierto: Planeación no ha dicho desde cuándo se elabora.",
                description = "Por qué no; falta si puede")
        @Nullable
        String frase) {}
