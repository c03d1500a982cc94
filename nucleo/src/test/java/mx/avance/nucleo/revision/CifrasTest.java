package mx.avance.nucleo.revision;

import static mx.avance.nucleo.revision.HojaDePrueba.hoja;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceAcumulado;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.SumaDeAcciones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that look at figures. */
class CifrasTest {

    private static final List<Regla> REGLAS = List.of(
            new TrimestresSumanMetaAnual(),
            new MetaSeProgramaEnAlgunTrimestre(),
            new ArrastreSeRegistra(),
            new AbsolutoSumaAlcanzado(),
            new RelativoEsAbsolutoEntreMetaAnual(),
            new MetaSumaSusAcciones(),
            new MetaTieneUnidadDeMedida(),
            new AccionesQueSumanCuentanLoMismo(),
            new DesviacionSeJustifica(Cantidad.CERO),
            new LoReprogramadoSeArrastra());

    private static List<String> hallazgos(HojaDePrueba... hojas) {
        return HojaDePrueba.hallazgos(REGLAS, hojas);
    }

    private static List<String> hallazgos(Revision revision, HojaDePrueba... hojas) {
        return HojaDePrueba.hallazgos(revision, hojas);
    }

    private static final String SUMA_CON_ARRASTRE = """
            100 | Apoyo        | 90 | 30 18 | 42 | 20 | 10 | 18 | 20 | Se reprograma lo que faltó.
            101 | Beneficiario | 40 | 10 10 | 10 | 10 | 10 | 10 | 25 |
            102 | Apoyo        | 50 | 20 8  | 20 | 10 | 0  | 8  | 16 | No se cumplió y se reprograma para el próximo trimestre.
            """;

    @Test
    void un_renglon_sin_unidad_de_medida_no_dice_que_cuenta() {
        assertThat(hallazgos(hoja("""
                100 | Taller | 40 | 5 5 | 20 | 15 | 0 | 5 | 13 |
                101 |        | 40 | 5 5 | 20 | 15 | 0 | 5 | 13 |
                """))).containsExactly("MEDIDA_FALTANTE [101]");
    }

    @Test
    void una_hoja_que_cuadra_no_tiene_hallazgos() {
        assertThat(hallazgos(hoja("""
                100 | Taller | 40 | 5 5 | 20 | 15 | 0 | 5 | 13 |
                101 | Taller | 40 | 5 5 | 20 | 15 | 0 | 5 | 13 |
                """))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 54, 2022})
    void ninguna_hoja_que_cuadra_tiene_hallazgos_de_cifras(long semilla) {
        Random azar = new Random(semilla);
        StringBuilder tabla = new StringBuilder();
        for (int numero = 0; numero < 100; numero++) {
            int[] programado = azar.ints(4, 0, 5000).toArray();
            programado[azar.nextInt(4)]++;
            int anual = programado[0] + programado[1] + programado[2] + programado[3];
            int alcanzado = azar.nextInt(6000);
            int relativo = new AvanceAcumulado(Cantidad.of(alcanzado), Cantidad.of(anual))
                    .relativo()
                    .orElseThrow();
            tabla.append(String.format(
                    "%d|Apoyo %d|%d|%d %d|%d|%d|%d|%d|%d|Nota propia %d%n",
                    numero,
                    numero,
                    anual,
                    programado[0],
                    alcanzado,
                    programado[1],
                    programado[2],
                    programado[3],
                    alcanzado,
                    relativo,
                    numero));
        }

        assertThat(hallazgos(hoja(tabla.toString()))).isEmpty();
    }

    @Test
    void los_trimestres_suman_la_meta_anual() {
        assertThat(hallazgos(hoja("100 | Taller | 120 | 30 30 | 30 | 30 | 20 | 30 | 25 |")))
                .containsExactly("SUMA_PROGRAMADO [100, 120, 110, 0, SUMA]");
    }

    @Test
    void lo_que_no_se_lee_no_se_juzga() {
        assertThat(hallazgos(hoja("""
                100 | Taller | -   | 30 30 | 30 | 30 | 20 | 30 | 25 |
                101 | Taller | 120 | 30 30 | -  | 30 | 20 | 30 | 25 |
                102 | Taller | 120 | -  -  | 30 | 30 | 20 | 30 | 25 |
                103 | Taller | 120 | -  30 | 30 | 30 | 20 | -  | -  |
                104 | Taller | 120 | 30 -  | 30 | 30 | 30 | -  | 12 |
                """))).isEmpty();
    }

