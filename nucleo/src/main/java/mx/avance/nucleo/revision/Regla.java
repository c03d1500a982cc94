package mx.avance.nucleo.revision;

/** One rule of the form: what it looks at and the finding that it notes down when the sheets do not follow it. */
interface Regla {

    void revisar(Serie serie, Anotador anotador);
}
