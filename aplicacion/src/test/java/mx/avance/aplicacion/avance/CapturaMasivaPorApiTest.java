package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class CapturaMasivaPorApiTest {

    private static final String RUTA = "/api/v1/avance/2026/1/captura";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private RelojDePrueba reloj;

    private Programa ana = new Programa(0, "");
    private int ente;

    @BeforeEach
    void una_unidad_en_captura() {
        OficinaConAvance casa = new OficinaConAvance(oficina, unidad, reloj);
        ente = casa.ente;
        ana = new Programa(puerto, oficina.ficha(casa.ente, casa.ana.id(), "LEER", "ESCRIBIR"));
    }

    private HttpResponse<String> json(String celdas) {
        return json(celdas, Map.of());
    }

    private HttpResponse<String> json(String celdas, Map<String, String> cabeceras) {
        return ana.pedir(
                "POST",
                RUTA,
                cabeceras,
                "{\"hojas\":[{\"programa\":\"542\",\"unidad\":\"54202\",\"celdas\":[" + celdas + "]}]}");
    }

    private HttpResponse<String> csv(String consulta, String texto) {
        return ana.subir(
                "POST", RUTA + ".csv" + consulta, "text/csv", Map.of(), texto.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void otro_sistema_captura_un_trimestre_en_una_llamada_y_repetirla_no_lo_hace_dos_veces() {
        String celdas =
                "{\"renglon\":101,\"version\":0,\"alcanzado\":50},{\"renglon\":200,\"version\":0,\"alcanzado\":12.5}";
        Map<String, String> llave = Map.of("Idempotency-Key", "trimestre-1");

        HttpResponse<String> hecha = json(celdas, llave);
        assertThat(hecha.statusCode()).as(hecha.body()).isEqualTo(200);
        assertThat(hecha.body()).startsWith("{\"guardadas\":2,\"iguales\":0,").contains("\"noGuardadas\":[]");
        assertThat(json(celdas, llave).body()).isEqualTo(hecha.body());
        assertThat(json(celdas).body()).as("sin llave: ya lo decían").startsWith("{\"guardadas\":0,\"iguales\":2,");
        assertThat(ana.leer("/api/v1/avance/2026/1/542/54202/celdas/200/historia")
                        .body())
                .contains("\"version\":1", "\"alcanzado\":12.5")
                .doesNotContain("\"version\":2");

        HttpResponse<String> choque = json("{\"renglon\":102,\"version\":0,\"alcanzado\":1},"
                + "{\"renglon\":200,\"version\":0,\"alcanzado\":13}");
        assertThat(choque.statusCode()).isEqualTo(412);
        assertThat(choque.body()).contains("hojas[0].celdas[1]", "\"resultado\":\"CHOQUE\"", "\"alcanzado\":12.5");
        HttpResponse<String> mal = json("{\"renglon\":102,\"version\":0,\"alcanzado\":-1}");
        assertThat(mal.statusCode()).isEqualTo(422);
        assertThat(mal.body()).contains("hojas[0].celdas[0]", "«-1» no es una cifra");
        assertThat(json("{\"renglon\":102,\"version\":0,\"observacion\":\"a\\u0000b\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void un_csv_dice_sus_renglones_y_lleva_las_cifras_como_se_escriben() {
        HttpResponse<String> hecha = csv("?modo=POR_RENGLON", """
                \uFEFFprograma,unidad,renglon,version,alcanzado,observacion
                542,54202,101,,"1,234.5","Con comas, y ""comillas\"""
                542,54202,102,0,1.234.5,
                542,54203,101,0,1,
                542,54202,103,0,,
                """);
        assertThat(hecha.statusCode()).as(hecha.body()).isEqualTo(200);
        assertThat(hecha.body())
                .startsWith("{\"guardadas\":1,\"iguales\":1,")
                .contains("\"lugar\":\"renglon 3\"", "«1.234.5» no es una cifra")
                .contains("\"lugar\":\"renglon 4\"", "\"unidad\":\"54203\"");
        assertThat(ana.leer("/api/v1/avance/2026/1/542/54202/celdas/101/historia")
                        .body())
                .contains("\"alcanzado\":1234.5", "Con comas, y \\\"comillas\\\"");
    }

    @Test
    void un_csv_trae_los_meses_que_nombra_y_donde_no_se_captura_por_mes_lo_dice() {
        HttpResponse<String> hecha = csv("?modo=POR_RENGLON", """
                programa,unidad,renglon,mes1,mes3
                542,54202,101,20,"1,012.5"
                542,54202,200,,
                """);
        assertThat(hecha.statusCode()).as(hecha.body()).isEqualTo(200);
        assertThat(hecha.body())
                .startsWith("{\"guardadas\":0,\"iguales\":1,")
                .contains("\"lugar\":\"renglon 2\"", "El ente no captura por mes");

        oficina.duenio().sql("""
                insert into calendario.politica (ente, politica, asunto, version, valor, desde, motivo, cuenta, decidida)
                values (:ente, 'CAPTURA_POR_MES', '', 1, 'SI', '2026-01-01', 'Acuerdo', 'planea', now())
                """).param("ente", ente).update();
        String mezclado = """
                programa,unidad,renglon,version,alcanzado,mes1,mes3
                542,54202,101,%d,,20,"1,012.5"
                542,54202,200,%d,30,,
                """;
        assertThat(csv("", mezclado.formatted(0, 0)).body()).startsWith("{\"guardadas\":2,");
        assertThat(csv("", mezclado.formatted(0, 0)).body())
                .as("otra vez, y la cifra en blanco la dicen sus meses")
                .startsWith("{\"guardadas\":0,\"iguales\":2,");
        assertThat(csv("", mezclado.replace(",20,", ",21,").formatted(1, 1)).body())
                .startsWith("{\"guardadas\":1,\"iguales\":1,");
        assertThat(ana.leer("/api/v1/avance/2026/1/542/54202/celdas/101/historia")
                        .body())
                .contains("\"alcanzado\":1032.5", "\"primero\":20,\"tercero\":1012.5", "\"alcanzado\":1033.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|primer renglón nombra las columnas",
                "programa,unidad|Falta la columna renglon",
                "programa,unidad,renglon,meta|«meta»",
                "programa,unidad,renglon,renglon|viene dos veces",
                "programa,unidad,renglon~542,54202|trae 2 columnas",
                "programa,unidad,renglon~542,54202,uno|número entero",
                "programa,unidad,renglon~542,54202,\"1|no se lee como CSV",
            })
    void lo_que_no_es_ese_csv_se_rechaza_con_su_renglon(String texto, String frase) {
        HttpResponse<String> respuesta = csv("", texto.replace("~", "\n"));

        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(422);
        assertThat(respuesta.body()).contains("\"campo\":\"renglon ", frase);
    }

    @Test
    void lo_que_no_es_utf_8_se_rechaza() {
        HttpResponse<String> respuesta = ana.subir(
                "POST",
                RUTA + ".csv",
                "text/csv",
                Map.of(),
                "programa,unidad,renglon,observacion\n542,54202,101,Año".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(422);
        assertThat(respuesta.body()).contains("UTF-8");
    }

    @Test
    void mas_de_16_mb_no_se_leen() {
        assertThat(csv("", "programa,unidad,renglon\n" + "542,54202,101\n".repeat(1_300_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(csv("", "programa,unidad,renglon\n" + "542,54202,101\n".repeat(200_001))
                        .body())
                .contains("demasiadas celdas", "renglon 200002");
    }
}
