package mx.avance.aplicacion.cierre.avisos;

/** What a person is told. The names never change their meaning: each has its sentence in the bundles, {@code aviso.<name>}. */
public enum TipoDeAviso {
    /** A sheet waits for a signature or to be received. */
    ESPERA_FIRMA,
    /** A sheet came back with a note. */
    DEVUELTO,
    /** What was received is to be corrected. */
    ALCANCE_ABIERTO,
    /** A quarter is captured from today on. */
    TRIMESTRE_ABRE,
    /** The last day is near, and the unit has not sent its sheet. */
    TRIMESTRE_CIERRA,
    /** The last day is over, and the unit has not sent its sheet. */
    VA_TARDE,
    /** The last day is over, and some units have not sent their sheets. */
    FALTAN_UNIDADES,
    /** A unit was given more time. */
    PRORROGA_DADA,
    /** That time was taken back. */
    PRORROGA_RETIRADA,
    /** Planeación will capture a sheet for a unit, by its oficio. */
    POR_CUENTA,
    /** Planeación captured a sheet for a unit and is done. */
    POR_CUENTA_TERMINADA,
    /** A change that a unit asked for was granted or refused. */
    SOLICITUD_DECIDIDA,
    /** Somebody asks a unit about a meta. */
    ACLARACION_PEDIDA,
    /** The unit answered. */
    ACLARACION_CONTESTADA,
    /** Who asked was satisfied with the answer, or was not. */
    ACLARACION_RESUELTA
}
