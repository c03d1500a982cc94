package mx.avance.impresion;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one cell of the table holds. */
sealed interface CeldaImpresa {

    /** An absent figure or text: a truly blank cell, never a zero. */
    CeldaImpresa VACIA = new Vacia();

    /** The cell as it is read on paper. */
    String texto();

    static CeldaImpresa texto(@Nullable String texto) {
        String limpio = texto == null ? "" : TextoImprimible.limpiar(texto);
        return limpio.isEmpty() ? VACIA : new Texto(limpio);
    }

    static CeldaImpresa cifra(@Nullable BigDecimal valor, FormatoDeCifra formato) {
        return valor == null ? VACIA : new Cifra(valor, formato, null);
    }

    /**
     * A figure with the formula that gives it. The formula is kept only when its result is that very figure, so that
     * recomputing a workbook never changes what the form said.
     */
    static CeldaImpresa calculada(
            @Nullable BigDecimal valor, FormatoDeCifra formato, String formula, @Nullable BigDecimal resultado) {
        if (valor == null) {
            return VACIA;
        }
        boolean coincide = resultado != null && valor.compareTo(resultado) == 0;
        return new Cifra(valor, formato, coincide ? formula : null);
    }

    /** No content. */
    record Vacia() implements CeldaImpresa {
        @Override
        public String texto() {
            return "";
        }
    }

    /**
     * A check that lives in a workbook alone and says nothing while the row is right.
     *
     * @param formula as in a figure; its result is an empty text
     */
    record Comprobacion(String formula) implements CeldaImpresa {
        @Override
        public String texto() {
            return "";
        }
    }

    /** Words, without control characters, white space collapsed. */
    record Texto(String texto) implements CeldaImpresa {}

    /**
     * A figure.
     *
     * @param formula over the keys of the columns in braces, as in {@code {P1}+{P2}}; null for a constant
     */
    record Cifra(
            BigDecimal valor,
            FormatoDeCifra formato,
            @Nullable String formula) implements CeldaImpresa {
        @Override
        public String texto() {
            return formato.enPapel(valor);
        }
    }
}
