/** The office around the rules: a modular monolith in which every package below this one is a module with a schema of its own. */
@NullMarked
package mx.avance.aplicacion;

import org.jspecify.annotations.NullMarked;
