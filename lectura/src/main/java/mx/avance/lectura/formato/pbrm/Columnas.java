package mx.avance.lectura.formato.pbrm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Fuente;

/**
 * Where the columns of a table stand, learnt from its own rows: figures end at the right edge of their column, the unit
 * of measure starts at the left edge of its own.
 */
final class Columnas {

    private static final int FIGURAS = Figura.TODAS.size();

    private final Fuente.Tipo tipo;
    private final int[] finales;
    private final int inicioDeUnidad;

    private Columnas(Fuente.Tipo tipo, int[] finales, int inicioDeUnidad) {
        this.tipo = tipo;
        this.finales = finales;
        this.inicioDeUnidad = inicioDeUnidad;
    }

    static Columnas de(List<Fila> filas, Fuente.Tipo tipo) {
        List<Map<Integer, Integer>> votos = Figura.TODAS.stream()
                .map(figura -> (Map<Integer, Integer>) new HashMap<Integer, Integer>())
                .toList();
        Map<Integer, Integer> votosDeUnidad = new HashMap<>();
        for (Fila fila : filas) {
            List<Celda> celdas = fila.celdas();
            int medio = celdas.size() - FIGURAS;
            if (fila.cifrasAlFinal() < FIGURAS || medio < 1) {
                continue;
            }
            for (int i = 0; i < FIGURAS; i++) {
                votos.get(i).merge(celdas.get(medio + i).hasta(), 1, Integer::sum);
            }
            if (medio >= 2) {
                votosDeUnidad.merge(celdas.get(medio - 1).desde(), 1, Integer::sum);
            }
        }
        int[] finales = new int[FIGURAS];
        for (int i = 0; i < FIGURAS; i++) {
            finales[i] = masVotado(votos.get(i), -1);
        }
        return new Columnas(tipo, finales, masVotado(votosDeUnidad, Integer.MAX_VALUE));
    }

    private static int masVotado(Map<Integer, Integer> votos, int siNinguno) {
        int elegido = siNinguno;
        int mas = 0;
        for (Map.Entry<Integer, Integer> voto : votos.entrySet()) {
            if (voto.getValue() > mas || (voto.getValue() == mas && voto.getKey() < elegido)) {
                mas = voto.getValue();
                elegido = voto.getKey();
            }
        }
        return elegido;
    }

    /** Whether the columns of one sheet, as far as it shows them, stand where these do. */
    boolean comprenden(Columnas deHoja) {
        for (int i = 0; i < finales.length; i++) {
            if (deHoja.finales[i] >= 0 && Math.abs(deHoja.finales[i] - finales[i]) > holgura()) {
                return false;
            }
        }
        return deHoja.inicioDeUnidad == Integer.MAX_VALUE
                || Math.abs(deHoja.inicioDeUnidad - inicioDeUnidad) <= holgura();
    }

    /** The column of figures in which a cell stands, from 0; -1 when it stands in none. */
    int figura(Celda celda) {
        int cerca = -1;
        int distancia = holgura() + 1;
        for (int i = 0; i < finales.length; i++) {
            int otra = Math.abs(celda.hasta() - finales[i]);
            if (finales[i] >= 0 && otra < distancia) {
                cerca = i;
                distancia = otra;
            }
        }
        return cerca;
    }

    /** Whether a cell stands to the right of the texts, where only figures have their place. */
    boolean esDeFiguras(Celda celda) {
        return finales[0] >= 0 && celda.desde() >= finales[0];
    }

    boolean esUnidad(Celda celda) {
        return celda.desde() >= inicioDeUnidad - holgura();
    }

    /**
     * Where a cell of plain text runs from the description into the unit of measure with a single blank between them:
     * how many of its characters are description; 0 when it does not.
     */
    int corte(Celda celda) {
        int borde = inicioDeUnidad - celda.desde();
        if (tipo != Fuente.Tipo.TEXTO || borde <= 1 || borde >= celda.texto().length()) {
            return 0;
        }
        // A long description pushes the unit to the right, hardly ever the other way
        for (int lejos = 0; lejos <= holgura(); lejos++) {
            for (int corte : new int[] {borde + lejos, borde - lejos}) {
                if (corte > 1 && corte < celda.texto().length() && celda.texto().charAt(corte - 1) == ' ') {
                    return corte;
                }
            }
        }
        return 0;
    }

    private int holgura() {
        return switch (tipo) {
            case PDF -> 3;
            case TEXTO -> 2;
            case XLSX, CSV -> 0;
        };
    }
}
