package mx.avance.aplicacion.cierre.aclaraciones;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.nucleo.permiso.Rol;

/**
 * What was asked about a meta of a sheet, and what came of it.
 *
 * @param meta the number of its row
 * @param plazo the last day to answer; an answer that comes later is taken and says so
 * @param oficio as which it was asked: PLANEACION or CONTRALORIA, which alone says whether the answer will do
 * @param respuesta empty while the unit has not answered
 * @param resolucion empty while nobody said whether the answer will do
 * @param version one more with every change of it
 */
public record Aclaracion(
        long id,
        IdDeAvance avance,
        int meta,
        String pregunta,
        LocalDate plazo,
        Estado estado,
        String pedidaPor,
        Rol oficio,
        Instant pedida,
        Optional<Respuesta> respuesta,
        Optional<Resolucion> resolucion,
        int version) {

    /** How far it has come. */
    public enum Estado {
        /** The unit has not answered. */
        PEDIDA,
        /** Who asked has not said whether the answer will do. */
        CONTESTADA,
        /** The answer did. */
        SOLVENTADA,
        /** The answer did not, or none came. */
        NO_SOLVENTADA,
        /** Who asked took it back before there was an answer. */
        RETIRADA;

        /** Whether nothing more happens to it. */
        public boolean terminada() {
            return juzga() || this == RETIRADA;
        }

        /** Whether it says if the answer will do. */
        boolean juzga() {
            return this == SOLVENTADA || this == NO_SOLVENTADA;
        }
    }

    /**
     * What the unit answered.
     *
     * @param archivo empty when none was attached
     */
    public record Respuesta(String texto, String por, Instant cuando, Optional<Archivo> archivo) {}

    /**
     * What was attached.
     *
     * @param tipo by its content
     * @param bytes how many
     * @param huella SHA-256, in hexadecimal
     */
    public record Archivo(String nombre, String tipo, int bytes, String huella) {}

    /**
     * How it ended.
     *
     * @param nota blank when there is nothing more to say; of one that was taken back, why
     */
    public record Resolucion(String nota, String por, Instant cuando) {}

    /** Whether it waits for the unit, and its last day is over. */
    public boolean vencida(LocalDate hoy) {
        return estado == Estado.PEDIDA && hoy.isAfter(plazo);
    }

    /** As an officer names it. */
    public String objeto() {
        return "la aclaración " + id + " sobre " + avance.objeto(meta);
    }

    /** Where its screen is. */
    public String ruta() {
        return "/aclaraciones/" + id;
    }
}
