package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.catalogos.Ente;
import mx.avance.aplicacion.catalogos.EntesACargo;
import mx.avance.aplicacion.catalogos.EntesACargo.EnteACargo;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an ente was said to be when it was added, corrected from the first ente of the installation. */
@ConAplicacion
class CorregirEnteTest {

    private static final int PRINCIPAL = 1;

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private JdbcClient base;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private AltaDeEnte alta;

    @Autowired
    private CorregirEnte correccion;

    private <T> T como(int ente, String cuenta, Supplier<T> tarea) {
        long id = oficina.persona(ente, cuenta, "ADMINISTRACION");
        return sesiones.como(new Sesion(ente, id, cuenta, Origen.PANTALLA), tarea);
    }

    private int agregado(String cuenta, String clave, String nombre, String tipo, String ayuntamiento) {
        return como(PRINCIPAL, cuenta, () -> alta.agregar(new AltaDeEnte.Datos(
                        new EntesACargo.Datos(clave, nombre, tipo, ayuntamiento), Optional.empty()))
                .id());
    }

    private Map<String, Object> ente(int id) {
        return oficina.duenio()
                .sql("select tipo, ayuntamiento, version from catalogos.ente where id = :id")
                .param("id", id)
                .query()
                .singleRow();
    }

    @Test
    void en_pantalla_se_corrige_de_que_ayuntamiento_depende_y_queda_en_la_bitacora_de_los_dos() {
        int bueno = agregado("cor-a", "COR-A", "Ayuntamiento Bueno", "AYUNTAMIENTO", "");
        agregado("cor-b", "COR-B", "Ayuntamiento Equivocado", "AYUNTAMIENTO", "");
        int agua = agregado("cor-c", "COR-AGUA", "Agua por Corregir", "PARAMUNICIPAL", "COR-B");
        oficina.persona(PRINCIPAL, "cor-admin", "ADMINISTRACION");
        Navegacion navegacion = Navegacion.dentro(puerto, "cor-admin");
        String forma = "/entes/" + agua + "/correccion";

        assertThat(navegacion.abrir("/entes").body()).contains(forma);
        assertThat(navegacion
                        .enviar(forma, forma, Map.of("tipo", "PARAMUNICIPAL", "ayuntamiento", "", "version", "1"))
                        .body())
                .contains("id=\"error-ayuntamiento\"")
                .contains("Elija el Ayuntamiento");
        assertThat(navegacion
                        .enviar(forma, forma, Map.of("tipo", "PARAMUNICIPAL", "ayuntamiento", "COR-A", "version", "1"))
                        .body())
                .contains("Agua por Corregir quedó corregido");

        assertThat(ente(agua)).containsEntry("ayuntamiento", bueno).containsEntry("version", 2);
        assertThat(oficina.duenio()
                        .sql("select ente from auditoria.hecho where acto = 'ENTE_CORREGIDO' and objeto = :objeto")
                        .param("objeto", "ente Agua por Corregir")
                        .query(Integer.class)
                        .list())
                .containsExactlyInAnyOrder(PRINCIPAL, agua);
    }

