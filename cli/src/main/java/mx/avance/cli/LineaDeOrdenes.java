package mx.avance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import mx.avance.impresion.Impresion;
import mx.avance.lectura.Lector;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The command line of Avance. What it answers goes to the {@link Terminal}; what it returns is the exit code: 0 done, 1
 * something could not be read or written, 2 wrong use, 3 findings of gravedad error (only from {@code validar}).
 */
public final class LineaDeOrdenes {

    private static final int AYUDA_ANGOSTA = 60;
    private static final int AYUDA_ANCHA = 96;

    private final Terminal terminal;
    private final Oficina oficina;
    private final Servicio servicio;

    LineaDeOrdenes(Terminal terminal, Oficina oficina, Servicio servicio) {
        this.terminal = terminal;
        this.oficina = oficina;
        this.servicio = servicio;
    }

    /** With the reader and the printer of the library. */
    public static LineaDeOrdenes de(Terminal terminal, Servicio servicio) {
        return new LineaDeOrdenes(
                terminal,
                new Oficina(
                        (archivo, opciones) -> Lector.deSerie().leer(archivo, opciones),
                        (lectura, salida) -> new Impresion().pdf(lectura, salida),
                        (lectura, salida) -> new Impresion().xlsx(lectura, salida),
                        (lectura, salida) -> new Impresion().csv(lectura, salida),
                        lectura -> new Impresion().hallazgos(lectura)),
                servicio);
    }

    /**
     * Carries out one command. Never throws: whatever happens is told to the person in one line for the cause and one for
     * the way out.
     *
     * @return the exit code of the process
     */
    public int ejecutar(String... argumentos) {
        int codigo;
        try {
            codigo = ordenes().execute(argumentos);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            Imprevisto.explicar(e, "", terminal);
            codigo = CodigoDeSalida.CON_FALLAS;
        }
        IOException falla = terminal.terminar();
        if (falla != null) {
            terminal.explicar(
                    "No se pudo escribir la respuesta: " + CausaDeDisco.de(falla),
                    "Revise a dónde se envía la salida y repita la orden");
            return CodigoDeSalida.CON_FALLAS;
        }
        return codigo;
    }

    /** The tree of commands, for those who add theirs to it. */
    CommandLine ordenes() {
        CommandLine ordenes = new CommandLine(new OrdenAvance())
                .addSubcommand(new Demostrar(servicio))
                .addSubcommand(new Servir(servicio))
                .addSubcommand(new Importar(terminal, oficina.lector()))
                .addSubcommand(new Validar(terminal, oficina.lector()))
                .addSubcommand(new Reporte(terminal, oficina))
                .addSubcommand(new Completar(terminal));
        ordenes.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Muestra la versión y termina.")
                        .build());
        conAyuda(ordenes);
        ordenes.getSubcommands().values().forEach(LineaDeOrdenes::conAyuda);
        ordenes.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        ordenes.setExpandAtFiles(false);
        // A file called -hoja.txt is no cluster that begins with -h
        ordenes.setPosixClusteredShortOptionsAllowed(false);
        ordenes.setOut(new PrintWriter(terminal.salida(), false, StandardCharsets.UTF_8));
        ordenes.setErr(new PrintWriter(terminal.errores(), false, StandardCharsets.UTF_8));
        ordenes.setUsageHelpWidth(
                Math.max(AYUDA_ANGOSTA, Math.min(terminal.ancho().orElse(AYUDA_ANCHA), AYUDA_ANCHA)));
        ordenes.setParameterExceptionHandler(new MalUso(terminal));
        ordenes.setExecutionExceptionHandler(new Imprevisto.EnOrden(terminal));
        return ordenes;
    }

    private static void conAyuda(CommandLine orden) {
        orden.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--ayuda")
                        .usageHelp(true)
                        .description("Muestra esta ayuda y termina.")
                        .build());
    }
}
