package mx.avance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mx.avance.cli.Tabla.Columna;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.LecturaJson;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads documents and writes one reading for each, then tells in a table what came out. */
@Command(
        name = "importar",
        header = "Lee documentos y escribe una lectura (JSON) por cada uno.",
        synopsisHeading = "%nUso: ",
        parameterListHeading = "%nArchivos:%n",
        optionListHeading = "%nOpciones:%n",
        footerHeading = "%n",
        footer = {
            "Cada lectura lleva el nombre de su documento: avance.pdf da avance.json. Si dos documentos",
            "se llaman igual, el segundo da avance-2.json. Un documento que no se puede leer se explica y",
            "no detiene a los demás."
        })
final class Importar implements Callable<Integer> {

    private final Terminal terminal;
    private final Oficina.Lee lector;

    @Parameters(
            paramLabel = "ARCHIVO",
            arity = "1..*",
            description = "Textos, PDF con texto, libros de Excel (XLSX) o CSV.")
    private List<Path> archivos = List.of();

    @Option(
            names = "--salida",
            paramLabel = "DIR",
            required = true,
            description = "Carpeta de las lecturas; se crea si no existe.")
    private Path salida = Path.of("");

    @Option(
            names = "--ejercicio",
            paramLabel = "N",
            converter = Periodo.DeEjercicio.class,
            description = "Año de las hojas que no lo dicen.")
    private @Nullable Ejercicio ejercicio;

    @Option(
            names = "--trimestre",
            paramLabel = "N",
            converter = Periodo.DeTrimestre.class,
            description = "Trimestre (1 a 4) de las hojas que no lo dicen.")
    private @Nullable Trimestre trimestre;

    Importar(Terminal terminal, Oficina.Lee lector) {
        this.terminal = terminal;
        this.lector = lector;
    }

    @Override
    public Integer call() {
        try {
            Files.createDirectories(salida);
        } catch (IOException e) {
            terminal.explicar(
                    salida + ": no se puede usar como carpeta de salida (" + CausaDeDisco.de(e) + ")",
                    "Indique con --salida una carpeta en la que se pueda escribir");
            return CodigoDeSalida.CON_FALLAS;
        }
        Resumen resumen = new Resumen();
        List<String> rotulos = NombresDeSalida.rotulos(archivos);
        List<String> nombres = NombresDeSalida.de(archivos, ".json");
        new Lecturas(terminal, lector, new OpcionesDeLectura(ejercicio, trimestre))
                .cadaUna(
                        archivos,
                        leida -> {
                            String nombre = nombres.get(leida.ordinal());
                            if (escribir(leida, nombre)) {
                                resumen.leido(leida.lectura(), rotulos.get(leida.ordinal()), nombre);
                            } else {
                                resumen.fallido(rotulos.get(leida.ordinal()), "no se pudo escribir");
                            }
                        },
                        ordinal -> resumen.fallido(rotulos.get(ordinal), "no se pudo leer"));
        terminal.decir(resumen.lineas(terminal));
        return resumen.fallidos == 0 ? CodigoDeSalida.HECHO : CodigoDeSalida.CON_FALLAS;
    }

    private boolean escribir(Lecturas.Leida leida, String nombre) {
        Path destino = salida.resolve(nombre);
        try {
            EscrituraAtomica.escribir(destino, canal -> LecturaJson.escribir(leida.lectura(), canal));
            return true;
        } catch (IOException e) {
            terminal.explicar(
                    destino + ": no se pudo escribir (" + CausaDeDisco.de(e) + ")",
                    "Revise la carpeta de salida y repita la orden con este documento");
            return false;
        }
    }

    /** The table of what was done, and its totals. */
    private static final class Resumen {

        private final Tabla tabla = new Tabla(
                Columna.texto("Documento"),
                Columna.texto("Formato"),
                Columna.cifras("Hojas"),
                Columna.cifras("Metas"),
                Columna.cifras("Conciliadas"),
                Columna.cifras("Por revisar"),
                Columna.texto("Resultado"));
        private int leidos;
        private int fallidos;
        private int hojas;
        private int conciliadas;
        private int porRevisar;

        void leido(Lectura lectura, String rotulo, String nombre) {
            int deEsteConciliadas = lectura.metas(Estado.CONCILIADA);
            int deEstePorRevisar = lectura.metas(Estado.POR_REVISAR);
            leidos++;
            hojas += lectura.hojas().size();
            conciliadas += deEsteConciliadas;
            porRevisar += deEstePorRevisar;
            fila(rotulo, lectura.formato(), lectura.hojas().size(), deEsteConciliadas, deEstePorRevisar, nombre);
        }

        private void fila(
                String documento, String formato, int hojas, int conciliadas, int porRevisar, String resultado) {
            tabla.agregar(
                    documento,
                    formato,
                    Integer.toString(hojas),
                    Integer.toString(conciliadas + porRevisar),
                    Integer.toString(conciliadas),
                    Integer.toString(porRevisar),
                    resultado);
        }

        void fallido(String rotulo, String resultado) {
            fallidos++;
            tabla.agregar(rotulo, "", "", "", "", "", resultado);
        }

        List<String> lineas(Terminal terminal) {
            tabla.totales(
                    "Total",
                    "",
                    Integer.toString(hojas),
                    Integer.toString(conciliadas + porRevisar),
                    Integer.toString(conciliadas),
                    Integer.toString(porRevisar),
                    Renglon.cuenta(leidos, "leído", "leídos")
                            + (fallidos == 0 ? "" : ", " + Renglon.cuenta(fallidos, "con falla", "con falla")));
            return tabla.lineas(terminal.ancho());
        }
    }
}
