package mx.avance.aplicacion.lecturas;

import java.time.Clock;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a document out of the tray while nothing of it entered, and brings it back: whoever brought it, or Planeación. */
@Component
public class EliminarDocumento {

    private final Documentos documentos;
    private final JdbcDocumentos base;
    private final PermisoDeLectura permiso;
    private final Sesiones sesiones;
    private final Hechos hechos;
    private final Clock reloj;

    EliminarDocumento(
            Documentos documentos,
            JdbcDocumentos base,
            PermisoDeLectura permiso,
            Sesiones sesiones,
            Hechos hechos,
            Clock reloj) {
        this.documentos = documentos;
        this.base = base;
        this.permiso = permiso;
        this.sesiones = sesiones;
        this.hechos = hechos;
        this.reloj = reloj;
    }

    /**
     * @param version of the document that was seen
     * @throws DatosInvalidos when it is somebody else's, or some sheet of it entered: it is the scan of what was accepted
     * @throws Choque when somebody decided something about it in the meantime; with the {@link Documento} as it stands
     * @throws NoExiste when there is none such
     */
    @Transactional
    public void eliminar(long id, int version) {
        permiso.exigir(Acto.REVISAR_LECTURA);
        base.tomar(documentos.exigir(id).id());
        Documento documento = documentos.exigir(id);
        exigirQueSeaSuyo(documento);
        if (documento.aceptadas() > 0) {
            throw new DatosInvalidos(Defecto.en("", "lecturas.noSeElimina", documento.nombre()));
        }
        if (documento.version() != version) {
            throw new Choque(documento.objeto(), documento);
        }
        base.eliminar(id, reloj.instant());
        hechos.anotar("LECTURA_ELIMINADA", documento.objeto(), documento.situacion(), null, null);
    }

    /**
     * Brings back one that was deleted, with all that was decided about it.
     *
     * @throws DatosInvalidos when it is somebody else's, or somebody brought the same document again in the meantime
     * @throws NoExiste when there is none such
     */
    @Transactional
    public Documento recuperar(long id) {
        permiso.exigir(Acto.REVISAR_LECTURA);
        Documento documento = documentos.conEliminados(id, true);
        if (!documento.eliminado()) {
            return documento;
        }
        exigirQueSeaSuyo(documento);
        if (!volvio(id)) {
            throw new DatosInvalidos(Defecto.en("", "lecturas.otraVezSubido", documento.nombre()));
        }
        hechos.anotar("LECTURA_RECUPERADA", documento.objeto(), null, documento.situacion(), null);
        return documentos.exigir(id);
    }

    private boolean volvio(long id) {
        try {
            return base.eliminar(id, null);
        } catch (DuplicateKeyException carrera) {
            // Somebody brought it between our look and our writing
            return false;
        }
    }

    /** Whether whoever acts may take it out of the tray, as far as that is theirs to do. */
    public boolean esSuyo(Documento documento) {
        return documento.cuenta().equals(sesiones.actual().cuenta()) || permiso.permite(Acto.ACEPTAR_LECTURA);
    }

    private void exigirQueSeaSuyo(Documento documento) {
        if (!esSuyo(documento)) {
            throw new DatosInvalidos(Defecto.en("", "lecturas.noEsSuyo", documento.nombre(), documento.cuenta()));
        }
    }
}
