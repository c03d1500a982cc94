package mx.avance.nucleo.periodo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.stream.Stream;
import mx.avance.nucleo.Cantidad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodoTest {

    @ParameterizedTest
    @CsvSource({
        "1, ENE_MAR, Ene-Mar, ENERO-MARZO",
        "2, ABR_JUN, Abr-Jun, ABRIL-JUNIO",
        "3, JUL_SEP, Jul-Sep, JULIO-SEPTIEMBRE",
        "4, OCT_DIC, Oct-Dic, OCTUBRE-DICIEMBRE"
    })
    void hay_cuatro_trimestres(int numero, Trimestre trimestre, String rotulo, String nombre) {
        assertThat(Trimestre.de(numero)).isEqualTo(trimestre);
        assertThat(trimestre.numero()).isEqualTo(numero);
        assertThat(trimestre.rotulo()).isEqualTo(rotulo);
        assertThat(trimestre.nombre()).isEqualTo(nombre);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1})
    void no_hay_otro_trimestre(int numero) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trimestre.de(numero))
                .withMessageContaining("" + numero);
    }

    @Test
    void un_trimestre_es_posterior_a_los_que_pasaron_y_no_a_si_mismo() {
        assertThat(Trimestre.ABR_JUN.esPosteriorA(Trimestre.ENE_MAR)).isTrue();
        assertThat(Trimestre.ABR_JUN.esPosteriorA(Trimestre.ABR_JUN)).isFalse();
        assertThat(Trimestre.ABR_JUN.esPosteriorA(Trimestre.OCT_DIC)).isFalse();
    }

    @Test
    void el_ejercicio_es_un_anio_verosimil() {
        assertThat(new Ejercicio(1980)).hasToString("1980").isLessThan(new Ejercicio(2099));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ejercicio(1979))
                .withMessageContaining("1979");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ejercicio(2100))
                .withMessageContaining("2100");
    }

    @Test
    void una_cifra_ausente_no_es_cero() {
        PorTrimestre cifras = PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.CERO);

        assertThat(cifras.en(Trimestre.ENE_MAR)).contains(Cantidad.CERO);
        assertThat(cifras.en(Trimestre.ABR_JUN)).isEmpty();
        assertThat(cifras.estaVacio()).isFalse();
        assertThat(PorTrimestre.VACIO.estaVacio()).isTrue();
        assertThat(cifras).hasToString("[0, -, -, -]").isNotEqualTo(PorTrimestre.VACIO);
    }

    @Test
    void las_cifras_se_suman_hasta_un_trimestre() {
        PorTrimestre cifras = PorTrimestre.of(1, 20, 300, 4000);

        assertThat(cifras.suma()).isEqualTo(Cantidad.of(4321));
        assertThat(cifras.sumaHasta(Trimestre.ABR_JUN)).isEqualTo(Cantidad.of(21));
        assertThat(cifras.hasta(Trimestre.ABR_JUN).suma()).isEqualTo(Cantidad.of(21));
        assertThat(cifras.sin(Trimestre.ENE_MAR).suma()).isEqualTo(Cantidad.of(4320));
        assertThat(PorTrimestre.VACIO.suma()).isEqualTo(Cantidad.CERO);
    }

    @Test
    void estan_completas_cuando_ninguna_falta() {
        PorTrimestre cifras = PorTrimestre.of(1, 2, 3, 4);

        assertThat(cifras.estaCompleto()).isTrue();
        assertThat(cifras.sin(Trimestre.OCT_DIC).estaCompleto()).isFalse();
        assertThat(cifras.sin(Trimestre.OCT_DIC).estaCompletoHasta(Trimestre.JUL_SEP))
                .isTrue();
        assertThat(cifras.sin(Trimestre.ENE_MAR).estaCompletoHasta(Trimestre.ENE_MAR))
                .isFalse();
    }

    @Test
    void cambiar_una_cifra_da_otras_cuatro() {
        PorTrimestre cifras = PorTrimestre.of(1, 2, 3, 4);
        PorTrimestre otras = cifras.con(Trimestre.ABR_JUN, Cantidad.of(9)).sin(Trimestre.OCT_DIC);

        assertThat(cifras).hasToString("[1, 2, 3, 4]");
        assertThat(otras).hasToString("[1, 9, 3, -]");
        assertThat(PorTrimestre.de(otras::en)).isEqualTo(otras).hasSameHashCodeAs(otras);
        assertThat(PorTrimestre.de(trimestre -> Optional.empty())).isEqualTo(PorTrimestre.VACIO);
        assertThat(otras.hashCode()).isNotEqualTo(cifras.hashCode());
        assertThat(otras).isNotEqualTo("[1, 9, 3, -]");
    }

    @Test
    void un_anio_y_un_trimestre_se_encuentran_como_se_escriben_en_una_direccion() {
        assertThat(Ejercicio.find("2026")).contains(new Ejercicio(2026));
        assertThat(Stream.of("", "26", "02026", "1979", "2100", "dos mil", "٢٠٢٦", " 2026")
                        .map(Ejercicio::find))
                .allMatch(Optional::isEmpty);
        assertThat(Trimestre.find("4")).contains(Trimestre.OCT_DIC);
        assertThat(Stream.of("", "0", "5", "01", "Ene-Mar", " 1").map(Trimestre::find))
                .allMatch(Optional::isEmpty);
    }
}