    @Test
    void un_arrastre_registrado_explica_lo_que_sobra() {
        HojaDePrueba explicada = hoja("").con(
                        "100 | Apoyo | 446 | 146 146 | 91 | 207 | 22 | 146 | 33 |",
                        renglon -> renglon.arrastres(PorTrimestre.VACIO.con(Trimestre.ABR_JUN, Cantidad.of(20))));
        HojaDePrueba aMedias = hoja("").con(
                        "100 | Apoyo | 446 | 146 146 | 91 | 207 | 22 | 146 | 33 |",
                        renglon -> renglon.arrastres(PorTrimestre.VACIO.con(Trimestre.ABR_JUN, Cantidad.of(15))));

        assertThat(hallazgos(explicada)).isEmpty();
        assertThat(hallazgos(aMedias)).containsExactly("SUMA_PROGRAMADO [100, 446, 466, 15, SUMA]");
    }

    @Test
    void otra_forma_de_acumular_tiene_otra_meta_anual_y_otro_absoluto() {
        String tabla = "100 | Por ciento | 80 | 50 40 | 60 45 | 70 | 80 | 45 | 56 | Avanza.";

        assertThat(hallazgos(hoja("").con(tabla, renglon -> renglon.acumulacion(Acumulacion.ULTIMO))
                        .trimestre(2)))
                .isEmpty();
        assertThat(hallazgos(hoja("").con(tabla, renglon -> renglon.acumulacion(Acumulacion.PROMEDIO))
                        .trimestre(2)))
                .containsExactly("SUMA_PROGRAMADO [100, 80, 65, 0, PROMEDIO]", "SUMA_ALCANZADO [100, 45, 42.5]");
    }

    @Test
    void una_meta_con_meta_anual_se_programa() {
        assertThat(hallazgos(hoja("400 | Evaluación | 1 | 0 0 | 0 | 0 | 0 | 0 | 0 |")))
                .containsExactly("SUMA_PROGRAMADO [400, 1, 0, 0, SUMA]", "META_SIN_PROGRAMAR [400, 1]");
        assertThat(hallazgos(hoja("400 | Evaluación | 0 | 0 0 | 0 | 0 | 0 | 0 | 0 |")))
                .isEmpty();
    }

