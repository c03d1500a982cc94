package mx.avance.nucleo.poa;

import java.math.BigDecimal;
import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;

/**
 * What a row of the programme promises, be it a meta or an acción.
 *
 * @param descripcion as authorised, without its number
 * @param unidadMedida of every amount of the row
 * @param acumulacion how its quarters make up the year
 * @param sentido whether more is better
 * @param programacion its calendar
 * @param lineasAccion of the Plan Municipal de Desarrollo, in the order of the row
 * @param peso in the compliance of its unit: 1 unless the programme sets weights
 */
public record Compromiso(
        String descripcion,
        UnidadMedida unidadMedida,
        Acumulacion acumulacion,
        Sentido sentido,
        Programacion programacion,
        List<LineaAccion> lineasAccion,
        BigDecimal peso) {

    /**
     * @throws IllegalArgumentException when there is no description, when the weight is negative, or when something was carried
     *     in a calendar that does not add up, since only amounts that add up can be carried
     */
    public Compromiso {
        if (descripcion.isBlank()) {
            throw new IllegalArgumentException("La descripción no puede quedar en blanco");
        }
        if (peso.signum() < 0) {
            throw new IllegalArgumentException("Un peso no puede ser negativo: " + peso.toPlainString());
        }
        if (acumulacion != Acumulacion.SUMA && !programacion.arrastres().isEmpty()) {
            throw new IllegalArgumentException("Sólo una programación que se suma admite arrastres: " + acumulacion);
        }
        lineasAccion = List.copyOf(lineasAccion);
    }

    /** One that adds up its quarters, ascends and weighs 1, with no línea de acción yet. */
    public static Compromiso of(String descripcion, UnidadMedida unidadMedida, Programacion programacion) {
        return new Compromiso(
                descripcion,
                unidadMedida,
                Acumulacion.SUMA,
                Sentido.ASCENDENTE,
                programacion,
                List.of(),
                BigDecimal.ONE);
    }

    /** META ANUAL AUTORIZADA. */
    public Cantidad metaAnual() {
        return programacion.metaAnual(acumulacion);
    }

    /** With another calendar. */
    public Compromiso con(Programacion otra) {
        return new Compromiso(descripcion, unidadMedida, acumulacion, sentido, otra, lineasAccion, peso);
    }

    /** With another description. */
    public Compromiso conDescripcion(String otra) {
        return new Compromiso(otra, unidadMedida, acumulacion, sentido, programacion, lineasAccion, peso);
    }

    /** Whose figures count something else. */
    public Compromiso con(UnidadMedida otra) {
        return new Compromiso(descripcion, otra, acumulacion, sentido, programacion, lineasAccion, peso);
    }

    /** Aligned with other líneas de acción. */
    public Compromiso conLineas(List<LineaAccion> otras) {
        return new Compromiso(descripcion, unidadMedida, acumulacion, sentido, programacion, otras, peso);
    }
}
