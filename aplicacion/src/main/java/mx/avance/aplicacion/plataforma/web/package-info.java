/** What every screen and every route of the API stands on: the rule that a route carries, errors, paging, languages. */
@NamedInterface("web")
@NullMarked
package mx.avance.aplicacion.plataforma.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
