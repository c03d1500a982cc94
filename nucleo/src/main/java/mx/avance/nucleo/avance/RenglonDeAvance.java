package mx.avance.nucleo.avance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;

/**
 * A row as a sheet carries it. Any figure may be absent and the figures may contradict each other: that is what reviewing
 * is for. A row whose figures are known to hold is an {@link AvanceDeMeta}.
 */
public final class RenglonDeAvance {

    private final int numero;
    private final @Nullable Integer metaPadre;
    private final String descripcion;
    private final @Nullable UnidadMedida unidadMedida;
    private final @Nullable Cantidad metaAnual;
    private final PorTrimestre programado;
    private final PorTrimestre alcanzado;
    private final @Nullable Cantidad absoluto;
    private final @Nullable BigDecimal relativo;
    private final PorTrimestre arrastres;
    private final List<LineaAccion> lineasAccion;
    private final @Nullable Observacion observacion;
    private final Acumulacion acumulacion;
    private final Sentido sentido;
    private final SumaDeAcciones sumaDeAcciones;

    private RenglonDeAvance(Borrador borrador) {
        this.numero = borrador.numero;
        this.metaPadre = borrador.metaPadre;
        this.descripcion = borrador.descripcion;
        this.unidadMedida = borrador.unidadMedida;
        this.metaAnual = borrador.metaAnual;
        this.programado = borrador.programado;
        this.alcanzado = borrador.alcanzado;
        this.absoluto = borrador.absoluto;
        this.relativo = borrador.relativo;
        this.arrastres = borrador.arrastres;
        this.lineasAccion = borrador.lineasAccion;
        this.observacion = borrador.observacion;
        this.acumulacion = borrador.acumulacion;
        this.sentido = borrador.sentido;
        this.sumaDeAcciones = borrador.sumaDeAcciones;
    }

    /**
     * Starts a row with this number and nothing else: it accumulates by SUMA, ascends, and nobody has said whether it adds up
     * its acciones.
     *
     * @throws IllegalArgumentException when the number is negative
     */
    public static Borrador de(int numero) {
        if (numero < 0) {
            throw new IllegalArgumentException("El número de una meta no puede ser negativo: " + numero);
        }
        return new Borrador(numero);
    }

    /** As printed. */
    public int numero() {
        return numero;
    }

    /** The hundred that the row belongs to; empty for a meta, and on forms where nobody says. */
    public OptionalInt metaPadre() {
        return metaPadre == null ? OptionalInt.empty() : OptionalInt.of(metaPadre);
    }

    /** Without its number; blank when it was not read. */
    public String descripcion() {
        return descripcion;
    }

    /** UNIDAD DE MEDIDA of every amount of the row. */
    public Optional<UnidadMedida> unidadMedida() {
        return Optional.ofNullable(unidadMedida);
    }

    /** META ANUAL AUTORIZADA. */
    public Optional<Cantidad> metaAnual() {
        return Optional.ofNullable(metaAnual);
    }

    /** P of each quarter, as printed: the current calendar, arrastres included. */
    public PorTrimestre programado() {
        return programado;
    }

    /** A of each quarter; absent for those not reported. */
    public PorTrimestre alcanzado() {
        return alcanzado;
    }

    /** AVANCE ABSOLUTO as printed. */
    public Optional<Cantidad> absoluto() {
        return Optional.ofNullable(absoluto);
    }

    /** ACUMULADO RELATIVO as printed, in per cent. */
    public Optional<BigDecimal> relativo() {
        return Optional.ofNullable(relativo);
    }

    /** The part of each P that was carried over from an earlier quarter; all absent when no arrastre is in force. */
    public PorTrimestre arrastres() {
        return arrastres;
    }

    /** In the order of the row. */
    public List<LineaAccion> lineasAccion() {
        return lineasAccion;
    }

    public Optional<Observacion> observacion() {
        return Optional.ofNullable(observacion);
    }

    public Acumulacion acumulacion() {
        return acumulacion;
    }

    public Sentido sentido() {
        return sentido;
    }

    public SumaDeAcciones sumaDeAcciones() {
        return sumaDeAcciones;
    }

    @Override
    public boolean equals(@Nullable Object objeto) {
        return objeto instanceof RenglonDeAvance otro && partes().equals(otro.partes());
    }

    @Override
    public int hashCode() {
        return partes().hashCode();
    }

    private List<@Nullable Object> partes() {
        return Arrays.asList(
                numero,
                metaPadre,
                descripcion,
                unidadMedida,
                metaAnual,
                programado,
                alcanzado,
                absoluto,
                relativo,
                arrastres,
                lineasAccion,
                observacion,
                acumulacion,
                sentido,
                sumaDeAcciones);
    }

    @Override
    public String toString() {
        return numero + " | anual " + (metaAnual == null ? "-" : metaAnual) + " | P " + programado + " | A "
                + alcanzado;
    }

    /** A row being filled in; what is never said stays absent. */
    public static final class Borrador {

        private final int numero;
        private @Nullable Integer metaPadre;
        private String descripcion = "";
        private @Nullable UnidadMedida unidadMedida;
        private @Nullable Cantidad metaAnual;
        private PorTrimestre programado = PorTrimestre.VACIO;
        private PorTrimestre alcanzado = PorTrimestre.VACIO;
        private @Nullable Cantidad absoluto;
        private @Nullable BigDecimal relativo;
        private PorTrimestre arrastres = PorTrimestre.VACIO;
        private List<LineaAccion> lineasAccion = List.of();
        private @Nullable Observacion observacion;
        private Acumulacion acumulacion = Acumulacion.SUMA;
        private Sentido sentido = Sentido.ASCENDENTE;
        private SumaDeAcciones sumaDeAcciones = SumaDeAcciones.SIN_DECLARAR;

        private Borrador(int numero) {
            this.numero = numero;
        }

        public Borrador metaPadre(int valor) {
            this.metaPadre = valor;
            return this;
        }

        public Borrador descripcion(String valor) {
            this.descripcion = valor;
            return this;
        }

        public Borrador unidadMedida(UnidadMedida valor) {
            this.unidadMedida = valor;
            return this;
        }

        public Borrador metaAnual(Cantidad valor) {
            this.metaAnual = valor;
            return this;
        }

        public Borrador programado(PorTrimestre valor) {
            this.programado = valor;
            return this;
        }

        public Borrador alcanzado(PorTrimestre valor) {
            this.alcanzado = valor;
            return this;
        }

        public Borrador absoluto(Cantidad valor) {
            this.absoluto = valor;
            return this;
        }

        public Borrador relativo(BigDecimal valor) {
            this.relativo = valor;
            return this;
        }

        public Borrador arrastres(PorTrimestre valor) {
            this.arrastres = valor;
            return this;
        }

        public Borrador lineasAccion(List<LineaAccion> valor) {
            this.lineasAccion = List.copyOf(valor);
            return this;
        }

        public Borrador observacion(Observacion valor) {
            this.observacion = valor;
            return this;
        }

        public Borrador acumulacion(Acumulacion valor) {
            this.acumulacion = valor;
            return this;
        }

        public Borrador sentido(Sentido valor) {
            this.sentido = valor;
            return this;
        }

        public Borrador sumaDeAcciones(SumaDeAcciones valor) {
            this.sumaDeAcciones = valor;
            return this;
        }

        /** The row as filled in so far. */
        public RenglonDeAvance renglon() {
            return new RenglonDeAvance(this);
        }
    }
}
