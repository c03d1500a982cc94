package mx.avance.aplicacion.seguridad;

import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes the door to a person: leaving and coming back, a lost password, too many failed attempts. */
@Component
public class AccesoDePersona {

    private final JdbcClient base;
    private final PasswordEncoder claves;
    private final Guardia guardia;
    private final Personas personas;
    private final Administradores administradores;
    private final Intentos intentos;
    private final Sesiones sesiones;
    private final Hechos hechos;

    AccesoDePersona(
            JdbcClient base,
            PasswordEncoder claves,
            Guardia guardia,
            Personas personas,
            Administradores administradores,
            Intentos intentos,
            Sesiones sesiones,
            Hechos hechos) {
        this.base = base;
        this.claves = claves;
        this.guardia = guardia;
        this.personas = personas;
        this.administradores = administradores;
        this.intentos = intentos;
        this.sesiones = sesiones;
        this.hechos = hechos;
    }

    /**
     * Closes the account: its sessions end now and its tokens for good. What the person did stays on record.
     *
     * @throws DatosInvalidos when nobody would be left to administer the ente
     * @throws Choque when somebody else changed the person since that version
     */
    @Transactional
    public Persona darDeBaja(long id, int version) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        administradores.apartar();
        Persona antes = personas.propia(id);
        Persona despues = cambiar(antes, "activo = false, sello = sello + 1", version);
        if (antes.administra()) {
            administradores.exigirQueQuedeUno(guardia.hoy());
        }
        cerrarSesiones(antes.cuenta());
        revocarFichas(id);
        anotar("PERSONA_DADA_DE_BAJA", antes, despues);
        return despues;
    }

    /**
     * Opens the account again, with the password and the roles that it had.
     *
     * @throws Choque when somebody else changed the person since that version
     */
    @Transactional
    public Persona reactivar(long id, int version) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        Persona antes = personas.propia(id);
        Persona despues = cambiar(antes, "activo = true", version);
        anotar("PERSONA_REACTIVADA", antes, despues);
        return despues;
    }

    /**
     * Gives a person a password of one use in place of its own; its sessions and its tokens end, and it need not wait any more.
     *
     * @return the password, which nobody gets to see again
     * @throws DatosInvalidos when it is one's own, which is changed knowing the present one, or the account is closed
     * @throws NoExiste when the ente at work keeps no such account
     */
    @Transactional
    public AltaDePersona.Alta restablecer(long id) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        if (id == sesiones.actual().usuario()) {
            throw new DatosInvalidos(Defecto.en("", "personas.restablecerPropia"));
        }
        Persona antes = personas.propia(id);
        if (!antes.activa()) {
            throw new DatosInvalidos(Defecto.en("", "personas.restablecerDeBaja"));
        }
        String contrasena = Contrasenas.deUnUso();
        base.sql("""
                update seguridad.usuario
                   set contrasena = :contrasena, cambiar = true, sello = sello + 1, version = version + 1
                 where id = :id
                """)
                .param("contrasena", claves.encode(contrasena))
                .param("id", id)
                .update();
        cerrarSesiones(antes.cuenta());
        revocarFichas(id);
        intentos.olvidar(antes.cuenta());
        anotar("CONTRASENA_RESTABLECIDA", antes, antes);
        return new AltaDePersona.Alta(personas.guardada(id), contrasena);
    }

    /** Forgets the failed attempts of an account, which may try again at once. Does nothing when it need not wait. */
    @Transactional
    public Persona desbloquear(long id) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        Persona antes = personas.propia(id);
        if (antes.espera().isPresent()) {
            intentos.olvidar(antes.cuenta());
            anotar("CUENTA_DESBLOQUEADA", antes, antes);
        }
        return personas.guardada(id);
    }

    private Persona cambiar(Persona antes, String cambio, int version) {
        int filas = base.sql("update seguridad.usuario set " + cambio
                        + ", version = version + 1 where id = :id and version = :version")
                .param("id", antes.id())
                .param("version", version)
                .update();
        if (filas == 0) {
            throw new Choque("los datos de " + antes.cuenta(), antes);
        }
        return personas.guardada(antes.id());
    }

    private void cerrarSesiones(String cuenta) {
        base.sql("delete from sesion.spring_session where principal_name = :cuenta")
                .param("cuenta", cuenta)
                .update();
    }

    private void revocarFichas(long id) {
        base.sql("select seguridad.revocar_fichas(:id)")
                .param("id", id)
                .query((fila, numero) -> "")
                .single();
    }

    private void anotar(String acto, Persona antes, Persona despues) {
        hechos.anotar(
                acto,
                "cuenta " + antes.cuenta(),
                DatosDePersona.Guardados.de(antes),
                DatosDePersona.Guardados.de(despues),
                null);
    }
}
