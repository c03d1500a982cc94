package mx.avance.aplicacion.reprogramacion.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.reprogramacion.Comparacion;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/**
 * A row of the POA before and after, as a screen shows it.
 *
 * @param efecto what becomes of its META ANUAL, in a sentence
 */
record Cuadro(
        int numero, String descripcion, String unidadMedida, List<Linea> lineas, String efecto, List<Otro> otros) {

    /**
     * A quarter, or the year.
     *
     * @param cambia whether what is asked for differs from what is in force
     */
    record Linea(
            String rotulo,
            boolean anual,
            String original,
            String vigente,
            String alcanzado,
            String pedido,
            String diferencia,
            boolean cambia) {}

    /** Something besides figures, before and after. */
    record Otro(String concepto, String antes, String despues) {}

    static Cuadro de(Comparacion comparacion, Avisos avisos, Locale idioma) {
        List<Linea> lineas = new ArrayList<>();
        for (Trimestre trimestre : Trimestre.TODOS) {
            lineas.add(linea(
                    trimestre.rotulo(),
                    false,
                    comparacion.original().en(trimestre),
                    comparacion.vigente().en(trimestre),
                    comparacion.alcanzado().en(trimestre),
                    comparacion.propuesto().en(trimestre),
                    comparacion.diferencia(trimestre)));
        }
        lineas.add(linea(
                avisos.texto("reprogramacion.anual", idioma),
                true,
                Optional.ofNullable(comparacion.anualOriginal()),
                Optional.ofNullable(comparacion.anualVigente()),
                Optional.ofNullable(comparacion.absoluto()),
                Optional.of(comparacion.anualPropuesto()),
                comparacion.diferenciaAnual()));
        return new Cuadro(
                comparacion.numero(),
                comparacion.descripcion(),
                comparacion.unidadMedida(),
                lineas,
                efecto(comparacion, avisos, idioma),
                comparacion.otros().stream()
                        .map(otro -> new Otro(
                                avisos.texto("reprogramacion.otro." + otro.concepto(), idioma),
                                otro.antes().isBlank() ? Palabras.NADA : otro.antes(),
                                otro.despues().isBlank() ? Palabras.NADA : otro.despues()))
                        .toList());
    }

    private static Linea linea(
            String rotulo,
            boolean anual,
            Optional<Cantidad> original,
            Optional<Cantidad> vigente,
            Optional<Cantidad> alcanzado,
            Optional<Cantidad> pedido,
            BigDecimal diferencia) {
        return new Linea(
                rotulo,
                anual,
                Palabras.cifra(original),
                Palabras.cifra(vigente),
                Palabras.cifra(alcanzado),
                Palabras.cifra(pedido),
                Palabras.diferencia(diferencia),
                diferencia.signum() != 0);
    }

    private static String efecto(Comparacion comparacion, Avisos avisos, Locale idioma) {
        String numero = Integer.toString(comparacion.numero());
        String despues = Palabras.cifra(comparacion.anualPropuesto());
        @Nullable Cantidad antes = comparacion.anualVigente();
        if (antes == null) {
            return avisos.texto("reprogramacion.efecto.nueva", idioma, numero, despues);
        }
        return comparacion.diferenciaAnual().signum() == 0
                ? avisos.texto("reprogramacion.efecto.igual", idioma, numero, despues)
                : avisos.texto(
                        "reprogramacion.efecto.cambia",
                        idioma,
                        numero,
                        Palabras.cifra(antes),
                        despues,
                        Palabras.diferencia(comparacion.diferenciaAnual()));
    }
}
