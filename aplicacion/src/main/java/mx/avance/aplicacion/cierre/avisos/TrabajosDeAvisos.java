package mx.avance.aplicacion.cierre.avisos;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The jobs of this module. Whichever copy of the application is free takes one; what a copy that died was at is taken up by another.
 */
@Configuration(proxyBeanMethods = false)
class TrabajosDeAvisos {

    @Bean
    RecurringTask<Void> tareaDeRecordarPlazos(
            RecordarPlazos recordar, @Value("${avance.trabajos.recordatorios:15m}") Duration cada) {
        return Tasks.recurring("recordar-plazos", FixedDelay.of(cada))
                .execute((tarea, contexto) -> recordar.recordar());
    }

    @Bean
    RecurringTask<Void> tareaDeEnviarCorreos(
            BuzonDeSalida buzon, @Value("${avance.trabajos.correos:30s}") Duration cada) {
        return Tasks.recurring("enviar-correos", FixedDelay.of(cada)).execute((tarea, contexto) -> buzon.enviar());
    }
}
