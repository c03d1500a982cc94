/**
 * The yearly programme of each unit: drafted, sent, returned with notes, authorised, and from then on kept in versions. The rules
 * are those of {@code nucleo}; this module keeps what people wrote, who wrote it, and tells others when a version comes into
 * force.
 */
@ApplicationModule(
        allowedDependencies = {"plataforma", "plataforma :: *", "catalogos", "calendario", "seguridad", "presupuesto"})
@NullMarked
package mx.avance.aplicacion.poa;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
