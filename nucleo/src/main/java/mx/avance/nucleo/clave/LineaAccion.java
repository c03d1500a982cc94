package mx.avance.nucleo.clave;

import java.util.Optional;

/**
 * Línea de acción of the Plan Municipal de Desarrollo, {@code eje.tema.línea} as in {@code 2.3.1}, or a whole eje as in
 * {@code 4}. Ordered by number, not as text: 2.13.1 comes after 2.6.3, and an eje before its lines.
 *
 * @param eje from 1 to 99
 * @param tema from 1 to 99; 0 for a whole eje
 * @param linea from 1 to 99; 0 for a whole eje
 */
public record LineaAccion(int eje, int tema, int linea) implements Comparable<LineaAccion> {

    private static final int MAXIMO = 99;

    /**
     * @throws IllegalArgumentException when a part is out of range or only one of tema and línea is given
     */
    public LineaAccion {
        if (!esValida(eje, tema, linea)) {
            throw new IllegalArgumentException("La línea de acción se escribe eje.tema.línea o es un eje entero: " + eje
                    + "." + tema + "." + linea);
        }
    }

    /**
     * @param texto {@code 2.3.1}, or {@code 4} for a whole eje
     * @throws IllegalArgumentException when the text has neither shape
     */
    public static LineaAccion of(String texto) {
        return find(texto)
                .orElseThrow(() -> new IllegalArgumentException(
                        "La línea de acción se escribe eje.tema.línea o es un eje entero: «" + texto + "»"));
    }

    /** The línea when the text has one of its two shapes; empty otherwise. */
    public static Optional<LineaAccion> find(String texto) {
        int[] partes = new int[3];
        int parte = 0;
        int digitos = 0;
        for (int i = 0; i < texto.length(); i++) {
            char letra = texto.charAt(i);
            if (letra >= '0' && letra <= '9' && digitos < 2) {
                partes[parte] = partes[parte] * 10 + (letra - '0');
                digitos++;
            } else if (letra == '.' && digitos > 0 && parte < 2) {
                parte++;
                digitos = 0;
            } else {
                return Optional.empty();
            }
        }
        boolean entera = parte == 0 || (parte == 2 && partes[1] > 0 && partes[2] > 0);
        return digitos > 0 && entera && partes[0] > 0
                ? Optional.of(new LineaAccion(partes[0], partes[1], partes[2]))
                : Optional.empty();
    }

    private static boolean esValida(int eje, int tema, int linea) {
        boolean completa = tema >= 1 && tema <= MAXIMO && linea >= 1 && linea <= MAXIMO;
        return eje >= 1 && eje <= MAXIMO && (completa || (tema == 0 && linea == 0));
    }

    /** Whether it names a whole eje, which declares none of its lines. */
    public boolean esEje() {
        return tema == 0;
    }

    @Override
    public int compareTo(LineaAccion otra) {
        int porEje = Integer.compare(eje, otra.eje);
        if (porEje != 0) {
            return porEje;
        }
        int porTema = Integer.compare(tema, otra.tema);
        return porTema != 0 ? porTema : Integer.compare(linea, otra.linea);
    }

    @Override
    public String toString() {
        return esEje() ? Integer.toString(eje) : eje + "." + tema + "." + linea;
    }
}
