/**
 * Papers of before, and those of the quarter that is open, as data that can be trusted: a document is read in the background, a
 * person decides row by row what it says, and its sheets enter as what was signed then. Nothing overwrites a figure that is there,
 * and each one that entered says for ever where on which paper it stands.
 */
@ApplicationModule(
        allowedDependencies = {"plataforma", "plataforma :: *", "catalogos", "seguridad", "calendario", "poa", "avance"
        })
@NullMarked
package mx.avance.aplicacion.lecturas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
