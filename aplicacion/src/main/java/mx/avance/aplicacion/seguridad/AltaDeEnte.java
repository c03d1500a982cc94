package mx.avance.aplicacion.seguridad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.catalogos.EntesACargo;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.EnOtroEnte;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds an ente to the installation together with whoever is to administer it, since an ente that nobody can enter would stay
 * closed; and lets one in again that nobody administers any more. Both entes keep it in their audit trails.
 */
@Component
public class AltaDeEnte {

    /** What whoever begins an ente does there, until it shares that out. */
    private static final List<Rol> PRIMEROS = List.of(Rol.ADMINISTRACION, Rol.PLANEACION);

    private final JdbcClient base;
    private final Guardia guardia;
    private final EntesACargo entes;
    private final AltaDePersona personas;
    private final EncargosDePersona encargos;
    private final EnOtroEnte enOtroEnte;
    private final Sesiones sesiones;
    private final Hechos hechos;

    AltaDeEnte(
            JdbcClient base,
            Guardia guardia,
            EntesACargo entes,
            AltaDePersona personas,
            EncargosDePersona encargos,
            EnOtroEnte enOtroEnte,
            Sesiones sesiones,
            Hechos hechos) {
        this.base = base;
        this.guardia = guardia;
        this.entes = entes;
        this.personas = personas;
        this.encargos = encargos;
        this.enOtroEnte = enOtroEnte;
        this.sesiones = sesiones;
        this.hechos = hechos;
    }

    /**
     * An ente to be added.
     *
     * @param administra the account of whoever administers it; empty when that is the person who adds it
     */
    public record Datos(EntesACargo.Datos ente, Optional<Administra> administra) {}

    /**
     * A new account that the new ente keeps.
     *
     * @param correo blank when there is none
     */
    public record Administra(String cuenta, String nombre, String correo) {}

    /**
     * What became of it.
     *
     * @param administra whoever was given a new account, with its password of one use; empty when it is the person who added it
     */
    public record Agregado(int id, EntesACargo.Datos ente, Optional<AltaDePersona.Alta> administra) {}

    /** What the audit trails keep of it. */
    private record Guardado(String clave, String nombre, String tipo, String ayuntamiento) {}

    /**
     * @throws DatosInvalidos when something is missing, the key or the account is taken, or such an ente cannot be added from the
     *     one at work; the fields of whoever administers it begin with {@code administra.}
     */
    @Transactional
    public Agregado agregar(Datos datos) {
        guardia.exigir(Acto.AGREGAR_ENTE);
        List<Defecto> defectos = new ArrayList<>(entes.defectos(datos.ente()));
        datos.administra().ifPresent(quien -> defectos.addAll(deQuien(personas.defectos(sinEncargo(quien)))));
        DatosInvalidos.siHay(defectos);
        int nuevo = entes.fundar(datos.ente());
        anotar(datos.ente());
        LocalDate hoy = guardia.hoy();
        Optional<AltaDePersona.Alta> alta = enOtroEnte.en(nuevo, () -> {
            anotar(datos.ente());
            return ponerAQuien(datos.administra(), PRIMEROS, hoy);
        });
        return new Agregado(nuevo, datos.ente(), alta);
    }

    /** The entes in the charge of the one at work that nobody administers today. */
    @Transactional(readOnly = true)
    public Set<Integer> sinAdministracion() {
        guardia.exigir(Acto.AGREGAR_ENTE);
        return Set.copyOf(base.sql("select ente from seguridad.sin_administracion(:hoy)")
                .param("hoy", guardia.hoy())
                .query(Integer.class)
                .list());
    }

    /**
     * Gives somebody the Administración of an ente that has nobody left in it, so that it is not closed for good.
     *
     * @param administra a new account that the ente keeps; empty when it is the person who does it
     * @return whoever was given a new account, with its password of one use
     * @throws mx.avance.aplicacion.plataforma.NoExiste when the ente at work has no such ente in its charge
     * @throws DatosInvalidos when somebody administers it, or something is missing
     */
    @Transactional
    public Optional<AltaDePersona.Alta> reponerAdministracion(int ente, Optional<Administra> administra) {
        guardia.exigir(Acto.AGREGAR_ENTE);
        EntesACargo.EnteACargo cual = entes.exigir(uno -> uno.id() == ente);
        base.sql("select pg_advisory_xact_lock(30100, :ente)")
                .param("ente", ente)
                .query((fila, numero) -> "")
                .single();
        if (!sinAdministracion().contains(ente)) {
            throw new DatosInvalidos(Defecto.en("", "entes.yaTieneAdministracion", cual.nombre()));
        }
        administra.ifPresent(quien -> DatosInvalidos.siHay(deQuien(personas.defectos(sinEncargo(quien)))));
        LocalDate hoy = guardia.hoy();
        hechos.anotar("ADMINISTRACION_REPUESTA", "ente " + cual.nombre(), null, null, null);
        return enOtroEnte.en(ente, () -> {
            hechos.anotar("ADMINISTRACION_REPUESTA", "ente " + cual.nombre(), null, null, null);
            return ponerAQuien(administra, List.of(Rol.ADMINISTRACION), hoy);
        });
    }

    private Optional<AltaDePersona.Alta> ponerAQuien(Optional<Administra> administra, List<Rol> roles, LocalDate hoy) {
        Optional<AltaDePersona.Alta> quien = administra.map(this::cuentaNueva);
        long id = quien.map(hecha -> hecha.persona().id())
                .orElseGet(() -> sesiones.actual().usuario());
        roles.forEach(rol -> encargos.darDeTodoElEnte(id, rol, hoy));
        return quien;
    }

    private AltaDePersona.Alta cuentaNueva(Administra quien) {
        try {
            return personas.crear(sinEncargo(quien));
        } catch (DatosInvalidos invalidos) {
            throw new DatosInvalidos(deQuien(invalidos.defectos()));
        }
    }

    /** Name and key are those of the ente: what is wrong with the person says so in its field. */
    private static List<Defecto> deQuien(List<Defecto> defectos) {
        return defectos.stream()
                .map(uno -> new Defecto("administra." + uno.campo(), uno.clave(), uno.datos()))
                .toList();
    }

    private void anotar(EntesACargo.Datos ente) {
        hechos.anotar(
                "ENTE_AGREGADO",
                "ente " + ente.nombre().strip(),
                null,
                new Guardado(ente.clave().strip(), ente.nombre().strip(), ente.tipo(), ente.ayuntamiento()),
                null);
    }

    private static AltaDePersona.Datos sinEncargo(Administra quien) {
        return new AltaDePersona.Datos(quien.cuenta(), quien.nombre(), quien.correo(), Optional.empty());
    }
}
