package mx.avance.nucleo.revision;

import java.util.MissingResourceException;
import mx.avance.nucleo.redaccion.Idioma;
import mx.avance.nucleo.redaccion.Libro;

/** Puts findings into words, from the message bundle {@code hallazgos}. Safe for several threads. */
public final class Redaccion {

    private static final String LIBRO = "mx.avance.nucleo.revision.hallazgos";

    private final Libro libro;

    private Redaccion(Libro libro) {
        this.libro = libro;
    }

    /** In Spanish, whatever the locale of the machine. */
    public static Redaccion enEspanol() {
        return en(Idioma.ESPANOL);
    }

    /** In one of the languages that a person may read, whatever the locale of the machine. */
    public static Redaccion en(Idioma idioma) {
        return new Redaccion(Libro.de(LIBRO, idioma));
    }

    /**
     * The finding in one or two sentences, with the way out where one exists.
     *
     * @throws MissingResourceException when the bundle has no sentence for it
     */
    public String redactar(Hallazgo hallazgo) {
        return libro.redactar(hallazgo);
    }
}
