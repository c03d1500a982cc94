package mx.avance.lectura.formato.tmm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mx.avance.lectura.Compartido;
import mx.avance.lectura.LecturaImposible;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The corpus of development, scored as its own script scores it, where it was handed over beside the repository. */
class CorpusTmmTest {

    private static final List<String> CABECERA = List.of(
            "ejercicio", "trimestre", "finalidad", "funcion", "subfuncion", "ramo", "programa", "unidadEjecutora");

    private static final JsonNode NADA = JsonMapper.shared().createObjectNode();

    private final Map<String, int[]> marcador = new TreeMap<>();
    private int silenciosas;

    @Test
    void el_corpus_de_desarrollo_alcanza_lo_que_se_pide() throws IOException, LecturaImposible {
        for (Path verdad : verdades()) {
            String documento = verdad.getFileName().toString().replace(".json", ".txt");
            comparar(
                    JsonMapper.shared().readTree(Files.readAllBytes(verdad)),
                    LecturaComoJson.leer(verdad.resolveSibling(documento)));
        }

        assertThat(silenciosas).isZero();
        assertThat(porCiento("recuperación")).isGreaterThanOrEqualTo(99.5);
        assertThat(porCiento("propuesta")).isGreaterThanOrEqualTo(87);
        assertThat(porCiento("entre tres")).isGreaterThanOrEqualTo(99.6);
        assertThat(porCiento("cabecera")).isGreaterThanOrEqualTo(99.5);
        assertThat(porCiento("líneas")).isEqualTo(100);
        assertThat(porCiento("textos")).isGreaterThanOrEqualTo(99);
    }

    private static List<Path> verdades() throws IOException {
        try (Stream<Path> archivos = Files.list(Compartido.archivo("corpus/desarrollo"))) {
            return archivos.filter(archivo -> archivo.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private void comparar(JsonNode verdad, JsonNode lectura) {
        Map<String, JsonNode> leidas = new HashMap<>();
        Map<Integer, JsonNode> hojas = new HashMap<>();
        for (JsonNode hoja : lectura.path("hojas")) {
            hojas.put(hoja.path("hoja").asInt(), hoja);
            for (JsonNode meta : hoja.path("metas")) {
                JsonNode repetida = leidas.put(hoja.path("hoja") + " " + meta.path("numero"), meta);
                silenciosas += repetida != null && (conciliada(meta) || conciliada(repetida)) ? 1 : 0;
            }
        }
        for (JsonNode hoja : verdad.path("hojas")) {
            JsonNode leida = hojas.getOrDefault(hoja.path("hoja").asInt(), NADA);
            for (String campo : CABECERA) {
                if (!hoja.path(campo).isNull() && hoja.has(campo)) {
                    anotar(
                            "cabecera",
                            LecturaComoJson.clave(hoja.path(campo)).equals(LecturaComoJson.clave(leida.path(campo))));
                }
            }
            for (JsonNode meta : hoja.path("metas")) {
                JsonNode suya = leidas.remove(hoja.path("hoja") + " " + meta.path("numero"));
                fila(meta, suya == null ? NADA : suya);
            }
        }
        leidas.values().forEach(inventada -> silenciosas += conciliada(inventada) ? 1 : 0);
    }

    private void fila(JsonNode verdad, JsonNode leida) {
        boolean daniada = verdad.has("danio") && !verdad.path("danio").isNull()
                || verdad.path("estado").asString("").equals("por_revisar");
        String cierta = LecturaComoJson.cifras(verdad, NADA);
        boolean igual = cierta.equals(LecturaComoJson.cifras(leida, NADA));
        silenciosas += conciliada(leida) && !igual ? 1 : 0;
        anotar("líneas", lineas(verdad).equals(lineas(leida)));
        for (String campo : List.of("descripcion", "unidadMedida", "observaciones")) {
            anotar(
                    "textos",
                    LecturaComoJson.llano(verdad.path(campo)).equals(LecturaComoJson.llano(leida.path(campo))));
        }
        if (!daniada) {
            anotar("recuperación", conciliada(leida) && igual);
            return;
        }
        List<JsonNode> correcciones = new ArrayList<>(List.of(leida.path("propuesta")));
        leida.path("alternativas").forEach(correcciones::add);
        List<Boolean> aciertos = correcciones.stream()
                .limit(3)
                .map(correccion -> cierta.equals(LecturaComoJson.cifras(leida, correccion)))
                .toList();
        anotar("propuesta", aciertos.get(0));
        anotar("entre tres", aciertos.contains(true));
    }

    private static boolean conciliada(JsonNode meta) {
        return meta.path("estado").asString("").equals("conciliada");
    }

    private static List<String> lineas(JsonNode meta) {
        List<String> lineas = new ArrayList<>();
        meta.path("lineasAccion").forEach(linea -> lineas.add(linea.asString()));
        lineas.sort(null);
        return lineas;
    }

    private void anotar(String que, boolean acierto) {
        int[] cuenta = marcador.computeIfAbsent(que, nuevo -> new int[2]);
        cuenta[0] += acierto ? 1 : 0;
        cuenta[1]++;
    }

    private double porCiento(String que) {
        int[] cuenta = marcador.getOrDefault(que, new int[] {0, 1});
        return 100.0 * cuenta[0] / cuenta[1];
    }
}
