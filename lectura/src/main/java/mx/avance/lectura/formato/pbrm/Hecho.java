package mx.avance.lectura.formato.pbrm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/** One thing that the figures of every row satisfy. */
sealed interface Hecho permits Calculo, AcumuladoConTrimestre {

    /** By which a proposal cites it. */
    String nombre();

    /** The code of the finding when it does not hold. */
    String codigo();

    /** The figures that it speaks of. */
    List<Figura> figuras();

    /** Whether it holds; a fact about a figure that is absent is not contradicted. */
    boolean seCumple(Figuras figuras);

    /** The only value of a figure with which it holds, given the others; empty when none or several would do. */
    Optional<BigDecimal> despejar(Figura figura, Figuras figuras);

    /** The contradiction, in Spanish. Only for figures that contradict it. */
    String frase(Figuras figuras);

    /** Every fact of the form; in the first quarter, what is accumulated is what the quarter achieved. */
    static List<Hecho> todos(@Nullable Trimestre trimestre) {
        return List.of(
                new DiferenciaImpresa(Figura.VARIACION_TRIMESTRAL, Figura.PROGRAMADO, Figura.ALCANZADO),
                new PorcentajeImpreso(Figura.PORCENTAJE_TRIMESTRAL, Figura.ALCANZADO, Figura.PROGRAMADO),
                new AcumuladoConTrimestre(trimestre == Trimestre.de(1)),
                new DiferenciaImpresa(Figura.VARIACION_ANUAL, Figura.META_ANUAL, Figura.ACUMULADO),
                new PorcentajeImpreso(Figura.PORCENTAJE_ANUAL, Figura.ACUMULADO, Figura.META_ANUAL));
    }
}
