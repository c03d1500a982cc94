package mx.avance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.revision.Gravedad;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads documents, writes nothing, and tells the findings of each. */
@Command(
        name = "validar",
        header = "Lee documentos y dice sus hallazgos y lo que hay que revisar; no escribe nada.",
        synopsisHeading = "%nUso: ",
        parameterListHeading = "%nArchivos:%n",
        optionListHeading = "%nOpciones:%n",
        footerHeading = "%n",
        footer = {
            "Al terminar: 0 no hay hallazgos de gravedad error; 3 sí los hay; 1 algún documento no se pudo",
            "leer, aunque otros tengan hallazgos."
        })
final class Validar implements Callable<Integer> {

    private final Terminal terminal;
    private final Oficina.Lee lector;
    private final Map<Gravedad, Integer> cuentas = new EnumMap<>(Gravedad.class);
    private int porRevisar;

    @Parameters(
            paramLabel = "ARCHIVO",
            arity = "1..*",
            description = "Textos, PDF con texto, libros de Excel (XLSX) o CSV.")
    private List<Path> archivos = List.of();

    Validar(Terminal terminal, Oficina.Lee lector) {
        this.terminal = terminal;
        this.lector = lector;
    }

    @Override
    public Integer call() {
        List<Integer> fallidos = new ArrayList<>();
        new Lecturas(terminal, lector, OpcionesDeLectura.NINGUNA)
                .cadaUna(archivos, leida -> documento(leida.archivo(), leida.lectura()), fallidos::add);
        int leidos = archivos.size() - fallidos.size();
        terminal.decir("Total de " + Renglon.cuenta(leidos, "documento leído", "documentos leídos") + ": "
                + Renglon.cuenta(de(Gravedad.ERROR), "error", "errores") + ", "
                + Renglon.cuenta(de(Gravedad.ADVERTENCIA), "advertencia", "advertencias") + ", "
                + Renglon.cuenta(de(Gravedad.AVISO), "aviso", "avisos") + "; "
                + Renglon.cuenta(porRevisar, "meta por revisar", "metas por revisar") + "."
                + (fallidos.isEmpty() ? "" : " No se pudieron leer: " + fallidos.size() + "."));
        if (!fallidos.isEmpty()) {
            return CodigoDeSalida.CON_FALLAS;
        }
        return de(Gravedad.ERROR) == 0 ? CodigoDeSalida.HECHO : CodigoDeSalida.CON_ERRORES;
    }

    private int de(Gravedad gravedad) {
        return cuentas.getOrDefault(gravedad, 0);
    }

    private void documento(Path archivo, Lectura lectura) {
        int metas =
                lectura.hojas().stream().mapToInt(hoja -> hoja.metas().size()).sum();
        terminal.decir(archivo + " (" + lectura.formato() + ", "
                + Renglon.cuenta(lectura.hojas().size(), "hoja", "hojas") + ", "
                + Renglon.cuenta(metas, "meta", "metas") + ")");
        porRevisar += lectura.metas(Estado.POR_REVISAR);
        boolean limpio = true;
        for (Hoja hoja : lectura.hojas()) {
            limpio &= sinHallazgos(hoja);
        }
        if (limpio) {
            terminal.decir("  Sin hallazgos.");
        }
        terminal.decir("");
    }

    private boolean sinHallazgos(Hoja hoja) {
        boolean limpia = hoja.hallazgos().isEmpty() && hoja.metas().stream().allMatch(Validar::nadaQueDecir);
        if (limpia) {
            return true;
        }
        terminal.decir("  Hoja " + hoja.hoja() + rotuloDe(hoja));
        hoja.hallazgos().forEach(hallazgo -> hallazgo(hallazgo, 4));
        for (MetaLeida meta : hoja.metas()) {
            if (!nadaQueDecir(meta)) {
                terminal.decir("    Meta " + meta.numero());
                meta.hallazgos().forEach(hallazgo -> hallazgo(hallazgo, 6));
                if (meta.estado() == Estado.POR_REVISAR) {
                    parrafo(decision(meta), 6);
                }
            }
        }
        return false;
    }

    private static boolean nadaQueDecir(MetaLeida meta) {
        return meta.hallazgos().isEmpty() && meta.estado() == Estado.CONCILIADA;
    }

    private static String decision(MetaLeida meta) {
        if (meta.propuesta() == null) {
            return "por revisar, sin propuesta";
        }
        int otras = meta.alternativas().size();
        return "por revisar, se propone: "
                + Renglon.comoOracion(meta.propuesta().motivo())
                + (otras == 0 ? "" : " Hay " + Renglon.cuenta(otras, "alternativa", "alternativas") + ".");
    }

    private static String rotuloDe(Hoja hoja) {
        @Nullable Clave unidad = hoja.unidadEjecutora();
        if (unidad == null && hoja.propiosDePbRM() != null) {
            unidad = hoja.propiosDePbRM().proyecto();
        }
        if (unidad == null) {
            return "";
        }
        return (unidad.clave() == null ? "" : " · " + unidad.clave())
                + (unidad.nombre() == null ? "" : " " + unidad.nombre());
    }

    private void hallazgo(HallazgoRedactado hallazgo, int sangria) {
        cuentas.merge(hallazgo.gravedad(), 1, Integer::sum);
        parrafo(
                hallazgo.gravedad().rotulo() + " " + hallazgo.codigo() + ": " + Renglon.comoOracion(hallazgo.mensaje()),
                sangria);
    }

    private void parrafo(String texto, int sangria) {
        String margen = " ".repeat(sangria);
        int ancho = terminal.ancho().orElse(Integer.MAX_VALUE);
        for (String linea : Renglon.partido(Renglon.limpio(texto), Math.max(30, ancho - sangria), 2)) {
            terminal.decir(margen + linea);
        }
    }
}
