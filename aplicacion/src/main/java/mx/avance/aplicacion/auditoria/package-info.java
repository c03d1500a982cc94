/**
 * The audit trail. It listens to everybody's facts inside their transaction, so that an act that cannot be recorded is rolled
 * back, and nobody depends on it. What it wrote is only ever read: the application may neither change nor delete it.
 */
@ApplicationModule(allowedDependencies = {"plataforma", "plataforma :: *", "catalogos", "seguridad"})
@NullMarked
package mx.avance.aplicacion.auditoria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
