package mx.avance.aplicacion.seguridad;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.DiasHabiles;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Situacion;
import org.springframework.stereotype.Component;

/** Asks the lock on behalf of whoever acts now, for what is done to the ente as a whole and depends on no date of its calendar. */
@Component
public class Guardia {

    private final Actores actores;
    private final Sesiones sesiones;
    private final Entes entes;
    private final Clock reloj;

    Guardia(Actores actores, Sesiones sesiones, Entes entes, Clock reloj) {
        this.actores = actores;
        this.sesiones = sesiones;
        this.entes = entes;
        this.reloj = reloj;
    }

    /**
     * Lets the act pass, or refuses it with the sentence of the lock. The system itself, at work for an ente, may do all.
     *
     * @throws NoPermitido when whoever acts may not do it today
     */
    public void exigir(Acto acto) {
        Sesion sesion = sesiones.actual();
        if (sesion.origen() == Origen.SISTEMA && sesion.ente() > 0) {
            return;
        }
        NoPermitido.siNoPuede(
                actores.actual(),
                acto,
                Situacion.delEnte(CalendarioDeEnte.porOmision(
                        new Ejercicio(hoy().getYear()),
                        DiasHabiles.sin(Set.of()),
                        entes.exigir().zona())),
                reloj.instant());
    }

    /** What day it is for the ente at work. */
    public LocalDate hoy() {
        return LocalDate.ofInstant(reloj.instant(), entes.exigir().zona());
    }
}
