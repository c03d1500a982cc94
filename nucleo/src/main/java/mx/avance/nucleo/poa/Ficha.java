package mx.avance.nucleo.poa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The technical sheet of a meta, which transparency formats ask for. Each part may be blank while it is filled in.
 *
 * @param medioDeVerificacion where anybody can check the figure
 * @param fuente where the figure comes from
 * @param responsable the post that answers for it
 */
public record Ficha(
        String objetivo,
        String definicion,
        Optional<Dimension> dimension,
        String metodoDeCalculo,
        Optional<LineaBase> lineaBase,
        Optional<Frecuencia> frecuencia,
        String medioDeVerificacion,
        String fuente,
        String responsable) {

    /** One that nobody has begun to fill in. */
    public static final Ficha VACIA =
            new Ficha("", "", Optional.empty(), "", Optional.empty(), Optional.empty(), "", "", "");

    public Ficha {
        objetivo = objetivo.strip();
        definicion = definicion.strip();
        metodoDeCalculo = metodoDeCalculo.strip();
        medioDeVerificacion = medioDeVerificacion.strip();
        fuente = fuente.strip();
        responsable = responsable.strip();
    }

    /** The names of the parts that are still blank, in the order of the sheet. */
    public List<String> faltantes() {
        List<String> faltan = new ArrayList<>();
        exigir(!objetivo.isEmpty(), "objetivo", faltan);
        exigir(!definicion.isEmpty(), "definición", faltan);
        exigir(dimension.isPresent(), "dimensión", faltan);
        exigir(!metodoDeCalculo.isEmpty(), "método de cálculo", faltan);
        exigir(lineaBase.isPresent(), "línea base", faltan);
        exigir(frecuencia.isPresent(), "frecuencia", faltan);
        exigir(!medioDeVerificacion.isEmpty(), "medio de verificación", faltan);
        exigir(!fuente.isEmpty(), "fuente", faltan);
        exigir(!responsable.isEmpty(), "responsable", faltan);
        return faltan;
    }

    private static void exigir(boolean esta, String parte, List<String> faltan) {
        if (!esta) {
            faltan.add(parte);
        }
    }
}
