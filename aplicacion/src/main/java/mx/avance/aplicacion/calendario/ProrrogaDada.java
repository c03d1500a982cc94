package mx.avance.aplicacion.calendario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * More time that a unit was given, with who gave it and why. One that was taken back stays on record.
 *
 * @param trimestre the quarter that it reopens; empty when it is about drafting the POA
 * @param hasta its last day
 * @param retiro empty while nobody took it back
 */
public record ProrrogaDada(
        long id,
        Ejercicio ejercicio,
        Optional<Trimestre> trimestre,
        UnidadEjecutora unidad,
        LocalDate hasta,
        String motivo,
        String dadaPor,
        Instant dada,
        Optional<Retiro> retiro) {

    /**
     * Its end before its time.
     *
     * @param motivo blank on those of before reasons were asked for
     */
    public record Retiro(String por, Instant cuando, String motivo) {}

    /** Whether it still gives time on a day. */
    public boolean vigente(LocalDate dia) {
        return retiro.isEmpty() && !dia.isAfter(hasta);
    }

    /** As an officer names it. */
    public String nombre() {
        return "la prórroga de la unidad " + unidad + " para "
                + trimestre.map(cual -> cual.rotulo() + " " + ejercicio).orElse("elaborar el POA " + ejercicio);
    }
}
