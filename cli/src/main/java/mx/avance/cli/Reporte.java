package mx.avance.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.LecturaJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the official form from a reading. */
@Command(
        name = "reporte",
        header = "Imprime el formato oficial a partir de una lectura.",
        synopsisHeading = "%nUso: ",
        parameterListHeading = "%nArchivos:%n",
        optionListHeading = "%nOpciones (al menos un archivo que escribir):%n")
final class Reporte implements Callable<Integer> {

    private final Terminal terminal;
    private final Oficina oficina;

    @Spec
    private CommandSpec orden = CommandSpec.create();

    @Parameters(paramLabel = "LECTURA.json", description = "Lo que escribió «importar».")
    private Path archivo = Path.of("");

    @Option(names = "--pdf", paramLabel = "F", description = "El formato en PDF, listo para firmar.")
    private @Nullable Path pdf;

    @Option(names = "--xlsx", paramLabel = "F", description = "El formato en Excel, con fórmulas vivas.")
    private @Nullable Path xlsx;

    @Option(names = "--csv", paramLabel = "F", description = "Los renglones en CSV.")
    private @Nullable Path csv;

    Reporte(Terminal terminal, Oficina oficina) {
        this.terminal = terminal;
        this.oficina = oficina;
    }

    @Override
    public Integer call() {
        Map<Path, Oficina.Imprime> pedidos = pedidos();
        Lectura lectura = lectura();
        if (lectura == null) {
            return CodigoDeSalida.CON_FALLAS;
        }
        int codigo = CodigoDeSalida.HECHO;
        for (Map.Entry<Path, Oficina.Imprime> pedido : pedidos.entrySet()) {
            if (!imprimir(lectura, pedido.getKey(), pedido.getValue())) {
                codigo = CodigoDeSalida.CON_FALLAS;
            }
        }
        if (pdf != null) {
            for (HallazgoRedactado reparo : oficina.reparosAlImprimir().apply(lectura)) {
                terminal.advertir(reparo.codigo() + ": " + reparo.mensaje());
            }
        }
        return codigo;
    }

    /** What to write, in the order PDF, XLSX, CSV. */
    private Map<Path, Oficina.Imprime> pedidos() {
        Map<Path, Oficina.Imprime> pedidos = new LinkedHashMap<>();
        Set<Path> ocupados = new HashSet<>();
        ocupados.add(archivo.toAbsolutePath().normalize());
        pedir(pdf, oficina.pdf(), ocupados, pedidos);
        pedir(xlsx, oficina.xlsx(), ocupados, pedidos);
        pedir(csv, oficina.csv(), ocupados, pedidos);
        if (pedidos.isEmpty()) {
            throw new ParameterException(orden.commandLine(), "Falta qué escribir: --pdf F, --xlsx F o --csv F");
        }
        return pedidos;
    }

    private void pedir(
            @Nullable Path destino, Oficina.Imprime impresion, Set<Path> ocupados, Map<Path, Oficina.Imprime> pedidos) {
        if (destino == null) {
            return;
        }
        if (!ocupados.add(destino.toAbsolutePath().normalize())) {
            throw new ParameterException(orden.commandLine(), "El archivo «" + destino + "» se dio para dos cosas");
        }
        pedidos.put(destino, impresion);
    }

    private @Nullable Lectura lectura() {
        if (Files.isDirectory(archivo)) {
            terminal.explicar(
                    archivo + ": es una carpeta, no una lectura", "Indique un archivo JSON escrito por «importar»");
            return null;
        }
        try (InputStream entrada = new BufferedInputStream(Files.newInputStream(archivo))) {
            return leer(entrada);
        } catch (IOException e) {
            terminal.explicar(
                    archivo + ": no se pudo abrir (" + CausaDeDisco.de(e) + ")",
                    "Revise el nombre; las lecturas las escribe ./avance importar");
            return null;
        }
    }

    private @Nullable Lectura leer(InputStream entrada) {
        try {
            return LecturaJson.leer(entrada);
        } catch (IOException e) {
            Throwable origen = e.getCause();
            terminal.explicar(
                    archivo + ": no es una lectura de Avance"
                            + (origen instanceof IllegalArgumentException
                                    ? " (" + origen.getMessage() + ")"
                                    : ", o está incompleta"),
                    "Vuelva a leer el documento con ./avance importar y use el JSON que escribe");
            return null;
        }
    }

    private boolean imprimir(Lectura lectura, Path destino, Oficina.Imprime impresion) {
        terminal.progreso("Imprimiendo " + destino);
        try {
            EscrituraAtomica.escribir(destino, salida -> impresion.imprimir(lectura, salida));
            terminal.decir("Se escribió " + destino);
            return true;
        } catch (IOException e) {
            terminal.explicar(
                    destino + ": no se pudo escribir (" + CausaDeDisco.de(e) + ")",
                    "Revise que la carpeta exista y que se pueda escribir en ella");
        } catch (IllegalArgumentException e) {
            terminal.explicar(
                    archivo + ": no se puede imprimir (" + e.getMessage() + ")",
                    "Vuelva a leer el documento con ./avance importar");
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            Imprevisto.explicar(e, " al imprimir " + destino, terminal);
        }
        return false;
    }
}
