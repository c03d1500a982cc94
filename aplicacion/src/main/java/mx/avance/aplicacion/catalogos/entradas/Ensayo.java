package mx.avance.aplicacion.catalogos.entradas;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.plataforma.Defecto;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change in a catalogue, row by row. Nothing is written until it is applied.
 *
 * @param archivo as the person calls it
 * @param ignoradas headings of the file that mean no column here
 * @param huella of exactly these changes: applying demands it, so that nothing is applied that nobody saw
 * @param resultado what it did; empty until it is applied
 */
public record Ensayo(
        UUID id,
        Catalogo catalogo,
        String archivo,
        List<String> ignoradas,
        List<Renglon> renglones,
        String huella,
        Instant expira,
        Optional<Resultado> resultado) {

    /** What becomes of a row. */
    public enum Clase {
        RECHAZADA,
        CAMBIADA,
        NUEVA,
        /** Says again what an earlier row of the same file says. */
        REPETIDA,
        IGUAL
    }

    /** One value before and after. */
    public record Cambio(String antes, String despues) {}

    /** What applying did. */
    public record Resultado(int nuevas, int cambiadas) {

        public boolean nada() {
            return nuevas + cambiadas == 0;
        }
    }

    /**
     * A row of the file.
     *
     * @param linea from 1, as the file counts
     * @param valores as they are to be; as they were written where the row is refused
     * @param antes the entry that it is about; null when it is new, or could not be told
     * @param defectos why it is refused; empty otherwise
     * @param de the row that it repeats; 0 otherwise
     */
    public record Renglon(
            int linea,
            Clase clase,
            Map<String, String> valores,
            @Nullable Entrada antes,
            List<Defecto> defectos,
            int de) {

        /** By column, what changes; empty unless the row changes something that exists. */
        public Map<String, Cambio> cambios() {
            Map<String, Cambio> cambios = new LinkedHashMap<>();
            if (antes != null && clase == Clase.CAMBIADA) {
                valores.forEach((campo, valor) -> {
                    if (!antes.valor(campo).equals(valor)) {
                        cambios.put(campo, new Cambio(antes.valor(campo), valor));
                    }
                });
            }
            return cambios;
        }
    }

    /** How many rows there are of each class, refused ones first; classes without rows are left out. */
    public Map<Clase, Integer> cuenta() {
        Map<Clase, Integer> cuenta = new EnumMap<>(Clase.class);
        renglones.forEach(renglon -> cuenta.merge(renglon.clase(), 1, Integer::sum));
        return cuenta;
    }

    public List<Renglon> de(Clase clase) {
        return renglones.stream().filter(renglon -> renglon.clase() == clase).toList();
    }

    /** Whether it would change something and nothing in it is refused. */
    public boolean seAplica() {
        return resultado.isEmpty() && de(Clase.RECHAZADA).isEmpty() && cambiaAlgo();
    }

    public boolean cambiaAlgo() {
        return renglones.stream()
                .anyMatch(renglon -> renglon.clase() == Clase.NUEVA || renglon.clase() == Clase.CAMBIADA);
    }
}
