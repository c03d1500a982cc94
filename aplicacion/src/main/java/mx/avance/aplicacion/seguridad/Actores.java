package mx.avance.aplicacion.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Ente;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.MientrasSeLee;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Ambito;
import mx.avance.nucleo.permiso.Asignacion;
import mx.avance.nucleo.permiso.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What whoever signed in may do today, looked up once per request. */
@Component
public class Actores {

    private static final String YA_BUSCADO = Actores.class.getName();
    private static final String ZONA = Actores.class.getName() + ".zona";

    private final JdbcClient base;
    private final Transacciones transaccion;
    private final Clock reloj;
    private final Sesiones sesiones;
    private final MientrasSeLee mientras;
    private final Entes entes;

    Actores(
            JdbcClient base,
            Transacciones transaccion,
            Clock reloj,
            Sesiones sesiones,
            MientrasSeLee mientras,
            Entes entes) {
        this.base = base;
        this.transaccion = transaccion;
        this.reloj = reloj;
        this.sesiones = sesiones;
        this.mientras = mientras;
        this.entes = entes;
    }

    /**
     * Whoever acts now, be it who signed in or who a job works for, with the asignaciones in the ente of the session. The system
     * itself, and nobody, have none.
     */
    public Actor actual() {
        Sesion sesion = sesiones.actual();
        return sesion.esDePersona() ? de(sesion.usuario(), sesion.cuenta()) : new Actor("sistema", List.of());
    }

    /** The name of whoever acts now, as documents print it; the account where that is no person. */
    public String nombre() {
        Sesion sesion = sesiones.actual();
        return !sesion.esDePersona()
                ? sesion.cuenta()
                : transaccion.en(() -> base.sql("select nombre from seguridad.usuario where id = :usuario")
                        .param("usuario", sesion.usuario())
                        .query(String.class)
                        .optional()
                        .orElse(sesion.cuenta()));
    }

    /** The person as {@code nucleo} knows it, with its asignaciones in the ente it works for. */
    public Actor de(PersonaConectada persona, HttpServletRequest peticion) {
        if (peticion.getAttribute(YA_BUSCADO) instanceof Actor actor) {
            return actor;
        }
        Actor actor = de(persona);
        peticion.setAttribute(YA_BUSCADO, actor);
        return actor;
    }

    /** Whether the office of a person allows this act today, as the ente counts its days, somewhere in the ente. */
    public boolean alcanza(Actor actor, Acto acto) {
        LocalDate hoy = hoy();
        return acto.roles().stream().anyMatch(rol -> actor.tiene(rol, hoy));
    }

    /** What day it is for the ente at work; without one, in the middle of the country. */
    public LocalDate hoy() {
        return LocalDate.ofInstant(reloj.instant(), zona());
    }

    /** That of the ente at work: as the request was found to be in force with, or looked up. */
    private ZoneId zona() {
        int ente = sesiones.actual().ente();
        RequestAttributes peticion = RequestContextHolder.getRequestAttributes();
        if (peticion != null
                && peticion.getAttribute(ZONA, RequestAttributes.SCOPE_REQUEST) instanceof ZonaDe sabida
                && sabida.ente() == ente) {
            return sabida.zona();
        }
        return ente == 0 ? reloj.getZone() : entes.actual().map(Ente::zona).orElseGet(reloj::getZone);
    }

    private record ZonaDe(int ente, ZoneId zona) {}

    /** Whether a session or a token is still good. */
    enum Vigor {
        /** It is. */
        SI,
        /** The account was closed, or has another password. */
        NO,
        /** The person may not work any more in the ente that it was in. */
        OTRO
    }

    /**
     * Whether the account still stands, has the password that the session began with, and may work in its ente today. Of one that is
     * good, what the person may do is looked up with it.
     */
    Vigor vigor(PersonaConectada persona, HttpServletRequest peticion) {
        List<Asignacion> asignaciones = new ArrayList<>();
        Vigor vigor = transaccion.en(() -> base.sql("""
                select sigue.vigor, e.zona, a.rol, a.ambito, a.codigo, a.desde, a.hasta
                  from (select seguridad.sigue(:id, :ente, :sello, :ahora) as vigor offset 0) sigue
                  left join catalogos.ente e on e.id = :ente
                  left join seguridad.asignacion a on a.usuario = :id
                 order by a.id
                """)
                .param("id", persona.id())
                .param("ente", persona.ente())
                .param("sello", persona.sello())
                .param("ahora", reloj.instant().atOffset(ZoneOffset.UTC))
                .query((fila, numero) -> {
                    String zona = fila.getString("zona");
                    if (zona != null) {
                        peticion.setAttribute(ZONA, new ZonaDe(persona.ente(), ZoneId.of(zona)));
                    }
                    if (fila.getString("rol") != null) {
                        asignaciones.add(asignacion(fila));
                    }
                    return Vigor.valueOf(fila.getString("vigor"));
                })
                .list()
                .get(0));
        if (vigor == Vigor.SI) {
            peticion.setAttribute(YA_BUSCADO, new Actor(persona.cuenta(), asignaciones));
        }
        return vigor;
    }

    Actor de(PersonaConectada persona) {
        return de(persona.id(), persona.cuenta());
    }

    private Actor de(long usuario, String cuenta) {
        List<Asignacion> asignaciones = mientras.recordar(new Asignaciones(usuario), () -> asignaciones(usuario));
        return new Actor(cuenta, asignaciones);
    }

    private List<Asignacion> asignaciones(long usuario) {
        return transaccion.en(() -> base.sql("""
                select rol, ambito, codigo, desde, hasta
                  from seguridad.asignacion
                 where usuario = :usuario
                 order by id
                """)
                .param("usuario", usuario)
                .query((fila, numero) -> asignacion(fila))
                .list());
    }

    private static Asignacion asignacion(ResultSet fila) throws SQLException {
        return new Asignacion(
                Rol.valueOf(fila.getString("rol")),
                ambito(fila.getString("ambito"), fila.getString("codigo")),
                fila.getObject("desde", LocalDate.class),
                Optional.ofNullable(fila.getObject("hasta", LocalDate.class)));
    }

    private record Asignaciones(long usuario) {}

    static Ambito ambito(String clase, String codigo) {
        return switch (clase) {
            case "ENTE" -> new Ambito.DeEnte();
            case "RAMO" -> new Ambito.DeRamo(new Ramo(codigo));
            case "PROGRAMA" -> new Ambito.DePrograma(new Programa(codigo));
            case "UNIDAD" -> new Ambito.DeUnidad(new UnidadEjecutora(codigo));
            default -> throw new IllegalStateException("Ámbito desconocido: " + clase);
        };
    }
}
