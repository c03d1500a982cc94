package mx.avance.aplicacion.cierre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.FijarTrimestre;
import mx.avance.aplicacion.calendario.TrimestreDelEnte;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.calendario.PlazosDeTrimestre;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Situacion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the capture of a quarter ahead of its last day, and takes that back. A quarter closes by itself when its days are over;
 * what is closed here is only the time that was left.
 */
@Component
public class CerrarTrimestre {

    private final FijarTrimestre fijar;
    private final Calendarios calendarios;
    private final Actores actores;
    private final Clock reloj;

    CerrarTrimestre(FijarTrimestre fijar, Calendarios calendarios, Actores actores, Clock reloj) {
        this.fijar = fijar;
        this.calendarios = calendarios;
        this.actores = actores;
        this.reloj = reloj;
    }

    /**
     * The close, as typed.
     *
     * @param dia the first day that is no longer in time, {@code 2026-04-15}; blank for today, at once
     * @param version of the dates of the quarter that the person had before them; 0 when nothing was decided
     */
    public record Datos(
            @Nullable String dia,
            @Nullable String motivo,
            @Nullable Integer version) {}

    /**
     * Closes it. Whoever is saving at that moment ends before, and is kept, or comes after, and is refused. What was signed goes on.
     *
     * @throws DatosInvalidos when it is not open, the day is over or lies beyond its last day, or there is no reason
     * @throws mx.avance.aplicacion.plataforma.Choque when somebody else decided its dates since
     * @throws NoPermitido when the office of who acts does not decide the calendar
     */
    @Transactional
    public TrimestreDelEnte cerrar(Ejercicio ejercicio, Trimestre trimestre, Datos datos) {
        CalendarioDeEnte calendario = siPuede(ejercicio);
        LocalDate hoy = calendario.dia(reloj.instant());
        PlazosDeTrimestre plazos = calendario.plazos(trimestre);
        EstadoDeTrimestre estado = plazos.estado(hoy);
        if (estado == EstadoDeTrimestre.PROGRAMADO) {
            throw new DatosInvalidos(Defecto.en("dia", "cierre.sinAbrir", plazos.capturaDesde()));
        }
        if (estado == EstadoDeTrimestre.CERRADO) {
            throw new DatosInvalidos(Defecto.en("dia", "cierre.yaCerro", plazos.fechaDeCierre()));
        }
        String escrito = datos.dia() == null ? "" : datos.dia();
        Optional<LocalDate> dia = escrito.isBlank() ? Optional.of(hoy) : new FechaEscrita(escrito).dia();
        if (dia.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("dia", "forma.fecha"));
        }
        if (dia.get().isBefore(hoy)) {
            throw new DatosInvalidos(Defecto.en("dia", "cierre.yaPaso", hoy));
        }
        if (dia.get().isAfter(plazos.capturaHasta())) {
            throw new DatosInvalidos(Defecto.en("dia", "cierre.despues", plazos.capturaHasta()));
        }
        return fijar.fijar(
                actores.actual(),
                ejercicio,
                trimestre,
                FijarTrimestre.Fechas.de(plazos, dia.get().toString(), datos.motivo(), datos.version()));
    }

    /**
     * Takes an early close back: the quarter is captured until the day that it had.
     *
     * @throws DatosInvalidos when it was not closed early, its days are over anyway, or there is no reason
     * @throws mx.avance.aplicacion.plataforma.Choque when somebody else decided its dates since
     * @throws NoPermitido when the office of who acts does not decide the calendar
     */
    @Transactional
    public TrimestreDelEnte reabrir(
            Ejercicio ejercicio, Trimestre trimestre, @Nullable String motivo, @Nullable Integer version) {
        CalendarioDeEnte calendario = siPuede(ejercicio);
        PlazosDeTrimestre plazos = calendario.plazos(trimestre);
        if (plazos.cierre().isEmpty()) {
            throw new DatosInvalidos(Defecto.en("", "cierre.nadaQueDeshacer", plazos.capturaHasta()));
        }
        if (calendario.dia(reloj.instant()).isAfter(plazos.capturaHasta())) {
            throw new DatosInvalidos(Defecto.en("", "cierre.yaVencio", plazos.capturaHasta()));
        }
        return fijar.fijar(
                actores.actual(), ejercicio, trimestre, FijarTrimestre.Fechas.de(plazos, "", motivo, version));
    }

    private CalendarioDeEnte siPuede(Ejercicio ejercicio) {
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        NoPermitido.siNoPuede(actores.actual(), Acto.EDITAR_CALENDARIO, Situacion.delEnte(calendario), reloj.instant());
        return calendario;
    }
}
