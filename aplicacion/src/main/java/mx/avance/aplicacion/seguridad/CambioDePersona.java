package mx.avance.aplicacion.seguridad;

import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects the name or the mail of a person. The account stays: it is what the audit trail knows the person by. */
@Component
public class CambioDePersona {

    private final JdbcClient base;
    private final Guardia guardia;
    private final Personas personas;
    private final Hechos hechos;

    CambioDePersona(JdbcClient base, Guardia guardia, Personas personas, Hechos hechos) {
        this.base = base;
        this.guardia = guardia;
        this.personas = personas;
        this.hechos = hechos;
    }

    /**
     * @param version the one that was seen before writing
     * @throws DatosInvalidos when the name is missing or the mail is none
     * @throws Choque when somebody else changed it since
     * @throws NoExiste when the ente at work keeps no such account
     */
    @Transactional
    public Persona cambiar(long id, String nombre, String correo, int version) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        Persona antes = personas.propia(id);
        DatosDePersona datos = DatosDePersona.de(nombre, correo);
        DatosInvalidos.siHay(datos.defectos());
        int filas = base.sql("""
                update seguridad.usuario set nombre = :nombre, correo = nullif(:correo, ''), version = version + 1
                 where id = :id and version = :version
                """)
                .param("nombre", datos.nombre())
                .param("correo", datos.correo())
                .param("id", id)
                .param("version", version)
                .update();
        if (filas == 0) {
            throw new Choque("los datos de " + antes.cuenta(), antes);
        }
        Persona despues = personas.guardada(id);
        hechos.anotar(
                "PERSONA_CAMBIADA",
                "cuenta " + antes.cuenta(),
                DatosDePersona.Guardados.de(antes),
                DatosDePersona.Guardados.de(despues),
                null);
        return despues;
    }
}
