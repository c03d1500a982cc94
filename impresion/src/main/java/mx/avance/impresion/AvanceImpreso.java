package mx.avance.impresion;

import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.avance.ActividadExtraordinaria;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * What the form TMM-F004 of one unit prints: the heading of its quarter, its rows, and who signs.
 *
 * @param trimestre the reported quarter
 * @param renglones in the order of the form; none prints an empty sheet
 * @param extraordinarias printed apart, under the table; none prints nothing
 * @param firmas a place without one prints an empty line for name and signature
 * @param leyenda the state of the sheet, at the head and at the foot of every page, such as {@code BORRADOR — sin firmas}; blank
 *     prints none
 * @param congelada what was frozen when it was signed or sent to be signed; empty for a draft
 */
public record AvanceImpreso(
        EncabezadoDePoa encabezado,
        Trimestre trimestre,
        List<RenglonDeAvance> renglones,
        List<ActividadExtraordinaria> extraordinarias,
        List<FirmaDeAvance> firmas,
        String leyenda,
        Optional<Congelada> congelada) {

    /**
     * @throws IllegalArgumentException when two signatures share a place
     */
    public AvanceImpreso {
        renglones = List.copyOf(renglones);
        extraordinarias = List.copyOf(extraordinarias);
        firmas = List.copyOf(firmas);
        if (firmas.stream().map(FirmaDeAvance::papel).distinct().count() < firmas.size()) {
            throw new IllegalArgumentException("Cada lugar lleva una firma: " + firmas);
        }
        leyenda = TextoImprimible.limpiar(leyenda);
    }

    /**
     * One place at the foot.
     *
     * @param nombre blank leaves it to be written
     * @param cargo blank prints the post that the form has for the place
     * @param leyenda how and when it was signed, as in {@code Autorizado en el sistema por …}; blank prints the caption under an empty
     *     line: nothing printed resembles a signature
     */
    public record FirmaDeAvance(Papel papel, String nombre, String cargo, String leyenda) {

        public FirmaDeAvance {
            nombre = TextoImprimible.limpiar(nombre);
            cargo = TextoImprimible.limpiar(cargo);
            leyenda = TextoImprimible.limpiar(leyenda);
        }
    }

    /**
     * What a sheet was frozen as.
     *
     * @param folio blank when it was signed without paper
     * @param sha256 of the frozen bytes, 64 lower-case hexadecimal digits
     * @param direccion where its state can be read, for the square code; blank puts folio and hash there
     */
    public record Congelada(String folio, String sha256, String direccion) {}
}
