package mx.avance.aplicacion.cierre.avisos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import mx.avance.aplicacion.Copia;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.base.AccesoPorLlegar;
import mx.avance.basedatos.Conexion;
import mx.avance.basedatos.PostgresDePrueba;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs as they run in the application itself, two copies of it over one database. */
@Timeout(120)
class TrabajosDeDosCopiasTest {

    private static final Map<String, Object> APRISA = Map.of(
            "avance.trabajos.recordatorios", "1s",
            "avance.trabajos.correos", "1s",
            "db-scheduler.polling-interval", "500ms",
            "db-scheduler.heartbeat-interval", "1s");

    @Test
    void lo_que_una_copia_dejo_tomado_al_caerse_lo_retoma_la_otra_y_cada_aviso_se_da_una_vez() {
        Conexion base = PostgresDePrueba.nuevaBase();
        try (Copia una = Copia.sobre(AccesoPorLlegar.de(() -> base), APRISA)) {
            Oficina oficina = una.oficina();
            JdbcClient duenio = oficina.duenio();
            espera(() -> duenio.sql("select count(*)::int from trabajos.scheduled_tasks where last_success is not null")
                            .query(Integer.class)
                            .single()
                    == 2);

            // A copy that was killed in the middle of the job: it holds it and gives no sign of life
            duenio.sql("""
                    update trabajos.scheduled_tasks
                       set picked = true, picked_by = 'copia muerta', last_heartbeat = now() - interval '1 hour',
                           last_success = null, execution_time = now() - interval '1 hour', version = version + 1
                     where task_name = 'recordar-plazos'
                    """).update();
            try (Copia otra = Copia.sobre(AccesoPorLlegar.de(() -> base), APRISA)) {
                espera(() -> duenio.sql("select last_success is not null from trabajos.scheduled_tasks"
                                + " where task_name = 'recordar-plazos'")
                        .query(Boolean.class)
                        .single());
                assertThat(otra.pieza(RecordarPlazos.class)).isNotNull();
            }
            assertThat(duenio.sql("select task_name from trabajos.scheduled_tasks order by task_name")
                            .query(String.class)
                            .list())
                    .isEqualTo(List.of("enviar-correos", "recordar-plazos"));
        }
    }

    private static void espera(BooleanSupplier que) {
        Instant hasta = Instant.now().plus(Duration.ofSeconds(60));
        while (!que.getAsBoolean()) {
            assertThat(Instant.now()).as("tarda demasiado").isBefore(hasta);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
