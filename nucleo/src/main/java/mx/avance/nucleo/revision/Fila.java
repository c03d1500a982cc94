package mx.avance.nucleo.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.SumaDeAcciones;
import org.jspecify.annotations.Nullable;

/** A row in its place within the series under review: its sheet, its meta and its acciones, and what its note says. */
final class Fila {

    final int hoja;
    final int indice;
    final AvanceFisicoProgramatico avance;
    final RenglonDeAvance renglon;
    final List<Fila> acciones = new ArrayList<>(0);
    private @Nullable Fila padre;
    private final @Nullable Nota nota;
    private @Nullable Optional<PosibleArrastre> arrastrePosible;
    private @Nullable ColumnasQueSuman columnasQueSuman;

    Fila(int hoja, int indice, AvanceFisicoProgramatico avance, RenglonDeAvance renglon) {
        this.hoja = hoja;
        this.indice = indice;
        this.avance = avance;
        this.renglon = renglon;
        this.nota = renglon.observacion().map(Nota::new).orElse(null);
    }

    int numero() {
        return renglon.numero();
    }

    void perteneceA(Fila meta) {
        padre = meta;
        meta.acciones.add(this);
    }

    Optional<Fila> padre() {
        return Optional.ofNullable(padre);
    }

    Optional<Nota> nota() {
        return Optional.ofNullable(nota);
    }

    /** The reported quarter. */
    Optional<Trimestre> trimestre() {
        return avance.trimestre();
    }

    /** P of the reported quarter. */
    Optional<Cantidad> programado() {
        return trimestre().flatMap(renglon.programado()::en);
    }

    /** A of the reported quarter. */
    Optional<Cantidad> alcanzado() {
        return trimestre().flatMap(renglon.alcanzado()::en);
    }

    /** A of the reported quarter against its P; empty when either is absent. */
    OptionalInt desviacion() {
        return comparar(alcanzado(), programado());
    }

    /** A against P from Ene-Mar to the reported quarter; empty when a figure is absent. */
    OptionalInt desviacionAcumulada() {
        return comparar(hastaHoy(renglon.alcanzado()), hastaHoy(renglon.programado()));
    }

    private Optional<Cantidad> hastaHoy(PorTrimestre cifras) {
        return trimestre().filter(cifras::estaCompletoHasta).map(cifras::sumaHasta);
    }

    private static OptionalInt comparar(Optional<Cantidad> una, Optional<Cantidad> otra) {
        return una.isPresent() && otra.isPresent()
                ? OptionalInt.of(una.get().compareTo(otra.get()))
                : OptionalInt.empty();
    }

    /** Whether something was carried over into a quarter of this row. */
    boolean tieneArrastre() {
        return !renglon.arrastres().suma().esCero();
    }

    /** Whether the note says that what is missing passes to another quarter. */
    boolean diceQueReprograma() {
        return nota().filter(Nota::reprograma).isPresent();
    }

    /** What the reported quarter fell short of; empty when it did not, or a figure is absent. */
    Optional<Cantidad> faltanteEn(Trimestre cual) {
        Optional<Cantidad> programado = renglon.programado().en(cual);
        Optional<Cantidad> alcanzado = renglon.alcanzado().en(cual);
        if (programado.isEmpty() || alcanzado.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal faltante = programado.get().menos(alcanzado.get());
        return faltante.signum() > 0 ? Optional.of(Cantidad.of(faltante)) : Optional.empty();
    }

    /** The arrastre that the figures suggest, worked out once. */
    Optional<PosibleArrastre> arrastrePosible(Function<Fila, Optional<PosibleArrastre>> buscar) {
        Optional<PosibleArrastre> sabido = arrastrePosible;
        if (sabido == null) {
            sabido = buscar.apply(this);
            arrastrePosible = sabido;
        }
        return sabido;
    }

    /** The columns in which the meta is or is not the sum of its acciones, worked out once. */
    ColumnasQueSuman columnasQueSuman() {
        ColumnasQueSuman sabido = columnasQueSuman;
        if (sabido == null) {
            sabido = ColumnasQueSuman.de(this);
            columnasQueSuman = sabido;
        }
        return sabido;
    }

    /** Whether the meta adds up its acciones: because its programme says so, or because nearly all its columns do. */
    boolean sumaSusAcciones() {
        if (acciones.isEmpty() || renglon.sumaDeAcciones() == SumaDeAcciones.NO) {
            return false;
        }
        return renglon.sumaDeAcciones() == SumaDeAcciones.SI
                || columnasQueSuman().casiTodas();
    }
}
