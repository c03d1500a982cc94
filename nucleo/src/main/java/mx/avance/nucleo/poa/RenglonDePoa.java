package mx.avance.nucleo.poa;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import org.jspecify.annotations.Nullable;

/**
 * A row of a programme that is being drafted. Anything but its number may be absent, and its figures may contradict each
 * other: the checks say so while one types.
 */
public final class RenglonDePoa {

    private final int numero;
    private final @Nullable Integer metaPadre;
    private final String descripcion;
    private final @Nullable UnidadMedida unidadMedida;
    private final @Nullable Cantidad metaAnual;
    private final PorTrimestre programado;
    private final Acumulacion acumulacion;
    private final Sentido sentido;
    private final SumaDeAcciones sumaDeAcciones;
    private final List<LineaAccion> lineasAccion;
    private final @Nullable BigDecimal peso;
    private final DetalleDeRenglon detalle;

    private RenglonDePoa(Borrador borrador) {
        this.numero = borrador.numero;
        this.metaPadre = borrador.metaPadre;
        this.descripcion = borrador.descripcion;
        this.unidadMedida = borrador.unidadMedida;
        this.metaAnual = borrador.metaAnual;
        this.programado = borrador.programado;
        this.acumulacion = borrador.acumulacion;
        this.sentido = borrador.sentido;
        this.sumaDeAcciones = borrador.sumaDeAcciones;
        this.lineasAccion = borrador.lineasAccion;
        this.peso = borrador.peso;
        this.detalle = borrador.detalle;
    }

    /**
     * Starts a row with this number and nothing else: it accumulates by SUMA, ascends, and nobody has said whether it adds up
     * its acciones.
     *
     * @throws IllegalArgumentException when the number is not positive
     */
    public static Borrador de(int numero) {
        if (numero <= 0) {
            throw new IllegalArgumentException("El número de una meta es positivo: " + numero);
        }
        return new Borrador(numero);
    }

    /**
     * The draft of a row that promises the same; its calendar is the one authorised, without what was carried. It has no weight
     * of its own: weights are those of a year.
     */
    public static Borrador aPartirDe(int numero, Compromiso compromiso) {
        return de(numero)
                .descripcion(compromiso.descripcion())
                .unidadMedida(compromiso.unidadMedida())
                .metaAnual(compromiso.metaAnual())
                .programado(compromiso.programacion().original())
                .acumulacion(compromiso.acumulacion())
                .sentido(compromiso.sentido())
                .lineasAccion(compromiso.lineasAccion());
    }

    public int numero() {
        return numero;
    }

    /** The meta that the row belongs to; empty for a meta. */
    public OptionalInt metaPadre() {
        return metaPadre == null ? OptionalInt.empty() : OptionalInt.of(metaPadre);
    }

    /** Without its number and without spaces at its ends; empty while nobody has written it. */
    public String descripcion() {
        return descripcion;
    }

    public Optional<UnidadMedida> unidadMedida() {
        return Optional.ofNullable(unidadMedida);
    }

    /** META ANUAL as typed, or as the four P make it when only they were; empty while neither is known. */
    public Optional<Cantidad> metaAnual() {
        return metaAnual != null || !programado.estaCompleto()
                ? Optional.ofNullable(metaAnual)
                : Optional.of(acumulacion.metaAnual(programado));
    }

    /** META ANUAL as typed; empty while nobody typed it, even when the four P make one. */
    public Optional<Cantidad> metaAnualEscrita() {
        return Optional.ofNullable(metaAnual);
    }

    /** P of each quarter; absent where nobody has written it, which is not 0. */
    public PorTrimestre programado() {
        return programado;
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

    /** In the order of the row. */
    public List<LineaAccion> lineasAccion() {
        return lineasAccion;
    }

    /** Its weight in the compliance of its unit; empty when nobody set one. */
    public Optional<BigDecimal> peso() {
        return Optional.ofNullable(peso);
    }

    public DetalleDeRenglon detalle() {
        return detalle;
    }

    /**
     * What the row promises; empty while its description, its unit of measure or some P is missing, or its P do not make the
     * META ANUAL that was typed.
     *
     * @param sinPeso the weight of a row that sets none
     */
    public Optional<Compromiso> aCompromiso(BigDecimal sinPeso) {
        UnidadMedida medida = unidadMedida;
        boolean cuadra = programado.estaCompleto()
                && metaAnual().filter(acumulacion.metaAnual(programado)::equals).isPresent();
        if (descripcion.isEmpty() || medida == null || !cuadra) {
            return Optional.empty();
        }
        return Optional.of(new Compromiso(
                descripcion,
                medida,
                acumulacion,
                sentido,
                Programacion.of(programado),
                lineasAccion,
                peso().orElse(sinPeso)));
    }

    @Override
    public boolean equals(@Nullable Object objeto) {
        return objeto instanceof RenglonDePoa otro && partes().equals(otro.partes());
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
                acumulacion,
                sentido,
                sumaDeAcciones,
                lineasAccion,
                peso == null ? null : peso.stripTrailingZeros(),
                detalle);
    }

    @Override
    public String toString() {
        return numero + " | anual " + (metaAnual == null ? "-" : metaAnual) + " | P " + programado;
    }

    /** A row being filled in; what is never said stays absent. */
    public static final class Borrador {

        private final int numero;
        private @Nullable Integer metaPadre;
        private String descripcion = "";
        private @Nullable UnidadMedida unidadMedida;
        private @Nullable Cantidad metaAnual;
        private PorTrimestre programado = PorTrimestre.VACIO;
        private Acumulacion acumulacion = Acumulacion.SUMA;
        private Sentido sentido = Sentido.ASCENDENTE;
        private SumaDeAcciones sumaDeAcciones = SumaDeAcciones.SIN_DECLARAR;
        private List<LineaAccion> lineasAccion = List.of();
        private @Nullable BigDecimal peso;
        private DetalleDeRenglon detalle = DetalleDeRenglon.NINGUNO;

        private Borrador(int numero) {
            this.numero = numero;
        }

        public Borrador metaPadre(int valor) {
            this.metaPadre = valor;
            return this;
        }

        public Borrador descripcion(String valor) {
            this.descripcion = valor.strip();
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

        public Borrador lineasAccion(List<LineaAccion> valor) {
            this.lineasAccion = List.copyOf(valor);
            return this;
        }

        /**
         * @throws IllegalArgumentException when the weight is negative
         */
        public Borrador peso(BigDecimal valor) {
            if (valor.signum() < 0) {
                throw new IllegalArgumentException("Un peso no puede ser negativo: " + valor.toPlainString());
            }
            this.peso = valor;
            return this;
        }

        public Borrador detalle(DetalleDeRenglon valor) {
            this.detalle = valor;
            return this;
        }

        /** The row as filled in so far. */
        public RenglonDePoa renglon() {
            return new RenglonDePoa(this);
        }
    }
}
