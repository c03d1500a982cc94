package mx.avance.lectura.generador;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mx.avance.lectura.generador.HojaCierta.Renglon;

/** Prints the table of a sheet. */
final class Tabla {

    /** What tells one cell from the next. */
    enum Separacion {
        TABULADOR,
        BARRAS,
        ALINEADA
    }

    private static final int CELDAS_DE_CABEZA = 19;

    private final Azar azar;
    private final Separacion separacion;
    private final Costumbre costumbre;
    private final List<String> numeracion;
    private final String entreLineas;
    private final boolean blancasAlFinal;

    Tabla(Azar azar, Separacion separacion, Costumbre costumbre) {
        this.azar = azar;
        this.separacion = separacion;
        this.costumbre = costumbre;
        this.numeracion = azar.uno(
                List.of(".-"),
                List.of(".- "),
                List.of(". "),
                List.of(" .- "),
                List.of("- "),
                List.of(".–"),
                List.of(".-", ".- ", ". "));
        this.entreLineas = azar.uno(" ", ", ", ", ", " y ", ",");
        this.blancasAlFinal = azar.deCada(1, 2);
    }

    List<String> lineas(List<FilaImpresa> filas) {
        return separacion == Separacion.ALINEADA ? new Alineada(filas).lineas() : delimitadas(filas);
    }

    private List<String> delimitadas(List<FilaImpresa> filas) {
        List<List<String>> celdas = new ArrayList<>(cabeza());
        boolean raya = separacion == Separacion.BARRAS && azar.deCada(1, 2);
        for (FilaImpresa fila : filas) {
            List<String> suyas = new ArrayList<>(textos(fila.renglon()));
            suyas.addAll(fila.celdas());
            if (blancasAlFinal || !fila.renglon().nota().isEmpty()) {
                suyas.add(fila.renglon().nota());
            }
            while (blancasAlFinal && suyas.size() < CELDAS_DE_CABEZA) {
                suyas.add("");
            }
            celdas.add(suyas);
        }
        List<String> lineas = new ArrayList<>();
        for (int i = 0; i < celdas.size(); i++) {
            lineas.add(
                    separacion == Separacion.BARRAS
                            ? "| " + String.join(" | ", celdas.get(i)) + " |"
                            : String.join("\t", celdas.get(i)));
            if (raya && i == 0) {
                lineas.add("|" + "---|".repeat(CELDAS_DE_CABEZA));
            }
        }
        return lineas;
    }

    /** Líneas de acción, number with description, unit of measure. */
    private List<String> textos(Renglon renglon) {
        String lineas = String.join(entreLineas, renglon.lineas());
        if (entreLineas.equals(" y ") && renglon.lineas().size() > 2) {
            int ultima = renglon.lineas().size() - 1;
            lineas = String.join(", ", renglon.lineas().subList(0, ultima)) + " y "
                    + renglon.lineas().get(ultima);
        }
        return List.of(lineas, renglon.numero() + azar.de(numeracion) + renglon.descripcion(), renglon.medida());
    }

    private List<List<String>> cabeza() {
        List<List<String>> cabeza = new ArrayList<>();
        List<String> primera = new ArrayList<>(List.of(
                azar.uno("L/A", "LÍNEA DE ACCIÓN P.M.D."),
                azar.uno("METAS Y ACCIONES", "DESCRIPCIÓN DE LAS METAS/ACCIONES"),
                "UNIDAD DE MEDIDA",
                azar.uno("META ANUAL", "META ANUAL AUTORIZADA"),
                azar.uno("PERIODO", "P E R I O D O")));
        primera.addAll(Collections.nCopies(11, ""));
        primera.addAll(
                List.of("AVANCE ABSOLUTO", azar.uno("ACUMULADO RELATIVO", "COMPLETADO RELATIVO"), "OBSERVACIONES"));
        cabeza.add(primera);
        List<String> segunda = new ArrayList<>(Collections.nCopies(4, ""));
        String total = costumbre.totales() == 1 && azar.deCada(1, 2) ? "TOTAL" : "";
        for (String rotulo : List.of("Ene-Mar", "Abr-Jun", "Jul-Sep", "Oct-Dic", total)) {
            segunda.add(rotulo);
            segunda.add("");
        }
        cabeza.add(segunda);
        if (azar.deCada(2, 3)) {
            List<String> tercera = new ArrayList<>(Collections.nCopies(4, ""));
            for (int i = 0; i < 4 + costumbre.totales(); i++) {
                tercera.add("P");
                tercera.add("A");
            }
            cabeza.add(tercera);
        }
        return cabeza;
    }

