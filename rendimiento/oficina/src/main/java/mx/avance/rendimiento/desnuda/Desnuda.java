package mx.avance.rendimiento.desnuda;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Spring Boot takes by itself: the libraries and settings of Avance, a migration, a page, and a database that is up
 * already. Arguments: port, JDBC address, account, password.
 */
@SpringBootApplication
@RestController
public class Desnuda {

    /** Starts it; the process ends when it is asked to. */
    public static void main(String[] argumentos) {
        SpringApplication aplicacion = new SpringApplication(Desnuda.class);
        aplicacion.setDefaultProperties(new HashMap<>(Map.of(
                "server.port", argumentos[0],
                "spring.datasource.url", argumentos[1],
                "spring.datasource.username", argumentos[2],
                "spring.datasource.password", argumentos[3],
                "spring.flyway.locations", "classpath:desnuda",
                "spring.session.jdbc.initialize-schema", "never",
                "spring.session.jdbc.table-name", "sesion.spring_session",
                "spring.main.banner-mode", "off",
                "logging.level.root", "warn")));
        aplicacion.run();
    }

    @GetMapping("/entrar")
    String pagina() {
        return "<!DOCTYPE html><title>Desnuda</title>";
    }

    @Bean
    SecurityFilterChain puerta(HttpSecurity http) {
        return http.authorizeHttpRequests(permisos -> permisos.anyRequest().permitAll())
                .build();
    }
}
