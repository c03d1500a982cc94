package mx.avance.impresion;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/** What a fingerprint is taken of, field by field, in the form that {@code docs/formato/impresion.md} documents. */
final class TextoCanonico {

    private final StringBuilder texto = new StringBuilder(1024);

    /** A field and its end mark; an absent one is the end mark alone. */
    TextoCanonico campo(@Nullable Object valor) {
        if (valor instanceof BigDecimal decimal) {
            texto.append(
                    decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString());
        } else if (valor instanceof Cantidad cantidad) {
            texto.append(cantidad);
        } else if (valor != null) {
            texto.append(TextoImprimible.limpiar(valor.toString()).replace("|", "||"));
        }
        texto.append('|');
        return this;
    }

    /** Four fields, from Ene-Mar on. */
    TextoCanonico trimestres(PorTrimestre cifras) {
        for (Trimestre trimestre : Trimestre.TODOS) {
            campo(cifras.en(trimestre).orElse(null));
        }
        return this;
    }

    TextoCanonico finDeRenglon() {
        texto.append('\n');
        return this;
    }

    Huella huella(String clase) {
        try {
            byte[] resumen =
                    MessageDigest.getInstance("SHA-256").digest(texto.toString().getBytes(StandardCharsets.UTF_8));
            return new Huella(clase, HexFormat.of().formatHex(resumen));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Toda máquina de Java trae SHA-256", e);
        }
    }
}
