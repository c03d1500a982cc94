package mx.avance.nucleo.avance;

import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * One sheet: a heading, its rows and the signatures at its foot. It may come from paper, so nothing in it is sure to be
 * there or to agree. Sheets of the same year, quarter, programa and unidad ejecutora are one avance that continues.
 *
 * @param forma the version of the form
 * @param ente whose sheet it is, as printed; empty when the heading does not say
 * @param ejercicio empty when neither the form nor anybody says it
 * @param trimestre the reported quarter; empty as above
 * @param clave the programmatic key of the heading
 * @param lineasDeclaradas LÍNEAS DE ACCIÓN of the heading, whole ejes among them
 * @param renglones in the order of the table
 * @param firmas in the order of the foot; a place without a name may be given or left out
 */
public record AvanceFisicoProgramatico(
        Forma forma,
        Optional<String> ente,
        Optional<Ejercicio> ejercicio,
        Optional<Trimestre> trimestre,
        ClaveProgramatica clave,
        List<LineaAccion> lineasDeclaradas,
        List<RenglonDeAvance> renglones,
        List<Firma> firmas) {

    public AvanceFisicoProgramatico {
        lineasDeclaradas = List.copyOf(lineasDeclaradas);
        renglones = List.copyOf(renglones);
        firmas = List.copyOf(firmas);
    }
}
