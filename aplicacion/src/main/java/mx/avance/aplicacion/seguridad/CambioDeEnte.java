package mx.avance.aplicacion.seguridad;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.EnOtroEnte;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.MientrasSeLee;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a person who works in several entes from one to another. */
@Component
public class CambioDeEnte {

    private final JdbcClient base;
    private final Transacciones transaccion;
    private final EnOtroEnte enOtroEnte;
    private final Sesiones sesiones;
    private final MientrasSeLee mientras;
    private final Hechos hechos;
    private final Clock reloj;

    CambioDeEnte(
            JdbcClient base,
            Transacciones transaccion,
            EnOtroEnte enOtroEnte,
            Sesiones sesiones,
            MientrasSeLee mientras,
            Hechos hechos,
            Clock reloj) {
        this.base = base;
        this.transaccion = transaccion;
        this.enOtroEnte = enOtroEnte;
        this.sesiones = sesiones;
        this.mientras = mientras;
        this.hechos = hechos;
        this.reloj = reloj;
    }

    /** An ente where the person may work today. */
    public record Posible(int ente, String clave, String nombre) {}

    /** Those of whoever acts now, the one that keeps its account first. */
    public List<Posible> posibles() {
        long usuario = sesiones.actual().usuario();
        return mientras.recordar(new DondeTrabaja(usuario), () -> leidos(usuario));
    }

    private List<Posible> leidos(long usuario) {
        return transaccion.en(() -> base.sql("select * from seguridad.donde_trabaja(:usuario, :ahora)")
                .param("usuario", usuario)
                .param("ahora", reloj.instant().atOffset(ZoneOffset.UTC))
                .query(Posible.class)
                .list());
    }

    private record DondeTrabaja(long usuario) {}

    /**
     * Takes whoever acts now to another ente, which its next sign-in will begin in as well. What it may do there is what the
     * roles that it holds there say.
     *
     * @return the person at work there, for the session to keep
     * @throws NoExiste when the person may not work there today
     * @throws DatosInvalidos when it came with a token, which belongs to one ente
     */
    @Transactional
    public PersonaConectada cambiar(PersonaConectada persona, int ente) {
        if (persona.origen() == Origen.API) {
            throw new DatosInvalidos(Defecto.en("", "entes.fichaDeUno"));
        }
        if (posibles().stream().noneMatch(posible -> posible.ente() == ente)) {
            throw new NoExiste("ese ente entre los suyos");
        }
        base.sql("select seguridad.anotar_ente(:usuario, :ente)")
                .param("usuario", persona.id())
                .param("ente", ente)
                .query((fila, numero) -> "")
                .single();
        PersonaConectada alla = persona.en(ente);
        enOtroEnte.en(ente, () -> {
            hechos.anotar("ENTRO_AL_ENTE", "cuenta " + persona.cuenta(), null, null, null);
            return alla;
        });
        return alla;
    }

    /** Where a person begins when it signs in, or when it may no longer work where it was. */
    int alEntrar(long usuario) {
        return transaccion.en(() -> base.sql("select seguridad.ente_al_entrar(:usuario, :ahora)")
                .param("usuario", usuario)
                .param("ahora", reloj.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single());
    }
}
