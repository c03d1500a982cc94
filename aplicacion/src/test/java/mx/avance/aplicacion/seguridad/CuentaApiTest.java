package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.catalogos.EntesACargo;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One's own account by the API, as its screens do it: with the session of a browser, or with a token for what a token may. */
@ConAplicacion
class CuentaApiTest {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{16})\"");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private AltaDeEnte alta;

    @Test
    void quien_llama_sabe_quien_es_con_que_encargos_y_donde() {
        int ente = oficina.ente("Municipio de Quien Llama");
        long id = oficina.persona(ente, "capi-uno", "CAPTURISTA", "UNIDAD", "54202");
        Programa programa = new Programa(puerto, oficina.ficha(ente, id, "LEER"));

        assertThat(programa.leer("/api/v1/mi-cuenta").body())
                .contains("\"cuenta\":\"capi-uno\"")
                .contains("\"rol\":\"CAPTURISTA\",\"codigo\":\"54202\"")
                .contains("\"nombre\":\"Municipio de Quien Llama\",\"actual\":true");
    }

    @Test
    void la_contrasena_se_cambia_con_la_sesion_y_una_ficha_no_la_cambia() {
        int ente = oficina.ente("Contraseña por API");
        long id = oficina.persona(ente, "capi-dos", "PLANEACION");
        Programa programa = new Programa(puerto, oficina.ficha(ente, id, "LEER", "ESCRIBIR"));
        Navegacion otra = Navegacion.dentro(puerto, "capi-dos");
        Navegacion sesion = Navegacion.dentro(puerto, "capi-dos");
        String cambio = "{\"actual\":\"" + Oficina.CONTRASENA + "\",\"nueva\":\"otra frase muy distinta\"}";

        HttpResponse<String> conFicha = programa.pedir("PUT", "/api/v1/mi-cuenta/contrasena", Map.of(), cambio);
        assertThat(conFicha.statusCode()).isEqualTo(422);
        assertThat(conFicha.body()).contains("contrasena.fichaNo");
        HttpResponse<String> equivocada = sesion.pedirJson(
                "PUT", "/api/v1/mi-cuenta/contrasena", "{\"actual\":\"no es\",\"nueva\":\"otra frase muy distinta\"}");
        assertThat(equivocada.statusCode()).isEqualTo(422);
        assertThat(equivocada.body()).contains("contrasena.actualMal").contains("\"actual\"");

        assertThat(sesion.pedirJson("PUT", "/api/v1/mi-cuenta/contrasena", cambio)
                        .statusCode())
                .isEqualTo(204);

        assertThat(sesion.abrir("/mi-cuenta").uri()).as("esta sigue").hasPath("/mi-cuenta");
        assertThat(otra.abrir("/mi-cuenta").uri()).as("las demás no").hasPath("/entrar");
        assertThat(programa.leer("/api/v1/ente").statusCode()).isEqualTo(401);
    }

    @Test
    void con_contrasena_de_un_uso_lo_unico_que_la_api_deja_hacer_es_cambiarla() {
        int ente = oficina.ente("Por estrenar por API");
        long id = oficina.persona(ente, "capi-tres", "PLANEACION");
        oficina.duenio()
                .sql("update seguridad.usuario set cambiar = true where id = :id")
                .param("id", id)
                .update();
        Navegacion sesion = Navegacion.dentro(puerto, "capi-tres");

        assertThat(sesion.abrir("/api/v1/mi-cuenta").body()).contains("CAMBIE_SU_CONTRASENA");
        assertThat(sesion.pedirJson(
                                "PUT",
                                "/api/v1/mi-cuenta/contrasena",
                                "{\"actual\":\"" + Oficina.CONTRASENA + "\",\"nueva\":\"otra frase muy distinta\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(sesion.abrir("/api/v1/mi-cuenta").statusCode()).isEqualTo(200);
    }

    @Test
    void las_sesiones_propias_se_ven_y_se_cierran_una_o_las_demas_sin_que_su_senal_sirva_para_entrar() {
        oficina.persona(oficina.ente("Sesiones por API"), "capi-cuatro", "PLANEACION");
        Navegacion primera = Navegacion.dentro(puerto, "capi-cuatro");
        Navegacion segunda = Navegacion.dentro(puerto, "capi-cuatro");
        Navegacion esta = Navegacion.dentro(puerto, "capi-cuatro");

        String lista = esta.abrir("/api/v1/mi-cuenta/sesiones").body();
        List<String> ids =
                ID.matcher(lista).results().map(hallado -> hallado.group(1)).toList();
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(lista).startsWith("[{\"id\":\"" + ids.get(0) + "\"").contains("\"esta\":true");
        assertThat(oficina.duenio()
                        .sql("select session_id from sesion.spring_session where principal_name = 'capi-cuatro'")
                        .query(String.class)
                        .list())
                .noneMatch(lista::contains);

        assertThat(esta.pedirJson("DELETE", "/api/v1/mi-cuenta/sesiones/" + ids.get(0), "")
                        .body())
                .as("la propia se cierra con Cerrar sesión")
                .contains("cuenta.cerrarEsta");
        assertThat(esta.pedirJson("DELETE", "/api/v1/mi-cuenta/sesiones/0000000000000000", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(esta.pedirJson("DELETE", "/api/v1/mi-cuenta/sesiones/" + ids.get(1), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(esta.pedirJson("DELETE", "/api/v1/mi-cuenta/sesiones", "").body())
                .isEqualTo("{\"cerradas\":1}");

        assertThat(primera.abrir("/mi-cuenta").uri()).hasPath("/entrar");
        assertThat(segunda.abrir("/mi-cuenta").uri()).hasPath("/entrar");
        assertThat(esta.abrir("/mi-cuenta").uri()).hasPath("/mi-cuenta");
    }

    @Test
    void en_la_pantalla_se_cierra_una_sola_sesion() {
        oficina.persona(oficina.ente("Una sola"), "capi-cinco", "PLANEACION");
        Navegacion otra = Navegacion.dentro(puerto, "capi-cinco");
        Navegacion esta = Navegacion.dentro(puerto, "capi-cinco");
        Matcher ruta = Pattern.compile("/mi-cuenta/sesiones/[0-9a-f]{16}/cerrar")
                .matcher(esta.abrir("/mi-cuenta").body());
        assertThat(ruta.find()).isTrue();

        assertThat(esta.enviar("/mi-cuenta", ruta.group(), Map.of()).body()).contains("Se cerró una sesión.");
        assertThat(otra.abrir("/mi-cuenta").uri()).hasPath("/entrar");
    }

    @Test
    void la_sesion_pasa_a_otro_ente_por_la_api_y_una_ficha_no() {
        int ente = oficina.ente("Municipio del Paso");
        long id = oficina.persona(ente, "capi-seis", "ADMINISTRACION");
        sesiones.como(
                new Sesion(ente, id, "capi-seis", Origen.PANTALLA),
                () -> alta.agregar(new AltaDeEnte.Datos(
                        new EntesACargo.Datos("PASO-DIF", "DIF del Paso", "PARAMUNICIPAL", ""), Optional.empty())));
        Programa programa = new Programa(puerto, oficina.ficha(ente, id, "LEER", "ESCRIBIR"));
        Navegacion sesion = Navegacion.dentro(puerto, "capi-seis");

        assertThat(programa.pedir("PUT", "/api/v1/mi-cuenta/ente", Map.of(), "{\"clave\":\"PASO-DIF\"}")
                        .body())
                .contains("entes.fichaDeUno");
        assertThat(sesion.pedirJson("PUT", "/api/v1/mi-cuenta/ente", "{\"clave\":\"paso-dif\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(sesion.abrir("/api/v1/ente").body()).contains("DIF del Paso");
        assertThat(sesion.pedirJson("PUT", "/api/v1/mi-cuenta/ente", "{\"clave\":\"no hay\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void un_ente_se_agrega_por_la_api_con_una_contrasena_que_se_da_una_vez() {
        int ente = oficina.ente("Municipio que Agrega por API");
        long id = oficina.persona(ente, "capi-siete", "ADMINISTRACION");
        Programa programa = new Programa(puerto, oficina.ficha(ente, id, "LEER", "ESCRIBIR"));
        String nuevo = """
                {"clave":"API-DIF","nombre":"DIF por API","tipo":"PARAMUNICIPAL",
                 "administra":{"cuenta":"capi.dif","nombre":"Elisa Navarro"}}
                """;
        Map<String, String> llave = Map.of("Idempotency-Key", "agregar-dif");

        HttpResponse<String> primera = programa.pedir("POST", "/api/v1/entes", llave, nuevo);
        HttpResponse<String> repetida = programa.pedir("POST", "/api/v1/entes", llave, nuevo);

        assertThat(primera.statusCode()).isEqualTo(201);
        assertThat(primera.body()).contains("\"cuenta\":\"capi.dif\"").contains("\"contrasena\":\"");
        assertThat(repetida.body()).doesNotContain("\"contrasena\":\"");
        assertThat(programa.pedir("POST", "/api/v1/entes", Map.of(), nuevo).body())
                .contains("ente.claveTomada");
        assertThat(programa.leer("/api/v1/entes").body())
                .contains("\"clave\":\"API-DIF\"")
                .contains("\"ayuntamiento\":\"Municipio que Agrega por API\"");
    }

    @Test
    void los_puestos_sin_titular_y_la_historia_de_uno_tambien_se_piden() {
        int ente = oficina.ente("Municipio de los Puestos");
        long id = oficina.persona(ente, "capi-ocho", "ADMINISTRACION");
        for (String unidad : List.of("54201", "54202")) {
            oficina.duenio()
                    .sql(
                            "insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde) values (:ente, :unidad, 'Departamento Técnico', '2020-01-01')")
                    .param("ente", ente)
                    .param("unidad", unidad)
                    .update();
        }
        Programa programa = new Programa(puerto, oficina.ficha(ente, id, "LEER", "ESCRIBIR"));
        assertThat(programa.pedir(
                                "POST",
                                "/api/v1/nombramientos",
                                Map.of(),
                                "{\"papel\":\"ELABORO\",\"codigo\":\"54201\",\"persona\":\"Marina Solórzano\",\"desde\":\"2024-10-01\",\"usuario\":"
                                        + id + "}")
                        .body())
                .contains("\"usuario\":" + id);

        assertThat(programa.leer("/api/v1/nombramientos/puestos?vacantes=true&papel=ELABORO")
                        .body())
                .contains("\"codigo\":\"54202\"")
                .doesNotContain("\"codigo\":\"54201\"");
        assertThat(programa.leer("/api/v1/nombramientos/puestos?q=solorzano").body())
                .contains("\"codigo\":\"54201\",\"nombre\":\"Departamento Técnico\"")
                .contains("\"persona\":\"Marina Solórzano\"")
                .doesNotContain("\"codigo\":\"54202\"");
        assertThat(programa.leer("/api/v1/nombramientos/puestos?tamanio=1").body())
                .contains("\"codigo\":\"54201\"")
                .doesNotContain("\"codigo\":\"54202\"")
                .contains("\"siguiente\":\"");
        assertThat(programa.leer("/api/v1/nombramientos/puestos/ELABORO/54201").body())
                .contains("Marina Solórzano");
        assertThat(programa.leer("/api/v1/nombramientos/puestos/ELABORO/542").statusCode())
                .isEqualTo(404);
    }
}
