package mx.avance.aplicacion.seguridad;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
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

    /** The last use of those that everybody uses is noted once a minute. */
    @Bean
    static BeanPostProcessor sesionesUsadas() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object pieza, String nombre) {
                return pieza instanceof JdbcIndexedSessionRepository guardadas
                        ? new SesionesUsadas<>(guardadas)
                        : pieza;
            }
        };
    }

    /** Two requests of one person at once may put the same thing into the session: the later one is kept, and neither fails. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sesionesDePostgres() {
        PostgreSqlJdbcIndexedSessionRepositoryCustomizer dePostgres =
                new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
        return sesiones -> {
            dePostgres.customize(sesiones);
            // Their columns are of char, which no index finds by a text
            sesiones.setGetSessionQuery("""
                    select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                           a.attribute_name, a.attribute_bytes
                      from %TABLE_NAME% s left join %TABLE_NAME%_attributes a on a.session_primary_id = s.primary_id
                     where s.session_id = ?::bpchar
                    """);
            // What a slow request leaves in a session that ended meanwhile is left with it
            sesiones.setCreateSessionAttributeQuery("""
                    insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
                    select s.primary_id, dejado.nombre, dejado.bytes
                      from (values (?::bpchar, ?::text, ?::bytea)) as dejado(sesion, nombre, bytes)
                      join %TABLE_NAME% s on s.primary_id = dejado.sesion
                       for key share of s
                    on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
                    """);
            sesiones.setDeleteSessionQuery("delete from %TABLE_NAME% where session_id = ?::bpchar");
            sesiones.setUpdateSessionQuery("""
                    update %TABLE_NAME%
                       set session_id = ?, last_access_time = ?, max_inactive_interval = ?, expiry_time = ?, principal_name = ?
                     where primary_id = ?::bpchar
                    """);
        };
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
