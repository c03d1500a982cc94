/**
 * What each unit achieved in a quarter: captured cell by cell with its note, signed by those who answer for it, returned with a
 * note when something is wrong. The rules are those of {@code nucleo}; this module keeps every value that a cell ever had, who
 * wrote it, and what each signature froze.
 */
@ApplicationModule(
        allowedDependencies = {
            "plataforma",
            "plataforma :: *",
            "catalogos",
            "seguridad",
            "calendario",
            "poa",
            "reprogramacion"
        })
@NullMarked
package mx.avance.aplicacion.avance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
