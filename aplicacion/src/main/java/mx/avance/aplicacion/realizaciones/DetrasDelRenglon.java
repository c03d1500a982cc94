package mx.avance.aplicacion.realizaciones;

import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.realizacion.BorradorDeObservacion;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;
import mx.avance.nucleo.realizacion.Conteo;
import mx.avance.nucleo.realizacion.SoporteDeAlcanzado;
import mx.avance.nucleo.revision.Hallazgo;

/**
 * What stands behind the A of a row, as somebody may see it.
 *
 * @param seCaptura whether the A of the row is captured; that of a meta that adds up its acciones is theirs, and has no entries
 * @param captura what its cell says
 * @param versionDeCelda of that cell; 0 while nobody captured it
 * @param campos what its unit of measure asks of an entry
 * @param todas the entries by their date, the deleted ones among them; of those about persons only what was asked for
 * @param hayPersonas whether some entry is about a person
 * @param conteo the entries that count, by kind, sex, age and place; without small groups for who may not see persons
 * @param soporte what the entries that count propose
 * @param hallazgos worth knowing about the A and its entries; none keeps the sheet from being signed
 */
public record DetrasDelRenglon(
        IdDeAvance id,
        AvanceDeMeta renglon,
        boolean seCaptura,
        Captura captura,
        int versionDeCelda,
        List<CampoDeRealizacion> campos,
        List<Entrada> todas,
        boolean hayPersonas,
        Conteo conteo,
        SoporteDeAlcanzado soporte,
        List<Hallazgo> hallazgos) {

    public DetrasDelRenglon {
        campos = List.copyOf(campos);
        todas = List.copyOf(todas);
        hallazgos = List.copyOf(hallazgos);
    }

    public int numero() {
        return renglon.numero();
    }

    /** Those that count. */
    public List<Entrada> entradas() {
        return todas.stream().filter(una -> !una.borrada()).toList();
    }

    /** Those that were deleted and may be put back. */
    public List<Entrada> borradas() {
        return todas.stream().filter(Entrada::borrada).toList();
    }

    /** The A that they propose; empty while there are none. */
    public Optional<Cantidad> propuesta() {
        return soporte.propuesta();
    }

    /** Whether what they propose is the mean of what they make in each month. */
    public boolean esMedia() {
        return soporte.deMeses() && soporte.acumulacion() == Acumulacion.PROMEDIO;
    }

    /** Whether the A that is captured is another, or there is none yet. */
    public boolean proponeOtra() {
        return propuesta()
                .filter(cifra -> !captura.alcanzado().equals(Optional.of(cifra)))
                .isPresent();
    }

    /** The observación that they would write; blank while there are none. */
    public String borrador() {
        return BorradorDeObservacion.de(renglon.compromiso().unidadMedida(), soporte);
    }

    /** Whether the draft may be taken: it never replaces a note. */
    public boolean ofreceBorrador() {
        return captura.observacion().isEmpty() && !soporte.entradas().isEmpty();
    }
}
