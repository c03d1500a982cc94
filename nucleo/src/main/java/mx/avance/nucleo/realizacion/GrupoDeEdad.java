package mx.avance.nucleo.realizacion;

import java.util.Arrays;

/** Ages as statistics tell them. */
public enum GrupoDeEdad {
    DE_0_A_5(0, 5),
    DE_6_A_11(6, 11),
    DE_12_A_17(12, 17),
    DE_18_A_29(18, 29),
    DE_30_A_59(30, 59),
    DE_60_O_MAS(60, Integer.MAX_VALUE);

    private final int desde;
    private final int hasta;

    GrupoDeEdad(int desde, int hasta) {
        this.desde = desde;
        this.hasta = hasta;
    }

    /**
     * @param edad in whole years
     * @throws IllegalArgumentException when it is negative
     */
    public static GrupoDeEdad de(int edad) {
        return Arrays.stream(values())
                .filter(grupo -> edad >= grupo.desde && edad <= grupo.hasta)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Una edad no puede ser negativa: " + edad));
    }
}
