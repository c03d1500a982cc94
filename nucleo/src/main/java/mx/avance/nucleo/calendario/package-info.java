/** The calendar of an ente: its working days, and until when each quarter is captured, reprogrammed and published. */
@NullMarked
package mx.avance.nucleo.calendario;

import org.jspecify.annotations.NullMarked;
