package mx.avance.nucleo.revision;

/** In what a note disagrees with its row. */
public enum Contradiccion {
    /** It says that the goal was exceeded and A is below P. */
    SUPERA,
    /** It says that the goal was not reached and A is not below P. */
    NO_CUMPLE,
    /** "2 de 3 acciones", and the acciones of the meta say otherwise. */
    ACCIONES,
    /** "2 sesiones", and A says otherwise. */
    CANTIDAD,
    /** What was done bears a date outside the reported quarter. */
    FECHA,
    /** It lists more or fewer dates than were held. */
    FECHAS
}
