package mx.avance.aplicacion.catalogos;

/**
 * Something that a realización of some unit of measure says of itself: the number of a sesión, the folio of an apoyo.
 *
 * @param nombre as its label reads
 */
public record CampoDeRealizacion(String nombre, Tipo tipo, boolean obligatorio) {

    /** What is typed into it. */
    public enum Tipo {
        TEXTO,
        NUMERO,
        FECHA,
        SI_NO
    }
}
