package mx.avance.aplicacion.calendario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class PantallasDeCalendarioTest {

    private static final String HOJA = "/calendario/2026/trimestres/1";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    private int ente;
    private Navegacion planeacion;

    @BeforeEach
    void entra_planeacion() {
        ente = oficina.ente("Con pantallas de calendario");
        oficina.duenio()
                .sql("insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde) values (:ente, '54202',"
                        + " 'Departamento Técnico', '2000-01-01')")
                .param("ente", ente)
                .update();
        oficina.persona(ente, "cal" + ente, "PLANEACION");
        planeacion = new Navegacion(puerto);
        planeacion.entrar("cal" + ente, Oficina.CONTRASENA);
    }

    @Test
    void planeacion_mueve_un_plazo_y_el_calendario_dice_que_es_decidido() {
        assertThat(planeacion.abrir("/calendario").uri().getPath()).matches("/calendario/\\d{4}");
        assertThat(planeacion.abrir("/calendario/2026").body())
                .contains("14 abr", "Descanso obligatorio")
                .doesNotContain(">decidida<");

        String pagina = planeacion.enviar(HOJA, HOJA, fechas(Map.of())).body();

        assertThat(pagina).contains("quedaron fijas las fechas de Ene-Mar 2026", "20 abr", ">decidida<");
    }

    @Test
    void lo_mal_escrito_vuelve_con_lo_escrito_y_la_falta_junto_a_su_campo() {
        String pagina = planeacion
                .enviar(HOJA, HOJA, fechas(Map.of("capturaHasta", "2025-12-31", "motivo", "<b>Oficio</b>")))
                .body();

        assertThat(pagina)
                .contains("id=\"error-capturaHasta\"", "value=\"2025-12-31\"", "&lt;b&gt;Oficio&lt;/b&gt;")
                .doesNotContain("<b>Oficio</b>");
    }

    @Test
    void el_segundo_que_guarda_ve_las_dos_fechas_y_puede_insistir() {
        planeacion.enviar(HOJA, HOJA, fechas(Map.of()));

        String choque = planeacion
                .enviar(HOJA, HOJA, fechas(Map.of("capturaHasta", "2026-04-28")))
                .body();

        assertThat(choque).contains("La otra persona dejó: 20 de abril de 2026", "value=\"2026-04-28\"", "value=\"1\"");
        assertThat(planeacion
                        .enviar(HOJA, HOJA, fechas(Map.of("capturaHasta", "2026-04-28", "version", "1")))
                        .body())
                .contains("28 abr");
    }

    @Test
    void se_da_una_prorroga_y_se_retira_con_su_motivo() {
        String dada = planeacion
                .enviar(
                        "/calendario/2090/prorrogas/nueva",
                        "/calendario/2090/prorrogas",
                        Map.of("unidad", "54202", "para", "2", "hasta", "2090-11-30", "motivo", "Inundación"))
                .body();
        long id = oficina.duenio()
                .sql("select id from calendario.prorroga where ente = :ente")
                .param("ente", ente)
                .query(Long.class)
                .single();
        String retiro = "/calendario/2090/prorrogas/" + id + "/retiro";
        String sinMotivo = planeacion.enviar(retiro, retiro, Map.of()).body();
        String retirada = planeacion
                .enviar(retiro, retiro, Map.of("motivo", "Se dio por error"))
                .body();

        assertThat(dada).contains("54202 Departamento Técnico", "Vigente", "La dio cal" + ente);
        assertThat(sinMotivo).contains("Diga por qué");
        assertThat(retirada).contains("Retirada", "Se dio por error");
        assertThat(planeacion
                        .enviar(retiro, retiro, Map.of("motivo", "Otra vez"))
                        .body())
                .contains("Otra persona cambió la prórroga de la unidad 54202");
    }

    @Test
    void una_unidad_ve_sus_plazos_y_no_los_mueve() {
        oficina.persona(ente, "cap" + ente, "CAPTURISTA", "UNIDAD", "54202");
        Navegacion unidad = Navegacion.dentro(puerto, "cap" + ente);

        assertThat(unidad.abrir("/calendario/2026").body())
                .contains("14 abr")
                .doesNotContain("Cambiar fechas", "Dar una prórroga");
        assertThat(unidad.abrir(HOJA).statusCode()).isEqualTo(403);
    }

    @Test
    void lo_que_no_existe_se_contesta_como_tal() {
        assertThat(planeacion.abrir("/calendario/1500").statusCode()).isEqualTo(404);
        assertThat(planeacion.abrir("/calendario/2026/trimestres/5").statusCode())
                .isEqualTo(404);
        assertThat(planeacion.abrir("/calendario/2026/prorrogas/999999/retiro").statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> fechas(Map<String, String> otras) {
        Map<String, String> campos = new TreeMap<>(Map.of(
                "capturaDesde", "2026-01-01",
                "capturaHasta", "2026-04-20",
                "publicacionHasta", "2026-04-30",
                "solicitarHasta", "2026-03-31",
                "decidirHasta", "2026-04-05",
                "cierre", "",
                "motivo", "Oficio 12/2026",
                "version", "0"));
        campos.putAll(otras);
        return campos;
    }
}
