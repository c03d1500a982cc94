package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
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
            navegacion.entrar("olvidadiza", "equivocada " + i);
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

    private static String mensajeDe(String pagina) {
        int aviso = pagina.indexOf("role=\"alert\"");
        assertThat(aviso).as("un aviso en la página").isPositive();
        return pagina.substring(aviso, pagina.indexOf("</div>", aviso));
    }
}
