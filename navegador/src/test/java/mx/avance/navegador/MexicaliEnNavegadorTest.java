package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The six sheets of Mexicali are uploaded, their eight rows in doubt resolved by the keyboard, accepted, and printed as the paper has them. */
@ConAplicacion
class MexicaliEnNavegadorTest {

    private static final Path ORO = Path.of("..", "..", "shared", "oro");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    static boolean hayOro() {
        return Files.exists(ORO.resolve("mexicali-bisom-2022-t1.json"));
    }

    @Test
    @EnabledIf("hayOro")
    void las_hojas_de_mexicali_se_revisan_entran_y_se_imprimen_con_las_cifras_del_papel() throws IOException {
        JsonNode verdad = new ObjectMapper()
                .readTree(ORO.resolve("mexicali-bisom-2022-t1.json").toFile());
        int ente = oficina.ente("Municipio de las Hojas Viejas");
        String cuenta = "viejas" + ente;
        oficina.persona(ente, cuenta, "PLANEACION");
        try (Persona planea = Persona.enEscritorio(puerto)) {
            planea.entra(cuenta).ve("/lecturas");
            planea.pagina().locator("#subir input[type=file]").setInputFiles(ORO.resolve("mexicali-bisom-2022-t1.txt"));
            planea.oprime("Leer los documentos").lee("se está leyendo");
            PlaywrightAssertions.assertThat(planea.pagina().locator("#bandeja").getByText("▲ 8"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            planea.pagina().locator("#bandeja tbody th a").first().click();
            Map<Integer, JsonNode> metas = metas(verdad);
            for (int resuelta = 0; resuelta < 8; resuelta++) {
                planea.lee("Por revisar: " + (8 - resuelta));
                resuelve(planea, metas);
            }
            planea.decideConLaTecla("c")
                    .lee("conciliadas.")
                    .lee("Todo está decidido.")
                    .compruebaLaPantalla();
            String documento = planea.pagina().url().replaceFirst("^https?://[^/]*(/lecturas/[0-9]+).*$", "$1");
            for (int hoja = 1; hoja <= 6; hoja++) {
                planea.ve(documento + "?hoja=" + hoja);
                if (planea.pagina().locator("[data-tecla=a]").count() == 0) {
                    planea.lee("entró como autorizado según papel");
                    continue;
                }
                planea.pagina().keyboard().press("a");
                planea.lee("Entra como autorizado según papel").compruebaLaPantalla();
                planea.oprime("Que entre según papel").lee("entró como autorizado según papel");
            }
            assertThat(impresas(planea, verdad)).containsExactlyInAnyOrderElementsOf(comoElPapel(metas));
        }
    }

    /** Presses the key of the option that says what the truth of the sample says. */
    private static void resuelve(Persona planea, Map<Integer, JsonNode> metas) {
        if (planea.pagina().locator(".opcion").count() == 0) {
            planea.vaConLaTecla("n");
        }
        planea.pagina().locator("article#renglon h2").waitFor();
        int numero = Integer.parseInt(planea.pagina()
                .locator("article#renglon h2 span")
                .first()
                .innerText()
                .replaceAll("\\D", ""));
        Map<String, String> debe = cifras(Objects.requireNonNull(metas.get(numero)));
        Map<String, String> lee = new HashMap<>();
        for (Locator celda : planea.pagina().locator("tr.elegido td").all()) {
            lee.put(celda.getAttribute("data-de"), cifra(celda.innerText()));
        }
        for (Locator opcion : planea.pagina().locator("button.opcion").all()) {
            Map<String, String> diria = new HashMap<>(lee);
            for (Locator cambio : opcion.locator(".cambio").all()) {
                diria.put(
                        cambio.locator("span").first().innerText(),
                        cifra(cambio.locator("ins").innerText()));
            }
            if (diria.entrySet().containsAll(debe.entrySet())) {
                planea.decideConLaTecla(opcion.getAttribute("data-tecla")).lee("la meta " + numero);
                return;
            }
        }
        throw new AssertionError("none of the options of " + numero + " says " + debe + "; it was read " + lee + ": "
                + planea.pagina().locator("article#renglon").innerText());
    }

    private static String cifra(String escrita) {
        return escrita.strip().replace(",", "").replace("—", "-");
    }

    private static Map<String, String> cifras(JsonNode meta) {
        Map<String, String> cifras = new HashMap<>();
        cifras.put("Meta anual", meta.path("metaAnual").asText());
        List<String> trimestres = List.of("Ene-Mar", "Abr-Jun", "Jul-Sep", "Oct-Dic");
        for (int i = 0; i < 4; i++) {
            cifras.put("P " + trimestres.get(i), programado(meta).get(i).asText());
        }
        cifras.put("A Ene-Mar", meta.path("alcanzado").get(0).asText());
        return cifras;
    }

    /** P as the paper has it: the one of the truth or, where the truth leaves it to the proposal, the proposal's. */
    private static JsonNode programado(JsonNode meta) {
        JsonNode propuesto = meta.path("propuesta").path("programado");
        return propuesto.isArray() ? propuesto : meta.path("programado");
    }

    private static Map<Integer, JsonNode> metas(JsonNode verdad) {
        Map<Integer, JsonNode> metas = new HashMap<>();
        verdad.path("hojas").forEach(hoja -> hoja.path("metas")
                .forEach(meta -> metas.put(meta.path("numero").asInt(), meta)));
        return metas;
    }

    private static List<String> comoElPapel(Map<Integer, JsonNode> metas) {
        return metas.values().stream()
                .map(meta -> meta.path("numero").asText() + " "
                        + meta.path("metaAnual").asText() + " "
                        + escrito(programado(meta)) + " " + escrito(meta.path("alcanzado")) + " "
                        + meta.path("avanceAbsoluto").asText() + " "
                        + meta.path("avanceRelativo").asText())
                .toList();
    }

    private static String escrito(JsonNode cuatro) {
        List<String> textos = new ArrayList<>();
        cuatro.forEach(uno -> textos.add(uno.isNull() ? "-" : uno.asText()));
        return "[" + String.join(", ", textos) + "]";
    }

    private static List<String> impresas(Persona planea, JsonNode verdad) {
        List<String> impresas = new ArrayList<>();
        for (JsonNode hoja : verdad.path("hojas")) {
            String ruta =
                    "/avance/2022/1/" + hoja.path("programa").path("clave").asText() + "/"
                            + hoja.path("unidadEjecutora").path("clave").asText();
            Impreso.de(planea, ruta).renglones().stream()
                    .filter(renglon -> !impresas.contains(renglon))
                    .forEach(impresas::add);
        }
        return impresas;
    }
}
