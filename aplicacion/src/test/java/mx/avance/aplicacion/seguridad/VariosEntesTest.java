package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.catalogos.EntesACargo;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several entes in one installation: how one is added, who works in which, and that a page never writes into another. */
@ConAplicacion
class VariosEntesTest {

    private static final Pattern CONTRASENA = Pattern.compile("id=\"contrasena\">([^<]+)<");
    private static final Pattern ENTE_DE_LA_FORMA = Pattern.compile("name=\"_ente\" value=\"([0-9]+)\"");

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
    private InvitarPersona invitacion;

    @Autowired
    private AccesoDePersona acceso;

    @Autowired
    private EncargosDePersona encargos;

    private record Quien(int ente, long id, String cuenta) {}

    private Quien quien(int ente, String cuenta, String rol) {
        return new Quien(ente, oficina.persona(ente, cuenta, rol), cuenta);
    }

    private <T> T como(Quien quien, java.util.function.Supplier<T> tarea) {
        return sesiones.como(new Sesion(quien.ente(), quien.id(), quien.cuenta(), Origen.PANTALLA), tarea);
    }

    private Navegacion dentro(String cuenta) {
        Navegacion navegacion = new Navegacion(puerto);
        navegacion.entrar(cuenta, Oficina.CONTRASENA);
        return navegacion;
    }

    private static AltaDeEnte.Datos datos(String clave, String nombre, String tipo, String ayuntamiento) {
        return new AltaDeEnte.Datos(new EntesACargo.Datos(clave, nombre, tipo, ayuntamiento), Optional.empty());
    }

    private int id(String clave) {
        return oficina.duenio()
                .sql("select id from catalogos.ente where clave = :clave")
                .param("clave", clave)
                .query(Integer.class)
                .single();
    }

    private List<Integer> dondeSeAnoto(String acto, String objeto) {
        return oficina.duenio()
                .sql("select ente from auditoria.hecho where acto = :acto and objeto = :objeto order by ente")
                .param("acto", acto)
                .param("objeto", objeto)
                .query(Integer.class)
                .list();
    }

