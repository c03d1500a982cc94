package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class FirmaEnPapelPorApiTest {

    private static final String RUTA = "/api/v1/avance/2026/1/542/54202";
    private static final String FOLIO = RUTA + "/folios/H-2026-0001";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private HojasFirmadas firmadas;

    private Programa programa(Quien quien) {
        return new Programa(puerto, oficina.ficha(quien.ente(), quien.id(), "LEER", "ESCRIBIR"));
    }

    private static Map<String, String> si(Programa quien) {
        return Map.of("If-Match", quien.leer(RUTA).headers().firstValue("ETag").orElse(""));
    }

    @Test
    void otro_sistema_lleva_una_hoja_de_su_impresion_a_su_publicacion_y_la_corrige_con_un_alcance() {
        OficinaConAvance casa = new OficinaConAvance(oficina, unidad, reloj);
        firmadas.capturada(casa);
        Programa ana = programa(casa.ana);
        Programa planea = programa(casa.planea);

        assertThat(ana.pedir("POST", RUTA + "/en-papel", Map.of(), "").statusCode())
                .isEqualTo(428);
        assertThat(ana.pedir("POST", RUTA + "/en-papel", Map.of("If-Match", "\"1\""), "")
                        .statusCode())
                .isEqualTo(412);
        HttpResponse<String> enviada = ana.pedir("POST", RUTA + "/en-papel", si(ana), "");
        assertThat(enviada.statusCode()).as(enviada.body()).isEqualTo(200);
        assertThat(enviada.body()).contains("\"folio\":\"H-2026-0001\"", "\"situacion\":\"EN_FIRMA\"");
        assertThat(ana.leer(RUTA).body()).contains("\"enPapel\":true", "\"folio\":\"H-2026-0001\"");
        assertThat(HojasFirmadas.texto(ana.descargar(FOLIO + "/hoja.pdf").body()))
                .contains("Para firma autógrafa", "H-2026-0001");

        String archivo = Base64.getEncoder().encodeToString(HojasFirmadas.bytesDePdf());
        assertThat(ana.pedir(
                                "POST",
                                FOLIO + "/digitalizadas",
                                Map.of(),
                                "{\"nombre\":\"hoja.pdf\",\"contenido\":\"" + archivo + "\"}")
                        .body())
                .contains("\"numero\":1", "\"tipo\":\"application/pdf\"", "\"paginas\":1");
        assertThat(ana.pedir("POST", FOLIO + "/digitalizadas", Map.of(), "{\"contenido\":\"@@\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(ana.leer(FOLIO).body()).contains("\"digitalizadas\":[{\"numero\":1");
        String firmas = "{\"folio\":\"H-2026-0001\",\"digitalizada\":1,\"coincide\":%s,\"firmas\":["
                + "{\"papel\":\"ELABORO\",\"firmo\":\"Ana\",\"fecha\":\"2026-04-07\"},"
                + "{\"papel\":\"REVISO\",\"firmo\":\"Luz\",\"fecha\":\"2026-04-07\"},"
                + "{\"papel\":\"AUTORIZO\",\"firmo\":\"Eva\",\"fecha\":\"2026-04-07\"}]}";
        assertThat(planea.pedir("POST", RUTA + "/confirmacion", si(planea), firmas.formatted("false"))
                        .body())
                .contains("avance.sinConfirmar");
        HttpResponse<String> confirmada =
                planea.pedir("POST", RUTA + "/confirmacion", si(planea), firmas.formatted("true"));
        assertThat(confirmada.statusCode()).as(confirmada.body()).isEqualTo(200);
        assertThat(confirmada.body())
                .contains("\"estado\":\"AUTORIZADO\"", "\"firmo\":\"Eva\"", "\"firmada\":\"2026-04-07\"");

        assertThat(planea.leer(RUTA + "/actos").body())
                .contains("{\"acto\":\"RECIBIR_AVANCE\",\"puede\":true}", "Planeación puede recibirlo");
        int version = Integer.parseInt(
                planea.leer(RUTA).headers().firstValue("ETag").orElse("").replace("\"", ""));
        String hoja =
                "{\"ejercicio\":\"2026\",\"trimestre\":\"%s\",\"programa\":\"542\",\"unidad\":\"54202\",\"version\":"
                        + version + "}";
        String lote = "{\"hojas\":[" + hoja.formatted("2") + "," + hoja.formatted("1") + "]}";
        for (int vez = 1; vez <= 2; vez++) {
            assertThat(planea.pedir(
                                    "POST",
                                    "/api/v1/avance/recepciones",
                                    Map.of("Idempotency-Key", "recepcion-de-abril-" + casa.ente),
                                    lote)
                            .body())
                    .as("vez " + vez)
                    .contains("\"hecho\":false", "\"frase\":", "\"hecho\":true", "\"recepcion\":\"R-2026-0001\"");
        }
        assertThat(HojasFirmadas.texto(ana.descargar(RUTA + "/acuse.pdf").body()))
                .contains("R-2026-0001");
        assertThat(planea.pedir("POST", RUTA + "/publicacion", si(planea), "").body())
                .contains("\"estado\":\"PUBLICADO\"");
        assertThat(planea.pedir("POST", RUTA + "/alcance", si(planea), "{\"motivo\":\"\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(planea.pedir("POST", RUTA + "/alcance", si(planea), "{\"motivo\":\"La 200 se contó dos veces.\"}")
                        .body())
                .contains("\"estado\":\"EN_CAPTURA\"", "\"alcance\":2");
        assertThat(ana.leer(RUTA + "/versiones").body()).contains("\"alcance\":1", "\"vigente\":true");
        assertThat(HojasFirmadas.texto(ana.descargar(RUTA + "/hoja.pdf").body()))
                .contains("BORRADOR");
        assertThat(HojasFirmadas.texto(
                        ana.descargar(RUTA + "/hoja.pdf?alcance=1").body()))
                .contains("Firma autógrafa: Eva");
        assertThat(ana.descargar(RUTA + "/hoja.xlsx?alcance=1").body()).startsWith('P', 'K');
        assertThat(ana.descargar(RUTA + "/hoja.pdf?alcance=7").statusCode()).isEqualTo(404);
        ana.pedir("POST", RUTA + "/en-papel", si(ana), "");
        assertThat(ana.pedir("POST", RUTA + "/retiro", si(ana), "").body()).contains("\"enPapel\":false");
        assertThat(ana.leer(RUTA + "/folios").body()).contains("RETIRADA", "FIRMADA");
        assertThat(ana.pedir("POST", RUTA + "/alcance/retiro", si(ana), "").statusCode())
                .isEqualTo(403);
        assertThat(planea.pedir("POST", RUTA + "/alcance/retiro", si(planea), "")
                        .body())
                .contains("\"estado\":\"PUBLICADO\"", "\"alcance\":1");
    }
}
