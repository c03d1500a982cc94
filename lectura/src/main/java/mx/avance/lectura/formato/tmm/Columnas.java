package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Renglon;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a table stand, for documents that tell cells by position: columns aligned by spaces, PDF. They are
 * learnt from the lines that start a row; headings are of no use, since they wrap and damage most.
 */
final class Columnas {

    private static final int LINEAS = 1;
    private static final int DESCRIPCION = 2;
    private static final int UNIDAD = 3;
    private static final int CIFRAS = 10;
    private static final int NOTA = 90;

    /** A power of two, about as many as a line has characters. */
    private static final int VISTOS = 256;

    private final int descripcion;
    private final int unidad;
    private final int cifras;
    private final int nota;
    private final int[] columnasDeCifras;
    private final Alineacion alineacion;
    private final int holgura;

    private Columnas(
            int descripcion,
            int unidad,
            int cifras,
            int nota,
            int[] columnasDeCifras,
            Alineacion alineacion,
            int holgura) {
        this.descripcion = descripcion;
        this.unidad = unidad;
        this.cifras = cifras;
        this.nota = nota;
        this.columnasDeCifras = columnasDeCifras;
        this.alineacion = alineacion;
        this.holgura = holgura;
    }

    /** By which side the figures of a column line up. */
    private enum Alineacion {
        DERECHA(Celda::hasta),
        IZQUIERDA(Celda::desde),
        CENTRO(celda -> (celda.desde() + celda.hasta()) / 2);

        private final ToIntFunction<Celda> lugar;

        Alineacion(ToIntFunction<Celda> lugar) {
            this.lugar = lugar;
        }

        int de(Celda celda) {
            return lugar.applyAsInt(celda);
        }
    }

    /**
     * What one look at a line finds: the cell that starts a row, and its figures from the first one to the last. On a page
     * that is the one with the sign of per cent: what stands right of it is a note, figure or not.
     */
    private record Vista(List<Celda> celdas, int fila, int primera, int fin, boolean conCifras) {

        static Vista de(Renglon renglon, int fila) {
            List<Celda> celdas = renglon.celdas();
            int primera = Tabla.primeraCifra(celdas, fila + 1);
            int fin = primera;
            int cifras = 0;
            while (fin < celdas.size()) {
                boolean esCifra = Tabla.esCifra(celdas.get(fin).texto());
                boolean trasRelativo = renglon.pagina() != null
                        && fin > primera
                        && celdas.get(fin - 1).texto().endsWith("%");
                if (trasRelativo || (!esCifra && !Tabla.esIlegible(celdas, fin))) {
                    break;
                }
                cifras += esCifra ? 1 : 0;
                fin++;
            }
            return new Vista(celdas, fila, primera, fin, cifras >= 3 || Tabla.cifrasTras(celdas, fila) >= 3);
        }

        int empieza() {
            return celdas.get(fila).desde();
        }
    }

    /**
     * Learns the columns of a table.
     *
     * @param cabezas the lines of the column heads: only the one that says P and A is looked at, since it tells the
     *     columns of figures that no row fills
     *
     * @return null when no line starts a row
     */
    static @Nullable Columnas de(List<Renglon> renglones, List<Renglon> cabezas) {
        List<Vista> filas = filas(renglones);
        int descripcion = Integer.MAX_VALUE;
        int unidad = Integer.MAX_VALUE;
        int primeraCifra = Integer.MAX_VALUE;
        int ultimaCifra = 0;
        int nota = Integer.MAX_VALUE;
        List<Celda> cifras = new ArrayList<>();
        for (Vista vista : filas) {
            List<Celda> celdas = vista.celdas();
            descripcion = Math.min(descripcion, vista.empieza());
            if (vista.primera() > vista.fila() + 1) {
                unidad = Math.min(unidad, celdas.get(vista.primera() - 1).desde());
            }
            for (int i = vista.primera(); i < vista.fin(); i++) {
                primeraCifra = Math.min(primeraCifra, celdas.get(i).desde());
                ultimaCifra = Math.max(ultimaCifra, celdas.get(i).hasta());
                cifras.add(celdas.get(i));
            }
            if (vista.fin() < celdas.size() && vista.primera() < celdas.size()) {
                nota = Math.min(nota, celdas.get(vista.fin()).desde());
            }
        }
        if (filas.isEmpty()) {
            return null;
        }
        unidad = Math.min(unidad, primeraCifra);
        nota = nota == Integer.MAX_VALUE ? ultimaCifra + 1 : Math.max(nota, unidad + 1);
        boolean enPuntos = renglones.get(0).pagina() != null;
        if (enPuntos) {
            int desdeNota = nota;
            cifras.removeIf(cifra -> cifra.desde() >= desdeNota);
        }
        int holgura = enPuntos ? 3 : 1;
        Alineacion alineacion = Alineacion.DERECHA;
        int[] columnas = agrupar(cifras, alineacion, holgura);
        boolean separadas = separa(columnas, cifras, alineacion);
        if (!separadas || columnas.length > seguidas(cifras)) {
            for (Alineacion otra : List.of(Alineacion.IZQUIERDA, Alineacion.CENTRO)) {
                int[] otras = agrupar(cifras, otra, holgura);
                if ((otras.length < columnas.length || !separadas) && separa(otras, cifras, otra)) {
                    columnas = otras;
                    alineacion = otra;
                    separadas = true;
                }
            }
        }
        int[] segunCabeza = segunCabeza(cabezas, cifras);
        if (segunCabeza.length > columnas.length && separa(segunCabeza, cifras, Alineacion.CENTRO)) {
            columnas = segunCabeza;
            alineacion = Alineacion.CENTRO;
        }
        return new Columnas(descripcion, unidad, primeraCifra, nota, columnas, alineacion, holgura);
    }

