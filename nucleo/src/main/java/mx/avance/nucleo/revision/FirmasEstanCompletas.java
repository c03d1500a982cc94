package mx.avance.nucleo.revision;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.Rasgo;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.firma.Papel;

/**
 * The three places for a signature carry a name. A sheet that an avance continues on may leave its foot to the last one.
 */
final class FirmasEstanCompletas implements Regla {

    @Override
    public void revisar(Serie serie, Anotador anotador) {
        for (Serie.Unidad unidad : serie.unidades()) {
            int ultima = unidad.hojas().get(unidad.hojas().size() - 1);
            for (int hoja : unidad.hojas()) {
                AvanceFisicoProgramatico avance = serie.hojas.get(hoja);
                boolean continua = hoja != ultima && avance.firmas().isEmpty();
                List<Papel> vacios = sinNombre(avance.firmas());
                if (avance.forma().tiene(Rasgo.FIRMAS) && !continua && !vacios.isEmpty()) {
                    anotador.en(hoja, new FirmaFaltante(vacios));
                }
            }
        }
    }

    private static List<Papel> sinNombre(List<Firma> firmas) {
        Set<Papel> conNombre = EnumSet.noneOf(Papel.class);
        firmas.stream().filter(firma -> firma.nombre().isPresent()).forEach(firma -> conNombre.add(firma.papel()));
        return Arrays.stream(Papel.values())
                .filter(papel -> !conNombre.contains(papel))
                .toList();
    }
}
