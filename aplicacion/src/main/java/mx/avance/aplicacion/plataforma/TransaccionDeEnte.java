package mx.avance.aplicacion.plataforma;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction by telling the database for which ente it works. The row-level policies of all tables read it and
 * fail closed: outside a transaction, or before anybody signed in, no row is visible. The setting ends with the transaction,
 * so that a pooled connection carries nothing over to the next ente.
 */
@Component("transactionManager")
public class TransaccionDeEnte extends JdbcTransactionManager {

    private final Sesiones sesiones;

    public TransaccionDeEnte(DataSource fuente, Sesiones sesiones) {
        super(fuente);
        this.sesiones = sesiones;
    }

    @Override
    protected void prepareTransactionalConnection(Connection conexion, TransactionDefinition definicion)
            throws SQLException {
        super.prepareTransactionalConnection(conexion, definicion);
        Sesion sesion = sesiones.actual();
        try (PreparedStatement orden = conexion.prepareStatement(
                "select set_config('avance.ente', ?, true), set_config('avance.usuario', ?, true)")) {
            orden.setString(1, sesion.ente() == 0 ? "" : Integer.toString(sesion.ente()));
            orden.setString(2, Long.toString(sesion.usuario()));
            orden.execute();
        }
    }
}
