/** The only main class and the one jar: it decides what to start for the command that was asked for. */
@NullMarked
package mx.avance.arranque;

import org.jspecify.annotations.NullMarked;
