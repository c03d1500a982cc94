/**
 * Changes of an authorised POA: asked for by its unit, taken back while nobody decided, granted or refused by Planeación with a
 * dictamen. What a change does, and whether it comes in time, is answered by {@code nucleo}; this module keeps what was asked for,
 * by whom, and what became of it.
 */
@ApplicationModule(
        allowedDependencies = {"plataforma", "plataforma :: *", "catalogos", "seguridad", "calendario", "poa"})
@NullMarked
package mx.avance.aplicacion.reprogramacion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
