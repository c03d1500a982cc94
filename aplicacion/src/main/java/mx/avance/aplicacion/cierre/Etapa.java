package mx.avance.aplicacion.cierre;

import java.util.List;

/** What a sheet goes through, in the order of the work: a column of the board each. */
public enum Etapa {
    /** The unit captures its A. */
    CAPTURA,
    /** The unit signs. */
    ELABORADO,
    /** The responsable of the programa signs. */
    REVISADO,
    /** The responsable of the ramo signs. */
    AUTORIZADO,
    /** Planeación receives it and gives it a folio. */
    RECIBIDO,
    /** Anybody may read it. */
    PUBLICADO;

    static final List<Etapa> TODAS = List.of(values());

    /** Where a sheet stands in one of them. */
    public enum Como {
        /** It was done. */
        HECHO,
        /** It is what the sheet waits for. */
        PENDIENTE,
        /** The sheet came back to be corrected. */
        DEVUELTO,
        /** The sheet waits for it, and its time is over. */
        TARDE,
        /** It comes later. */
        FALTA
    }
}
