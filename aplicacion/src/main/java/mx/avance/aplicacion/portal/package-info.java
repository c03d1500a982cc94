/** The frame of every screen, where each person starts, and what is said when something fails. It owns no data. */
@ApplicationModule(allowedDependencies = {"plataforma", "plataforma :: *", "catalogos", "seguridad", "calendario"})
@NullMarked
package mx.avance.aplicacion.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
