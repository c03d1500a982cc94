package mx.avance.nucleo.redaccion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.EstadoDePoa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LibroTest {

    private static final String NOMBRE = "mx.avance.nucleo.redaccion.prueba";
    private static final LocalDate DIA = LocalDate.of(2026, Month.APRIL, 5);

    private final Libro espanol = Libro.de(NOMBRE, Idioma.ESPANOL);
    private final Libro ingles = Libro.de(NOMBRE, Idioma.INGLES);

    private record Asunto(String frase, List<Object> datos) implements Redactable {}

    private static Asunto dato(Object dato) {
        return new Asunto("UN_DATO", List.of(dato));
    }

    @Test
    void las_fechas_se_escriben_con_palabras() {
        assertThat(espanol.redactar(dato(DIA))).isEqualTo("Es 5 de abril.");
        assertThat(ingles.redactar(dato(DIA))).isEqualTo("It is 5 April.");
        assertThat(espanol.redactar(new Asunto("CON_ANIO", List.of(DIA)))).isEqualTo("Es 5 de abril de 2026.");
        assertThat(ingles.redactar(new Asunto("CON_ANIO", List.of(DIA)))).isEqualTo("It is 5 April 2026.");
        assertThat(espanol.redactar(new Asunto("CON_ANIO", List.of(7)))).isEqualTo("Es 7.");
    }

    @ParameterizedTest
    @EnumSource(Idioma.class)
    void cada_mes_tiene_su_nombre(Idioma idioma) {
        Set<String> meses = new HashSet<>();
        for (Month mes : Month.values()) {
            meses.add(idioma.mes(LocalDate.of(2026, mes, 1)));
        }
        assertThat(meses).hasSize(12);
        assertThat(Idioma.ESPANOL.fecha(LocalDate.of(2026, 12, 31))).isEqualTo("31 de diciembre");
        assertThat(Idioma.INGLES.fecha(LocalDate.of(2026, 1, 1))).isEqualTo("1 January");
    }

    @Test
    void las_listas_llevan_la_conjuncion_de_su_idioma() {
        assertThat(espanol.redactar(dato(List.of(101, 102, 103)))).isEqualTo("Es 101, 102 y 103.");
        assertThat(ingles.redactar(dato(List.of(101, 102)))).isEqualTo("It is 101 and 102.");
        assertThat(espanol.redactar(dato(List.of(101)))).isEqualTo("Es 101.");
    }

    @Test
    void los_valores_con_frase_propia_se_escriben_con_ella() {
        assertThat(espanol.redactar(dato(EstadoDePoa.EN_REVISION))).isEqualTo("Es en revisión.");
        assertThat(ingles.redactar(dato(EstadoDePoa.EN_REVISION))).isEqualTo("It is under review.");
        assertThat(espanol.redactar(dato(EstadoDePoa.BORRADOR))).isEqualTo("Es BORRADOR.");
        assertThat(espanol.redactar(dato(Acumulacion.SUMA))).isEqualTo("Es por suma.");
        assertThat(espanol.redactar(dato(Trimestre.ENE_MAR))).isEqualTo("Es Ene-Mar.");
        assertThat(espanol.redactar(dato(Papel.ELABORO))).isEqualTo("Es ELABORÓ.");
    }

    @Test
    void un_dato_puede_ser_otra_frase() {
        assertThat(espanol.redactar(dato(new Asunto("UN_DATO", List.of(Cantidad.of(1234567))))))
                .isEqualTo("Es Es 1,234,567..");
    }

    @Test
    void lo_que_no_esta_en_el_libro_no_se_inventa() {
        Asunto ajeno = new Asunto("AJENA", List.of());

        assertThatThrownBy(() -> espanol.redactar(ajeno)).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> Libro.de(NOMBRE + "s", Idioma.ESPANOL)).isInstanceOf(MissingResourceException.class);
    }
}
