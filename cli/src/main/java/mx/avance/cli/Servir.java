package mx.avance.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the office and answers until it is ended. */
@Command(
        name = "servir",
        header = "Inicia Avance para trabajar en él desde el navegador.",
        synopsisHeading = "%nUso: ",
        optionListHeading = "%nOpciones:%n",
        footerHeading = "%n",
        footer = {
            "Trae su propia base de datos PostgreSQL, que guarda en la carpeta de datos. Con --bd-url usa una",
            "que ya exista; la cuenta se dice en AVANCE_BD_USUARIO y la contraseña en AVANCE_BD_CLAVE, o en",
            "el archivo que nombre AVANCE_BD_CLAVE_ARCHIVO: lo escrito en la orden lo ve quien use este",
            "equipo. Se termina con Ctrl-C: lo que alguien esté guardando se acaba de guardar."
        })
final class Servir implements Callable<Integer> {

    private static final String ESQUEMA = "jdbc:postgresql:";

    private final Servicio servicio;

    @Spec
    private CommandSpec orden = CommandSpec.create();

    @Option(
            names = "--puerto",
            paramLabel = "N",
            converter = Puerto.class,
            description = "Puerto en el que responde; si no se dice, 8080.")
    private int puerto = Puerto.ACOSTUMBRADO;

    @Option(
            names = "--datos",
            paramLabel = "DIR",
            description = "Carpeta de los datos; si no se dice, la de AVANCE_DATOS o una propia.")
    private @Nullable Path datos;

    @Option(
            names = "--bd-url",
            paramLabel = "JDBC",
            description = "Otra base de datos: jdbc:postgresql://servidor:5432/base.")
    private @Nullable String bdUrl;

    Servir(Servicio servicio) {
        this.servicio = servicio;
    }

    @Override
    public Integer call() {
        if (bdUrl != null && !bdUrl.startsWith(ESQUEMA)) {
            throw new ParameterException(
                    orden.commandLine(), "La dirección de --bd-url debe empezar con " + ESQUEMA + "//");
        }
        return servicio.servir(
                puerto, datos == null ? CarpetaDeDatos.deEstaPersona().deLaOficina() : datos, bdUrl);
    }
}
