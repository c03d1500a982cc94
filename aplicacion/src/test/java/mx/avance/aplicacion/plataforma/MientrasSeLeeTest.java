package mx.avance.aplicacion.plataforma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class MientrasSeLeeTest {

    private final Sesiones sesiones = new Sesiones();
    private final MientrasSeLee mientras = new MientrasSeLee(sesiones);
    private final AtomicInteger vistas = new AtomicInteger();

    private record Pregunta(int cual) {}

    private int preguntar(int cual) {
        return mientras.recordar(new Pregunta(cual), vistas::incrementAndGet);
    }

    private static void peticion(String metodo) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(metodo, "/poa")));
    }

    /** What a transaction does, without a database. */
    private static void transaccion(Runnable tarea) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            tarea.run();
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @AfterEach
    void terminar() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void lo_mismo_se_busca_una_vez_en_una_peticion_que_solo_lee() {
        peticion("GET");

        assertThat(preguntar(1)).isEqualTo(preguntar(1));
        assertThat(preguntar(2)).isEqualTo(2);
        peticion("GET");
        assertThat(preguntar(1)).isEqualTo(3);
    }

    @Test
    void donde_se_puede_escribir_y_fuera_de_toda_peticion_se_busca_cada_vez() {
        peticion("POST");
        assertThat(preguntar(1)).isNotEqualTo(preguntar(1));

        RequestContextHolder.resetRequestAttributes();
        assertThat(preguntar(1)).isNotEqualTo(preguntar(1));
    }

    @Test
    void desde_que_se_toma_el_candado_lo_mismo_se_busca_una_vez_hasta_que_acaba_la_transaccion() {
        peticion("POST");

        transaccion(() -> {
            assertThat(preguntar(1)).as("antes del candado").isEqualTo(1);
            mientras.hastaElFinal(0);
            assertThat(preguntar(1)).as("lo visto antes no cuenta").isEqualTo(2);
            assertThat(preguntar(1)).isEqualTo(2);
            mientras.hastaElFinal(0);
            assertThat(preguntar(1)).as("otro candado").isEqualTo(3);
        });
        transaccion(() -> assertThat(preguntar(1)).as("otra transacción").isEqualTo(4));
    }

    @Test
    void una_regla_del_ente_se_busca_una_vez_para_todos_mientras_no_cambie_ninguna() {
        assertThat(regla(7, true)).isEqualTo(1);
        assertThat(regla(7, true)).as("otra transacción").isEqualTo(1);
        assertThat(sesiones.<Integer>como(new Sesion(0, 9, "otra", Origen.SISTEMA), () -> regla(7, true)))
                .as("otra persona del mismo ente")
                .isEqualTo(1);
        assertThat(sesiones.<Integer>como(new Sesion(3, 9, "otra", Origen.SISTEMA), () -> regla(7, true)))
                .as("otro ente")
                .isEqualTo(2);
        assertThat(regla(8, true)).as("cambió alguna").isEqualTo(3);
    }

    @Test
    void lo_que_vio_una_transaccion_que_no_termina_no_lo_sabe_nadie() {
        assertThat(regla(7, false)).isEqualTo(1);
        assertThat(regla(7, true)).isEqualTo(2);
        assertThat(regla(7, true)).isEqualTo(2);
    }

    private int regla(long cambio, boolean termina) {
        int[] respuesta = new int[1];
        transaccion(() -> {
            mientras.hastaElFinal(cambio);
            respuesta[0] = mientras.recordarRegla(new Pregunta(1), vistas::incrementAndGet);
            if (termina) {
                TransactionSynchronizationManager.getSynchronizations()
                        .forEach(TransactionSynchronization::afterCommit);
            }
        });
        return respuesta[0];
    }

    @Test
    void lo_que_supo_una_persona_no_lo_recibe_otra() {
        peticion("GET");
        int deNadie = preguntar(1);

        assertThat(sesiones.<Integer>como(new Sesion(7, 3, "otra", Origen.SISTEMA), () -> preguntar(1)))
                .isNotEqualTo(deNadie);
    }
}
