package mx.avance.aplicacion.seguridad;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody an account, with a password that is shown once and must be changed at the first sign-in. */
@Component
public class AltaDePersona {

    private final JdbcClient base;
    private final PasswordEncoder claves;
    private final Guardia guardia;
    private final Personas personas;
    private final EncargosDePersona encargos;
    private final Hechos hechos;

    AltaDePersona(
            JdbcClient base,
            PasswordEncoder claves,
            Guardia guardia,
            Personas personas,
            EncargosDePersona encargos,
            Hechos hechos) {
        this.base = base;
        this.claves = claves;
        this.guardia = guardia;
        this.personas = personas;
        this.encargos = encargos;
        this.hechos = hechos;
    }

    /**
     * Who is to get in.
     *
     * @param correo blank when there is none
     * @param encargo its first role; empty to give it later
     */
    public record Datos(String cuenta, String nombre, String correo, Optional<EncargoNuevo> encargo) {}

    /**
     * What became of it.
     *
     * @param contrasena of one use; only its hash is kept, so this is the only time that anybody sees it
     */
    public record Alta(Persona persona, String contrasena) {

        /** Without the password: what a log may say. */
        @Override
        public String toString() {
            return persona.cuenta();
        }
    }

    /**
     * @throws DatosInvalidos when something is missing, or the account is taken: by whom is not said, since the accounts of an
     *     installation are one list and another ente may keep it
     */
    @Transactional
    public Alta alta(Datos datos) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        return crear(datos);
    }

    /** What stands against it, as far as can be known before it is done. */
    List<Defecto> defectos(Datos datos) {
        String cuenta = cuenta(datos);
        List<Defecto> defectos = new ArrayList<>();
        if (!DatosDePersona.CUENTA.matcher(cuenta).matches()) {
            defectos.add(Defecto.en("cuenta", cuenta.isEmpty() ? "forma.obligatorio" : "personas.cuentaMal"));
        }
        defectos.addAll(DatosDePersona.de(datos.nombre(), datos.correo()).defectos());
        datos.encargo().ifPresent(encargo -> defectos.addAll(encargos.defectos(encargo)));
        return defectos;
    }

    private static String cuenta(Datos datos) {
        return DatosDePersona.texto(datos.cuenta()).toLowerCase(Locale.ROOT);
    }

    /** The same for whoever has been asked already whether it may. */
    Alta crear(Datos datos) {
        DatosInvalidos.siHay(defectos(datos));
        String cuenta = cuenta(datos);
        DatosDePersona limpios = DatosDePersona.de(datos.nombre(), datos.correo());
        String contrasena = Contrasenas.deUnUso();
        long id;
        try {
            id = base.sql("""
                    insert into seguridad.usuario (ente, cuenta, nombre, correo, contrasena)
                    values (plataforma.ente(), :cuenta, :nombre, nullif(:correo, ''), :contrasena) returning id
                    """)
                    .param("cuenta", cuenta)
                    .param("nombre", limpios.nombre())
                    .param("correo", limpios.correo())
                    .param("contrasena", claves.encode(contrasena))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new DatosInvalidos(Defecto.en("cuenta", "personas.cuentaNoDisponible"));
        }
        hechos.anotar(
                "PERSONA_DADA_DE_ALTA",
                "cuenta " + cuenta,
                null,
                new DatosDePersona.Guardados(limpios.nombre(), limpios.correo(), true),
                null);
        datos.encargo().ifPresent(encargo -> encargos.dar(id, encargo));
        return new Alta(personas.guardada(id), contrasena);
    }
}
