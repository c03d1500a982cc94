/**
 * The presupuesto de referencia: what the accounts say of each unit under each programa, to be shown beside its metas. It is
 * brought in from a file of the Tesorería; Avance is no accounting system and computes no more of it than sums.
 */
@ApplicationModule(allowedDependencies = {"plataforma", "plataforma :: *", "catalogos", "seguridad"})
@NullMarked
package mx.avance.aplicacion.presupuesto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
