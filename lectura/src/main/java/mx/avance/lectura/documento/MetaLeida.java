package mx.avance.lectura.documento;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param numero as printed; unique within the ramo and year in TMM-F004, within the sheet in PbRM-08c
 * @param metaPadre the hundred that an acción belongs to; null for a meta
 * @param descripcion as read, without the number, white space collapsed
 * @param cifras as read where their place is certain; in a reconciled row, all of them
 * @param lineasAccion codes as read, also those that no heading declares
 * @param observaciones null when the cell is empty
 * @param propuesta the best repaired reading; null when the row is reconciled or nothing could be proved
 * @param alternativas other repaired readings, best first
 * @param celdas where every figure comes from
 */
public record MetaLeida(
        int numero,
        Tipo tipo,
        @Nullable Integer metaPadre,
        String descripcion,
        @Nullable String unidadMedida,
        Cifras cifras,
        List<String> lineasAccion,
        @Nullable String observaciones,
        Estado estado,
        List<HallazgoRedactado> hallazgos,
        @Nullable Correccion propuesta,
        List<Correccion> alternativas,
        List<CeldaLeida> celdas) {

    public MetaLeida {
        lineasAccion = List.copyOf(lineasAccion);
        hallazgos = List.copyOf(hallazgos);
        alternativas = List.copyOf(alternativas);
        celdas = List.copyOf(celdas);
    }

    /** The same row under other numbers, as a person read them. */
    public MetaLeida conNumero(int otro, @Nullable Integer otroPadre) {
        return otro == numero && Objects.equals(otroPadre, metaPadre)
                ? this
                : new MetaLeida(
                        otro,
                        tipo,
                        otroPadre,
                        descripcion,
                        unidadMedida,
                        cifras,
                        lineasAccion,
                        observaciones,
                        estado,
                        hallazgos,
                        propuesta,
                        alternativas,
                        celdas);
    }

    /** In TMM-F004 the hundred is the META and the numbers after it its ACCIONes; in PbRM-08c every row is an ACCION. */
    public enum Tipo {
        META,
        ACCION
    }
}