    /**
     * The lines that start a row. None starts right of the rightmost one that carries figures too: a number in a note that
     * wraps looks the same, but stands further right and has none.
     */
    private static List<Vista> filas(List<Renglon> renglones) {
        List<Vista> filas = new ArrayList<>(renglones.size());
        int tope = -1;
        for (Renglon renglon : renglones) {
            int fila = renglon.delimitado() ? -1 : Tabla.celdaConNumero(renglon.celdas());
            if (fila >= 0) {
                Vista vista = Vista.de(renglon, fila);
                filas.add(vista);
                tope = vista.conCifras() ? Math.max(tope, vista.empieza()) : tope;
            }
        }
        int ultima = tope;
        if (ultima >= 0) {
            filas.removeIf(vista -> vista.empieza() > ultima);
        }
        return filas;
    }

    /** How many figures follow one another in a line, where most do: there are no fewer columns than that. */
    private static int seguidas(List<Celda> cifras) {
        int seguidas = 0;
        int mas = 0;
        for (int i = 0; i < cifras.size(); i++) {
            boolean sigue = i > 0 && cifras.get(i).desde() >= cifras.get(i - 1).hasta();
            seguidas = sigue ? seguidas + 1 : 1;
            mas = Math.max(mas, seguidas);
        }
        return mas;
    }

    /** Whether no two figures that follow each other in a line fall into one column. */
    private static boolean separa(int[] columnas, List<Celda> cifras, Alineacion alineacion) {
        int anterior = -1;
        int hasta = Integer.MAX_VALUE;
        for (Celda celda : cifras) {
            int columna = indice(columnas, alineacion.de(celda));
            if (celda.desde() >= hasta && columna == anterior) {
                return false;
            }
            anterior = columna;
            hasta = celda.hasta();
        }
        return true;
    }

    /** Whether a cell that {@link #ordenar} gave out stands where the notes do. */
    boolean esNota(Celda celda) {
        return celda.columna() == NOTA;
    }

    /** Whether such a cell stands right before the per cent, where the columns of the form are known, but for that one. */
    boolean esPenultimaCifra(Celda celda) {
        int penultima =
                switch (columnasDeCifras.length) {
                    case Casillas.CELDAS - 1, Casillas.CELDAS -> Casillas.CELDAS - 2;
                    case Casillas.CELDAS_CON_TOTALES - 1, Casillas.CELDAS_CON_TOTALES ->
                        Casillas.CELDAS_CON_TOTALES - 2;
                    default -> -1;
                };
        return penultima >= 0 && celda.columna() == CIFRAS + penultima;
    }

    /** Whether a cell with a number stands where rows start, and not in a text further right. */
    boolean puedeEmpezarFila(Celda celda) {
        return celda.desde() < unidad - holgura || celda.desde() <= descripcion + holgura;
    }

