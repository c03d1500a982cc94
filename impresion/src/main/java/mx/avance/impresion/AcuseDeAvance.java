package mx.avance.impresion;

import java.time.LocalDate;
import java.util.List;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * The acknowledgement that a unit gets for its avance of a quarter.
 *
 * @param folio of the reception
 * @param recibio who received it
 * @param recibido when, in words, hour included
 * @param alcance 1, and one more for each correction of what was received before
 * @param firmas those that the sheet carries, from left to right
 * @param hoja SHA-256 of the sheet that was received, 64 lower-case hexadecimal digits
 */
public record AcuseDeAvance(
        EncabezadoDePoa encabezado,
        Trimestre trimestre,
        String folio,
        String recibio,
        LocalDate dia,
        String recibido,
        int alcance,
        List<Firmado> firmas,
        String hoja) {

    public AcuseDeAvance {
        firmas = List.copyOf(firmas);
    }

    /**
     * A signature on the sheet.
     *
     * @param modo how it was signed, in words
     */
    public record Firmado(Papel papel, String nombre, String cargo, String modo, LocalDate dia) {}
}
