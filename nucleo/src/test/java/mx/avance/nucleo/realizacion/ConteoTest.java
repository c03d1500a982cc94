package mx.avance.nucleo.realizacion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.avance.nucleo.Cantidad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConteoTest {

    private static List<Realizacion> apoyos(Object... cuantosDeCada) {
        List<Realizacion> apoyos = new ArrayList<>();
        for (int i = 0; i < cuantosDeCada.length; i += 2) {
            for (int j = 0; j < (int) cuantosDeCada[i]; j++) {
                apoyos.add(new Realizacion(
                        LocalDate.of(2026, 1, 12),
                        Cantidad.of(1),
                        (String) cuantosDeCada[i + 1],
                        "",
                        Map.of(CampoDeRealizacion.SEXO, "MUJER", CampoDeRealizacion.EDAD, "34")));
            }
        }
        return apoyos;
    }

    private static List<String> lugares(Conteo conteo) {
        return conteo.grupos().getOrDefault(Conteo.Por.LUGAR, List.of()).stream()
                .map(grupo -> grupo.nombre() + " "
                        + grupo.cuantas().map(Cantidad::toString).orElse("-"))
                .toList();
    }

    @Test
    void se_cuentan_por_lugar_sin_importar_como_se_escriba_y_los_mas_primero() {
        Conteo conteo = Conteo.de(apoyos(5, "Centro", 6, "Ávila Camacho", 2, "AVILA CAMACHO", 1, ""));

        assertThat(lugares(conteo)).containsExactly("Ávila Camacho 8", "Centro 5", " 1");
        assertThat(conteo.total()).isEqualTo(Cantidad.of(14));
        assertThat(conteo.grupos()).doesNotContainKey(Conteo.Por.TIPO);
        assertThat(conteo.grupos().get(Conteo.Por.EDAD))
                .extracting(Conteo.Grupo::nombre)
                .containsExactly("DE_30_A_59");
    }

    @Test
    void los_grupos_de_menos_de_5_se_callan() {
        assertThat(lugares(Conteo.de(apoyos(9, "Centro", 3, "Norte", 2, "Sur")).sinGruposChicos()))
                .containsExactly("Centro 9", " -");
        assertThat(lugares(Conteo.de(apoyos(9, "Centro", 5, "Norte")).sinGruposChicos()))
                .containsExactly("Centro 9", "Norte 5");
    }

    @Test
    void el_unico_grupo_chico_se_calla_con_otro_para_que_la_resta_no_lo_diga() {
        assertThat(lugares(Conteo.de(apoyos(9, "Centro", 6, "Norte", 2, "Sur")).sinGruposChicos()))
                .containsExactly("Centro 9", " -");
        assertThat(lugares(Conteo.de(apoyos(9, "Centro", 2, "Sur")).sinGruposChicos()))
                .containsExactly(" -");
        assertThat(lugares(Conteo.de(apoyos(2, "Sur")).sinGruposChicos())).containsExactly(" -");
    }

    @ParameterizedTest
    @CsvSource({
        "0, DE_0_A_5",
        "5, DE_0_A_5",
        "6, DE_6_A_11",
        "17, DE_12_A_17",
        "18, DE_18_A_29",
        "59, DE_30_A_59",
        "60, DE_60_O_MAS",
        "125, DE_60_O_MAS"
    })
    void cada_edad_tiene_su_grupo(int edad, GrupoDeEdad grupo) {
        assertThat(GrupoDeEdad.de(edad)).isEqualTo(grupo);
    }

    @Test
    void no_hay_edades_negativas() {
        assertThatThrownBy(() -> GrupoDeEdad.de(-1)).hasMessageContaining("-1");
    }
}
