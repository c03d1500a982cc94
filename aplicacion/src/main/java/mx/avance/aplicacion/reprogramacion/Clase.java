package mx.avance.aplicacion.reprogramacion;

import java.util.Locale;
import java.util.Optional;
import mx.avance.nucleo.poa.reprogramacion.Aumento;
import mx.avance.nucleo.poa.reprogramacion.Cancelacion;
import mx.avance.nucleo.poa.reprogramacion.Creacion;
import mx.avance.nucleo.poa.reprogramacion.DeArrastre;
import mx.avance.nucleo.poa.reprogramacion.DeCalendario;
import mx.avance.nucleo.poa.reprogramacion.Realineacion;
import mx.avance.nucleo.poa.reprogramacion.Reduccion;
import mx.avance.nucleo.poa.reprogramacion.Reprogramacion;
import mx.avance.nucleo.poa.reprogramacion.TipoDeReprogramacion;

/**
 * What a person asks for, one step finer than {@link TipoDeReprogramacion}: the meta anual grows, is created, shrinks or is
 * cancelled. The names are stored and never change.
 */
public enum Clase {
    CALENDARIO(TipoDeReprogramacion.CALENDARIO, DeCalendario.class),
    AUMENTO(TipoDeReprogramacion.META_ANUAL, Aumento.class),
    CREACION(TipoDeReprogramacion.META_ANUAL, Creacion.class),
    REDUCCION(TipoDeReprogramacion.META_ANUAL, Reduccion.class),
    CANCELACION(TipoDeReprogramacion.META_ANUAL, Cancelacion.class),
    REALINEACION(TipoDeReprogramacion.REALINEACION, Realineacion.class),
    ARRASTRE(TipoDeReprogramacion.ARRASTRE, DeArrastre.class);

    private final TipoDeReprogramacion tipo;
    private final Class<? extends Reprogramacion> cambio;

    Clase(TipoDeReprogramacion tipo, Class<? extends Reprogramacion> cambio) {
        this.tipo = tipo;
        this.cambio = cambio;
    }

    /** The class of a change. */
    public static Clase de(Reprogramacion cambio) {
        for (Clase clase : values()) {
            if (clase.cambio.isInstance(cambio)) {
                return clase;
            }
        }
        throw new IllegalArgumentException("Clase de cambio desconocida: " + cambio);
    }

    /** The class with this name, in whatever case; empty when there is none. */
    public static Optional<Clase> find(String nombre) {
        for (Clase clase : values()) {
            if (clase.name().equals(nombre.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(clase);
            }
        }
        return Optional.empty();
    }

    /** The kind that the rules of time know. */
    public TipoDeReprogramacion tipo() {
        return tipo;
    }

    /** Whether the form of the request shows the four P to be written anew. */
    public boolean llevaProgramado() {
        return this == CALENDARIO || this == AUMENTO || this == CREACION || this == REDUCCION;
    }

    /** Whether it says its reason in one text: the rest say an impact, or causes and a legal basis. */
    public boolean llevaMotivo() {
        return this == CALENDARIO || this == REALINEACION || this == ARRASTRE;
    }

    /** Whether it says what impact it expects. */
    public boolean llevaImpacto() {
        return this == AUMENTO || this == CREACION;
    }

    /** Whether it says causes and a legal basis. */
    public boolean llevaSustento() {
        return this == REDUCCION || this == CANCELACION;
    }
}
