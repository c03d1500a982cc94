package mx.avance.aplicacion.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class NadieSeFueTest {

    /** Of an instance, not static: an application that finds these classes, as in the tests of another module, leaves it alone. */
    @RestController
    private final class Ruta {

        private final Exception falla;

        Ruta(Exception falla) {
            this.falla = falla;
        }

        @GetMapping("/algo")
        String algo() throws Exception {
            throw falla;
        }
    }

    private static SQLException rota(IOException causa) {
        return new SQLException("An I/O error occurred while sending to the backend.", "08006", causa);
    }

    static Stream<Exception> rotas_por_detras() {
        return Stream.of(
                new CannotCreateTransactionException("Could not open JDBC Connection", rota(new EOFException())),
                new CannotCreateTransactionException(
                        "Could not open JDBC Connection", rota(new SocketException("Broken pipe"))),
                new TransactionSystemException("JDBC commit", rota(new SocketException("Connection reset by peer"))),
                new EOFException("un archivo que acaba antes de tiempo"));
    }

    private MockMvc con(Exception falla, boolean corregido) {
        var ruta = MockMvcBuilders.standaloneSetup(new Ruta(falla));
        return (corregido ? ruta.setHandlerExceptionResolvers(new NadieSeFue()) : ruta).build();
    }

    @ParameterizedTest
    @MethodSource("rotas_por_detras")
    void lo_que_se_rompe_por_detras_no_se_contesta_con_nada(Exception falla) throws Exception {
        assertThat(con(falla, false)
                        .perform(get("/algo"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("sin esto Spring contesta 200 y nada")
                .isEqualTo(200);

        assertThatThrownBy(() -> con(falla, true).perform(get("/algo"))).hasStackTraceContaining(falla.toString());
    }

    @Test
    void a_quien_de_verdad_se_fue_no_se_le_contesta() throws Exception {
        Exception seFue = new ClientAbortException(new IOException("Broken pipe"));

        assertThat(new NadieSeFue()
                        .resolveException(new MockHttpServletRequest(), new MockHttpServletResponse(), null, seFue))
                .as("lo atiende quien sigue")
                .isNull();
    }
}
