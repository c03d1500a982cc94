package mx.avance.aplicacion.plataforma.tabla;

import java.util.List;
import java.util.Optional;

/**
 * An uploaded table.
 *
 * @param archivo as the person calls it, without folders
 * @param pestanas those that are visible and have something written; at least one, in the order of the workbook
 */
public record Tabla(String archivo, List<Pestana> pestanas) {

    public Tabla {
        pestanas = List.copyOf(pestanas);
    }

    /** The first tab, which for most files is the only one. */
    public Pestana primera() {
        return pestanas.get(0);
    }

    public Optional<Pestana> find(String nombre) {
        return pestanas.stream()
                .filter(pestana -> pestana.nombre().equals(nombre))
                .findFirst();
    }
}
