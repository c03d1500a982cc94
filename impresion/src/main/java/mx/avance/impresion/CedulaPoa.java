package mx.avance.impresion;

import java.util.List;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.poa.Meta;

/**
 * What the cédula POA of one unidad ejecutora prints: the heading, the metas with their acciones, and who signs.
 *
 * @param metas in the order of the form; none prints an empty programme, and says so
 * @param firmas a place without one prints an empty line for name and signature
 * @param leyenda the state of the programme, at the head and at the foot of every page: {@code BORRADOR}, {@code EN REVISIÓN},
 *     {@code Autorizado por el Cabildo, acta 12, 15 de diciembre de 2025, versión 2}; blank prints none
 * @param folio blank prints none
 * @param presupuesto what the accounts say of it, in a sentence, below the metas; it is no part of what is signed. Blank prints none
 */
public record CedulaPoa(
        EncabezadoDePoa encabezado,
        List<Meta> metas,
        List<Firma> firmas,
        String leyenda,
        String folio,
        String presupuesto) {

    /**
     * @throws IllegalArgumentException when two signatures share a place
     */
    public CedulaPoa {
        metas = List.copyOf(metas);
        firmas = List.copyOf(firmas);
        if (firmas.stream().map(Firma::papel).distinct().count() < firmas.size()) {
            throw new IllegalArgumentException("Cada lugar lleva una firma: " + firmas);
        }
        leyenda = TextoImprimible.limpiar(leyenda);
        folio = TextoImprimible.limpiar(folio);
        presupuesto = TextoImprimible.limpiar(presupuesto);
    }

    /** One that says nothing of its budget. */
    public CedulaPoa(EncabezadoDePoa encabezado, List<Meta> metas, List<Firma> firmas, String leyenda, String folio) {
        this(encabezado, metas, firmas, leyenda, folio, "");
    }
}
