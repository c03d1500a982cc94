package mx.avance.aplicacion.lecturas;

import static mx.avance.aplicacion.lecturas.OficinaConPapeles.claves;
import static org.assertj.core.api.Assertions.assertThat;

import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.Test;

class PeriodoTest {

    @Test
    void lo_que_no_es_un_ejercicio_ni_un_trimestre_no_se_pasa_por_alto() {
        assertThat(claves(() -> Periodo.ejercicioDicho("22"))).containsExactly("lecturas.identidad.ejercicio");
        assertThat(claves(() -> Periodo.trimestreDicho("5"))).containsExactly("lecturas.identidad.trimestre");
    }

    @Test
    void lo_que_no_se_dice_lo_dira_el_papel() {
        assertThat(Periodo.ejercicioDicho(" ")).isEmpty();
        assertThat(Periodo.trimestreDicho("")).isEmpty();
        assertThat(Periodo.ejercicioDicho("2022")).contains(new Ejercicio(2022));
        assertThat(Periodo.trimestreDicho("1")).contains(Trimestre.ENE_MAR);
    }
}
