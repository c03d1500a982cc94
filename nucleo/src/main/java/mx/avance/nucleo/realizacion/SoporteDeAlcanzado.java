package mx.avance.nucleo.realizacion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorMes;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.revision.AlcanzadoSinSoporte;

/** What the entries of a row in a quarter say of its A. */
public record SoporteDeAlcanzado(int meta, Trimestre trimestre, Acumulacion acumulacion, List<Realizacion> entradas) {

    public SoporteDeAlcanzado {
        entradas = entradas.stream()
                .sorted(Comparator.comparing(Realizacion::fecha))
                .toList();
    }

    /**
     * The A that they propose: what they add up to; where a row reports its latest figure, as a register does, that of the last
     * entry. Empty while there are none.
     */
    public Optional<Cantidad> propuesta() {
        if (entradas.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                acumulacion == Acumulacion.ULTIMO
                        ? entradas.get(entradas.size() - 1).cantidad()
                        : entradas.stream().map(Realizacion::cantidad).reduce(Cantidad.CERO, Cantidad::mas));
    }

    /**
     * The same by the months in which the entries are dated, for a row whose A is made from its months; a month without entries is
     * absent. Empty where the months would make another A than {@link #propuesta}, as a mean does.
     */
    public Optional<PorMes> porMes() {
        PorMes meses = PorMes.de(trimestre.meses().stream()
                .map(mes -> new SoporteDeAlcanzado(
                                meta,
                                trimestre,
                                acumulacion,
                                entradas.stream()
                                        .filter(una -> una.fecha().getMonth() == mes)
                                        .toList())
                        .propuesta())
                .toList());
        return Optional.of(meses)
                .filter(cuales -> acumulacion.delTrimestre(cuales).equals(propuesta()));
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
