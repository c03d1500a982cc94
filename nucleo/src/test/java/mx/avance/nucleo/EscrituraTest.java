package mx.avance.nucleo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscrituraTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FUNCIÓN|funcion",
                "  Niños,  y   niñas. |ninos y ninas",
                "C. ADMINISTRATIVA:|c administrativa",
                "«2.3.1» Pingüinos|2 3 1 pinguinos",
                "e\u0301xito|exito",
                "Ω ĄŻ|ω az",
                "...|''"
            })
    void la_escritura_llana_deja_letras_y_digitos_sin_acentos_y_un_espacio(String texto, String llana) {
        assertThat(Escritura.llana(texto)).isEqualTo(llana);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Se superó, ¡sí!|se supero, ¡si!", "'A  B'|'a  b'", "e\u0301xito.|exito.", "Año 2022|ano 2022"})
    void sin_acentos_conserva_la_puntuacion_y_los_espacios(String texto, String sinAcentos) {
        assertThat(Escritura.sinAcentos(texto)).isEqualTo(sinAcentos);
    }
}
