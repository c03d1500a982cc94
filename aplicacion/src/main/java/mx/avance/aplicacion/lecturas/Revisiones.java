package mx.avance.aplicacion.lecturas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.LecturaJson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Readings with what was decided about them, for whoever may see the document. */
@Component
public class Revisiones {

    /** The most lines of a sheet that are shown beside it. */
    private static final int LINEAS = 600;

    private final Documentos documentos;
    private final JdbcDocumentos base;
    private final JdbcRevision revision;

    Revisiones(Documentos documentos, JdbcDocumentos base, JdbcRevision revision) {
        this.documentos = documentos;
        this.base = base;
        this.revision = revision;
    }

    /**
     * @throws NoExiste when there is no such document for whoever asks, or it has not been read
     */
    @Transactional(readOnly = true)
    public LecturaEnRevision exigir(long id) {
        return leer(documentos.exigir(id));
    }

    /** The lines of the document around a sheet: its heading, its table, its signatures. */
    @Transactional(readOnly = true)
    public List<LineaDeFuente> fuente(LecturaEnRevision lectura, int hoja) {
        HojaGuardada cual = lectura.hoja(hoja);
        return revision.lineas(
                lectura.documento().id(), cual.desde(), Math.min(cual.hasta(), cual.desde() + LINEAS - 1));
    }

    /** All that was decided about a row, the last first. */
    @Transactional(readOnly = true)
    public List<Decision> historia(long id, int hoja, int renglon) {
        return revision.historia(documentos.exigir(id).id(), hoja, renglon);
    }

    LecturaEnRevision leer(Documento documento) {
        byte[] json = base.lectura(documento.id()).orElseThrow(() -> Documentos.noEsta(documento.id()));
        return new LecturaEnRevision(
                documento, deJson(json), revision.hojas(documento.id()), revision.decisiones(documento.id()));
    }

    /** The same reading, with its document, sheets and decisions as they stand now: what was read never changes, and is not read again. */
    LecturaEnRevision otraVez(LecturaEnRevision antes) {
        long id = antes.documento().id();
        return new LecturaEnRevision(
                documentos.exigir(id), antes.lectura(), revision.hojas(id), revision.decisiones(id));
    }

    private static Lectura deJson(byte[] json) {
        try {
            return LecturaJson.leer(new ByteArrayInputStream(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
