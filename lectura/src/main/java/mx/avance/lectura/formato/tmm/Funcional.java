package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.lectura.grafia.Palabras;
import mx.avance.nucleo.catalogo.ClasificacionFuncional;

/** What the functional classification knows of a relative code and a name: which level they can be. */
final class Funcional {

    private static final Map<String, List<Entrada>> POR_DIGITO = cargar();

    private Funcional() {}

    private record Entrada(Campo campo, String nombre) {}

    /** The levels whose entry has this last digit and this name; one name may stand at two levels. */
    static List<Campo> niveles(String codigo, String nombre) {
        List<Campo> niveles = new ArrayList<>(2);
        for (Entrada entrada : POR_DIGITO.getOrDefault(codigo, List.of())) {
            if (!niveles.contains(entrada.campo()) && coincide(entrada.nombre(), nombre)) {
                niveles.add(entrada.campo());
            }
        }
        return niveles;
    }

    private static boolean coincide(String delCatalogo, String nombre) {
        if (delCatalogo.equals(nombre)) {
            return true;
        }
        boolean empiezaIgual = nombre.length() >= 10
                && delCatalogo.length() >= 10
                && (nombre.startsWith(delCatalogo) || delCatalogo.startsWith(nombre));
        return empiezaIgual || (nombre.length() >= 5 && Palabras.parecidas(delCatalogo, nombre));
    }

    private static Map<String, List<Entrada>> cargar() {
        Map<String, List<Entrada>> entradas = new HashMap<>();
        for (ClasificacionFuncional.Entrada entrada :
                ClasificacionFuncional.conac().entradas()) {
            entradas.computeIfAbsent(entrada.relativa(), digito -> new ArrayList<>())
                    .add(new Entrada(campo(entrada.nivel()), Palabras.planas(entrada.nombre())));
        }
        return entradas;
    }

    private static Campo campo(ClasificacionFuncional.Nivel nivel) {
        return switch (nivel) {
            case FINALIDAD -> Campo.FINALIDAD;
            case FUNCION -> Campo.FUNCION;
            case SUBFUNCION -> Campo.SUBFUNCION;
        };
    }
}
