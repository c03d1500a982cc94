package mx.avance.aplicacion.ingesta;

import java.util.List;
import mx.avance.nucleo.clave.LineaAccion;

/**
 * What a file gives for the POA of one unit.
 *
 * @param renglones in the order of the file
 * @param omitidos rows that were left out, with the reason
 * @param lineas those that the heading of a reading declares; none for a spreadsheet
 * @param avisos about the whole file
 */
public record Traido(
        List<RenglonTraido> renglones, List<Reparo> omitidos, List<LineaAccion> lineas, List<Reparo> avisos) {

    public Traido {
        renglones = List.copyOf(renglones);
        omitidos = List.copyOf(omitidos);
        lineas = List.copyOf(lineas);
        avisos = List.copyOf(avisos);
    }
}
