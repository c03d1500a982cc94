package mx.avance.nucleo.realizacion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorMes;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.revision.AlcanzadoSinSoporte;

/**
 * What the entries of a row in a quarter say of its A.
 *
 * @param deMeses whether the A of the row is made from its months, as {@link Acumulacion#delTrimestre} says, and not written as such
 */
public record SoporteDeAlcanzado(
        int meta, Trimestre trimestre, Acumulacion acumulacion, boolean deMeses, List<Realizacion> entradas) {

    public SoporteDeAlcanzado {
        entradas = entradas.stream()
                .sorted(Comparator.comparing(Realizacion::fecha))
                .toList();
    }

    /** Of a row whose A is written as such. */
    public SoporteDeAlcanzado(int meta, Trimestre trimestre, Acumulacion acumulacion, List<Realizacion> entradas) {
        this(meta, trimestre, acumulacion, false, entradas);
    }

    /**
     * The A that they propose: their {@link #total}; where the A is made from its months, what those of {@link #porMes} make, which is
     * another figure for a row that accumulates by the mean alone. Empty while there are none.
     */
    public Optional<Cantidad> propuesta() {
        return deMeses ? acumulacion.delTrimestre(porMes()) : total();
    }

    /**
     * What they add up to; where a row reports its latest figure, as a register does, that of the last entry. Empty while there are
     * none.
     */
    public Optional<Cantidad> total() {
        return total(entradas);
    }

    /** The same of the entries dated in each month: a month without entries is absent, which is not a zero. */
    public PorMes porMes() {
        return PorMes.de(trimestre.meses().stream()
                .map(mes -> total(entradas.stream()
                        .filter(una -> una.fecha().getMonth() == mes)
                        .toList()))
                .toList());
    }

    private Optional<Cantidad> total(List<Realizacion> cuales) {
        if (cuales.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                acumulacion == Acumulacion.ULTIMO
                        ? cuales.get(cuales.size() - 1).cantidad()
                        : cuales.stream().map(Realizacion::cantidad).reduce(Cantidad.CERO, Cantidad::mas));
    }

    /** The objection to another A; none while there are no entries: not every ente keeps them. */
    public Optional<AlcanzadoSinSoporte> contra(Optional<Cantidad> alcanzado) {
        return contra(alcanzado, entradas.size());
    }

    /**
     * The same, of entries that were added up by month before.
     *
     * @param cuantas they were
     */
    public Optional<AlcanzadoSinSoporte> contra(Optional<Cantidad> alcanzado, int cuantas) {
        return alcanzado.flatMap(cifra -> propuesta()
                .filter(propuesta -> !propuesta.equals(cifra))
                .map(propuesta -> new AlcanzadoSinSoporte(meta, trimestre, cifra, propuesta, cuantas)));
    }
}
