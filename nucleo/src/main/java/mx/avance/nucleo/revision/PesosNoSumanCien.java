package mx.avance.nucleo.revision;

import java.math.BigDecimal;
import java.util.List;

/** Some rows have a weight, and the weights of the unit do not add up to 100. */
public record PesosNoSumanCien(BigDecimal suma) implements Hallazgo {

    @Override
    public String codigo() {
        return "PESOS_NO_SUMAN_CIEN";
    }

    @Override
    public List<Object> datos() {
        return List.of(suma);
    }
}
