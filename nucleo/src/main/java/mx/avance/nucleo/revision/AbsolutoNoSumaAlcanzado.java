package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;

/**
 * The printed AVANCE ABSOLUTO is not what the A up to the reported quarter make.
 *
 * @param absoluto as printed
 * @param suma what the A make
 */
public record AbsolutoNoSumaAlcanzado(int meta, Cantidad absoluto, Cantidad suma) implements Hallazgo {

    @Override
    public String codigo() {
        return "SUMA_ALCANZADO";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, absoluto, suma);
    }
}
