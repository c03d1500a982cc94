package mx.avance.lectura.fuente;

import java.util.Locale;
import java.util.Optional;

/**
 * How a text separates its cells, judged by its lines whatever the name of the file: a CSV by one of these marks, or a text
 * whose lines {@link TextoPlano} judges one by one.
 */
enum Separador {
    COMA(','),
    PUNTO_Y_COMA(';'),
    TABULADOR('\t');

    /** Enough lines to see the headings and the table of the first sheets. */
    private static final int MUESTRA = 64 * 1024;

    /** A row of a form has more cells than this; a sentence seldom has as many commas without a space after them. */
    private static final int DE_UN_RENGLON = 6;

    /** Lines with fewer marks say something only if all of them have as many. */
    private static final int DE_UN_RENGLON_PAREJO = 3;

    /** Runs of spaces that make a line look aligned by them. */
    private static final int HUECOS = 3;

    private final char marca;

    Separador(char marca) {
        this.marca = marca;
    }

    char marca() {
        return marca;
    }

    /**
     * The mark of a CSV; empty when the text is none.
     *
     * @param nombre when it ends in {@code .csv} it speaks for a CSV, unless the lines say otherwise
     */
    static Optional<Separador> de(String texto, String nombre) {
        Recuento recuento = new Recuento();
        texto.substring(0, Math.min(texto.length(), MUESTRA)).lines().forEach(recuento::contar);
        return recuento.separador(nombre.toLowerCase(Locale.ROOT).endsWith(".csv"));
    }

    /** What the lines of a sample say. */
    private static final class Recuento {

        private final int[] renglones = new int[values().length];
        private final int[] marcas = new int[values().length];
        private final int[] parejas = {-1, -1, -1};
        private int conBarras;
        private int alineados;
        private int celdas;
        private int celdasEntreComillas;
        private int lineas;

        void contar(String linea) {
            if (linea.isBlank()) {
                return;
            }
            lineas++;
            if (Citado.esRenglonConBarras(linea)) {
                conBarras++;
                return;
            }
            int tabuladores = sueltas(linea, TABULADOR.marca);
            boolean esAlineado = huecos(linea) >= HUECOS;
            for (Separador separador : values()) {
                int cuantas = separador == TABULADOR ? tabuladores : sueltas(linea, separador.marca);
                marcas[separador.ordinal()] += cuantas;
                int antes = parejas[separador.ordinal()];
                parejas[separador.ordinal()] = antes == -1 || antes == cuantas ? cuantas : -2;
                boolean cuenta =
                        cuantas >= DE_UN_RENGLON && (separador == TABULADOR || (tabuladores < cuantas && !esAlineado));
                renglones[separador.ordinal()] += cuenta ? 1 : 0;
            }
            if (tabuladores > 0) {
                celdasConTabulador(linea);
            } else if (esAlineado) {
                alineados++;
            }
        }

        private void celdasConTabulador(String linea) {
            for (String celda : linea.split("\t", -1)) {
                celdas += celda.isBlank() ? 0 : 1;
                celdasEntreComillas += celda.length() > 1 && celda.startsWith("\"") && celda.endsWith("\"") ? 1 : 0;
            }
        }

        Optional<Separador> separador(boolean seLlamaCsv) {
            Separador mejor = COMA;
            for (Separador otro : values()) {
                int contra = renglones[mejor.ordinal()];
                int favor = renglones[otro.ordinal()];
                if (favor > contra || (favor == contra && marcas[otro.ordinal()] > marcas[mejor.ordinal()])) {
                    mejor = otro;
                }
            }
            int suyos = renglones[mejor.ordinal()];
            if (conBarras > suyos || (alineados > conBarras && suyos * 2 < alineados)) {
                return Optional.empty();
            }
            if (mejor == TABULADOR) {
                return seLlamaCsv || celdasEntreComillas * 2 > celdas ? Optional.of(mejor) : Optional.empty();
            }
            boolean sonParejos = lineas > 1 && parejas[mejor.ordinal()] >= DE_UN_RENGLON_PAREJO && conBarras == 0;
            return seLlamaCsv || suyos > 1 || sonParejos ? Optional.of(mejor) : Optional.empty();
        }

        /** Marks outside of quotes that separate: one inside a figure or before a space is writing. */
        private static int sueltas(String linea, char marca) {
            int veces = 0;
            boolean entreComillas = false;
            for (int i = 0; i < linea.length(); i++) {
                char c = linea.charAt(i);
                if (c == '"') {
                    entreComillas = !entreComillas;
                } else if (c == marca && !entreComillas && (marca == '\t' || !esEscritura(linea, i))) {
                    veces++;
                }
            }
            return veces;
        }

        private static boolean esEscritura(String linea, int i) {
            return i + 1 < linea.length() && linea.charAt(i + 1) == ' ';
        }

        private static int huecos(String linea) {
            int huecos = 0;
            for (int i = linea.indexOf("  "); i >= 0; i = linea.indexOf("  ", i)) {
                while (i < linea.length() && linea.charAt(i) == ' ') {
                    i++;
                }
                huecos += i < linea.length() ? 1 : 0;
            }
            return huecos;
        }
    }
}
