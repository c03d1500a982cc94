package mx.avance.lectura.formato.pbrm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A per cent is what was achieved of what was promised, with two decimals, halves up. Where nothing was promised the form
 * prints 0.00 if nothing was achieved, and 100.00 otherwise.
 */
record PorcentajeImpreso(Figura resultado, Figura logrado, Figura prometido) implements Calculo {

    private static final BigDecimal CIEN = new BigDecimal("100.00");
    private static final BigDecimal NADA = new BigDecimal("0.00");

    static BigDecimal de(BigDecimal logrado, BigDecimal prometido) {
        if (prometido.signum() == 0) {
            return logrado.signum() == 0 ? NADA : CIEN;
        }
        return logrado.movePointRight(2).divide(prometido, 2, RoundingMode.HALF_UP);
    }

    @Override
    public String nombre() {
        return resultado.nombre() + " = " + logrado.nombre() + " ÷ " + prometido.nombre();
    }

    @Override
    public String codigo() {
        return "PORCENTAJE";
    }

    @Override
    public List<Figura> figuras() {
        return List.of(resultado, logrado, prometido);
    }

    @Override
    public Optional<BigDecimal> despejar(Figura figura, Figuras figuras) {
        BigDecimal p = figuras.de(prometido);
        BigDecimal l = figuras.de(logrado);
        BigDecimal c = figuras.de(resultado);
        if (figura == resultado) {
            return p == null || l == null ? Optional.empty() : Optional.of(de(l, p));
        }
        if (c == null) {
            return Optional.empty();
        }
        if (figura == logrado) {
            return p == null || p.signum() == 0
                    ? Optional.empty()
                    : unicoEntero(
                            p.multiply(c).movePointLeft(2),
                            candidato -> de(candidato, p).compareTo(c) == 0);
        }
        return l == null || c.signum() == 0
                ? Optional.empty()
                : unicoEntero(
                        l.movePointRight(2).divide(c, 4, RoundingMode.HALF_UP),
                        candidato -> candidato.signum() > 0 && de(l, candidato).compareTo(c) == 0);
    }

    /** A rounded per cent allows a range of amounts; it proves one only when a single whole amount lies in it. */
    private static Optional<BigDecimal> unicoEntero(BigDecimal cerca, Predicate<BigDecimal> sirve) {
        BigDecimal entero = cerca.setScale(0, RoundingMode.HALF_UP);
        boolean unico = sirve.test(entero)
                && !sirve.test(entero.add(BigDecimal.ONE))
                && !sirve.test(entero.subtract(BigDecimal.ONE));
        return unico ? Optional.of(entero) : Optional.empty();
    }

    @Override
    public String frase(Figuras figuras) {
        return "El " + resultado.nombre() + " dice " + Cifra.escrita(figuras.de(resultado)) + ", pero "
                + Cifra.escrita(figuras.de(logrado)) + " de " + Cifra.escrita(figuras.de(prometido)) + " es "
                + Cifra.escrita(despejar(resultado, figuras).orElse(null));
    }
}
