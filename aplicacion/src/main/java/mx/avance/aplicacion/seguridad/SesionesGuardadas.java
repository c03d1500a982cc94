package mx.avance.aplicacion.seguridad;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions kept in the database, so that every copy of the application serves everybody. */
@Configuration(proxyBeanMethods = false)
class SesionesGuardadas {

    private static final Logger BITACORA = LoggerFactory.getLogger(SesionesGuardadas.class);

    /** Sessions belong to no ente, and are read to find out who acts: their transactions must not ask. */
    @Bean
    TransactionOperations springSessionTransactionOperations(DataSource fuente) {
        TransactionTemplate plantilla = new TransactionTemplate(new JdbcTransactionManager(fuente));
        plantilla.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return plantilla;
    }

    /** Two requests of one person at once may put the same thing into the session: the later one is kept, and neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sesionesDePostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** What an earlier version of the application wrote and this one cannot read is dropped: the person signs in again. */
    @Bean
    GenericConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new SinLoIlegible(new DeserializingConverter()));
        return conversion;
    }

    private record SinLoIlegible(DeserializingConverter conversor) implements Converter<byte[], Object> {

        @Override
        @SuppressWarnings("NullAway") // Spring Session takes null for an attribute that is not there
        public Object convert(byte[] bytes) {
            try {
                return conversor.convert(bytes);
            } catch (RuntimeException e) {
                BITACORA.info("Se descartó un dato ilegible de una sesión: {}", e.getMessage());
                return null;
            }
        }
    }
}
