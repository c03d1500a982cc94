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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.nucleo.revision.Gravedad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"metaAnual\" : 200 | \"metaAnual\" : \"doscientos\" | En la hoja 1, meta 100, «metaAnual» debe ser un número y dice \"doscientos\"",
                "\"metaAnual\" : 200 | \"metaAnual\" : -200 | En la hoja 1, meta 100, «metaAnual» no puede ser negativo y dice -200",
                "\"metaAnual\" : 200 | \"metaAnual\" : 1e999999999 | En la hoja 1, meta 100, «metaAnual» no puede tener más de 15 cifras y dice 1E+999999999",
                "\"metaAnual\" : 200 | \"metaAnual\" : 1e-999999999 | En la hoja 1, meta 100, «metaAnual» no puede llevar más de 4 decimales y dice 1E-999999999",
                "\"metaAnual\" : 200 | \"metaAnual\" : 1234567890123456 | En la hoja 1, meta 100, «metaAnual» no puede tener más de 15 cifras y dice 1234567890123456",
                "\"metaAnual\" : 200, | `` | En la hoja 1, meta 100, falta «metaAnual»",
                "\"programado\" : [ 50, 50, 60, 40 ] | \"programado\" : [ 50, 50, 60 ] | En la hoja 1, meta 100, «programado» debe traer cuatro trimestres y trae 3",
                "\"programado\" : [ 50, 50, 60, 40 ] | \"programado\" : [ 50, true, 60, 40 ] | En la hoja 1, meta 100, «programado[1]» debe ser un número y dice true",
                "\"programado\" : [ 50, 50, 60, 40 ] | \"programado\" : 200 | En la hoja 1, meta 100, «programado» debe ser una lista y dice 200",
                "\"avanceRelativo\" : 25 | \"avanceRelativo\" : [] | En la hoja 1, meta 100, «avanceRelativo» debe ser un número y es una lista",
                "\"estado\" : \"conciliada\" | \"estado\" : \"conciliado\" | En la hoja 1, meta 100, «estado» debe ser una de estas palabras: conciliada, por_revisar, y dice \"conciliado\"",
                "\"estado\" : \"conciliada\" | \"estado\" : null | En la hoja 1, meta 100, falta «estado»",
                "\"tipo\" : \"META\" | \"tipo\" : \"meta\" | En la hoja 1, meta 100, «tipo» debe ser una de estas palabras: META, ACCION, y dice \"meta\"",
                "\"lineasAccion\" : [ \"3.4.1\" ] | \"lineasAccion\" : [ 3 ] | En la hoja 1, meta 100, «lineasAccion» debe ser una lista de textos y dice 3",
                "\"numero\" : 100 | \"numero\" : 100.5 | En la hoja 1, «numero» debe ser un número entero y dice 100.5",
                "\"numero\" : 100 | \"numero\" : 99999999999 | En la hoja 1, «numero» debe ser 0 o más y dice 99999999999",
                "\"trimestre\" : 1 | \"trimestre\" : 5 | En la hoja 1, «trimestre» va de 1 a 4 y dice 5",
                "\"ejercicio\" : 2023 | \"ejercicio\" : 23 | En la hoja 1, «ejercicio» va de 1980 a 2099 y dice 23",
                "\"ramo\" : { | \"ramo\" : 31, \"otro\" : { | En la hoja 1, «ramo» debe ser un objeto y dice 31",
                "\"hoja\" : 1 | \"hoja\" : 0 | No es una lectura de Avance: «hoja» debe ser 1 o más y dice 0",
                "\"formato\" | \"forma\" | No es una lectura de Avance: falta «formato»",
                "\"metas\" | \"filas\" | En la hoja 1, falta «metas»",
                "\"hojas\" : [ | \"hojas\" : [ ], \"otras\" : [ | No es una lectura de Avance: no trae ninguna hoja",
                "\"hojas\" : [ | \"hojas\" : { }, \"otras\" : [ | No es una lectura de Avance: «hojas» debe ser una lista y es un objeto",
                "\"hojas\" : [ | \"hojas\" : [ 7, | No es una lectura de Avance: «hojas[0]» debe ser un objeto y dice 7",
                "\"hojas\" | \"otras\" | No es una lectura de Avance: falta «hojas»",
                "\"papel\" : \"ELABORO\" | \"papel\" : \"elaboró\" | En la hoja 1, firmas, «papel» debe ser una de estas palabras: ELABORO, REVISO, AUTORIZO, y dice \"elaboró\"",
                "\"gravedad\" : \"error\" | \"gravedad\" : \"grave\" | En la hoja 1, meta 101, hallazgos, «gravedad» debe ser una de estas palabras: error, advertencia, aviso, y dice \"grave\"",
            })
    void lo_que_no_cumple_el_contrato_se_rechaza_con_su_lugar(String escrito, String puesto, String motivo)
            throws Exception {
        String buena = new String(json(lectura()), StandardCharsets.UTF_8);
        assertThat(buena).contains(escrito);

        assertThatThrownBy(() -> leer(buena.replaceFirst(Pattern.quote(escrito), Matcher.quoteReplacement(puesto))))
                .isInstanceOf(LecturaInvalida.class)
                .hasMessage(motivo);
    }

    @Test
    void lo_que_ni_siquiera_es_json_se_rechaza_con_su_lugar() throws Exception {
        String buena = new String(json(lectura()), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> leer("")).isInstanceOf(LecturaInvalida.class).hasMessage("El archivo está vacío");
        assertThatThrownBy(() -> leer("  \n ")).hasMessage("El archivo está vacío");
        assertThatThrownBy(() -> leer("no es")).hasMessageStartingWith("No es JSON, o está incompleto (línea 1");
        assertThatThrownBy(() -> leer("[1]"))
                .hasMessageStartingWith("No es una lectura de Avance: empieza con una lista");
        assertThatThrownBy(() -> leer("7")).hasMessageStartingWith("No es una lectura de Avance: empieza con 7");
        assertThatThrownBy(() -> leer(buena.substring(0, buena.length() / 2)))
                .hasMessageStartingWith("No es JSON, o está incompleto (línea ");
        assertThatThrownBy(() -> leer("[".repeat(100_000))).hasMessageContaining("fuera de toda medida");
        assertThatThrownBy(() -> leer(buena.replaceFirst("200", "9".repeat(5000))))
                .hasMessageContaining("fuera de toda medida");
        assertThatThrownBy(() ->
                        leer(buena.replaceFirst("\"metaAnual\" : 200,", "\"metaAnual\" : 200, \"metaAnual\" : 300,")))
                .hasMessageStartingWith("Trae un campo repetido o sobra algo");
        assertThatThrownBy(() -> leer(buena + "{}")).hasMessageStartingWith("Trae un campo repetido o sobra algo");
    }

    @Test
    void una_lectura_sin_tocar_no_se_contradice() throws Exception {
        assertThat(lectura().contradicciones()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"metaAnual\" : 200 | \"metaAnual\" : 201 | lo programado suma 200 y la meta anual es 201",
                "\"metaAnual\" : 200 | \"metaAnual\" : null | le falta la meta anual",
                "[ 50, 50, 60, 40 ] | [ 50, 50, null, 100 ] | le falta lo programado de algún trimestre",
                "[ 50, null, null, null ] | null | le falta lo alcanzado de algún trimestre ya reportado",
                "[ 50, null, null, null ] | [ 50, 0, null, null ] | trae lo alcanzado de un trimestre posterior a Ene-Mar",
                "[ 50, null, null, null ] | [ 40, null, null, null ] | lo alcanzado suma 40 y el avance absoluto es 50",
                "\"avanceAbsoluto\" : 50 | \"avanceAbsoluto\" : null | le falta el avance absoluto",
                "\"avanceRelativo\" : 25 | \"avanceRelativo\" : 26 | el acumulado relativo es 26 y 50 de 200 es 25",
                "\"avanceRelativo\" : 25 | \"avanceRelativo\" : null | le falta el acumulado relativo",
                "\"avanceRelativo\" : 25 | \"avanceRelativo\" : 25, \"arrastres\" : [ 0, 5, 0, 0 ] | lo programado suma 200, con arrastres de 5, y la meta anual es 200",
                "\"avanceRelativo\" : 25 | \"avanceRelativo\" : 25, \"totales\" : { \"programado\" : 190, \"alcanzado\" : 50 } | el total programado es 190 y lo programado suma 200",
                "\"avanceRelativo\" : 25 | \"avanceRelativo\" : 25, \"totales\" : { \"programado\" : 200, \"alcanzado\" : 51 } | el total alcanzado es 51 y el avance absoluto es 50",
            })
    void un_renglon_conciliado_que_ya_no_cuadra_se_senala(String escrito, String puesto, String motivo)
            throws Exception {
        String buena = new String(json(lectura()), StandardCharsets.UTF_8);
        assertThat(buena).contains(escrito);

        Lectura alterada = leer(buena.replaceFirst(Pattern.quote(escrito), Matcher.quoteReplacement(puesto)));

        assertThat(alterada.contradicciones()).containsExactly(new Contradiccion(1, 100, motivo));
    }

    @Test
    void un_arrastre_registrado_a_mano_concilia_el_renglon() throws Exception {
        String buena = new String(json(lectura()), StandardCharsets.UTF_8);
        String decidida = buena.replaceFirst(
                "(?s)(\"numero\" : 102.*?\"avanceRelativo\" : 15,)(.*?)\"por_revisar\"",
                "$1 \"arrastres\" : [ 0, 4, 0, 0 ],$2\"conciliada\"");

        assertThat(leer(decidida).metas(Estado.CONCILIADA)).isEqualTo(2);
        assertThat(leer(decidida).contradicciones()).isEmpty();
        assertThat(leer(buena.replaceAll("por_revisar", "conciliada")).contradicciones())
                .extracting(Contradiccion::meta)
                .contains(101, 102);
    }

    private static Lectura leer(String json) throws IOException {
        return LecturaJson.leer(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
