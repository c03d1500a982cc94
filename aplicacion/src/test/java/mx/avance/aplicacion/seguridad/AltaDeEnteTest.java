package mx.avance.aplicacion.seguridad;

import static mx.avance.aplicacion.seguridad.OficinaConEntes.datos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An ente is added beside those of the installation: who may add which, and who sees to it that somebody administers it. */
@ConAplicacion
@Import(OficinaConEntes.class)
class AltaDeEnteTest {

    private static final Pattern CONTRASENA = Pattern.compile("id=\"contrasena\">([^<]+)<");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private OficinaConEntes entes;

    @Autowired
    private AltaDeEnte alta;

    @Autowired
    private AccesoDePersona acceso;

    @Autowired
    private JdbcClient base;

    @Test
    void un_ayuntamiento_agrega_un_paramunicipal_y_quien_lo_administra_entra_en_el_con_su_contrasena_de_un_uso() {
        int municipio = oficina.ente("Municipio de Las Lomas");
        oficina.persona(municipio, "lomas-admin", "ADMINISTRACION");

        HttpResponse<String> hecho = Navegacion.dentro(puerto, "lomas-admin")
                .enviar(
                        "/entes/nuevo",
                        "/entes/nuevo",
                        Map.of(
                                "nombre", "DIF de Las Lomas",
                                "clave", "LOMAS-DIF",
                                "tipo", "PARAMUNICIPAL",
                                "ayuntamiento", "",
                                "quien", "OTRA",
                                "administra.nombre", "Elisa Navarro",
                                "administra.cuenta", "Lomas.Dif"));

        assertThat(hecho.body()).contains("DIF de Las Lomas quedó agregado").contains("lomas.dif");
        Matcher contrasena = CONTRASENA.matcher(hecho.body());
        assertThat(contrasena.find()).isTrue();
        Navegacion nueva = new Navegacion(puerto);
        assertThat(nueva.entrar("lomas.dif", contrasena.group(1)).uri()).hasPath("/mi-cuenta/contrasena");
        nueva.enviar(
                "/mi-cuenta/contrasena",
                "/mi-cuenta/contrasena",
                Map.of(
                        "actual", contrasena.group(1),
                        "nueva", Oficina.CONTRASENA,
                        "otraVez", Oficina.CONTRASENA));
        String inicio = nueva.abrir("/").body();
        assertThat(inicio).contains("DIF de Las Lomas").contains("Administración · Planeación");
        assertThat(nueva.abrir("/personas").body()).contains("Elisa Navarro").doesNotContain("lomas-admin");
        assertThat(nueva.abrir("/catalogos/conac").body()).contains("Desarrollo Comunitario");
        int dif = entes.id("LOMAS-DIF");
        assertThat(entes.dondeSeAnoto("ENTE_AGREGADO", "ente DIF de Las Lomas"))
                .containsExactlyInAnyOrder(municipio, dif);
        assertThat(oficina.duenio()
                        .sql(
                                "select distinct cuenta from auditoria.hecho where acto in ('ENTE_AGREGADO', 'ENCARGO_DADO') and ente = :dif")
                        .param("dif", dif)
                        .query(String.class)
                        .list())
                .containsExactly("lomas-admin");
    }

    @Test
    void un_paramunicipal_dice_que_ayuntamiento_lleva_encima_sin_ver_nada_mas_de_el() {
        Quien admin = entes.administra("Municipio de Encima", "encima-admin");
        int dif = entes.paramunicipal(admin, "ENC-DIF", "DIF de Encima");
        Programa programa = new Programa(puerto, oficina.ficha(dif, admin.id(), "LEER"));

        assertThat(programa.leer("/api/v1/ente").body())
                .contains("\"nombre\":\"DIF de Encima\"")
                .contains("\"ayuntamiento\":\"Municipio de Encima\"");
        assertThat(programa.leer("/api/v1/entes").body())
                .contains("DIF de Encima")
                .doesNotContain("\"nombre\":\"Municipio de Encima\"");
    }

