package mx.avance.aplicacion.ingesta;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import mx.avance.aplicacion.plataforma.tabla.Fila;
import mx.avance.aplicacion.plataforma.tabla.Pestana;
import mx.avance.aplicacion.plataforma.tabla.Tabla;

/** What a file nobody has mapped yet most likely says, for a person to look at. */
final class Adivinanza {

    private Adivinanza() {}

    /**
     * @param unidad the code of the unit whose POA is wanted: in a book of several, its tab comes first
     * @param esMedida whether the catalogue knows a unit of measure by that name
     */
    static Mapeo de(Tabla tabla, String unidad, Predicate<String> esMedida) {
        Optional<Pestana> suya = tabla.pestanas().stream()
                .filter(pestana -> pestana.nombre().contains(unidad)
                        || pestana.filas().stream()
                                .limit(15)
                                .flatMap(fila -> fila.celdas().stream())
                                .anyMatch(celda -> celda.matches("(?s)(.*\\D)?" + unidad + "(\\D.*)?")))
                .filter(pestana ->
                        !Encabezado.de(pestana).campos(Contenido.NINGUNO).isEmpty())
                .findFirst();
        Pestana pestana = suya.orElseGet(() -> laQueMasDice(tabla.pestanas()));
        return de(pestana, Encabezado.de(pestana), esMedida);
    }

    /** The same for a tab and a heading that a person chose. */
    static Mapeo de(Pestana pestana, Encabezado encabezado, Predicate<String> esMedida) {
        Contenido contenido = Contenido.bajo(encabezado.fila(), pestana.filas());
        SortedMap<Integer, Campo> campos = contenido.completar(encabezado.campos(contenido), esMedida);
        return new Mapeo(pestana.nombre(), encabezado.fila(), new TreeMap<>(campos), contenido.vaciosSonCero(campos));
    }

    private static Pestana laQueMasDice(List<Pestana> pestanas) {
        Pestana mejor = pestanas.get(0);
        int mayor = -1;
        for (Pestana pestana : pestanas) {
            int campos = Encabezado.de(pestana).campos(Contenido.NINGUNO).size();
            if (campos > mayor) {
                mayor = campos;
                mejor = pestana;
            }
        }
        return mejor;
    }

    /** The first rows under a heading, to look at while one maps. */
    static List<Fila> muestra(Pestana pestana, int encabezado, int cuantas) {
        return pestana.filas().stream()
                .filter(fila -> fila.numero() > encabezado)
                .limit(cuantas)
                .toList();
    }
}
