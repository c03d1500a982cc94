package mx.avance.nucleo.avance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorMes;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PorMesTest {

    private static PorMes meses(String escritos) {
        return PorMes.de(Stream.of(escritos.split(" "))
                .map(escrito -> escrito.equals("-")
                        ? Optional.<Cantidad>empty()
                        : Optional.of(Cantidad.of(new BigDecimal(escrito))))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "SUMA, 20 15 12, 47",
        "SUMA, 20 - -, 20",
        "SUMA, - 0 -, 0",
        "ULTIMO, 20 15 12, 12",
        "ULTIMO, 20 15 -, 15",
        "ULTIMO, 20 0 -, 0",
        "PROMEDIO, 20 15 12, 15.6667",
        "PROMEDIO, 20 - 15, 17.5",
        "PROMEDIO, 0.0001 0 -, 0.0001",
        "PROMEDIO, - - 7, 7"
    })
    void la_cifra_del_trimestre_sale_de_los_meses_capturados(Acumulacion como, String escritos, String debida) {
        assertThat(como.delTrimestre(meses(escritos))).contains(Cantidad.of(new BigDecimal(debida)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void con_cualesquiera_meses_la_cifra_queda_entre_ellos_o_es_su_suma_y_sin_ninguno_no_hay(long semilla) {
        Random azar = new Random(semilla);
        for (int vez = 0; vez < 2_000; vez++) {
            PorMes meses = PorMes.de(Stream.generate(() -> azar.nextInt(3) == 0
                            ? Optional.<Cantidad>empty()
                            : Optional.of(Cantidad.of(BigDecimal.valueOf(azar.nextInt(1_000_000), azar.nextInt(5)))))
                    .limit(PorMes.MESES)
                    .toList());
            List<Cantidad> capturados =
                    meses.cifras().stream().flatMap(Optional::stream).toList();

            for (Acumulacion como : Acumulacion.values()) {
                Optional<Cantidad> alcanzado = como.delTrimestre(meses);

                assertThat(alcanzado.isPresent()).isEqualTo(!capturados.isEmpty());
                assertThat(Captura.VACIA.conMeses(meses, como).alcanzado()).isEqualTo(alcanzado);
                if (como == Acumulacion.SUMA) {
                    capturados.forEach(
                            mes -> assertThat(alcanzado.orElseThrow()).isGreaterThanOrEqualTo(mes));
                } else {
                    alcanzado.ifPresent(cifra -> assertThat(cifra)
                            .isBetween(
                                    capturados.stream().min(Cantidad::compareTo).orElseThrow(),
                                    capturados.stream().max(Cantidad::compareTo).orElseThrow()));
                }
            }
            assertThat(meses.faltan()).hasSize(capturados.isEmpty() ? 0 : PorMes.MESES - capturados.size());
        }
    }

    @Test
    void otra_cifra_escrita_como_tal_deja_de_salir_de_los_meses_y_la_misma_los_conserva() {
        Captura porMes = Captura.VACIA
                .conMeses(meses("20 15 12"), Acumulacion.SUMA)
                .conObservacion(Optional.of(new Observacion("Se aplazó.")));

        assertThat(porMes.conAlcanzado(Optional.of(Cantidad.of(47))).meses()).isEqualTo(meses("20 15 12"));
        assertThat(porMes.conAlcanzado(Optional.of(Cantidad.of(50))))
                .isEqualTo(Captura.de(Cantidad.of(50)).conObservacion(porMes.observacion()));
        assertThat(porMes.conMeses(PorMes.VACIO, Acumulacion.SUMA).alcanzado()).isEmpty();
    }

    @Test
    void no_hay_meses_sin_cifra_ni_trimestre_de_otros_tantos_meses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Captura(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), meses("1 - -")));
        assertThatIllegalArgumentException().isThrownBy(() -> PorMes.de(List.of()));
    }

    @Test
    void cada_trimestre_tiene_sus_tres_meses_y_dice_los_que_faltan() {
        assertThat(Trimestre.TODOS.stream().flatMap(cual -> cual.meses().stream()))
                .containsExactly(Month.values());
        assertThat(meses("- 3 -").faltan()).containsExactly(1, 3);
        assertThat(PorMes.VACIO.faltan()).isEmpty();
        assertThat(meses("1 2 -").con(2, Optional.empty()).con(3, Optional.of(Cantidad.CERO)))
                .isEqualTo(meses("1 - 0"));
    }
}
