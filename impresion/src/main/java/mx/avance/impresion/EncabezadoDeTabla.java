package mx.avance.impresion;

import java.util.ArrayList;
import java.util.List;
import mx.avance.impresion.HojaImpresa.ColumnaImpresa;

/** The nested heads of a table, from the path of captions of each column to captions that span columns and levels. */
final class EncabezadoDeTabla {

    private EncabezadoDeTabla() {}

    /**
     * A caption and the cells that it covers.
     *
     * @param nivel from 0, the outermost
     * @param columna from 0
     */
    record Rotulo(String texto, int nivel, int niveles, int columna, int columnas) {}

    /** By level, then from left to right. A column with fewer captions than the others has its last one reach down. */
    static List<Rotulo> de(List<ColumnaImpresa> columnas) {
        int niveles = columnas.stream()
                .mapToInt(columna -> columna.rotulos().size())
                .max()
                .orElse(0);
        List<Rotulo> rotulos = new ArrayList<>();
        for (int nivel = 0; nivel < niveles; nivel++) {
            int i = 0;
            while (i < columnas.size()) {
                List<String> propios = columnas.get(i).rotulos();
                int fin = i + 1;
                if (nivel < propios.size() - 1) {
                    while (fin < columnas.size()
                            && comparten(propios, columnas.get(fin).rotulos(), nivel)) {
                        fin++;
                    }
                    rotulos.add(new Rotulo(propios.get(nivel), nivel, 1, i, fin - i));
                } else if (nivel == propios.size() - 1) {
                    rotulos.add(new Rotulo(propios.get(nivel), nivel, niveles - nivel, i, 1));
                }
                i = fin;
            }
        }
        return rotulos;
    }

    private static boolean comparten(List<String> unos, List<String> otros, int nivel) {
        return otros.size() > nivel + 1 && otros.subList(0, nivel + 1).equals(unos.subList(0, nivel + 1));
    }
}
