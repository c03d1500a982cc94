package mx.avance.nucleo.revision;

import java.util.List;

/**
 * Raised while reading: one of several readings was chosen by the layout of the sheet alone.
 *
 * @param disposicion what the sheet does throughout, in Spanish
 */
public record DisposicionDeLaHoja(int meta, String disposicion) implements Hallazgo {

    @Override
    public String codigo() {
        return "DISPOSICION_DE_LA_HOJA";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, disposicion);
    }
}
