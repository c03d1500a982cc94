package mx.avance.lectura.formato.tmm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CodigoTest {

    @Test
    void las_lineas_de_un_renglon_se_separan_por_espacios_comas_o_y() {
        assertThat(Codigo.lineas("2.1.1 2.13.8")).containsExactly("2.1.1", "2.13.8");
        assertThat(Codigo.lineas("2.1.1,2.13.8")).containsExactly("2.1.1", "2.13.8");
        assertThat(Codigo.lineas("2.1.1, 3.4.2 y 2.13.8")).containsExactly("2.1.1", "3.4.2", "2.13.8");
    }

    @Test
    void una_linea_sin_puntos_los_recupera() {
        assertThat(Codigo.conPuntos("211", Set.<String>of()::contains)).isEqualTo("2.1.1");
        assertThat(Codigo.conPuntos("2138", Set.<String>of()::contains)).isEqualTo("2.13.8");
    }

    @Test
    void cuatro_digitos_se_parten_como_el_documento_los_parte_en_otro_lado() {
        assertThat(Codigo.conPuntos("2112", Set.of("2.1.12")::contains)).isEqualTo("2.1.12");
    }

    @Test
    void un_eje_entero_se_queda_como_esta() {
        assertThat(Codigo.conPuntos("4", Set.<String>of()::contains)).isEqualTo("4");
    }

    @Test
    void las_letras_que_un_escaner_pone_por_digitos_vuelven_a_serlo() {
        assertThat(Codigo.conDigitos("S4lO2")).isEqualTo("54102");
    }

    @Test
    void un_codigo_encabeza_su_texto() {
        assertThat(Codigo.alInicio("542 Desarrollo de las colonias")).isEqualTo("542");
        assertThat(Codigo.alInicio("Desarrollo 542")).isNull();
    }
}
