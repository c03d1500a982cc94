package mx.avance.lectura.generador;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.avance.lectura.generador.HojaCierta.Renglon;

/**
 * The numeric cells of a row as they are printed, in order; blank ones are empty texts.
 *
 * @param campos what each cell is, such as {@code P1}; {@code -} for one that is no field of its own
 */
record FilaImpresa(Renglon renglon, List<String> campos, List<String> celdas, Danio danio) {

    static FilaImpresa imprimir(Azar azar, Renglon renglon, int trimestre, Costumbre costumbre) {
        Escritura escritura = new Escritura(azar, costumbre);
        escritura.celda("anual", renglon.anual());
        for (int t = 1; t <= 4; t++) {
            escritura.celda("P" + t, renglon.programado()[t - 1]);
            if (t <= trimestre) {
                escritura.celda("A" + t, renglon.alcanzado()[t - 1]);
            } else if (costumbre.futuro() == Costumbre.Futuro.CEROS) {
                escritura.suelta("0");
            } else if (costumbre.futuro() == Costumbre.Futuro.BLANCOS) {
                escritura.suelta("");
            }
        }
        if (costumbre.totales() == 1) {
            escritura.celda("TP", renglon.anual() + renglon.arrastre());
            escritura.celda("TA", renglon.absoluto());
        }
        int repetidas = costumbre.repite() && azar.deCada(1, 2) ? azar.entre(1, 3) : 0;
        for (int i = 0; i < repetidas; i++) {
            escritura.suelta(escritura.cifra(renglon.absoluto()));
        }
        escritura.celda("absoluto", renglon.absoluto());
        String relativo = Long.toString(renglon.relativo());
        switch (costumbre.signo()) {
            case JUNTO -> escritura.celda("relativo", relativo + "%");
            case SEPARADO -> escritura.celda("relativo", relativo + " %");
            case EN_SU_CELDA -> {
                escritura.celda("relativo", relativo);
                escritura.suelta("%");
            }
            case SIN_SIGNO -> escritura.celda("relativo", relativo);
        }
        return new FilaImpresa(renglon, List.copyOf(escritura.campos), List.copyOf(escritura.celdas), Danio.NINGUNO);
    }

    FilaImpresa con(List<String> otrosCampos, List<String> otras, Danio otro) {
        return new FilaImpresa(renglon, List.copyOf(otrosCampos), List.copyOf(otras), otro);
    }

    private static final class Escritura {

        private final Azar azar;
        private final Costumbre costumbre;
        private final List<String> campos = new ArrayList<>();
        private final List<String> celdas = new ArrayList<>();

        Escritura(Azar azar, Costumbre costumbre) {
            this.azar = azar;
            this.costumbre = costumbre;
        }

        void celda(String campo, long valor) {
            celda(campo, cifra(valor));
        }

        void celda(String campo, String texto) {
            campos.add(campo);
            celdas.add(texto);
        }

        void suelta(String texto) {
            celda("-", texto);
        }

        String cifra(long valor) {
            String entera = Long.toString(valor);
            if (valor >= 1000) {
                entera = switch (costumbre.miles()) {
                    case NADA -> entera;
                    case COMA -> String.format(Locale.ROOT, "%,d", valor);
                    case ESPACIO -> String.format(Locale.ROOT, "%,d", valor).replace(',', ' ');
                    case MEZCLADA -> azar.deCada(1, 2) ? entera : String.format(Locale.ROOT, "%,d", valor);
                };
            }
            if (costumbre.letras() && azar.deCada(1, 10) && entera.length() > 1) {
                entera = conLetra(entera);
            }
            return costumbre.decimales() ? entera + ".00" : entera;
        }

        /** One digit, and never the first, written as the letter that scanners take it for. */
        private static String conLetra(String entera) {
            for (int i = entera.length() - 1; i > 0; i--) {
                int cual = "0158".indexOf(entera.charAt(i));
                if (cual >= 0) {
                    return entera.substring(0, i) + "OlSB".charAt(cual) + entera.substring(i + 1);
                }
            }
            return entera;
        }
    }
}
