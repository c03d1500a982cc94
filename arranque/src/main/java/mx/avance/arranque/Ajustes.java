package mx.avance.arranque;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What this run tells the application, as Spring calls it. */
final class Ajustes {

    /** Ours one line each, in the person's words; what libraries warn of, without the trace that the file keeps. */
    private static final String RENGLON = "%d{HH:mm:ss} "
            + "%replace(%replace(%replace(%level: ){'INFO: ', ''}){'WARN', 'Aviso'}){'ERROR', 'Error'}%message%nopex%n";

    private Ajustes() {}

    static Map<String, Object> deLaOficina(int puerto, Path datos) {
        Map<String, Object> ajustes = new HashMap<>();
        ajustes.put("server.port", puerto);
        ajustes.put("avance.datos", datos.toString());
        ajustes.put("logging.file.name", bitacora(datos).toString());
        ajustes.put("logging.pattern.console", RENGLON);
        ajustes.put("logging.logback.rollingpolicy.max-file-size", "10MB");
        ajustes.put("logging.logback.rollingpolicy.max-history", "30");
        ajustes.put("logging.logback.rollingpolicy.total-size-cap", "200MB");
        ajustes.put("logging.register-shutdown-hook", false);
        ajustes.put("logging.level.root", "warn");
        ajustes.put("logging.level.mx.avance", "info");
        ajustes.put("spring.main.log-startup-info", false);
        // Why it could not start is told by Negativa, once.
        for (String repite :
                List.of("SpringApplication", "diagnostics", "tomcat.servlet.DeferredServletContainerInitializers")) {
            ajustes.put("logging.level.org.springframework.boot." + repite, "off");
        }
        ajustes.put("logging.level.org.springframework.boot.web.server.servlet.context", "error");
        // Warnings of what is meant to be so: migrations of each module in its own range, the document of the API for
        // everybody.
        ajustes.put("logging.level.org.flywaydb.core.internal.command.DbMigrate", "error");
        ajustes.put("logging.level.org.springdoc.core.events.SpringDocAppInitializer", "error");
        return ajustes;
    }

    /** Only this computer reaches it. */
    static Map<String, Object> deLaDemostracion(int puerto, Path datos) {
        Map<String, Object> ajustes = deLaOficina(puerto, datos);
        ajustes.put("server.address", "127.0.0.1");
        ajustes.put("avance.demo", true);
        return ajustes;
    }

    static Path bitacora(Path datos) {
        return datos.resolve("bitacora").resolve("avance.log");
    }
}
