package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * Units with the same first three digits that report are numbered one after the other. The hundreds that nobody uses between
 * those of two units hint at what the missing ones would report. A gap of ten units or more is a way of numbering, not a gap;
 * and where a sheet does not say its unit, only free hundreds prove that one is missing.
 */
final class UnidadesSonConsecutivas implements Regla {

    private static final int CENTENA = 100;
    private static final int MAXIMO = 9;

    private record Corrida(Optional<Ejercicio> ejercicio, Optional<Trimestre> trimestre, String serie) {}

    /** Where a unit first reports and the hundreds of its rows. */
    private record Reporte(int hoja, TreeSet<Integer> centenas) {}

    @Override
    public void revisar(Serie serie, Anotador anotador) {
        Map<Corrida, TreeMap<UnidadEjecutora, Reporte>> corridas = new LinkedHashMap<>();
        Set<Integer> centenas = new HashSet<>();
        boolean hayAnonimas = false;
        for (int hoja = 0; hoja < serie.hojas.size(); hoja++) {
            AvanceFisicoProgramatico avance = serie.hojas.get(hoja);
            Set<Integer> suyas = centenas(avance);
            centenas.addAll(suyas);
            Optional<UnidadEjecutora> unidad = avance.clave().unidadEjecutora();
            if (unidad.isEmpty()) {
                hayAnonimas = true;
                continue;
            }
            int primera = hoja;
            Corrida corrida = new Corrida(
                    avance.ejercicio(), avance.trimestre(), unidad.get().serie());
            corridas.computeIfAbsent(corrida, nueva -> new TreeMap<>())
                    .computeIfAbsent(unidad.get(), nueva -> new Reporte(primera, new TreeSet<>()))
                    .centenas()
                    .addAll(suyas);
        }
        for (TreeMap<UnidadEjecutora, Reporte> corrida : corridas.values()) {
            revisar(corrida, centenas, hayAnonimas, anotador);
        }
    }

    private static void revisar(
            TreeMap<UnidadEjecutora, Reporte> corrida, Set<Integer> usadas, boolean hayAnonimas, Anotador anotador) {
        Map.Entry<UnidadEjecutora, Reporte> anterior = corrida.firstEntry();
        for (Map.Entry<UnidadEjecutora, Reporte> siguiente :
                corrida.tailMap(anterior.getKey(), false).entrySet()) {
            List<UnidadEjecutora> faltantes = entre(anterior.getKey(), siguiente.getKey());
            List<Integer> libres = libres(anterior.getValue(), siguiente.getValue(), usadas);
            boolean probada = !libres.isEmpty() || !hayAnonimas;
            if (!faltantes.isEmpty() && faltantes.size() <= MAXIMO && probada) {
                anotador.en(
                        siguiente.getValue().hoja(),
                        new UnidadFaltante(anterior.getKey(), siguiente.getKey(), faltantes, libres));
            }
            anterior = siguiente;
        }
    }

    private static List<UnidadEjecutora> entre(UnidadEjecutora una, UnidadEjecutora otra) {
        List<UnidadEjecutora> faltantes = new ArrayList<>();
        for (int clave = Integer.parseInt(una.clave()) + 1; clave < Integer.parseInt(otra.clave()); clave++) {
            faltantes.add(new UnidadEjecutora(String.format("%05d", clave)));
        }
        return faltantes;
    }

    private static List<Integer> libres(Reporte una, Reporte otra, Set<Integer> usadas) {
        List<Integer> libres = new ArrayList<>();
        if (!una.centenas().isEmpty() && !otra.centenas().isEmpty()) {
            for (int centena = una.centenas().last() + 1;
                    centena < otra.centenas().first();
                    centena++) {
                if (!usadas.contains(centena)) {
                    libres.add(centena * CENTENA);
                }
            }
        }
        return libres;
    }

    private static Set<Integer> centenas(AvanceFisicoProgramatico avance) {
        Set<Integer> centenas = new HashSet<>();
        for (RenglonDeAvance renglon : avance.renglones()) {
            centenas.add(renglon.numero() / CENTENA);
        }
        return centenas;
    }
}
