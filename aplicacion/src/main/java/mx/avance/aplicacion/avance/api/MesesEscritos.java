package mx.avance.aplicacion.avance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorMes;
import org.jspecify.annotations.Nullable;

/** The three months that the figure of a cell is made from; one that nobody captured is absent, which is not 0. */
@Schema(name = "MesesDeCelda", description = "Los del trimestre, en orden; el que falta está en blanco, que no es 0")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MesesEscritos(
        @Schema(example = "20", description = "Enero, abril, julio u octubre") @Nullable
        BigDecimal primero,

        @Schema(example = "15") @Nullable BigDecimal segundo,
        @Schema(example = "12") @Nullable BigDecimal tercero) {

    /** Null where no month was captured. */
    static @Nullable MesesEscritos de(PorMes meses) {
        return meses.estaVacio()
                ? null
                : new MesesEscritos(
                        meses.primero().map(Cantidad::valor).orElse(null),
                        meses.segundo().map(Cantidad::valor).orElse(null),
                        meses.tercero().map(Cantidad::valor).orElse(null));
    }

    /** What is written into the three; nothing where none is spoken of. */
    static Map<Integer, String> porLugar(@Nullable MesesEscritos meses) {
        return meses == null
                ? Map.of()
                : Map.of(1, texto(meses.primero()), 2, texto(meses.segundo()), 3, texto(meses.tercero()));
    }

    static String texto(@Nullable BigDecimal cifra) {
        return cifra == null ? "" : AvanceApi.escrita(cifra);
    }
}