    /** Columns by position: texts wrap inside theirs, the note stands last. */
    private final class Alineada {

        private final List<FilaImpresa> filas;
        private final int[] anchos;
        private final int cifras;
        private final boolean aLaDerecha = azar.deCada(2, 3);
        private final String margen = " ".repeat(azar.uno(0, 0, 1, 3));
        private final int separador = azar.entre(2, 4);

        Alineada(List<FilaImpresa> filas) {
            this.filas = filas;
            this.cifras =
                    filas.stream().mapToInt(fila -> fila.celdas().size()).max().orElse(0);
            this.anchos = new int[cifras + 4];
            anchos[0] = azar.entre(13, 18);
            for (FilaImpresa fila : filas) {
                for (String palabra : textos(fila.renglon()).get(0).split(" ")) {
                    anchos[0] = Math.max(anchos[0], palabra.length());
                }
            }
            anchos[1] = azar.entre(32, 60);
            anchos[2] = azar.entre(14, 20);
            for (int i = 0; i < cifras; i++) {
                int ancho = azar.entre(3, 6);
                for (FilaImpresa fila : filas) {
                    ancho = i < fila.celdas().size()
                            ? Math.max(ancho, fila.celdas().get(i).length())
                            : ancho;
                }
                anchos[3 + i] = ancho;
            }
            anchos[cifras + 3] = azar.entre(30, 70);
        }

        List<String> lineas() {
            List<String> lineas = new ArrayList<>();
            List<String> titulos = new ArrayList<>(List.of("L/A", "METAS Y ACCIONES", "UNIDAD DE MEDIDA", "META"));
            while (titulos.size() < cifras + 1) {
                titulos.add("");
            }
            titulos.set(4, "PERIODO");
            titulos.addAll(List.of("AVANCE ABSOLUTO", "RELATIVO", "OBSERVACIONES"));
            lineas.add(String.join(
                    "  ", titulos.stream().filter(titulo -> !titulo.isEmpty()).toList()));
            if (azar.deCada(1, 2)) {
                lineas.add(" ".repeat(60) + "Ene-Mar   Abr-Jun   Jul-Sep   Oct-Dic");
                lineas.add(" ".repeat(60) + "P   A   P   A   P   A   P   A");
            }
            boolean aire = azar.deCada(1, 4);
            for (FilaImpresa fila : filas) {
                lineas.addAll(fila(fila));
                if (aire) {
                    lineas.add("");
                }
            }
            return lineas;
        }

        private List<String> fila(FilaImpresa fila) {
            List<String> textos = textos(fila.renglon());
            List<List<String>> columnas = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                columnas.add(partir(textos.get(i), anchos[i]));
            }
            for (int i = 0; i < cifras; i++) {
                String celda = i < fila.celdas().size() ? fila.celdas().get(i) : "";
                String relleno = " ".repeat(anchos[3 + i] - celda.length());
                columnas.add(List.of(aLaDerecha ? relleno + celda : celda + relleno));
            }
            columnas.add(partir(fila.renglon().nota(), anchos[cifras + 3]));
            int alto = columnas.stream().mapToInt(List::size).max().orElse(0);
            List<String> lineas = new ArrayList<>();
            for (int i = 0; i < alto; i++) {
                StringBuilder linea = new StringBuilder(margen);
                for (int c = 0; c < columnas.size(); c++) {
                    String texto = i < columnas.get(c).size() ? columnas.get(c).get(i) : "";
                    linea.append(texto)
                            .append(" ".repeat(Math.max(0, anchos[c] - texto.length())))
                            .append(" ".repeat(separador));
                }
                lineas.add(linea.toString().stripTrailing());
            }
            return lineas;
        }

        private List<String> partir(String texto, int ancho) {
            List<String> partes = new ArrayList<>();
            StringBuilder parte = new StringBuilder();
            for (String palabra : texto.split(" ")) {
                if (!parte.isEmpty() && parte.length() + 1 + palabra.length() > ancho) {
                    partes.add(parte.toString());
                    parte.setLength(0);
                }
                parte.append(parte.isEmpty() ? "" : " ").append(palabra);
            }
            partes.add(parte.toString());
            return partes;
        }
    }
}
