package mx.avance.nucleo.permiso;

import java.util.List;

/** Why an act is refused. The names are the codes of the refusals: they never change their meaning. */
public enum Motivo {
    /** Who holds Contraloría changes nothing, whatever else they hold. */
    CONTRALORIA_NO_CAMBIA("acto", "roles"),
    /** The person holds none of the roles that do this. */
    ROL_AJENO("acto", "roles"),
    /** The person holds the role over something else. */
    FUERA_DE_AMBITO("acto", "ambito"),
    /** The person held the role until a day. */
    ASIGNACION_TERMINADA("rol", "ambito", "fecha"),
    /** The person holds the role from a later day on. */
    ASIGNACION_FUTURA("rol", "ambito", "fecha"),

    /** The unit has no programme to send, return or authorise. */
    POA_SIN_EMPEZAR("ejercicio", "unidad"),
    /** The unit has not sent its draft. */
    POA_EN_BORRADOR("ejercicio", "unidad"),
    /** Others are reading it. */
    POA_EN_REVISION("ejercicio", "unidad"),
    /** It changes by reprogramación alone. */
    POA_AUTORIZADO("ejercicio", "unidad"),
    /** Only an authorised programme is reprogrammed and reported. */
    POA_SIN_AUTORIZAR("ejercicio", "unidad"),
    /** Drafting has not begun. */
    ELABORACION_SIN_ABRIR("ejercicio", "fecha"),
    /** Drafting ended, for this unit too. */
    ELABORACION_CERRADA("ejercicio", "fecha", "unidad"),

    /** The quarter is not captured yet. */
    TRIMESTRE_SIN_ABRIR("trimestre", "fecha"),
    /** The quarter is no longer captured. */
    TRIMESTRE_CERRADO("trimestre", "fecha", "unidad"),
    /** More time was given, and it is over. */
    PRORROGA_TERMINADA("trimestre", "fecha", "unidad"),
    /** What is signed is frozen. */
    TRIMESTRE_FIRMADO("trimestres", "unidad"),

    /** Nobody has captured the quarter of the unit. */
    AVANCE_SIN_CAPTURA("trimestre", "unidad"),
    /** The unit has not sent it. */
    AVANCE_EN_CAPTURA("trimestre", "unidad"),
    /** It waits for the responsable of the programa. */
    AVANCE_ELABORADO("trimestre", "unidad"),
    /** It waits for the responsable of the ramo. */
    AVANCE_REVISADO("trimestre", "unidad"),
    /** It waits for Planeación to receive it. */
    AVANCE_AUTORIZADO("trimestre", "unidad"),
    /** It has a folio and changes by alcance alone. */
    AVANCE_RECIBIDO("trimestre", "unidad"),
    /** Anybody reads it, and it changes by alcance alone. */
    AVANCE_PUBLICADO("trimestre", "unidad"),
    /** Its sheet was printed to be signed by hand, and is frozen meanwhile. */
    AVANCE_EN_PAPEL("trimestre", "unidad"),
    /** Nobody printed its sheet to be signed by hand. */
    AVANCE_SIN_HOJA("trimestre", "unidad"),
    /** Planeación captures nothing for a unit that did not ask for it by oficio. */
    POR_CUENTA_SIN_OFICIO("trimestre", "unidad"),
    /** Its sheet is printed and the unit could no longer capture what it took back. */
    AVANCE_SIN_REGRESO("trimestre", "unidad"),
    /** Nobody opened a correction of it. */
    AVANCE_SIN_ALCANCE("trimestre", "unidad"),

    /** The last day to ask for a change of the quarter is over, and a later quarter still can be changed. */
    SOLICITUD_FUERA_DE_PLAZO("trimestre", "fecha", "siguiente"),
    /** As above, and no quarter of the year can be changed any more. */
    ANIO_FUERA_DE_PLAZO("trimestre", "fecha", "anio"),
    /** The last day to grant what was asked for is over. */
    DICTAMEN_FUERA_DE_PLAZO("trimestre", "fecha"),
    /** The request was decided or taken back. */
    SOLICITUD_RESUELTA("estado"),
    /** Only who asked takes a request back. */
    SOLICITUD_DE_OTRA_PERSONA("cuenta"),
    /** Oct-Dic has no later quarter in its year. */
    ARRASTRE_SIN_TRIMESTRE("trimestre", "anio");

    private final List<String> datos;

    Motivo(String... datos) {
        this.datos = List.of(datos);
    }

    /** The names of its facts, in the order of the sentence. */
    public List<String> datos() {
        return datos;
    }
}
