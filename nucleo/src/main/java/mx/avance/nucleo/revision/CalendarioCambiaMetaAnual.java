package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;

/** A change of calendar would change the META ANUAL AUTORIZADA. */
public record CalendarioCambiaMetaAnual(int meta, Cantidad antes, Cantidad despues) implements Hallazgo {

    @Override
    public String codigo() {
        return "CALENDARIO_CAMBIA_META_ANUAL";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, antes, despues);
    }
}
