package mx.avance.aplicacion.poa.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import mx.avance.aplicacion.poa.CompararPoa;
import org.jspecify.annotations.Nullable;

/** A row of this year beside the one with its number in the year before; what is absent was not there or not written. */
@Schema(name = "RenglonComparado")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComparadoVista(
        @Schema(example = "100") int numero,
        @Nullable RenglonVista antes,
        @Nullable RenglonVista ahora,

        @Schema(example = "-5", description = "Meta anual de ahora menos la de antes; falta si alguna falta") @Nullable
        BigDecimal diferencia) {

    static ComparadoVista de(CompararPoa.Renglon renglon) {
        return new ComparadoVista(
                renglon.numero(),
                renglon.antes().map(RenglonVista::de).orElse(null),
                renglon.ahora().map(RenglonVista::de).orElse(null),
                renglon.diferencia().orElse(null));
    }
}
