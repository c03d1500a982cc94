package mx.avance.aplicacion.catalogos;

import java.util.Optional;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;

/**
 * A programa as it is on a day.
 *
 * @param funcional CONAC's functional classification with dots, {@code 2.2.2}; empty while nobody chose it
 * @param modalidad the letter of the programmatic classification; empty while nobody chose it
 */
public record ProgramaVigente(
        Programa clave, Ramo ramo, String nombre, Optional<String> funcional, Optional<String> modalidad) {}
