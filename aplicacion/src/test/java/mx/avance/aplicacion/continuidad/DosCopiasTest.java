package mx.avance.aplicacion.continuidad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.Copia;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.base.AccesoPorLlegar;
import mx.avance.basedatos.BaseExterna;
import mx.avance.basedatos.Conexion;
import mx.avance.basedatos.PostgresDePrueba;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two copies of the application beside each other on one PostgreSQL of somebody else, behind a balancer that picks any. */
class DosCopiasTest {

    private static Copia una;
    private static Copia otra;

    /** Both at once, over a database with nothing in it. */
    @BeforeAll
    static void arrancar() {
        Conexion base = PostgresDePrueba.nuevaBaseDeOtro();
        List<Copia> copias = ALaVez.veces(2, () -> copia(base));
        una = copias.get(0);
        otra = copias.get(1);
    }

    @AfterAll
    static void cerrar() {
        una.close();
        otra.close();
    }

    @Test
    void puestas_al_dia_a_la_vez_dejan_un_solo_municipio_y_un_solo_administrador() {
        var duenio = una.oficina().duenio();

        assertThat(duenio.sql("select count(*) from public.flyway_schema_history where version = '1000'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(duenio.sql("select count(*) from public.flyway_schema_history where not success")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(duenio.sql("select count(*) from seguridad.usuario where cuenta = 'admin'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void quien_entra_en_una_trabaja_en_la_otra_y_sale_de_las_dos() {
        int ente = una.oficina().ente("Municipio de Dos Copias");
        una.oficina().persona(ente, "alterna", "PLANEACION");
        Navegacion persona = una.persona();

        persona.entrar("alterna", Oficina.CONTRASENA);
        persona.irA(otra.puerto());
        HttpResponse<String> cambiado = persona.enviar(
                "/catalogos/ente",
                "/catalogos/ente",
                Map.of(
                        "clave",
                        "DC",
                        "nombre",
                        "Cambiado en la otra",
                        "zona",
                        "America/Tijuana",
                        "color",
                        "#7a1d3c",
                        "version",
                        "1"));
        persona.irA(una.puerto());
        HttpResponse<String> vuelta = persona.abrir("/catalogos/ente");
        persona.enviar("/", "/salir", Map.of());
        persona.irA(otra.puerto());
        HttpResponse<String> fuera = persona.abrir("/catalogos/ente");

        assertThat(cambiado.statusCode()).isEqualTo(200);
        assertThat(vuelta.body()).contains("Persona alterna").contains("Cambiado en la otra");
        assertThat(fuera.uri()).hasPath("/entrar");
    }

    @Test
    void los_intentos_de_adivinar_una_contrasena_se_cuentan_en_las_dos_juntas() {
        una.oficina().persona(una.oficina().ente("Municipio Asediado"), "asediada", "CONTRALORIA");
        Navegacion persona = una.persona();
        for (int i = 0; i < 6; i++) {
            persona.irA((i % 2 == 0 ? una : otra).puerto());
            persona.entrar("asediada", "equivocada " + i);
        }

        assertThat(persona.entrar("asediada", Oficina.CONTRASENA).body()).contains("Demasiados intentos");
    }

    private static Copia copia(Conexion base) {
        return Copia.sobre(
                AccesoPorLlegar.deOtro(() -> BaseExterna.de(base.url(), variable -> switch (variable) {
                            case "AVANCE_BD_USUARIO" -> base.duenio();
                            case "AVANCE_BD_CLAVE" -> base.claveDuenio();
                            default -> "";
                        })
                        .preparar()),
                Map.of());
    }
}