    /** The middles of the columns that the line of P and A heads, with the figures to its left and right. */
    private static int[] segunCabeza(List<Renglon> cabezas, List<Celda> cifras) {
        for (Renglon cabeza : cabezas) {
            List<Celda> letras = cabeza.celdas();
            boolean soloLetras = (letras.size() == 8 || letras.size() == 10)
                    && letras.stream()
                            .allMatch(celda ->
                                    celda.texto().equals("P") || celda.texto().equals("A"));
            if (cabeza.delimitado() || !soloLetras) {
                continue;
            }
            int primera = Alineacion.CENTRO.de(letras.get(0));
            int ultima = Alineacion.CENTRO.de(letras.get(letras.size() - 1));
            int medio = (ultima - primera) / (letras.size() - 1) / 2;
            List<Celda> aLaIzquierda = cifras.stream()
                    .filter(celda -> celda.hasta() < primera - medio)
                    .toList();
            List<Celda> aLaDerecha = cifras.stream()
                    .filter(celda -> celda.desde() > ultima + medio)
                    .toList();
            int[] izquierda = agrupar(aLaIzquierda, Alineacion.CENTRO, medio);
            int[] derecha = agrupar(aLaDerecha, Alineacion.CENTRO, medio);
            if (izquierda.length != 1 || derecha.length < 1 || derecha.length > 2) {
                return new int[0];
            }
            int[] todas = new int[letras.size() + 1 + derecha.length];
            todas[0] = izquierda[0];
            for (int i = 0; i < letras.size(); i++) {
                todas[i + 1] = Alineacion.CENTRO.de(letras.get(i));
            }
            System.arraycopy(derecha, 0, todas, letras.size() + 1, derecha.length);
            return todas;
        }
        return new int[0];
    }

    /** The middles of the places where figures line up: places further apart than the slack are two columns. */
    private static int[] agrupar(List<Celda> cifras, Alineacion alineacion, int holgura) {
        int[] lugares = lugares(cifras, alineacion);
        int[] grupos = new int[lugares.length];
        int cuantos = 0;
        int inicio = 0;
        for (int i = 0; i < lugares.length; i++) {
            if (i > 0 && lugares[i] - lugares[i - 1] > holgura) {
                grupos[cuantos++] = (lugares[inicio] + lugares[i - 1]) / 2;
                inicio = i;
            }
        }
        if (lugares.length > 0) {
            grupos[cuantos++] = (lugares[inicio] + lugares[lugares.length - 1]) / 2;
        }
        return Arrays.copyOf(grupos, cuantos);
    }

    /** In ascending order. Nearly all figures stand below another one; of those that were just seen only one is kept. */
    private static int[] lugares(List<Celda> cifras, Alineacion alineacion) {
        int[] vistos = new int[VISTOS];
        Arrays.fill(vistos, Integer.MIN_VALUE);
        int[] lugares = new int[cifras.size()];
        int cuantos = 0;
        for (Celda celda : cifras) {
            int lugar = alineacion.de(celda);
            if (vistos[lugar & (VISTOS - 1)] != lugar) {
                vistos[lugar & (VISTOS - 1)] = lugar;
                lugares[cuantos++] = lugar;
            }
        }
        Arrays.sort(lugares, 0, cuantos);
        return Arrays.copyOf(lugares, cuantos);
    }

    /**
     * The cells of a line with their column instead of their ordinal. In a line with figures, a column of figures that
     * the line leaves empty comes out as a blank cell.
     */
    List<Celda> ordenar(Renglon renglon) {
        List<Celda> ordenadas = new ArrayList<>(renglon.celdas().size() + 4);
        boolean conCifras = tieneCifras(renglon.celdas());
        int ultima = 0;
        for (Celda celda : renglon.celdas()) {
            int columna = columna(celda, conCifras);
            if (columna >= CIFRAS && columna < NOTA) {
                for (int blanca = Math.max(ultima + 1, CIFRAS); ultima >= CIFRAS && blanca < columna; blanca++) {
                    ordenadas.add(new Celda("", blanca, celda.desde(), celda.desde()));
                }
                ultima = columna;
            }
            ordenadas.add(new Celda(celda.texto(), columna, celda.desde(), celda.hasta()));
        }
        return ordenadas;
    }

    private boolean tieneCifras(List<Celda> celdas) {
        for (Celda celda : celdas) {
            if (celda.desde() >= cifras - holgura && Tabla.esCifra(celda.texto())) {
                return true;
            }
        }
        return false;
    }

    private int columna(Celda celda, boolean conCifras) {
        if (celda.hasta() <= descripcion || celda.desde() < descripcion - 2 * holgura) {
            return LINEAS;
        }
        if (celda.desde() < unidad - holgura) {
            return DESCRIPCION;
        }
        if (celda.desde() >= nota - holgura) {
            return NOTA;
        }
        if (conCifras && celda.desde() >= cifras - holgura) {
            return CIFRAS + indice(columnasDeCifras, alineacion.de(celda));
        }
        return celda.desde() < cifras - holgura ? UNIDAD : NOTA;
    }

    /**
     * The column that a place is nearest to, the one on the left among equals.
     *
     * @param columnas in ascending order
     */
    private static int indice(int[] columnas, int lugar) {
        int mejor = 0;
        for (int i = 1; i < columnas.length; i++) {
            if (Math.abs(columnas[i] - lugar) < Math.abs(columnas[mejor] - lugar)) {
                mejor = i;
            } else if (columnas[i] > lugar) {
                break;
            }
        }
        return mejor;
    }
}
