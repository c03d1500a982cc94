/**
 * When each thing is due, and what the ente decided about how its documents are judged and signed. The rules of dates are those
 * of {@code nucleo}; this module keeps what an ente decided otherwise, who decided it and why.
 */
@ApplicationModule(allowedDependencies = {"plataforma", "plataforma :: *", "catalogos", "seguridad"})
@NullMarked
package mx.avance.aplicacion.calendario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
