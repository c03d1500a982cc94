package mx.avance.nucleo.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * A person or a folio behind an A stands behind another entry of the unit in the same year. It names neither: it says where to look.
 *
 * @param fecha of the entry of this row
 * @param otra the number of the row where the other entry stands, maybe the same
 * @param dePrograma the programme of the other entry; empty when it is the same one
 * @param deTrimestre the quarter of the other entry
 * @param deFecha the day of the other entry
 */
public record RealizacionRepetida(
        int meta,
        Que que,
        LocalDate fecha,
        int otra,
        Optional<Programa> dePrograma,
        Trimestre deTrimestre,
        LocalDate deFecha)
        implements Hallazgo {

    /** What is there twice. */
    public enum Que {
        PERSONA,
        FOLIO
    }

    @Override
    public String codigo() {
        return "REALIZACION_REPETIDA";
    }

    @Override
    public String frase() {
        return codigo() + (que == Que.FOLIO ? ".folio" : "") + (dePrograma.isPresent() ? ".otroPrograma" : "");
    }

    @Override
    public List<Object> datos() {
        return dePrograma.isPresent()
                ? List.of(meta, fecha, otra, deTrimestre, deFecha, dePrograma.get())
                : List.of(meta, fecha, otra, deTrimestre, deFecha);
    }
}
