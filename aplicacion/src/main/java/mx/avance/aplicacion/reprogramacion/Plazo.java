package mx.avance.aplicacion.reprogramacion;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.DiasHabiles;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.reprogramacion.TipoDeReprogramacion;

/**
 * Until when a change may be asked for and granted: that of the first quarter that it touches.
 *
 * @param pedirHasta the last day to ask for it
 * @param ultimoHabil whether that is the last working day of the quarter
 * @param decidirHasta the last day to grant it; empty for an arrastre, which is decided with its avance
 */
public record Plazo(Trimestre trimestre, LocalDate pedirHasta, boolean ultimoHabil, Optional<LocalDate> decidirHasta) {

    static Optional<Plazo> de(
            TipoDeReprogramacion tipo,
            Collection<Trimestre> trimestres,
            CalendarioDeEnte calendario,
            DiasHabiles habiles,
            UnidadEjecutora unidad) {
        return trimestres.stream().min(Trimestre::compareTo).map(primero -> {
            if (tipo == TipoDeReprogramacion.ARRASTRE) {
                LocalDate captura = calendario.plazos(primero).ultimoDiaDeCaptura();
                return new Plazo(
                        primero,
                        calendario
                                .prorroga(unidad, primero)
                                .filter(captura::isBefore)
                                .orElse(captura),
                        false,
                        Optional.empty());
            }
            LocalDate hasta = calendario.plazos(primero).ultimoDiaParaSolicitar();
            return new Plazo(
                    primero,
                    hasta,
                    hasta.equals(habiles.ultimoDelTrimestre(calendario.ejercicio(), primero)),
                    Optional.of(calendario.plazos(primero).decidirHasta()));
        });
    }

    /** The key of the sentence that says until when it may be asked for; its facts are the day and the quarter. */
    public String clave() {
        if (decidirHasta.isEmpty()) {
            return "reprogramacion.plazo.captura";
        }
        return ultimoHabil ? "reprogramacion.plazo.habil" : "reprogramacion.plazo.dia";
    }
}
