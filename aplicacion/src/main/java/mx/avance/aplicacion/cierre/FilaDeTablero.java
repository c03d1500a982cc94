package mx.avance.aplicacion.cierre;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.ListaDeAvances;
import mx.avance.nucleo.avance.EstadoDeAvance;

/**
 * A sheet on the board.
 *
 * @param estado as {@link ListaDeAvances.Linea#estado()} says it
 * @param capturados of its rows, how many have an A
 * @param renglones how many are captured at all
 * @param impedimentos what keeps it from being signed; 0 once somebody signed it
 * @param pendiente what it waits for; empty when it is published
 * @param tarde whether its unit has not sent it and may no longer do so
 * @param prorroga the last day of the time that its unit was given beyond the others; empty when it has none, or it is over
 * @param quien who holds the post that it waits for; blank when nobody does, or it waits for Planeación or for nothing
 * @param vigente how far the version came that counts while an alcance of it is open; empty while none is
 */
public record FilaDeTablero(
        IdDeAvance id,
        String nombreDeUnidad,
        String nombreDePrograma,
        String estado,
        int capturados,
        int renglones,
        int impedimentos,
        Optional<Etapa> pendiente,
        boolean tarde,
        Optional<LocalDate> prorroga,
        String quien,
        Optional<EstadoDeAvance> vigente) {

    /** As {@link ListaDeAvances.Linea#estado()} says of a sheet that was printed and on which no signature is confirmed yet. */
    static final String EN_PAPEL = "EN_PAPEL";

    /** Whether its unit signed it; a version that counts while it is being corrected was. */
    public boolean enviada() {
        return firmado().isPresent();
    }

    private Optional<EstadoDeAvance> firmado() {
        return vigente.or(() -> firmado(estado));
    }

    private static Optional<EstadoDeAvance> firmado(String estado) {
        return java.util.Arrays.stream(EstadoDeAvance.values())
                .filter(cual -> cual.name().equals(estado) && cual.estaFirmado())
                .findFirst();
    }

    boolean llego(EstadoDeAvance hasta) {
        return firmado().filter(cual -> cual.compareTo(hasta) >= 0).isPresent();
    }

    /** How it stands in each step, in their order. */
    public Map<Etapa, Etapa.Como> pasos() {
        Map<Etapa, Etapa.Como> pasos = new EnumMap<>(Etapa.class);
        for (Etapa etapa : Etapa.TODAS) {
            pasos.put(etapa, como(etapa));
        }
        return Collections.unmodifiableMap(pasos);
    }

    /** How it stands in one step. */
    public Etapa.Como paso(Etapa etapa) {
        return Objects.requireNonNull(pasos().get(etapa));
    }

    private Etapa.Como como(Etapa etapa) {
        if (pendiente.isEmpty() || etapa.compareTo(pendiente.get()) < 0) {
            return Etapa.Como.HECHO;
        }
        if (etapa != pendiente.get()) {
            return Etapa.Como.FALTA;
        }
        if (tarde) {
            return Etapa.Como.TARDE;
        }
        return ListaDeAvances.DEVUELTO.equals(estado) ? Etapa.Como.DEVUELTO : Etapa.Como.PENDIENTE;
    }

    /** Whether its unit printed it to be signed by hand and can do no more than wait: nobody reminds it of anything. */
    public boolean enPapel() {
        return EN_PAPEL.equals(estado);
    }

    /**
     * What a sheet waits for.
     *
     * @param estado as {@link ListaDeAvances.Linea#estado()} says it; a word that is no state of a signed sheet is one of the unit's
     */
    static Optional<Etapa> pendiente(String estado, int impedimentos) {
        Optional<EstadoDeAvance> firmado = firmado(estado);
        if (firmado.isPresent()) {
            return switch (firmado.get()) {
                case EN_CAPTURA, ELABORADO -> Optional.of(Etapa.REVISADO);
                case REVISADO -> Optional.of(Etapa.AUTORIZADO);
                case AUTORIZADO -> Optional.of(Etapa.RECIBIDO);
                case RECIBIDO -> Optional.of(Etapa.PUBLICADO);
                case PUBLICADO -> Optional.empty();
            };
        }
        boolean porCapturar = ListaDeAvances.SIN_EMPEZAR.equals(estado) || ListaDeAvances.DEVUELTO.equals(estado);
        return Optional.of(porCapturar || impedimentos > 0 ? Etapa.CAPTURA : Etapa.ELABORADO);
    }
}
