package mx.avance.aplicacion.seguridad;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Permiso;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.DiasHabiles;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Situacion;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Asks the lock about whoever signed in, with the offices that person holds today. */
@Component
class PermisoDeSesion implements Permiso {

    private final Sesiones sesiones;
    private final Actores actores;
    private final Entes entes;
    private final Clock reloj;

    PermisoDeSesion(Sesiones sesiones, Actores actores, Entes entes, Clock reloj) {
        this.sesiones = sesiones;
        this.actores = actores;
        this.entes = entes;
        this.reloj = reloj;
    }

    @Override
    public void exigir(Acto acto) {
        Authentication quien = SecurityContextHolder.getContext().getAuthentication();
        if (!sesiones.actual().esDePersona()
                || quien == null
                || !(quien.getPrincipal() instanceof PersonaConectada persona)) {
            return;
        }
        // Only its zone matters: no date limits these acts
        CalendarioDeEnte calendario = CalendarioDeEnte.porOmision(
                new Ejercicio(LocalDate.now(reloj).getYear()),
                DiasHabiles.sin(Set.of()),
                entes.exigir().zona());
        NoPermitido.siNoPuede(actores.de(persona), acto, Situacion.delEnte(calendario), reloj.instant());
    }
}
