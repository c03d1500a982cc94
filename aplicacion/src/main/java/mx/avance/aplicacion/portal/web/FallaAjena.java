package mx.avance.aplicacion.portal.web;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What fails around the application and passes by itself, or by somebody's hand, while the application goes on. */
final class FallaAjena {

    /** What the pool says, without a code, of a connection that broke in its hands. */
    private static final String CERRADA = "Connection is closed";

    private FallaAjena() {}

    /** The key of its sentences under {@code falla.}; blank when it is none of them. */
    static String clave(@Nullable Object causa) {
        for (Object esta = causa; esta instanceof Throwable falla; esta = falla.getCause()) {
            if (sinEspacio(falla)) {
                return "sinEspacio";
            }
        }
        for (Object esta = causa; esta instanceof Throwable falla; esta = falla.getCause()) {
            if (sinBase(falla)) {
                return "sinBase";
            }
            // Of a connection that is gone nothing can be rolled back: why it went stands beside, not below.
            if (falla instanceof TransactionSystemException fin && fin.getOriginalException() != null) {
                String deAntes = clave(fin.getOriginalException());
                if (!deAntes.isEmpty()) {
                    return deAntes;
                }
            }
        }
        return "";
    }

    /** PostgreSQL says so by a code of its own; of what the application writes itself, the system says it in words. */
    private static boolean sinEspacio(Throwable falla) {
        return falla instanceof SQLException sql
                ? "53100".equals(sql.getSQLState())
                : falla instanceof IOException
                        && String.valueOf(falla.getMessage()).contains("No space left");
    }

    /** Nobody answers, the server is ending or starting, or it takes no more connections. */
    private static boolean sinBase(Throwable falla) {
        if (falla instanceof SQLException sql) {
            String estado = String.valueOf(sql.getSQLState());
            return estado.startsWith("08")
                    || estado.startsWith("57P")
                    || estado.equals("53300")
                    || sql.getSQLState() == null && CERRADA.equals(sql.getMessage());
        }
        return falla instanceof CannotCreateTransactionException
                || falla instanceof CannotGetJdbcConnectionException
                || falla instanceof DataAccessResourceFailureException
                || falla instanceof TransientDataAccessResourceException;
    }
}
