package mx.avance.nucleo.catalogo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.nucleo.Escritura;

/**
 * CONAC's Clasificación Programática (Tipología general): the modalidad that one letter names, as E, Prestación de Servicios
 * Públicos.
 */
public final class ClasificacionProgramatica {

    private final Map<String, Modalidad> porCodigo;
    private final Map<String, List<Modalidad>> porNombre;

    /**
     * One modalidad.
     *
     * @param codigo one capital letter
     * @param nombre with its accents
     * @param grupo the heading that it stands under; empty for C, D and H, which have none
     */
    public record Modalidad(String codigo, String nombre, Optional<String> grupo) {}

    private ClasificacionProgramatica(Collection<Modalidad> modalidades) {
        Map<String, Modalidad> codigos = new LinkedHashMap<>();
        Map<String, List<Modalidad>> nombres = new HashMap<>();
        for (Modalidad modalidad : modalidades) {
            codigos.put(modalidad.codigo(), modalidad);
            nombres.computeIfAbsent(Escritura.llana(modalidad.nombre()), nuevo -> new ArrayList<>())
                    .add(modalidad);
        }
        porCodigo = Collections.unmodifiableMap(codigos);
        porNombre = nombres;
    }

    /** The classification as CONAC publishes it; read once. */
    public static ClasificacionProgramatica conac() {
        return Carga.CONAC;
    }

    /** Waits for the first use, so that nobody reads a catalogue that is not asked for. */
    private static final class Carga {

        static final ClasificacionProgramatica CONAC =
                new ClasificacionProgramatica(RecursoCsv.filas("clasificacion_programatica.csv").stream()
                        .filter(campos -> !campos.get(0).isEmpty())
                        .map(campos -> new Modalidad(
                                campos.get(0),
                                campos.get(1),
                                Optional.of(campos.get(3)).filter(grupo -> !grupo.isEmpty())))
                        .toList());
    }

    /** Every modalidad, in the order of the classification. */
    public Collection<Modalidad> modalidades() {
        return porCodigo.values();
    }

    /**
     * @param codigo one letter, in either case
     */
    public Optional<Modalidad> find(String codigo) {
        return Optional.ofNullable(porCodigo.get(codigo.toUpperCase(Locale.ROOT)));
    }

    /** Every modalidad with this name, whatever its accents, case and punctuation. */
    public List<Modalidad> conNombre(String nombre) {
        return List.copyOf(porNombre.getOrDefault(Escritura.llana(nombre), List.of()));
    }
}
