package mx.avance.nucleo.poa;

/** Whether the figures of a meta, the hundred, are the sum of those of its acciones: an attribute of the meta. */
public enum SumaDeAcciones {
    /** The programme says that they are. */
    SI,
    /** The programme says that they are not, as when 300 counts inhabitants and its acciones meetings. */
    NO,
    /** Nobody has said: paper never does. */
    SIN_DECLARAR
}
