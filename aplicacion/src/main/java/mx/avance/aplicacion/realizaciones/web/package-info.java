/** The entries behind an A as screens show them. */
@NullMarked
package mx.avance.aplicacion.realizaciones.web;

import org.jspecify.annotations.NullMarked;
