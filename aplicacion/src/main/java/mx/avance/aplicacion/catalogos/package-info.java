/**
 * What every other module names: entes and their administrations, the programmatic key, the Plan Municipal, units of measure,
 * causes, holidays. Entries have dates and are closed, not deleted, once used.
 */
@ApplicationModule(allowedDependencies = {"plataforma", "plataforma :: *"})
@NullMarked
package mx.avance.aplicacion.catalogos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
