package mx.avance.lectura.formato.tmm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.HallazgoRedactado;
import org.junit.jupiter.api.Test;

class ClavesDeHojasTest {

    private static ClavesDeHojas hojas(String... ramoYUnidad) {
        List<Encabezado> encabezados = Stream.of(ramoYUnidad)
                .map(codigos ->
                        HojaEscrita.encabezado("RAMO: " + codigos.split("/")[0] + " OBRAS\nPROGRAMA: 318 CALLES\n"
                                + "UNIDAD EJECUTORA: " + codigos.split("/")[1] + "\nFINALIDAD: 2 DESARROLLO SOCIAL\n"))
                .toList();
        return new ClavesDeHojas(encabezados);
    }

    private static Clave clave(ClavesDeHojas hojas, int hoja, Campo campo) {
        return Objects.requireNonNull(hojas.clave(hoja, campo));
    }

    @Test
    void a_5401_entre_54102_y_54202_le_falta_un_2() {
        ClavesDeHojas hojas = hojas("54/54102 FINANZAS", "54/5401 JORNADAS", "54/54202 TÉCNICA");

        assertThat(clave(hojas, 1, Campo.UNIDAD)).isEqualTo(new Clave("54201", "JORNADAS", "5401", Estado.POR_REVISAR));
        assertThat(hojas.hallazgos(1)).extracting(HallazgoRedactado::codigo).containsExactly("CLAVE_CORREGIDA");
    }

    @Test
    void una_hoja_de_continuacion_toma_la_clave_de_su_tocaya() {
        ClavesDeHojas hojas = hojas("54/54204 CENTROS DE BARRIO", "54/5424 CENTROS DE BARRI0");

        assertThat(clave(hojas, 1, Campo.UNIDAD).clave()).isEqualTo("54204");
    }

    @Test
    void el_ramo_que_perdio_un_digito_es_el_de_las_demas_hojas() {
        ClavesDeHojas hojas = hojas("54/54101 DIRECCIÓN", "5/54102 FINANZAS");

        assertThat(clave(hojas, 1, Campo.RAMO).clave()).isEqualTo("54");
        assertThat(clave(hojas, 1, Campo.RAMO).estado()).isEqualTo(Estado.POR_REVISAR);
    }

    @Test
    void una_clave_bien_escrita_se_queda_como_esta() {
        assertThat(clave(hojas("54/54101 DIRECCIÓN"), 0, Campo.UNIDAD)).isEqualTo(Clave.de("54101", "DIRECCIÓN"));
    }
}
