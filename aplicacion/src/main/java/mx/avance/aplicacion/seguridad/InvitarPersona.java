package mx.avance.aplicacion.seguridad;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.EnOtroEnte;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a role in the ente at work to somebody whose account another ente keeps: one person, one account. That ente goes on
 * giving its password and closing it, and learns of the invitation in its audit trail.
 */
@Component
public class InvitarPersona {

    private final JdbcClient base;
    private final Guardia guardia;
    private final EncargosDePersona encargos;
    private final EnOtroEnte enOtroEnte;
    private final Sesiones sesiones;
    private final Hechos hechos;

    InvitarPersona(
            JdbcClient base,
            Guardia guardia,
            EncargosDePersona encargos,
            EnOtroEnte enOtroEnte,
            Sesiones sesiones,
            Hechos hechos) {
        this.base = base;
        this.guardia = guardia;
        this.encargos = encargos;
        this.enOtroEnte = enOtroEnte;
        this.sesiones = sesiones;
        this.hechos = hechos;
    }

    private record Cuenta(long id, String nombre, int ente) {}

    /**
     * @param cuenta as the person says it: it is looked for whole, and nobody gets to see a list of the accounts of other entes
     * @throws DatosInvalidos when there is no such open account, the ente at work keeps it itself, the role cannot be given, or
     *     nobody would be left to administer the ente: who holds Contraloría changes nothing
     */
    @Transactional
    public Persona invitar(String cuenta, EncargoNuevo encargo) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        String limpia = DatosDePersona.texto(cuenta).toLowerCase(Locale.ROOT);
        if (limpia.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("cuenta", "forma.obligatorio"));
        }
        Optional<Cuenta> hallada = base.sql("select * from seguridad.cuenta_para_invitar(:cuenta)")
                .param("cuenta", limpia)
                .query(Cuenta.class)
                .optional();
        if (hallada.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("cuenta", "personas.cuentaNoHallada"));
        }
        if (hallada.get().ente() == sesiones.actual().ente()) {
            throw new DatosInvalidos(Defecto.en("cuenta", "personas.cuentaDeAqui"));
        }
        DatosInvalidos.siHay(encargos.defectos(encargo));
        Persona invitada = encargos.darA(hallada.get().id(), limpia, encargo);
        String aqui = base.sql("select nombre from catalogos.ente")
                .query(String.class)
                .single();
        enOtroEnte.en(hallada.get().ente(), () -> {
            hechos.anotar("INVITADA_A_OTRO_ENTE", "cuenta " + limpia, null, List.of(aqui), null);
            return limpia;
        });
        return invitada;
    }
}
