package mx.avance.nucleo.avance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;
import org.junit.jupiter.api.Test;

/** A meta that adds up 106, 107 and 108, an acción that was created in July. */
class AvanceDeUnidadTest {

    private static AvanceDeUnidad julioASeptiembre(PorTrimestre deLa107) {
        Meta meta = new Meta(
                105,
                compromiso(20, 20, 25, 25),
                SumaDeAcciones.SI,
                List.of(
                        new Accion(106, compromiso(10, 10, 10, 10)),
                        new Accion(107, compromiso(10, 10, 10, 10)),
                        new Accion(108, compromiso(0, 0, 5, 5))));
        ProgramaOperativoAnual programa = new ProgramaOperativoAnual(
                new Ejercicio(2026),
                ClaveProgramatica.of(new Ramo("54"), new Programa("542"), new UnidadEjecutora("54202")),
                List.of(),
                List.of(meta),
                Map.of(),
                2);
        return new AvanceDeUnidad(
                programa,
                Trimestre.JUL_SEP,
                Map.of(106, conEneroAMarzo(10).con(Trimestre.ABR_JUN, Cantidad.of(10)), 107, deLa107),
                Map.of());
    }

    private static Compromiso compromiso(long... p) {
        return Compromiso.of("Dar apoyos", UnidadMedida.of("Apoyo"), Programacion.of(p[0], p[1], p[2], p[3]));
    }

    private static PorTrimestre conEneroAMarzo(long alcanzado) {
        return PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.of(alcanzado));
    }

    private static Captura captura(long alcanzado) {
        return new Captura(Optional.of(Cantidad.of(alcanzado)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AvanceDeMeta suma(AvanceDeUnidad avance) {
        return avance.findRenglon(105).orElseThrow();
    }

    @Test
    void una_accion_creada_a_medio_anio_no_borra_lo_que_las_demas_sumaban() {
        AvanceDeUnidad avance = julioASeptiembre(conEneroAMarzo(10).con(Trimestre.ABR_JUN, Cantidad.of(8)))
                .con(106, captura(10))
                .con(107, captura(10))
                .con(108, captura(5));

        assertThat(suma(avance).alcanzado()).hasToString("[20, 18, 25, -]");
        assertThat(suma(avance).acumulado().orElseThrow().absoluto()).isEqualTo(Cantidad.of(63));
    }

    @Test
    void en_el_trimestre_que_se_reporta_falta_mientras_falte_alguna() {
        AvanceDeUnidad avance = julioASeptiembre(conEneroAMarzo(10).con(Trimestre.ABR_JUN, Cantidad.of(8)))
                .con(106, captura(10))
                .con(107, captura(10));

        assertThat(suma(avance).alcanzado()).hasToString("[20, 18, -, -]");
    }

    @Test
    void lo_que_se_pedia_y_nadie_capturo_falta_tambien_antes() {
        assertThat(suma(julioASeptiembre(PorTrimestre.VACIO.con(Trimestre.ABR_JUN, Cantidad.of(8))))
                        .alcanzado())
                .hasToString("[-, 18, -, -]");
    }
}
