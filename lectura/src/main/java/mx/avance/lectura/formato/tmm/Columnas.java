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
     * Learns the columns of a table.
     *
     * @param cabezas the lines of the column heads: only the one that says P and A is looked at, since it tells the
     *     columns of figures that no row fills
     *
     * @return null when no line starts a row
     */
    static @Nullable Columnas de(List<Renglon> renglones, List<Renglon> cabezas) {
        int descripcion = Integer.MAX_VALUE;
        int unidad = Integer.MAX_VALUE;
        int primeraCifra = Integer.MAX_VALUE;
        int ultimaCifra = 0;
        int nota = Integer.MAX_VALUE;
        int tope = ultimaDescripcion(renglones);
        List<Celda> cifras = new ArrayList<>();
        for (Renglon renglon : renglones) {
            int fila = renglon.delimitado() ? -1 : Tabla.celdaConNumero(renglon.celdas());
            if (fila < 0 || renglon.celdas().get(fila).desde() > tope) {
                continue;
            }
            List<Celda> celdas = renglon.celdas();
            descripcion = Math.min(descripcion, celdas.get(fila).desde());
            int primera = Tabla.primeraCifra(celdas, fila + 1);
            if (primera > fila + 1) {
                unidad = Math.min(unidad, celdas.get(primera - 1).desde());
            }
            int fin = primera;
            while (fin < celdas.size() && (Tabla.esCifra(celdas.get(fin).texto()) || Tabla.esIlegible(celdas, fin))) {
                primeraCifra = Math.min(primeraCifra, celdas.get(fin).desde());
                ultimaCifra = Math.max(ultimaCifra, celdas.get(fin).hasta());
                cifras.add(celdas.get(fin));
                fin++;
            }
            if (fin < celdas.size() && primera < celdas.size()) {
                nota = Math.min(nota, celdas.get(fin).desde());
            }
        }
        if (descripcion == Integer.MAX_VALUE) {
            return null;
        }
        unidad = Math.min(unidad, primeraCifra);
        nota = nota == Integer.MAX_VALUE ? ultimaCifra + 1 : Math.max(nota, unidad + 1);
        boolean enPuntos = renglones.stream().anyMatch(renglon -> renglon.pagina() != null);
        int holgura = enPuntos ? 3 : 1;
        Alineacion alineacion = Alineacion.DERECHA;
        int[] columnas = agrupar(cifras, alineacion, holgura);
        boolean separadas = separa(columnas, cifras, alineacion);
        for (Alineacion otra : List.of(Alineacion.IZQUIERDA, Alineacion.CENTRO)) {
            int[] otras = agrupar(cifras, otra, holgura);
            if ((otras.length < columnas.length || !separadas) && separa(otras, cifras, otra)) {
                columnas = otras;
                alineacion = otra;
                separadas = true;
            }
        }
        int[] segunCabeza = segunCabeza(cabezas, cifras);
        if (segunCabeza.length > columnas.length && separa(segunCabeza, cifras, Alineacion.CENTRO)) {
            columnas = segunCabeza;
            alineacion = Alineacion.CENTRO;
        }
        return new Columnas(descripcion, unidad, primeraCifra, nota, columnas, alineacion, holgura);
    }

    /** Whether no two figures that follow each other in a line fall into one column. */
    private static boolean separa(int[] columnas, List<Celda> cifras, Alineacion alineacion) {
        for (int i = 1; i < cifras.size(); i++) {
            Celda anterior = cifras.get(i - 1);
            Celda celda = cifras.get(i);
            boolean mismaLinea = celda.desde() >= anterior.hasta();
            if (mismaLinea && indice(columnas, alineacion.de(anterior)) == indice(columnas, alineacion.de(celda))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The rightmost place where a row starts, judged by the lines that carry figures too: a number in a note that wraps
     * looks the same, but stands further right and has none.
     */
    private static int ultimaDescripcion(List<Renglon> renglones) {
        int ultima = -1;
        for (Renglon renglon : renglones) {
            int fila = renglon.delimitado() ? -1 : Tabla.celdaConNumero(renglon.celdas());
            if (fila >= 0 && Tabla.cifrasTras(renglon.celdas(), fila) >= 3) {
                ultima = Math.max(ultima, renglon.celdas().get(fila).desde());
            }
        }
        return ultima < 0 ? Integer.MAX_VALUE : ultima;
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
            if (izquierda.length != 1 || derecha.length != 2) {
                return new int[0];
            }
            int[] todas = new int[letras.size() + 3];
            todas[0] = izquierda[0];
            for (int i = 0; i < letras.size(); i++) {
                todas[i + 1] = Alineacion.CENTRO.de(letras.get(i));
            }
            todas[letras.size() + 1] = derecha[0];
            todas[letras.size() + 2] = derecha[1];
            return todas;
        }
        return new int[0];
    }

    private static int[] agrupar(List<Celda> cifras, Alineacion alineacion, int holgura) {
        int[] lugares = cifras.stream().mapToInt(alineacion::de).sorted().toArray();
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

    /**
     * The cells of a line with their column instead of their ordinal. In a line with figures, a column of figures that
     * the line leaves empty comes out as a blank cell.
     */
    List<Celda> ordenar(Renglon renglon) {
        List<Celda> ordenadas = new ArrayList<>(renglon.celdas().size() + 4);
        boolean conCifras = false;
        for (Celda celda : renglon.celdas()) {
            conCifras |= celda.desde() >= cifras - holgura && Tabla.esCifra(celda.texto());
        }
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

    private static int indice(int[] columnas, int lugar) {
        int mejor = 0;
        for (int i = 1; i < columnas.length; i++) {
            if (Math.abs(columnas[i] - lugar) < Math.abs(columnas[mejor] - lugar)) {
                mejor = i;
            }
        }
        return mejor;
    }
}
