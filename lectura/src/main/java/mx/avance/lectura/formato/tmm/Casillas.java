package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.List;
import mx.avance.lectura.restriccion.Disposicion;
import mx.avance.lectura.restriccion.Disposicion.Habito;
import mx.avance.lectura.restriccion.Esquema;
import mx.avance.lectura.restriccion.PorcentajeRedondeado;
import mx.avance.lectura.restriccion.Restriccion;
import mx.avance.lectura.restriccion.SiImpresaIgual;
import mx.avance.lectura.restriccion.SumaIgual;

/** The slots of a row of TMM-F004, the facts that bind them (rules 1 to 3 of the form) and the ways of printing them. */
final class Casillas {

    static final int ANUAL = 0;

    /** The numeric cells of a row without totals: annual goal, four P and A, accumulated figure and per cent. */
    static final int CELDAS = 11;

    /** The same with TOTAL P and TOTAL A. */
    static final int CELDAS_CON_TOTALES = 13;

    static final int TOTAL_P = 9;
    static final int TOTAL_A = 10;
    static final int ABSOLUTO = 11;
    static final int RELATIVO = 12;

    private static final int MAS_REPETIDAS = 8;
    private static final List<String> CAMPOS = List.of(
            "metaAnual",
            "programado[0]",
            "alcanzado[0]",
            "programado[1]",
            "alcanzado[1]",
            "programado[2]",
            "alcanzado[2]",
            "programado[3]",
            "alcanzado[3]",
            "totales.programado",
            "totales.alcanzado",
            "avanceAbsoluto",
            "avanceRelativo");

    private Casillas() {}

    /** The field of the contract that a slot is. */
    static String campo(int casilla) {
        return CAMPOS.get(casilla);
    }

    /** The slot of P in a quarter, from 1. */
    static int programado(int trimestre) {
        return 2 * trimestre - 1;
    }

    /** The slot of A in a quarter, from 1. */
    static int alcanzado(int trimestre) {
        return 2 * trimestre;
    }

    /** The form as it reports a quarter, from 1 to 4. */
    static Esquema esquema(int trimestre) {
        int[] programados = {programado(1), programado(2), programado(3), programado(4)};
        int[] alcanzados = new int[trimestre];
        for (int t = 1; t <= trimestre; t++) {
            alcanzados[t - 1] = alcanzado(t);
        }
        List<Restriccion> restricciones = List.of(
                new SumaIgual(
                        "TrimestresSumanMetaAnual",
                        "lo programado en los cuatro trimestres suma la meta anual",
                        programados,
                        ANUAL),
                new SumaIgual(
                        "AbsolutoSumaAlcanzado",
                        "el avance absoluto suma lo alcanzado hasta el trimestre",
                        alcanzados,
                        ABSOLUTO),
                new PorcentajeRedondeado(
                        "RelativoEsAbsolutoEntreMetaAnual",
                        "el relativo es el absoluto entre la meta anual, en por ciento entero",
                        ABSOLUTO,
                        ANUAL,
                        RELATIVO,
                        0),
                new SiImpresaIgual(
                        "TotalProgramadoEsMetaAnual", "el total programado es la meta anual", TOTAL_P, ANUAL),
                new SiImpresaIgual(
                        "TotalAlcanzadoEsAbsoluto", "el total alcanzado es el avance absoluto", TOTAL_A, ABSOLUTO));
        return new Esquema(CAMPOS, RELATIVO, restricciones, disposiciones(trimestre));
    }

    private static List<Disposicion> disposiciones(int trimestre) {
        List<Disposicion> disposiciones = new ArrayList<>();
        int futuros = 4 - trimestre;
        for (Habito habito : List.of(Habito.OMITE, Habito.CEROS, Habito.BLANCOS)) {
            if (futuros == 0 && habito != Habito.OMITE) {
                continue;
            }
            for (int totales = 0; totales <= 2; totales++) {
                for (int repetidas = 0; repetidas <= MAS_REPETIDAS; repetidas++) {
                    int todos = (1 << futuros) - 1;
                    disposiciones.add(una(
                            trimestre,
                            futuros == 0 ? Habito.NINGUNO : habito,
                            habito == Habito.OMITE ? 0 : todos,
                            totales,
                            repetidas));
                }
            }
        }
        for (int algunos = 1; algunos < (1 << futuros) - 1; algunos++) {
            for (int repetidas = 0; repetidas <= 2; repetidas++) {
                disposiciones.add(una(trimestre, Habito.MIXTO, algunos, 0, repetidas));
            }
        }
        return disposiciones;
    }

    /**
     * One way of printing a row.
     *
     * @param impresos one bit per quarter to come: whether its A is printed, as a zero or as a blank by the habit
     * @param totales how many times TOTAL P and TOTAL A are printed
     * @param repetidas how many times the accumulated figure stands before its own place
     */
    private static Disposicion una(int trimestre, Habito habito, int impresos, int totales, int repetidas) {
        Disposicion.Constructor fila = Disposicion.con(nombre(habito), habito).casilla(ANUAL);
        for (int t = 1; t <= 4; t++) {
            fila.casilla(programado(t));
            if (t <= trimestre) {
                fila.casilla(alcanzado(t));
            } else if ((impresos & (1 << (t - trimestre - 1))) != 0) {
                if (habito == Habito.BLANCOS) {
                    fila.blanco();
                } else {
                    fila.cero();
                }
            }
        }
        for (int i = 0; i < totales; i++) {
            if (i == 0) {
                fila.casilla(TOTAL_P).casilla(TOTAL_A);
            } else {
                fila.repite(TOTAL_P).repite(TOTAL_A);
            }
        }
        for (int i = 0; i < repetidas; i++) {
            fila.repite(ABSOLUTO);
        }
        return fila.casilla(ABSOLUTO).casilla(RELATIVO).lista();
    }

    private static String nombre(Habito habito) {
        return switch (habito) {
            case CEROS -> "la hoja imprime ceros en lo que aún no se alcanza";
            case BLANCOS -> "la hoja deja en blanco lo que aún no se alcanza";
            case OMITE -> "el texto de la hoja omite lo que aún no se alcanza";
            case MIXTO -> "la hoja imprime unos ceros y omite otros";
            case NINGUNO -> "todos los trimestres están reportados";
        };
    }
}
