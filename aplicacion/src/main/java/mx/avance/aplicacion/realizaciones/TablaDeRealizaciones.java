package mx.avance.aplicacion.realizaciones;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.tabla.Fila;
import mx.avance.aplicacion.plataforma.tabla.LectorDeTablas;
import mx.avance.aplicacion.plataforma.tabla.Lugar;
import mx.avance.aplicacion.plataforma.tabla.Pestana;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.nucleo.Escritura;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;
import org.springframework.stereotype.Component;

/** Entries as a table: what a spreadsheet brings, and what it takes away. A table that was taken away can be brought again. */
@Component
public class TablaDeRealizaciones {

    private static final int DE_MAS = 40;

    private final LectorDeTablas lector;
    private final Avisos avisos;

    TablaDeRealizaciones(LectorDeTablas lector, Avisos avisos) {
        this.lector = lector;
        this.avisos = avisos;
    }

    /** The columns of a row of the POA, as {@link RealizacionEscrita} names them. */
    public static List<String> columnas(List<CampoDeRealizacion> campos) {
        return Stream.concat(
                        Stream.of(
                                RealizacionEscrita.FECHA,
                                RealizacionEscrita.CANTIDAD,
                                RealizacionEscrita.LUGAR,
                                RealizacionEscrita.DESCRIPCION),
                        campos.stream().map(Enum::name))
                .toList();
    }

    /** What a column is called. */
    public String rotulo(String columna, Locale idioma) {
        return avisos.texto("realizacion.campo." + columna, idioma);
    }

    /**
     * The entries of an uploaded CSV or workbook, whose first row names its columns; without such a row they are taken in order. Of a
     * workbook with several tabs each that has such a row is read, one after the other, and each entry says where it was.
     *
     * @throws DatosInvalidos when there is no table to read in it; with what is wrong with it, when columns of it are none of ours, or
     *     cells of it would be lost: they are in no column that has a title, another column with the same title says something too, or
     *     they are in one of several tabs and that one has no titles
     */
    public List<RealizacionEscrita> leer(
            String nombre, byte[] contenido, List<CampoDeRealizacion> campos, Locale idioma) {
        List<Pestana> pestanas = lector.leer(nombre, contenido, "archivo").pestanas();
        List<String> columnas = columnas(campos);
        Map<String, String> porRotulo = new HashMap<>();
        columnas.forEach(columna -> {
            porRotulo.put(Escritura.llana(columna), columna);
            porRotulo.put(Escritura.llana(rotulo(columna, idioma)), columna);
        });
        List<Defecto> defectos = new ArrayList<>();
        List<RealizacionEscrita> escritas = new ArrayList<>();
        for (Pestana pestana : pestanas) {
            boolean conTitulos = pestana.filas().get(0).celdas().stream()
                    .anyMatch(titulo -> RealizacionEscrita.FECHA.equals(porRotulo.get(Escritura.llana(titulo))));
            boolean unaDeVarias = pestanas.size() > 1;
            if (!conTitulos && unaDeVarias) {
                defectos.add(Defecto.en("archivo", "realizacion.pestanaSinTitulos", pestana.nombre()));
                continue;
            }
            List<Fila> filas = pestana.filas();
            Sobrantes sobrantes = new Sobrantes(pestana.nombre(), conTitulos, unaDeVarias);
            List<String> orden = conTitulos ? titulos(filas.get(0).celdas(), porRotulo, sobrantes) : columnas;
            filas.stream().skip(conTitulos ? 1 : 0).forEach(fila -> escritas.add(escrita(fila, orden, sobrantes)));
            defectos.addAll(sobrantes.defectos.values());
        }
        DatosInvalidos.siHay(
                defectos.stream().limit(EscribirRealizaciones.OBJECIONES).toList());
        return List.copyOf(escritas);
    }

    /** What would be lost of a tab: of each column its title, if it is none of ours, or else the first cell. */
    private static final class Sobrantes {

        private final String pestana;
        private final boolean conTitulos;
        private final boolean unaDeVarias;
        private final Map<Integer, Defecto> defectos = new TreeMap<>();

