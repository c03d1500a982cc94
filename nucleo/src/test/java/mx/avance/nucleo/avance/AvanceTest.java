package mx.avance.nucleo.avance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvanceTest {

    @ParameterizedTest
    @CsvSource({
        "5, 40, 13",
        "128, 446, 29",
        "82065, 199230, 41",
        "0, 20, 0",
        "167, 80, 209",
        "1, 200, 1",
        "0.99, 200, 0"
    })
    void el_relativo_es_un_porcentaje_entero_con_las_mitades_hacia_arriba(
            BigDecimal absoluto, BigDecimal anual, int relativo) {
        assertThat(new AvanceAcumulado(Cantidad.of(absoluto), Cantidad.of(anual)).relativo())
                .hasValue(relativo);
    }

    @Test
    void sin_meta_anual_no_hay_relativo() {
        assertThat(new AvanceAcumulado(Cantidad.of(5), Cantidad.CERO).relativo())
                .isEmpty();
        assertThat(new AvanceAcumulado(Cantidad.of(Integer.MAX_VALUE), Cantidad.of(100)).relativo())
                .hasValue(Integer.MAX_VALUE);
        assertThat(new AvanceAcumulado(Cantidad.of(Integer.MAX_VALUE), Cantidad.of(1)).relativo())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0.00", "3, 0, 100.00", "1, 3, 33.33", "2, 3, 66.67", "1, 800, 0.13", "30, 3, 1000.00"})
    void el_pbrm_imprime_dos_decimales_y_nunca_queda_vacio(long parte, long base, String porcentaje) {
        assertThat(new AvanceAcumulado(Cantidad.of(parte), Cantidad.of(base)).relativoConDecimales())
                .hasToString(porcentaje);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 69, INCUMPLIMIENTO",
        "100, 70, RETRASO",
        "100, 89, RETRASO",
        "100, 90, CONFORME",
        "100, 110, CONFORME",
        "100, 111, POR_ENCIMA",
        "100, 130, POR_ENCIMA",
        "100, 131, SOBRECUMPLIMIENTO",
        "0, 0, SIN_PROGRAMAR",
        "0, 3, ADELANTADO",
        "3, 0, INCUMPLIMIENTO"
    })
    void el_semaforo_compara_lo_alcanzado_con_lo_exigible(long exigible, long alcanzado, Semaforo semaforo) {
        assertThat(Semaforo.de(Cantidad.of(exigible), Cantidad.of(alcanzado), Sentido.ASCENDENTE, Umbrales.POR_OMISION))
                .isEqualTo(semaforo);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 10, CONFORME",
        "10, 9, POR_ENCIMA",
        "10, 0, CONFORME",
        "0, 0, SIN_PROGRAMAR",
        "0, 2, INCUMPLIMIENTO",
        "10, 5, SOBRECUMPLIMIENTO",
        "7, 10, RETRASO"
    })
    void cuando_menos_es_mejor_se_compara_al_reves(long exigible, long alcanzado, Semaforo semaforo) {
        assertThat(Semaforo.de(
                        Cantidad.of(exigible), Cantidad.of(alcanzado), Sentido.DESCENDENTE, Umbrales.POR_OMISION))
                .isEqualTo(semaforo);
    }

    @Test
    void el_color_siempre_va_con_su_palabra() {
        assertThat(Semaforo.CONFORME.color()).isEqualTo(Semaforo.Color.VERDE);
        assertThat(Semaforo.SOBRECUMPLIMIENTO.palabra()).isEqualTo("sobrecumplimiento");
        assertThat(Semaforo.ADELANTADO.color()).isEqualTo(Semaforo.Color.GRIS);
        assertThat(List.of(Semaforo.values())).map(Semaforo::palabra).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0, 0", "70, 69, 110, 130", "70, 90, 89, 130", "70, 90, 110, 109"})
    void los_umbrales_van_en_orden(int ambarDesde, int verdeDesde, int verdeHasta, int ambarHasta) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Umbrales(ambarDesde, verdeDesde, verdeHasta, ambarHasta));
        assertThat(new Umbrales(0, 0, 0, 0).ambarDesde()).isZero();
        assertThat(new Umbrales(0, 0, 0, 0).cumplirEsVerde()).isFalse();
        assertThat(new Umbrales(101, 102, 110, 130).cumplirEsVerde()).isFalse();
        assertThat(Umbrales.POR_OMISION.cumplirEsVerde()).isTrue();
        assertThat(new Umbrales(100, 100, 100, 100).cumplirEsVerde()).isTrue();
    }

    @Test
    void el_cumplimiento_topa_cada_renglon_en_cien_solo_para_la_media() {
        Cumplimiento cumplimiento = Cumplimiento.de(List.of(aporte(200, "1"), aporte(0, "1"), aporte(50, "1")))
                .orElseThrow();

        assertThat(cumplimiento.topado()).hasToString("50.00");
        assertThat(cumplimiento.sinTope()).hasToString("83.33");
        assertThat(cumplimiento.renglones()).isEqualTo(3);
    }

    @Test
    void los_pesos_cuentan_y_lo_que_no_tiene_relativo_no() {
        Cumplimiento cumplimiento = Cumplimiento.de(List.of(
                        aporte(100, "75"),
                        aporte(0, "25"),
                        new Cumplimiento.Aporte(OptionalInt.empty(), new BigDecimal("50"))))
                .orElseThrow();

        assertThat(cumplimiento.topado()).hasToString("75.00");
        assertThat(cumplimiento.renglones()).isEqualTo(2);
        assertThat(Cumplimiento.de(List.of())).isEmpty();
        assertThat(Cumplimiento.de(List.of(aporte(50, "0")))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> aporte(50, "-0.1"));
    }

    @Test
    void una_accion_arrastrada_y_cumplida_despues_queda_en_verde() {
        Programacion programacion =
                Programacion.of(20, 0, 0, 0).con(new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(20)));
        AvanceDeMeta enero = avance(
                programacion, Trimestre.ENE_MAR, PorTrimestre.of(0, 0, 0, 0).hasta(Trimestre.ENE_MAR));
        AvanceDeMeta abril = avance(
                programacion, Trimestre.ABR_JUN, PorTrimestre.of(0, 20, 0, 0).hasta(Trimestre.ABR_JUN));

        assertThat(enero.semaforo(Umbrales.POR_OMISION)).isEqualTo(Semaforo.INCUMPLIMIENTO);
        assertThat(abril.exigible()).isEqualTo(Cantidad.of(20));
        assertThat(abril.semaforo(Umbrales.POR_OMISION)).isEqualTo(Semaforo.CONFORME);
        assertThat(abril.acumulado().orElseThrow().relativo()).hasValue(100);
        assertThat(Cumplimiento.deAvances(List.of(enero, abril)).orElseThrow().topado())
                .hasToString("50.00");
    }

    @Test
    void sin_captura_no_hay_avance_ni_color() {
        AvanceDeMeta avance = avance(Programacion.of(5, 5, 5, 5), Trimestre.ENE_MAR, PorTrimestre.VACIO);

        assertThat(avance.acumulado()).isEmpty();
        assertThat(avance.semaforo(Umbrales.POR_OMISION)).isEqualTo(Semaforo.SIN_CAPTURA);
        assertThat(avance.renglon().absoluto()).isEmpty();
        assertThat(avance.renglon().relativo()).isEmpty();
        assertThat(Cumplimiento.deAvances(List.of(avance))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> avance(Programacion.of(5, 5, 5, 5), Trimestre.ENE_MAR, PorTrimestre.of(1, 0, 0, 0)))
                .withMessageContaining("Ene-Mar");
    }

    @Test
    void un_trimestre_que_nadie_ha_capturado_no_tiene_color_aunque_los_anteriores_acumulen() {
        AvanceDeMeta abril = avance(
                Programacion.of(5, 5, 5, 5),
                Trimestre.ABR_JUN,
                PorTrimestre.of(5, 0, 0, 0).hasta(Trimestre.ENE_MAR));

        assertThat(abril.semaforo(Umbrales.POR_OMISION)).isEqualTo(Semaforo.SIN_CAPTURA);
        assertThat(abril.acumulado().orElseThrow().absoluto()).isEqualTo(Cantidad.of(5));
    }

    @Test
    void el_renglon_lleva_lo_que_la_hoja_imprime() {
        Programacion programacion =
                Programacion.of(20, 10, 0, 0).con(new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(5)));
        AvanceDeMeta avance = new AvanceDeMeta(
                101,
                Compromiso.of("Entregar apoyos", UnidadMedida.of("Apoyo"), programacion),
                Trimestre.ENE_MAR,
                PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.of(15)),
                Optional.of(new Observacion("Faltaron cinco.")));

        RenglonDeAvance esperado = RenglonDeAvance.de(101)
                .descripcion("Entregar apoyos")
                .unidadMedida(UnidadMedida.of("apoyos"))
                .metaAnual(Cantidad.of(30))
                .programado(PorTrimestre.of(20, 15, 0, 0))
                .arrastres(PorTrimestre.VACIO.con(Trimestre.ABR_JUN, Cantidad.of(5)))
                .alcanzado(PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.of(15)))
                .absoluto(Cantidad.of(15))
                .relativo(BigDecimal.valueOf(50))
                .observacion(new Observacion("Faltaron cinco."))
                .renglon();
        assertThat(avance.renglon()).isEqualTo(esperado).hasSameHashCodeAs(esperado);
        assertThat(esperado)
                .hasToString("101 | anual 30 | P [20, 15, 0, 0] | A [15, -, -, -]")
                .isNotEqualTo("101");
    }

    @Test
    void un_renglon_recien_empezado_no_dice_nada() {
        RenglonDeAvance renglon = RenglonDeAvance.de(0).renglon();

        assertThat(renglon).hasToString("0 | anual - | P [-, -, -, -] | A [-, -, -, -]");
        assertThat(renglon.metaPadre()).isEmpty();
        assertThat(renglon.descripcion()).isEmpty();
        assertThat(renglon.sumaDeAcciones()).isEqualTo(SumaDeAcciones.SIN_DECLARAR);
        assertThat(renglon.sentido()).isEqualTo(Sentido.ASCENDENTE);
        assertThat(renglon.acumulacion()).isEqualTo(Acumulacion.SUMA);
        assertThat(renglon.hashCode())
                .isNotEqualTo(RenglonDeAvance.de(1).renglon().hashCode());
        assertThat(RenglonDeAvance.de(7).metaPadre(5).renglon().metaPadre()).hasValue(5);
        assertThat(RenglonDeAvance.de(7)
                        .descripcion("Dar")
                        .sentido(Sentido.DESCENDENTE)
                        .renglon()
                        .descripcion())
                .isEqualTo("Dar");
        assertThat(RenglonDeAvance.de(7)
                        .lineasAccion(List.of(LineaAccion.of("2.3.1")))
                        .renglon()
                        .lineasAccion())
                .containsExactly(LineaAccion.of("2.3.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> RenglonDeAvance.de(-1));
    }

    @Test
    void una_columna_es_la_meta_anual_o_la_de_un_trimestre() {
        RenglonDeAvance renglon = RenglonDeAvance.de(100)
                .metaAnual(Cantidad.of(9))
                .programado(PorTrimestre.of(1, 2, 3, 3))
                .alcanzado(PorTrimestre.of(5, 6, 7, 8))
                .renglon();

        assertThat(Columna.TODAS).hasSize(9);
        assertThat(Columna.TODAS.stream()
                        .map(columna -> columna.de(renglon).orElseThrow().toString()))
                .containsExactly("9", "1", "2", "3", "3", "5", "6", "7", "8");
        assertThat(Columna.programado(Trimestre.ABR_JUN)).hasToString("programado Abr-Jun");
        assertThat(Columna.META_ANUAL).hasToString("meta anual");
        assertThatIllegalArgumentException().isThrownBy(() -> new Columna(Concepto.ALCANZADO, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Columna(Concepto.META_ANUAL, Optional.of(Trimestre.ENE_MAR)));
    }

    @Test
    void una_forma_dice_lo_que_imprime() {
        assertThat(Forma.TMM_F004.tiene(Rasgo.OBSERVACIONES)).isTrue();
        assertThat(Forma.PBRM_08C.tiene(Rasgo.OBSERVACIONES)).isFalse();
        assertThat(new Forma("OTRA", 0, Set.of()).decimalesDelRelativo()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Forma("OTRA", -1, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Observacion(" \n"));
        assertThat(new Observacion(" Se hizo. ").texto()).isEqualTo("Se hizo.");
    }

    private static AvanceDeMeta avance(Programacion programacion, Trimestre trimestre, PorTrimestre alcanzado) {
        return new AvanceDeMeta(
                103,
                Compromiso.of("Entregar apoyos", UnidadMedida.of("Apoyo"), programacion),
                trimestre,
                alcanzado,
                Optional.empty());
    }

    private static Cumplimiento.Aporte aporte(int relativo, String peso) {
        return new Cumplimiento.Aporte(OptionalInt.of(relativo), new BigDecimal(peso));
    }
}
