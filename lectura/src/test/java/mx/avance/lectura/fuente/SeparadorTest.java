package mx.avance.lectura.fuente;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.avance.lectura.LecturaImposible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same table, however it is written and whatever the file is called, gives the same cells. */
class SeparadorTest {

    private static final List<List<String>> TABLA = List.of(
            List.of("AYUNTAMIENTO DE VALLE SERENO"),
            List.of(),
            List.of("RAMO:", "54", "Bienestar, cultura y deporte"),
            List.of(
                    "L/A",
                    "METAS Y ACCIONES",
                    "UNIDAD",
                    "META ANUAL",
                    "P",
                    "A",
                    "P",
                    "A",
                    "ABSOLUTO",
                    "RELATIVO",
                    "NOTA"),
            List.of(
                    "2.3.1",
                    "100.- Dar talleres, cursos y pláticas.",
                    "Taller",
                    "4,800",
                    "10",
                    "5",
                    "10",
                    "",
                    "5",
                    "13%",
                    "Se supera, y mucho."),
            List.of("", "101.- Leer «en voz alta».", "Sesión", "1,200", "300", "290", "900", "", "290", "24%"));

    private static String escrita(Function<List<String>, String> renglon) {
        return TABLA.stream().map(renglon).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String separada(List<String> celdas, char marca, boolean todas) {
        return celdas.stream()
                .map(celda -> todas || celda.indexOf(marca) >= 0 ? '"' + celda + '"' : celda)
                .collect(Collectors.joining(String.valueOf(marca)));
    }

    private static String conBarras(List<String> celdas) {
        return celdas.size() < 2 ? String.join("", celdas) : "| " + String.join(" | ", celdas) + " |";
    }

    private static String entreComillas(String renglon) {
        return renglon.isEmpty() ? "" : '"' + renglon.replace("\"", "\"\"") + '"';
    }

    private static String escrita(String manera) {
        return switch (manera) {
            case "comas" -> escrita(celdas -> separada(celdas, ',', false));
            case "comas y comillas" -> escrita(celdas -> separada(celdas, ',', true));
            case "puntos y comas" -> escrita(celdas -> separada(celdas, ';', false));
            case "tabuladores" -> escrita(celdas -> String.join("\t", celdas));
            case "tabuladores y comillas" -> escrita(celdas -> separada(celdas, '\t', true));
            case "barras" -> escrita(SeparadorTest::conBarras);
            case "barras entre comillas" -> escrita(celdas -> entreComillas(conBarras(celdas)));
            case "barras citadas" -> escrita(celdas -> "> " + conBarras(celdas));
            default -> throw new IllegalArgumentException(manera);
        };
    }

    private static List<List<String>> celdas(String nombre, byte[] bytes) throws LecturaImposible {
        return Archivo.de(nombre, bytes).extraer().renglones().stream()
                .map(renglon -> renglon.celdas().stream().map(Celda::texto).toList())
                .map(SeparadorTest::sinBlancasAlFinal)
                .toList();
    }

    private static List<String> sinBlancasAlFinal(List<String> celdas) {
        int fin = celdas.size();
        while (fin > 0 && celdas.get(fin - 1).isEmpty()) {
            fin--;
        }
        return celdas.subList(0, fin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comas",
                "comas y comillas",
                "puntos y comas",
                "tabuladores",
                "tabuladores y comillas",
                "barras",
                "barras entre comillas",
                "barras citadas"
            })
    void las_mismas_celdas_salen_de_cualquier_escritura(String manera) throws LecturaImposible {
        byte[] bytes = escrita(manera).getBytes(StandardCharsets.UTF_8);
        for (String nombre : List.of("a.csv", "a.txt", "a")) {
            assertThat(celdas(nombre, bytes)).as(nombre).isEqualTo(TABLA);
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, comas", "UTF-16BE, tabuladores", "UTF-16LE, barras", "UTF-16BE, comas", "windows-1252, comas"
    })
    void tambien_en_utf_16_sin_marca(String codigo, String manera) throws LecturaImposible {
        assertThat(celdas("a.txt", escrita(manera).getBytes(Charset.forName(codigo))))
                .isEqualTo(TABLA);
    }

    @Test
    void las_comas_de_una_frase_o_de_una_cifra_no_son_separadores() {
        assertThat(Separador.de("Mesas, sillas, bancas, libros, lápices, gises, reglas y más\n".repeat(3), "a.txt"))
                .isEmpty();
        assertThat(Separador.de("100.- Bachear  199,230  49,807  49,807  49,807  49,809  12,000\n".repeat(3), "a.txt"))
                .isEmpty();
        assertThat(Separador.de("100.- Bachear  199,230  49,807  49,807  49,807  49,809  12,000\n".repeat(3), "a.csv"))
                .isEmpty();
    }

    @Test
    void lo_que_va_entre_comillas_sin_barras_queda_como_esta() {
        assertThat(Citado.sinMarcas("\"uno\"\n> dos\n")).isEqualTo("\"uno\"\n> dos\n");
        assertThat(Citado.sinMarcas("a \"| b\n")).isEqualTo("a \"| b\n");
    }
}
