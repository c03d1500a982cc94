package mx.avance.aplicacion;

import java.util.HashMap;
import java.util.Map;
import mx.avance.aplicacion.plataforma.base.AccesoPorLlegar;
import mx.avance.basedatos.Conexion;
import mx.avance.basedatos.PostgresDePrueba;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A database of its own for each context of the tests. */
public class AplicacionDePrueba implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext contexto) {
        Conexion base = PostgresDePrueba.nuevaBase();
        contexto.getBeanFactory().registerSingleton("accesoPorLlegar", AccesoPorLlegar.de(() -> base));
        // Tests do what the jobs do when they want it done; see Copia for an application whose jobs run
        TestPropertyValues.of("db-scheduler.enabled=false").applyTo(contexto);
    }

    /** Starts the application on a free port, over a database with nothing in it, to be looked at in a browser. */
    public static void main(String[] argumentos) {
        SpringApplication aplicacion = new SpringApplication(Aplicacion.class);
        aplicacion.setDefaultProperties(new HashMap<>(Map.of("server.port", "0")));
        aplicacion.addInitializers(new AplicacionDePrueba());
        aplicacion.run(argumentos);
    }
}
