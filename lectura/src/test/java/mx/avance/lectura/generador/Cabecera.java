package mx.avance.lectura.generador;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.avance.lectura.generador.HojaCierta.Entrada;
import org.jspecify.annotations.Nullable;

/** Prints the heading of a sheet in one of the ways in which offices write it and scanners leave it. */
final class Cabecera {

    private static final List<String> ETIQUETAS =
            List.of("RAMO", "PROGRAMA", "UNIDAD EJECUTORA", "FINALIDAD", "FUNCIÓN", "SUBFUNCIÓN", "LÍNEAS DE ACCIÓN");

    private static final List<List<String>> DANIADAS = List.of(
            List.of("C. ADMINISTRATIVA", "RAMQ"),
            List.of("PROGRANA", "PR0GRAMA"),
            List.of("UNIDAD DIRECTORA", "UNIDAD EJECUTDRA"),
            List.of("PINALIDAD", "FINALlDAD", "FINAUDAD"),
            List.of("FUNCION", "FUNCIÓM", "FUNCI6N"),
            List.of("SUBSUNCIÓN", "SUBFUNCION", "SUB FUNCIÓN"),
            List.of("LINEAS DE ACCION", "LINEA DE ACCIÓN", "UNEAS DE ACCIÓN", "LÍNEAS DE ACCÍON"));

    private static final List<String> CODIGOS = List.of("TMM-F004", "T1M-FO04", "TRIM-F004", "TMM-FO04", "TMM F004");

    private static final String[][] MESES = {
        {"ENERO", "MARZO", "ENE", "MAR", "31", "PRIMER", "1ER."},
        {"ABRIL", "JUNIO", "ABR", "JUN", "30", "SEGUNDO", "2DO."},
        {"JULIO", "SEPTIEMBRE", "JUL", "SEP", "30", "TERCER", "3ER."},
        {"OCTUBRE", "DICIEMBRE", "OCT", "DIC", "31", "CUARTO", "4TO."}
    };

    private enum Modo {
        CON_DOS_PUNTOS,
        SIN_DOS_PUNTOS,
        TABULADA,
        BARRAS,
        ALINEADA,
        BLOQUES,
        BLOQUES_CON_GUIONES,
        BLOQUES_CON_TABULADOR,
        DESPLAZADA
    }

    private final Azar azar;
    private final HojaCierta hoja;
    private final boolean mayusculas;
    private final Modo modo;
    private final @Nullable String unidadLeida;
    private final boolean sinPuntos;

    /**
     * @param unidadLeida the code of the unidad ejecutora as it is printed, when it lost a digit
     */
    Cabecera(Azar azar, HojaCierta hoja, @Nullable String unidadLeida) {
        this.azar = azar;
        this.hoja = hoja;
        this.mayusculas = azar.deCada(2, 3);
        this.modo = azar.uno(Modo.values());
        this.unidadLeida = unidadLeida;
        this.sinPuntos = azar.deCada(1, 8)
                && hoja.lineas().stream().allMatch(linea -> linea.clave().length() == 5);
    }

    /** What the heading lets know: with the labels slid, the last value of the column of codes is lost. */
    HojaCierta loQueDice() {
        return modo == Modo.DESPLAZADA ? hoja.sinSubfuncion() : hoja;
    }

    String modo() {
        return modo.name();
    }

    /**
     * @param conPeriodo whether the sheet says its quarter
     * @param conTitulo whether it has the lines above the key
     */
    List<String> lineas(boolean conPeriodo, boolean conTitulo) {
        List<String> lineas = new ArrayList<>();
        boolean periodoArriba = azar.deCada(1, 3);
        if (conTitulo) {
            lineas.add(azar.deCada(1, 6) ? hoja.ente().toLowerCase(Locale.ROOT) : hoja.ente());
            if (azar.deCada(1, 5)) {
                lineas.add("INSTITUTO PARA EL FOMENTO DE LAS ARTES DE VALLE CLARO");
            }
            if (!conPeriodo || azar.deCada(5, 6)) {
                lineas.add("PROGRAMA OPERATIVO ANUAL " + hoja.ejercicio());
            }
            if (azar.deCada(7, 8)) {
                lineas.add(azar.uno(
                        "AVANCE FÍSICO PROGRAMÁTICO", "Avance Físico Programático", "AVANCE FISICO PROGRAMATICO"));
            }
            lineas.add("");
        }
        String codigo = azar.de(CODIGOS);
        List<String> periodo = new ArrayList<>();
        if (conPeriodo) {
            String rotulo = azar.uno("FECHA: ", "PERIODO: ", "", "");
            periodo.add(rotulo + periodo());
        }
        periodo.add(codigo);
        if (azar.deCada(1, 2)) {
            java.util.Collections.reverse(periodo);
        }
        if (periodoArriba) {
            lineas.addAll(periodo);
            lineas.add("");
        }
        lineas.addAll(claves());
        lineas.add("");
        if (!periodoArriba) {
            lineas.addAll(periodo);
            lineas.add("");
        }
        return lineas;
    }

