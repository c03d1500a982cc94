package mx.avance.nucleo.permiso;

import static mx.avance.nucleo.permiso.Rol.ADMINISTRACION;
import static mx.avance.nucleo.permiso.Rol.CAPTURISTA;
import static mx.avance.nucleo.permiso.Rol.CONTRALORIA;
import static mx.avance.nucleo.permiso.Rol.PLANEACION;
import static mx.avance.nucleo.permiso.Rol.RESPONSABLE_DE_PROGRAMA;
import static mx.avance.nucleo.permiso.Rol.RESPONSABLE_DE_RAMO;
import static mx.avance.nucleo.permiso.Rol.RESPONSABLE_DE_UNIDAD;

import java.util.List;

/** What people do, who does it, and what must be so for it. */
public enum Acto {
    /** Catalogues, calendar and policies of the ente. */
    VER(Clase.CONSULTA, Lugar.EL_ENTE, Condicion.SIEMPRE, Rol.values()),
    /** The programme of a unit in any state, with its changes. */
    VER_POA(
            Clase.CONSULTA,
            Lugar.UNA_CLAVE,
            Condicion.SIEMPRE,
            CAPTURISTA,
            RESPONSABLE_DE_UNIDAD,
            RESPONSABLE_DE_PROGRAMA,
            RESPONSABLE_DE_RAMO,
            PLANEACION,
            CONTRALORIA),
    /** Who did what and when. */
    VER_BITACORA(Clase.CONSULTA, Lugar.EL_ENTE, Condicion.SIEMPRE, CONTRALORIA, PLANEACION),

    EDITAR_CATALOGO(Clase.CAMBIO, Lugar.EL_ENTE, Condicion.SIEMPRE, PLANEACION),
    EDITAR_CALENDARIO(Clase.CAMBIO, Lugar.EL_ENTE, Condicion.SIEMPRE, PLANEACION),
    DAR_PRORROGA(Clase.CAMBIO, Lugar.EL_ENTE, Condicion.SIEMPRE, PLANEACION),
    EDITAR_POLITICAS(Clase.CAMBIO, Lugar.EL_ENTE, Condicion.SIEMPRE, PLANEACION),
    IMPORTAR_PRESUPUESTO(Clase.CAMBIO, Lugar.EL_ENTE, Condicion.SIEMPRE, PLANEACION),
    ADMINISTRAR_USUARIOS(Clase.CAMBIO, Lugar.EL_ENTE, Condicion.SIEMPRE, ADMINISTRACION),
    /** Adding an ente to the installation: which ones is up to the ente it is done from. */
    AGREGAR_ENTE(Clase.CAMBIO, Lugar.EL_ENTE, Condicion.SIEMPRE, ADMINISTRACION),

    /** Starting, filling in and deleting a draft, by hand or from a file. */
    EDITAR_POA(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.POA_EDITABLE, CAPTURISTA, RESPONSABLE_DE_UNIDAD),
    ENVIAR_POA(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.POA_ENVIABLE, RESPONSABLE_DE_UNIDAD),
    DEVOLVER_POA(
            Clase.CAMBIO,
            Lugar.UNA_CLAVE,
            Condicion.POA_EN_REVISION,
            RESPONSABLE_DE_PROGRAMA,
            RESPONSABLE_DE_RAMO,
            PLANEACION),
    AUTORIZAR_POA(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.POA_EN_REVISION, PLANEACION),

    SOLICITAR_REPROGRAMACION(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.SOLICITABLE, CAPTURISTA, RESPONSABLE_DE_UNIDAD),
    DESHACER_SOLICITUD(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.SOLICITUD_PROPIA, CAPTURISTA, RESPONSABLE_DE_UNIDAD),
    AUTORIZAR_REPROGRAMACION(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.AUTORIZABLE, PLANEACION),
    /** Refusing has no deadline: a request that came too late is closed by it. */
    NEGAR_REPROGRAMACION(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.SOLICITUD_PENDIENTE, PLANEACION),

