package mx.avance.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script with which bash and zsh complete the commands, their options and file names. */
@Command(
        name = "completar",
        header = "Imprime el guion con el que bash y zsh completan las órdenes.",
        synopsisHeading = "%nUso: ",
        optionListHeading = "%nOpciones:%n",
        footerHeading = "%n",
        footer = "Para usarlo en esta sesión: source <(./avance completar)")
final class Completar implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec orden = CommandSpec.create();

    Completar(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.salida().append(AutoComplete.bash("avance", orden.root().commandLine()));
    }
}