    private String periodo() {
        String[] mes = MESES[hoja.trimestre() - 1];
        int anio = hoja.ejercicio();
        String periodo = azar.uno(
                mes[0] + "-" + mes[1] + " " + anio,
                mes[0] + "-" + mes[1] + "-" + anio,
                mes[0] + " - " + mes[1] + " " + anio,
                mes[2] + "-" + mes[3] + " " + anio,
                mes[0] + " A " + mes[1] + " DE " + anio,
                mes[0] + " A " + mes[1] + " DEL " + anio,
                mes[5] + " TRIMESTRE " + anio,
                mes[5] + " TRIMESTRE DE " + anio,
                mes[6] + " TRIMESTRE " + anio,
                "AL " + mes[4] + " DE " + mes[1] + " DE " + anio,
                "DEL 1 DE " + mes[0] + " AL " + mes[4] + " DE " + mes[1] + " DE " + anio);
        return azar.deCada(1, 4) ? periodo.toLowerCase(Locale.ROOT) : periodo;
    }

    private List<String> claves() {
        List<Entrada> valores = new ArrayList<>(List.of(
                hoja.ramo(),
                hoja.programa(),
                unidadLeida == null
                        ? hoja.unidad()
                        : new Entrada(unidadLeida, hoja.unidad().nombre()),
                hoja.finalidad(),
                hoja.funcion()));
        if (hoja.subfuncion() != null) {
            valores.add(hoja.subfuncion());
        }
        return switch (modo) {
            case CON_DOS_PUNTOS -> juntas(valores, ": ", " ", " ");
            case SIN_DOS_PUNTOS -> juntas(valores, " ", " ", " ");
            case TABULADA -> juntas(valores, azar.uno(":\t", "\t"), "\t", "\t");
            case BARRAS -> barras(valores);
            case ALINEADA -> alineadas(valores);
            case BLOQUES -> bloques(valores, "", " ");
            case BLOQUES_CON_GUIONES -> bloques(valores, "- ", " ");
            case BLOQUES_CON_TABULADOR -> bloques(valores, "", "\t");
            case DESPLAZADA -> desplazadas(valores);
        };
    }

    private List<String> juntas(List<Entrada> valores, String trasEtiqueta, String trasClave, String sangria) {
        List<String> lineas = new ArrayList<>();
        for (int i = 0; i < valores.size(); i++) {
            lineas.add(etiqueta(i) + trasEtiqueta + clave(valores.get(i)) + trasClave + nombre(valores.get(i)));
        }
        String cabeza = etiqueta(6) + trasEtiqueta;
        for (Entrada linea : hoja.lineas()) {
            lineas.add(cabeza + clave(linea) + trasClave + nombre(linea));
            cabeza = sangria;
        }
        return lineas;
    }

    private List<String> barras(List<Entrada> valores) {
        List<String> lineas = new ArrayList<>();
        for (String linea : juntas(valores, " | ", " | ", " | ")) {
            lineas.add("| " + linea.replaceFirst("^ \\| ", "  | ") + " |");
        }
        return lineas;
    }

    private List<String> alineadas(List<Entrada> valores) {
        List<String> lineas = new ArrayList<>();
        for (String linea : juntas(valores, "\t", "\t", "\t")) {
            String[] partes = linea.split("\t", -1);
            lineas.add(String.format(Locale.ROOT, "%-20s  %-7s  %s", partes[0], partes[1], partes[2])
                    .stripTrailing());
        }
        return lineas;
    }

    private List<String> bloques(List<Entrada> valores, String vineta, String trasClave) {
        List<String> lineas = new ArrayList<>();
        String dosPuntos = azar.uno(":", "");
        for (int i = 0; i < 7; i++) {
            lineas.add(etiqueta(i) + (i == 0 ? ":" : dosPuntos));
        }
        lineas.add("");
        valores.addAll(hoja.lineas());
        for (Entrada valor : valores) {
            lineas.add(vineta + clave(valor) + trasClave + nombre(valor));
        }
        return lineas;
    }

    private List<String> desplazadas(List<Entrada> valores) {
        List<String> lineas = new ArrayList<>();
        lineas.add(etiqueta(0) + ": " + clave(valores.get(0)));
        lineas.add(etiqueta(1) + ": " + nombre(valores.get(0)));
        for (int i = 2; i < 6; i++) {
            lineas.add(etiqueta(i) + ": " + clave(valores.get(i - 1)) + " " + nombre(valores.get(i - 1)));
        }
        String cabeza = etiqueta(6) + ": ";
        for (Entrada linea : hoja.lineas()) {
            lineas.add(cabeza + clave(linea) + " " + nombre(linea));
            cabeza = " ";
        }
        return lineas;
    }

    private String clave(Entrada valor) {
        return sinPuntos ? valor.clave().replace(".", "") : valor.clave();
    }

    private String nombre(Entrada valor) {
        return mayusculas ? valor.nombre().toUpperCase(Locale.ROOT) : valor.nombre();
    }

    private String etiqueta(int campo) {
        if (azar.deCada(1, 5)) {
            return azar.de(DANIADAS.get(campo));
        }
        String etiqueta = ETIQUETAS.get(campo);
        if (azar.deCada(1, 12) && etiqueta.length() > 6) {
            StringBuilder daniada = new StringBuilder(etiqueta);
            for (int i = azar.entre(1, 2); i > 0; i--) {
                int lugar = azar.entre(0, etiqueta.length() - 1);
                if (daniada.charAt(lugar) != ' ') {
                    daniada.setCharAt(lugar, (char) ('A' + azar.entre(0, 25)));
                }
            }
            return daniada.toString();
        }
        return etiqueta;
    }
}