    @Test
    void por_la_api_un_paramunicipal_pasa_a_ayuntamiento_con_su_version() {
        agregado("cor-d", "COR-D", "Ayuntamiento D", "AYUNTAMIENTO", "");
        int otro = agregado("cor-e", "COR-E", "Municipio Mal Dicho", "PARAMUNICIPAL", "COR-D");
        long admin = oficina.persona(PRINCIPAL, "cor-api", "ADMINISTRACION");
        Programa programa = new Programa(puerto, oficina.ficha(PRINCIPAL, admin, "LEER", "ESCRIBIR"));
        var visto = programa.leer("/api/v1/entes/cor-e");
        String etiqueta = visto.headers().firstValue("ETag").orElseThrow();

        assertThat(visto.body()).contains("\"ayuntamiento\":\"Ayuntamiento D\"");
        assertThat(programa.pedir("PUT", "/api/v1/entes/COR-E", Map.of(), "{\"tipo\":\"AYUNTAMIENTO\"}")
                        .statusCode())
                .isEqualTo(428);
        assertThat(programa.pedir(
                                "PUT",
                                "/api/v1/entes/COR-E",
                                Map.of("If-Match", etiqueta),
                                "{\"tipo\":\"AYUNTAMIENTO\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ente(otro)).containsEntry("tipo", "AYUNTAMIENTO").containsEntry("ayuntamiento", null);
        assertThat(programa.pedir(
                                "PUT",
                                "/api/v1/entes/COR-E",
                                Map.of("If-Match", etiqueta),
                                "{\"tipo\":\"PARAMUNICIPAL\",\"ayuntamiento\":\"COR-D\"}")
                        .statusCode())
                .isEqualTo(412);
        assertThat(ente(otro)).containsEntry("tipo", "AYUNTAMIENTO");
    }

    @Test
    void un_ayuntamiento_del_que_dependen_otros_no_pasa_a_paramunicipal_ni_depende_de_si_mismo() {
        int ayuntamiento = agregado("cor-f", "COR-F", "Ayuntamiento con DIF", "AYUNTAMIENTO", "");
        agregado("cor-g", "COR-G", "Ayuntamiento de Junto", "AYUNTAMIENTO", "");
        agregado("cor-h", "COR-F-DIF", "DIF de F", "PARAMUNICIPAL", "COR-F");

        for (String bajo : List.of("COR-G", "COR-F")) {
            assertThatThrownBy(() -> como(
                            PRINCIPAL,
                            bajo.toLowerCase(Locale.ROOT) + "-admin",
                            () -> correccion.corregir(ente -> ente.id() == ayuntamiento, "PARAMUNICIPAL", bajo, 1)))
                    .isInstanceOf(DatosInvalidos.class);
        }
        assertThat(ente(ayuntamiento)).containsEntry("tipo", "AYUNTAMIENTO").containsEntry("version", 1);
    }

    @Test
    void solo_el_primer_ente_corrige_a_los_demas_y_la_base_misma_se_niega_a_otro() {
        int ayuntamiento = agregado("cor-j", "COR-J", "Ayuntamiento J", "AYUNTAMIENTO", "");
        int dif = agregado("cor-k", "COR-J-DIF", "DIF de J", "PARAMUNICIPAL", "COR-J");

        assertThatThrownBy(() -> como(
                        ayuntamiento,
                        "cor-l",
                        () -> correccion.corregir(ente -> ente.id() == dif, "AYUNTAMIENTO", "", 1)))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("entes.corregirNo");
        assertThatThrownBy(() -> como(
                        PRINCIPAL,
                        "cor-m",
                        () -> correccion.corregir(ente -> ente.id() == PRINCIPAL, "AYUNTAMIENTO", "", 1)))
                .isInstanceOf(DatosInvalidos.class);
        assertThatThrownBy(() -> como(
                        ayuntamiento,
                        "cor-n",
                        () -> correccion.corregir(ente -> ente.id() == PRINCIPAL, "AYUNTAMIENTO", "", 1)))
                .as("lo que no está a su cargo no lo ve")
                .isInstanceOf(NoExiste.class);
        assertThatThrownBy(() -> oficina.en(
                        ayuntamiento, () -> base.sql("select catalogos.recolocar(" + dif + ", 'AYUNTAMIENTO', null, 1)")
                                .query(Boolean.class)
                                .single()))
                .rootCause()
                .hasMessageContaining("Solo el ente que lleva la instalación");
    }

    @Test
    void quien_corrige_despues_que_otro_ve_lo_que_quedo() {
        agregado("cor-o", "COR-O", "Ayuntamiento O", "AYUNTAMIENTO", "");
        int dif = agregado("cor-p", "COR-O-DIF", "DIF de O", "PARAMUNICIPAL", "COR-O");
        como(PRINCIPAL, "cor-q", () -> correccion.corregir(ente -> ente.id() == dif, "AYUNTAMIENTO", "", 1));

        assertThatThrownBy(() -> como(
                        PRINCIPAL,
                        "cor-r",
                        () -> correccion.corregir(ente -> ente.id() == dif, "PARAMUNICIPAL", "COR-O", 1)))
                .isInstanceOfSatisfying(Choque.class, choque -> assertThat(choque.guardado())
                        .asInstanceOf(InstanceOfAssertFactories.type(EnteACargo.class))
                        .extracting(EnteACargo::tipo)
                        .isEqualTo(Ente.Tipo.AYUNTAMIENTO));
    }
}