    /** What a unit reported of its quarters, in any state. */
    VER_AVANCE(
            Clase.CONSULTA,
            Lugar.UNA_CLAVE,
            Condicion.SIEMPRE,
            CAPTURISTA,
            RESPONSABLE_DE_UNIDAD,
            RESPONSABLE_DE_PROGRAMA,
            RESPONSABLE_DE_RAMO,
            PLANEACION,
            CONTRALORIA),
    /** What stands behind each A, without what tells who a person is. */
    VER_REALIZACIONES(
            Clase.CONSULTA,
            Lugar.UNA_CLAVE,
            Condicion.SIEMPRE,
            CAPTURISTA,
            RESPONSABLE_DE_UNIDAD,
            RESPONSABLE_DE_PROGRAMA,
            RESPONSABLE_DE_RAMO,
            PLANEACION,
            CONTRALORIA),
    /** Names, CURP, ages and the like of whom the unit attended to; each look is recorded. */
    VER_DATOS_PERSONALES(
            Clase.CONSULTA, Lugar.UNA_CLAVE, Condicion.SIEMPRE, CAPTURISTA, RESPONSABLE_DE_UNIDAD, CONTRALORIA),
    /** Keeping a file behind an A from more people than until now, whatever the state of its sheet; never giving it to more. */
    PROTEGER_EVIDENCIA(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.SIEMPRE, CAPTURISTA, RESPONSABLE_DE_UNIDAD, PLANEACION),
    CAPTURAR_AVANCE(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.CAPTURABLE, CAPTURISTA, RESPONSABLE_DE_UNIDAD),
    /** Keeping the oficio by which a unit asks Planeación to capture a quarter for it, which may begin then. */
    REGISTRAR_OFICIO(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.CAPTURABLE, PLANEACION),
    /** Ending what such an oficio allows, or withdrawing it while nothing was captured by it. */
    TERMINAR_OFICIO(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.SIEMPRE, PLANEACION),
    /** For a unit that asked for it by oficio; what it captures says so. */
    CAPTURAR_POR_CUENTA(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.CAPTURABLE_CON_OFICIO, PLANEACION),
    /** The signature under ELABORÓ, which sends it to the programa. */
    ELABORAR_AVANCE(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.AVANCE_ENVIABLE, RESPONSABLE_DE_UNIDAD),
    /** The signature under REVISÓ. */
    REVISAR_AVANCE(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.AVANCE_ELABORADO, RESPONSABLE_DE_PROGRAMA),
    /** The signature under AUTORIZÓ. */
    AUTORIZAR_AVANCE(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.AVANCE_REVISADO, RESPONSABLE_DE_RAMO),
    /** Freezing the sheet to print it with its folio and sign it by hand. */
    ENVIAR_AVANCE_A_FIRMA(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.AVANCE_ENVIABLE, CAPTURISTA, RESPONSABLE_DE_UNIDAD),
    /** Taking a printed sheet back before any signature on it is confirmed: its folio is void. */
    RETIRAR_AVANCE_DE_FIRMA(
            Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.HOJA_RETIRABLE, CAPTURISTA, RESPONSABLE_DE_UNIDAD, PLANEACION),
    /** Uploading the scan of a sheet that was signed by hand. */
    SUBIR_AVANCE_FIRMADO(
            Clase.CAMBIO,
            Lugar.UNA_CLAVE,
            Condicion.HOJA_EN_PAPEL,
            CAPTURISTA,
            RESPONSABLE_DE_UNIDAD,
            RESPONSABLE_DE_PROGRAMA,
            RESPONSABLE_DE_RAMO,
            PLANEACION),
    /** Stating that the scan carries the signature under ELABORÓ. */
    CONFIRMAR_AVANCE_ELABORADO(
            Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.HOJA_POR_ELABORAR, RESPONSABLE_DE_UNIDAD, PLANEACION),
    /** Stating that the scan carries the signature under REVISÓ. */
    CONFIRMAR_AVANCE_REVISADO(
            Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.HOJA_POR_REVISAR, RESPONSABLE_DE_PROGRAMA, PLANEACION),
    /** Stating that the scan carries the signature under AUTORIZÓ. */
    CONFIRMAR_AVANCE_AUTORIZADO(
            Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.HOJA_POR_AUTORIZAR, RESPONSABLE_DE_RAMO, PLANEACION),
    /** Back to the unit with a note, while Planeación has not received it. */
    DEVOLVER_AVANCE(
            Clase.CAMBIO,
            Lugar.UNA_CLAVE,
            Condicion.AVANCE_DEVOLVIBLE,
            RESPONSABLE_DE_PROGRAMA,
            RESPONSABLE_DE_RAMO,
            PLANEACION),
    RECIBIR_AVANCE(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.AVANCE_AUTORIZADO, PLANEACION),
    PUBLICAR_AVANCE(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.AVANCE_RECIBIDO, PLANEACION),
    /** A next version of what was received, with its reason: the unit captures it although the quarter is closed. */
    ABRIR_ALCANCE(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.AVANCE_CORREGIBLE, PLANEACION),
    /** Taking a next version back that was opened by mistake, while nobody signs it: what was received stands again. */
    RETIRAR_ALCANCE(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.ALCANCE_SIN_FIRMAS, PLANEACION),

