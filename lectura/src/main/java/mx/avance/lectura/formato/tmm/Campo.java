package mx.avance.lectura.formato.tmm;

import java.util.List;
import mx.avance.lectura.grafia.Palabras;
import org.jspecify.annotations.Nullable;

/** The fields of the heading that carry a code, in the order in which every sheet prints them. */
enum Campo {
    RAMO("RAMO", 2, List.of("RAMO", "C ADMINISTRATIVA", "CLASIFICACION ADMINISTRATIVA")),
    PROGRAMA("PROGRAMA", 3, List.of("PROGRAMA")),
    UNIDAD("UNIDAD EJECUTORA", 5, List.of("UNIDAD EJECUTORA", "UNIDAD DIRECTORA", "UNIDAD RESPONSABLE")),
    FINALIDAD("FINALIDAD", 1, List.of("FINALIDAD")),
    FUNCION("FUNCIÓN", 1, List.of("FUNCION")),
    SUBFUNCION("SUBFUNCIÓN", 1, List.of("SUBFUNCION", "SUB FUNCION")),
    LINEAS("LÍNEAS DE ACCIÓN", 0, List.of("LINEAS DE ACCION", "LINEA DE ACCION", "LINEAS ACCION"));

    private final String rotulo;
    private final int digitos;
    private final List<String> etiquetas;

    Campo(String rotulo, int digitos, List<String> etiquetas) {
        this.rotulo = rotulo;
        this.digitos = digitos;
        this.etiquetas = etiquetas;
    }

    /** As the form prints it. */
    String rotulo() {
        return rotulo;
    }

    /** How many digits its code has; 0 for líneas de acción, which carry dots. */
    int digitos() {
        return digitos;
    }

    /**
     * The field that a label means, damaged as it may be; null when it resembles none.
     *
     * @param planas the label as {@link Palabras#planas} gives it
     */
    static @Nullable Campo deEtiqueta(String planas) {
        Campo mejor = null;
        double menos = 0.34;
        for (Campo campo : values()) {
            for (String etiqueta : campo.etiquetas) {
                if (etiqueta.equals(planas)) {
                    return campo;
                }
                int largo = Math.max(etiqueta.length(), planas.length());
                if (Math.abs(etiqueta.length() - planas.length()) <= 4) {
                    double parte = Palabras.distancia(etiqueta, planas) / (double) largo;
                    if (parte < menos) {
                        menos = parte;
                        mejor = campo;
                    }
                }
            }
        }
        return mejor;
    }
}
