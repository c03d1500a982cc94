package mx.avance.aplicacion.catalogos.entradas;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries of a catalogue are asked for.
 *
 * @param busca words that all have to be somewhere in the entry, whatever their accents and case; blank for any
 * @param dia only those in force on that day
 * @param plan only those of that plan; empty for all, and in catalogues that have none
 */
public record Filtro(String busca, Optional<LocalDate> dia, Optional<String> plan) {

    public static final Filtro TODAS = new Filtro("", Optional.empty(), Optional.empty());

    public boolean esTodo() {
        return busca.isBlank() && dia.isEmpty() && plan.isEmpty();
    }
}
