package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mx.avance.aplicacion.ALaVez;
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
@Import({RelojDePrueba.class, UnidadConPoa.class})
class AvancePorApiTest {

    private static final String RUTA = "/api/v1/avance/2026/1/542/54202";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private RelojDePrueba reloj;

    private Programa programa(Quien quien) {
        return new Programa(puerto, oficina.ficha(quien.ente(), quien.id(), "LEER", "ESCRIBIR"));
    }

    private static Map<String, String> si(int version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    @Test
    void otro_sistema_captura_un_trimestre_lo_firma_y_cada_quien_dice_que_version_vio() {
        OficinaConAvance casa = new OficinaConAvance(oficina, unidad, reloj);
        casa.firmaPorActo();
        Programa ana = programa(casa.ana);

        HttpResponse<String> vacia = ana.leer(RUTA);
        assertThat(vacia.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(vacia.body()).contains("\"estado\":\"EN_CAPTURA\"", "\"capturados\":0", "\"porCapturar\":4");

        HttpResponse<String> captura = ana.pedir("PATCH", RUTA + "/celdas", Map.of(), """
                {"modo":"TODO_O_NADA","celdas":[
                  {"renglon":101,"version":0,"alcanzado":50},{"renglon":102,"version":0,"alcanzado":76},
                  {"renglon":103,"version":0,"alcanzado":0,"observacion":"El proveedor no entregó.","destino":"SE_ABSORBE","causa":"CLIMA"},
                  {"renglon":200,"version":0,"alcanzado":12.5}]}
                """);
        assertThat(captura.statusCode()).as(captura.body()).isEqualTo(200);
        assertThat(captura.body()).contains("\"resultado\":\"GUARDADA\"").doesNotContain("CHOQUE");

        HttpResponse<String> choque = ana.pedir(
                "PATCH", RUTA + "/celdas", Map.of(), "{\"celdas\":[{\"renglon\":200,\"version\":0,\"alcanzado\":13}]}");
        assertThat(choque.statusCode()).isEqualTo(412);
        assertThat(choque.body()).contains("CAMBIADO_POR_OTRO", "\"alcanzado\":12.5", "\"resultado\":\"CHOQUE\"");
        assertThat(ana.pedir(
                                "PATCH",
                                RUTA + "/celdas",
                                Map.of(),
                                "{\"modo\":\"POR_RENGLON\",\"celdas\":[{\"renglon\":200,\"version\":0,\"alcanzado\":-1},"
                                        + "{\"renglon\":999,\"version\":0,\"alcanzado\":1}]}")
                        .body())
                .contains("RECHAZADA", "no tiene el renglón 999", "«-1» no es una cifra");
        assertThat(ana.pedir(
                                "PATCH",
                                RUTA + "/celdas",
                                Map.of(),
                                "{\"celdas\":[{\"renglon\":200,\"version\":1,\"alcanzado\":1e999999}]}")
                        .statusCode())
                .isEqualTo(422);

        assertThat(ana.pedir("PUT", RUTA + "/celdas/200", Map.of(), "{}").statusCode())
                .isEqualTo(428);
        HttpResponse<String> puesta = ana.pedir("PUT", RUTA + "/celdas/200", si(1), "{\"alcanzado\":30}");
        assertThat(puesta.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(ana.pedir("PUT", RUTA + "/celdas/200", si(1), "{\"alcanzado\":31}")
                        .statusCode())
                .isEqualTo(412);
        assertThat(ana.pedir("POST", RUTA + "/celdas/200/deshacer", si(2), "").body())
                .contains("\"alcanzado\":12.5", "\"version\":3");
        assertThat(ana.pedir("POST", RUTA + "/celdas/200/deshacer?a=2", si(3), "")
                        .body())
                .contains("\"alcanzado\":30", "\"version\":4");
        assertThat(ana.pedir("POST", RUTA + "/celdas/200/deshacer?a=9", si(4), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ana.leer(RUTA + "/celdas/200/historia").body()).contains("\"version\":4", "\"version\":1");
        assertThat(ana.leer(RUTA + "/hallazgos").body()).contains("\"renglon\":100", "\"impide\":true");
        assertThat(ana.leer("/api/v1/avance?ejercicio=2026&trimestre=1").body())
                .contains("\"capturados\":4", "\"estado\":\"EN_CAPTURA\"");

        HttpResponse<String> incompleta = ana.pedir("POST", RUTA + "/elaboracion", si(version(ana)), firma());
        assertThat(incompleta.statusCode()).isEqualTo(422);
        assertThat(incompleta.body()).contains("\"codigo\":\"FALTA_JUSTIFICACION\"", "\"campo\":\"100\"");
        ana.pedir("PATCH", RUTA + "/celdas", Map.of(), """
                {"celdas":[{"renglon":100,"version":0,"observacion":"Quedó pendiente la acción 103."}]}
                """);
        HttpResponse<String> elaborada = ana.pedir("POST", RUTA + "/elaboracion", si(version(ana)), firma());
        assertThat(elaborada.body()).contains("\"estado\":\"ELABORADO\"", "\"modo\":\"ACTO\"");
        assertThat(ana.pedir("PUT", RUTA + "/celdas/200", si(4), "{\"alcanzado\":29}")
                        .body())
                .contains("AVANCE_ELABORADO");

        Programa revisa = programa(casa.revisa());
        assertThat(revisa.pedir("POST", RUTA + "/devolucion", si(version(ana)), "{\"nota\":\"Falta el oficio.\"}")
                        .body())
                .contains("\"estado\":\"EN_CAPTURA\"", "Falta el oficio.");
        ana.pedir("POST", RUTA + "/elaboracion", si(version(ana)), firma());
        assertThat(revisa.pedir("POST", RUTA + "/revision", si(version(ana)), firma())
                        .body())
                .contains("REVISADO");
        assertThat(programa(casa.autoriza())
                        .pedir("POST", RUTA + "/autorizacion", si(version(ana)), firma())
                        .body())
                .contains("\"estado\":\"AUTORIZADO\"");
        assertThat(ana.leer(RUTA + "/pasos/1/hoja").body()).contains("\"renglones\"");
        assertThat(ana.leer("/api/v1/avance/2026/7/542/54202").statusCode()).isEqualTo(404);
        assertThat(ana.leer("/api/v1/avance/2026/1/542/99999").statusCode()).isEqualTo(403);
    }

    /** Each request with a key keeps a connection to the database and takes another one while its password is counted. */
    @Test
    void muchas_firmas_con_llave_a_la_vez_se_contestan_todas() {
        OficinaConAvance casa = new OficinaConAvance(oficina, unidad, reloj);
        casa.firmaPorActo();
        Programa ana = programa(casa.ana);
        AtomicInteger cual = new AtomicInteger();

        List<Integer> contestado = ALaVez.veces(40, () -> ana.pedir(
                        "POST",
                        RUTA + "/elaboracion",
                        Map.of("If-Match", "\"0\"", "Idempotency-Key", casa.ente + "-" + cual.incrementAndGet()),
                        firma())
                .statusCode());

        assertThat(contestado).as("nada se capturó todavía").containsOnly(contestado.get(0));
        assertThat(contestado.get(0)).isBetween(400, 499);
    }

    private static String firma() {
        return "{\"contrasena\":\"" + Oficina.CONTRASENA + "\"}";
    }

    private static int version(Programa quien) {
        return Integer.parseInt(
                quien.leer(RUTA).headers().firstValue("ETag").orElse("0").replace("\"", ""));
    }
}
