package mx.avance.arranque;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mx.avance.aplicacion.Aplicacion;
import mx.avance.aplicacion.plataforma.Demostracion;
import mx.avance.cli.Terminal;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One run of the office, from its first thread to its last: the application and its database start at the same time and stop in
 * order, requests under way first, the database last.
 */
final class Marcha {

    private final Terminal terminal;
    private final Base base;
    private final Path datos;
    private final Thread alTerminar = new Thread(this::terminar, "avance-cierre");
    private volatile @Nullable ConfigurableApplicationContext aplicacion;
    private volatile boolean termina;

    Marcha(Terminal terminal, Base base, Path datos) {
        this.terminal = terminal;
        this.base = base;
        this.datos = datos;
    }

    /** Returns when the office was asked to stop and did. */
    void marchar(Map<String, Object> ajustes, Paro paro) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(alTerminar);
        try {
            BitacorasDeTerceros.dejarHablar();
            ConfigurableApplicationContext enMarcha = Aplicacion.arrancar(base.acceso(), ajustes);
            aplicacion = enMarcha;
            URI direccion = direccion(enMarcha);
            anunciar(direccion, ajustes);
            paro.esperar(direccion);
        } catch (RuntimeException falla) {
            // Its database stopped before it had started, as was asked
            if (!termina) {
                throw falla;
            }
            LoggerFactory.getLogger(Marcha.class).info("Se pidió terminar antes de que iniciara", falla);
        } finally {
            if (desengancharse()) {
                cerrar();
            }
        }
    }

    private void anunciar(URI direccion, Map<String, Object> ajustes) {
        terminal.decir("Avance responde en " + direccion + " (tardó " + segundos() + " s).");
        if (!ajustes.containsKey("server.address")) {
            terminal.decir("  Desde otras computadoras: http://" + nombre() + ":" + direccion.getPort() + "/");
        }
        Demostracion demostracion = Objects.requireNonNull(aplicacion).getBean(Demostracion.class);
        if (demostracion.activa()) {
            presentar(demostracion);
        }
        terminal.decir("  Datos y bitácora: " + datos);
        terminal.decir("  Para terminar: Ctrl-C");
        terminal.mostrar();
    }

    private void presentar(Demostracion demostracion) {
        terminal.decir("");
        terminal.decir(
                "Es un municipio inventado en su tercer trimestre. Entre como quien quiera; la contraseña de todos");
        terminal.decir("es «" + Demostracion.CONTRASENA + "»:");
        for (Demostracion.Persona persona : demostracion.personas()) {
            String donde = persona.codigo().isEmpty()
                    ? "todo el municipio"
                    : persona.ambito().toLowerCase(Locale.ROOT) + " " + persona.codigo();
            terminal.decir("  " + persona.cuenta()
                    + " ".repeat(Math.max(1, 16 - persona.cuenta().length())) + donde);
        }
        terminal.decir("  unidad-CLAVE    cada una de las demás unidades, como unidad-61102");
        terminal.decir("");
    }

    /** When the JVM is already ending, the thread that closes is at work or will be, and nothing else may be done here. */
    private boolean desengancharse() {
        try {
            return Runtime.getRuntime().removeShutdownHook(alTerminar);
        } catch (IllegalStateException yaTermina) {
            return false;
        }
    }

    /** In the shutdown of the JVM. Whoever asked for the end of a running office gets what was asked for: that is no failure. */
    private void terminar() {
        termina = true;
        boolean respondia = aplicacion != null;
        if (!respondia) {
            callarALosDemas();
        }
        terminal.decir("Cerrando Avance: se termina lo que alguien esté guardando…");
        terminal.mostrar();
        cerrar();
        terminal.decir("Avance terminó.");
        terminal.mostrar();
        if (respondia) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** What breaks because the database goes away while all starts is no news. */
    private static void callarALosDemas() {
        LoggingSystem bitacoras = LoggingSystem.get(Marcha.class.getClassLoader());
        bitacoras.getLoggerConfigurations().stream()
                .filter(una ->
                        una.getConfiguredLevel() != null && !una.getName().startsWith("mx.avance"))
                .forEach(una -> bitacoras.setLogLevel(una.getName(), LogLevel.OFF));
    }

    private void cerrar() {
        ConfigurableApplicationContext enMarcha = aplicacion;
        if (enMarcha != null) {
            enMarcha.close();
        }
        base.close();
    }

    private static URI direccion(ConfigurableApplicationContext aplicacion) {
        return URI.create(
                "http://localhost:" + aplicacion.getEnvironment().getRequiredProperty("local.server.port") + "/");
    }

    private static String nombre() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException sinNombre) {
            return "ESTA-COMPUTADORA";
        }
    }

    private static String segundos() {
        Instant inicio = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return String.format(
                Locale.ROOT, "%.1f", Duration.between(inicio, Instant.now()).toMillis() / 1000.0);
    }
}
