package mx.avance.lectura.generador;

import java.util.ArrayList;
import java.util.List;

/** What may happen to one row between the paper and the text. */
enum Danio {
    NINGUNO,
    /** One digit taken for another. */
    DIGITO,
    /** A figure gone, and its cell with it: what follows slides left. */
    PERDIDO,
    /** A figure gone, its cell left blank. */
    BORRADO,
    /** A figure twice. */
    REPETIDO,
    /** A figure that belongs to the row below. */
    AJENO,
    /** Two figures in one cell. */
    PEGADAS,
    /** A cell that holds no figure. */
    ILEGIBLE,
    /** A figure that belongs nowhere. */
    SOBRANTE;

    /** Digits that look alike, so that a scanner takes one for the other. */
    private static final List<String> PARES =
            List.of("06", "08", "14", "17", "23", "27", "35", "38", "49", "56", "68", "79");

    /** Whether it can happen in a table that tells columns by their position. */
    boolean cabeEnColumnas() {
        return this != PERDIDO && this != REPETIDO && this != SOBRANTE;
    }

    /**
     * @param vecina the row below, whose figures may come up
     * @return the same row when it has nothing that this can damage
     */
    FilaImpresa aplicar(Azar azar, FilaImpresa fila, FilaImpresa vecina, boolean enColumnas) {
        List<Integer> propias = new ArrayList<>();
        for (int i = 0; i < fila.campos().size(); i++) {
            if (!fila.campos().get(i).equals("-")) {
                propias.add(i);
            }
        }
        int cual = azar.de(propias);
        List<String> campos = new ArrayList<>(fila.campos());
        List<String> celdas = new ArrayList<>(fila.celdas());
        String antes = celdas.get(cual);
        switch (this) {
            case NINGUNO -> {
                return fila;
            }
            case DIGITO -> celdas.set(cual, conOtroDigito(azar, antes));
            case PERDIDO -> {
                celdas.remove(cual);
                campos.remove(cual);
            }
            case BORRADO -> celdas.set(cual, "");
            case REPETIDO -> {
                celdas.add(cual, antes);
                campos.add(cual, "-");
            }
            case AJENO -> {
                int suya = vecina.campos().indexOf(fila.campos().get(cual));
                if (suya < 0 || Oraculo.valor(vecina.celdas().get(suya)) == Oraculo.valor(antes)) {
                    return fila;
                }
                celdas.set(cual, vecina.celdas().get(suya));
            }
            case PEGADAS -> {
                int siguiente = cual + 1;
                if (siguiente >= celdas.size()
                        || celdas.get(siguiente).isEmpty()
                        || celdas.get(siguiente).equals("%")) {
                    return fila;
                }
                celdas.set(cual, antes + " " + celdas.get(siguiente));
                if (enColumnas) {
                    celdas.set(siguiente, "");
                } else {
                    celdas.remove(siguiente);
                    campos.remove(siguiente);
                }
            }
            case ILEGIBLE -> celdas.set(cual, azar.uno("??", "1Z8", "#", "4?", "J3", "n/d", "2~6"));
            case SOBRANTE -> {
                celdas.add(cual, Integer.toString(azar.entre(0, 400)));
                campos.add(cual, "-");
            }
        }
        return fila.con(campos, celdas, this);
    }

    private static String conOtroDigito(Azar azar, String texto) {
        List<Integer> lugares = new ArrayList<>();
        int fin = texto.endsWith(".00") ? texto.length() - 3 : texto.length();
        for (int i = 0; i < fin; i++) {
            if (Character.isDigit(texto.charAt(i))) {
                lugares.add(i);
            }
        }
        int lugar = azar.de(lugares);
        char digito = texto.charAt(lugar);
        List<Character> parecidos = new ArrayList<>();
        for (String par : PARES) {
            int suyo = par.indexOf(digito);
            if (suyo >= 0) {
                parecidos.add(par.charAt(1 - suyo));
            }
        }
        char otro = azar.deCada(4, 5) ? azar.de(parecidos) : (char) ('0' + (digito - '0' + azar.entre(1, 9)) % 10);
        return texto.substring(0, lugar) + otro + texto.substring(lugar + 1);
    }
}
