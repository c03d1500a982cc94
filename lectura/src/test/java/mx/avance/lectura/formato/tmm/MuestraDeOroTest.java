package mx.avance.lectura.formato.tmm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import mx.avance.lectura.Compartido;
import mx.avance.lectura.LecturaImposible;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real sample against what a person read in it, where both were handed over beside the repository. */
class MuestraDeOroTest {

    private final JsonNode oro;
    private final JsonNode lectura;

    MuestraDeOroTest() throws IOException, LecturaImposible {
        oro = JsonMapper.shared().readTree(Files.readAllBytes(Compartido.archivo("oro/mexicali-bisom-2022-t1.json")));
        lectura = LecturaComoJson.leer(Compartido.archivo("oro/mexicali-bisom-2022-t1.txt"));
    }

    private static List<JsonNode> metas(JsonNode documento) {
        List<JsonNode> metas = new ArrayList<>();
        documento.path("hojas").forEach(hoja -> hoja.path("metas").forEach(metas::add));
        return metas;
    }

    private JsonNode meta(int numero) {
        return metas(lectura).stream()
                .filter(meta -> meta.path("numero").asInt() == numero)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> claves(JsonNode documento) {
        List<String> claves = new ArrayList<>();
        for (JsonNode hoja : documento.path("hojas")) {
            StringBuilder suyas =
                    new StringBuilder(hoja.path("hoja") + " " + hoja.path("ejercicio") + " " + hoja.path("trimestre"));
            for (String campo : List.of("ramo", "programa", "unidadEjecutora", "finalidad", "funcion", "subfuncion")) {
                suyas.append(' ').append(LecturaComoJson.clave(hoja.path(campo)));
            }
            hoja.path("lineasAccion").forEach(linea -> suyas.append(' ').append(LecturaComoJson.clave(linea)));
            claves.add(suyas.toString());
        }
        return claves;
    }

    private static List<String> firmas(JsonNode documento) {
        List<String> firmas = new ArrayList<>();
        documento.path("hojas").forEach(hoja -> hoja.path("firmas")
                .forEach(firma -> firmas.add(hoja.path("hoja") + " " + firma.path("papel") + " "
                        + LecturaComoJson.llano(firma.path("nombre")))));
        return firmas;
    }

    @Test
    void las_seis_hojas_dicen_su_clave_su_periodo_y_sus_lineas() {
        assertThat(claves(lectura)).hasSize(6).isEqualTo(claves(oro));
    }

    @Test
    void las_firmas_son_las_de_la_muestra() {
        assertThat(firmas(lectura)).hasSize(18).isEqualTo(firmas(oro));
    }

    @Test
    void veinticinco_metas_concilian_cifra_por_cifra_y_ocho_quedan_por_revisar() {
        JsonNode nada = JsonMapper.shared().createObjectNode();
        List<String> esperadas = new ArrayList<>();
        List<String> leidas = new ArrayList<>();
        for (JsonNode meta : metas(oro)) {
            boolean conciliada = meta.path("estado").asString().equals("conciliada");
            esperadas.add(meta.path("numero") + " " + meta.path("estado")
                    + (conciliada ? LecturaComoJson.cifras(meta, nada) : ""));
        }
        for (JsonNode meta : metas(lectura)) {
            boolean conciliada = meta.path("estado").asString().equals("conciliada");
            leidas.add(meta.path("numero") + " " + meta.path("estado")
                    + (conciliada ? LecturaComoJson.cifras(meta, nada) : ""));
        }

        assertThat(leidas).hasSize(33).isEqualTo(esperadas);
        assertThat(leidas).filteredOn(meta -> meta.contains("conciliada")).hasSize(25);
    }

    @Test
    void los_textos_son_los_de_la_muestra() {
        List<String> esperados = new ArrayList<>();
        List<String> leidos = new ArrayList<>();
        for (String campo : List.of("descripcion", "unidadMedida", "observaciones")) {
            metas(oro)
                    .forEach(
                            meta -> esperados.add(meta.path("numero") + " " + LecturaComoJson.llano(meta.path(campo))));
            metas(lectura)
                    .forEach(meta -> leidos.add(meta.path("numero") + " " + LecturaComoJson.llano(meta.path(campo))));
        }

        assertThat(leidos).isEqualTo(esperados);
    }

    @Test
    void cada_meta_por_revisar_tiene_los_hallazgos_de_la_muestra() {
        for (JsonNode meta : metas(oro)) {
            List<String> codigos = new ArrayList<>();
            meta(meta.path("numero").asInt())
                    .path("hallazgos")
                    .forEach(hallazgo -> codigos.add(hallazgo.path("codigo").asString()));
            if (meta.path("estado").asString().equals("por_revisar")) {
                meta.path("hallazgos").forEach(hallazgo -> assertThat(codigos)
                        .as("meta %s", meta.path("numero"))
                        .contains(hallazgo.path("codigo").asString()));
            }
        }
    }

    @Test
    void la_100_propone_primero_el_arrastre_de_20_y_luego_71() {
        assertThat(meta(100).path("propuesta").path("arrastres").toString()).isEqualTo("[0,20,0,0]");
        assertThat(meta(100).path("alternativas").get(0).path("programado").toString())
                .isEqualTo("[146,71,207,22]");
    }

    @Test
    void la_401_y_la_600_proponen_lo_que_una_persona_propuso() {
        for (int numero : new int[] {401, 600}) {
            JsonNode deOro = metas(oro).stream()
                    .filter(meta -> meta.path("numero").asInt() == numero)
                    .findFirst()
                    .orElseThrow();

            assertThat(LecturaComoJson.cifras(meta(numero), meta(numero).path("propuesta")))
                    .isEqualTo(LecturaComoJson.cifras(deOro, deOro.path("propuesta")));
        }
    }

    @Test
    void ninguna_meta_conciliada_tiene_un_hallazgo_de_error() {
        for (JsonNode meta : metas(lectura)) {
            if (meta.path("estado").asString().equals("conciliada")) {
                meta.path("hallazgos").forEach(hallazgo -> assertThat(
                                hallazgo.path("gravedad").asString())
                        .as("meta %s: %s", meta.path("numero"), hallazgo)
                        .isNotEqualTo("error"));
            }
        }
    }
}