    @Test
    void el_primer_ente_agrega_cualquiera_un_ayuntamiento_solo_los_suyos_y_un_paramunicipal_ninguno() {
        Quien principal = entes.quien(1, "principal-admin", "ADMINISTRACION");
        Quien vecino = entes.administra("Municipio Vecino", "vecino-admin");

        int tercero = entes.como(principal, () -> alta.agregar(datos("TERC", "Municipio Tercero", "AYUNTAMIENTO", "")))
                .id();
        entes.como(principal, () -> alta.agregar(datos("TERC-AGUA", "Agua de Tercero", "PARAMUNICIPAL", "terc")));
        entes.como(vecino, () -> alta.agregar(datos("VEC-AGUA", "Agua de Vecino", "PARAMUNICIPAL", "")));

        assertThat(oficina.duenio()
                        .sql("select ayuntamiento from catalogos.ente where clave = 'TERC-AGUA'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(tercero);
        assertThatThrownBy(() -> entes.como(vecino, () -> alta.agregar(datos("OTRO", "Otro", "AYUNTAMIENTO", ""))))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("entes.tipoMal");
        assertThatThrownBy(() -> entes.como(vecino, () -> alta.agregar(datos("OTRO", "Otro", "PARAMUNICIPAL", "TERC"))))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("entes.ayuntamientoMal");
        Quien enElAgua = new Quien(entes.id("VEC-AGUA"), vecino.id(), vecino.cuenta());
        assertThatThrownBy(() -> entes.como(enElAgua, () -> alta.agregar(datos("OTRO", "Otro", "PARAMUNICIPAL", ""))))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("entes.desdeAquiNo");
        assertThat(oficina.duenio()
                        .sql("select count(*) from catalogos.ente where clave = 'OTRO'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void la_base_misma_se_niega_a_que_un_ente_agregue_lo_que_no_es_suyo() {
        int ente = oficina.ente("Municipio Atrevido");

        assertThatThrownBy(() -> oficina.en(ente, () -> base.sql(
                                "select catalogos.fundar('X', 'X', 'AYUNTAMIENTO', null, 'America/Tijuana', '#7a1d3c')")
                        .query(Integer.class)
                        .single()))
                .rootCause()
                .hasMessageContaining("solo los que dependen de él");
    }

    @Test
    void quien_no_administra_no_agrega_entes_aunque_sea_de_planeacion() {
        Quien planeacion = entes.quien(oficina.ente("Municipio Sin Permiso"), "sinpermiso-pla", "PLANEACION");

        assertThatThrownBy(() -> entes.como(planeacion, () -> alta.agregar(datos("SP", "SP", "PARAMUNICIPAL", ""))))
                .isInstanceOf(NoPermitido.class);
        assertThat(Navegacion.dentro(puerto, "sinpermiso-pla").abrir("/entes").statusCode())
                .isEqualTo(403);
    }

    @Test
    void de_dos_que_agregan_la_misma_clave_a_la_vez_queda_uno() {
        Quien admin = entes.administra("Municipio a la Vez", "alavez-admin");

        List<String> resultados =
                ALaVez.cada(List.of("VEZ-DIF", "vez-dif", "VEZ-DIF", "vez-dif", "VEZ-DIF", "vez-dif"), clave -> {
                    try {
                        entes.paramunicipal(admin, clave, "DIF a la Vez");
                        return "agregado";
                    } catch (DatosInvalidos invalidos) {
                        return invalidos.defectos().get(0).clave();
                    }
                });

        assertThat(resultados)
                .containsOnlyOnce("agregado")
                .contains("ente.claveTomada")
                .hasSize(6);
        assertThat(oficina.duenio()
                        .sql("select count(*) from catalogos.ente where nombre = 'DIF a la Vez'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void lo_mal_escrito_se_dice_junto_a_su_campo_y_no_queda_nada_a_medias() {
        int municipio = oficina.ente("Municipio Errado");
        oficina.persona(municipio, "errado-admin", "ADMINISTRACION");

        HttpResponse<String> respuesta = Navegacion.dentro(puerto, "errado-admin")
                .enviar(
                        "/entes/nuevo",
                        "/entes/nuevo",
                        Map.of(
                                "nombre", "DIF Errado",
                                "clave", "ERR-DIF",
                                "tipo", "PARAMUNICIPAL",
                                "quien", "OTRA",
                                "administra.nombre", "Otra Persona",
                                "administra.cuenta", "errado-admin"));

        assertThat(respuesta.body())
                .contains("id=\"error-administra.cuenta\"")
                .contains("Esa cuenta no está disponible")
                .contains("value=\"DIF Errado\"");
        assertThat(oficina.duenio()
                        .sql("select count(*) from catalogos.ente where clave = 'ERR-DIF'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(entes.dondeSeAnoto("ENTE_AGREGADO", "ente DIF Errado")).isEmpty();
    }

    @Test
    void un_ente_no_toma_la_clave_de_otro_al_configurarse() {
        int uno = oficina.ente("Municipio con Clave");
        oficina.persona(uno, "clave-pla", "PLANEACION");
        oficina.ente("Municipio de Junto");
        String ajena = oficina.duenio()
                .sql("select clave from catalogos.ente where nombre = 'Municipio de Junto'")
                .query(String.class)
                .single();
        Navegacion navegacion = Navegacion.dentro(puerto, "clave-pla");
        assertThat(navegacion
                        .enviar(
                                "/catalogos/ente",
                                "/catalogos/ente",
                                Map.of(
                                        "nombre", "Municipio con Clave",
                                        "clave", ajena.toLowerCase(Locale.ROOT),
                                        "zona", "America/Tijuana",
                                        "color", "#7a1d3c",
                                        "version", "1"))
                        .body())
                .contains("ya es de otro ente de esta instalación");
    }

    @Test
    void a_un_ente_que_se_quedo_sin_nadie_le_da_administracion_el_que_lo_tiene_a_su_cargo_y_solo_entonces() {
        Quien admin = entes.administra("Municipio a Cargo", "acargo-admin");
        Quien otra = entes.quien(admin.ente(), "acargo-otra", "ADMINISTRACION");
        Quien ajeno = entes.administra("Municipio sin Cargo", "sincargo-admin");
        int dif = entes.paramunicipal(otra, "CAR-DIF", "DIF a Cargo");
        Optional<AltaDeEnte.Administra> nueva = Optional.of(new AltaDeEnte.Administra("acargo.nueva", "Nueva", ""));
        assertThatThrownBy(() -> entes.como(admin, () -> alta.reponerAdministracion(dif, nueva)))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("entes.yaTieneAdministracion");
        assertThat(Navegacion.dentro(puerto, "acargo-admin").abrir("/entes").body())
                .doesNotContain("Nadie la tiene");

        entes.como(admin, () -> acceso.darDeBaja(otra.id(), 1));

        Navegacion navegacion = Navegacion.dentro(puerto, "acargo-admin");
        assertThat(navegacion.abrir("/entes").body()).contains("Nadie la tiene", "/entes/" + dif + "/administracion");
        assertThatThrownBy(() -> entes.como(ajeno, () -> alta.reponerAdministracion(dif, nueva)))
                .isInstanceOf(NoExiste.class);
        String forma = "/entes/" + dif + "/administracion";
        assertThat(navegacion
                        .enviar(forma, forma, Map.of("quien", "OTRA", "administra.cuenta", "x"))
                        .body())
                .contains("id=\"error-administra.cuenta\"", "id=\"error-administra.nombre\"");
        assertThat(navegacion
                        .enviar(
                                forma,
                                forma,
                                Map.of(
                                        "quien", "OTRA",
                                        "administra.cuenta", "acargo.nueva",
                                        "administra.nombre", "Nueva Persona"))
                        .body())
                .contains("DIF a Cargo ya tiene quien lo administre", "acargo.nueva");
        assertThat(entes.dondeSeAnoto("ADMINISTRACION_REPUESTA", "ente DIF a Cargo"))
                .containsExactlyInAnyOrder(admin.ente(), dif);
        assertThat(navegacion.abrir("/entes").body()).doesNotContain("Nadie la tiene");
    }
}
