package mx.avance.aplicacion.avance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An oficio by which a unit asked Planeación to capture a quarter for it.
 *
 * @param numero among those of the sheet, from 1
 * @param alcance the version of the sheet that it was registered for, and that alone
 * @param oficio its number, as the unit wrote it
 * @param fecha of the oficio
 * @param firmo who sent it
 * @param motivo why the unit does not capture by itself
 * @param registro the name of who registered it
 * @param desde when it was registered
 * @param fin empty while it is in force
 * @param capturas how many values of cells were written by it
 */
public record PorCuenta(
        IdDeAvance id,
        int numero,
        int alcance,
        String oficio,
        LocalDate fecha,
        String firmo,
        String motivo,
        Archivo archivo,
        String registro,
        Instant desde,
        Optional<Fin> fin,
        int capturas) {

    /** The origin of a cell that was captured by an oficio. */
    public static final String ORIGEN = "POR_CUENTA";

    /**
     * The oficio as it was uploaded.
     *
     * @param tipo by its content
     * @param tamanio in bytes
     * @param huella SHA-256, in hexadecimal
     */
    public record Archivo(String nombre, String tipo, int tamanio, String huella) {}

    /**
     * Its end.
     *
     * @param quien the name of who ended it
     * @param retirada whether nothing had been captured by it
     */
    public record Fin(Instant cuando, String quien, boolean retirada) {}

    /** What it allows now. */
    public enum Estado {
        /** Planeación captures by it. */
        VIGENTE,
        /** Something was captured by it, and nothing more is. */
        TERMINADA,
        /** It was withdrawn before anything was captured by it. */
        RETIRADA
    }

    public Estado estado() {
        return fin.map(cual -> cual.retirada() ? Estado.RETIRADA : Estado.TERMINADA)
                .orElse(Estado.VIGENTE);
    }

    /** 1 while it is in force, 2 afterwards. */
    public int version() {
        return fin.isEmpty() ? 1 : 2;
    }

    /** Where the oficios of its sheet are. */
    public String ruta() {
        return id.ruta() + "/por-cuenta";
    }
}
