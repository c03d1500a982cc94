package mx.avance.lectura.fuente;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextoPlanoTest {

    private static List<String> textos(String linea) throws Exception {
        return TextoPlano.renglones(linea).get(0).celdas().stream()
                .map(Celda::texto)
                .toList();
    }

    @Test
    void un_acento_se_lee_igual_en_utf_8_con_marca_o_sin_ella_y_en_windows_1252() throws Exception {
        String texto = "Año: atención «niñez»";

        assertThat(TextoPlano.decodificar(texto.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(texto);
        assertThat(TextoPlano.decodificar(("\uFEFF" + texto).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(texto);
        assertThat(TextoPlano.decodificar(texto.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(texto);
    }

    @Test
    void los_renglones_terminan_como_sea() throws Exception {
        assertThat(TextoPlano.renglones("uno\ndos\r\ntres\rcuatro"))
                .extracting(Renglon::texto)
                .containsExactly("uno", "dos", "tres", "cuatro");
    }

    @Test
    void un_renglon_en_blanco_cuenta() throws Exception {
        assertThat(TextoPlano.renglones("uno\n\ndos"))
                .extracting(Renglon::linea)
                .containsExactly(1, 2, 3);
    }

    @Test
    void los_tabuladores_separan_y_una_celda_vacia_se_conserva() throws Exception {
        assertThat(textos("2.1.1\t100.-Bachear\t\t40 \t")).containsExactly("2.1.1", "100.-Bachear", "", "40", "");
    }

    @Test
    void las_barras_separan_sin_contar_las_de_los_bordes() throws Exception {
        assertThat(textos("| 2.1.1 | Bachear | | 40 |")).containsExactly("2.1.1", "Bachear", "", "40");
    }

    @Test
    void la_raya_de_una_tabla_no_dice_nada() throws Exception {
        assertThat(TextoPlano.renglones("|---|:--:|").get(0).celdas()).isEmpty();
    }

    @Test
    void dos_espacios_separan_y_uno_no() throws Exception {
        assertThat(textos("2.1.1  100.- Bachear calles   40")).containsExactly("2.1.1", "100.- Bachear calles", "40");
    }

    @Test
    void en_columnas_alineadas_se_recuerda_donde_estaba_cada_celda() throws Exception {
        Celda celda = TextoPlano.renglones("    40  13%").get(0).celdas().get(1);

        assertThat(celda.desde()).isEqualTo(8);
        assertThat(celda.hasta()).isEqualTo(11);
    }
}
