package mx.avance.nucleo.catalogo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.nucleo.Escritura;
import mx.avance.nucleo.clave.Finalidad;
import mx.avance.nucleo.clave.Funcion;
import mx.avance.nucleo.clave.Subfuncion;

/**
 * CONAC's Clasificación Funcional del Gasto: 4 finalidades, 28 funciones, 111 subfunciones. The form writes each level
 * relative to the one above it: FINALIDAD 2, FUNCIÓN 2, SUBFUNCIÓN 2 is {@code 2.2.2}.
 */
public final class ClasificacionFuncional {

    private final Map<String, Entrada> porCodigo;
    private final Map<String, List<Entrada>> porNombre;

    /** The three levels, from the widest to the narrowest. */
    public enum Nivel {
        FINALIDAD,
        FUNCION,
        SUBFUNCION
    }

    /**
     * One entry of the classification.
     *
     * @param codigo with dots, as CONAC writes it: {@code 2}, {@code 2.2} or {@code 2.2.2}
     * @param nombre with its accents
     */
    public record Entrada(String codigo, String nombre, Nivel nivel) {

        /** Its digit within the level above, as the form writes it. */
        public String relativa() {
            return codigo.substring(codigo.lastIndexOf('.') + 1);
        }
    }

    private ClasificacionFuncional(Collection<Entrada> entradas) {
        Map<String, Entrada> codigos = new LinkedHashMap<>();
        Map<String, List<Entrada>> nombres = new HashMap<>();
        for (Entrada entrada : entradas) {
            codigos.put(entrada.codigo(), entrada);
            nombres.computeIfAbsent(Escritura.llana(entrada.nombre()), nuevo -> new ArrayList<>())
                    .add(entrada);
        }
        porCodigo = Collections.unmodifiableMap(codigos);
        porNombre = nombres;
    }

    /** The classification as CONAC publishes it; read once. */
    public static ClasificacionFuncional conac() {
        return Carga.CONAC;
    }

    /** Waits for the first use, so that nobody reads a catalogue that is not asked for. */
    private static final class Carga {

        static final ClasificacionFuncional CONAC =
                new ClasificacionFuncional(RecursoCsv.filas("clasificacion_funcional.csv").stream()
                        .map(campos -> new Entrada(campos.get(0), campos.get(1), nivel(campos.get(0))))
                        .toList());
    }

    private static Nivel nivel(String codigo) {
        return Nivel.values()[codigo.split("\\.").length - 1];
    }

    /** Every entry, in the order of the classification. */
    public Collection<Entrada> entradas() {
        return porCodigo.values();
    }

    /**
     * @param codigo with dots: {@code 2.2.2}
     */
    public Optional<Entrada> find(String codigo) {
        return Optional.ofNullable(porCodigo.get(codigo));
    }

    public Optional<Entrada> find(Finalidad finalidad) {
        return find(finalidad.clave());
    }

    public Optional<Entrada> find(Finalidad finalidad, Funcion funcion) {
        return find(finalidad + "." + funcion);
    }

    public Optional<Entrada> find(Finalidad finalidad, Funcion funcion, Subfuncion subfuncion) {
        return find(finalidad + "." + funcion + "." + subfuncion);
    }

    /**
     * Every entry with this name, whatever its accents, case and punctuation; several share theirs, as Legislación does at two
     * levels.
     */
    public List<Entrada> conNombre(String nombre) {
        return List.copyOf(porNombre.getOrDefault(Escritura.llana(nombre), List.of()));
    }

    /** The entries right below this one, in order. */
    public List<Entrada> dentroDe(Entrada entrada) {
        return porCodigo.values().stream()
                .filter(otra -> otra.codigo().equals(entrada.codigo() + "." + otra.relativa()))
                .toList();
    }
}
