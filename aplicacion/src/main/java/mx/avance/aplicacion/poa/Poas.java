package mx.avance.aplicacion.poa;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Respuesta;
import mx.avance.nucleo.permiso.Situacion;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.Poa;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The programmes of the ente at work, for whoever may see them: {@link Acto#VER_POA}. The system itself sees all. */
@Component
public class Poas {

    private final JdbcPoas base;
    private final Claves claves;
    private final Calendarios calendarios;
    private final Actores actores;
    private final Sesiones sesiones;
    private final Clock reloj;

    Poas(JdbcPoas base, Claves claves, Calendarios calendarios, Actores actores, Sesiones sesiones, Clock reloj) {
        this.base = base;
        this.claves = claves;
        this.calendarios = calendarios;
        this.actores = actores;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    /**
     * A programme in its state; empty when nobody has started it.
     *
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public Optional<PoaGuardado> find(IdDePoa id) {
        exigirQueVea(id);
        return base.cabeza(id).map(this::leer);
    }

    /**
     * @throws NoExiste when nobody has started it
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public PoaGuardado exigir(IdDePoa id) {
        return find(id).orElseThrow(() -> new NoExiste(id.objeto()));
    }

    /** The programmes of a year that whoever acts may see, by unit and programa. */
    @Transactional(readOnly = true)
    public List<ResumenDePoa> del(Ejercicio ejercicio) {
        List<ResumenDePoa> todos = base.del(ejercicio);
        if (!sesiones.actual().esDePersona()) {
            return todos;
        }
        Actor actor = actores.actual();
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        return todos.stream()
                .filter(resumen -> Cerradura.puede(
                                actor,
                                Acto.VER_POA,
                                Situacion.de(calendario, resumen.id().clave()),
                                reloj.instant())
                        .permite())
                .toList();
    }

    /** The years that have some programme, the last one first. */
    @Transactional(readOnly = true)
    public List<Ejercicio> ejercicios() {
        return base.ejercicios();
    }

    /** Whether whoever acts may do this to a programme now, and if not, why. */
    @Transactional(readOnly = true)
    public Respuesta puede(Acto acto, IdDePoa id) {
        return Cerradura.puede(actores.actual(), acto, situacion(id), reloj.instant());
    }

    /**
     * The same for each of these acts, for whoever may see the programme.
     *
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public Map<Acto, Respuesta> pueden(List<Acto> actos, IdDePoa id) {
        exigirQueVea(id);
        Map<Acto, Respuesta> respuestas = new LinkedHashMap<>();
        actos.forEach(acto -> respuestas.put(acto, puede(acto, id)));
        return respuestas;
    }

    /**
     * What whoever reports against a programme asks about it, seen at once.
     *
     * @param vigente the version in force; empty while there is none
     */
    public record ParaReportar(Situacion situacion, Optional<ProgramaOperativoAnual> vigente) {}

    /**
     * The programme, to report against it: {@link #situacion} and the version in force with one look. Whether whoever acts may do
     * that is for the caller to ask the lock.
     */
    @Transactional(readOnly = true)
    public ParaReportar paraReportar(IdDePoa id) {
        Optional<JdbcPoas.Cabeza> cabeza = base.cabeza(id);
        return new ParaReportar(situacion(id, cabeza), cabeza.flatMap(base::vigente));
    }

    /** What the lock asks about a programme: its key, its calendar, its state. Others add what their acts are about. */
    @Transactional(readOnly = true)
    public Situacion situacion(IdDePoa id) {
        return situacion(id, base.cabeza(id));
    }

    Situacion situacion(IdDePoa id, Optional<JdbcPoas.Cabeza> cabeza) {
        Situacion situacion = Situacion.de(calendarios.de(id.ejercicio()), id.clave());
        return cabeza.map(JdbcPoas.Cabeza::resumen)
                .map(resumen -> resumen.devuelto() ? situacion.conPoaDevuelto() : situacion.conPoa(resumen.estado()))
                .orElse(situacion);
    }

    /** Refuses with the sentence of the lock. */
    void exigirQuePueda(Acto acto, IdDePoa id, Optional<JdbcPoas.Cabeza> cabeza) {
        NoPermitido.siNoPuede(actores.actual(), acto, situacion(id, cabeza), reloj.instant());
    }

    /**
     * The programme, which nobody else writes until the transaction ends, for who may do this to it and saw its last version.
     *
     * @throws NoPermitido with the sentence of the lock
     * @throws NoExiste when nobody has started it
     * @throws Choque when somebody else wrote in the meantime
     */
    JdbcPoas.Cabeza tomar(Acto acto, IdDePoa id, int version) {
        JdbcPoas.Cabeza cabeza = tomar(acto, id);
        exigirVersion(cabeza, version);
        return cabeza;
    }

    /** The same, whichever version whoever acts saw. */
    JdbcPoas.Cabeza tomar(Acto acto, IdDePoa id) {
        Optional<JdbcPoas.Cabeza> hay = base.cabezaParaEscribir(id);
        exigirQuePueda(acto, id, hay);
        return hay.orElseThrow(() -> new NoExiste(id.objeto()));
    }

    /**
     * Keeps a programme as it is until the transaction ends: for who signs figures against it. Taken before anything of it is read and
     * before the sheet.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retener(IdDePoa id) {
        base.cabezaRetenida(id);
    }

    /**
     * Keeps everybody else from changing a programme, and from signing against it, until the transaction ends: for who puts its next
     * version in force. Taken before what was signed is read.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apartar(IdDePoa id) {
        base.cabezaParaEscribir(id);
    }

    /** @throws Choque when somebody else wrote in the meantime */
    void exigirVersion(JdbcPoas.Cabeza cabeza, int version) {
        if (cabeza.version() != version) {
            throw new Choque(cabeza.resumen().id().objeto(), leer(cabeza));
        }
    }

    /** The draft that was deleted and can be brought back; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<PoaEliminado> eliminado(IdDePoa id) {
        exigirQueVea(id);
        return base.eliminado(id);
    }

    /** The programme of the same unit and programa in the year before; empty when nobody started it. */
    @Transactional(readOnly = true)
    public Optional<IdDePoa> anterior(IdDePoa id) {
        int anio = id.ejercicio().anio() - 1;
        return anio < Ejercicio.PRIMERO
                ? Optional.empty()
                : base.cabeza(new IdDePoa(new Ejercicio(anio), id.programa(), id.unidad()))
                        .map(cabeza -> cabeza.resumen().id());
    }

    void exigirQueVea(IdDePoa id) {
        if (sesiones.actual().esDePersona()) {
            exigirQuePueda(Acto.VER_POA, id, Optional.empty());
        }
    }

    PoaGuardado leer(JdbcPoas.Cabeza cabeza) {
        IdDePoa id = cabeza.resumen().id();
        Poa poa = base.poa(cabeza, cabeza.estado() == EstadoDePoa.AUTORIZADO ? id.clave() : encabezado(id));
        return new PoaGuardado(id, cabeza.version(), poa);
    }

    /** The key that its heading bears, by the catalogues of its year. */
    ClaveProgramatica encabezado(IdDePoa id) {
        return claves.encabezado(id.programa(), id.unidad(), diaDeCatalogos(id));
    }

    /** The day whose catalogues a programme uses. */
    @Transactional(readOnly = true)
    public LocalDate diaDeCatalogos(IdDePoa id) {
        return id.diaDeCatalogos(calendarios.de(id.ejercicio()).dia(reloj.instant()));
    }
}
