package mx.avance.aplicacion.lecturas;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Ambito;
import mx.avance.nucleo.permiso.Rol;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tray of papers, for whoever may see it: {@link Acto#VER_LECTURAS}. Planeación and Contraloría see those of the whole ente; a
 * unit, those whose sheets are all its own, and what its people brought; of what somebody else brought before them, only while it has
 * no sheets.
 */
@Component
public class Documentos {

    /** The most that a screen lists. */
    public static final int LISTADOS = 100;

    private final JdbcDocumentos base;
    private final PermisoDeLectura permiso;
    private final Actores actores;
    private final Sesiones sesiones;
    private final Transacciones transacciones;

    Documentos(
            JdbcDocumentos base,
            PermisoDeLectura permiso,
            Actores actores,
            Sesiones sesiones,
            Transacciones transacciones) {
        this.base = base;
        this.permiso = permiso;
        this.actores = actores;
        this.sesiones = sesiones;
        this.transacciones = transacciones;
    }

    /**
     * What is asked of the tray; blank for no filter.
     *
     * @param busca part of the name of the document, or of code, name or period of one of its sheets, without regard to accents
     * @param situacion the word of a {@link Documento.Situacion}
     */
    public record Filtro(String busca, String situacion) {

        /** Whether it leaves anything out. */
        public boolean filtra() {
            return !busca.isBlank() || !situacion.isBlank();
        }
    }

    /** The newest first, as many as a screen lists. */
    @Transactional(readOnly = true)
    public List<Documento> lista(Filtro filtro) {
        return lista(filtro, 0, LISTADOS);
    }

    /** All of them, the newest first: to be downloaded. */
    @Transactional(readOnly = true)
    public List<Documento> todos(Filtro filtro) {
        List<Documento> todos = new ArrayList<>(lista(filtro));
        int ultimos = todos.size();
        while (ultimos == LISTADOS) {
            List<Documento> otros = lista(filtro, todos.get(todos.size() - 1).id(), LISTADOS);
            todos.addAll(otros);
            ultimos = otros.size();
        }
        return todos;
    }

    /** The same, from one on. */
    @Transactional(readOnly = true)
    public List<Documento> lista(Filtro filtro, long antesDe, int cuantos) {
        permiso.exigir(Acto.VER_LECTURAS);
        return base.lista(
                alcance(),
                TextoEscrito.sinAcentos(TextoEscrito.limpio(filtro.busca())),
                TextoEscrito.limpio(filtro.situacion()),
                antesDe,
                cuantos);
    }

    /** Those that wait for a person, to be reviewed or to enter: the newest of them, which other papers do not hide. */
    @Transactional(readOnly = true)
    public List<Documento> esperan(int cuantos) {
        permiso.exigir(Acto.VER_LECTURAS);
        return base.esperan(alcance(), cuantos);
    }

    /**
     * @throws NoExiste when there is none such, it was deleted, or it is not for whoever asks
     */
    @Transactional(readOnly = true)
    public Documento exigir(long id) {
        return conEliminados(id, false);
    }

    /** The same, also one that was deleted. */
    Documento conEliminados(long id, boolean tambienEliminado) {
        permiso.exigir(Acto.VER_LECTURAS);
        return base.find(alcance(), id)
                .filter(documento -> tambienEliminado || !documento.eliminado())
                .orElseThrow(() -> noEsta(id));
    }

    /** The reading as JSON of the contract. */
    @Transactional(readOnly = true)
    public byte[] lectura(long id) {
        Documento documento = exigir(id);
        return base.lectura(documento.id()).orElseThrow(() -> noEsta(id));
    }

    /** Hands the document over as it came. Whoever reads it slowly holds no connection to the database meanwhile. */
    public void original(long id, OutputStream salida) {
        long suyo = transacciones.en(() -> exigir(id).id());
        try {
            JdbcDocumentos.bytes(orden -> transacciones.en(() -> base.parte(suyo, orden)), salida);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a document stays in sight of whoever acts when a sheet of it is of that unit. */
    boolean esDeLosSuyos(Documento documento, UnidadEjecutora unidad) {
        JdbcDocumentos.Alcance alcance = alcance();
        return alcance.todas()
                || documento.cuenta().equals(alcance.cuenta())
                || alcance.unidades().contains(unidad.clave());
    }

    /** Those of these that whoever acts may see. */
    @Transactional(readOnly = true)
    public Set<Long> visibles(Collection<Long> ids) {
        return permiso.permite(Acto.VER_LECTURAS) ? base.visibles(alcance(), ids) : Set.of();
    }

    static NoExiste noEsta(long id) {
        return new NoExiste("la lectura " + id);
    }

    JdbcDocumentos.Alcance alcance() {
        Sesion sesion = sesiones.actual();
        Actor actor = actores.actual();
        LocalDate hoy = actores.hoy();
        boolean todas = !sesion.esDePersona() || actor.tiene(Rol.PLANEACION, hoy) || actor.tiene(Rol.CONTRALORIA, hoy);
        List<String> unidades = actor.vigentes(hoy).stream()
                .filter(suya -> suya.ambito() instanceof Ambito.DeUnidad)
                .map(suya -> ((Ambito.DeUnidad) suya.ambito()).unidad().clave())
                .distinct()
                .toList();
        return new JdbcDocumentos.Alcance(todas, unidades, sesion.cuenta());
    }
}
