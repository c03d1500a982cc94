package mx.avance.impresion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a reprogramación, as it is printed and filed. A text that is blank is not printed.
 *
 * @param metas those that it touches, at least one
 * @param motivo why it was asked for
 * @param causas of a reduction or a cancellation
 * @param fundamento the legal basis of a reduction or a cancellation
 * @param impacto what an increase or a new meta is expected to bring
 * @param aprobacion the body that approved it, where one had to
 * @param solicito who asked for it
 * @param resolvio who decided
 */
public record DictamenDeReprogramacion(
        EncabezadoDePoa encabezado,
        String folio,
        Tipo tipo,
        List<MetaReprogramada> metas,
        String motivo,
        String causas,
        String fundamento,
        String impacto,
        Optional<Aprobacion> aprobacion,
        Resolucion resolucion,
        Acto solicito,
        Acto resolvio) {

    /**
     * @throws IllegalArgumentException when it touches no meta
     */
    public DictamenDeReprogramacion {
        if (metas.isEmpty()) {
            throw new IllegalArgumentException("Un dictamen trata de alguna meta");
        }
        metas = List.copyOf(metas);
    }

    /** What kind of change was asked for. */
    public enum Tipo {
        /** Amounts move between open quarters. */
        CALENDARIO,
        /** The meta anual grows, shrinks, begins or ends. */
        META_ANUAL,
        /** Another description, unit of measure, línea de acción or responsible unit. */
        REALINEACION,
        /** What a quarter fell short of goes to a later one. */
        ARRASTRE
    }

    /**
     * A meta or acción that the reprogramación touches.
     *
     * @param original as first authorised; null when the meta is new
     * @param vigente in force when it was asked for; null when the meta is new
     * @param alcanzado so far; null prints no such row
     * @param solicitado what it asks for; null when the meta is cancelled
     * @param otros what changes besides figures
     */
    public record MetaReprogramada(
            int numero,
            String descripcion,
            String unidadMedida,
            @Nullable Calendario original,
            @Nullable Calendario vigente,
            @Nullable Calendario alcanzado,
            @Nullable Calendario solicitado,
            List<Cambio> otros) {

        public MetaReprogramada {
            otros = List.copyOf(otros);
        }
    }

    /**
     * Four quarters and their year.
     *
     * @param anual the meta anual, or the absoluto of what was achieved; null prints a blank
     */
    public record Calendario(
            PorTrimestre trimestres, @Nullable Cantidad anual) {}

    /**
     * Something other than a figure that changes.
     *
     * @param concepto what, as in {@code Unidad de medida}
     */
    public record Cambio(String concepto, String antes, String despues) {}

    /** What approved it: the body, its acta and the date of that. */
    public record Aprobacion(String organo, String acta, LocalDate fecha) {}

    /** How it was decided. */
    public enum Sentido {
        AUTORIZADA,
        NEGADA
    }

    /**
     * The decision.
     *
     * @param razon mandatory when it was refused
     */
    public record Resolucion(Sentido sentido, String razon) {

        /**
         * @throws IllegalArgumentException when it was refused without a reason
         */
        public Resolucion {
            if (sentido == Sentido.NEGADA && razon.isBlank()) {
                throw new IllegalArgumentException("Una reprogramación se niega con su razón");
            }
        }
    }

    /**
     * Who did something, and when.
     *
     * @param nombre blank leaves an empty line
     * @param cargo blank prints none
     */
    public record Acto(String nombre, String cargo, LocalDate fecha) {}
}
