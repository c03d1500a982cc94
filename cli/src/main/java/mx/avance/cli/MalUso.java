package mx.avance.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Spanish what is wrong with a command, which picocli only says in English. */
final class MalUso implements IParameterExceptionHandler {

    private final Terminal terminal;

    MalUso(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException falla, String[] argumentos) {
        ParameterException primera = falla instanceof MissingParameterException
                ? opcionDesconocida(falla.getCommandLine(), argumentos).orElse(falla)
                : falla;
        terminal.explicar(
                causa(primera),
                comoSeguir(primera, primera.getCommandLine().getCommandSpec().qualifiedName()));
        return CodigoDeSalida.MAL_USO;
    }

    /** A mistyped option is the reason why the right one is missing, and the better one to tell. */
    private static Optional<ParameterException> opcionDesconocida(CommandLine orden, String[] argumentos) {
        return Arrays.stream(argumentos)
                .takeWhile(argumento -> !argumento.equals("--"))
                .filter(MalUso::pareceOpcion)
                .filter(argumento -> !orden.getCommandSpec()
                        .optionsMap()
                        .containsKey(argumento.split("=", 2)[0]))
                .findFirst()
                .map(argumento -> new UnmatchedArgumentException(orden, List.of(argumento)));
    }

    private static String causa(ParameterException falla) {
        if (falla instanceof UnmatchedArgumentException sobra) {
            return deLoQueSobra(sobra);
        }
        if (falla instanceof MissingParameterException falta) {
            List<ArgSpec> faltantes = falta.getMissing();
            return (faltantes.size() > 1 ? "Faltan " : "Falta ")
                    + faltantes.stream().map(MalUso::nombre).collect(Collectors.joining(" y "));
        }
        if (falla instanceof OverwrittenOptionException repetida) {
            return nombre(repetida.getOverwritten()) + " se dio más de una vez";
        }
        ArgSpec argumento = falla.getArgSpec();
        if (argumento != null) {
            return "El valor «" + falla.getValue() + "» no sirve para " + nombre(argumento) + motivo(falla);
        }
        return String.valueOf(falla.getMessage());
    }

    private static String deLoQueSobra(UnmatchedArgumentException sobra) {
        String primero =
                sobra.getUnmatched().isEmpty() ? "" : sobra.getUnmatched().get(0);
        if (pareceOpcion(primero)) {
            return "No existe la opción «" + primero + "»";
        }
        return sobra.getCommandLine().getParent() == null
                ? "No existe la orden «" + primero + "»"
                : "Sobra «" + primero + "»";
    }

    private static String motivo(ParameterException falla) {
        for (@Nullable Throwable causa = falla; causa != null; causa = causa.getCause()) {
            if (causa instanceof TypeConversionException conversion) {
                return ": " + conversion.getMessage();
            }
        }
        return "";
    }

    private static boolean pareceOpcion(String argumento) {
        return argumento.startsWith("-") && argumento.length() > 1;
    }

    private static String comoSeguir(ParameterException falla, String orden) {
        if (falla instanceof UnmatchedArgumentException sobra) {
            for (String argumento : sobra.getUnmatched()) {
                if (pareceOpcion(argumento) && pareceArchivo(argumento)) {
                    return "Si es el nombre de un archivo, escriba ./ delante: «./" + argumento + "»";
                }
            }
            for (String parecida : sobra.getSuggestions()) {
                return "¿Quiso decir «" + parecida + "»? Vea ./" + orden + " --ayuda";
            }
        }
        return "Vea cómo se escribe con ./" + orden + " --ayuda";
    }

    /** No option has a dot in its name, and no option is a file that is there. */
    private static boolean pareceArchivo(String argumento) {
        try {
            return (argumento.indexOf('.') > 0 && argumento.indexOf('=') < 0) || Files.exists(Path.of(argumento));
        } catch (InvalidPathException noEsNombre) {
            return false;
        }
    }

    private static String nombre(ArgSpec argumento) {
        return argumento instanceof OptionSpec opcion
                ? opcion.longestName() + " " + argumento.paramLabel()
                : argumento.paramLabel();
    }
}
