package mx.avance.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./avance} by itself: it only knows its commands, its help and its version. */
@Command(
        name = "avance",
        header = "Programa Operativo Anual y Avance Físico Programático del municipio.",
        versionProvider = Version.class,
        synopsisHeading = "%nUso: ",
        synopsisSubcommandLabel = "ORDEN",
        optionListHeading = "%nOpciones:%n",
        commandListHeading = "%nÓrdenes:%n",
        footerHeading = "%n",
        footer = {
            "«./avance ORDEN --ayuda» explica cada orden.",
            "",
            "Al terminar: 0 hecho; 1 Avance no pudo iniciar, o algún documento no se pudo leer o escribir",
            "(los demás sí); 2 la orden está mal escrita; 3 hay hallazgos de gravedad error (solo validar)."
        })
final class OrdenAvance implements Runnable {

    @Spec
    private CommandSpec orden = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(orden.commandLine(), "Falta la orden");
    }
}
