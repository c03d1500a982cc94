package mx.avance.nucleo.avance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/**
 * One of the nine columns of amounts of the form.
 *
 * @param trimestre empty for META ANUAL and for nothing else
 */
public record Columna(Concepto concepto, Optional<Trimestre> trimestre) {

    public static final Columna META_ANUAL = new Columna(Concepto.META_ANUAL, Optional.empty());

    /** META ANUAL, the four P, then the four A. */
    public static final List<Columna> TODAS = todas();

    public Columna {
        if ((concepto == Concepto.META_ANUAL) == trimestre.isPresent()) {
            throw new IllegalArgumentException("Sólo la meta anual carece de trimestre: " + concepto + " " + trimestre);
        }
    }

    public static Columna programado(Trimestre trimestre) {
        return new Columna(Concepto.PROGRAMADO, Optional.of(trimestre));
    }

    public static Columna alcanzado(Trimestre trimestre) {
        return new Columna(Concepto.ALCANZADO, Optional.of(trimestre));
    }

    /** The figure of a row in this column. */
    public Optional<Cantidad> de(RenglonDeAvance renglon) {
        @Nullable Trimestre cual = trimestre.orElse(null);
        if (cual == null) {
            return renglon.metaAnual();
        }
        return (concepto == Concepto.PROGRAMADO ? renglon.programado() : renglon.alcanzado()).en(cual);
    }

    /** As a sentence names it: {@code meta anual}, {@code programado Abr-Jun}. */
    @Override
    public String toString() {
        return concepto.rotulo() + trimestre.map(cual -> " " + cual.rotulo()).orElse("");
    }

    private static List<Columna> todas() {
        List<Columna> todas = new ArrayList<>();
        todas.add(META_ANUAL);
        Trimestre.TODOS.forEach(trimestre -> todas.add(programado(trimestre)));
        Trimestre.TODOS.forEach(trimestre -> todas.add(alcanzado(trimestre)));
        return List.copyOf(todas);
    }
}
