package mx.avance.nucleo.avance;

/** What a known version of the form prints, and hence which rules have something to look at. */
public enum Rasgo {
    /** The hundred is a meta and the numbers after it its acciones, unique within ramo and year. */
    CENTENAS,
    /** Rows name líneas de acción that the heading declares. */
    LINEAS_DE_ACCION,
    /** Every row has a place for its note. */
    OBSERVACIONES,
    /** Three signatures with names stand at the foot. */
    FIRMAS
}
