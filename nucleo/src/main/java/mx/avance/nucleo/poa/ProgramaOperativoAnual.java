package mx.avance.nucleo.poa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;

/**
 * What a unit commits to in a fiscal year under one programa: complete, and consistent enough to be reported against.
 *
 * @param clave with ramo, programa and unidad ejecutora
 * @param lineasDeclaradas LÍNEAS DE ACCIÓN of the heading, whole ejes among them
 * @param metas by number; at least one
 * @param detalles by the number of their row; none for a row that nothing else is known of
 * @param version 1 as first authorised, one more for every authorised reprogramación
 */
public record ProgramaOperativoAnual(
        Ejercicio ejercicio,
        ClaveProgramatica clave,
        List<LineaAccion> lineasDeclaradas,
        List<Meta> metas,
        Map<Integer, DetalleDeRenglon> detalles,
        int version) {

    /**
     * @throws IllegalArgumentException when a level of the key is missing, there are no metas, two rows share a number, a detail
     *     belongs to no row, or the version is not positive
     */
    public ProgramaOperativoAnual {
        if (clave.ramo().isEmpty()
                || clave.programa().isEmpty()
                || clave.unidadEjecutora().isEmpty()) {
            throw new IllegalArgumentException("Un POA lleva ramo, programa y unidad ejecutora: " + clave);
        }
        if (version <= 0) {
            throw new IllegalArgumentException("La versión de un POA es positiva: " + version);
        }
        if (metas.isEmpty()) {
            throw new IllegalArgumentException("Un POA lleva alguna meta");
        }
        lineasDeclaradas = List.copyOf(lineasDeclaradas);
        metas = metas.stream().sorted(Comparator.comparingInt(Meta::numero)).toList();
        Set<Integer> numeros = new HashSet<>();
        for (Meta meta : metas) {
            for (int numero : meta.renglones().keySet()) {
                if (!numeros.add(numero)) {
                    throw new IllegalArgumentException("El número " + numero + " está repetido en el POA");
                }
            }
        }
        if (!numeros.containsAll(detalles.keySet())) {
            throw new IllegalArgumentException(
                    "Hay detalles de renglones que no están en el POA: " + detalles.keySet());
        }
        detalles = Map.copyOf(detalles);
    }

    public UnidadEjecutora unidadEjecutora() {
        return clave.unidadEjecutora().orElseThrow();
    }

    /** Every row by its number, metas and acciones. */
    public Map<Integer, Compromiso> renglones() {
        Map<Integer, Compromiso> renglones = new TreeMap<>();
        metas.forEach(meta -> renglones.putAll(meta.renglones()));
        return renglones;
    }

    /** The rows that count in a roll-up, by number. */
    public Map<Integer, Compromiso> hojas() {
        Map<Integer, Compromiso> hojas = new TreeMap<>();
        metas.forEach(meta -> hojas.putAll(meta.hojas()));
        return hojas;
    }

    /** What a row promises, be it a meta or an acción; empty when there is no such row. */
    public Optional<Compromiso> findRenglon(int numero) {
        return findMetaDe(numero).map(meta -> meta.renglones().get(numero));
    }

    /** The meta that a row is, or that it belongs to; empty when there is no such row. */
    public Optional<Meta> findMetaDe(int numero) {
        return metas.stream()
                .filter(meta -> meta.renglones().containsKey(numero))
                .findFirst();
    }

    /** What is known of a row beside what the form prints. */
    public DetalleDeRenglon detalle(int numero) {
        return detalles.getOrDefault(numero, DetalleDeRenglon.NINGUNO);
    }

    /** The same version with a meta in the place of the one with its number, or added. */
    public ProgramaOperativoAnual con(Meta otra) {
        List<Meta> otras = new ArrayList<>(metas);
        otras.removeIf(meta -> meta.numero() == otra.numero());
        otras.add(otra);
        return new ProgramaOperativoAnual(ejercicio, clave, lineasDeclaradas, otras, detalles, version);
    }

    /** The same version with other details of a row. */
    public ProgramaOperativoAnual con(int numero, DetalleDeRenglon detalle) {
        Map<Integer, DetalleDeRenglon> otros = new TreeMap<>(detalles);
        otros.put(numero, detalle);
        return new ProgramaOperativoAnual(ejercicio, clave, lineasDeclaradas, metas, otros, version);
    }

    /** The same version whose heading declares these líneas as well. */
    public ProgramaOperativoAnual declarando(List<LineaAccion> lineas) {
        Set<LineaAccion> todas = new TreeSet<>(lineasDeclaradas);
        todas.addAll(lineas);
        return new ProgramaOperativoAnual(ejercicio, clave, List.copyOf(todas), metas, detalles, version);
    }

    /** The same programme as its next version. */
    public ProgramaOperativoAnual siguienteVersion() {
        return new ProgramaOperativoAnual(ejercicio, clave, lineasDeclaradas, metas, detalles, version + 1);
    }
}
