package mx.avance.aplicacion.catalogos;

/**
 * A level of the programmatic key with the name that it bears on a day.
 *
 * @param <C> {@code Ramo}, {@code Programa} or {@code UnidadEjecutora}
 */
public record ClaveVigente<C>(C clave, String nombre) {}
