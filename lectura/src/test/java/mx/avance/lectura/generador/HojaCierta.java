package mx.avance.lectura.generador;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet truly says.
 *
 * @param subfuncion null when the paper lost it
 * @param firmantes the names of ELABORÓ, REVISÓ and AUTORIZÓ; empty text where there is none
 */
record HojaCierta(
        String ente,
        int ejercicio,
        int trimestre,
        Entrada ramo,
        Entrada programa,
        Entrada unidad,
        Entrada finalidad,
        Entrada funcion,
        @Nullable Entrada subfuncion,
        List<Entrada> lineas,
        List<Renglon> renglones,
        List<String> firmantes) {

    /** A code with its name. */
    record Entrada(String clave, String nombre) {}

    /**
     * A row of the table.
     *
     * @param alcanzado of the reported quarters; zero after them
     * @param nota empty when there is none
     * @param arrastre what the next P carries over from the reported quarter; zero when nothing is
     */
    record Renglon(
            int numero,
            String descripcion,
            String medida,
            List<String> lineas,
            long anual,
            long[] programado,
            long[] alcanzado,
            String nota,
            long arrastre) {

        long absoluto() {
            long suma = 0;
            for (long a : alcanzado) {
                suma += a;
            }
            return suma;
        }

        /** Whole, halves up. */
        long relativo() {
            return anual == 0 ? 0 : (200 * absoluto() + anual) / (2 * anual);
        }
    }

    HojaCierta sinSubfuncion() {
        return new HojaCierta(
                ente, ejercicio, trimestre, ramo, programa, unidad, finalidad, funcion, null, lineas, renglones,
                firmantes);
    }

    HojaCierta sinFirmantes() {
        return new HojaCierta(
                ente,
                ejercicio,
                trimestre,
                ramo,
                programa,
                unidad,
                finalidad,
                funcion,
                subfuncion,
                lineas,
                renglones,
                List.of("", "", ""));
    }
}
