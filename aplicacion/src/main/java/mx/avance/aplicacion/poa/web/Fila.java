package mx.avance.aplicacion.poa.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.UnidadMedida;

/**
 * A row of the grid as it was typed, figures included.
 *
 * @param era the number that it is stored under; blank in a new row
 * @param padre the number of its meta; blank in a meta
 */
record Fila(
        String era,
        String padre,
        String numero,
        String descripcion,
        String medida,
        String anual,
        String p1,
        String p2,
        String p3,
        String p4) {

    /** The cells that a person types into, from left to right. */
    static final List<String> CELDAS = List.of("numero", "descripcion", "medida", "anual", "p1", "p2", "p3", "p4");

    private static final int NUMERO_MAYOR = 99_999;

    static Fila de(RenglonDePoa renglon) {
        String numero = Integer.toString(renglon.numero());
        return new Fila(
                numero,
                renglon.metaPadre().isPresent()
                        ? Integer.toString(renglon.metaPadre().getAsInt())
                        : "",
                numero,
                renglon.descripcion(),
                renglon.unidadMedida().map(UnidadMedida::nombre).orElse(""),
                renglon.metaAnualEscrita().map(CifraEscrita::escribir).orElse(""),
                p(renglon, Trimestre.ENE_MAR),
                p(renglon, Trimestre.ABR_JUN),
                p(renglon, Trimestre.JUL_SEP),
                p(renglon, Trimestre.OCT_DIC));
    }

    private static String p(RenglonDePoa renglon, Trimestre trimestre) {
        return renglon.programado().en(trimestre).map(CifraEscrita::escribir).orElse("");
    }

    boolean vacia() {
        return String.join("", numero, descripcion, medida, anual, p1, p2, p3, p4)
                .isBlank();
    }

    /** All of it in one line, to be shown beside what somebody else wrote. */
    public String enUnaLinea() {
        return String.join(" · ", descripcion, medida.isEmpty() ? "—" : medida, oRaya(anual)) + " = "
                + String.join(" + ", oRaya(p1), oRaya(p2), oRaya(p3), oRaya(p4));
    }

    private static String oRaya(String cifra) {
        return cifra.isEmpty() ? "—" : cifra;
    }

    public boolean esAccion() {
        return !padre.isEmpty();
    }

    /** What is in a cell, by its name. */
    public String celda(String nombre) {
        return switch (nombre) {
            case "numero" -> numero;
            case "descripcion" -> descripcion;
            case "medida" -> medida;
            case "anual" -> anual;
            case "p1" -> p1;
            case "p2" -> p2;
            case "p3" -> p3;
            default -> p4;
        };
    }

    String p(Trimestre trimestre) {
        return celda("p" + trimestre.numero());
    }

    /** What cannot be read of it, by cell. */
    Map<String, Defecto> defectos() {
        Map<String, Defecto> defectos = new LinkedHashMap<>();
        if (numeroLeido().isEmpty()) {
            defectos.put("numero", Defecto.en("numero", numero.isBlank() ? "poa.sinNumero" : "poa.numeroMal", numero));
        }
        for (String celda : List.of("anual", "p1", "p2", "p3", "p4")) {
            String escrito = celda(celda);
            if (!CifraEscrita.enBlanco(escrito) && CifraEscrita.leer(escrito).isEmpty()) {
                defectos.put(celda, Defecto.en(celda, "poa.cifraMal", escrito));
            }
        }
        return defectos;
    }

    Optional<Integer> numeroLeido() {
        return entero(numero);
    }

    private static Optional<Integer> entero(String escrito) {
        String llano = escrito.strip();
        if (!llano.matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        int leido = Integer.parseInt(llano);
        return leido > 0 && leido <= NUMERO_MAYOR ? Optional.of(leido) : Optional.empty();
    }

    /**
     * The row that it makes; figures that cannot be read are absent.
     *
     * @param guardado what is stored under its number, whose parts that the grid does not show it keeps
     * @return empty when it has no number
     */
    Optional<RenglonDePoa> renglon(Optional<RenglonDePoa> guardado) {
        return numeroLeido().map(leido -> {
            RenglonDePoa.Borrador borrador = RenglonDePoa.de(leido)
                    .descripcion(descripcion)
                    .programado(PorTrimestre.de(trimestre -> cifra(p(trimestre))));
            guardado.ifPresent(hay -> {
                borrador.acumulacion(hay.acumulacion())
                        .sentido(hay.sentido())
                        .sumaDeAcciones(hay.sumaDeAcciones())
                        .lineasAccion(hay.lineasAccion())
                        .detalle(hay.detalle());
                hay.peso().ifPresent(borrador::peso);
            });
            entero(padre).ifPresent(borrador::metaPadre);
            siHay(medida, escrita -> borrador.unidadMedida(UnidadMedida.of(escrita)));
            cifra(anual).ifPresent(borrador::metaAnual);
            return borrador.renglon();
        });
    }

    private static Optional<Cantidad> cifra(String escrito) {
        return CifraEscrita.leer(escrito);
    }

    private static void siHay(String texto, Consumer<String> tarea) {
        if (!texto.isBlank()) {
            tarea.accept(texto.strip());
        }
    }

    /** Líneas as they stand beside the description. */
    static String lineas(RenglonDePoa renglon) {
        return String.join(
                ", ", renglon.lineasAccion().stream().map(LineaAccion::toString).toList());
    }
}
