/** The quarterly avance: the sheet as it stands on paper, what was accumulated, its semáforo and compliance. */
@NullMarked
package mx.avance.nucleo.avance;

import org.jspecify.annotations.NullMarked;
