package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class MiCuentaTest {

    private static final Pattern SECRETO = Pattern.compile("id=\"secreto\">([^<]+)<");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private HikariDataSource fuente;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private ConfirmarConContrasena confirmar;

    @Autowired
    private CambioDeContrasena cambio;

    @Test
    void cerrar_las_demas_sesiones_deja_abierta_esta() {
        oficina.persona(oficina.ente("Sesiones"), "cuenta-uno", "PLANEACION");
        Navegacion esta = new Navegacion(puerto);
        Navegacion otra = new Navegacion(puerto);
        esta.entrar("cuenta-uno", Oficina.CONTRASENA);
        otra.entrar("cuenta-uno", Oficina.CONTRASENA);

        assertThat(esta.enviar("/mi-cuenta", "/mi-cuenta/sesiones/cerrar", Map.of())
                        .body())
                .contains("Se cerró una sesión.");
        assertThat(otra.abrir("/mi-cuenta").uri()).hasPath("/entrar");
        assertThat(esta.abrir("/mi-cuenta").uri()).hasPath("/mi-cuenta");
    }

    @Test
    void una_ficha_se_ve_una_vez_sirve_para_lo_que_dice_y_revocada_no_sirve() {
        oficina.persona(oficina.ente("Fichas"), "cuenta-dos", "PLANEACION");
        Navegacion pantalla = Navegacion.dentro(puerto, "cuenta-dos");
        HttpResponse<String> creada = pantalla.enviar(
                "/mi-cuenta",
                "/mi-cuenta/fichas",
                Map.of(
                        "nombre",
                        "Tablero",
                        "alcance",
                        "LEER",
                        "hasta",
                        LocalDate.now().plusDays(30).toString()));
        Matcher secreto = SECRETO.matcher(creada.body());
        assertThat(secreto.find()).isTrue();
        Programa programa = new Programa(puerto, secreto.group(1));

        assertThat(programa.leer("/api/v1/ente").statusCode()).isEqualTo(200);
        assertThat(programa.pedir(
                                "POST",
                                "/api/v1/mi-cuenta/fichas",
                                Map.of(),
                                "{\"nombre\":\"Otra\",\"escribe\":true,\"hasta\":\""
                                        + LocalDate.now().plusDays(2) + "\"}")
                        .statusCode())
                .as("una ficha que solo lee no se hace de otra que escriba")
                .isEqualTo(403);
        String pagina = pantalla.abrir("/mi-cuenta").body();
        assertThat(pagina).contains("Tablero").doesNotContain(secreto.group(1));
        Matcher id = Pattern.compile("/mi-cuenta/fichas/([0-9]+)/revocar").matcher(pagina);
        assertThat(id.find()).isTrue();

        pantalla.enviar("/mi-cuenta", "/mi-cuenta/fichas/" + id.group(1) + "/revocar", Map.of());
        assertThat(programa.leer("/api/v1/ente").statusCode()).isEqualTo(401);
    }

    @Test
    void una_ficha_no_hace_fichas() {
        int ente = oficina.ente("Sin prole");
        long persona = oficina.persona(ente, "cuenta-seis", "PLANEACION");
        Programa programa = new Programa(puerto, oficina.ficha(ente, persona, "LEER", "ESCRIBIR"));

        HttpResponse<String> respuesta = programa.pedir(
                "POST",
                "/api/v1/mi-cuenta/fichas",
                Map.of(),
                "{\"nombre\":\"Otra\",\"escribe\":true,\"hasta\":\""
                        + LocalDate.now().plusDays(2) + "\"}");

        assertThat(respuesta.statusCode()).isEqualTo(422);
        assertThat(respuesta.body()).contains("cuenta.fichaNoHaceFichas").doesNotContain("secreto");
    }

    @Test
    void cambiar_la_contrasena_revoca_las_fichas_de_la_cuenta() {
        int ente = oficina.ente("Cambio");
        long persona = oficina.persona(ente, "cuenta-siete", "PLANEACION");
        Programa programa = new Programa(puerto, oficina.ficha(ente, persona, "LEER"));
        assertThat(programa.leer("/api/v1/ente").statusCode()).isEqualTo(200);
        Navegacion pantalla = Navegacion.dentro(puerto, "cuenta-siete");

        HttpResponse<String> cambiada = pantalla.enviar(
                "/mi-cuenta/contrasena",
                "/mi-cuenta/contrasena",
                Map.of("actual", Oficina.CONTRASENA, "nueva", "otra frase muy suya", "otraVez", "otra frase muy suya"));

        assertThat(cambiada.body()).contains("Las fichas de acceso de la cuenta");
        assertThat(programa.leer("/api/v1/ente").statusCode()).isEqualTo(401);
    }

    /** Argon2 takes long and the attempt is counted in a transaction of its own: nobody who holds a connection waits for another. */
    @Test
    void quien_firma_o_cambia_su_contrasena_no_ocupa_mas_de_una_conexion_a_la_vez() throws SQLException {
        int ente = oficina.ente("Conexiones");
        long persona = oficina.persona(ente, "cuenta-nueve", "PLANEACION");
        PersonaConectada conectada =
                new PersonaConectada(persona, "cuenta-nueve", "Persona", ente, 1, false, Origen.PANTALLA);
        List<Connection> ocupadas = new ArrayList<>();
        try {
            for (int i = 1; i < fuente.getMaximumPoolSize(); i++) {
                ocupadas.add(fuente.getConnection());
            }

            sesiones.como(conectada.sesion(), () -> {
                confirmar.exigir(Oficina.CONTRASENA);
                return "";
            });
            assertThat(sesiones.como(
                                    conectada.sesion(),
                                    () -> cambio.cambiar(
                                            conectada,
                                            Oficina.CONTRASENA,
                                            "otra frase muy suya",
                                            "otra frase muy suya"))
                            .persona())
                    .isPresent();
        } finally {
            for (Connection ocupada : ocupadas) {
                ocupada.close();
            }
        }
    }

    @Test
    void quien_debe_cambiar_su_contrasena_tampoco_pasa_con_una_ficha() {
        int ente = oficina.ente("Por cambiar");
        long persona = oficina.persona(ente, "cuenta-ocho", "PLANEACION");
        Programa programa = new Programa(puerto, oficina.ficha(ente, persona, "LEER"));
        oficina.duenio()
                .sql("update seguridad.usuario set cambiar = true where id = :id")
                .param("id", persona)
                .update();

        assertThat(programa.leer("/api/v1/ente").statusCode()).isEqualTo(401);
    }

    @Test
    void nadie_revoca_la_ficha_de_otra_persona() {
        int ente = oficina.ente("Ajenas");
        long una = oficina.persona(ente, "cuenta-tres", "PLANEACION");
        long otra = oficina.persona(ente, "cuenta-cuatro", "PLANEACION");
        Programa suya = new Programa(puerto, oficina.ficha(ente, una, "LEER", "ESCRIBIR"));
        Programa ajena = new Programa(puerto, oficina.ficha(ente, otra, "LEER", "ESCRIBIR"));
        Matcher id = Pattern.compile("\"id\":([0-9]+)")
                .matcher(suya.leer("/api/v1/mi-cuenta/fichas").body());
        assertThat(id.find()).isTrue();

        assertThat(ajena.pedir("DELETE", "/api/v1/mi-cuenta/fichas/" + id.group(1), Map.of(), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(suya.leer("/api/v1/ente").statusCode()).isEqualTo(200);
    }

    @Test
    void una_ficha_no_dura_mas_de_un_anio() {
        oficina.persona(oficina.ente("Plazo"), "cuenta-cinco", "PLANEACION");
        Navegacion pantalla = Navegacion.dentro(puerto, "cuenta-cinco");

        assertThat(pantalla.enviar(
                                "/mi-cuenta",
                                "/mi-cuenta/fichas",
                                Map.of("nombre", "Eterna", "alcance", "LEER", "hasta", "2090-01-01"))
                        .body())
                .contains("Elija el último día en que servirá")
                .contains("value=\"Eterna\"");
    }

    @Test
    void del_navegador_se_dice_lo_que_una_persona_reconoce() {
        assertThat(
                        MisSesiones.equipo(
                                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0"))
                .isEqualTo("Edge Windows");
        assertThat(MisSesiones.equipo(
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1"))
                .isEqualTo("Safari iOS");
        assertThat(MisSesiones.equipo("curl/8")).isEmpty();
    }
}
