/** The invented municipality under test. */
@NullMarked
package mx.avance.aplicacion.demo;

import org.jspecify.annotations.NullMarked;
