package mx.avance.aplicacion.poa.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.revision.HallazgoEnSerie;
import mx.avance.nucleo.revision.RevisionDePoa;
import org.springframework.util.MultiValueMap;

/** The rows of a draft as they are on screen, and what the rules say of them. */
final class Rejilla {

    private final PoaEnBorrador guardado;
    private final List<Fila> filas;
    private final List<Optional<RenglonDePoa>> renglones;

    private Rejilla(PoaEnBorrador guardado, List<Fila> filas) {
        this.guardado = guardado;
        this.filas = filas;
        Map<String, RenglonDePoa> porNumero = new HashMap<>();
        guardado.renglones().forEach(renglon -> porNumero.putIfAbsent(Integer.toString(renglon.numero()), renglon));
        this.renglones = filas.stream()
                .map(fila -> fila.renglon(Optional.ofNullable(porNumero.get(fila.era()))))
                .toList();
    }

    static Rejilla de(PoaEnBorrador borrador) {
        return new Rejilla(borrador, borrador.renglones().stream().map(Fila::de).toList());
    }

    /**
     * As it was sent, row by row: each name comes once for each row, and rows without anything in them are left out. An acción
     * goes along when its meta is given another number.
     */
    static Rejilla escrita(PoaEnBorrador guardado, MultiValueMap<String, String> campos) {
        List<String> numeros = campos.getOrDefault("numero", List.of());
        List<Fila> filas = new ArrayList<>();
        Map<String, String> renombradas = new HashMap<>();
        for (int i = 0; i < numeros.size(); i++) {
            Fila fila = new Fila(
                    campo(campos, "era", i),
                    campo(campos, "padre", i),
                    campo(campos, "numero", i).strip(),
                    campo(campos, "descripcion", i),
                    campo(campos, "medida", i),
                    campo(campos, "anual", i),
                    campo(campos, "p1", i),
                    campo(campos, "p2", i),
                    campo(campos, "p3", i),
                    campo(campos, "p4", i));
            if (!fila.vacia()) {
                filas.add(fila);
                if (!fila.esAccion()
                        && !fila.era().isEmpty()
                        && fila.numeroLeido().isPresent()) {
                    renombradas.put(fila.era(), fila.numero());
                }
            }
        }
        return new Rejilla(
                guardado,
                filas.stream()
                        .map(fila -> fila.esAccion() ? conPadre(fila, renombradas) : fila)
                        .toList());
    }

    private static Fila conPadre(Fila fila, Map<String, String> renombradas) {
        return new Fila(
                fila.era(),
                renombradas.getOrDefault(fila.padre(), fila.padre()),
                fila.numero(),
                fila.descripcion(),
                fila.medida(),
                fila.anual(),
                fila.p1(),
                fila.p2(),
                fila.p3(),
                fila.p4());
    }

    private static String campo(MultiValueMap<String, String> campos, String nombre, int i) {
        List<String> valores = campos.getOrDefault(nombre, List.of());
        return i < valores.size() ? valores.get(i) : "";
    }

    List<Fila> filas() {
        return filas;
    }

    /** With these rows as well, each behind the last one that has a smaller number. */
    Rejilla con(List<Fila> otras) {
        List<Fila> todas = new ArrayList<>(filas);
        for (Fila otra : otras) {
            int numero = otra.numeroLeido().orElse(0);
            int lugar = 0;
            for (int i = 0; i < todas.size(); i++) {
                if (todas.get(i).numeroLeido().orElse(0) < numero) {
                    lugar = i + 1;
                }
            }
            todas.add(lugar, otra);
        }
        return new Rejilla(guardado, todas);
    }

    /** Whether every cell can be read. */
    boolean legible() {
        return filas.stream().allMatch(fila -> fila.defectos().isEmpty());
    }

    /** The rows that can be read, in their order. */
    List<RenglonDePoa> renglones() {
        return renglones.stream().flatMap(Optional::stream).toList();
    }

    /**
     * What the rules say of one row.
     *
     * @param suma what its four P make of the year, written; blank when no P was typed
     * @param cuadra whether that is the annual goal
     * @param errores cells that cannot be read, by their name
     */
    record FilaRevisada(String suma, boolean cuadra, List<Observada> avisos, Map<String, String> errores) {}

    /** A finding in words. */
    record Observada(String codigo, String texto, boolean impide) {}

    /**
     * What the rules say of all of it.
     *
     * @param impiden how many things keep it from being sent
     */
    record Revisada(
            List<FilaRevisada> filas,
            List<Observada> generales,
            int impiden,
            int metas,
            int acciones,
            String resumen) {}

    Revisada revisar(RevisionDePoa revision, Avisos avisos, Locale idioma) {
        List<Integer> lugares = new ArrayList<>();
        for (int i = 0; i < renglones.size(); i++) {
            if (renglones.get(i).isPresent()) {
                lugares.add(i);
            }
        }
        Map<Integer, List<Observada>> porFila = new HashMap<>();
        List<Observada> generales = new ArrayList<>();
        int impiden = 0;
        for (HallazgoEnSerie hallazgo : revision.revisar(guardado.con(renglones()))) {
            boolean impide = revision.impide(hallazgo.hallazgo());
            Observada observada =
                    new Observada(hallazgo.hallazgo().codigo(), avisos.texto(hallazgo.hallazgo(), idioma), impide);
            impiden += impide ? 1 : 0;
            if (hallazgo.renglon().isPresent()) {
                porFila.computeIfAbsent(lugares.get(hallazgo.renglon().getAsInt()), fila -> new ArrayList<>())
                        .add(observada);
            } else {
                generales.add(observada);
            }
        }
        List<FilaRevisada> revisadas = new ArrayList<>();
        for (int i = 0; i < filas.size(); i++) {
            Map<String, String> errores = new LinkedHashMap<>();
            for (Map.Entry<String, Defecto> defecto : filas.get(i).defectos().entrySet()) {
                errores.put(defecto.getKey(), avisos.texto(defecto.getValue(), idioma));
                impiden++;
            }
            revisadas.add(revisada(renglones.get(i), porFila.getOrDefault(i, List.of()), errores));
        }
        int metas = (int) filas.stream().filter(fila -> !fila.esAccion()).count();
        return new Revisada(
                revisadas,
                generales,
                impiden,
                metas,
                filas.size() - metas,
                avisos.texto("poa.resumen", idioma, metas, filas.size() - metas, impiden));
    }

    private static FilaRevisada revisada(
            Optional<RenglonDePoa> renglon, List<Observada> avisos, Map<String, String> errores) {
        boolean sinP = renglon.isEmpty() || renglon.get().programado().estaVacio();
        if (sinP) {
            return new FilaRevisada("", true, avisos, errores);
        }
        var suma = renglon.get().acumulacion().metaAnual(renglon.get().programado());
        boolean cuadra = renglon.get()
                .metaAnualEscrita()
                .filter(anual -> !anual.equals(suma))
                .isEmpty();
        return new FilaRevisada(CifraEscrita.escribir(suma), cuadra, avisos, errores);
    }
}
