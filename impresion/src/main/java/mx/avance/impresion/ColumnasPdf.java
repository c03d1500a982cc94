package mx.avance.impresion;

import java.util.List;
import mx.avance.impresion.HojaImpresa.Alineacion;
import mx.avance.impresion.HojaImpresa.ColumnaImpresa;
import mx.avance.impresion.HojaImpresa.FilaImpresa;

/**
 * How wide each column is and how large the letters are, from what the sheet holds: a column of figures is as wide as
 * its widest figure, so that no figure is ever broken, and the texts share what is left.
 */
final class ColumnasPdf {

    static final float AIRE = 3;

    private static final float[] TAMANOS = {8, 7.2f, 6.6f, 6, 5.4f, 4.8f, 4.2f, 3.6f};
    /** A table of no more columns than this takes the largest letters and wide columns of figures. */
    private static final int COLUMNAS_DE_LA_HOLGADA = 10;

    private static final float MINIMO_PARA_TEXTOS = 250;
    private static final float MINIMO_DE_CIFRAS = 23;
    private static final float MINIMO_HOLGADO = 44;
    private static final float LUGAR_DE_LA_MARCA = 8;

    private final List<ColumnaImpresa> columnas;
    private final float[] izquierda;
    private final float tamano;

    private ColumnasPdf(List<ColumnaImpresa> columnas, float[] anchos, float tamano) {
        this.columnas = columnas;
        this.tamano = tamano;
        this.izquierda = new float[anchos.length + 1];
        izquierda[0] = Orientacion.MARGEN;
        for (int i = 0; i < anchos.length; i++) {
            izquierda[i + 1] = izquierda[i] + anchos[i];
        }
    }

    static ColumnasPdf de(HojaImpresa hoja) {
        List<ColumnaImpresa> columnas = hoja.columnas().stream()
                .filter(columna -> !columna.fueraDelPapel())
                .toList();
        float[] natural = new float[columnas.size()];
        for (FilaImpresa fila : hoja.filas()) {
            for (int i = 0; i < natural.length; i++) {
                String texto = fila.celdas().get(i).texto();
                Letra letra = fila.letra(columnas.get(i));
                natural[i] = Math.max(
                        natural[i],
                        columnas.get(i).alineacion() == Alineacion.DERECHA
                                ? Parrafo.ancho(texto, letra, 1)
                                : Parrafo.anchoDePalabra(texto, letra, 1));
            }
        }
        float libre = 0;
        float[] anchos = new float[0];
        float tamano = 0;
        boolean holgada = columnas.size() <= COLUMNAS_DE_LA_HOLGADA;
        for (int i = holgada ? 0 : 1; i < TAMANOS.length && libre < MINIMO_PARA_TEXTOS; i++) {
            tamano = TAMANOS[i];
            anchos = deCifras(columnas, natural, tamano, hoja.tieneFilasPorRevisar());
            libre = hoja.orientacion().ancho();
            for (float ancho : anchos) {
                libre -= ancho;
            }
        }
        repartir(columnas, natural, tamano, anchos, libre);
        return new ColumnasPdf(columnas, anchos, tamano);
    }

    /** The widths of the columns that take what they need; 0 for those that share the rest. */
    private static float[] deCifras(List<ColumnaImpresa> columnas, float[] natural, float tamano, boolean conMarca) {
        float[] anchos = new float[columnas.size()];
        for (int i = 0; i < anchos.length; i++) {
            ColumnaImpresa columna = columnas.get(i);
            if (columna.peso() > 0) {
                continue;
            }
            float rotulo = Parrafo.anchoDePalabra(
                    columna.rotulos().get(columna.rotulos().size() - 1), Letra.NEGRITA, tamano * 0.88f);
            float texto = natural[i] * tamano;
            if (columna.alineacion() != Alineacion.DERECHA) {
                texto = Math.min(texto, 60);
            }
            float marca = conMarca && i == 0 ? LUGAR_DE_LA_MARCA : 0;
            boolean holgada = anchos.length <= COLUMNAS_DE_LA_HOLGADA && columna.alineacion() == Alineacion.DERECHA;
            anchos[i] = Math.max(
                    holgada ? MINIMO_HOLGADO : MINIMO_DE_CIFRAS, Math.max(rotulo, texto + marca) + 2 * AIRE + 0.5f);
        }
        return anchos;
    }

    /** Shares by weight, but no column gets less than its widest word when that word is of a reasonable length. */
    private static void repartir(
            List<ColumnaImpresa> columnas, float[] natural, float tamano, float[] anchos, float libre) {
        float pesos = 0;
        for (ColumnaImpresa columna : columnas) {
            pesos += columna.peso();
        }
        float resto = libre;
        float pesosDelResto = pesos;
        for (int i = 0; i < anchos.length; i++) {
            float peso = columnas.get(i).peso();
            if (peso > 0 && peso < 1) {
                float palabra = Math.min(natural[i] * tamano, 80) + 2 * AIRE + 0.5f;
                float rotulo = Parrafo.anchoDePalabra(columnas.get(i).rotulos().get(0), Letra.NEGRITA, tamano * 0.88f)
                        + 2 * AIRE;
                anchos[i] = Math.max(Math.max(palabra, rotulo), Math.min(libre * peso / pesos, 90));
                resto -= anchos[i];
                pesosDelResto -= peso;
            }
        }
        for (int i = 0; i < anchos.length; i++) {
            if (columnas.get(i).peso() >= 1) {
                anchos[i] = resto * columnas.get(i).peso() / pesosDelResto;
            }
        }
    }

    List<ColumnaImpresa> columnas() {
        return columnas;
    }

    int cuantas() {
        return columnas.size();
    }

    float tamano() {
        return tamano;
    }

    float interlinea() {
        return tamano * 1.22f;
    }

    /** The left edge of a column; of the one after the last, the right edge of the table. */
    float izquierda(int columna) {
        return izquierda[columna];
    }

    float ancho(int columna) {
        return izquierda[columna + 1] - izquierda[columna];
    }

    /** Where text is aligned to within a column. */
    float apoyo(int columna) {
        return switch (columnas.get(columna).alineacion()) {
            case IZQUIERDA -> izquierda[columna] + AIRE;
            case CENTRO -> (izquierda[columna] + izquierda[columna + 1]) / 2;
            case DERECHA -> izquierda[columna + 1] - AIRE;
        };
    }

    Parrafo parrafo(int columna, FilaImpresa fila) {
        Letra letra = fila.letra(columnas.get(columna));
        return Parrafo.de(fila.celdas().get(columna).texto(), letra, tamano, ancho(columna) - 2 * AIRE);
    }
}
