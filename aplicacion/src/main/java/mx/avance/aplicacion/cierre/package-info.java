/**
 * How a quarter is brought to its end: who has sent it and who has not, when it closes and for whom it stays open, and what each
 * person is told on the way. When a quarter opens and closes is decided by the dates of {@code calendario}; this module decides
 * them for Planeación in one place and owns no dates of its own.
 */
@ApplicationModule(
        allowedDependencies = {
            "plataforma",
            "plataforma :: *",
            "catalogos",
            "seguridad",
            "calendario",
            "poa",
            "reprogramacion",
            "avance"
        })
@NullMarked
package mx.avance.aplicacion.cierre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
