package mx.avance.aplicacion.plataforma;

/** Where an act came in: kept with every fact of the audit trail. */
public enum Origen {
    PANTALLA,
    API,
    SISTEMA
}
