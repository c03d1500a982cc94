package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * In one quarter the sheets of a unit have the same person under ELABORÓ, those of a programa under REVISÓ and those of a ramo
 * under AUTORIZÓ. The name that most sheets carry is taken as the right one, the earliest of several as many.
 */
final class FirmanteEsElMismoEnTodasLasHojas implements Regla {

    private record Cargo(Optional<Ejercicio> ejercicio, Optional<Trimestre> trimestre, Papel papel, String ambito) {}

    private record Aparicion(int hoja, NombreDePersona nombre) {}

    @Override
    public void revisar(Serie serie, Anotador anotador) {
        Map<Cargo, List<Aparicion>> porCargo = new LinkedHashMap<>();
        for (int hoja = 0; hoja < serie.hojas.size(); hoja++) {
            AvanceFisicoProgramatico avance = serie.hojas.get(hoja);
            for (Firma firma : avance.firmas()) {
                Optional<String> ambito = ambito(firma.papel(), avance.clave());
                if (ambito.isPresent() && firma.nombre().isPresent()) {
                    Cargo cargo = new Cargo(avance.ejercicio(), avance.trimestre(), firma.papel(), ambito.get());
                    porCargo.computeIfAbsent(cargo, nuevo -> new ArrayList<>())
                            .add(new Aparicion(
                                    hoja, new NombreDePersona(firma.nombre().get())));
                }
            }
        }
        porCargo.forEach((cargo, apariciones) -> comparar(cargo, apariciones, anotador));
    }

    private static void comparar(Cargo cargo, List<Aparicion> apariciones, Anotador anotador) {
        NombreDePersona titular = titular(apariciones);
        for (Aparicion aparicion : apariciones) {
            if (!titular.puedeSer(aparicion.nombre())) {
                anotador.en(
                        aparicion.hoja(),
                        new FirmanteDistinto(
                                cargo.papel(),
                                cargo.ambito(),
                                aparicion.nombre().texto(),
                                titular.texto()));
            }
        }
    }

    /** The name of the largest group of names that may be one person's, as the first of them writes it. */
    private static NombreDePersona titular(List<Aparicion> apariciones) {
        Map<NombreDePersona, Integer> votos = new LinkedHashMap<>();
        for (Aparicion aparicion : apariciones) {
            NombreDePersona quien = votos.keySet().stream()
                    .filter(aparicion.nombre()::puedeSer)
                    .findFirst()
                    .orElse(aparicion.nombre());
            votos.merge(quien, 1, Integer::sum);
        }
        NombreDePersona titular = apariciones.get(0).nombre();
        for (Map.Entry<NombreDePersona, Integer> voto : votos.entrySet()) {
            if (voto.getValue() > votos.getOrDefault(titular, 0)) {
                titular = voto.getKey();
            }
        }
        return titular;
    }

    private static Optional<String> ambito(Papel papel, ClaveProgramatica clave) {
        return switch (papel) {
            case ELABORO -> clave.unidadEjecutora().map(unidad -> "la unidad " + unidad);
            case REVISO -> clave.programa().map(programa -> "el programa " + programa);
            case AUTORIZO -> clave.ramo().map(ramo -> "el ramo " + ramo);
        };
    }
}
