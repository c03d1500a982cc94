package mx.avance.aplicacion;

import java.util.Map;
import mx.avance.aplicacion.plataforma.base.AccesoPorLlegar;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/** The office as a process: started by {@code ./avance servir} and {@code ./avance demo}. */
@Modulithic(systemName = "Avance")
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Aplicacion {

    /** Only for the build, which looks at the beans and writes them down as code: it never gets as far as the database. */
    static void main(String[] argumentos) {
        arrancar(
                new AccesoPorLlegar(() -> {
                    throw new IllegalStateException("El procesamiento de la construcción no abre la base de datos");
                }),
                Map.of());
    }

    /**
     * Starts the application and returns once it answers. Whoever starts it closes it, before the database.
     *
     * @param acceso the database, which may still be starting
     * @param propiedades what was said at the command line, such as {@code server.port}
     */
    public static ConfigurableApplicationContext arrancar(AccesoPorLlegar acceso, Map<String, Object> propiedades) {
        SpringApplication aplicacion = new SpringApplication(Aplicacion.class);
        aplicacion.setMainApplicationClass(Aplicacion.class);
        aplicacion.setDefaultProperties(propiedades);
        aplicacion.setRegisterShutdownHook(false);
        aplicacion.addInitializers(contexto -> contexto.getBeanFactory().registerSingleton("accesoPorLlegar", acceso));
        return aplicacion.run();
    }
}
