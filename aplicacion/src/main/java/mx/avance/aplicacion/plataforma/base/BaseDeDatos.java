package mx.avance.aplicacion.plataforma.base;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The two ways into the database. Where it is comes from whoever starts the application, as a supplier: the server may still be
 * starting while the context is built, and only the first who needs it waits.
 */
@Configuration(proxyBeanMethods = false)
class BaseDeDatos {

    @Bean
    JdbcConnectionDetails accesoDeTrabajo(AccesoPorLlegar acceso) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return acceso.get().usuario();
            }

            @Override
            public String getPassword() {
                return acceso.get().claveDeUsuario();
            }

            @Override
            public String getJdbcUrl() {
                return acceso.get().url();
            }
        };
    }

    @Bean
    FlywayConnectionDetails accesoDeDuenio(AccesoPorLlegar acceso) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return acceso.get().duenio();
            }

            @Override
            public String getPassword() {
                return acceso.get().claveDeDuenio();
            }

            @Override
            public String getJdbcUrl() {
                return acceso.get().url();
            }
        };
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(JdbcConnectionDetails lugar, AccesoPorLlegar acceso) {
        HikariDataSource fuente = new HikariDataSource();
        fuente.setPoolName("avance");
        fuente.setJdbcUrl(lugar.getJdbcUrl());
        fuente.setUsername(lugar.getUsername());
        fuente.setPassword(lugar.getPassword());
        // Before the first connection the database may be away: the page that says so is served all the same.
        fuente.setInitializationFailTimeout(-1);
        String rol = acceso.get().rolDeTrabajo();
        if (rol != null) {
            fuente.setConnectionInitSql("set role " + rol);
        }
        return fuente;
    }
}
