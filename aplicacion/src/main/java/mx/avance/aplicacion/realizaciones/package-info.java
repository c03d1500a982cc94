/**
 * What stands behind the A of each row: dated entries with the fields of its unit of measure, and the files that prove them. They
 * propose the A and a draft of its observación, and say when it is another. What tells who a person is, only the unit sees and those
 * to whom it is granted, and each look is recorded.
 */
@ApplicationModule(
        allowedDependencies = {"plataforma", "plataforma :: *", "catalogos", "seguridad", "calendario", "poa", "avance"
        })
@NullMarked
package mx.avance.aplicacion.realizaciones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
