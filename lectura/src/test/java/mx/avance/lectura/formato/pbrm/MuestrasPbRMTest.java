package mx.avance.lectura.formato.pbrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.avance.lectura.Compartido;
import mx.avance.lectura.Lector;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real documents: malformed objects, tables painted column by column, projects that go on for two pages. */
class MuestrasPbRMTest {

    @ParameterizedTest
    @CsvSource({"2016-t2.pdf, 120, 20", "2017-t1.pdf, 62, 16"})
    void todas_las_filas_cuadran_menos_una(String archivo, int filas, int paginas) throws Exception {
        Lectura lectura =
                Lector.deSerie().leer(Compartido.archivo("muestras/pbrm-08c/" + archivo), OpcionesDeLectura.NINGUNA);
        List<MetaLeida> metas =
                lectura.hojas().stream().flatMap(hoja -> hoja.metas().stream()).toList();
        assertThat(metas).hasSize(filas);
        assertThat(lectura.metas(Estado.CONCILIADA)).isEqualTo(filas - 1);
        assertThat(lectura.hojas()).allSatisfy(MuestrasPbRMTest::estaCompleta);
        assertThat(lectura.hojas()).hasSizeLessThan(paginas);
        MetaLeida dudosa = metas.stream()
                .filter(meta -> meta.estado() == Estado.POR_REVISAR)
                .findFirst()
                .orElseThrow();
        assertThat(dudosa.cifras().metaAnual()).isEqualTo(Cantidad.of(100));
        assertThat(dudosa.hallazgos()).extracting(HallazgoRedactado::codigo).contains("PORCENTAJE");
        assertThat(dudosa.propuesta()).isNotNull();
    }

    private static void estaCompleta(Hoja hoja) {
        assertThat(hoja.metas()).isNotEmpty();
        assertThat(hoja.metas()).allMatch(meta -> !meta.descripcion().isBlank() && meta.unidadMedida() != null);
        assertThat(hoja.hallazgos()).isEmpty();
        assertThat(hoja.propiosDePbRM()).satisfies(propios -> {
            assertThat(propios.presupuesto()).isNotNull().hasNoNullFieldsOrProperties();
            assertThat(propios.dependenciaAuxiliar()).isNotNull();
            assertThat(propios.folio()).isNotNull();
        });
    }
}
