package mx.avance.lectura.formato.pbrm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A variation is what was promised less what was achieved: negative when more was achieved. */
record DiferenciaImpresa(Figura resultado, Figura prometido, Figura logrado) implements Calculo {

    @Override
    public String nombre() {
        return resultado.nombre() + " = " + prometido.nombre() + " − " + logrado.nombre();
    }

    @Override
    public String codigo() {
        return "VARIACION";
    }

    @Override
    public List<Figura> figuras() {
        return List.of(resultado, prometido, logrado);
    }

    @Override
    public Optional<BigDecimal> despejar(Figura figura, Figuras figuras) {
        BigDecimal d = figuras.de(resultado);
        BigDecimal p = figuras.de(prometido);
        BigDecimal l = figuras.de(logrado);
        if (figura == resultado) {
            return p == null || l == null ? Optional.empty() : Optional.of(p.subtract(l));
        }
        if (figura == prometido) {
            return d == null || l == null ? Optional.empty() : Optional.of(d.add(l));
        }
        return d == null || p == null ? Optional.empty() : Optional.of(p.subtract(d));
    }

    @Override
    public String frase(Figuras figuras) {
        return "La " + resultado.nombre() + " dice " + Cifra.escrita(figuras.de(resultado)) + ", pero "
                + Cifra.escrita(figuras.de(prometido)) + " − " + Cifra.escrita(figuras.de(logrado)) + " es "
                + Cifra.escrita(despejar(resultado, figuras).orElse(null));
    }
}
