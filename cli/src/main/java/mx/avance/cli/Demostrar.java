package mx.avance.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the office with an invented municipality, to look around and try. */
@Command(
        name = "demo",
        header = "Inicia Avance con un municipio inventado, para conocerlo y probar.",
        synopsisHeading = "%nUso: ",
        optionListHeading = "%nOpciones:%n",
        footerHeading = "%n",
        footer = {
            "Un municipio en su tercer trimestre, con personas de cada oficio; sus cuentas y su contraseña se",
            "muestran al iniciar. Solo responde a esta computadora. Lo que se cambie queda en la carpeta",
            "hasta que se pida --desde-cero. Se termina con Ctrl-C."
        })
final class Demostrar implements Callable<Integer> {

    private final Servicio servicio;

    @Option(
            names = "--puerto",
            paramLabel = "N",
            converter = Puerto.class,
            description = "Puerto en el que responde; si no se dice, 8080.")
    private int puerto = Puerto.ACOSTUMBRADO;

    @Option(
            names = "--datos",
            paramLabel = "DIR",
            description = "Carpeta de la demostración; si no se dice, una propia.")
    private @Nullable Path datos;

    @Option(names = "--desde-cero", description = "Olvida lo que se haya cambiado en ella.")
    private boolean desdeCero;

    Demostrar(Servicio servicio) {
        this.servicio = servicio;
    }

    @Override
    public Integer call() {
        return servicio.demostrar(
                puerto, datos == null ? CarpetaDeDatos.deEstaPersona().deLaDemostracion() : datos, desdeCero);
    }
}
