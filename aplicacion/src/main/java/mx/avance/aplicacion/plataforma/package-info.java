/**
 * What every module stands on: who acts and for which ente, the transaction that lets the database see only rows of that
 * ente, the facts that the audit trail keeps, and the rule that every route must carry. It knows nothing of the office.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package mx.avance.aplicacion.plataforma;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
