package mx.avance.lectura.formato.tmm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mx.avance.lectura.fuente.Renglon;
import mx.avance.lectura.grafia.Palabras;
import org.jspecify.annotations.Nullable;

/**
 * A line that is no row, and what its words alone say. Each thing is found out once, when it is first asked: documents
 * repeat the same headings, column heads and feet sheet after sheet.
 */
final class Linea {

    private static final Set<String> DE_CABEZA = Set.of(
            "L",
            "A",
            "P",
            "M",
            "D",
            "PMD",
            "LINEA",
            "DE",
            "LA",
            "LAS",
            "ACCION",
            "ACCIONES",
            "DESCRIPCION",
            "METAS",
            "UNIDAD",
            "MEDIDA",
            "META",
            "ANUAL",
            "AUTORIZADA",
            "PERIODO",
            "E",
            "R",
            "I",
            "O",
            "ENE",
            "MAR",
            "ABR",
            "APR",
            "JUN",
            "JUL",
            "SEP",
            "OCT",
            "DIC",
            "TOTAL",
            "AVANCE",
            "ABSOLUTO",
            "ACUMULADO",
            "COMPLETADO",
            "RELATIVO",
            "OBSERVACIONES",
            "Y",
            "PROGRAMADO",
            "ALCANZADO",
            "TRIMESTRE",
            "FALD");

    private static final Pattern PIE_DE_PAGINA =
            Pattern.compile("(?i)(hoja|p[aá]gina|p[aá]g\\.?)\\s+\\d+(\\s*(de|/)\\s*\\d+)?(\\s|$)");

    private static final int LARGO_DE_RENGLON_DE_CABEZA = 120;

    private final String texto;
    private final String planas;
    private final boolean esPieDePagina;
    private @Nullable Boolean esCabeza;
    private @Nullable Boolean esRenglonDeCabeza;
    private @Nullable Boolean esDeEncabezado;
    private @Nullable Boolean pareceRamo;
    private @Nullable LineaDeEncabezado enEncabezado;
    private Firmas.@Nullable Clase clase;

    Linea(String texto) {
        this.texto = texto;
        this.planas = Palabras.planas(texto);
        this.esPieDePagina =
                texto.length() < 160 && PIE_DE_PAGINA.matcher(texto).lookingAt();
    }

    String texto() {
        return texto;
    }

    /** As {@link Palabras#planas} gives it. */
    String planas() {
        return planas;
    }

    /** {@code Hoja 3 de 9}: what every page of a document prints says nothing of the sheet. */
    boolean esPieDePagina() {
        return esPieDePagina;
    }

    /** Whether it is the caption of what was done without having been programmed. */
    boolean abreExtraordinarias() {
        return planas.equals("ACTIVIDADES EXTRAORDINARIAS");
    }

    /** Whether it belongs to the column heads: nearly all of its words are theirs. */
    boolean esCabeza() {
        Boolean sabido = esCabeza;
        if (sabido == null) {
            sabido = sonDeCabeza(planas);
            esCabeza = sabido;
        }
        return sabido;
    }

    private static boolean sonDeCabeza(String planas) {
        if (planas.length() < 3) {
            return false;
        }
        boolean dice = planas.contains("UNIDAD DE MEDIDA")
                || planas.contains("OBSERVACIONES")
                || planas.contains("META ANUAL")
                || planas.contains("METAS Y ACCIONES")
                || planas.contains("METAS ACCIONES")
                || planas.contains("AVANCE ABSOLUTO")
                || planas.contains("PERIODO");
        if (!dice) {
            return false;
        }
        String[] palabras = planas.split(" ");
        int propias = 0;
        for (String palabra : palabras) {
            propias += DE_CABEZA.contains(palabra) ? 1 : 0;
        }
        return propias * 10 >= palabras.length * 8;
    }

    /** Whether all of its words are of the column heads. */
    boolean esRenglonDeCabeza() {
        Boolean sabido = esRenglonDeCabeza;
        if (sabido == null) {
            sabido = texto.length() <= LARGO_DE_RENGLON_DE_CABEZA
                    && !planas.isEmpty()
                    && DE_CABEZA.containsAll(List.of(planas.split(" ")));
            esRenglonDeCabeza = sabido;
        }
        return sabido;
    }

    /** @see LineaDeEncabezado#esDeEncabezado */
    boolean esDeEncabezado() {
        Boolean sabido = esDeEncabezado;
        if (sabido == null) {
            sabido = LineaDeEncabezado.esDeEncabezado(texto, planas);
            esDeEncabezado = sabido;
        }
        return sabido;
    }

    /** @see LineaDeEncabezado#pareceRamo */
    boolean pareceRamo() {
        Boolean sabido = pareceRamo;
        if (sabido == null) {
            sabido = LineaDeEncabezado.pareceRamo(texto);
            pareceRamo = sabido;
        }
        return sabido;
    }

    /** What it says where it stands in a heading. */
    LineaDeEncabezado enEncabezado() {
        LineaDeEncabezado sabido = enEncabezado;
        if (sabido == null) {
            sabido = LineaDeEncabezado.leer(texto);
            enEncabezado = sabido;
        }
        return sabido;
    }

    /** What it is where it stands in a foot. */
    Firmas.Clase clase() {
        Firmas.Clase sabida = clase;
        if (sabida == null) {
            sabida = Firmas.clase(planas, texto);
            clase = sabida;
        }
        return sabida;
    }

    /** The lines that a document has said so far. It forgets nothing, but stops learning before it grows large. */
    static final class Memoria {

        private static final int CUANTAS = 10_000;

        private final Map<String, Linea> lineas = new HashMap<>();

        Linea de(Renglon renglon) {
            return de(renglon.texto());
        }

        Linea de(String texto) {
            Linea sabida = lineas.get(texto);
            if (sabida == null) {
                sabida = new Linea(texto);
                if (lineas.size() < CUANTAS) {
                    lineas.put(texto, sabida);
                }
            }
            return sabida;
        }
    }
}
