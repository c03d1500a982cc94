package mx.avance.lectura.formato.tmm;

import java.math.BigDecimal;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Trimestral;
import mx.avance.lectura.restriccion.Valores;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/** The slots of the solver as the figures of the contract. */
final class CifrasDeFila {

    private CifrasDeFila() {}

    static Cifras de(Valores valores, int trimestre) {
        Trimestral programado = Trimestral.of(
                cantidad(valores, Casillas.programado(1)),
                cantidad(valores, Casillas.programado(2)),
                cantidad(valores, Casillas.programado(3)),
                cantidad(valores, Casillas.programado(4)));
        Trimestral alcanzado = Trimestral.of(
                cantidad(valores, Casillas.alcanzado(1)),
                trimestre >= 2 ? cantidad(valores, Casillas.alcanzado(2)) : null,
                trimestre >= 3 ? cantidad(valores, Casillas.alcanzado(3)) : null,
                trimestre >= 4 ? cantidad(valores, Casillas.alcanzado(4)) : null);
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
        Trimestral arrastres = Trimestral.of(Cantidad.CERO, Cantidad.CERO, Cantidad.CERO, Cantidad.CERO)
                .con(trimestre, Cantidad.of(cantidad));
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
