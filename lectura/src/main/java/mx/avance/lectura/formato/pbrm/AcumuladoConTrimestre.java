package mx.avance.lectura.formato.pbrm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is accumulated includes what the quarter achieved, so it is never less; in the first quarter it is the same.
 *
 * @param esElPrimero whether the sheet is known to report the first quarter of the year
 */
record AcumuladoConTrimestre(boolean esElPrimero) implements Hecho {

    @Override
    public String nombre() {
        return Figura.ACUMULADO.nombre() + (esElPrimero ? " = " : " ≥ ") + Figura.ALCANZADO.nombre();
    }

    @Override
    public String codigo() {
        return "ACUMULADO";
    }

    @Override
    public List<Figura> figuras() {
        return List.of(Figura.ACUMULADO, Figura.ALCANZADO);
    }

    @Override
    public boolean seCumple(Figuras figuras) {
        BigDecimal acumulado = figuras.de(Figura.ACUMULADO);
        BigDecimal alcanzado = figuras.de(Figura.ALCANZADO);
        if (acumulado == null || alcanzado == null) {
            return true;
        }
        int comparados = acumulado.compareTo(alcanzado);
        return esElPrimero ? comparados == 0 : comparados >= 0;
    }

    @Override
    public Optional<BigDecimal> despejar(Figura figura, Figuras figuras) {
        return esElPrimero
                ? Optional.ofNullable(figuras.de(figura == Figura.ACUMULADO ? Figura.ALCANZADO : Figura.ACUMULADO))
                : Optional.empty();
    }

    @Override
    public String frase(Figuras figuras) {
        return "El avance acumulado anual dice " + Cifra.escrita(figuras.de(Figura.ACUMULADO))
                + (esElPrimero
                        ? ", distinto del avance del primer trimestre, que es "
                        : ", menos que el avance del trimestre, que es ")
                + Cifra.escrita(figuras.de(Figura.ALCANZADO));
    }
}
