package mx.avance.impresion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @Test
    void el_csv_es_el_aprobado() throws Exception {
        Aprobado.compara("tmm-f004.csv", Impresos.textoCsv(EjemplosDeHoja.ordinaria()));
        Aprobado.compara("pbrm-08c.csv", Impresos.textoCsv(LecturasDeMuestra.pbrm(5, 1, 3)));
    }

    @Test
    void empieza_con_la_marca_de_utf8_y_termina_los_renglones_como_dice_la_norma() {
        byte[] csv = Impresos.csv(EjemplosDeHoja.ordinaria());

        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(Impresos.textoCsv(EjemplosDeHoja.ordinaria()).replace("\r\n", ""))
                .doesNotContain("\n", "\r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1 | ,'=1+1",
                "+52 686 | ,'+52 686",
                "-menos | ,'-menos",
                "@SUM(A1) | ,'@SUM(A1)",
                "'=ya | ,''=ya",
                "Dijo \"sí\", y ya | ,\"Dijo \"\"sí\"\", y ya\"",
                "'comillas' | ,'comillas'"
            })
    void un_texto_que_parece_formula_lleva_apostrofo(String nota, String esperado) {
        String csv = Impresos.textoCsv(EjemplosDeHoja.tmm(List.of(EjemplosDeHoja.fila(100, "Texto", 40, 5, nota))));

        assertThat(csv).contains("13%" + esperado.strip() + "\r\n");
    }

    @Test
    void las_cifras_negativas_no_llevan_apostrofo() {
        String csv = Impresos.textoCsv(LecturasDeMuestra.pbrm(1, 1, 8));

        assertThat(csv).containsPattern(",-\\d+\\.\\d\\d,").doesNotContain("'-");
    }
}
