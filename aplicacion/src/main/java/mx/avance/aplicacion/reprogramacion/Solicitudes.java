package mx.avance.aplicacion.reprogramacion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.DiasHabiles;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.permiso.Situacion;
import mx.avance.nucleo.revision.Hallazgo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests of the ente at work, for whoever may read the POA that they change. */
@Component
public class Solicitudes {

    /** As many as a start page can show. */
    private static final int ESPERAN = 50;

    private final JdbcSolicitudes base;
    private final Cambios cambios;
    private final Calendarios calendarios;
    private final Actores actores;
    private final Clock reloj;

    Solicitudes(JdbcSolicitudes base, Cambios cambios, Calendarios calendarios, Actores actores, Clock reloj) {
        this.base = base;
        this.cambios = cambios;
        this.calendarios = calendarios;
        this.actores = actores;
        this.reloj = reloj;
    }

    /**
     * A request as whoever reads it may see it and act on it now.
     *
     * @param efecto as the POA stands now for one that nobody decided; as it was decided for the rest
     * @param versionDePoa in force now
     * @param impedimentos why it cannot be granted any more; none for one that was decided
     * @param avisos what whoever decides should know besides
     * @param plazo until when it may be asked for and granted; null when its quarters are not known
     * @param noDeshacer why whoever reads it cannot take it back; null when that person can
     * @param noAutorizar why whoever reads it cannot grant it; null when that person can
     * @param noNegar why whoever reads it cannot refuse it; null when that person can
     */
    public record Vista(
            Solicitud solicitud,
            List<Comparacion> efecto,
            int versionDePoa,
            List<Hallazgo> impedimentos,
            List<Hallazgo> avisos,
            @Nullable Plazo plazo,
            @Nullable Negado noDeshacer,
            @Nullable Negado noAutorizar,
            @Nullable Negado noNegar) {

        /** Whether the POA changed since it was asked for. */
        public boolean cambioElPoa() {
            return solicitud.estaPendiente() && versionDePoa != solicitud.versionDePoa();
        }

        /** What it would leave instead of what was asked for, since the POA changed; empty when it does as it was asked. */
        public Optional<DecidirSolicitud.NoEsLoPedido> otraCosa() {
            return !solicitud.estaPendiente() || solicitud.dejaLoPedido(efecto)
                    ? Optional.empty()
                    : Optional.of(new DecidirSolicitud.NoEsLoPedido(
                            versionDePoa, solicitud.efecto().get(0), efecto.get(0)));
        }
    }

    /**
     * @throws NoExiste when there is none in the ente
     * @throws NoPermitido when whoever acts may not see the POA that it changes
     */
    @Transactional(readOnly = true)
    public Solicitud exigir(long id) {
        Solicitud solicitud = base.find(id).orElseThrow(() -> new NoExiste("la solicitud " + id));
        NoPermitido.siNoPuede(
                actores.actual(),
                Acto.VER_POA,
                Situacion.de(
                        calendarios.de(solicitud.ejercicio()), solicitud.poa().clave()),
                reloj.instant());
        return solicitud;
    }

    /**
     * @throws NoExiste when there is none in the ente
     * @throws NoPermitido when whoever acts may not see the POA that it changes
     */
    @Transactional(readOnly = true)
    public Vista ver(long id) {
        Solicitud solicitud = exigir(id);
        Cambios.Evaluado evaluado = cambios.evaluar(solicitud.poa(), solicitud.cambio());
        Actor actor = actores.actual();
        Instant ahora = reloj.instant();
        Situacion situacion = situacion(evaluado, solicitud);
        boolean pendiente = solicitud.estaPendiente();
        return new Vista(
                solicitud,
                pendiente && !evaluado.efecto().isEmpty() ? evaluado.efecto() : solicitud.efecto(),
                evaluado.poa().map(poa -> poa.vigente().version()).orElse(0),
                pendiente ? evaluado.impedimentos() : List.of(),
                pendiente ? evaluado.avisos() : List.of(),
                cambios.plazo(
                                solicitud.poa(),
                                solicitud.cambio(),
                                evaluado.trimestres().isEmpty() ? solicitud.trimestres() : evaluado.trimestres())
                        .orElse(null),
                negado(actor, Acto.DESHACER_SOLICITUD, situacion, ahora),
                negado(actor, Acto.AUTORIZAR_REPROGRAMACION, situacion, ahora),
                negado(actor, Acto.NEGAR_REPROGRAMACION, situacion, ahora));
    }

    private static @Nullable Negado negado(Actor actor, Acto acto, Situacion situacion, Instant ahora) {
        return Cerradura.puede(actor, acto, situacion, ahora).negado().orElse(null);
    }

    /** What the lock asks about a request: the quarters are those that it touches now or, when it no longer fits, those that it did. */
    static Situacion situacion(Cambios.Evaluado evaluado, Solicitud solicitud) {
        Situacion situacion = evaluado.situacion().conSolicitud(solicitud.estado(), solicitud.cuenta());
        return evaluado.trimestres().isEmpty()
                ? situacion.conCambio(solicitud.cambio().tipo(), solicitud.trimestres())
                : situacion;
    }

    /**
     * Those that whoever acts may read, the last one asked for first.
     *
     * @param antesDe the id that the page begins after; 0 for the first page
     */
    @Transactional(readOnly = true)
    public List<Solicitud> lista(Filtro filtro, long antesDe, int cuantas) {
        return base.lista(actores.actual(), actores.hoy(), filtro, antesDe, cuantas);
    }

    /** Those among these that a person may read, in no order. */
    @Transactional(readOnly = true)
    public List<Solicitud> algunas(Actor actor, Collection<Long> ids) {
        return base.algunas(actor, actores.hoy(), ids);
    }

    /** How many those are, all pages together. */
    @Transactional(readOnly = true)
    public int cuantas(Filtro filtro) {
        return base.cuantas(actores.actual(), actores.hoy(), filtro);
    }

    /**
     * One that waits to be decided.
     *
     * @param plazo until when; empty when its quarters are not known
     */
    public record Espera(Solicitud solicitud, Optional<Plazo> plazo) {}

    /** Those that wait for this person to decide them, the one that is due first on top; none for who decides nothing. */
    @Transactional(readOnly = true)
    public List<Espera> porDecidir(Actor actor) {
        LocalDate hoy = actores.hoy();
        if (Acto.AUTORIZAR_REPROGRAMACION.roles().stream().noneMatch(rol -> actor.tiene(rol, hoy))) {
            return List.of();
        }
        Map<Ejercicio, CalendarioDeEnte> calendarioDe = new HashMap<>();
        Map<Ejercicio, DiasHabiles> habilesDe = new HashMap<>();
        return base.lista(actor, hoy, Filtro.PENDIENTES, 0, ESPERAN).stream()
                .map(solicitud -> new Espera(
                        solicitud,
                        Plazo.de(
                                solicitud.cambio().tipo(),
                                solicitud.trimestres(),
                                calendarioDe.computeIfAbsent(solicitud.ejercicio(), calendarios::de),
                                habilesDe.computeIfAbsent(solicitud.ejercicio(), calendarios::habiles),
                                solicitud.unidad())))
                .sorted(Comparator.comparing(
                        espera -> espera.plazo().flatMap(Plazo::decidirHasta).orElse(LocalDate.MAX)))
                .toList();
    }

    /** The years that some request is about, for whoever acts; the last one first. */
    @Transactional(readOnly = true)
    public List<Integer> ejercicios() {
        return base.ejercicios();
    }
}