    @Test
    void el_absoluto_es_lo_alcanzado_hasta_el_trimestre() {
        assertThat(hallazgos(hoja("100 | Taller | 40 | 10 10 | 10 10 | 10 | 10 | 20 | 50 |")
                        .trimestre(2)))
                .isEmpty();
        assertThat(hallazgos(hoja("100 | Taller | 40 | 10 10 | 10 10 | 10 | 10 | 21 | 53 |")
                        .trimestre(2)))
                .containsExactly("SUMA_ALCANZADO [100, 21, 20]");
        assertThat(hallazgos(hoja("100 | Taller | 40 | 10 10 | 10 10 | 10 | 10 | 10 | 25 |")
                        .trimestre(1)))
                .isEmpty();
        assertThat(hallazgos(hoja("100 | Taller | 40 | 10 10 | 10 | 10 | 10 | 11 | 28 |")
                        .trimestre(2)))
                .isEmpty();
        assertThat(hallazgos(hoja("100 | Taller | 40 | 10 10 | 10 | 10 | 10 | 11 | 28 |")
                        .trimestre(0)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13, true", "12, false", "13.0, true", "14, false"})
    void el_relativo_redondea_las_mitades_hacia_arriba(String impreso, boolean bien) {
        List<String> hallazgos = hallazgos(hoja("100 | Taller | 40 | 5 5 | 20 | 15 | 0 | 5 | " + impreso + " |"));

        assertThat(hallazgos).isEqualTo(bien ? List.of() : List.of("PORCENTAJE [100, " + impreso + ", 13, 5, 40]"));
    }

    @Test
    void el_relativo_se_calcula_de_lo_alcanzado_cuando_falta_el_absoluto() {
        assertThat(hallazgos(hoja("100 | Taller | 40 | 5 5 | 20 | 15 | 0 | - | 20 |")))
                .containsExactly("PORCENTAJE [100, 20, 13, 5, 40]");
    }

    @Test
    void sin_meta_anual_solo_el_pbrm_dice_un_porcentaje() {
        String tabla = "1 | Taller | 0 | - | - | - | - | 3 | 7.00 |";

        assertThat(hallazgos(hoja(tabla))).doesNotContain("PORCENTAJE [1, 7.00, 100, 3, 0]");
        assertThat(hallazgos(hoja(tabla).forma(Forma.PBRM_08C))).containsExactly("PORCENTAJE [1, 7.00, 100.00, 3, 0]");
        assertThat(hallazgos(hoja("1 | Taller | 0 | - | - | - | - | 0 | 0 |").forma(Forma.PBRM_08C)))
                .isEmpty();
        assertThat(hallazgos(
                        hoja("1 | Taller | 3 | - | - | - | - | 1 | 33.33 |").forma(Forma.PBRM_08C)))
                .isEmpty();
    }

    @Test
    void un_arrastre_se_propone_cuando_sobra_justo_lo_que_falto_a_la_accion_que_lo_dice() {
        assertThat(hallazgos(hoja(SUMA_CON_ARRASTRE)))
                .containsExactly(
                        "SUMA_PROGRAMADO [100, 90, 102, 0, SUMA]",
                        "POSIBLE_ARRASTRE [100, 12, ENE_MAR, ABR_JUN, [102]]",
                        "SUMA_ACCIONES [100, programado Abr-Jun, 42, 30]",
                        "UNIDADES_DISTINTAS_EN_SUMA [100, [Beneficiario, Apoyo]]");
    }

    @Test
    void lo_que_se_dice_reprogramado_y_no_se_arrastra_se_senala() {
        assertThat(hallazgos(hoja(SUMA_CON_ARRASTRE.replace("| 42 |", "| 30 |"))))
                .containsExactly(
                        "UNIDADES_DISTINTAS_EN_SUMA [100, [Beneficiario, Apoyo]]",
                        "NOTA_SIN_REPROGRAMACION [100, Se reprograma]",
                        "NOTA_SIN_REPROGRAMACION [102, se reprograma]");
    }

    @Test
    void un_arrastre_no_se_propone_sin_que_todas_sus_condiciones_se_cumplan() {
        String bien = "100 | Apoyo | 40 | 20 12 | 18 | 10 | 0 | 12 | 30 | Se reprograma lo que faltó.";

        assertThat(hallazgos(hoja(bien))).contains("POSIBLE_ARRASTRE [100, 8, ENE_MAR, ABR_JUN, [100]]");
        assertThat(hallazgos(hoja(bien.replace("Se reprograma lo", "Vendrá lo"))))
                .noneMatch(this::esArrastre);
        assertThat(hallazgos(hoja(bien.replace("20 12", "20 13")))).noneMatch(this::esArrastre);
        assertThat(hallazgos(hoja(bien.replace("40", "41")))).noneMatch(this::esArrastre);
        assertThat(hallazgos(hoja(bien).trimestre(0))).noneMatch(this::esArrastre);
        assertThat(hallazgos(hoja("100 | Apoyo | 40 | 20 12 | 7 | 7 | 14 | 12 | 30 | Se reprograma lo que faltó.")))
                .contains("POSIBLE_ARRASTRE [100, 8, ENE_MAR, OCT_DIC, [100]]");
        assertThat(hallazgos(hoja("100 | Apoyo | 40 | 27 19 | 7 | 7 | 7 | 19 | 48 | Se reprograma lo que faltó.")))
                .noneMatch(this::esArrastre);
        assertThat(hallazgos(hoja("100 | Apoyo | 40 | 10 10 | 10 10 | 10 10 | 18 10 | 40 | 100 | Se reprograma.")
                        .trimestre(4)))
                .noneMatch(this::esArrastre);
    }

    private boolean esArrastre(String hallazgo) {
        return hallazgo.startsWith("POSIBLE_ARRASTRE");
    }

    @Test
    void el_arrastre_llega_al_trimestre_en_que_la_meta_tiene_de_mas() {
        assertThat(hallazgos(hoja("""
                100 | Apoyo | 90 | 30 18 | 30 | 32 | 10 | 18 | 20 | Falta una acción.
                101 | Apoyo | 40 | 10 10 | 10 | 10 | 10 | 10 | 25 |
                102 | Apoyo | 50 | 20 8  | 20 | 10 | 0  | 8  | 16 | No se cumplió y se reprograma.
                """)))
                .containsExactly(
                        "SUMA_PROGRAMADO [100, 90, 102, 0, SUMA]",
                        "POSIBLE_ARRASTRE [100, 12, ENE_MAR, JUL_SEP, [102]]",
                        "SUMA_ACCIONES [100, programado Jul-Sep, 32, 20]");
    }

    @Test
    void varias_acciones_pueden_hacer_juntas_el_arrastre() {
        String tabla = """
                100 | Apoyo | 100 | 30 15 | 45 | 20 | 20 | 15 | 15 | Faltan dos acciones.
                101 | Apoyo | 50  | 15 8  | 15 | 10 | 10 | 8  | 16 | Se reprograma el resto.
                102 | Apoyo | 50  | 15 7  | 15 | 10 | 10 | 7  | 14 | Se pospone el resto.
                """;

        assertThat(hallazgos(hoja(tabla))).contains("POSIBLE_ARRASTRE [100, 15, ENE_MAR, ABR_JUN, [101, 102]]");
        assertThat(hallazgos(hoja(tabla.replace("100 | 30 15 | 45", "100 | 30 15 | 38"))))
                .contains("POSIBLE_ARRASTRE [100, 8, ENE_MAR, ABR_JUN, [102]]");
    }

    @Test
    void la_meta_que_suma_sus_acciones_lo_hace_en_todas_sus_columnas() {
        String tabla = """
                100 | Apoyo | 90 | 30 30 | 31 | 19 | 10 | 30 | 33 |
                101 | Apoyo | 40 | 10 10 | 10 | 10 | 10 | 10 | 25 |
                102 | Apoyo | 50 | 20 20 | 20 | 10 | 0  | 20 | 40 |
                """;

        assertThat(hallazgos(hoja("").con(tabla, renglon -> renglon.sumaDeAcciones(SumaDeAcciones.SI))))
                .containsExactly(
                        "SUMA_ACCIONES [100, programado Abr-Jun, 31, 30]",
                        "SUMA_ACCIONES [100, programado Jul-Sep, 19, 20]");
        assertThat(hallazgos(hoja(tabla))).isEmpty();
        assertThat(hallazgos(hoja("").con(
                                tabla.replace("| 31 | 19", "| 31 | 20"),
                                renglon -> renglon.sumaDeAcciones(SumaDeAcciones.NO))))
                .containsExactly("SUMA_PROGRAMADO [100, 90, 91, 0, SUMA]");
        assertThat(hallazgos(hoja(tabla.replace("| 31 | 19", "| 31 | 20"))))
                .containsExactly(
                        "SUMA_PROGRAMADO [100, 90, 91, 0, SUMA]", "SUMA_ACCIONES [100, programado Abr-Jun, 31, 30]");
    }

    @Test
    void una_columna_sin_todas_sus_cifras_no_se_compara() {
        assertThat(hallazgos(hoja("").con("""
                100 | Apoyo | 90 | 30 30 | 30 | 20 | 10 | 30 | 33 |
                101 | Apoyo | 40 | 10 10 | 10 | 10 | 10 | 10 | 25 |
                102 | Apoyo | -  | 20 20 | 25 | -  | 0  | 20 | -  |
                """, renglon -> renglon.sumaDeAcciones(SumaDeAcciones.SI))))
                .containsExactly("SUMA_ACCIONES [100, programado Abr-Jun, 30, 35]");
    }

    @Test
    void lo_arrastrado_a_la_meta_no_cuenta_contra_sus_acciones() {
        HojaDePrueba hoja = hoja("").con(
                        "100 | Apoyo | 90 | 30 30 | 42 | 20 | 10 | 30 | 33 |",
                        renglon -> renglon.arrastres(PorTrimestre.VACIO.con(Trimestre.ABR_JUN, Cantidad.of(12))))
                .con("""
                101 | Apoyo | 40 | 10 10 | 10 | 10 | 10 | 10 | 25 |
                102 | Apoyo | 50 | 20 20 | 20 | 10 | 0  | 20 | 40 |
                """, renglon -> renglon);

        assertThat(hallazgos(hoja)).isEmpty();
    }

    @Test
    void nada_mas_nada_no_prueba_que_una_meta_sume() {
        assertThat(hallazgos(hoja("""
                200 | Informe | 4 | 0 0 | 2 | 1 | 1 | 0 | 0 |
                201 | Padrón  | 2 | 0 0 | 1 | 0 | 1 | 0 | 0 |
                202 | Avance  | 1 | 0 0 | 0 | 0 | 1 | 0 | 0 |
                """))).isEmpty();
    }

    @Test
    void lo_que_se_suma_cuenta_lo_mismo() {
        String tabla = """
                100 | Apoyo social | 90 | 30 30 | 30 | 20 | 10 | 30 | 33 |
                101 | BENEFICIARIO | 40 | 10 10 | 10 | 10 | 10 | 10 | 25 |
                102 | Apoyos       | 50 | 20 20 | 20 | 10 | 0  | 20 | 40 |
                """;

        assertThat(hallazgos(hoja(tabla))).containsExactly("UNIDADES_DISTINTAS_EN_SUMA [100, [BENEFICIARIO, Apoyos]]");
        assertThat(hallazgos(hoja(tabla.replace("BENEFICIARIO", "apoyo")))).isEmpty();
    }

    @Test
    void una_desviacion_sin_nota_se_justifica_segun_la_tolerancia() {
        HojaDePrueba hoja = hoja("""
                100 | Taller | 40 | 10 12 | 10 | 10 | 10 | 12 | 30 |
                101 | Taller | 40 | 10 7  | 10 | 10 | 10 | 7  | 18 |
                102 | Taller | 40 | 10 7  | 10 | 10 | 10 | 7  | 18 | Faltó personal.
                """);

        assertThat(hallazgos(hoja))
                .containsExactly(
                        "FALTA_JUSTIFICACION [100, ENE_MAR, 10, 12]", "FALTA_JUSTIFICACION [101, ENE_MAR, 10, 7]");
        assertThat(hallazgos(Revision.deSerie().conTolerancia(Cantidad.of(2)), hoja))
                .containsExactly("FALTA_JUSTIFICACION [101, ENE_MAR, 10, 7]");
        assertThat(hallazgos(Revision.deSerie().conTolerancia(Cantidad.of(3)), hoja))
                .isEmpty();
        assertThat(hallazgos(hoja.forma(Forma.PBRM_08C))).isNotEmpty().noneMatch(uno -> uno.startsWith("FALTA"));
    }

    @Test
    void las_cifras_aceptadas_no_cambian_sin_reprogramacion() {
        HojaDePrueba enero = hoja("100 | Taller | 40 | 10 10 | 10 | 10 | 10 | 10 | 25 |");
        HojaDePrueba abril =
                hoja("100 | Taller | 45 | 11 12 | 11 11 | 12 | 11 | 23 | 51 |").trimestre(2);
        Revision revision = Revision.deSerie().conAnteriores(List.of(enero.avance()));

        assertThat(hallazgos(revision, abril))
                .containsExactly(
                        "CAMBIO_SIN_REPROGRAMACION [100, meta anual, 40, 45]",
                        "CAMBIO_SIN_REPROGRAMACION [100, programado Ene-Mar, 10, 11]",
                        "CAMBIO_SIN_REPROGRAMACION [100, alcanzado Ene-Mar, 10, 12]");
        assertThat(hallazgos(revision, abril.unidad("54202"))).isEmpty();
        assertThat(hallazgos(revision, abril.unidad("54201").ejercicio(2023))).isEmpty();
        assertThat(hallazgos(revision, enero)).isEmpty();
        assertThat(hallazgos(revision, abril.ejercicio(0))).isEmpty();
    }

    @Test
    void se_compara_con_la_ultima_hoja_aceptada() {
        HojaDePrueba enero = hoja("100 | Taller | 44 | 10 10 | 10 | 10 | 10 | 10 | 25 |");
        HojaDePrueba abril =
                hoja("100 | Taller | 40 | 10 10 | 10 10 | 10 | 10 | 20 | 50 |").trimestre(2);
        HojaDePrueba julio = hoja("100 | Taller | 40 | 10 10 | 10 10 | 10 10 | 10 | 30 | 75 |")
                .trimestre(3);
        HojaDePrueba sinFecha =
                hoja("100 | Taller | 99 | 10 10 | 10 10 | 10 | 10 | 20 | 50 |").trimestre(0);
        Revision revision =
                Revision.deSerie().conAnteriores(List.of(abril.avance(), enero.avance(), sinFecha.avance()));

        assertThat(hallazgos(revision, julio)).isEmpty();
        assertThat(hallazgos(revision, abril)).containsExactly("CAMBIO_SIN_REPROGRAMACION [100, meta anual, 44, 40]");
    }
}
