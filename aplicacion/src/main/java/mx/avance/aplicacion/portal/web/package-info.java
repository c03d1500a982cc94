/** The start page, the style of the ente, the answer to whether all is well, and the pages of failures. */
@NullMarked
package mx.avance.aplicacion.portal.web;

import org.jspecify.annotations.NullMarked;
