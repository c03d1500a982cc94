package mx.avance.lectura.documento;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mx.avance.lectura.Compartido;
import mx.avance.lectura.Lector;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader calls conciliada never contradicts itself; what a person changes afterwards may. */
class ConciliacionTest {

    private static Lectura pbrm(
            @Nullable Integer trimestre,
            PorTrimestre programado,
            PorTrimestre alcanzado,
            long acumulado,
            String... calculos) {
        BigDecimal anualPorcentual = new BigDecimal(calculos[3]);
        Cifras cifras = new Cifras(
                Cantidad.of(40),
                programado,
                alcanzado,
                Cantidad.of(acumulado),
                anualPorcentual,
                null,
                null,
                new Cifras.Variaciones(
                        new BigDecimal(calculos[0]),
                        new BigDecimal(calculos[1]),
                        new BigDecimal(calculos[2]),
                        anualPorcentual));
        MetaLeida meta = new MetaLeida(
                1,
                MetaLeida.Tipo.ACCION,
                null,
                "Pintar bancas",
                "Banca",
                cifras,
                List.of(),
                null,
                Estado.CONCILIADA,
                List.of(),
                null,
                List.of(),
                List.of());
        Hoja hoja = new Hoja(
                3,
                null,
                2020,
                trimestre,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(meta),
                List.of(),
                List.of(),
                null);
        return new Lectura("a.pdf", "a".repeat(64), "PbRM-08c", List.of(hoja));
    }

    private static PorTrimestre solo(Trimestre trimestre, long cifra) {
        return PorTrimestre.VACIO.con(trimestre, Cantidad.of(cifra));
    }

    @Test
    void una_fila_de_pbrm_que_cuadra_pasa_tenga_o_no_trimestre() {
        assertThat(pbrm(2, solo(Trimestre.ABR_JUN, 10), solo(Trimestre.ABR_JUN, 12), 20, "-2", "120", "20", "50.00")
                        .contradicciones())
                .isEmpty();
        assertThat(pbrm(null, solo(Trimestre.ENE_MAR, 0), solo(Trimestre.ENE_MAR, 5), 5, "-5", "100", "35", "12.50")
                        .contradicciones())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 | -3 | 120 | 20 | 50 | la variación trimestral es -3 y 10 − 12 es -2",
                "20 | -2 | 121 | 20 | 50 | el % trimestral es 121 y 12 de 10 es 120.00",
                "20 | -2 | 120 | 21 | 50 | la variación anual es 21 y 40 − 20 es 20",
                "20 | -2 | 120 | 20 | 51 | el % anual es 51 y 20 de 40 es 50.00",
                "11 | -2 | 120 | 29 | 27.5 | el avance acumulado es 11 y el del trimestre, 12",
            })
    void una_fila_de_pbrm_que_no_cuadra_dice_en_que(
            long acumulado, String variacion, String porcentaje, String anual, String anualPorcentual, String motivo) {
        assertThat(pbrm(
                                2,
                                solo(Trimestre.ABR_JUN, 10),
                                solo(Trimestre.ABR_JUN, 12),
                                acumulado,
                                variacion,
                                porcentaje,
                                anual,
                                anualPorcentual)
                        .contradicciones())
                .containsExactly(new Contradiccion(3, 1, motivo));
    }

    @Test
    void una_fila_de_pbrm_solo_trae_el_trimestre_de_su_hoja() {
        assertThat(pbrm(2, solo(Trimestre.ENE_MAR, 10), solo(Trimestre.ABR_JUN, 12), 20, "-2", "120", "20", "50")
                        .contradicciones())
                .extracting(Contradiccion::motivo)
                .containsExactly("le falta alguna cifra");
        assertThat(pbrm(2, PorTrimestre.of(1, 10, 0, 0), solo(Trimestre.ABR_JUN, 12), 20, "-2", "120", "20", "50")
                        .contradicciones())
                .extracting(Contradiccion::motivo)
                .containsExactly("trae cifras de un trimestre que su hoja no reporta");
        assertThat(pbrm(1, solo(Trimestre.ENE_MAR, 10), solo(Trimestre.ENE_MAR, 12), 20, "-2", "120", "20", "50")
                        .contradicciones())
                .extracting(Contradiccion::motivo)
                .containsExactly("el avance acumulado es 20 y el del trimestre, 12");
    }

    @Test
    void de_una_forma_desconocida_no_se_juzga_nada() {
        Lectura ajena = pbrm(2, PorTrimestre.VACIO, PorTrimestre.VACIO, 20, "-2", "120", "20", "50");

        assertThat(new Lectura("a.pdf", "a".repeat(64), "OTRA", ajena.hojas()).contradicciones())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oro", "corpus/desarrollo", "muestras/pbrm-08c"})
    void lo_que_concilian_los_lectores_no_se_contradice(String muestras) throws Exception {
        List<Path> documentos;
        try (Stream<Path> archivos = Files.list(Compartido.archivo(muestras))) {
            documentos = archivos.filter(archivo -> archivo.toString().matches(".*\\.(txt|pdf)"))
                    .sorted()
                    .toList();
        }
        for (Path documento : documentos) {
            assertThat(Lector.deSerie()
                            .leer(documento, OpcionesDeLectura.NINGUNA)
                            .contradicciones())
                    .as("%s", documento.getFileName())
                    .isEmpty();
        }
        assertThat(documentos).isNotEmpty();
    }
}
