package mx.avance.lectura.formato.pbrm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A variation is what was promised less what was achieved: negative when more was achieved. */
record DiferenciaImpresa(Figura diferencia, Figura prometido, Figura logrado) implements Hecho {

    @Override
    public String nombre() {
        return diferencia.nombre() + " = " + prometido.nombre() + " − " + logrado.nombre();
    }

    @Override
    public String codigo() {
        return "VARIACION";
    }

    @Override
    public List<Figura> figuras() {
        return List.of(diferencia, prometido, logrado);
    }

    @Override
    public boolean seCumple(Figuras figuras) {
        BigDecimal impresa = figuras.de(diferencia);
        Optional<BigDecimal> calculada = despejar(diferencia, figuras);
        return impresa == null || calculada.isEmpty() || impresa.compareTo(calculada.get()) == 0;
    }

    @Override
    public Optional<BigDecimal> despejar(Figura figura, Figuras figuras) {
        BigDecimal d = figuras.de(diferencia);
        BigDecimal p = figuras.de(prometido);
        BigDecimal l = figuras.de(logrado);
        if (figura == diferencia) {
            return p == null || l == null ? Optional.empty() : Optional.of(p.subtract(l));
        }
        if (figura == prometido) {
            return d == null || l == null ? Optional.empty() : Optional.of(d.add(l));
        }
        return d == null || p == null ? Optional.empty() : Optional.of(p.subtract(d));
    }

    @Override
    public String frase(Figuras figuras) {
        return "La " + diferencia.nombre() + " dice " + Cifra.escrita(figuras.de(diferencia)) + ", pero "
                + Cifra.escrita(figuras.de(prometido)) + " − " + Cifra.escrita(figuras.de(logrado)) + " es "
                + Cifra.escrita(despejar(diferencia, figuras).orElse(null));
    }
}
