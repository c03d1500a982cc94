package mx.avance.lectura.formato.tmm;

import java.math.BigDecimal;
import java.util.Optional;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.restriccion.Valores;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/** The slots of the solver as the figures of the contract. */
final class CifrasDeFila {

    private CifrasDeFila() {}

    static Cifras de(Valores valores, int trimestre) {
        PorTrimestre programado =
                PorTrimestre.de(en -> Optional.ofNullable(cantidad(valores, Casillas.programado(en.numero()))));
        PorTrimestre alcanzado = PorTrimestre.de(en -> en.numero() > trimestre
                ? Optional.empty()
                : Optional.ofNullable(cantidad(valores, Casillas.alcanzado(en.numero()))));
        Cifras.Totales totales = null;
        if (valores.hay(Casillas.TOTAL_P) || valores.hay(Casillas.TOTAL_A)) {
            totales = new Cifras.Totales(cantidad(valores, Casillas.TOTAL_P), cantidad(valores, Casillas.TOTAL_A));
        }
        Cantidad relativo = cantidad(valores, Casillas.RELATIVO);
        return new Cifras(
                cantidad(valores, Casillas.ANUAL),
                programado,
                alcanzado,
                cantidad(valores, Casillas.ABSOLUTO),
                relativo == null ? null : relativo.valor(),
                null,
                totales,
                null);
    }

    static Cifras conArrastre(Cifras cifras, Trimestre trimestre, BigDecimal cantidad) {
        PorTrimestre arrastres = PorTrimestre.of(0, 0, 0, 0).con(trimestre, Cantidad.of(cantidad));
        return new Cifras(
                cifras.metaAnual(),
                cifras.programado(),
                cifras.alcanzado(),
                cifras.avanceAbsoluto(),
                cifras.avanceRelativo(),
                arrastres,
                cifras.totales(),
                cifras.variaciones());
    }

    static @Nullable Cantidad cantidad(Valores valores, int casilla) {
        return valores.hay(casilla) ? cantidad(valores.en(casilla)) : null;
    }

    /** An amount in ten-thousandths. */
    static Cantidad cantidad(long valor) {
        return valor % 10_000 == 0 ? Cantidad.of(valor / 10_000) : Cantidad.of(BigDecimal.valueOf(valor, 4));
    }
}
