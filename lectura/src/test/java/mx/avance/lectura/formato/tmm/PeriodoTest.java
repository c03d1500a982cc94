package mx.avance.lectura.formato.tmm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodoTest {

    @ParameterizedTest
    @CsvSource({
        "ENERO-MARZO 2022, 1, 2022",
        "ENERO-MARZO-2022, 1, 2022",
        "ENE-MAR 2022, 1, 2022",
        "FECHA: ABR-JUN 2019, 2, 2019",
        "Abril a junio de 2019, 2, 2019",
        "JULIO - SEPTIEMBRE DEL 2020, 3, 2020",
        "TERCER TRIMESTRE 2020, 3, 2020",
        "4to. trimestre de 2021, 4, 2021",
        "TRIMESTRE IV 2021, 4, 2021",
        "AL 31 DE MARZO DE 2022, 1, 2022",
        "DEL 1 DE OCTUBRE AL 31 DE DICIEMBRE DE 2018, 4, 2018",
        "ENERO A DICIEMBRE 2018, 4, 2018",
        "EMERO-MARZ0 2O22, 1, 2022"
    })
    void el_periodo_se_entiende_como_quiera_que_se_escriba(String escrito, int trimestre, int ejercicio) {
        assertThat(Periodo.leer(escrito)).isEqualTo(new Periodo(ejercicio, trimestre));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAMO 54", "TMM-F004", "FEBRERO-ABRIL", "542 Desarrollo de las colonias"})
    void lo_que_no_es_un_trimestre_no_lo_dice(String texto) {
        assertThat(Periodo.leer(texto)).isEqualTo(new Periodo(null, null));
    }

    @Test
    void el_anio_puede_venir_solo() {
        assertThat(Periodo.leer("PROGRAMA OPERATIVO ANUAL 2022")).isEqualTo(new Periodo(2022, null));
    }
}
