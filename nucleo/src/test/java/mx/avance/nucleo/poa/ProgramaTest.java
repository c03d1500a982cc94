package mx.avance.nucleo.poa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramaTest {

    private static final UnidadMedida TALLER = UnidadMedida.of("Taller");

    @ParameterizedTest
    @CsvSource({
        "SESIÓN, Sesiones",
        "Comité, COMITES",
        "Informe, informes",
        "Expediente, Expedientes",
        "Padrón actualizado, PADRONES ACTUALIZADOS",
        "Clase, clases"
    })
    void una_unidad_de_medida_es_la_misma_en_plural_en_mayusculas_y_sin_acentos(String una, String otra) {
        assertThat(UnidadMedida.of(una))
                .isEqualTo(UnidadMedida.of(otra))
                .hasSameHashCodeAs(UnidadMedida.of(otra))
                .hasToString(una);
    }

    @Test
    void unidades_distintas_no_son_la_misma() {
        assertThat(UnidadMedida.of("Apoyo"))
                .isNotEqualTo(UnidadMedida.of("Beneficiario"))
                .isNotEqualTo("Apoyo");
        assertThat(UnidadMedida.of("Apoyo").hashCode())
                .isNotEqualTo(UnidadMedida.of("Taller").hashCode());
        assertThat(UnidadMedida.of(" Apoyo ").nombre()).isEqualTo("Apoyo");
        assertThatIllegalArgumentException().isThrownBy(() -> UnidadMedida.of("  "));
    }

    @Test
    void una_palabra_nombra_la_unidad() {
        UnidadMedida padron = UnidadMedida.of("Padrón actualizado");

        assertThat(padron.laNombra("padrones")).isTrue();
        assertThat(padron.laNombra("actualizado")).isFalse();
        assertThat(UnidadMedida.of("Sesión").laNombra("sesiones")).isTrue();
        assertThat(UnidadMedida.of("m2").laNombra("m2")).isFalse();
        assertThat(UnidadMedida.of("Sesión").puedeNombrarse("hubo 2 sesiones")).isTrue();
        assertThat(padron.puedeNombrarse("hubo 2 sesiones")).isFalse();
        assertThat(padron.puedeNombrarse("un padron")).isTrue();
    }

    @Test
    void sumando_la_meta_anual_es_la_suma_de_lo_programado() {
        PorTrimestre programado = PorTrimestre.of(30, 30, 25, 15);

        assertThat(Acumulacion.SUMA.metaAnual(programado)).isEqualTo(Cantidad.of(100));
        assertThat(Acumulacion.SUMA.programadoHasta(programado, Trimestre.ABR_JUN))
                .isEqualTo(Cantidad.of(60));
        assertThat(Acumulacion.SUMA.absoluto(programado, PorTrimestre.of(10, 5, 0, 0)))
                .contains(Cantidad.of(15));
        assertThat(Acumulacion.SUMA.absoluto(programado, PorTrimestre.VACIO)).isEmpty();
    }

    @Test
    void por_ultimo_dato_la_meta_anual_es_lo_ultimo_que_se_programo() {
        PorTrimestre programado = PorTrimestre.of(50, 0, 80, 0);

        assertThat(Acumulacion.ULTIMO.metaAnual(programado)).isEqualTo(Cantidad.of(80));
        assertThat(Acumulacion.ULTIMO.programadoHasta(programado, Trimestre.ABR_JUN))
                .isEqualTo(Cantidad.of(50));
        assertThat(Acumulacion.ULTIMO.metaAnual(PorTrimestre.of(0, 0, 0, 0))).isEqualTo(Cantidad.CERO);
    }

    @Test
    void por_ultimo_dato_el_absoluto_es_lo_ultimo_que_se_alcanzo() {
        PorTrimestre programado = PorTrimestre.of(50, 0, 80, 0);
        PorTrimestre hastaJunio = PorTrimestre.of(45, 0, 0, 0).hasta(Trimestre.ABR_JUN);

        assertThat(Acumulacion.ULTIMO.absoluto(programado, hastaJunio)).contains(Cantidad.of(45));
        assertThat(Acumulacion.ULTIMO.absoluto(programado, hastaJunio.con(Trimestre.JUL_SEP, Cantidad.CERO)))
                .contains(Cantidad.CERO);
        assertThat(Acumulacion.ULTIMO.absoluto(programado, hastaJunio.con(Trimestre.ABR_JUN, Cantidad.of(7))))
                .contains(Cantidad.of(7));
        assertThat(Acumulacion.ULTIMO.absoluto(
                        PorTrimestre.of(0, 1, 0, 0), PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.CERO)))
                .contains(Cantidad.CERO);
        assertThat(Acumulacion.ULTIMO.absoluto(programado, PorTrimestre.VACIO)).isEmpty();
    }

    @Test
    void en_promedio_cuentan_los_trimestres_que_programan() {
        PorTrimestre programado = PorTrimestre.of(80, 0, 90, 95);

        assertThat(Acumulacion.PROMEDIO.metaAnual(programado)).hasToString("88.3333");
        assertThat(Acumulacion.PROMEDIO.programadoHasta(programado, Trimestre.JUL_SEP))
                .isEqualTo(Cantidad.of(85));
        assertThat(Acumulacion.PROMEDIO.absoluto(
                        programado, PorTrimestre.of(70, 100, 80, 0).hasta(Trimestre.JUL_SEP)))
                .contains(Cantidad.of(75));
        assertThat(Acumulacion.PROMEDIO.absoluto(programado, PorTrimestre.VACIO))
                .isEmpty();
        assertThat(Acumulacion.PROMEDIO.metaAnual(PorTrimestre.of(0, 0, 0, 0))).isEqualTo(Cantidad.CERO);
        assertThat(Acumulacion.PROMEDIO.metaAnual(PorTrimestre.of(2, 2, 1, 0))).hasToString("1.6667");
    }

    @Test
    void un_arrastre_va_hacia_adelante_y_lleva_algo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Arrastre(Trimestre.ABR_JUN, Trimestre.ABR_JUN, Cantidad.of(1)))
                .withMessageContaining("Abr-Jun");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.CERO));
    }

    @Test
    void lo_arrastrado_se_suma_al_trimestre_que_lo_recibe_y_no_cambia_la_meta_anual() {
        Programacion programacion = Programacion.of(146, 71, 207, 22)
                .con(new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(20)));

        assertThat(programacion.vigente()).isEqualTo(PorTrimestre.of(146, 91, 207, 22));
        assertThat(programacion.original()).isEqualTo(PorTrimestre.of(146, 71, 207, 22));
        assertThat(programacion.arrastrado()).isEqualTo(PorTrimestre.VACIO.con(Trimestre.ABR_JUN, Cantidad.of(20)));
        assertThat(programacion.metaAnual(Acumulacion.SUMA)).isEqualTo(Cantidad.of(446));
        assertThat(programacion
                        .con(new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(5)))
                        .arrastrado()
                        .en(Trimestre.ABR_JUN))
                .contains(Cantidad.of(25));
    }

    @Test
    void un_arrastre_mueve_lo_exigible_y_nunca_lo_cuenta_dos_veces() {
        Programacion accion =
                Programacion.of(20, 0, 0, 0).con(new Arrastre(Trimestre.ENE_MAR, Trimestre.JUL_SEP, Cantidad.of(20)));

        assertThat(accion.exigible(Acumulacion.SUMA, Trimestre.ENE_MAR)).isEqualTo(Cantidad.of(20));
        assertThat(accion.exigible(Acumulacion.SUMA, Trimestre.ABR_JUN)).isEqualTo(Cantidad.CERO);
        assertThat(accion.exigible(Acumulacion.SUMA, Trimestre.JUL_SEP)).isEqualTo(Cantidad.of(20));
        assertThat(accion.exigible(Acumulacion.ULTIMO, Trimestre.JUL_SEP)).isEqualTo(Cantidad.of(20));
    }

    @Test
    void no_se_arrastra_mas_de_lo_que_un_trimestre_programa() {
        Arrastre primero = new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(20));
        Programacion programacion = Programacion.of(20, 0, 0, 0).con(primero);

        assertThat(programacion
                        .con(new Arrastre(Trimestre.ABR_JUN, Trimestre.OCT_DIC, Cantidad.of(20)))
                        .vigente())
                .isEqualTo(PorTrimestre.of(20, 20, 0, 20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> programacion.con(primero))
                .withMessageContaining("Ene-Mar");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Programacion.of(PorTrimestre.of(1, 2, 3, 4).sin(Trimestre.JUL_SEP)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2022, 446})
    void lo_vigente_menos_lo_arrastrado_es_siempre_la_meta_anual(long semilla) {
        Random azar = new Random(semilla);
        for (int vez = 0; vez < 50; vez++) {
            Programacion programacion =
                    Programacion.of(azar.nextInt(50), azar.nextInt(50), azar.nextInt(50), azar.nextInt(50));
            for (Trimestre desde : Trimestre.TODOS.subList(0, 3)) {
                int cabe =
                        programacion.vigente().en(desde).orElseThrow().valor().intValue();
                if (cabe > 0 && azar.nextBoolean()) {
                    Trimestre hacia = Trimestre.de(desde.numero() + 1 + azar.nextInt(4 - desde.numero()));
                    programacion = programacion.con(new Arrastre(desde, hacia, Cantidad.of(1 + azar.nextInt(cabe))));
                }
            }
            BigDecimal original = programacion
                    .vigente()
                    .suma()
                    .menos(programacion.arrastrado().suma());

            assertThat(original)
                    .isEqualByComparingTo(
                            programacion.metaAnual(Acumulacion.SUMA).valor());
            assertThat(programacion.exigible(Acumulacion.SUMA, Trimestre.OCT_DIC))
                    .isEqualTo(programacion.metaAnual(Acumulacion.SUMA));
        }
    }

    @Test
    void solo_lo_que_se_suma_admite_arrastres() {
        Programacion conArrastre =
                Programacion.of(20, 0, 0, 0).con(new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(20)));

        assertThat(Compromiso.of("Dar talleres", TALLER, conArrastre).metaAnual())
                .isEqualTo(Cantidad.of(20));
        assertThatIllegalArgumentException().isThrownBy(() -> compromiso(Acumulacion.PROMEDIO, conArrastre, "1"));
        assertThat(compromiso(Acumulacion.PROMEDIO, Programacion.of(4, 0, 0, 2), "0")
                        .metaAnual())
                .isEqualTo(Cantidad.of(3));
        assertThatIllegalArgumentException().isThrownBy(() -> compromiso(Acumulacion.SUMA, conArrastre, "-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Compromiso.of(" ", TALLER, conArrastre));
    }

    @Test
    void las_acciones_siguen_a_su_meta_y_son_las_que_cuentan() {
        Compromiso compromiso = Compromiso.of("Dar talleres", TALLER, Programacion.of(1, 1, 1, 1));
        Meta meta = new Meta(
                100, compromiso, SumaDeAcciones.SI, List.of(new Accion(102, compromiso), new Accion(101, compromiso)));

        assertThat(meta.acciones()).map(Accion::numero).containsExactly(101, 102);
        assertThat(meta.hojas().keySet()).containsExactly(101, 102);
        assertThat(Meta.sola(200, compromiso).hojas()).containsOnlyKeys(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new Accion(0, compromiso));
        assertThatIllegalArgumentException().isThrownBy(() -> Meta.sola(0, compromiso));
        assertThat(new Accion(1, compromiso).numero()).isEqualTo(1);
        assertThat(Meta.sola(1, compromiso).numero()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Meta(100, compromiso, SumaDeAcciones.NO, List.of(new Accion(100, compromiso))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Meta(
                        100,
                        compromiso,
                        SumaDeAcciones.NO,
                        List.of(new Accion(101, compromiso), new Accion(101, compromiso))))
                .withMessageContaining("101");
    }

    private static Compromiso compromiso(Acumulacion acumulacion, Programacion programacion, String peso) {
        return new Compromiso(
                "Dar talleres", TALLER, acumulacion, Sentido.ASCENDENTE, programacion, List.of(), new BigDecimal(peso));
    }
}
