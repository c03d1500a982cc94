package mx.avance.aplicacion.catalogos.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.catalogos.entradas.Entrada;

/**
 * A branch of a plan: an eje, a tema of it, or a línea.
 *
 * @param entradas what the plan calls it, once for each stretch of time; none when the plan names only what is below it
 */
record Rama(String codigo, List<Entrada> entradas, List<Rama> ramas) {

    /** How many líneas are at its ends. */
    public int lineas() {
        int propias = codigo.chars().filter(letra -> letra == '.').count() == 2 ? 1 : 0;
        return propias + ramas.stream().mapToInt(Rama::lineas).sum();
    }

    /**
     * The ejes of one plan.
     *
     * @param entradas by number
     */
    static List<Rama> de(List<Entrada> entradas) {
        List<Rama> ejes = new ArrayList<>();
        Map<String, Rama> todas = new LinkedHashMap<>();
        for (Entrada entrada : entradas) {
            rama(entrada.valor("codigo"), todas, ejes).entradas().add(entrada);
        }
        return ejes;
    }

    private static Rama rama(String codigo, Map<String, Rama> todas, List<Rama> ejes) {
        Rama esta = todas.get(codigo);
        if (esta != null) {
            return esta;
        }
        Rama nueva = new Rama(codigo, new ArrayList<>(), new ArrayList<>());
        todas.put(codigo, nueva);
        int punto = codigo.lastIndexOf('.');
        if (punto < 0) {
            ejes.add(nueva);
        } else {
            rama(codigo.substring(0, punto), todas, ejes).ramas().add(nueva);
        }
        return nueva;
    }
}
