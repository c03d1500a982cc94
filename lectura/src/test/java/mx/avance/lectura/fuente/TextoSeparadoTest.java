package mx.avance.lectura.fuente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.avance.lectura.LecturaImposible;
import org.junit.jupiter.api.Test;

class TextoSeparadoTest {

    private static Fuente leer(String nombre, byte[] bytes) throws LecturaImposible {
        return Archivo.de(nombre, bytes).extraer();
    }

    private static List<List<String>> celdas(Fuente fuente) {
        return fuente.renglones().stream()
                .map(renglon -> renglon.celdas().stream().map(Celda::texto).toList())
                .toList();
    }

    @Test
    void lee_comas_comillas_y_saltos_dentro_de_una_celda() throws Exception {
        Fuente fuente =
                leer("a.csv", "uno,\"dos, tres\",\"cuatro\r\ncinco\"\r\n\r\n,,6\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(fuente.tipo()).isEqualTo(Fuente.Tipo.CSV);
        assertThat(celdas(fuente))
                .containsExactly(List.of("uno", "dos, tres", "cuatro cinco"), List.of(), List.of("", "", "6"));
        assertThat(fuente.renglones()).extracting(Renglon::linea).containsExactly(1, 3, 4);
    }

    @Test
    void reconoce_el_punto_y_coma_y_el_tabulador() throws Exception {
        assertThat(celdas(leer("a.csv", "a;b, c;d\ne;f;g\n".getBytes(StandardCharsets.UTF_8)))
                        .get(0))
                .containsExactly("a", "b, c", "d");
        assertThat(celdas(leer("a.csv", "a\tb\tc\n".getBytes(StandardCharsets.UTF_8)))
                        .get(0))
                .containsExactly("a", "b", "c");
    }

    @Test
    void lee_windows_1252_y_utf_8_con_marca() throws Exception {
        assertThat(celdas(leer("a.csv", "Atención,1\n".getBytes(Charset.forName("windows-1252"))))
                        .get(0))
                .containsExactly("Atención", "1");
        assertThat(celdas(leer("a.csv", "\uFEFFAtención,1\n".getBytes(StandardCharsets.UTF_8)))
                        .get(0))
                .containsExactly("Atención", "1");
    }

    @Test
    void quita_el_apostrofo_que_guarda_de_las_formulas_y_ningun_otro() throws Exception {
        assertThat(celdas(leer("a.csv", "'=1+1,'@b,'-c,'hola,5'6,''=d,''e\n".getBytes(StandardCharsets.UTF_8)))
                        .get(0))
                .containsExactly("=1+1", "@b", "-c", "'hola", "5'6", "'=d", "''e");
    }

    @Test
    void sin_extension_se_reconoce_por_sus_renglones_parejos() throws Exception {
        assertThat(leer("dato", "a,b,c,d\n1,2,3,4\n5,6,7,8\n".getBytes(StandardCharsets.UTF_8))
                        .tipo())
                .isEqualTo(Fuente.Tipo.CSV);
        assertThat(leer(
                                "dato",
                                "Se entregaron mesas, sillas, bancas y libros\nen dos sedes\n"
                                        .getBytes(StandardCharsets.UTF_8))
                        .tipo())
                .isEqualTo(Fuente.Tipo.TEXTO);
    }

    @Test
    void unas_comillas_sin_cerrar_se_dicen_con_su_linea() {
        assertThatThrownBy(() -> leer("a.csv", "a,b\nc,\"d\ne,f\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(LecturaImposible.class)
                .hasMessageContaining("línea 2");
    }

    @Test
    void un_tabulador_al_principio_de_una_celda_no_la_pierde() throws Exception {
        String fila = "2.3.1,100.- Leer,Taller,40,10,5,10,,10,,10,,5,13%,\"\tSe reprograman, por la obra.\"\n";
        for (String nombre : List.of("a.csv", "a.txt")) {
            assertThat(celdas(leer(nombre, fila.repeat(2).getBytes(StandardCharsets.UTF_8)))
                            .get(1))
                    .as(nombre)
                    .hasSize(15)
                    .endsWith("13%", "Se reprograman, por la obra.");
        }
    }
}
