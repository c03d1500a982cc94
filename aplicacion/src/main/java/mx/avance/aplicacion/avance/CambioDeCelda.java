package mx.avance.aplicacion.avance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.nucleo.periodo.PorMes;

/**
 * What somebody writes into the cell of a row, as typed. What is empty stays as it is; a blank text takes out what there was.
 *
 * @param version of the cell that the writer saw; 0 when nobody had captured it
 * @param alcanzado A, as people in Mexico write figures: 1,234.5
 * @param destino the word of a {@link mx.avance.nucleo.avance.Destino}
 * @param causa the code of the catalogue of causes of deviation
 * @param meses what is written into months of the quarter, by their place in it, 1 to 3; A is made from them
 */
public record CambioDeCelda(
        int renglon,
        int version,
        Optional<String> alcanzado,
        Optional<String> observacion,
        Optional<String> destino,
        Optional<String> causa,
        Map<Integer, String> meses) {

    public CambioDeCelda {
        meses = Map.copyOf(meses);
    }

    /** Of no month. */
    public CambioDeCelda(
            int renglon,
            int version,
            Optional<String> alcanzado,
            Optional<String> observacion,
            Optional<String> destino,
            Optional<String> causa) {
        this(renglon, version, alcanzado, observacion, destino, causa, Map.of());
    }

    /** Only months. */
    public static CambioDeCelda meses(int renglon, int version, Map<Integer, String> meses) {
        return new CambioDeCelda(
                renglon, version, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), meses);
    }

    /** Only months, all three of them. */
    public static CambioDeCelda meses(int renglon, int version, PorMes meses) {
        Map<Integer, String> escritos = new HashMap<>();
        for (int lugar = 1; lugar <= PorMes.MESES; lugar++) {
            escritos.put(lugar, meses.en(lugar).map(CifraEscrita::escribir).orElse(""));
        }
        return meses(renglon, version, escritos);
    }

    /**
     * The same, with what is written into these months.
     *
     * @param conAlcanzado whether its A was written too; without it, it is what the months make
     */
    public CambioDeCelda conMeses(Map<Integer, String> otros, boolean conAlcanzado) {
        return new CambioDeCelda(
                renglon, version, conAlcanzado ? alcanzado : Optional.empty(), observacion, destino, causa, otros);
    }

    /** Only an A. */
    public static CambioDeCelda alcanzado(int renglon, int version, String escrito) {
        return new CambioDeCelda(
                renglon, version, Optional.of(escrito), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** All four, as a form sends them. */
    public static CambioDeCelda completo(
            int renglon, int version, String alcanzado, String observacion, String destino, String causa) {
        return new CambioDeCelda(
                renglon,
                version,
                Optional.of(alcanzado),
                Optional.of(observacion),
                Optional.of(destino),
                Optional.of(causa));
    }
}