    /** A question about a meta, which changes no figure and no deadline: Contraloría asks, too. */
    PEDIR_ACLARACION(Clase.CONSULTA, Lugar.UNA_CLAVE, Condicion.SIEMPRE, PLANEACION, CONTRALORIA),
    /** The answer of the unit, with what proves it. */
    CONTESTAR_ACLARACION(Clase.CAMBIO, Lugar.UNA_CLAVE, Condicion.SIEMPRE, CAPTURISTA, RESPONSABLE_DE_UNIDAD),
    /** Whether the answer will do, which changes nothing either. */
    RESOLVER_ACLARACION(Clase.CONSULTA, Lugar.UNA_CLAVE, Condicion.SIEMPRE, PLANEACION, CONTRALORIA),
    /** The tray of papers that were read: a unit sees its own. */
    VER_LECTURAS(
            Clase.CONSULTA,
            Lugar.EL_ENTE,
            Condicion.SIEMPRE,
            CAPTURISTA,
            RESPONSABLE_DE_UNIDAD,
            PLANEACION,
            CONTRALORIA),
    /** Bringing a paper and deciding what its rows say; nothing enters by it. */
    REVISAR_LECTURA(Clase.CAMBIO, Lugar.EL_ENTE, Condicion.SIEMPRE, CAPTURISTA, RESPONSABLE_DE_UNIDAD, PLANEACION),
    /** Letting a sheet of paper enter as it was signed then, outside the dates of the calendar. */
    ACEPTAR_LECTURA(Clase.CAMBIO, Lugar.EL_ENTE, Condicion.SIEMPRE, PLANEACION);

    private enum Clase {
        CONSULTA,
        CAMBIO
    }

    /** What an act is done to, and hence whether the scope of who acts has to take it in. */
    private enum Lugar {
        EL_ENTE,
        UNA_CLAVE
    }

    private final Clase clase;
    private final Lugar lugar;
    private final Condicion condicion;
    private final List<Rol> roles;

    Acto(Clase clase, Lugar lugar, Condicion condicion, Rol... roles) {
        this.clase = clase;
        this.lugar = lugar;
        this.condicion = condicion;
        this.roles = List.of(roles);
    }

    /** Who does it, in the order of the form. */
    public List<Rol> roles() {
        return roles;
    }

    /** Whether it leaves something different from how it was. */
    public boolean cambia() {
        return clase == Clase.CAMBIO;
    }

    /** Whether it is done to a unit, programa or ramo, and not to the ente as a whole. */
    public boolean esSobreUnaClave() {
        return lugar == Lugar.UNA_CLAVE;
    }

    Condicion condicion() {
        return condicion;
    }
}
