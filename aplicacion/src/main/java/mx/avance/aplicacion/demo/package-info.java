/**
 * The invented municipality of {@code ./avance demo}, late in its third quarter. It writes once, into a database with nothing in
 * it and only under the demonstration; what people do there is done by the use cases of the other modules.
 */
@ApplicationModule(
        allowedDependencies = {
            "plataforma",
            "plataforma :: *",
            "poa",
            "presupuesto",
            "reprogramacion",
            "avance",
            "realizaciones",
            "lecturas"
        })
@NullMarked
package mx.avance.aplicacion.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
