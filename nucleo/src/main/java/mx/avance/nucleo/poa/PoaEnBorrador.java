package mx.avance.nucleo.poa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.Ejercicio;

/**
 * A programme that its unit drafts. Its rows may be incomplete and contradict each other.
 *
 * @param clave any of whose levels may still be missing
 * @param renglones in the order in which the unit keeps them
 * @param notas of those who returned it; none when nobody has
 */
public record PoaEnBorrador(
        Ejercicio ejercicio,
        ClaveProgramatica clave,
        List<LineaAccion> lineasDeclaradas,
        List<RenglonDePoa> renglones,
        List<NotaDeRevision> notas)
        implements Poa {

    public PoaEnBorrador {
        lineasDeclaradas = List.copyOf(lineasDeclaradas);
        renglones = List.copyOf(renglones);
        notas = List.copyOf(notas);
    }

    /** One without rows. */
    public static PoaEnBorrador vacio(Ejercicio ejercicio, ClaveProgramatica clave) {
        return new PoaEnBorrador(ejercicio, clave, List.of(), List.of(), List.of());
    }

    /** The draft of another year that promises what a programme promised when it was authorised, weights aside. */
    public static PoaEnBorrador aPartirDe(ProgramaOperativoAnual anterior, Ejercicio ejercicio) {
        List<RenglonDePoa> renglones = new ArrayList<>();
        for (Meta meta : anterior.metas()) {
            renglones.add(RenglonDePoa.aPartirDe(meta.numero(), meta.compromiso())
                    .sumaDeAcciones(meta.sumaDeAcciones())
                    .detalle(anterior.detalle(meta.numero()))
                    .renglon());
            for (Accion accion : meta.acciones()) {
                renglones.add(RenglonDePoa.aPartirDe(accion.numero(), accion.compromiso())
                        .metaPadre(meta.numero())
                        .detalle(anterior.detalle(accion.numero()))
                        .renglon());
            }
        }
        return new PoaEnBorrador(ejercicio, anterior.clave(), anterior.lineasDeclaradas(), renglones, List.of());
    }

    /** With these rows in the place of its own. */
    public PoaEnBorrador con(List<RenglonDePoa> otros) {
        return new PoaEnBorrador(ejercicio, clave, lineasDeclaradas, otros, notas);
    }

    /** The rows that count in a roll-up: those that no other row belongs to. Weights are theirs alone. */
    public List<RenglonDePoa> hojas() {
        Set<Integer> conAcciones = new HashSet<>();
        renglones.forEach(renglon -> renglon.metaPadre().ifPresent(conAcciones::add));
        return renglones.stream()
                .filter(renglon -> !conAcciones.contains(renglon.numero()))
                .toList();
    }

    @Override
    public EstadoDePoa estado() {
        return EstadoDePoa.BORRADOR;
    }

    /** Whether somebody returned it with notes, so that it stays open until it is sent again. */
    public boolean fueDevuelto() {
        return !notas.isEmpty();
    }

    /**
     * The programme that the rows make; empty while the key or a row is incomplete, a number is repeated or an acción does not
     * follow a meta. The checks say which.
     */
    public Optional<ProgramaOperativoAnual> programa() {
        boolean sinClave = clave.programa().isEmpty() || clave.unidadEjecutora().isEmpty();
        return sinClave || renglones.isEmpty()
                ? Optional.empty()
                : metas().map(metas ->
                        new ProgramaOperativoAnual(ejercicio, clave, lineasDeclaradas, metas, detalles(), 1));
    }

    /**
     * Sends it for review.
     *
     * @throws IllegalStateException when the rows do not make a programme yet
     */
    public PoaEnRevision enviar() {
        return new PoaEnRevision(
                this,
                programa()
                        .orElseThrow(() -> new IllegalStateException(
                                "El POA " + ejercicio + " de " + clave + " está incompleto y no se envía")));
    }

    private Optional<List<Meta>> metas() {
        BigDecimal sinPeso =
                hojas().stream().anyMatch(hoja -> hoja.peso().isPresent()) ? BigDecimal.ZERO : BigDecimal.ONE;
        Map<Integer, Meta> metas = new TreeMap<>();
        Map<Integer, List<Accion>> acciones = new HashMap<>();
        Set<Integer> numeros = new HashSet<>();
        for (RenglonDePoa renglon : renglones) {
            Optional<Compromiso> compromiso = renglon.aCompromiso(sinPeso);
            if (compromiso.isEmpty() || !numeros.add(renglon.numero())) {
                return Optional.empty();
            }
            if (renglon.metaPadre().isEmpty()) {
                metas.put(
                        renglon.numero(),
                        new Meta(renglon.numero(), compromiso.get(), renglon.sumaDeAcciones(), List.of()));
            } else if (renglon.metaPadre().getAsInt() >= renglon.numero()) {
                return Optional.empty();
            } else {
                acciones.computeIfAbsent(renglon.metaPadre().getAsInt(), nueva -> new ArrayList<>())
                        .add(new Accion(renglon.numero(), compromiso.get()));
            }
        }
        if (!metas.keySet().containsAll(acciones.keySet())) {
            return Optional.empty();
        }
        return Optional.of(metas.values().stream()
                .map(meta -> new Meta(
                        meta.numero(),
                        meta.compromiso(),
                        meta.sumaDeAcciones(),
                        acciones.getOrDefault(meta.numero(), List.of())))
                .toList());
    }

    private Map<Integer, DetalleDeRenglon> detalles() {
        Map<Integer, DetalleDeRenglon> detalles = new HashMap<>();
        for (RenglonDePoa renglon : renglones) {
            if (!renglon.detalle().equals(DetalleDeRenglon.NINGUNO)) {
                detalles.put(renglon.numero(), renglon.detalle());
            }
        }
        return detalles;
    }
}
