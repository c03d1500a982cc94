package mx.avance.lectura.generador;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints the three signatures in one of the arrangements that scanners leave. */
final class PieDeHoja {

    private static final List<String> CARGOS =
            List.of("RESPONSABLE DE LA UNIDAD EJECUTORA", "RESPONSABLE DEL PROGRAMA", "RESPONSABLE DEL RAMO");

    private enum Arreglo {
        ROTULO_NOMBRE_CARGO,
        ROTULOS_PRIMERO,
        CARGO_NOMBRE,
        ROTULO_FIRMA_CARGO_NOMBRE,
        UN_SOLO_ROTULO,
        TODO_SEPARADO,
        COLUMNAS_CON_TABULADOR,
        COLUMNAS_CON_BARRAS,
        COLUMNAS_ALINEADAS,
        SIN_NOMBRES,
        SIN_PIE
    }

    private final Azar azar;
    private final List<String> nombres;
    private final Arreglo arreglo;
    private final List<String> rotulos;

    PieDeHoja(Azar azar, HojaCierta hoja) {
        this.azar = azar;
        this.nombres = hoja.firmantes();
        this.arreglo = azar.uno(Arreglo.values());
        this.rotulos = azar.uno(
                List.of("ELABORÓ", "REVISÓ", "AUTORIZÓ"),
                List.of("Elaboró", "REVISÓ", "Autorizó"),
                List.of("ELABORO:", "REVISO:", "AUTORIZO:"));
    }

    String arreglo() {
        return arreglo.name();
    }

    HojaCierta loQueDice(HojaCierta hoja) {
        return arreglo == Arreglo.SIN_NOMBRES || arreglo == Arreglo.SIN_PIE ? hoja.sinFirmantes() : hoja;
    }

    List<String> lineas() {
        List<String> lineas = new ArrayList<>();
        String raya = azar.deCada(1, 5) ? "______________________" : null;
        boolean nombreYFirma = azar.deCada(1, 3);
        switch (arreglo) {
            case ROTULO_NOMBRE_CARGO -> porBloques(lineas, raya, nombreYFirma);
            case ROTULOS_PRIMERO -> {
                rotulos.forEach(rotulo -> lineas.addAll(List.of(rotulo, "")));
                for (int i = 0; i < 3; i++) {
                    lineas.addAll(List.of(nombres.get(i), CARGOS.get(i)));
                    agregarSi(lineas, nombreYFirma ? "Nombre y Firma" : null);
                    lineas.add("");
                }
            }
            case CARGO_NOMBRE -> {
                for (int i = 0; i < 3; i++) {
                    lineas.addAll(List.of(CARGOS.get(i), nombres.get(i), ""));
                }
            }
            case ROTULO_FIRMA_CARGO_NOMBRE -> {
                for (int i = 0; i < 3; i++) {
                    lineas.addAll(List.of(rotulos.get(i), "", azar.uno("[Signature]", "[Firma]"), ""));
                    lineas.addAll(List.of(CARGOS.get(i), nombres.get(i), ""));
                }
            }
            case UN_SOLO_ROTULO -> {
                lineas.add(rotulos.get(0));
                for (int i = 0; i < 3; i++) {
                    lineas.addAll(List.of(nombres.get(i), CARGOS.get(i), ""));
                }
            }
            case TODO_SEPARADO -> {
                for (int i = 0; i < 3; i++) {
                    lineas.addAll(List.of(rotulos.get(i), "", nombres.get(i), "", CARGOS.get(i), ""));
                }
            }
            case COLUMNAS_CON_TABULADOR -> enColumnas(lineas, "%s\t%s\t%s", raya, nombreYFirma);
            case COLUMNAS_CON_BARRAS -> enColumnas(lineas, "| %s | %s | %s |", raya, nombreYFirma);
            case COLUMNAS_ALINEADAS -> alineadas(lineas, raya, nombreYFirma);
            case SIN_NOMBRES -> {
                for (int i = 0; i < 3; i++) {
                    lineas.addAll(List.of(rotulos.get(i), CARGOS.get(i), ""));
                }
            }
            case SIN_PIE -> {}
        }
        return lineas;
    }

    private void porBloques(List<String> lineas, @Nullable String raya, boolean nombreYFirma) {
        for (int i = 0; i < 3; i++) {
            lineas.add(rotulos.get(i));
            agregarSi(lineas, raya);
            lineas.addAll(List.of(" " + nombres.get(i), " " + CARGOS.get(i)));
            agregarSi(lineas, nombreYFirma ? " Nombre y Firma" : null);
            lineas.add("");
        }
    }

    private void enColumnas(List<String> lineas, String patron, @Nullable String raya, boolean nombreYFirma) {
        List<List<String>> filas = filas(raya, nombreYFirma);
        for (List<String> fila : filas) {
            lineas.add(String.format(Locale.ROOT, patron, fila.toArray()));
        }
    }

    private void alineadas(List<String> lineas, @Nullable String raya, boolean nombreYFirma) {
        boolean centradas = azar.deCada(1, 2);
        int ancho = azar.entre(38, 60);
        for (List<String> fila : filas(raya, nombreYFirma)) {
            StringBuilder linea = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                String texto = fila.get(i);
                int inicio = i * ancho + (centradas ? (ancho - 2 - texto.length()) / 2 : 4);
                linea.append(" ".repeat(Math.max(0, inicio - linea.length()))).append(texto);
            }
            lineas.add(linea.toString());
        }
    }

    private List<List<String>> filas(@Nullable String raya, boolean nombreYFirma) {
        List<List<String>> filas = new ArrayList<>();
        filas.add(rotulos);
        filas.add(List.of("", "", ""));
        if (raya != null) {
            filas.add(List.of(raya, raya, raya));
        }
        boolean cargoAntes = azar.deCada(1, 3);
        filas.add(cargoAntes ? CARGOS : nombres);
        filas.add(cargoAntes ? nombres : CARGOS);
        if (nombreYFirma) {
            filas.add(List.of("Nombre y Firma", "Nombre y Firma", "Nombre y Firma"));
        }
        return filas;
    }

    private static void agregarSi(List<String> lineas, @Nullable String texto) {
        if (texto != null) {
            lineas.add(texto);
        }
    }
}
