package mx.avance.arranque;

/**
 * What the libraries under the reader and the printer log is about fonts and malformed objects, nothing that a person can
 * act on: what matters is told as a finding or an error of ours.
 */
public final class BitacorasDeTerceros {

    private static final String FABRICA = "org.apache.commons.logging.LogFactory";

    /** Instantiated by java.util.logging instead of reading its configuration: no handlers, hence no output. */
    public BitacorasDeTerceros() {}

    /** Must run before the first library class is touched; with AVANCE_DEPURAR=1 it lets them speak. */
    static void callar() {
        if ("1".equals(System.getenv("AVANCE_DEPURAR"))) {
            return;
        }
        System.setProperty("java.util.logging.config.class", BitacorasDeTerceros.class.getName());
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("log4j2.statusLoggerLevel", "OFF");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // Not the one of Spring Boot, which takes longer to start than most commands.
        System.setProperty(FABRICA, "org.apache.commons.logging.impl.Log4jApiLogFactory");
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    }

    /** For a process that goes on for hours and keeps a log; must run before the first class of Spring is touched. */
    static void dejarHablar() {
        System.clearProperty("log4j2.loggerContextFactory");
        System.clearProperty("org.apache.logging.log4j.simplelog.level");
        System.clearProperty(FABRICA);
        System.clearProperty("slf4j.provider");
    }
}
