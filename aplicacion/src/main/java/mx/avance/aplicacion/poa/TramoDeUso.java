package mx.avance.aplicacion.poa;

import java.time.LocalDate;
import java.util.Collection;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;

/**
 * The fiscal years of a stretch of time in which an entry of the catalogues may be used.
 *
 * @param ultimo 9999 while the stretch is open
 */
public record TramoDeUso(int primero, int ultimo) {

    private static final int SIN_FIN = 9999;

    public static TramoDeUso de(LocalDate desde, @Nullable LocalDate hasta) {
        return new TramoDeUso(desde.getYear(), hasta == null ? SIN_FIN : hasta.getYear());
    }

    /** Which of these is that unit of measure: accents, capitals and blanks make no other one. */
    public static String[] escriturasDe(String medida, Collection<String> escritas) {
        UnidadMedida unidad = UnidadMedida.of(medida);
        return escritas.stream()
                .filter(escritura ->
                        !escritura.isBlank() && UnidadMedida.of(escritura).equals(unidad))
                .toArray(String[]::new);
    }
}
