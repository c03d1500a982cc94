package mx.avance.aplicacion.lecturas.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.lecturas.Decision;
import mx.avance.aplicacion.lecturas.LecturaEnRevision;
import mx.avance.aplicacion.lecturas.LineaDeFuente;
import mx.avance.aplicacion.lecturas.RenglonEnRevision;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.lectura.documento.CeldaLeida;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Correccion;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a reading as its screen shows it: the lines of the paper on one side, its rows on the other, each figure with the place
 * that it came from and each place with its figure.
 *
 * @param lineas of the paper
 * @param filas its rows
 * @param elegida place of the row that is looked at, from 0; -1 where there is none
 */
record VistaDeRevision(List<Linea> lineas, List<Fila> filas, int elegida) {

    /** The columns of the table, in order. */
    static final List<String> CAMPOS = campos();

    private static List<String> campos() {
        List<String> campos = new ArrayList<>(List.of("metaAnual"));
        for (int i = 0; i < 4; i++) {
            campos.add("programado[" + i + "]");
            campos.add("alcanzado[" + i + "]");
        }
        campos.add("avanceAbsoluto");
        campos.add("avanceRelativo");
        return List.copyOf(campos);
    }

    /**
     * A line of the paper.
     *
     * @param grupo the page or tab that begins with it; blank otherwise
     * @param actual whether the row that is looked at stands on it
     */
    record Linea(int numero, String grupo, List<Trozo> trozos, boolean actual) {}

    /**
     * What stands in a cell of the paper.
     *
     * @param id its anchor
     * @param figura the anchor of the figure that it became; blank when it became none
     * @param actual whether it is of the row that is looked at
     */
    record Trozo(String texto, String id, String figura, boolean actual) {}

    /**
     * A figure of a row.
     *
     * @param valor as people read it; blank when there is none
     * @param leido as it was read, where that is another one; blank otherwise
     * @param id its anchor
     * @param lugar the anchor of its place on the paper; blank when it has none
     */
    record Casilla(String campo, String valor, String leido, String id, String lugar) {}

    /**
     * A way to decide a row.
     *
     * @param tecla that chooses it
     * @param titulo the repair in a sentence; blank for those that the screen words itself
     * @param casillas what the figures would be
     */
    record Opcion(String que, int cual, int tecla, String titulo, List<Casilla> casillas, boolean elegida) {}

    /** A row. */
    record Fila(
            RenglonEnRevision renglon,
            List<Casilla> casillas,
            List<HallazgoRedactado> hallazgos,
            List<Opcion> opciones,
            Optional<Decision> decision) {

        public int indice() {
            return renglon.indice();
        }

        public MetaLeida meta() {
            return renglon.meta();
        }

        public RenglonEnRevision.Estado estado() {
            return renglon.estado();
        }
    }

    static VistaDeRevision de(LecturaEnRevision lectura, int hoja, int elegida, List<LineaDeFuente> fuente) {
        Map<String, LineaDeFuente> porLugar = new HashMap<>();
        fuente.forEach(linea -> porLugar.put(
                lugar(
                        linea.linea(),
                        linea.pagina().orElse(null),
                        linea.pestana().orElse(null)),
                linea));
        Map<String, String> figuras = new HashMap<>();
        Set<String> delElegido = new HashSet<>();
        Set<Integer> lineasDelElegido = new HashSet<>();
        List<Fila> filas = new ArrayList<>();
        for (RenglonEnRevision renglon : lectura.renglones(hoja)) {
            Map<String, String> lugares = new HashMap<>();
            for (CeldaLeida celda : renglon.meta().celdas()) {
                LineaDeFuente linea = porLugar.get(lugar(celda.linea(), celda.pagina(), celda.pestana()));
                if (linea == null) {
                    continue;
                }
                String donde = ancla(linea.orden(), celda.columna());
                String campo = celda.campo();
                if (campo != null) {
                    lugares.putIfAbsent(campo, donde);
                    if (CAMPOS.contains(campo)) {
                        figuras.putIfAbsent(donde, figura(renglon.indice(), campo));
                    }
                }
                if (renglon.indice() == elegida) {
                    delElegido.add(donde);
                    lineasDelElegido.add(linea.orden());
                }
            }
            filas.add(fila(renglon, lugares));
        }
        return new VistaDeRevision(lineas(fuente, figuras, delElegido, lineasDelElegido), filas, elegida);
    }

    private static String lugar(int linea, @Nullable Integer pagina, @Nullable String pestana) {
        return linea + "|" + pagina + "|" + pestana;
    }

