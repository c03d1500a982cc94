package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.List;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.firma.Papel;

/** No person signs in two places of a sheet. It happens, and is for the ente to judge. */
final class FirmasSonDePersonasDistintas implements Regla {

    @Override
    public void revisar(Serie serie, Anotador anotador) {
        for (int hoja = 0; hoja < serie.hojas.size(); hoja++) {
            AvanceFisicoProgramatico avance = serie.hojas.get(hoja);
            List<Firma> porVer = new ArrayList<>(avance.firmas());
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
                    anotador.en(hoja, new FirmasMismaPersona(nombre.texto(), papeles));
                }
            }
        }
    }

    private static NombreDePersona nombre(Firma firma) {
        return new NombreDePersona(firma.nombre().orElseThrow());
    }
}
