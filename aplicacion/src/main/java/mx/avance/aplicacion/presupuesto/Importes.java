package mx.avance.aplicacion.presupuesto;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The four moments of a budget, in pesos with centavos. What nobody has reported is empty, which is not zero.
 *
 * @param aprobado as the budget of the year was approved
 * @param modificado after extensions and reductions
 * @param devengado what is owed for what was received
 * @param ejercido what was spent
 */
public record Importes(
        Optional<BigDecimal> aprobado,
        Optional<BigDecimal> modificado,
        Optional<BigDecimal> devengado,
        Optional<BigDecimal> ejercido) {

    public static final Importes NINGUNO =
            new Importes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Those of both together; a moment that neither reports stays empty. */
    public Importes mas(Importes otros) {
        return new Importes(
                suma(otros, Importes::aprobado),
                suma(otros, Importes::modificado),
                suma(otros, Importes::devengado),
                suma(otros, Importes::ejercido));
    }

    /** These, where they say something, and else what the others say. */
    Importes sobre(Importes otros) {
        return new Importes(
                aprobado.or(otros::aprobado),
                modificado.or(otros::modificado),
                devengado.or(otros::devengado),
                ejercido.or(otros::ejercido));
    }

    public boolean estanVacios() {
        return equals(NINGUNO);
    }

    private Optional<BigDecimal> suma(Importes otros, Function<Importes, Optional<BigDecimal>> momento) {
        return Stream.of(momento.apply(this), momento.apply(otros))
                .flatMap(Optional::stream)
                .reduce(BigDecimal::add);
    }
}
