package mx.avance.nucleo.avance;

/**
 * Where the colours of the semáforo begin and end, in per cent of what may be asked for to date. Each ente, and each meta, may
 * have its own.
 *
 * @param ambarDesde below it, red
 * @param verdeDesde from it on, green
 * @param verdeHasta up to it, green
 * @param ambarHasta up to it, amber; above it, red and the word sobrecumplimiento
 */
public record Umbrales(int ambarDesde, int verdeDesde, int verdeHasta, int ambarHasta) {

    /** Green from 90 to 110, amber from 70 and up to 130. */
    public static final Umbrales POR_OMISION = new Umbrales(70, 90, 110, 130);

    /**
     * @throws IllegalArgumentException when they are negative or out of order
     */
    public Umbrales {
        if (ambarDesde < 0 || verdeDesde < ambarDesde || verdeHasta < verdeDesde || ambarHasta < verdeHasta) {
            throw new IllegalArgumentException("Los umbrales van en orden ascendente: " + ambarDesde + ", " + verdeDesde
                    + ", " + verdeHasta + ", " + ambarHasta);
        }
    }

    /** Whether what achieves exactly what it promised is green: others would say that doing one's duty is a deviation. */
    public boolean cumplirEsVerde() {
        return verdeDesde <= 100 && verdeHasta >= 100;
    }
}
