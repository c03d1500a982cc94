package mx.avance.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.documento.Contradiccion;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.LecturaInvalida;
import mx.avance.lectura.documento.LecturaJson;
import mx.avance.lectura.fuente.Archivo;
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
        pedir(pdf, oficina.pdf(), pedidos);
        pedir(xlsx, oficina.xlsx(), pedidos);
        pedir(csv, oficina.csv(), pedidos);
        if (pedidos.isEmpty()) {
            throw new ParameterException(orden.commandLine(), "Falta qué escribir: --pdf F, --xlsx F o --csv F");
        }
        return pedidos;
    }

    private void pedir(@Nullable Path destino, Oficina.Imprime impresion, Map<Path, Oficina.Imprime> pedidos) {
        if (destino == null) {
            return;
        }
        if (destino.toString().isBlank()) {
            throw new ParameterException(orden.commandLine(), "El nombre del archivo que escribir está vacío");
        }
        if (esElMismo(destino, archivo)) {
            throw new ParameterException(
                    orden.commandLine(), "El archivo «" + destino + "» es la propia lectura: no se escribe sobre ella");
        }
        for (Path otro : pedidos.keySet()) {
            if (esElMismo(destino, otro)) {
                throw new ParameterException(orden.commandLine(), "El archivo «" + destino + "» se dio para dos cosas");
            }
        }
        pedidos.put(destino, impresion);
    }

    /** By name or, where both are there, through links too. */
    private static boolean esElMismo(Path uno, Path otro) {
        if (uno.toAbsolutePath().normalize().equals(otro.toAbsolutePath().normalize())) {
            return true;
        }
        try {
            return Files.isRegularFile(uno) && Files.isRegularFile(otro) && Files.isSameFile(uno, otro);
        } catch (IOException e) {
            // One that cannot be looked at is told apart when it is opened
            return false;
        }
    }

    private @Nullable Lectura lectura() {
        if (Files.isDirectory(archivo)) {
            terminal.explicar(
                    archivo + ": Es una carpeta, no una lectura", "Indique un archivo JSON escrito por «importar»");
            return null;
        }
        try (InputStream entrada = new BufferedInputStream(Files.newInputStream(archivo))) {
            Lectura lectura = LecturaJson.leer(entrada);
            return seContradice(lectura.contradicciones()) ? null : lectura;
        } catch (LecturaInvalida e) {
            terminal.explicar(archivo + ": " + e.getMessage(), e.salida());
        } catch (IOException e) {
            LecturaImposible impedimento = Archivo.impedimento(e);
            terminal.explicar(archivo + ": " + impedimento.getMessage(), impedimento.salida());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            Imprevisto.explicar(e, " al leer " + archivo, terminal);
        }
        return null;
    }

    /** A row declared conciliada prints without a mark, so it is not printed at all while its figures say otherwise. */
    private boolean seContradice(List<Contradiccion> contradicciones) {
        if (contradicciones.isEmpty()) {
            return false;
        }
        Contradiccion primera = contradicciones.get(0);
        int otras = contradicciones.size() - 1;
        terminal.explicar(
                archivo + ": La hoja " + primera.hoja() + ", meta " + primera.meta() + ", dice «conciliada», pero "
                        + primera.motivo()
                        + (otras == 0 ? "" : "; y no cuadran " + Renglon.cuenta(otras, "meta más", "metas más")),
                "Corrija las cifras o cambie su estado a «por_revisar», que se imprime con una marca");
        return true;
    }

    private boolean imprimir(Lectura lectura, Path destino, Oficina.Imprime impresion) {
        if (Files.isDirectory(destino)) {
            terminal.explicar(
                    destino + ": Es una carpeta, no un archivo que escribir",
                    "Agregue al final el nombre que debe llevar el archivo dentro de esa carpeta");
            return false;
        }
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
