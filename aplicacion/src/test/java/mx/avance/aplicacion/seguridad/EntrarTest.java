package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class EntrarTest {

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Intentos intentos;

    @Test
    void quien_entra_llega_a_donde_iba() {
        int ente = oficina.ente("Municipio de Prueba");
        oficina.persona(ente, "planeacion1", "PLANEACION");
        Navegacion navegacion = new Navegacion(puerto);

        HttpResponse<String> pedida = navegacion.abrir("/catalogos/ente");
        assertThat(pedida.uri()).hasPath("/entrar");
        HttpResponse<String> dentro = navegacion.enviar(
                "/entrar",
                "/entrar",
                Map.of("cuenta", "planeacion1", "contrasena", Oficina.CONTRASENA, "a", "/catalogos/ente"));

        assertThat(dentro.uri()).hasPath("/catalogos/ente");
        assertThat(dentro.body()).contains("Municipio de Prueba").contains("Persona planeacion1");
    }

    @Test
    void una_cuenta_que_no_existe_se_contesta_igual_que_una_contrasena_equivocada() {
        oficina.persona(oficina.ente("Otro"), "existe", "CONTRALORIA");
        String equivocada =
                new Navegacion(puerto).entrar("existe", "no es esta contraseña").body();
        String inexistente =
                new Navegacion(puerto).entrar("nadie", "no es esta contraseña").body();

        assertThat(mensajeDe(equivocada))
                .contains("La cuenta o la contraseña no son correctas")
                .isEqualTo(mensajeDe(inexistente));
    }

    @Test
    void al_quinto_intento_hay_que_esperar_aunque_la_contrasena_ya_sea_la_correcta() {
        oficina.persona(oficina.ente("Tercero"), "olvidadiza", "CONTRALORIA");
        Navegacion navegacion = new Navegacion(puerto);
        for (int i = 0; i < Intentos.LIBRES; i++) {
            assertThat(mensajeDe(
                            navegacion.entrar("olvidadiza", "equivocada " + i).body()))
                    .contains("no son correctas");
        }

        HttpResponse<String> respuesta = navegacion.entrar("olvidadiza", Oficina.CONTRASENA);

        assertThat(respuesta.uri()).hasPath("/entrar");
        assertThat(mensajeDe(respuesta.body())).contains("Demasiados intentos. Espere un minuto");
    }

    @Test
    void el_destino_despues_de_entrar_nunca_es_otro_sitio() {
        assertThat(Destino.seguro("//otro.sitio/x")).isEqualTo("/");
        assertThat(Destino.seguro("https://otro.sitio")).isEqualTo("/");
        assertThat(Destino.seguro("/\\otro.sitio")).isEqualTo("/");
        assertThat(Destino.seguro("/poa\r\nSet-Cookie: x")).isEqualTo("/");
        assertThat(Destino.seguro("/poa/2026?unidad=54202")).isEqualTo("/poa/2026?unidad=54202");
    }

    @Test
    void sin_el_sello_del_formulario_no_se_entra() {
        oficina.persona(oficina.ente("Cuarto"), "sinsello", "CONTRALORIA");

        HttpResponse<String> respuesta = new Navegacion(puerto)
                .enviarSinMas("/entrar", Map.of("cuenta", "sinsello", "contrasena", Oficina.CONTRASENA));

        assertThat(respuesta.body()).doesNotContain("Persona sinsello");
    }

    @Test
    void quien_cambia_su_contrasena_cierra_las_demas_sesiones_de_su_cuenta() {
        oficina.persona(oficina.ente("Quinto"), "cambiante", "CONTRALORIA");
        Navegacion una = new Navegacion(puerto);
        Navegacion otra = new Navegacion(puerto);
        una.entrar("cambiante", Oficina.CONTRASENA);
        otra.entrar("cambiante", Oficina.CONTRASENA);

        HttpResponse<String> cambiada = una.enviar(
                "/mi-cuenta/contrasena",
                "/mi-cuenta/contrasena",
                Map.of(
                        "actual",
                        Oficina.CONTRASENA,
                        "nueva",
                        "otra frase muy distinta",
                        "otraVez",
                        "otra frase muy distinta"));

        assertThat(cambiada.body()).contains("La contraseña quedó cambiada");
        assertThat(una.abrir("/").uri()).hasPath("/");
        assertThat(otra.abrir("/").uri()).hasPath("/entrar");
    }

    @Test
    void de_muchos_intentos_a_la_vez_se_juzgan_los_mismos_que_de_uno_en_uno() {
        oficina.persona(oficina.ente("Sexto"), "asediada", "CONTRALORIA");
        List<Navegacion> personas = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Navegacion persona = new Navegacion(puerto);
            persona.abrir("/entrar");
            personas.add(persona);
        }

        List<String> mensajes = ALaVez.cada(
                personas,
                persona -> mensajeDe(persona.entrar("asediada", "equivocada " + personas.indexOf(persona))
                        .body()));

        assertThat(mensajes)
                .as("%s", mensajes)
                .filteredOn(mensaje -> mensaje.contains("no son correctas"))
                .hasSize(Intentos.LIBRES);
        assertThat(mensajes)
                .filteredOn(mensaje -> mensaje.contains("Demasiados intentos"))
                .hasSize(12 - Intentos.LIBRES);
    }

    @Test
    void desde_una_direccion_se_prueban_pocas_cuentas_y_acertar_no_cuenta() {
        String direccion = "203.0.113.7";
        for (int i = 0; i < Intentos.DE_UNA_DIRECCION; i++) {
            assertThat(intentos.apartarDe(direccion)).isEmpty();
        }
        intentos.acierto("quien-acierta", direccion);

        assertThat(intentos.apartarDe(direccion)).isEmpty();
        assertThat(intentos.apartarDe(direccion)).isPresent();
        assertThat(intentos.apartarDe("203.0.113.8")).isEmpty();
        for (int i = 0; i < Intentos.DE_UNA_DIRECCION; i++) {
            intentos.apartarDe("2001:db8:1:2:0:0:0:" + Integer.toHexString(i));
        }
        assertThat(intentos.apartarDe("2001:db8:1:2:a:b:c:d"))
                .as("la misma red, con otra dirección")
                .isPresent();
        assertThat(intentos.apartarDe("2001:db8:1:3:0:0:0:1")).isEmpty();
    }

    @Test
    void quien_agoto_los_intentos_de_su_direccion_espera_aunque_su_contrasena_sea_la_correcta() {
        oficina.persona(oficina.ente("Séptimo"), "de-la-red", "CONTRALORIA");
        oficina.duenio().sql("""
                insert into seguridad.intento_de_direccion values ('127.0.0.1', 100000, now())
                on conflict (direccion) do update set fallidos = 100000, desde = now()
                """).update();
        try {
            assertThat(mensajeDe(new Navegacion(puerto)
                            .entrar("de-la-red", Oficina.CONTRASENA)
                            .body()))
                    .contains("Demasiados intentos");
        } finally {
            oficina.duenio()
                    .sql("delete from seguridad.intento_de_direccion where direccion = '127.0.0.1'")
                    .update();
        }
    }

    @Test
    void lo_que_se_manda_sin_haber_entrado_no_llena_la_tabla_de_sesiones() {
        long antes = guardadoEnSesiones();

        HttpResponse<String> respuesta = new Navegacion(puerto)
                .enviar(
                        "/entrar",
                        "/entrar",
                        Map.of("cuenta", "x".repeat(300_000), "contrasena", "nada", "a", "/" + "y".repeat(300_000)));

        assertThat(respuesta.statusCode()).isEqualTo(200);
        assertThat(respuesta.body()).hasSizeLessThan(20_000);
        assertThat(guardadoEnSesiones() - antes).isLessThan(20_000);
        assertThat(oficina.duenio().sql("""
                        select min(max_inactive_interval) from sesion.spring_session where principal_name is null
                        """).query(Integer.class).single())
                .as("segundos que dura la de quien no ha entrado")
                .isEqualTo(600);
    }

    private long guardadoEnSesiones() {
        return oficina.duenio()
                .sql("select coalesce(sum(length(attribute_bytes)), 0) from sesion.spring_session_attributes")
                .query(Long.class)
                .single();
    }

    @Test
    void quien_entra_tras_equivocarse_tiene_una_sesion_de_trabajo_entera() {
        oficina.persona(oficina.ente("Octavo"), "una-vez-mal", "CONTRALORIA");
        Navegacion navegacion = new Navegacion(puerto);
        navegacion.entrar("una-vez-mal", "no es esta");
        navegacion.entrar("una-vez-mal", Oficina.CONTRASENA);

        assertThat(oficina.duenio()
                        .sql(
                                "select max_inactive_interval from sesion.spring_session where principal_name = 'una-vez-mal'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8 * 3600);
    }

    @Test
    void una_cuenta_con_caracteres_que_no_se_escriben_es_una_cuenta_que_no_existe() {
        assertThat(mensajeDe(new Navegacion(puerto)
                        .entrar("a\u0000b\ud800", "nada que sirva")
                        .body()))
                .contains("La cuenta o la contraseña no son correctas");
    }

    private static String mensajeDe(String pagina) {
        int aviso = pagina.indexOf("role=\"alert\"");
        assertThat(aviso).as("un aviso en la página").isPositive();
        return pagina.substring(aviso, pagina.indexOf("</div>", aviso));
    }
}
