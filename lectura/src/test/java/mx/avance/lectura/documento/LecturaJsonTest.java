package mx.avance.lectura.documento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.nucleo.revision.Gravedad;
import org.junit.jupiter.api.Test;

class LecturaJsonTest {

    /** One sheet with a clean row, a misread one, an arrastre and a stray figure. */
    private static final String HOJA = """
            AYUNTAMIENTO DE VALLE HONDO
            PROGRAMA OPERATIVO ANUAL 2023
            AVANCE FÍSICO PROGRAMÁTICO

            RAMO:	31	SERVICIOS PÚBLICOS
            PROGRAMA:	318	ALUMBRADO
            UNIDAD EJECUTORA:	31102	TALLER DE LÁMPARAS
            FINALIDAD:	2	DESARROLLO SOCIAL
            FUNCIÓN:	2	VIVIENDA Y SERVICIOS A LA COMUNIDAD
            SUBFUNCIÓN:	4	ALUMBRADO PÚBLICO
            LÍNEAS DE ACCIÓN:	3.4.1	CALLES CON LUZ
            FECHA: ENERO-MARZO 2023
            TMM-F004

            L/A	METAS Y ACCIONES	UNIDAD DE MEDIDA	META ANUAL	PERIODO								AVANCE ABSOLUTO	ACUMULADO RELATIVO	OBSERVACIONES
            3.4.1	100.- Reponer lámparas fundidas.	Lámpara	200	50	50	50		60		40		50	25%
            3.4.1	101.- Revisar circuitos.	Circuito	80	20	20	20		20		30		20	25%
            3.4.1	102.- Cambiar postes.	Poste	40	10	6	14		10		10		6	15%	No se alcanzó; se reprograma al siguiente trimestre.
            3.4.1	103.- Capacitar cuadrillas.	Curso	12	3	3	3	7	3	3	3	25%

            ELABORÓ
            RESPONSABLE DE LA UNIDAD EJECUTORA
            """;

    private static Lectura lectura() throws LecturaImposible {
        return Lector.deSerie().leer("hoja.txt", HOJA.getBytes(StandardCharsets.UTF_8), OpcionesDeLectura.NINGUNA);
    }

    private static byte[] json(Lectura lectura) throws IOException {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        LecturaJson.escribir(lectura, salida);
        return salida.toByteArray();
    }

    @Test
    void una_lectura_cumple_el_contrato_publicado() throws Exception {
        String esquema;
        try (InputStream contenido = Objects.requireNonNull(
                LecturaJson.class.getResourceAsStream("/mx/avance/lectura/lectura.schema.json"))) {
            // The validator wants an absolute $id, and the contract's is the name of its file.
            esquema = new String(contenido.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"$id\": \"lectura.schema.json\",", "");
        }
        JsonSchema contrato =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(esquema);

        String json = new String(json(lectura()), StandardCharsets.UTF_8);

        assertThat(contrato.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(contrato.validate("{\"documento\": 3}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void lo_que_se_escribe_se_vuelve_a_leer_igual_byte_por_byte() throws Exception {
        byte[] escrita = json(lectura());

        Lectura leida = LecturaJson.leer(new ByteArrayInputStream(escrita));

        assertThat(leida).isEqualTo(lectura());
        assertThat(json(leida)).isEqualTo(escrita);
    }

    @Test
    void cada_renglon_lleva_su_estado_sus_hallazgos_y_su_propuesta() throws Exception {
        Hoja hoja = lectura().hojas().get(0);

        assertThat(hoja.metas())
                .extracting(MetaLeida::numero, MetaLeida::estado)
                .containsExactly(
                        tuple(100, Estado.CONCILIADA),
                        tuple(101, Estado.POR_REVISAR),
                        tuple(102, Estado.POR_REVISAR),
                        tuple(103, Estado.POR_REVISAR));
        MetaLeida malLeida = hoja.metas().get(1);
        assertThat(malLeida.hallazgos()).anySatisfy(hallazgo -> {
            assertThat(hallazgo.codigo()).isEqualTo("SUMA_PROGRAMADO");
            assertThat(hallazgo.gravedad()).isEqualTo(Gravedad.ERROR);
        });
        MetaLeida arrastre = hoja.metas().get(2);
        assertThat(Objects.requireNonNull(arrastre.propuesta()).motivo())
                .isEqualTo("Es un arrastre: Abr-Jun incluye 4 que no se alcanzaron de la propia meta; ninguna cifra"
                        + " cambia.");
        assertThat(Objects.requireNonNull(
                        Objects.requireNonNull(hoja.metas().get(3).propuesta()).motivo()))
                .isEqualTo("Sobra la cifra 7.");
    }

    @Test
    void un_archivo_que_no_es_una_lectura_se_rechaza_con_lo_que_le_falta() {
        assertThatThrownBy(() -> LecturaJson.leer(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("falta «documento»");
        assertThatThrownBy(() -> LecturaJson.leer(new ByteArrayInputStream("no es".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("El archivo no es una lectura de Avance");
    }
}
