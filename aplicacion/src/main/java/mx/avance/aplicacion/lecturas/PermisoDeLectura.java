package mx.avance.aplicacion.lecturas;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.permiso.Situacion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the lock about the acts on papers, which are about the whole ente. The system itself may do all. */
@Component
public class PermisoDeLectura {

    private final Actores actores;
    private final Sesiones sesiones;
    private final Calendarios calendarios;
    private final Clock reloj;

    PermisoDeLectura(Actores actores, Sesiones sesiones, Calendarios calendarios, Clock reloj) {
        this.actores = actores;
        this.sesiones = sesiones;
        this.calendarios = calendarios;
        this.reloj = reloj;
    }

    /** The refusal of the lock; empty when it allows. */
    @Transactional(readOnly = true)
    public Optional<Negado> negado(Acto acto) {
        if (!sesiones.actual().esDePersona()) {
            return Optional.empty();
        }
        Situacion situacion = Situacion.delEnte(
                calendarios.de(new Ejercicio(LocalDate.now(reloj).getYear())));
        return Cerradura.puede(actores.actual(), acto, situacion, reloj.instant())
                .negado();
    }

    /** Whether whoever acts may do it. */
    public boolean permite(Acto acto) {
        return negado(acto).isEmpty();
    }

    /** @throws NoPermitido with the sentence of the lock */
    void exigir(Acto acto) {
        negado(acto).ifPresent(negado -> {
            throw new NoPermitido(negado);
        });
    }
}