    private static String ancla(int orden, int columna) {
        return "c-" + orden + "-" + columna;
    }

    private static String figura(int renglon, String campo) {
        return "f-" + renglon + "-" + campo.replace("[", "").replace("]", "");
    }

    private static List<Linea> lineas(
            List<LineaDeFuente> fuente, Map<String, String> figuras, Set<String> delElegido, Set<Integer> suyas) {
        List<Linea> lineas = new ArrayList<>();
        String antes = "";
        for (LineaDeFuente linea : fuente) {
            String grupo = linea.pestana()
                    .orElseGet(() -> linea.pagina().map(Object::toString).orElse(""));
            List<Trozo> trozos = new ArrayList<>();
            for (int i = 0; i < linea.celdas().size(); i++) {
                String id = ancla(linea.orden(), linea.columnas().get(i));
                trozos.add(new Trozo(linea.celdas().get(i), id, figuras.getOrDefault(id, ""), delElegido.contains(id)));
            }
            lineas.add(
                    new Linea(linea.linea(), grupo.equals(antes) ? "" : grupo, trozos, suyas.contains(linea.orden())));
            antes = grupo;
        }
        return lineas;
    }

    private static Fila fila(RenglonEnRevision renglon, Map<String, String> lugares) {
        MetaLeida meta = renglon.meta();
        List<Opcion> opciones = new ArrayList<>();
        Optional<Decision> vale = renglon.decision().filter(Decision::vale);
        Correccion propuesta = meta.propuesta();
        if (renglon.estaConciliado()) {
            opciones.add(opcion("CONCILIADA", 0, opciones, "", renglon, meta.cifras(), lugares, vale));
        }
        if (propuesta != null) {
            opciones.add(
                    opcion("PROPUESTA", 0, opciones, propuesta.motivo(), renglon, propuesta.cifras(), lugares, vale));
        }
        for (int i = 0; i < meta.alternativas().size(); i++) {
            Correccion otra = meta.alternativas().get(i);
            opciones.add(opcion("ALTERNATIVA", i, opciones, otra.motivo(), renglon, otra.cifras(), lugares, vale));
        }
        if (meta.estado() == mx.avance.lectura.documento.Estado.POR_REVISAR) {
            opciones.add(opcion("COMO_EL_PAPEL", 0, opciones, "", renglon, meta.cifras(), lugares, vale));
        }
        return new Fila(
                renglon,
                casillas(renglon, renglon.cifras(), lugares),
                meta.hallazgos(),
                opciones,
                renglon.decision().filter(Decision::vale));
    }

    private static Opcion opcion(
            String que,
            int cual,
            List<Opcion> antes,
            String titulo,
            RenglonEnRevision renglon,
            Cifras cifras,
            Map<String, String> lugares,
            Optional<Decision> vale) {
        boolean elegida = vale.filter(decision -> decision.que().name().equals(que) && decision.cual() == cual)
                .isPresent();
        return new Opcion(que, cual, antes.size() + 1, titulo, casillas(renglon, cifras, lugares), elegida);
    }

    private static List<Casilla> casillas(RenglonEnRevision renglon, Cifras cifras, Map<String, String> lugares) {
        return CAMPOS.stream()
                .map(campo -> {
                    String valor = valor(cifras, campo);
                    String leido = valor(renglon.meta().cifras(), campo);
                    return new Casilla(
                            campo,
                            valor,
                            leido.equals(valor) ? "" : leido.isEmpty() ? "—" : leido,
                            figura(renglon.indice(), campo),
                            lugares.getOrDefault(campo, ""));
                })
                .toList();
    }

    /** A figure as people read it; blank when there is none. */
    static String valor(Cifras cifras, String campo) {
        if (campo.equals("metaAnual")) {
            return escrita(Optional.ofNullable(cifras.metaAnual()));
        }
        if (campo.equals("avanceAbsoluto")) {
            return escrita(Optional.ofNullable(cifras.avanceAbsoluto()));
        }
        if (campo.equals("avanceRelativo")) {
            BigDecimal relativo = cifras.avanceRelativo();
            return relativo == null ? "" : relativo.toPlainString() + " %";
        }
        Trimestre trimestre = Trimestre.de(campo.charAt(campo.length() - 2) - '0' + 1);
        return escrita((campo.startsWith("p") ? cifras.programado() : cifras.alcanzado()).en(trimestre));
    }

    private static String escrita(Optional<Cantidad> cifra) {
        return cifra.map(CifraEscrita::escribir).orElse("");
    }
}
