package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the values of a heading to its fields. Values keep the order of the form, so this is the cheapest way of walking
 * both lists at once: a value fits a field by the number of its digits, by its name in the functional classification and,
 * least of all, by its label.
 */
final class Reparto {

    private static final double SALTAR_CAMPO = 1.5;
    private static final double SALTAR_VALOR = 4;

    /** A digit beside LÍNEAS DE ACCIÓN with a name that CONAC does not know: a whole eje, which is no field of the key. */
    private static final double EJE_ENTERO = 1.2;

    private static final Campo[] CAMPOS = Campo.values();
    private static final int LINEAS = CAMPOS.length - 1;

    private final List<Encabezado.Valor> valores;

    Reparto(List<Encabezado.Valor> valores) {
        this.valores =
                valores.stream().filter(valor -> !valor.codigo().isEmpty()).toList();
    }

    void repartir(Map<Campo, Encabezado.Valor> porCampo, List<Encabezado.Valor> lineas) {
        int cuantos = valores.size();
        double[][] costo = new double[cuantos + 1][LINEAS + 1];
        int[][] paso = new int[cuantos + 1][LINEAS + 1];
        for (double[] fila : costo) {
            Arrays.fill(fila, Double.MAX_VALUE);
        }
        costo[0][0] = 0;
        for (int v = 0; v <= cuantos; v++) {
            for (int c = 0; c <= LINEAS; c++) {
                if (costo[v][c] == Double.MAX_VALUE) {
                    continue;
                }
                if (c < LINEAS) {
                    mejorar(costo, paso, v, c + 1, costo[v][c] + SALTAR_CAMPO, 1);
                }
                if (v < cuantos && c < LINEAS) {
                    mejorar(costo, paso, v + 1, c + 1, costo[v][c] + ajuste(v, CAMPOS[c]), 2);
                    mejorar(costo, paso, v + 1, c, costo[v][c] + SALTAR_VALOR, 3);
                }
                if (v < cuantos && c == LINEAS) {
                    mejorar(costo, paso, v + 1, c, costo[v][c] + comoLinea(valores.get(v)), 4);
                }
            }
        }
        deshacer(paso, porCampo, lineas);
    }

    private static void mejorar(double[][] costo, int[][] paso, int v, int c, double nuevo, int como) {
        if (nuevo < costo[v][c] - 1e-9) {
            costo[v][c] = nuevo;
            paso[v][c] = como;
        }
    }

    private void deshacer(int[][] paso, Map<Campo, Encabezado.Valor> porCampo, List<Encabezado.Valor> lineas) {
        int v = valores.size();
        int c = LINEAS;
        List<Encabezado.Valor> alReves = new ArrayList<>();
        while (v > 0 || c > 0) {
            switch (paso[v][c]) {
                case 1 -> c--;
                case 2 -> porCampo.put(CAMPOS[--c], valores.get(--v));
                case 3 -> v--;
                default -> alReves.add(valores.get(--v));
            }
        }
        for (int i = alReves.size() - 1; i >= 0; i--) {
            lineas.add(alReves.get(i));
        }
    }

    private double ajuste(int cual, Campo campo) {
        Encabezado.Valor valor = valores.get(cual);
        String codigo = valor.codigo();
        double costo;
        if (codigo.indexOf('.') >= 0) {
            costo = 4;
        } else {
            int diferencia = Math.abs(codigo.length() - campo.digitos());
            costo = diferencia == 0 ? 0 : diferencia == 1 ? 1.2 : 3.5;
        }
        if (valor.etiqueta() == campo) {
            costo -= 0.4;
        } else if (valor.etiqueta() != null) {
            costo += valor.etiqueta() == Campo.LINEAS ? 1.2 : 0.2;
        }
        return costo + porNombre(valor.niveles(), valor.etiqueta(), campo);
    }

    /** What the functional classification says of a one-digit code with its name. */
    private static double porNombre(@Nullable List<Campo> niveles, @Nullable Campo etiqueta, Campo campo) {
        if (campo.digitos() != 1 || niveles == null) {
            return 0;
        }
        if (niveles.isEmpty()) {
            return etiqueta == Campo.LINEAS ? EJE_ENTERO : 0.1;
        }
        return niveles.contains(campo) ? -0.6 : 1.0;
    }

    private static double comoLinea(Encabezado.Valor valor) {
        String codigo = valor.codigo();
        double costo = codigo.indexOf('.') >= 0 ? 0 : codigo.length() == 3 ? 0.4 : codigo.length() == 1 ? 0.8 : 2;
        if (valor.etiqueta() == Campo.LINEAS) {
            costo -= 0.4;
        } else if (valor.etiqueta() != null) {
            costo += 1;
        }
        return costo;
    }
}
