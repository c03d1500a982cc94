package mx.avance.aplicacion.cierre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import mx.avance.aplicacion.avance.ListaDeAvances;
import mx.avance.nucleo.avance.EstadoDeAvance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilaDeTableroTest {

    @ParameterizedTest
    @CsvSource({
        "SIN_EMPEZAR, 3, CAPTURA",
        "SIN_EMPEZAR, 0, CAPTURA",
        "EN_CAPTURA, 2, CAPTURA",
        "EN_CAPTURA, 0, ELABORADO",
        "DEVUELTO, 0, CAPTURA",
        "EN_PAPEL, 0, ELABORADO",
        "ELABORADO, 0, REVISADO",
        "REVISADO, 0, AUTORIZADO",
        "AUTORIZADO, 0, RECIBIDO",
        "RECIBIDO, 0, PUBLICADO"
    })
    void cada_hoja_espera_el_paso_que_sigue(String estado, int impedimentos, Etapa espera) {
        assertThat(FilaDeTablero.pendiente(estado, impedimentos)).contains(espera);
    }

    @Test
    void la_publicada_ya_no_espera_nada() {
        assertThat(FilaDeTablero.pendiente(EstadoDeAvance.PUBLICADO.name(), 0)).isEqualTo(Optional.empty());
    }

    @Test
    void ninguna_palabra_que_diga_la_lista_deja_al_tablero_sin_saber_que_espera() {
        for (String estado : ListaDeAvances.estados()) {
            assertThat(FilaDeTablero.pendiente(estado, 0).isPresent())
                    .as(estado)
                    .isEqualTo(!estado.equals(EstadoDeAvance.PUBLICADO.name()));
        }
    }
}
