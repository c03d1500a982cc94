package mx.avance.nucleo.revision;

import static mx.avance.nucleo.revision.HojaDePrueba.hoja;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Sentido;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that read notes. */
class NotasTest {

    private static final List<Regla> REGLAS = List.of(
            new TrimestresSumanMetaAnual(),
            new ArrastreSeRegistra(),
            new NotaConcuerdaConCifras(),
            new NotaConcuerdaConAcciones(),
            new NotaConcuerdaConCantidad(),
            new NotaConcuerdaConFechas(),
            new NotasSonPropias(),
            new LoReprogramadoSeArrastra(),
            new NotaReportaSuEjercicio());

    private static List<String> hallazgos(HojaDePrueba... hojas) {
        return HojaDePrueba.hallazgos(REGLAS, hojas);
    }

    private static final String LARGA =
            "Por el cierre temporal de cuatro centros que atienden a familias del poniente no fue posible impartir los cursos"
                    + " previstos para el periodo según informó la coordinación general respectiva";

    private static List<String> deNota(int programado, int alcanzado, String nota) {
        int anual = programado * 4;
        long relativo = anual == 0 ? 0 : Math.round(100.0 * alcanzado / anual);
        return hallazgos(hoja("100 | Sesión | " + anual + " | " + programado + " " + alcanzado + " | " + programado
                + " | " + programado + " | " + programado + " | " + alcanzado + " | " + relativo + " | " + nota));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 8, Se supera la meta, Se supera",
        "10, 8, Se superó la meta, Se superó",
        "10, 8, Se rebasaron las solicitudes, Se rebasaron",
        "10, 8, Se ha excedido lo previsto, Se ha excedido",
        "10, 8, 'Hubo demanda, se sobrepasó', se sobrepasó"
    })
    void quien_dice_que_supera_alcanza_lo_programado(int programado, int alcanzado, String nota, String dicho) {
        assertThat(deNota(programado, alcanzado, nota))
                .containsExactly(
                        "NOTA_CONTRADICE [100, SUPERA, " + dicho + ", " + alcanzado + " de " + programado + "]");
        assertThat(deNota(programado, programado, nota)).isEmpty();
        assertThat(deNota(programado, programado + 1, nota)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "No se cumplió por falta de personal, No se cumplió",
        "Este trimestre no se alcanzó lo previsto, no se alcanzó",
        "No se logró alcanzar esta acción, No se logró alcanzar",
        "No se pudo llegar a la meta, No se pudo llegar",
        "No se ha cumplido, No se ha cumplido"
    })
    void quien_dice_que_no_cumple_queda_abajo_de_lo_programado(String nota, String dicho) {
        assertThat(deNota(10, 10, nota)).containsExactly("NOTA_CONTRADICE [100, NO_CUMPLE, " + dicho + ", 10 de 10]");
        assertThat(deNota(10, 12, nota)).hasSize(1);
        assertThat(deNota(10, 9, nota)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No se supera la meta",
                "Se supera una acción y otra no se cumplió",
                "Se superará el próximo año",
                "Se atendió la demanda",
                "No se contó con personal"
            })
    void lo_que_una_nota_no_dice_no_contradice(String nota) {
        assertThat(deNota(10, 8, nota)).isEmpty();
        assertThat(deNota(10, 12, nota)).isEmpty();
    }

    @Test
    void una_nota_puede_hablar_del_acumulado() {
        String tabla = "100 | Taller | 40 | 10 %d | 10 %d | 10 | 10 | %d | %d | %s";

        assertThat(hallazgos(hoja(String.format(tabla, 15, 8, 23, 58, "Se supera la meta."))
                        .trimestre(2)))
                .isEmpty();
        assertThat(hallazgos(hoja(String.format(tabla, 12, 8, 20, 50, "Se supera la meta."))
                        .trimestre(2)))
                .hasSize(1);
        assertThat(hallazgos(hoja(String.format(tabla, 5, 12, 17, 43, "No se cumplió."))
                        .trimestre(2)))
                .isEmpty();
        assertThat(hallazgos(hoja(String.format(tabla, 8, 12, 20, 50, "No se cumplió."))
                        .trimestre(2)))
                .hasSize(1);
        assertThat(hallazgos(hoja("100 | Taller | 40 | 10 - | 10 8 | 10 | 10 | - | - | Se supera.")
                        .trimestre(2)))
                .hasSize(1);
    }

    @Test
    void cuando_menos_es_mejor_superar_no_se_juzga_ni_lo_que_no_se_lee() {
        assertThat(hallazgos(hoja("").con(
                                "100 | Queja | 40 | 10 8 | 10 | 10 | 10 | 8 | 20 | Se supera.",
                                renglon -> renglon.sentido(Sentido.DESCENDENTE))))
                .isEmpty();
        assertThat(hallazgos(hoja("100 | Queja | 40 | 10 - | 10 | 10 | 10 | - | - | Se supera.")))
                .isEmpty();
    }

    private static String acciones(String nota) {
        return """
                100 | Apoyo social | 96 | 24 15 | 24 | 24 | 24 | 15 | 16 | %s
                101 | Beca | 32 | 8 8  | 8 | 8 | 8 | 8  | 25 |
                102 | Kit  | 32 | 8 7  | 8 | 8 | 8 | 7  | 22 | Faltó uno.
                103 | Vale | 32 | 0 0  | 8 | 8 | 16 | 0 | 0 |
                """.formatted(nota);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Se cumplen 2 de 3 acciones",
                "Se cumple con 1 de las 2 acciones",
                "No se cumplió 1 de 3 acciones",
                "Se cumplieron dos de tres acciones",
                "Avanzan todas las acciones"
            })
    void las_acciones_cumplidas_son_las_que_la_nota_cuenta(String nota) {
        assertThat(hallazgos(hoja(acciones(nota)))).noneMatch(uno -> uno.contains("ACCIONES"));
    }

    @ParameterizedTest
    @CsvSource({
        "Se cumplen 3 de 3 acciones, 3 de 3 acciones",
        "Se cumplen 2 de 4 acciones, 2 de 4 acciones",
        "No se cumplieron 2 de 3 acciones, 2 de 3 acciones",
        "Se cumplen tres de sus tres acciones, tres de sus tres acciones"
    })
    void otras_acciones_cumplidas_contradicen(String nota, String dicho) {
        assertThat(hallazgos(hoja(acciones(nota)))).contains("NOTA_CONTRADICE [100, ACCIONES, " + dicho + ", 2 de 3]");
    }

    @Test
    void sin_las_cifras_de_todas_las_acciones_no_se_cuentan() {
        assertThat(hallazgos(hoja(acciones("Se cumplen 3 de 3 acciones").replace("8 7 ", "8 - "))))
                .noneMatch(uno -> uno.contains("ACCIONES"));
        assertThat(deNota(5, 3, "Se cumplen 3 de 3 acciones")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Se llevaron a cabo 3 sesiones",
                "Se celebraron tres sesiones ordinarias",
                "Se celebraron 2 sesiones ordinarias y 1 sesión extraordinaria",
                "Celebramos 3 sesiones",
                "Se realizaron 3 de las 5 sesiones previstas",
                "Se atendió a 40 familias en 8 colonias",
                "Se realizaron 2 sesiones adicionales",
                "Se cumplió con lo previsto; faltan 2 sesiones",
                "Se realizaron todas, de las 5 sesiones previstas",
                "Pendientes 5 sesiones",
                "Se realizó el informe «5 sesiones del consejo»",
                "No se realizaron 5 sesiones",
                "La base realizó 5 sesiones"
            })
    void lo_que_la_nota_cuenta_puede_ser_lo_alcanzado(String nota) {
        assertThat(deNota(5, 3, nota)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Se llevaron a cabo 2 sesiones|2 sesiones|3",
                "Se celebraron cuatro sesiones|cuatro sesiones|3",
                "Entregamos 1,200 sesiones|1,200 sesiones|3",
                "Se han celebrado 4 sesiones y 6 sesiones más|4 sesiones|3",
                "Se celebraron 4 sesiones ordinarias y 5 sesiones extraordinarias|4 sesiones, 5 sesiones|3",
                "Se realizaron 2 de 5 sesiones|2 de 5 sesiones|3"
            })
    void lo_que_la_nota_cuenta_y_no_es_lo_alcanzado_contradice(String nota, String dicho, String registro) {
        assertThat(deNota(5, 3, nota))
                .containsExactly("NOTA_CONTRADICE [100, CANTIDAD, " + dicho + ", " + registro + "]");
    }

    @Test
    void lo_contado_puede_ser_lo_alcanzado_en_el_anio() {
        String tabla = "100 | Sesión | 40 | 10 4 | 10 3 | 10 | 10 | 7 | 18 | Se celebraron %d sesiones.";

        assertThat(hallazgos(hoja(tabla.formatted(7)).trimestre(2))).isEmpty();
        assertThat(hallazgos(hoja(tabla.formatted(3)).trimestre(2))).isEmpty();
        assertThat(hallazgos(hoja(tabla.formatted(4)).trimestre(2))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Se celebró el 31 de enero y el 15 de marzo de 2022",
                "Se presentó el informe con corte al 31 de diciembre de 2021",
                "Se realizó en el mes de febrero",
                "Se entregó la solicitud y se realizará el 4 de mayo",
                "Se entregó la solicitud; el evento será el 4 de mayo",
                "Se celebraron 3 sesiones los días 3, 10 y 17 de marzo",
                "Se celebraron sesiones los días 3 de enero, 10 de febrero y 17 de marzo",
                "Se celebraron 3 sesiones los días del 3 al 17 de marzo",
                "Se realizó el proyecto \"4 de mayo\"",
                "Se reportó por mayores contagios"
            })
    void lo_hecho_tiene_fecha_dentro_del_trimestre(String nota) {
        assertThat(deNota(3, 3, nota)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Se celebró el 31 de abril|FECHA|31 de abril|Ene-Mar 2022",
                "Se celebró el 31 de enero y el 8 de diciembre|FECHA|8 de diciembre|Ene-Mar 2022",
                "Se celebró el 31 de enero del 2021|FECHA|31 de enero del 2021|Ene-Mar 2022",
                "Se realizaron en abril|FECHA|en abril|Ene-Mar 2022",
                "Se celebraron 3 sesiones los días 3 y 10 de marzo|FECHAS|2 fechas|3 sesiones",
                "Se celebraron 3 sesiones ordinarias los días 3 de marzo|FECHAS|1 fecha|3 sesiones",
                "Se celebraron sesiones los días 3 de enero y 10 de febrero|FECHAS|2 fechas|3 sesiones"
            })
    void una_fecha_que_no_concuerda_contradice(String nota, String en, String dicho, String registro) {
        assertThat(deNota(3, 3, nota))
                .containsExactly("NOTA_CONTRADICE [100, " + en + ", " + dicho + ", " + registro + "]");
    }

    @Test
    void sin_trimestre_ninguna_fecha_contradice() {
        assertThat(hallazgos(hoja("100 | Sesión | 4 | 1 1 | 1 | 1 | 1 | 1 | 25 | Se celebró el 3 de abril.")
                        .trimestre(0)))
                .isEmpty();
        assertThat(hallazgos(hoja("100 | Sesión | 4 | 1 1 | 1 | 1 | 1 | 1 | 25 | Se celebró el 3 de abril de 2021.")
                        .trimestre(2)
                        .ejercicio(0)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Se presentó el IV Informe del Ejercicio 2021|del Ejercicio 2021",
                "Entregamos la cuenta pública del año anterior|del año anterior",
                "Se elaboró lo correspondiente al ejercicio fiscal 2020|correspondiente al ejercicio fiscal 2020",
                "Se han rendido los avances del ejercicio fiscal inmediato anterior|del ejercicio fiscal inmediato anterior"
            })
    void lo_que_se_reporta_de_otro_anio_es_ajeno(String nota, String dicho) {
        assertThat(deNota(1, 1, nota)).containsExactly("EJERCICIO_AJENO [100, " + dicho + ", 2022]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Se presentó el informe del ejercicio 2022",
                "Se elaboró el presupuesto del ejercicio 2023",
                "Se trabaja en las obras con recurso FAS 2021",
                "Se entregó el mismo número que a diferencia del año anterior",
                "Se atendió más que en el año anterior",
                "Se presentó la «Cuenta pública del ejercicio 2021»",
                "Queda pendiente la cuenta pública del ejercicio 2021",
                "Del año anterior queda la obra que se realizó"
            })
    void comparar_con_otro_anio_o_nombrarlo_no_es_reportarlo(String nota) {
        assertThat(deNota(1, 1, nota)).isEmpty();
    }

    @Test
    void nada_alcanzado_no_reporta_otro_anio() {
        String nota = "Se presentó el informe del ejercicio 2021";

        assertThat(deNota(1, 0, nota)).noneMatch(uno -> uno.startsWith("EJERCICIO"));
        assertThat(hallazgos(hoja("100 | Informe | 4 | 1 1 | 1 | 1 | 1 | 1 | 25 | " + nota)
                        .ejercicio(0)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Se reprograma para abril",
                "Falta personal, reprogramando la acción",
                "La entrega se pospone",
                "Se difiere al próximo trimestre",
                "Queda reprogramada",
                "Se aplazó",
                "Se recalendariza"
            })
    void lo_que_se_dice_reprogramado_se_arrastra(String nota) {
        String tabla = "100 | Taller | 40 | 10 4 | 10 | 10 | 10 | 4 | 10 | " + nota;

        assertThat(hallazgos(hoja(tabla))).singleElement().asString().startsWith("NOTA_SIN_REPROGRAMACION [100, ");
        assertThat(hallazgos(hoja("").con(
                                tabla.replace("| 10 | 10 | 10 |", "| 16 | 10 | 10 |"),
                                renglon ->
                                        renglon.arrastres(PorTrimestre.VACIO.con(Trimestre.ABR_JUN, Cantidad.of(6))))))
                .isEmpty();
        assertThat(hallazgos(hoja(tabla.replace("10 4", "10 10").replace("| 4 | 10 |", "| 10 | 25 |"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No se reprograma", "Sin reprogramar", "No reprogramada", "Se dificultó el acceso"})
    void lo_que_no_se_reprograma_no_se_arrastra(String nota) {
        assertThat(deNota(10, 4, nota)).isEmpty();
    }

    @Test
    void lo_de_una_accion_lo_puede_cargar_su_meta_y_lo_de_la_meta_una_accion() {
        String meta = "100 | Apoyo | 90 | 30 18 | 42 | 20 | 10 | 18 | 20 | %s";
        String accion = "101 | Apoyo | 50 | 20 8 | 20 | 10 | 0 | 8 | 16 | Se reprograma.";
        PorTrimestre doce = PorTrimestre.VACIO.con(Trimestre.ABR_JUN, Cantidad.of(12));

        assertThat(hallazgos(hoja("").con(meta.formatted("Falta una acción."), renglon -> renglon.arrastres(doce))
                        .con(accion, renglon -> renglon)))
                .isEmpty();
        assertThat(hallazgos(hoja("").con(meta.formatted("Se reprograma una.").replace("42", "30"), renglon -> renglon)
                        .con(accion.replace("| 20 | 10 |", "| 32 | 10 |"), renglon -> renglon.arrastres(doce))))
                .isEmpty();
        assertThat(hallazgos(hoja("").con(meta.formatted("Se reprograma una.").replace("42", "30"), renglon -> renglon)
                        .con(accion.replace("| 20 | 10 |", "| 32 | 10 |"), renglon -> renglon)))
                .containsExactly(
                        "SUMA_PROGRAMADO [101, 50, 62, 0, SUMA]",
                        "POSIBLE_ARRASTRE [101, 12, ENE_MAR, ABR_JUN, [101]]");
    }

    private static List<String> deNotas(String... notas) {
        StringBuilder tabla = new StringBuilder();
        for (int i = 0; i < notas.length; i++) {
            tabla.append(i)
                    .append(" | - | - | - | - | - | - | - | - | ")
                    .append(notas[i])
                    .append('\n');
        }
        return hallazgos(hoja(tabla.toString()));
    }

    @Test
    void dos_notas_largas_no_son_la_misma() {
        assertThat(deNotas(LARGA, "Otra cosa.", LARGA))
                .containsExactly("NOTA_REPETIDA [0, 2, 100]", "NOTA_REPETIDA [2, 0, 100]");
        assertThat(deNotas(LARGA, LARGA.replace("cuatro", "cinco").toUpperCase(Locale.ROOT)))
                .containsExactly("NOTA_REPETIDA [0, 1, 96]", "NOTA_REPETIDA [1, 0, 96]");
        assertThat(deNotas(LARGA + " y además otras cosas que no vienen al caso", LARGA, LARGA + "."))
                .containsExactly("NOTA_REPETIDA [0, 1, 100]", "NOTA_REPETIDA [1, 2, 100]", "NOTA_REPETIDA [2, 1, 100]");
    }

    private static String palabras(int... cuales) {
        return String.join(
                " ", IntStream.of(cuales).mapToObj(cual -> "p" + cual).toList());
    }

    @Test
    void son_la_misma_desde_el_ochenta_por_ciento_y_las_veinticinco_palabras() {
        int[] veinticinco = IntStream.range(0, 25).toArray();
        int[] veinte = IntStream.range(0, 25).map(i -> i < 20 ? i : 100 + i).toArray();
        int[] diecinueve = IntStream.range(0, 25).map(i -> i < 19 ? i : 100 + i).toArray();
        int[] veinticuatro = IntStream.range(0, 24).toArray();

        assertThat(deNotas(palabras(veinticinco), palabras(veinte)))
                .containsExactly("NOTA_REPETIDA [0, 1, 80]", "NOTA_REPETIDA [1, 0, 80]");
        assertThat(deNotas(palabras(veinticinco), palabras(diecinueve))).isEmpty();
        assertThat(deNotas(palabras(veinticuatro), palabras(veinticuatro))).isEmpty();
        assertThat(deNotas(palabras(veinticinco), palabras(veinticuatro))).isEmpty();
    }

    @Test
    void una_palabra_cuenta_las_veces_que_esta() {
        int[] sinRepetir = IntStream.range(0, 25).toArray();
        int[] repetidas = IntStream.range(0, 25).map(i -> i < 15 ? i : 0).toArray();
        int[] igualDeRepetidas =
                IntStream.range(0, 25).map(i -> i < 15 ? 14 - i : 0).toArray();

        assertThat(deNotas(palabras(sinRepetir), palabras(repetidas))).isEmpty();
        assertThat(deNotas(palabras(repetidas), palabras(igualDeRepetidas))).hasSize(2);
    }

    @Test
    void muchas_palabras_distintas_no_se_confunden() {
        Vocabulario vocabulario = new Vocabulario();
        String texto = palabras(IntStream.range(0, 3000).toArray());
        int[] primera = vocabulario.palabras(texto);

        assertThat(primera).hasSize(3000).doesNotHaveDuplicates();
        assertThat(vocabulario.palabras("  " + texto.replace(" ", ", ") + ".")).isEqualTo(primera);
        assertThat(vocabulario.palabras("p1 p10 p1 p100"))
                .doesNotHaveDuplicates()
                .hasSize(4);
        assertThat(vocabulario.palabras("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 25, 80})
    void buscar_por_palabras_raras_halla_lo_mismo_que_comparar_todas_con_todas(long semilla) {
        Random azar = new Random(semilla);
        List<int[]> notas = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<Integer> palabras =
                    new ArrayList<>(IntStream.range(0, 60).boxed().toList());
            Collections.shuffle(palabras, azar);
            int largo = 25 + azar.nextInt(25);
            notas.add(palabras.subList(0, largo).stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray());
        }
        NotasParecidas parecidas = new NotasParecidas(notas);

        for (int i = 0; i < notas.size(); i++) {
            boolean esperada = false;
            for (int j = 0; j < notas.size(); j++) {
                esperada |= i != j && seParecen(notas.get(i), notas.get(j));
            }
            assertThat(parecidas.otra(i) >= 0).as("nota %d", i).isEqualTo(esperada);
            if (esperada) {
                assertThat(seParecen(notas.get(i), notas.get(parecidas.otra(i))))
                        .isTrue();
                assertThat(parecidas.porcentaje(i)).isBetween(80, 100);
            }
        }
    }

    private static boolean seParecen(int[] una, int[] otra) {
        long comunes = IntStream.of(una)
                .filter(palabra -> IntStream.of(otra).anyMatch(cual -> cual == palabra))
                .count();
        return comunes * 100 >= 80L * Math.min(una.length, otra.length);
    }
}
