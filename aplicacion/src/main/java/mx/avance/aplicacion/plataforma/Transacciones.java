package mx.avance.aplicacion.plataforma;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions for code that cannot be a method of a bean: filters, start-up, a part of a longer task. */
@Component
public class Transacciones {

    private final TransactionTemplate plantilla;

    Transacciones(PlatformTransactionManager gestor) {
        this.plantilla = new TransactionTemplate(gestor);
    }

    /** Carries out a task that answers something, never null, in the transaction at hand or else a new one. */
    public <T> T en(Supplier<T> tarea) {
        return Objects.requireNonNull(plantilla.execute(estado -> tarea.get()));
    }
}
