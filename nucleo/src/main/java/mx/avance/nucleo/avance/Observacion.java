package mx.avance.nucleo.avance;

/**
 * OBSERVACIONES of a row: the note that explains it, as written with its white space collapsed. There is no empty note: a
 * row without one has none.
 */
public record Observacion(String texto) {

    /**
     * @throws IllegalArgumentException when the text is blank
     */
    public Observacion {
        texto = texto.strip();
        if (texto.isEmpty()) {
            throw new IllegalArgumentException("Una observación en blanco no es una observación");
        }
    }
}
