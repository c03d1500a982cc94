package mx.avance.nucleo.catalogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import mx.avance.nucleo.catalogo.ClasificacionFuncional.Entrada;
import mx.avance.nucleo.catalogo.ClasificacionFuncional.Nivel;
import mx.avance.nucleo.catalogo.ClasificacionProgramatica.Modalidad;
import mx.avance.nucleo.clave.Finalidad;
import mx.avance.nucleo.clave.Funcion;
import mx.avance.nucleo.clave.Subfuncion;
import org.junit.jupiter.api.Test;

class CatalogosTest {

    private final ClasificacionFuncional funcional = ClasificacionFuncional.conac();
    private final ClasificacionProgramatica programatica = ClasificacionProgramatica.conac();

    @Test
    void la_clasificacion_funcional_esta_entera() {
        assertThat(funcional.entradas())
                .filteredOn(entrada -> entrada.nivel() == Nivel.FINALIDAD)
                .hasSize(4);
        assertThat(funcional.entradas())
                .filteredOn(entrada -> entrada.nivel() == Nivel.FUNCION)
                .hasSize(28);
        assertThat(funcional.entradas())
                .filteredOn(entrada -> entrada.nivel() == Nivel.SUBFUNCION)
                .hasSize(111);
    }

    @Test
    void se_busca_por_codigo_entero_o_por_los_digitos_del_formato() {
        Entrada comunitario = funcional.find("2.2.2").orElseThrow();

        assertThat(comunitario.nombre()).isEqualTo("Desarrollo Comunitario");
        assertThat(comunitario.relativa()).isEqualTo("2");
        assertThat(funcional.find(new Finalidad("2"), new Funcion("2"), new Subfuncion("2")))
                .contains(comunitario);
        assertThat(funcional.find(new Finalidad("2"), new Funcion("2")))
                .map(Entrada::codigo)
                .contains("2.2");
        assertThat(funcional.find(new Finalidad("2"))).map(Entrada::nombre).contains("Desarrollo Social");
        assertThat(funcional.find("9")).isEmpty();
        assertThat(funcional.find("2").orElseThrow().relativa()).isEqualTo("2");
    }

    @Test
    void se_busca_por_nombre_sin_cuidar_acentos_ni_mayusculas() {
        assertThat(funcional.conNombre("LEGISLACION")).map(Entrada::codigo).containsExactly("1.1", "1.1.1");
        assertThat(funcional.conNombre("desarrollo comunitario."))
                .map(Entrada::codigo)
                .containsExactly("2.2.2");
        assertThat(funcional.conNombre("Astronomía")).isEmpty();
    }

    @Test
    void los_niveles_se_contienen() {
        assertThat(funcional.dentroDe(funcional.find("1.1").orElseThrow()))
                .map(Entrada::codigo)
                .containsExactly("1.1.1", "1.1.2");
        assertThat(funcional.dentroDe(funcional.find("2").orElseThrow())).hasSize(7);
        assertThat(funcional.dentroDe(funcional.find("2.2.2").orElseThrow())).isEmpty();
    }

    @Test
    void las_modalidades_se_buscan_por_letra_y_por_nombre() {
        assertThat(programatica.modalidades())
                .hasSize(23)
                .noneMatch(modalidad -> modalidad.codigo().isEmpty());
        assertThat(programatica.find("p").orElseThrow().nombre())
                .isEqualTo("Planeación, seguimiento y evaluación de políticas públicas");
        assertThat(programatica.find("E").flatMap(Modalidad::grupo)).contains("Desempeño de las Funciones");
        assertThat(programatica.find("C").orElseThrow().grupo()).isEmpty();
        assertThat(programatica.find("X")).isEmpty();
        assertThat(programatica.conNombre("PRESTACION DE SERVICIOS PUBLICOS"))
                .map(Modalidad::codigo)
                .containsExactly("E");
        assertThat(programatica.conNombre("Nada")).isEmpty();
    }

    @Test
    void una_coma_entre_comillas_no_separa_campos() {
        assertThat(RecursoCsv.campos("D,\"Costo, deuda\",,30")).containsExactly("D", "Costo, deuda", "", "30");
    }

    @Test
    void un_catalogo_que_falta_se_nombra() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RecursoCsv.filas("no_existe.csv"))
                .withMessageContaining("no_existe.csv");
    }
}
