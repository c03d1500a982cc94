package mx.avance.lectura.formato.pbrm;

import java.util.List;

/** The eight figures of a row, from left to right. */
enum Figura {
    META_ANUAL("programada anual", "metaAnual", true),
    PROGRAMADO("programado del trimestre", "programado", true),
    ALCANZADO("avance del trimestre", "alcanzado", true),
    VARIACION_TRIMESTRAL("variación trimestral", "variaciones.trimestral", false),
    PORCENTAJE_TRIMESTRAL("% trimestral", "variaciones.trimestralPorcentual", false),
    ACUMULADO("avance acumulado anual", "avanceAbsoluto", true),
    VARIACION_ANUAL("variación anual", "variaciones.anual", false),
    PORCENTAJE_ANUAL("% anual", "avanceRelativo", false);

    static final List<Figura> TODAS = List.of(values());

    private final String nombre;
    private final String campo;
    private final boolean capturada;

    Figura(String nombre, String campo, boolean capturada) {
        this.nombre = nombre;
        this.campo = campo;
        this.capturada = capturada;
    }

    /** What the form calls it. */
    String nombre() {
        return nombre;
    }

    /** The field of the contract; that of a quarter still lacks its index. */
    String campo() {
        return campo;
    }

    /** Whether somebody typed it; the others are computed from these, and none of these is ever negative. */
    boolean esCapturada() {
        return capturada;
    }

    boolean esPorcentaje() {
        return this == PORCENTAJE_TRIMESTRAL || this == PORCENTAJE_ANUAL;
    }

    boolean esDelTrimestre() {
        return this == PROGRAMADO || this == ALCANZADO;
    }
}
