package mx.avance.aplicacion.realizaciones;

import java.time.Instant;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.realizacion.CamposDeMedida;
import mx.avance.nucleo.realizacion.Realizacion;

/**
 * An entry behind an A as it is kept.
 *
 * @param dePersona whether it is about a person, also where what it says of one is not told
 * @param oculta whether that is not told here
 * @param version one more with every change: whoever corrects says which one was seen
 * @param quien the account that wrote it last, or deleted it
 * @param borrada whether it was deleted, so that it counts for nothing
 */
public record Entrada(
        long id,
        Realizacion que,
        boolean dePersona,
        boolean oculta,
        int version,
        String quien,
        Instant cuando,
        boolean borrada) {

    /** As that unit of measure has it: {@link CamposDeMedida#esDePersona}. */
    Entrada en(UnidadMedida medida) {
        return new Entrada(id, que, CamposDeMedida.esDePersona(medida, que), oculta, version, quien, cuando, borrada);
    }

    /** What everybody may see of it. */
    Entrada sinDatosPersonales() {
        return dePersona ? new Entrada(id, que.soloCuandoYCuanto(), true, true, version, quien, cuando, borrada) : this;
    }
}
