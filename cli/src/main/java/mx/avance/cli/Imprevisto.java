package mx.avance.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A defect of ours, told without its stack trace unless the person asks for it. */
final class Imprevisto {

    private static final String DEPURAR = "AVANCE_DEPURAR";

    private Imprevisto() {}

    /**
     * @param haciendo what was being done, as in {@code " al leer x.pdf"}; may be empty
     */
    static void explicar(Throwable falla, String haciendo, Terminal terminal) {
        String causa = "Error inesperado" + haciendo + ": "
                + falla.getClass().getSimpleName()
                + (falla.getMessage() == null ? "" : " (" + primeraLinea(falla.getMessage()) + ")");
        if (falla instanceof OutOfMemoryError) {
            terminal.explicar(
                    "No alcanzó la memoria" + haciendo,
                    "Divida el documento, o dé más memoria con JAVA_TOOL_OPTIONS=-Xmx2g");
        } else if (seDepura()) {
            terminal.explicar(causa, "El detalle, para quien mantiene Avance:");
            falla.printStackTrace(terminal.errores());
        } else {
            terminal.explicar(causa, "Repita la orden con " + DEPURAR + "=1 para ver el detalle y repórtelo");
        }
    }

    static boolean seDepura() {
        return "1".equals(System.getenv(DEPURAR));
    }

    private static String primeraLinea(String mensaje) {
        return mensaje.lines().findFirst().orElse("");
    }

    /** What a command did not foresee; a class, since the JVM archives no lambda over an interface as old as this one. */
    static final class EnOrden implements IExecutionExceptionHandler {

        private final Terminal terminal;

        EnOrden(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public int handleExecutionException(Exception falla, CommandLine orden, ParseResult argumentos) {
            explicar(falla, "", terminal);
            return CodigoDeSalida.CON_FALLAS;
        }
    }
}
