package mx.avance.aplicacion.ingesta;

import java.util.List;
import java.util.Set;
import mx.avance.nucleo.poa.RenglonDePoa;

/**
 * A row of the POA as a file gives it.
 *
 * @param lugar where the file has it, as a person finds it again
 * @param renglon with what the file says and nothing else
 * @param dichos the fields that the file says
 * @param vacios the fields that the file has a column for and leaves blank in this row
 * @param reparos what could not be taken, and what needs a look
 * @param propuesta what the reading proposes instead of doubtful figures, in words; blank when it proposes nothing
 */
public record RenglonTraido(
        String lugar,
        RenglonDePoa renglon,
        Set<Campo> dichos,
        Set<Campo> vacios,
        List<Reparo> reparos,
        String propuesta) {

    public RenglonTraido {
        dichos = Set.copyOf(dichos);
        vacios = Set.copyOf(vacios);
        reparos = List.copyOf(reparos);
    }
}
