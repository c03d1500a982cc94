package mx.avance.lectura.grafia;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PalabrasTest {

    @Test
    void las_palabras_se_comparan_sin_acentos_ni_mayusculas_ni_signos() {
        assertThat(Palabras.planas("  Sub-función:  ñandú ")).isEqualTo("SUB FUNCION NANDU");
    }

    @Test
    void una_letra_de_cada_cuatro_puede_estar_daniada() {
        assertThat(Palabras.parecidas("PINALIDAD", "FINALIDAD")).isTrue();
        assertThat(Palabras.parecidas("SUBSUNCION", "SUBFUNCION")).isTrue();
        assertThat(Palabras.parecidas("PROGRAMA", "FINALIDAD")).isFalse();
    }

    @Test
    void la_distancia_cuenta_letras_cambiadas_puestas_y_quitadas() {
        assertThat(Palabras.distancia("RAMO", "RAMO")).isZero();
        assertThat(Palabras.distancia("RAMO", "RAMQ")).isEqualTo(1);
        assertThat(Palabras.distancia("RAMO", "TRAMOS")).isEqualTo(2);
    }
}
