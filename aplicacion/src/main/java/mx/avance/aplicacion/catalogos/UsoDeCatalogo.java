package mx.avance.aplicacion.catalogos;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module tells where it uses entries of the catalogues; an entry in use is closed with a date, never deleted. Implementations
 * are beans; they are asked inside the transaction of whoever asks.
 */
public interface UsoDeCatalogo {

    /**
     * Where an entry is used in a stretch of time; empty when nowhere.
     *
     * @param codigo what identifies it: {@code 54202}, {@code 2.3.1}; of a unit of measure each way it is written
     * @param hasta null while the stretch is open
     */
    List<Uso> de(Catalogo catalogo, String codigo, LocalDate desde, @Nullable LocalDate hasta);

    /**
     * Of its uses in a stretch that is to be cut off, those that keep the entry from ending before: all of them, unless a use may
     * be left without the entry.
     *
     * @param hasta null while the stretch is open
     */
    default List<Uso> queImpidenTerminar(Catalogo catalogo, String codigo, LocalDate desde, @Nullable LocalDate hasta) {
        return de(catalogo, codigo, desde, hasta);
    }
}
