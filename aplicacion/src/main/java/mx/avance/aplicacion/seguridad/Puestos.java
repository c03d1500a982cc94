package mx.avance.aplicacion.seguridad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts that sign, one of each unit, programa and ramo of the catalogues, held or not. */
@Component
public class Puestos {

    private final Nombramientos nombramientos;
    private final Claves claves;

    Puestos(Nombramientos nombramientos, Claves claves) {
        this.nombramientos = nombramientos;
        this.claves = claves;
    }

    /**
     * A post on a day.
     *
     * @param nombre of its unit, programa or ramo
     * @param firmante whoever signs in it; null while nobody holds it
     */
    public record Renglon(
            Puesto puesto, String nombre, @Nullable Firmante firmante) {

        private boolean tiene(String buscado) {
            return TextoEscrito.sinAcentos(puesto.codigo()
                            + " "
                            + nombre
                            + " "
                            + (firmante == null
                                    ? ""
                                    : firmante.titular().persona()
                                            + " "
                                            + firmante.firma().persona()))
                    .contains(buscado);
        }
    }

    /**
     * Which posts.
     *
     * @param papel the name of the place where they sign; blank for all three
     * @param texto part of a code or a name, accents or not; blank for all
     * @param vacantes only those that nobody holds
     */
    public record Filtro(String papel, String texto, boolean vacantes) {}

    /** Those of a day that pass the filter: units, then programas, then ramos, by code. */
    @Transactional(readOnly = true)
    public List<Renglon> buscar(LocalDate dia, Filtro filtro) {
        Map<Puesto, Firmante> firmantes = nombramientos.firmantes(dia);
        String buscado = TextoEscrito.sinAcentos(TextoEscrito.limpio(filtro.texto()));
        List<Renglon> renglones = new ArrayList<>();
        todos(dia).forEach((puesto, nombre) -> renglones.add(new Renglon(puesto, nombre, firmantes.get(puesto))));
        return renglones.stream()
                .filter(renglon -> filtro.papel().isEmpty()
                        || renglon.puesto().papel().name().equals(filtro.papel()))
                .filter(renglon -> !filtro.vacantes() || renglon.firmante() == null)
                .filter(renglon -> renglon.tiene(buscado))
                .toList();
    }

    /** Whether the catalogues have any unit, programa or ramo that day. */
    @Transactional(readOnly = true)
    public boolean hay(LocalDate dia) {
        return !todos(dia).isEmpty();
    }

    /** The name of the unit, programa or ramo of a post; blank when the catalogue has none that day. */
    @Transactional(readOnly = true)
    public String nombre(Puesto puesto, LocalDate dia) {
        return todos(dia).getOrDefault(puesto, "");
    }

    private Map<Puesto, String> todos(LocalDate dia) {
        Map<Puesto, String> puestos = new LinkedHashMap<>();
        claves.unidades(dia).forEach(unidad -> puestos.put(Puesto.de(unidad.clave()), unidad.nombre()));
        claves.programas(dia).forEach(programa -> puestos.put(Puesto.de(programa.clave()), programa.nombre()));
        claves.ramos(dia).forEach(ramo -> puestos.put(Puesto.de(ramo.clave()), ramo.nombre()));
        return puestos;
    }
}
