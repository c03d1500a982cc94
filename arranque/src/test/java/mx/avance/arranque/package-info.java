/** Starting and stopping, over real folders. */
@NullMarked
package mx.avance.arranque;

import org.jspecify.annotations.NullMarked;
