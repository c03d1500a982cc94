package mx.avance.nucleo.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The real sample, where it was handed over beside the repository. */
class MuestraRealTest {

    private final JsonNode oro = oro();
    private final List<HallazgoEnSerie> hallazgos = Revision.deSerie().revisar(HojaDeOro.hojas(oro));

    @Test
    void ningun_renglon_conciliado_tiene_un_hallazgo_de_error() {
        Set<Integer> conciliadas = new HashSet<>();
        oro.path("hojas").forEach(hoja -> hoja.path("metas").forEach(meta -> {
            if (meta.path("estado").asString().equals("conciliada")) {
                conciliadas.add(meta.path("numero").asInt());
            }
        }));
        PoliticaDeGravedad politica = PoliticaDeGravedad.porOmision();

        assertThat(conciliadas).hasSize(25);
        assertThat(hallazgos)
                .filteredOn(hallazgo -> politica.gravedad(hallazgo.hallazgo()) == Gravedad.ERROR)
                .extracting(hallazgo -> hallazgo.numero().orElseThrow())
                .doesNotContainAnyElementsOf(conciliadas);
    }

    @Test
    void la_muestra_tiene_los_hallazgos_que_una_persona_encontro_en_ella() {
        assertThat(hallazgos)
                .map(hallazgo -> (hallazgo.numero().isPresent()
                                ? "" + hallazgo.numero().getAsInt()
                                : "hoja " + (hallazgo.hoja() + 1))
                        + " " + hallazgo.hallazgo().codigo())
                .containsExactly(
                        "hoja 1 FIRMAS_MISMA_PERSONA",
                        "100 SUMA_PROGRAMADO",
                        "100 POSIBLE_ARRASTRE",
                        "100 SUMA_ACCIONES",
                        "100 UNIDADES_DISTINTAS_EN_SUMA",
                        "hoja 2 FIRMAS_MISMA_PERSONA",
                        "200 LINEA_NO_DECLARADA",
                        "200 EJERCICIO_AJENO",
                        "202 LINEA_NO_DECLARADA",
                        "202 EJERCICIO_AJENO",
                        "203 LINEA_NO_DECLARADA",
                        "204 LINEA_NO_DECLARADA",
                        "400 SUMA_PROGRAMADO",
                        "400 META_SIN_PROGRAMAR",
                        "403 SUMA_PROGRAMADO",
                        "hoja 5 UNIDAD_FALTANTE",
                        "hoja 5 LINEA_SIN_METAS",
                        "hoja 5 FIRMA_FALTANTE",
                        "hoja 5 FIRMANTE_DISTINTO",
                        "600 SUMA_PROGRAMADO",
                        "600 LINEA_NO_DECLARADA",
                        "600 NOTA_REPETIDA",
                        "601 SUMA_PROGRAMADO",
                        "602 NOTA_REPETIDA",
                        "603 SUMA_PROGRAMADO",
                        "603 NOTA_REPETIDA",
                        "604 SUMA_PROGRAMADO",
                        "604 NOTA_REPETIDA",
                        "hoja 6 FIRMANTE_DISTINTO",
                        "605 NOTA_REPETIDA",
                        "607 NOTA_REPETIDA");
    }

    private static JsonNode oro() {
        Path compartido = HojaDeOro.compartido().orElse(null);
        Assumptions.assumeTrue(compartido != null, "la muestra no está junto al repositorio");
        return HojaDeOro.leer(compartido.resolve("oro/mexicali-bisom-2022-t1.json"));
    }
}
