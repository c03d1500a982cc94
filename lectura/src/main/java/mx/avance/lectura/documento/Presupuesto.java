package mx.avance.lectura.documento;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The foot of PbRM-08c, in pesos and per cent. */
public record Presupuesto(
        @Nullable BigDecimal autorizadoAnual,
        @Nullable BigDecimal ejercidoAcumulado,
        @Nullable BigDecimal variacionPorcentual) {}
