package mx.avance.aplicacion.seguridad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Ambito;
import mx.avance.nucleo.permiso.Rol;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person its roles, each over its scope and between its dates, and ends them. */
@Component
public class EncargosDePersona {

    private final JdbcClient base;
    private final Guardia guardia;
    private final Personas personas;
    private final Administradores administradores;
    private final Claves claves;
    private final Hechos hechos;

    EncargosDePersona(
            JdbcClient base,
            Guardia guardia,
            Personas personas,
            Administradores administradores,
            Claves claves,
            Hechos hechos) {
        this.base = base;
        this.guardia = guardia;
        this.personas = personas;
        this.administradores = administradores;
        this.claves = claves;
        this.hechos = hechos;
    }

    /** What the audit trail keeps of a role. */
    private record Guardado(String rol, String ambito, String codigo, LocalDate desde, Optional<LocalDate> hasta) {}

    /**
     * Gives a person a role.
     *
     * @throws DatosInvalidos when the role is not held over such a scope, the scope is not in the catalogue, the dates run
     *     backwards, the person already holds it then, or nobody would be left to administer the ente: who holds Contraloría
     *     changes nothing
     * @throws NoExiste when the ente at work keeps no such account
     */
    @Transactional
    public Persona dar(long persona, EncargoNuevo nuevo) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        Persona quien = personas.guardada(persona);
        DatosInvalidos.siHay(defectos(nuevo));
        return darA(persona, quien.cuenta(), nuevo);
    }

    /**
     * Gives a role, found right before, to an account that the ente at work need not keep.
     *
     * @throws DatosInvalidos when the person already holds it then, or nobody would be left to administer the ente
     */
    Persona darA(long persona, String cuenta, EncargoNuevo nuevo) {
        boolean quita = nuevo.rol().equals(Rol.CONTRALORIA.name())
                && personas.findGuardada(persona).filter(Persona::administra).isPresent();
        if (quita) {
            administradores.apartar();
        }
        LocalDate desde = fecha(nuevo.desde()).orElseGet(guardia::hoy);
        escribir(
                persona,
                cuenta,
                new Guardado(
                        nuevo.rol(),
                        clase(ambito(nuevo.codigo().strip()).orElseThrow()),
                        nuevo.codigo().strip(),
                        desde,
                        fecha(nuevo.hasta())));
        if (quita) {
            administradores.exigirQueQuedeUno(guardia.hoy());
        }
        return personas.guardada(persona);
    }

    /** Gives a role over the whole ente at work, from a day on without end, to any account. */
    void darDeTodoElEnte(long persona, Rol rol, LocalDate desde) {
        String cuenta = base.sql("select cuenta from seguridad.cuenta_de(:persona)")
                .param("persona", persona)
                .query(String.class)
                .single();
        escribir(persona, cuenta, new Guardado(rol.name(), "ENTE", "", desde, Optional.empty()));
    }

    private void escribir(long persona, String cuenta, Guardado nuevo) {
        try {
            base.sql("""
                    insert into seguridad.asignacion (ente, usuario, rol, ambito, codigo, desde, hasta)
                    values (plataforma.ente(), :persona, :rol, :ambito, nullif(:codigo, ''), :desde, :hasta)
                    """)
                    .param("persona", persona)
                    .param("rol", nuevo.rol())
                    .param("ambito", nuevo.ambito())
                    .param("codigo", nuevo.codigo())
                    .param("desde", nuevo.desde())
                    .param("hasta", nuevo.hasta().orElse(null))
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new DatosInvalidos(Defecto.en("rol", "personas.encargoRepetido"));
        }
        hechos.anotar("ENCARGO_DADO", "cuenta " + cuenta, null, nuevo, null);
    }

    /**
     * Sets the last day of a role. One whose last day would come before its first was never held, and is taken away.
     *
     * @param hasta the last day, {@code 2026-01-31}; blank to end it now, so that yesterday was the last
     * @throws DatosInvalidos when the date is none, or nobody would be left to administer the ente
     * @throws NoExiste when the person holds no such role
     */
    @Transactional
    public Persona terminar(long persona, long encargo, String hasta) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        administradores.apartar();
        Persona quien = personas.guardada(persona);
        Encargo antes = quien.encargos().stream()
                .filter(este -> este.id() == encargo)
                .findFirst()
                .orElseThrow(() -> new NoExiste("ese encargo"));
        List<Defecto> defectos = new ArrayList<>();
        new FechaEscrita(hasta).revisar("hasta", defectos);
        DatosInvalidos.siHay(defectos);
        LocalDate hoy = guardia.hoy();
        LocalDate ultimo = fecha(hasta).orElseGet(() -> hoy.minusDays(1));
        if (antes.asignacion().hasta().filter(ultimo::isAfter).isPresent()) {
            throw new DatosInvalidos(Defecto.en("hasta", "personas.encargoYaTerminado"));
        }
        boolean nunca = ultimo.isBefore(antes.asignacion().desde());
        base.sql(
                        nunca
                                ? "delete from seguridad.asignacion where usuario = :persona and id = :id"
                                : "update seguridad.asignacion set hasta = :ultimo where usuario = :persona and id = :id")
                .param("ultimo", ultimo)
                .param("persona", persona)
                .param("id", encargo)
                .update();
        if (antes.asignacion().rol() == Rol.ADMINISTRACION) {
            administradores.exigirQueQuedeUno(hoy);
        }
        Guardado como = guardado(antes);
        hechos.anotar(
                "ENCARGO_TERMINADO",
                "cuenta " + quien.cuenta(),
                como,
                nunca
                        ? null
                        : new Guardado(como.rol(), como.ambito(), como.codigo(), como.desde(), Optional.of(ultimo)),
                null);
        // Whose account another ente keeps is not seen from here any more once nothing is left of what it did
        return personas.findGuardada(persona).orElseGet(quien::sinEncargos);
    }

    List<Defecto> defectos(EncargoNuevo nuevo) {
        List<Defecto> defectos = new ArrayList<>();
        Optional<Rol> rol = rol(nuevo.rol());
        String codigo = nuevo.codigo().strip();
        Optional<Ambito> ambito = ambito(codigo);
        if (rol.isEmpty()) {
            defectos.add(Defecto.en("rol", "personas.rolFalta"));
        } else if (ambito.isEmpty()) {
            defectos.add(Defecto.en("codigo", "personas.codigoMal"));
        } else if (!rol.get().admite(ambito.get())) {
            defectos.add(Defecto.en("codigo", "personas.ambitoDe." + rol.get().name()));
        }
        Optional<LocalDate> desde = fecha(nuevo.desde());
        Optional<LocalDate> hasta = fecha(nuevo.hasta());
        new FechaEscrita(nuevo.desde()).revisar("desde", defectos);
        new FechaEscrita(nuevo.hasta()).revisar("hasta", defectos);
        if (hasta.isPresent() && hasta.get().isBefore(desde.orElseGet(guardia::hoy))) {
            defectos.add(Defecto.en("hasta", "forma.fechas"));
        }
        if (defectos.isEmpty()
                && !existe(ambito.orElseThrow(), desde.orElseGet(guardia::hoy))
                && !existe(ambito.orElseThrow(), guardia.hoy())) {
            defectos.add(Defecto.en("codigo", "personas.codigoDesconocido", codigo));
        }
        return defectos;
    }

    private boolean existe(Ambito ambito, LocalDate dia) {
        if (ambito instanceof Ambito.DeUnidad de) {
            return claves.nombre(de.unidad(), dia).isPresent();
        }
        if (ambito instanceof Ambito.DePrograma de) {
            return claves.nombre(de.programa(), dia).isPresent();
        }
        return !(ambito instanceof Ambito.DeRamo de)
                || claves.nombre(de.ramo(), dia).isPresent();
    }

    private static Guardado guardado(Encargo encargo) {
        Ambito ambito = encargo.asignacion().ambito();
        return new Guardado(
                encargo.asignacion().rol().name(),
                clase(ambito),
                encargo.codigo().orElse(""),
                encargo.asignacion().desde(),
                encargo.asignacion().hasta());
    }

    private static Optional<Rol> rol(String nombre) {
        return List.of(Rol.values()).stream()
                .filter(rol -> rol.name().equals(nombre))
                .findFirst();
    }

    /** The scope that a code stands for: its digits say of which level it is. */
    private static Optional<Ambito> ambito(String codigo) {
        if (codigo.isEmpty()) {
            return Optional.of(new Ambito.DeEnte());
        }
        return Ramo.find(codigo)
                .<Ambito>map(Ambito.DeRamo::new)
                .or(() -> Programa.find(codigo).map(Ambito.DePrograma::new))
                .or(() -> UnidadEjecutora.find(codigo).map(Ambito.DeUnidad::new));
    }

    private static String clase(Ambito ambito) {
        if (ambito instanceof Ambito.DeUnidad) {
            return "UNIDAD";
        }
        if (ambito instanceof Ambito.DePrograma) {
            return "PROGRAMA";
        }
        return ambito instanceof Ambito.DeRamo ? "RAMO" : "ENTE";
    }

    private static Optional<LocalDate> fecha(String escrita) {
        return new FechaEscrita(escrita).dia();
    }
}
