/**
 * Who is who: accounts, what each may do and where, who holds which post since when, sessions and tokens. It answers whether a
 * person may pass; whether an act is possible now is answered by {@code nucleo}.
 */
@ApplicationModule(allowedDependencies = {"plataforma", "plataforma :: *", "catalogos"})
@NullMarked
package mx.avance.aplicacion.seguridad;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
