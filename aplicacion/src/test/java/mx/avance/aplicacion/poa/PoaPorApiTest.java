package mx.avance.aplicacion.poa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class PoaPorApiTest {

    private static final String RUTA = "/api/v1/poa/2026/542/54202";
    private static final String RENGLON = """
            {"numero":%d,"descripcion":"Reuniones","unidadDeMedida":"Reunión","metaAnual":%d,"p1":2,"p2":3,"p3":3,"p4":2}
            """;

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private RelojDePrueba reloj;

    @Test
    void otro_sistema_elabora_envia_devuelve_y_autoriza_y_cada_quien_dice_que_version_vio() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Por programa");
        Programa unidad = programa(casa, "RESPONSABLE_DE_UNIDAD");
        Programa planeacion = programa(casa, "PLANEACION");

        HttpResponse<String> vacio = unidad.pedir("POST", RUTA + "/inicio", Map.of(), "{\"copiar\":false}");
        assertThat(vacio.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(unidad.pedir("PUT", RUTA + "/renglones/100", Map.of(), RENGLON.formatted(100, 10))
                        .statusCode())
                .isEqualTo(428);
        assertThat(unidad.pedir("PUT", RUTA + "/renglones/100", si(1), RENGLON.formatted(100, 11))
                        .statusCode())
                .isEqualTo(200);
        assertThat(unidad.leer(RUTA + "/hallazgos").body()).contains("SUMA_PROGRAMADO", "\"impide\":true");
        HttpResponse<String> incompleto = unidad.pedir("POST", RUTA + "/envio", si(2), "");
        assertThat(incompleto.statusCode()).isEqualTo(422);
        assertThat(incompleto.body()).contains("\"codigo\":\"SUMA_PROGRAMADO\"", "\"campo\":\"100\"");
        assertThat(unidad.pedir("PUT", RUTA + "/renglones", si(1), "{\"renglones\":[]}")
                        .statusCode())
                .isEqualTo(412);
        assertThat(unidad.pedir(
                                "PUT",
                                RUTA + "/renglones",
                                si(2),
                                "{\"renglones\":[" + RENGLON.formatted(100, 10) + "]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(unidad.pedir("POST", RUTA + "/envio", si(3), "").body()).contains("EN_REVISION");
        assertThat(planeacion
                        .pedir(
                                "POST",
                                RUTA + "/devolucion",
                                si(4),
                                "{\"notas\":[{\"numero\":100,\"texto\":\"¿Con quiénes?\"}]}")
                        .body())
                .contains("¿Con quiénes?", "BORRADOR");
        unidad.pedir("POST", RUTA + "/envio", si(5), "");
        assertThat(planeacion
                        .pedir(
                                "POST",
                                RUTA + "/autorizacion",
                                si(6),
                                "{\"organo\":\"Cabildo\",\"acta\":\"12\",\"fecha\":\"2025-12-15\"}")
                        .body())
                .contains("AUTORIZADO", "\"versionAutorizada\":1");
        assertThat(unidad.leer(RUTA + "/versiones/1").body()).contains("Reuniones");
        assertThat(unidad.leer("/api/v1/poa?ejercicio=2026").body()).contains("\"unidad\":\"54202\"");
        assertThat(unidad.leer("/api/v1/poa?ejercicio=2026&busca=tecnico").body())
                .contains("\"unidad\":\"54202\"");
        assertThat(unidad.leer("/api/v1/poa?ejercicio=2026&busca=talleres").body())
                .doesNotContain("54202");
        assertThat(unidad.leer("/api/v1/poa?ejercicio=2026&estado=DEVUELTO").body())
                .doesNotContain("54202");
        assertThat(unidad.pedir("DELETE", RUTA, si(7), "").body()).contains("POA_AUTORIZADO");
    }

    @Test
    void un_borrador_que_se_empieza_de_nuevo_no_acepta_la_version_de_uno_que_ya_no_existe() {
        Programa unidad = programa(new OficinaConPoa(oficina, sesiones, "De nuevo"), "RESPONSABLE_DE_UNIDAD");
        unidad.pedir("POST", RUTA + "/inicio", Map.of(), "{}");
        unidad.pedir("PUT", RUTA + "/renglones/100", si(1), RENGLON.formatted(100, 10));
        unidad.pedir("DELETE", RUTA, si(2), "");

        HttpResponse<String> nuevo = unidad.pedir("POST", RUTA + "/inicio", Map.of(), "{}");

        assertThat(nuevo.headers().firstValue("ETag")).contains("\"3\"");
        for (int anterior : new int[] {1, 2}) {
            assertThat(unidad.pedir("PUT", RUTA + "/renglones/200", si(anterior), RENGLON.formatted(200, 10))
                            .statusCode())
                    .isEqualTo(412);
        }
        assertThat(unidad.pedir("PUT", RUTA + "/renglones/200", si(3), RENGLON.formatted(200, 10))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void una_lista_mal_escrita_o_que_falta_no_vacia_el_borrador() {
        Programa unidad = programa(new OficinaConPoa(oficina, sesiones, "Mal escrita"), "RESPONSABLE_DE_UNIDAD");
        unidad.pedir("POST", RUTA + "/inicio", Map.of(), "{}");
        unidad.pedir("PUT", RUTA + "/renglones/100", si(1), RENGLON.formatted(100, 10));

        for (String cuerpo :
                new String[] {"{}", "{\"renglon\":[]}", "{\"renglones\":null}", "{\"renglones\":[null]}"}) {
            assertThat(unidad.pedir("PUT", RUTA + "/renglones", si(2), cuerpo).statusCode())
                    .as(cuerpo)
                    .isEqualTo(422);
            assertThat(unidad.pedir("PUT", RUTA + "/lineas", si(2), cuerpo.replace("renglon", "linea"))
                            .statusCode())
                    .as(cuerpo)
                    .isEqualTo(422);
        }
        assertThat(unidad.leer(RUTA).body()).contains("\"numero\":100");
    }

    @Test
    void el_inicio_dice_que_poa_espera_de_cada_quien() {
        reloj.es("2026-05-04");
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Pendientes");
        Programa unidad = programa(casa, "RESPONSABLE_DE_UNIDAD");
        unidad.pedir("POST", RUTA + "/inicio", Map.of(), "{}");
        unidad.pedir("PUT", RUTA + "/renglones/100", si(1), RENGLON.formatted(100, 10));

        assertThat(inicio(casa, "CAPTURISTA")).contains("Terminar y enviar el POA 2026 de la unidad 54202");
        unidad.pedir("POST", RUTA + "/envio", si(2), "");
        assertThat(inicio(casa, "PLANEACION")).contains("Autorizar o devolver el POA 2026 de la unidad 54202");
        assertThat(inicio(casa, "RESPONSABLE_DE_RAMO")).contains("Revisar el POA 2026 de la unidad 54202");
        assertThat(inicio(casa, "CAPTURISTA")).doesNotContain("POA 2026 de la unidad 54202");
    }

    private String inicio(OficinaConPoa casa, String rol) {
        Navegacion navegacion = Navegacion.dentro(puerto, casa.persona(rol).cuenta());
        return navegacion.abrir("/").body();
    }

    private Programa programa(OficinaConPoa casa, String rol) {
        Sesion persona = casa.persona(rol);
        return new Programa(puerto, oficina.ficha(casa.ente(), persona.usuario(), "LEER", "ESCRIBIR"));
    }

    private static Map<String, String> si(int version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }
}
