package mx.avance.nucleo.calendario;

import java.time.LocalDate;
import java.util.Optional;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * The dates of one quarter of an ente. Every last day is still in time.
 *
 * @param capturaDesde the first day of capture
 * @param capturaHasta the last day of capture
 * @param publicacionHasta the last day to publish what was captured
 * @param solicitarHasta the last day on which a unit asks for a reprogramación that touches the quarter
 * @param decidirHasta the last day on which Planeación authorises one
 * @param cierre the day on which Planeación closed the capture ahead of its last day; that day is already closed
 */
public record PlazosDeTrimestre(
        Trimestre trimestre,
        LocalDate capturaDesde,
        LocalDate capturaHasta,
        LocalDate publicacionHasta,
        LocalDate solicitarHasta,
        LocalDate decidirHasta,
        Optional<LocalDate> cierre) {

    private static final int HABILES_DE_CAPTURA = 10;
    private static final int NATURALES_DE_PUBLICACION = 30;
    private static final int NATURALES_PARA_DECIDIR = 5;

    /**
     * @throws IllegalArgumentException when a last day precedes the first one that it belongs to, or the capture was closed
     *     outside its days
     */
    public PlazosDeTrimestre {
        enOrden(trimestre, "la captura", capturaDesde, capturaHasta);
        enOrden(trimestre, "la publicación", capturaDesde, publicacionHasta);
        enOrden(trimestre, "la decisión de lo solicitado", solicitarHasta, decidirHasta);
        if (cierre.isPresent()) {
            enOrden(trimestre, "el cierre", capturaDesde, cierre.get());
            enOrden(trimestre, "la captura ya cerrada", cierre.get(), capturaHasta);
        }
    }

    private static void enOrden(Trimestre trimestre, String que, LocalDate desde, LocalDate hasta) {
        if (hasta.isBefore(desde)) {
            throw new IllegalArgumentException("En " + trimestre.rotulo() + ", " + que + " no puede terminar el "
                    + hasta + ", antes del " + desde);
        }
    }

    /**
     * What applies where the ente decided nothing else: capture from the first day of the quarter until 10 working days after
     * the last, publication 30 calendar days after it, reprogramación asked for until its last working day and decided within
     * five calendar days after the quarter.
     */
    public static PlazosDeTrimestre porOmision(Ejercicio ejercicio, Trimestre trimestre, DiasHabiles habiles) {
        LocalDate ultimo = trimestre.ultimoDia(ejercicio);
        return new PlazosDeTrimestre(
                trimestre,
                trimestre.primerDia(ejercicio),
                habiles.sumar(ultimo, HABILES_DE_CAPTURA),
                ultimo.plusDays(NATURALES_DE_PUBLICACION),
                habiles.ultimoDelTrimestre(ejercicio, trimestre),
                ultimo.plusDays(NATURALES_PARA_DECIDIR),
                Optional.empty());
    }

    /** Captured between other days. */
    public PlazosDeTrimestre conCaptura(LocalDate desde, LocalDate hasta) {
        return new PlazosDeTrimestre(trimestre, desde, hasta, publicacionHasta, solicitarHasta, decidirHasta, cierre);
    }

    /** Published until another day. */
    public PlazosDeTrimestre conPublicacion(LocalDate hasta) {
        return new PlazosDeTrimestre(
                trimestre, capturaDesde, capturaHasta, hasta, solicitarHasta, decidirHasta, cierre);
    }

    /** Reprogrammed until other days. */
    public PlazosDeTrimestre conReprogramacion(LocalDate solicitar, LocalDate decidir) {
        return new PlazosDeTrimestre(
                trimestre, capturaDesde, capturaHasta, publicacionHasta, solicitar, decidir, cierre);
    }

    /** Closed to capture from this day on, ahead of its last day. */
    public PlazosDeTrimestre cerradoEl(LocalDate dia) {
        return new PlazosDeTrimestre(
                trimestre,
                capturaDesde,
                capturaHasta,
                publicacionHasta,
                solicitarHasta,
                decidirHasta,
                Optional.of(dia));
    }

    /** Where the quarter stands on a day, prórrogas aside. */
    public EstadoDeTrimestre estado(LocalDate dia) {
        if (dia.isBefore(capturaDesde)) {
            return EstadoDeTrimestre.PROGRAMADO;
        }
        boolean antesDelCierre = cierre.isEmpty() || dia.isBefore(cierre.get());
        return antesDelCierre && !dia.isAfter(capturaHasta) ? EstadoDeTrimestre.ABIERTO : EstadoDeTrimestre.CERRADO;
    }

    /**
     * The day that a sentence names when it says that the quarter closed: the first one that is no longer in time, prórrogas aside,
     * whether it closed by itself or ahead of its last day.
     */
    public LocalDate fechaDeCierre() {
        return cierre.orElse(capturaHasta.plusDays(1));
    }

    /** The last day of capture that is still in time, prórrogas aside. */
    public LocalDate ultimoDiaDeCaptura() {
        return fechaDeCierre().minusDays(1);
    }

    /** The last day on which a change that touches the quarter may be asked for: a closed quarter no longer changes. */
    public LocalDate ultimoDiaParaSolicitar() {
        LocalDate ultimoAbierto = ultimoDiaDeCaptura();
        return ultimoAbierto.isBefore(solicitarHasta) ? ultimoAbierto : solicitarHasta;
    }
}