    @Test
    void un_ayuntamiento_agrega_un_paramunicipal_y_quien_lo_administra_entra_en_el_con_su_contrasena_de_un_uso() {
        int municipio = oficina.ente("Municipio de Las Lomas");
        oficina.persona(municipio, "lomas-admin", "ADMINISTRACION");

        HttpResponse<String> hecho = dentro("lomas-admin")
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
        int dif = id("LOMAS-DIF");
        assertThat(dondeSeAnoto("ENTE_AGREGADO", "ente DIF de Las Lomas")).containsExactlyInAnyOrder(municipio, dif);
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
        Quien admin = quien(oficina.ente("Municipio de Encima"), "encima-admin", "ADMINISTRACION");
        int dif = como(admin, () -> alta.agregar(datos("ENC-DIF", "DIF de Encima", "PARAMUNICIPAL", "")))
                .id();
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
        Quien principal = quien(1, "principal-admin", "ADMINISTRACION");
        Quien vecino = quien(oficina.ente("Municipio Vecino"), "vecino-admin", "ADMINISTRACION");

        int tercero = como(principal, () -> alta.agregar(datos("TERC", "Municipio Tercero", "AYUNTAMIENTO", "")))
                .id();
        como(principal, () -> alta.agregar(datos("TERC-AGUA", "Agua de Tercero", "PARAMUNICIPAL", "terc")));
        como(vecino, () -> alta.agregar(datos("VEC-AGUA", "Agua de Vecino", "PARAMUNICIPAL", "")));

        assertThat(oficina.duenio()
                        .sql("select ayuntamiento from catalogos.ente where clave = 'TERC-AGUA'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(tercero);
        assertThatThrownBy(() -> como(vecino, () -> alta.agregar(datos("OTRO", "Otro", "AYUNTAMIENTO", ""))))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("entes.tipoMal");
        assertThatThrownBy(() -> como(vecino, () -> alta.agregar(datos("OTRO", "Otro", "PARAMUNICIPAL", "TERC"))))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("entes.ayuntamientoMal");
        Quien enElAgua = new Quien(id("VEC-AGUA"), vecino.id(), vecino.cuenta());
        assertThatThrownBy(() -> como(enElAgua, () -> alta.agregar(datos("OTRO", "Otro", "PARAMUNICIPAL", ""))))
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
        Quien planeacion = quien(oficina.ente("Municipio Sin Permiso"), "sinpermiso-pla", "PLANEACION");

        assertThatThrownBy(() -> como(planeacion, () -> alta.agregar(datos("SP", "SP", "PARAMUNICIPAL", ""))))
                .isInstanceOf(NoPermitido.class);
        assertThat(dentro("sinpermiso-pla").abrir("/entes").statusCode()).isEqualTo(403);
    }

    @Test
    void de_dos_que_agregan_la_misma_clave_a_la_vez_queda_uno() throws Exception {
        Quien admin = quien(oficina.ente("Municipio a la Vez"), "alavez-admin", "ADMINISTRACION");
        List<Callable<String>> intentos = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String clave = i % 2 == 0 ? "VEZ-DIF" : "vez-dif";
            intentos.add(() -> {
                try {
                    como(admin, () -> alta.agregar(datos(clave, "DIF a la Vez", "PARAMUNICIPAL", "")));
                    return "agregado";
                } catch (DatosInvalidos invalidos) {
                    return invalidos.defectos().get(0).clave();
                }
            });
        }
        List<String> resultados = new ArrayList<>();
        ExecutorService hilos = Executors.newFixedThreadPool(6);
        try {
            for (Future<String> cada : hilos.invokeAll(intentos)) {
                resultados.add(cada.get());
            }
        } finally {
            hilos.shutdown();
        }

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

        HttpResponse<String> respuesta = dentro("errado-admin")
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
        assertThat(dondeSeAnoto("ENTE_AGREGADO", "ente DIF Errado")).isEmpty();
    }

    @Test
    void quien_trabaja_en_dos_entes_cambia_con_el_selector_y_la_proxima_vez_entra_donde_estaba() {
        Quien admin = quien(oficina.ente("Municipio del Cambio"), "cambio-admin", "ADMINISTRACION");
        Navegacion navegacion = dentro("cambio-admin");
        assertThat(navegacion.abrir("/").body())
                .as("con un solo ente no hay a dónde cambiar")
                .doesNotContain("Cambiar de ente");
        int dif = como(admin, () -> alta.agregar(datos("CAM-DIF", "DIF del Cambio", "PARAMUNICIPAL", "")))
                .id();
        assertThat(navegacion.abrir("/personas").body())
                .contains("Cambiar de ente")
                .contains("DIF del Cambio");

        HttpResponse<String> alla = navegacion.enviar(
                "/personas", "/mi-cuenta/ente", Map.of("ente", Integer.toString(dif), "a", "/personas/nueva"));

        assertThat(alla.uri()).hasPath("/personas/nueva");
        assertThat(alla.body()).contains("Ahora trabaja en DIF del Cambio.").contains("Municipio del Cambio");
        assertThat(navegacion.abrir("/personas").body())
                .contains("Cuenta de Municipio del Cambio")
                .contains("Persona cambio-admin");
        assertThat(dondeSeAnoto("ENTRO_AL_ENTE", "cuenta cambio-admin")).containsExactly(dif);
        assertThat(dentro("cambio-admin").abrir("/mi-cuenta").body()).contains("<b>DIF del Cambio</b>");
    }

    @Test
    void al_cambiar_no_se_llega_a_una_pagina_que_solo_el_otro_ente_tiene() {
        Quien admin = quien(oficina.ente("Municipio de la Vuelta"), "vuelta-admin", "ADMINISTRACION");
        int dif = como(admin, () -> alta.agregar(datos("VUE-DIF", "DIF de la Vuelta", "PARAMUNICIPAL", "")))
                .id();
        Navegacion navegacion = dentro("vuelta-admin");

        assertThat(navegacion
                        .enviar(
                                "/personas",
                                "/mi-cuenta/ente",
                                Map.of("ente", Integer.toString(dif), "a", "/personas/" + admin.id()))
                        .uri())
                .hasPath("/personas");
        assertThat(navegacion
                        .enviar(
                                "/personas",
                                "/mi-cuenta/ente",
                                Map.of("ente", Integer.toString(admin.ente()), "a", "/catalogos"))
                        .uri())
                .as("allá no es de Planeación y no tiene esa sección")
                .hasPath("/");
        assertThat(navegacion
                        .enviar("/personas", "/mi-cuenta/ente", Map.of("ente", "999999", "a", "/"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void lo_que_se_envia_desde_una_pestania_del_otro_ente_no_se_guarda_en_ninguno_y_se_puede_volver() {
        Quien admin = quien(oficina.ente("Municipio de Dos Pestañas"), "dos-admin", "ADMINISTRACION");
        int dif = como(admin, () -> alta.agregar(datos("DOS-DIF", "DIF de Dos Pestañas", "PARAMUNICIPAL", "")))
                .id();
        Navegacion navegacion = dentro("dos-admin");
        String primera = navegacion.abrir("/personas/nueva").body();
        Matcher ente = ENTE_DE_LA_FORMA.matcher(primera);
        assertThat(ente.find()).isTrue();
        assertThat(ente.group(1)).isEqualTo(Integer.toString(admin.ente()));
        navegacion.enviar("/personas", "/mi-cuenta/ente", Map.of("ente", Integer.toString(dif), "a", "/"));

        HttpResponse<String> respuesta = navegacion.enviar(
                "/personas/nueva",
                "/personas/nueva",
                Map.of("_ente", ente.group(1), "nombre", "Nadie", "cuenta", "dos.nadie"));

        assertThat(respuesta.uri()).hasPath("/mi-cuenta/otro-ente");
        assertThat(respuesta.body())
                .contains(
                        "La página que envió es de Municipio de Dos Pestañas, y ahora trabaja en DIF de Dos Pestañas.")
                .contains("Volver a Municipio de Dos Pestañas");
        assertThat(oficina.duenio()
                        .sql("select count(*) from seguridad.usuario where cuenta = 'dos.nadie'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(navegacion
                        .enviar(
                                "/personas",
                                "/mi-cuenta/ente",
                                Map.of("ente", ente.group(1), "a", "/personas/nueva", "vuelve", "si"))
                        .uri())
                .hasPath("/personas/nueva");
        assertThat(navegacion
                        .enviar(
                                "/personas/nueva",
                                "/personas/nueva",
                                Map.of("_ente", ente.group(1), "nombre", "Nadie", "cuenta", "dos.nadie"))
                        .body())
                .contains("Nadie quedó de alta");
    }

    @Test
    void quien_es_invitado_a_otro_ente_sigue_con_una_cuenta_que_solo_cambia_el_que_la_lleva() {
        Quien deCasa = quien(oficina.ente("Municipio de Casa"), "casa-admin", "ADMINISTRACION");
        Quien invitada = quien(deCasa.ente(), "casa-invitada", "CONTRALORIA");
        Quien anfitrion = quien(oficina.ente("Municipio Anfitrión"), "anfitrion-admin", "ADMINISTRACION");

        HttpResponse<String> hecha = dentro("anfitrion-admin")
                .enviar(
                        "/personas/invitar",
                        "/personas/invitar",
                        Map.of("cuenta", "Casa-Invitada", "rol", "CONTRALORIA", "codigo", ""));

        assertThat(hecha.body()).contains("Ya puede trabajar aquí").contains("la lleva Municipio de Casa");
        assertThat(dondeSeAnoto("INVITADA_A_OTRO_ENTE", "cuenta casa-invitada")).containsExactly(deCasa.ente());
        assertThat(dondeSeAnoto("ENCARGO_DADO", "cuenta casa-invitada")).containsExactly(anfitrion.ente());
        assertThatThrownBy(() -> como(anfitrion, () -> acceso.restablecer(invitada.id())))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("personas.cuentaDeOtroEnte");
        assertThatThrownBy(() -> como(anfitrion, () -> acceso.darDeBaja(invitada.id(), 1)))
                .isInstanceOf(DatosInvalidos.class);
        assertThatThrownBy(() -> como(anfitrion, () -> invitacion.invitar("anfitrion-admin", contraloria())))
                .hasMessageContaining("personas.cuentaDeAqui");
        assertThatThrownBy(() -> como(anfitrion, () -> invitacion.invitar("no-hay-tal", contraloria())))
                .hasMessageContaining("personas.cuentaNoHallada");

        Navegacion navegacion = dentro("casa-invitada");
        navegacion.enviar("/", "/mi-cuenta/ente", Map.of("ente", Integer.toString(anfitrion.ente()), "a", "/bitacora"));
        assertThat(navegacion.abrir("/bitacora").body())
                .contains("Municipio Anfitrión")
                .contains("casa-invitada");
    }

    @Test
    void terminado_el_encargo_la_sesion_vuelve_a_su_ente_y_la_ficha_de_alla_deja_de_servir() {
        Quien invitada = quien(oficina.ente("Municipio Propio"), "propio-con", "CONTRALORIA");
        Quien anfitrion = quien(oficina.ente("Municipio Ajeno"), "ajeno-admin", "ADMINISTRACION");
        Persona alla = como(anfitrion, () -> invitacion.invitar("propio-con", contraloria()));
        Programa ficha = new Programa(puerto, oficina.ficha(anfitrion.ente(), invitada.id(), "LEER"));
        Navegacion navegacion = dentro("propio-con");
        navegacion.enviar("/", "/mi-cuenta/ente", Map.of("ente", Integer.toString(anfitrion.ente()), "a", "/"));
        assertThat(ficha.leer("/api/v1/ente").body()).contains("Municipio Ajeno");

        Persona queda = como(
                anfitrion,
                () -> encargos.terminar(invitada.id(), alla.encargos().get(0).id(), ""));

        assertThat(queda.yaNoEstaAqui()).isTrue();
        assertThat(ficha.leer("/api/v1/ente").statusCode()).isEqualTo(401);
        assertThat(navegacion.abrir("/bitacora").body())
                .contains("Ya no tiene encargo en el ente en que estaba")
                .contains("<b>Municipio Propio</b>");
        assertThat(navegacion.abrir("/bitacora").body()).contains("Municipio Propio");
        assertThat(como(
                        anfitrion,
                        () -> oficina.enSesion(() -> base.sql("select count(*) from seguridad.usuario where id = :id")
                                .param("id", invitada.id())
                                .query(Integer.class)
                                .single())))
                .isZero();
    }

    @Test
    void una_ficha_sirve_en_el_ente_donde_se_hizo_y_en_ningun_otro() {
        Quien admin = quien(oficina.ente("Municipio de la Ficha"), "ficha-admin", "ADMINISTRACION");
        int dif = como(admin, () -> alta.agregar(datos("FIC-DIF", "DIF de la Ficha", "PARAMUNICIPAL", "")))
                .id();
        Navegacion navegacion = dentro("ficha-admin");
        navegacion.enviar("/", "/mi-cuenta/ente", Map.of("ente", Integer.toString(dif), "a", "/mi-cuenta"));
        Matcher secreto = Pattern.compile("id=\"secreto\">([^<]+)<")
                .matcher(navegacion
                        .enviar(
                                "/mi-cuenta",
                                "/mi-cuenta/fichas",
                                Map.of(
                                        "nombre", "De allá",
                                        "alcance", "ESCRIBIR",
                                        "hasta", LocalDate.now().plusDays(9).toString()))
                        .body());
        assertThat(secreto.find()).isTrue();
        navegacion.enviar("/", "/mi-cuenta/ente", Map.of("ente", Integer.toString(admin.ente()), "a", "/mi-cuenta"));

        Programa programa = new Programa(puerto, secreto.group(1));
        assertThat(programa.leer("/api/v1/ente").body()).contains("DIF de la Ficha");
        assertThat(navegacion.abrir("/mi-cuenta").body()).doesNotContain("De allá");
        assertThat(programa.pedir("POST", "/api/v1/personas", Map.of("X-Avance-Ente", "" + admin.ente()), "{}")
                        .body())
                .contains("OTRO_ENTE");
    }

    @Test
    void a_un_ente_que_se_quedo_sin_nadie_le_da_administracion_el_que_lo_tiene_a_su_cargo_y_solo_entonces() {
        Quien admin = quien(oficina.ente("Municipio a Cargo"), "acargo-admin", "ADMINISTRACION");
        Quien otra = quien(admin.ente(), "acargo-otra", "ADMINISTRACION");
        Quien ajeno = quien(oficina.ente("Municipio sin Cargo"), "sincargo-admin", "ADMINISTRACION");
        int dif = como(otra, () -> alta.agregar(datos("CAR-DIF", "DIF a Cargo", "PARAMUNICIPAL", "")))
                .id();
        Optional<AltaDeEnte.Administra> nueva = Optional.of(new AltaDeEnte.Administra("acargo.nueva", "Nueva", ""));
        assertThatThrownBy(() -> como(admin, () -> alta.reponerAdministracion(dif, nueva)))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("entes.yaTieneAdministracion");
        assertThat(dentro("acargo-admin").abrir("/entes").body()).doesNotContain("Nadie la tiene");

        como(admin, () -> acceso.darDeBaja(otra.id(), 1));

        Navegacion navegacion = dentro("acargo-admin");
        assertThat(navegacion.abrir("/entes").body()).contains("Nadie la tiene", "/entes/" + dif + "/administracion");
        assertThatThrownBy(() -> como(ajeno, () -> alta.reponerAdministracion(dif, nueva)))
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
        assertThat(dondeSeAnoto("ADMINISTRACION_REPUESTA", "ente DIF a Cargo"))
                .containsExactlyInAnyOrder(admin.ente(), dif);
        assertThat(navegacion.abrir("/entes").body()).doesNotContain("Nadie la tiene");
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
        Navegacion navegacion = dentro("clave-pla");
        assertThat(navegacion
                        .enviar(
                                "/catalogos/ente",
                                "/catalogos/ente",
                                Map.of(
                                        "nombre", "Municipio con Clave",
                                        "clave", ajena.toLowerCase(java.util.Locale.ROOT),
                                        "zona", "America/Tijuana",
                                        "color", "#7a1d3c",
                                        "version", "1"))
                        .body())
                .contains("ya es de otro ente de esta instalación");
    }

    private static EncargoNuevo contraloria() {
        return new EncargoNuevo("CONTRALORIA", "", "", "");
    }
}