        private Sobrantes(String pestana, boolean conTitulos, boolean unaDeVarias) {
            this.pestana = pestana;
            this.conTitulos = conTitulos;
            this.unaDeVarias = unaDeVarias;
        }

        private void anotarAjena(int columna, String titulo) {
            String dicho = titulo.length() > DE_MAS ? titulo.substring(0, DE_MAS) + "…" : titulo;
            defectos.put(
                    columna,
                    unaDeVarias
                            ? Defecto.en("archivo", "realizacion.columnaAjenaEn", dicho, pestana)
                            : Defecto.en("archivo", "realizacion.columnaAjena", dicho));
        }

        private Optional<RealizacionEscrita.Renglon> donde(Fila fila) {
            return unaDeVarias ? Optional.of(new RealizacionEscrita.Renglon(pestana, fila.numero())) : Optional.empty();
        }

        private void anotar(Fila fila, int columna, boolean repetida) {
            defectos.putIfAbsent(
                    columna,
                    Defecto.en(
                            "archivo",
                            repetida
                                    ? "realizacion.columnaRepetida"
                                    : conTitulos ? "realizacion.sinTitulo" : "realizacion.deMas",
                            new Lugar(pestana, fila.numero(), columna).toString()));
        }
    }

    /** Those that are for reading only stay out, as the marks of a table that was taken away. */
    private static List<String> titulos(List<String> primera, Map<String, String> porRotulo, Sobrantes sobrantes) {
        List<String> orden = new ArrayList<>();
        for (String titulo : primera) {
            String columna = porRotulo.get(Escritura.llana(titulo));
            if (columna == null && !titulo.isBlank()) {
                sobrantes.anotarAjena(orden.size() + 1, titulo);
            }
            orden.add(columna == null ? "" : columna);
        }
        return orden;
    }

    private static RealizacionEscrita escrita(Fila fila, List<String> orden, Sobrantes sobrantes) {
        Map<String, String> campos = new LinkedHashMap<>();
        List<String> celdas = fila.celdas();
        for (int i = 0; i < celdas.size(); i++) {
            String columna = i < orden.size() ? orden.get(i) : "";
            boolean repetida = !campos.getOrDefault(columna, "").isBlank();
            if (!columna.isEmpty() && !repetida) {
                campos.put(columna, celdas.get(i));
            } else if (!celdas.get(i).isBlank()) {
                sobrantes.anotar(fila, i + 1, repetida);
            }
        }
        return new RealizacionEscrita(campos, sobrantes.donde(fila));
    }

    /** The entries that are shown, to be taken away: of those about persons only what is shown of them. */
    public Descarga descarga(DetrasDelRenglon detras, Locale idioma) {
        List<String> columnas = columnas(detras.campos());
        return new Descarga(
                "realizaciones-" + detras.id().poa().unidad().clave() + "-"
                        + detras.id().poa().ejercicio() + "-"
                        + detras.id().trimestre().numero() + "-" + detras.numero(),
                avisos.texto("realizacion.deRenglon", idioma, Integer.toString(detras.numero())),
                columnas.stream().map(columna -> rotulo(columna, idioma)).toList(),
                detras.entradas().stream()
                        .map(entrada -> columnas.stream()
                                .map(columna -> celda(entrada, columna, idioma))
                                .toList())
                        .toList());
    }

    private Object celda(Entrada entrada, String columna, Locale idioma) {
        return switch (columna) {
            case RealizacionEscrita.FECHA -> entrada.que().fecha().toString();
            case RealizacionEscrita.CANTIDAD -> entrada.que().cantidad().valor();
            case RealizacionEscrita.LUGAR -> entrada.que().lugar();
            case RealizacionEscrita.DESCRIPCION -> entrada.que().descripcion();
            default -> dicho(entrada, CampoDeRealizacion.valueOf(columna), idioma);
        };
    }

    /** What an entry says in a field, as people read it; blank when nobody says. */
    public String dicho(Entrada entrada, CampoDeRealizacion campo, Locale idioma) {
        return entrada.que()
                .dato(campo)
                .map(valor -> campo.clase() == CampoDeRealizacion.Clase.SEXO
                        ? avisos.texto("realizacion.sexo." + valor, idioma)
                        : valor)
                .orElse("");
    }
}
