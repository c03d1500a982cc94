/** The database as the application sees it: where it is, how it is brought up to date, and what to say when it is away. */
@NamedInterface("base")
@NullMarked
package mx.avance.aplicacion.plataforma.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
