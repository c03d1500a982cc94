package mx.avance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenglonTest {

    @Test
    void un_acento_suelto_no_ocupa_columna() {
        assertThat(Renglon.ancho("programación")).isEqualTo(12);
        assertThat(Renglon.ancho("programacio\u0301n")).isEqualTo(12);
    }

    @Test
    void un_ideograma_ocupa_dos_columnas() {
        assertThat(Renglon.ancho("日本")).isEqualTo(4);
    }

    @Test
    void lo_que_mueve_el_cursor_se_vuelve_espacio() {
        assertThat(Renglon.limpio("a\u001b[31mrojo\r\nb\tc")).isEqualTo("a [31mrojo  b c");
    }

    @Test
    void se_parte_entre_palabras_y_con_sangria() {
        assertThat(Renglon.partido("Los cuatro trimestres no suman la meta anual", 20, 2))
                .containsExactly("Los cuatro", "  trimestres no", "  suman la meta", "  anual");
    }

    @Test
    void una_palabra_mas_ancha_que_el_renglon_queda_entera() {
        assertThat(Renglon.partido("ve a/una/ruta/muy/larga ya", 8, 0))
                .containsExactly("ve", "a/una/ruta/muy/larga", "ya");
    }

    @Test
    void lo_recortado_avisa_que_falta_algo() {
        assertThat(Renglon.recortado("Leyendo 3 de 10", 9)).isEqualTo("Leyendo …");
        assertThat(Renglon.recortado("corto", 9)).isEqualTo("corto");
    }

    @Test
    void una_oracion_termina_en_punto_una_sola_vez() {
        assertThat(Renglon.comoOracion("no existe")).isEqualTo("no existe.");
        assertThat(Renglon.comoOracion("¿no existe?")).isEqualTo("¿no existe?");
    }
}
