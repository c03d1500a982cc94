package mx.avance.lectura.grafia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CifraTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                "1,250 | 1250",
                "1 250 | 1250",
                "1'250 | 1250",
                "41,554 | 41554",
                "1,234,567 | 1234567",
                "480.00 | 480",
                "2.5 | 2.5",
                "O | 0",
                "1O0 | 100",
                "2S | 25",
                "3B | 38",
                "l4 | 14",
                "13% | 13",
                "13 % | 13"
            })
    void la_escritura_no_es_la_cifra(String escrita, String cifra) {
        assertThat(Objects.requireNonNull(Cifra.leer(escrita)).escrita()).isEqualTo(cifra);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "??", "1Z8", "SOS", "S", "1,25,0", "12 enero", "2022-05", "%"})
    void lo_que_no_es_cifra_no_se_adivina(String texto) {
        assertThat(Cifra.leer(texto)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1O0", "1 250", "480.00", "13 %"})
    void lo_que_hubo_que_enmendar_en_la_escritura_se_dice(String escrita) {
        assertThat(Objects.requireNonNull(Cifra.leer(escrita)).normalizada()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "1,250", "13%", "2.5"})
    void lo_que_se_escribe_como_es_debido_no_se_anota(String escrita) {
        assertThat(Objects.requireNonNull(Cifra.leer(escrita)).normalizada()).isFalse();
    }

    @Test
    void el_signo_de_por_ciento_se_recuerda() {
        assertThat(Objects.requireNonNull(Cifra.leer("13 %")).porcentaje()).isTrue();
        assertThat(Objects.requireNonNull(Cifra.leer("13")).porcentaje()).isFalse();
    }
}
