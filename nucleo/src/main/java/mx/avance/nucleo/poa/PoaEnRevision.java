package mx.avance.nucleo.poa;

import java.util.List;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.periodo.Ejercicio;

/**
 * A programme that its unit sent and others read; nobody writes in it.
 *
 * @param enviado the draft as sent
 * @param programa what its rows make
 */
public record PoaEnRevision(PoaEnBorrador enviado, ProgramaOperativoAnual programa) implements Poa {

    @Override
    public EstadoDePoa estado() {
        return EstadoDePoa.EN_REVISION;
    }

    @Override
    public Ejercicio ejercicio() {
        return programa.ejercicio();
    }

    @Override
    public ClaveProgramatica clave() {
        return programa.clave();
    }

    /**
     * Back to the unit, with what it has to correct; the notes of an earlier return make room for these.
     *
     * @throws IllegalArgumentException when there are no notes
     */
    public PoaEnBorrador devolver(List<NotaDeRevision> notas) {
        if (notas.isEmpty()) {
            throw new IllegalArgumentException("Un POA se devuelve con alguna nota");
        }
        return new PoaEnBorrador(
                enviado.ejercicio(), enviado.clave(), enviado.lineasDeclaradas(), enviado.renglones(), notas);
    }

    /** From here on the unit reports against it, and it changes by reprogramación alone. */
    public PoaAutorizado autorizar(Autorizacion autorizacion) {
        return new PoaAutorizado(programa, programa, autorizacion);
    }
}
