package mx.avance.aplicacion.ingesta;

import mx.avance.aplicacion.plataforma.Defecto;

/**
 * Something of a file that was not taken, or was taken and needs a look.
 *
 * @param lugar {@code Metas!B12}
 * @param escrito what the cell says; blank when it is about a whole row
 * @param defecto the sentence, with what it names
 */
public record Reparo(String lugar, String escrito, Defecto defecto) {}
