package mx.avance.aplicacion.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class FallaAjenaTest {

    @Test
    void una_conexion_que_se_rompio_a_media_transaccion_es_la_base_que_no_responde() {
        TransactionSystemException sinDeshacer =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));

        assertThat(FallaAjena.clave(sinDeshacer)).isEqualTo("sinBase");
        sinDeshacer.initApplicationException(new IllegalStateException("lo que se hacía"));
        assertThat(FallaAjena.clave(sinDeshacer)).isEqualTo("sinBase");
    }

    @Test
    void un_defecto_nuestro_no_se_le_achaca_a_la_base() {
        assertThat(FallaAjena.clave(new IllegalStateException("Connection is closed")))
                .isEmpty();
        assertThat(FallaAjena.clave(new SQLException("null value in column", "23502")))
                .isEmpty();
    }
}
