package mx.avance.aplicacion.avance;

import java.util.List;

/**
 * What stood behind the figures of a sheet when it was frozen: it is signed with them. It tells nothing that only some may see.
 *
 * @param hasta the last change of it that was there; what came later has a greater number
 * @param renglones those that had something, in the order of their numbers
 */
public record Respaldo(long hasta, List<DelRenglon> renglones) {

    public Respaldo {
        renglones = List.copyOf(renglones);
    }

    /**
     * What stood behind the A of a row.
     *
     * @param entradas how many entries counted
     * @param suma of their amounts
     * @param huella SHA-256, in hexadecimal, of the lines {@code id version hash} of those entries, in the order of their ids
     * @param evidencias the files, those that were taken out among them
     */
    public record DelRenglon(int numero, int entradas, String suma, String huella, List<Archivo> evidencias) {

        public DelRenglon {
            evidencias = List.copyOf(evidencias);
        }

        /** How many files stood. */
        public int archivos() {
            return (int) evidencias.stream().filter(una -> !una.retirada()).count();
        }
    }

    /**
     * What became of the entries of a row since it was frozen.
     *
     * @param nuevas that count now and did not
     * @param corregidas that counted and count, and say otherwise
     * @param quitadas that counted and count no more
     * @param iguales that were written again and say the same
     */
    public record Movidas(int numero, int nuevas, int corregidas, int quitadas, int iguales) {}

    /**
     * A file.
     *
     * @param huella SHA-256 of its bytes, in hexadecimal
     * @param clasificacion who could have it
     * @param retirada whether it had been taken out
     */
    public record Archivo(long id, String huella, String clasificacion, boolean retirada) {}
}
