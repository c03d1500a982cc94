package mx.avance.nucleo.clave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaveTest {

    static Stream<Arguments> niveles() {
        return Stream.of(
                nivel(Ramo::new, Ramo::find, "54", "5"),
                nivel(Programa::new, Programa::find, "542", "54"),
                nivel(UnidadEjecutora::new, UnidadEjecutora::find, "54202", "5401"),
                nivel(Finalidad::new, Finalidad::find, "2", "2.2"),
                nivel(Funcion::new, Funcion::find, "2", "22"),
                nivel(Subfuncion::new, Subfuncion::find, "2", ""));
    }

    private static Arguments nivel(
            Function<String, Object> nuevo, Function<String, Object> find, String buena, String mala) {
        return Arguments.of(nuevo, find, buena, mala);
    }

    @ParameterizedTest
    @MethodSource("niveles")
    void cada_nivel_tiene_su_forma(
            Function<String, Object> nuevo, Function<String, Object> find, String buena, String mala) {
        assertThat(nuevo.apply(buena)).hasToString(buena).isEqualTo(nuevo.apply(buena));
        assertThat(find.apply(buena)).isEqualTo(Optional.of(nuevo.apply(buena)));
        assertThat(find.apply(mala)).isEqualTo(Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nuevo.apply(mala))
                .withMessageContaining("«" + mala + "»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5a", "/0", "0:", "٥٤"})
    void una_clave_lleva_digitos_y_nada_mas(String texto) {
        assertThat(Ramo.find(texto)).isEmpty();
    }

    @Test
    void las_claves_se_ordenan() {
        assertThat(Stream.of("90", "09", "54").map(Ramo::new).sorted())
                .map(Ramo::clave)
                .containsExactly("09", "54", "90");
        assertThat(new Programa("542")).isGreaterThan(new Programa("511"));
        assertThat(new UnidadEjecutora("54102")).isLessThan(new UnidadEjecutora("54201"));
        assertThat(new Finalidad("1")).isLessThan(new Finalidad("2"));
        assertThat(new Funcion("1")).isLessThan(new Funcion("2"));
        assertThat(new Subfuncion("3")).isGreaterThan(new Subfuncion("2"));
    }

    @Test
    void la_unidad_empieza_con_los_digitos_de_su_ramo() {
        UnidadEjecutora unidad = new UnidadEjecutora("54204");

        assertThat(unidad.ramo()).isEqualTo(new Ramo("54"));
        assertThat(unidad.esDe(new Ramo("54"))).isTrue();
        assertThat(unidad.esDe(new Ramo("33"))).isFalse();
        assertThat(unidad.serie()).isEqualTo("542");
        assertThat(unidad.numero()).isEqualTo(4);
    }

    @Test
    void las_lineas_de_accion_se_comparan_por_numero_y_no_como_texto() {
        List<String> ordenadas = Stream.of("2.13.1", "4.5.4", "2.6.3", "4", "2.13.8", "2.6.1", "10.1.1")
                .map(LineaAccion::of)
                .sorted()
                .map(LineaAccion::toString)
                .toList();

        assertThat(ordenadas).containsExactly("2.6.1", "2.6.3", "2.13.1", "2.13.8", "4", "4.5.4", "10.1.1");
        assertThat(LineaAccion.of("2.13.1")).isEqualByComparingTo(new LineaAccion(2, 13, 1));
    }

    @Test
    void una_linea_puede_ser_un_eje_entero() {
        assertThat(LineaAccion.of("4").esEje()).isTrue();
        assertThat(LineaAccion.of("4.5.4").esEje()).isFalse();
        assertThat(LineaAccion.of("99.99.99")).isEqualTo(new LineaAccion(99, 99, 99));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", "4.5", "4.5.", ".5.4", "4..4", "4.5.4.1", "0", "4.0.1", "4.1.0", "100.1.1", "4,5,4", "a",
                "4.5.4 "
            })
    void lo_que_no_tiene_esa_forma_no_es_una_linea(String texto) {
        assertThat(LineaAccion.find(texto)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineaAccion.of(texto))
                .withMessageContaining("«" + texto + "»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 0", "100 1 1", "4 0 1", "4 1 0", "4 100 1", "4 1 100", "4 -1 1", "4 1 -1", "-4 1 1"})
    void una_linea_no_se_construye_con_partes_imposibles(String partes) {
        int[] numeros = Stream.of(partes.split(" ")).mapToInt(Integer::parseInt).toArray();

        assertThatIllegalArgumentException().isThrownBy(() -> new LineaAccion(numeros[0], numeros[1], numeros[2]));
    }

    @Test
    void la_clave_programatica_dice_lo_que_el_encabezado_dice() {
        ClaveProgramatica clave = ClaveProgramatica.of(
                        new Ramo("54"), new Programa("542"), new UnidadEjecutora("54202"))
                .con(new Finalidad("2"))
                .con(new Funcion("3"))
                .con(new Subfuncion("4"));

        assertThat(clave).hasToString("54/542/54202/2/3/4");
        assertThat(clave.ramo()).contains(new Ramo("54"));
        assertThat(clave.programa()).contains(new Programa("542"));
        assertThat(clave.unidadEjecutora()).contains(new UnidadEjecutora("54202"));
        assertThat(clave.finalidad()).contains(new Finalidad("2"));
        assertThat(clave.funcion()).contains(new Funcion("3"));
        assertThat(clave.subfuncion()).contains(new Subfuncion("4"));
        assertThat(ClaveProgramatica.VACIA).hasToString("-/-/-/-/-/-");
    }

    @Test
    void dos_claves_son_iguales_cuando_lo_son_todos_sus_niveles() {
        ClaveProgramatica clave =
                ClaveProgramatica.of(new Ramo("54"), new Programa("542"), new UnidadEjecutora("54202"));
        ClaveProgramatica completa =
                clave.con(new Finalidad("2")).con(new Funcion("2")).con(new Subfuncion("2"));
        ClaveProgramatica misma = ClaveProgramatica.of(
                        new Ramo("54"), new Programa("542"), new UnidadEjecutora("54202"))
                .con(new Finalidad("2"))
                .con(new Funcion("2"))
                .con(new Subfuncion("2"));

        assertThat(completa).isEqualTo(misma).hasSameHashCodeAs(misma).isNotEqualTo("54");
        assertThat(Stream.of(
                        completa.con(new Ramo("33")),
                        completa.con(new Programa("511")),
                        completa.con(new UnidadEjecutora("54201")),
                        completa.con(new Finalidad("1")),
                        completa.con(new Funcion("1")),
                        completa.con(new Subfuncion("1"))))
                .doesNotContain(completa)
                .allMatch(otra -> otra.hashCode() != completa.hashCode());
    }

    @Test
    void el_ramo_que_no_se_lee_es_el_de_la_unidad() {
        ClaveProgramatica clave = ClaveProgramatica.VACIA.con(new UnidadEjecutora("54202"));

        assertThat(clave.ramo()).contains(new Ramo("54"));
        assertThat(clave.esCoherente()).isTrue();
        assertThat(clave.con(new Ramo("33")).ramo()).contains(new Ramo("33"));
        assertThat(clave.con(new Ramo("33")).esCoherente()).isFalse();
        assertThat(clave.con(new Ramo("54")).esCoherente()).isTrue();
        assertThat(ClaveProgramatica.VACIA.con(new Ramo("54")).esCoherente()).isTrue();
        assertThat(ClaveProgramatica.VACIA.ramo()).isEmpty();
    }
}
