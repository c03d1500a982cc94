package mx.avance.aplicacion.plataforma;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import mx.avance.nucleo.Cantidad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CifraEscritaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "0.0000|0",
                "7|7",
                "999|999",
                "1000|1,000",
                "199230|199,230",
                "1234567.25|1,234,567.25",
                "999999999999.9999|999,999,999,999.9999",
                "12.5000|12.5",
                "0.5|0.5",
                "1E+3|1,000"
            })
    void una_cifra_se_escribe_con_comas_en_los_millares_y_sin_decimales_que_nada_dicen(String valor, String escrita) {
        Cantidad cifra = Cantidad.of(new BigDecimal(valor));

        assertThat(CifraEscrita.escribir(cifra)).isEqualTo(escrita);
        assertThat(CifraEscrita.leer(escrita)).contains(cifra);
    }
}
