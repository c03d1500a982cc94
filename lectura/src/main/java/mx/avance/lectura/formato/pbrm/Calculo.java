package mx.avance.lectura.formato.pbrm;

import java.math.BigDecimal;
import java.util.Optional;

/** A figure that the form computes from two others and prints beside them. */
sealed interface Calculo extends Hecho permits DiferenciaImpresa, PorcentajeImpreso {

    /** The computed figure; the first of {@link #figuras()}. */
    Figura resultado();

    @Override
    default boolean seCumple(Figuras figuras) {
        BigDecimal impreso = figuras.de(resultado());
        Optional<BigDecimal> calculado = despejar(resultado(), figuras);
        return impreso == null || calculado.isEmpty() || impreso.compareTo(calculado.get()) == 0;
    }
}
