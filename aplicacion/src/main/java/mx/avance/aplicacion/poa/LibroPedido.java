package mx.avance.aplicacion.poa;

import java.time.Instant;
import mx.avance.nucleo.periodo.Ejercicio;

/**
 * A book of cédulas that somebody asked for.
 *
 * @param cedulas how many it will have; 0 until that is known
 * @param hechas how many of them are written
 * @param tamanio in bytes; 0 until it is written
 * @param vence when it goes
 */
public record LibroPedido(
        long id,
        Ejercicio ejercicio,
        CedulasPoa.Formato formato,
        Instant pedido,
        Instant vence,
        int cedulas,
        int hechas,
        Estado estado,
        long tamanio) {

    /** How it stands with a book; one whose writer was killed is told as interrupted. */
    public enum Estado {
        EN_CURSO,
        LISTO,
        FALLO,
        INTERRUMPIDO
    }

    /** Whether its figures may still change. */
    public boolean enCurso() {
        return estado == Estado.EN_CURSO;
    }

    /** What its file is called. */
    public String archivo() {
        return "libro-poa-" + ejercicio + formato.terminacion();
    }
}
