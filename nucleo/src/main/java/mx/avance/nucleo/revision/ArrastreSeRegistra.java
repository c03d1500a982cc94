package mx.avance.nucleo.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;

/**
 * What ΣP has over META ANUAL is on record as an arrastre. One is suggested only when that excess is exactly the shortfall
 * P − A, in a quarter already reported, of the row or of its acciones, where their notes say that it was reprogrammed, and a
 * later quarter can hold it. Oct-Dic has none, since no quarter follows it.
 */
final class ArrastreSeRegistra implements ReglaDeRenglon {

    @Override
    public Optional<PosibleArrastre> revisar(Fila fila) {
        return posible(fila);
    }

    static Optional<PosibleArrastre> posible(Fila fila) {
        return fila.arrastrePosible(ArrastreSeRegistra::buscar);
    }

    private static Optional<PosibleArrastre> buscar(Fila fila) {
        Optional<Cantidad> excedente = excedente(fila);
        Optional<Trimestre> reportado = fila.trimestre();
        if (excedente.isEmpty() || reportado.isEmpty()) {
            return Optional.empty();
        }
        for (Trimestre trimestre : Trimestre.TODOS) {
            if (trimestre.esPosteriorA(reportado.get())) {
                break;
            }
            List<Integer> origen = origen(fila, trimestre, excedente.get());
            Optional<Trimestre> destino = destino(fila, trimestre, excedente.get());
            if (!origen.isEmpty() && destino.isPresent()) {
                return Optional.of(
                        new PosibleArrastre(fila.numero(), excedente.get(), trimestre, destino.get(), origen));
            }
        }
        return Optional.empty();
    }

    private static Optional<Cantidad> excedente(Fila fila) {
        RenglonDeAvance renglon = fila.renglon;
        if (renglon.acumulacion() != Acumulacion.SUMA || !renglon.programado().estaCompleto() || fila.tieneArrastre()) {
            return Optional.empty();
        }
        return renglon.metaAnual()
                .map(meta -> renglon.programado().suma().menos(meta))
                .filter(exceso -> exceso.signum() > 0)
                .map(Cantidad::of);
    }

    /** All its acciones that say so, the first one of them that falls short of just that, or the row itself. */
    private static List<Integer> origen(Fila fila, Trimestre trimestre, Cantidad excedente) {
        List<Integer> quienes = new ArrayList<>();
        Cantidad total = Cantidad.CERO;
        List<Integer> una = List.of();
        for (Fila accion : fila.acciones) {
            Optional<Cantidad> faltante = accion.diceQueReprograma() ? accion.faltanteEn(trimestre) : Optional.empty();
            if (faltante.isPresent()) {
                quienes.add(accion.numero());
                total = total.mas(faltante.get());
                if (una.isEmpty() && faltante.get().equals(excedente)) {
                    una = List.of(accion.numero());
                }
            }
        }
        if (total.equals(excedente)) {
            return quienes;
        }
        boolean propio = una.isEmpty() && fila.diceQueReprograma() && falta(fila, trimestre, excedente);
        return propio ? List.of(fila.numero()) : una;
    }

    private static boolean falta(Fila fila, Trimestre trimestre, Cantidad cuanto) {
        return fila.faltanteEn(trimestre).filter(cuanto::equals).isPresent();
    }

    /** Where the meta has that much more than its acciones; failing that, the first later quarter that can hold it. */
    private static Optional<Trimestre> destino(Fila fila, Trimestre desde, Cantidad excedente) {
        Optional<Trimestre> primero = Optional.empty();
        for (Trimestre trimestre : Trimestre.TODOS) {
            Optional<Cantidad> programado = fila.renglon.programado().en(trimestre);
            if (!trimestre.esPosteriorA(desde)
                    || programado.isEmpty()
                    || programado.get().compareTo(excedente) < 0) {
                continue;
            }
            if (primero.isEmpty()) {
                primero = Optional.of(trimestre);
            }
            BigDecimal deMas = programado.get().menos(sumaDeAcciones(fila, trimestre));
            if (!fila.acciones.isEmpty() && deMas.compareTo(excedente.valor()) == 0) {
                return Optional.of(trimestre);
            }
        }
        return primero;
    }

    private static Cantidad sumaDeAcciones(Fila fila, Trimestre trimestre) {
        Cantidad suma = Cantidad.CERO;
        for (Fila accion : fila.acciones) {
            suma = suma.mas(accion.renglon.programado().en(trimestre).orElse(Cantidad.CERO));
        }
        return suma;
    }
}
