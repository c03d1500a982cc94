package mx.avance.aplicacion.portal;

/**
 * An entry of the navigation.
 *
 * @param clave names its text in the bundle, {@code marco.<clave>}, and the section that a page says it belongs to
 */
public record Puerta(String clave, String ruta) {}
