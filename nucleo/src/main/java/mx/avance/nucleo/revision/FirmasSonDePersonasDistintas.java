package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.firma.Papel;

/** No person signs in two places of a sheet. It happens, and is for the ente to judge. */
final class FirmasSonDePersonasDistintas implements Regla {

    @Override
    public void revisar(Serie serie, Anotador anotador) {
        Map<List<Firma>, List<FirmasMismaPersona>> sabidas = new HashMap<>();
        for (int hoja = 0; hoja < serie.hojas.size(); hoja++) {
            List<Firma> firmas = serie.hojas.get(hoja).firmas();
            for (FirmasMismaPersona hallazgo :
                    sabidas.computeIfAbsent(firmas, FirmasSonDePersonasDistintas::repetidas)) {
                anotador.en(hoja, hallazgo);
            }
        }
    }

    private static List<FirmasMismaPersona> repetidas(List<Firma> firmas) {
        List<FirmasMismaPersona> repetidas = new ArrayList<>(0);
        List<Firma> porVer = new ArrayList<>(firmas);
        porVer.removeIf(firma -> firma.nombre().isEmpty());
        while (!porVer.isEmpty()) {
            NombreDePersona nombre = nombre(porVer.get(0));
            List<Firma> suyas = porVer.stream()
                    .filter(firma -> nombre.puedeSer(nombre(firma)))
                    .toList();
            porVer.removeAll(suyas);
            List<Papel> papeles =
                    suyas.stream().map(Firma::papel).distinct().sorted().toList();
            if (papeles.size() > 1) {
                repetidas.add(new FirmasMismaPersona(nombre.texto(), papeles));
            }
        }
        return repetidas;
    }

    private static NombreDePersona nombre(Firma firma) {
        return new NombreDePersona(firma.nombre().orElseThrow());
    }
}
