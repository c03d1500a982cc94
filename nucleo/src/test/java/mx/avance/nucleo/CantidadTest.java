package mx.avance.nucleo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CantidadTest {

    @ParameterizedTest
    @CsvSource({"4, 4.0", "0, 0.000", "1200, 1.2E3", "0.5, .5000", "199230, 199230.00"})
    void una_cantidad_es_igual_por_su_valor_y_no_por_como_se_escribe(String una, String otra) {
        Cantidad cantidad = Cantidad.of(new BigDecimal(una));
        Cantidad misma = Cantidad.of(new BigDecimal(otra));

        assertThat(cantidad).isEqualTo(misma).hasSameHashCodeAs(misma).hasToString(una);
        assertThat(cantidad.compareTo(misma)).isZero();
    }

    @Test
    void cantidades_distintas_no_son_iguales() {
        assertThat(Cantidad.of(4)).isNotEqualTo(Cantidad.of(5)).isNotEqualTo("4");
        assertThat(Cantidad.of(4)).isLessThan(Cantidad.of(5));
        assertThat(Cantidad.of(4).hashCode()).isNotEqualTo(Cantidad.of(5).hashCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.0001"})
    void ninguna_cantidad_es_negativa(String valor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cantidad.of(new BigDecimal(valor)))
                .withMessageContaining(valor);
    }

    @Test
    void una_cantidad_lleva_a_lo_mas_cuatro_decimales() {
        assertThat(Cantidad.of(new BigDecimal("1.23450"))).hasToString("1.2345");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cantidad.of(new BigDecimal("1.23456")))
                .withMessageContaining("1.23456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e20000000", "-1e3000000", "1e-999999999", "1e2147483647", "9e41", "1.5e-41"})
    @Timeout(5)
    void un_numero_que_no_cabe_en_ninguna_hoja_se_niega_sin_escribirlo(String valor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cantidad.of(new BigDecimal(valor)))
                .satisfies(falla -> assertThat(falla.getMessage()).hasSizeLessThan(100));
    }

    @Test
    void las_sumas_de_muchas_cifras_grandes_caben() {
        assertThat(Cantidad.of(new BigDecimal("999999999999")).mas(Cantidad.of(new BigDecimal("9e35"))))
                .hasToString("900000000000000000000000999999999999");
        assertThat(Cantidad.of(new BigDecimal("0e-999999999"))).isSameAs(Cantidad.CERO);
    }

    @Test
    void se_suma_y_se_resta_sin_perder_decimales() {
        assertThat(Cantidad.of(new BigDecimal("0.1")).mas(Cantidad.of(new BigDecimal("0.2"))))
                .hasToString("0.3");
        assertThat(Cantidad.of(3).menos(Cantidad.of(5))).isEqualByComparingTo("-2");
        assertThat(Cantidad.of(100).valor().scale()).isZero();
    }

    @Test
    void cero_es_cero_se_escriba_como_se_escriba() {
        assertThat(Cantidad.of(new BigDecimal("0.00"))).isSameAs(Cantidad.CERO);
        assertThat(Cantidad.CERO.esCero()).isTrue();
        assertThat(Cantidad.of(1).esCero()).isFalse();
    }
}
