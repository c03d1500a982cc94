package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.permiso.Rol;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class PersonasTest {

    private static final Pattern CONTRASENA = Pattern.compile("id=\"contrasena\">([^<]+)<");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private Personas personas;

    @Autowired
    private AltaDePersona alta;

    @Autowired
    private CambioDePersona cambio;

    @Autowired
    private AccesoDePersona acceso;

    @Autowired
    private EncargosDePersona encargos;

    @Autowired
    private Intentos intentos;

    @Autowired
    private ConfirmarConContrasena confirmar;

    @Test
    void quien_es_dado_de_alta_entra_con_la_contrasena_de_un_uso_y_pone_la_suya() {
        int ente = oficina.ente("Alta");
        oficina.persona(ente, "alta-admin", "ADMINISTRACION");
        Navegacion admin = Navegacion.dentro(puerto, "alta-admin");

        HttpResponse<String> hecha = admin.enviar(
                "/personas/nueva",
                "/personas/nueva",
                Map.of(
                        "nombre",
                        "Rosa Núñez",
                        "cuenta",
                        "Rosa.Nunez",
                        "correo",
                        "",
                        "rol",
                        "PLANEACION",
                        "codigo",
                        ""));
        Matcher contrasena = CONTRASENA.matcher(hecha.body());
        assertThat(contrasena.find()).isTrue();
        assertThat(hecha.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(valor -> assertThat(valor).contains("no-store"));

        HttpResponse<String> dentro = new Navegacion(puerto).entrar("rosa.nunez", contrasena.group(1));
        assertThat(dentro.uri()).hasPath("/mi-cuenta/contrasena");
        assertThat(admin.abrir("/personas?q=nunez").body())
                .contains("Rosa Núñez")
                .contains("Planeación · todo el ente")
                .contains("Por estrenar")
                .doesNotContain(contrasena.group(1));
    }

    @Test
    void la_busqueda_no_distingue_acentos_ni_toma_signos_por_comodines() {
        int ente = oficina.ente("Búsqueda");
        long admin = oficina.persona(ente, "busca-admin", "ADMINISTRACION");
        como(ente, admin, () -> alta.alta(datos("busca-1", "Íñigo Peñalosa Güemes")));
        como(ente, admin, () -> alta.alta(datos("busca-2", "Ana 100% Real")));

        assertThat(buscadas(ente, admin, "inigo PENALOSA guemes")).containsExactly("busca-1");
        assertThat(buscadas(ente, admin, "100%")).containsExactly("busca-2");
        assertThat(buscadas(ente, admin, "%")).containsExactly("busca-2");
    }

    @Test
    void otro_ente_no_ve_a_nadie_ni_toca_a_nadie() {
        int uno = oficina.ente("Muro uno");
        int otro = oficina.ente("Muro otro");
        long ajena = oficina.persona(uno, "muro-ajena", "PLANEACION");
        long admin = oficina.persona(otro, "muro-admin", "ADMINISTRACION");

        assertThat(buscadas(otro, admin, "")).containsExactly("muro-admin");
        List<Callable<Object>> actos = List.of(
                () -> como(otro, admin, () -> personas.persona(ajena)),
                () -> como(otro, admin, () -> cambio.cambiar(ajena, "Otro nombre", "", 1)),
                () -> como(otro, admin, () -> acceso.darDeBaja(ajena, 1)),
                () -> como(otro, admin, () -> acceso.restablecer(ajena)),
                () -> como(otro, admin, () -> acceso.desbloquear(ajena)),
                () -> como(otro, admin, () -> encargos.dar(ajena, new EncargoNuevo("PLANEACION", "", "", ""))));
        for (Callable<Object> acto : actos) {
            assertThatThrownBy(acto::call).isInstanceOf(NoExiste.class);
        }
    }

    @Test
    void una_cuenta_de_otro_ente_se_contesta_igual_que_una_propia() {
        int uno = oficina.ente("Cuentas uno");
        int otro = oficina.ente("Cuentas otro");
        oficina.persona(uno, "cuentas-ajena", "PLANEACION");
        long admin = oficina.persona(otro, "cuentas-admin", "ADMINISTRACION");

        assertThat(defectos(() -> como(otro, admin, () -> alta.alta(datos("cuentas-ajena", "Alguien")))))
                .isEqualTo(defectos(() -> como(otro, admin, () -> alta.alta(datos("cuentas-admin", "Alguien")))))
                .containsExactly(Defecto.en("cuenta", "personas.cuentaNoDisponible"));
    }

    @Test
    void quien_no_es_de_administracion_no_llega() {
        int ente = oficina.ente("Ajenos");
        long planea = oficina.persona(ente, "ajenos-planea", "PLANEACION");
        Navegacion planeacion = Navegacion.dentro(puerto, "ajenos-planea");

        assertThatThrownBy(() -> como(ente, planea, () -> personas.persona(planea)))
                .isInstanceOf(NoPermitido.class);
        HttpResponse<String> existente = planeacion.abrir("/personas/" + planea);
        HttpResponse<String> inexistente = planeacion.abrir("/personas/999999");
        assertThat(existente.statusCode()).isEqualTo(403);
        assertThat(inexistente.statusCode()).isEqualTo(403);
    }

    @Test
    void la_ultima_persona_de_administracion_no_se_cierra_la_puerta() {
        int ente = oficina.ente("Última");
        long admin = oficina.persona(ente, "ultima-admin", "ADMINISTRACION");
        Persona ella = como(ente, admin, () -> personas.persona(admin));
        long encargo = ella.encargos().get(0).id();
        Defecto ultima = Defecto.en("", "personas.ultimaAdministracion");

        assertThat(defectos(() -> como(ente, admin, () -> acceso.darDeBaja(admin, ella.version()))))
                .containsExactly(ultima);
        assertThat(defectos(() -> como(ente, admin, () -> encargos.terminar(admin, encargo, ""))))
                .containsExactly(ultima);
        assertThat(defectos(() -> como(ente, admin, () -> encargos.terminar(admin, encargo, "2090-12-31"))))
                .containsExactly(ultima);
        assertThat(defectos(() ->
                        como(ente, admin, () -> encargos.dar(admin, new EncargoNuevo("CONTRALORIA", "", "", "")))))
                .containsExactly(ultima);

        oficina.persona(ente, "ultima-otra", "ADMINISTRACION");
        assertThat(como(ente, admin, () -> acceso.darDeBaja(admin, ella.version()))
                        .activa())
                .isFalse();
    }

    @Test
    void dos_de_administracion_que_se_quitan_a_la_vez_no_dejan_al_ente_sin_nadie() {
        int ente = oficina.ente("A la vez");
        long una = oficina.persona(ente, "vez-una", "ADMINISTRACION");
        long otra = oficina.persona(ente, "vez-otra", "ADMINISTRACION");

        List<Boolean> bajas = ALaVez.actos(() -> seDioDeBaja(ente, una, otra), () -> seDioDeBaja(ente, otra, una));

        assertThat(bajas).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void dar_de_baja_cierra_sus_sesiones_y_sus_fichas() {
        int ente = oficina.ente("Baja");
        long admin = oficina.persona(ente, "baja-admin", "ADMINISTRACION");
        long sale = oficina.persona(ente, "baja-sale", "PLANEACION");
        oficina.ficha(ente, sale, "LEER");
        Navegacion suya = Navegacion.dentro(puerto, "baja-sale");
        assertThat(suya.abrir("/").uri()).hasPath("/");

        como(ente, admin, () -> acceso.darDeBaja(sale, 1));

        assertThat(suya.abrir("/").uri()).hasPath("/entrar");
        assertThat(new Navegacion(puerto)
                        .entrar("baja-sale", Oficina.CONTRASENA)
                        .uri())
                .hasPath("/entrar");
        assertThat(oficina.duenio()
                        .sql("select count(*) from seguridad.ficha_de_acceso where usuario = :u and revocada is null")
                        .param("u", sale)
                        .query(Integer.class)
                        .single())
                .isZero();

        como(ente, admin, () -> acceso.reactivar(sale, 2));
        assertThat(new Navegacion(puerto)
                        .entrar("baja-sale", Oficina.CONTRASENA)
                        .uri())
                .hasPath("/");
    }

    @Test
    void quien_falla_al_entrar_como_otra_persona_no_le_impide_firmar_y_desbloquear_vale_para_los_dos() {
        int ente = oficina.ente("Asedio");
        long admin = oficina.persona(ente, "asedio-admin", "ADMINISTRACION");
        long firma = oficina.persona(ente, "asedio-firma", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202");
        for (int i = 0; i < Intentos.LIBRES; i++) {
            assertThat(intentos.apartar("asedio-firma")).isEmpty();
        }
        assertThat(intentos.apartar("asedio-firma")).isPresent();

        Sesion dentro = new Sesion(ente, firma, "asedio-firma", Origen.PANTALLA);
        assertThat(confirma(dentro, Oficina.CONTRASENA)).isEmpty();
        assertThat(intentos.apartar("asedio-firma"))
                .as("quien está dentro no le da más intentos a quien está fuera")
                .isPresent();

        for (int i = 0; i < Intentos.LIBRES; i++) {
            assertThat(confirma(dentro, "otra frase")).isEqualTo("contrasena.actualMal");
        }
        assertThat(confirma(dentro, Oficina.CONTRASENA)).isEqualTo("contrasena.espera");
        oficina.duenio()
                .sql("delete from seguridad.intento where cuenta = 'asedio-firma'")
                .update();
        assertThat(como(ente, admin, () -> personas.persona(firma)).espera())
                .as("Administración lo ve también cuando solo espera quien está dentro")
                .isPresent();
        como(ente, admin, () -> acceso.desbloquear(firma));
        assertThat(confirma(dentro, Oficina.CONTRASENA)).isEmpty();
        assertThat(intentos.apartar("asedio-firma")).isEmpty();
    }

    /** What is wrong with it; blank for nothing. */
    private String confirma(Sesion quien, String contrasena) {
        return sesiones.como(quien, () -> {
            try {
                confirmar.exigir(contrasena);
                return "";
            } catch (DatosInvalidos invalidos) {
                return invalidos.defectos().get(0).clave();
            }
        });
    }

    @Test
    void una_contrasena_nueva_desbloquea_y_la_anterior_deja_de_servir() {
        int ente = oficina.ente("Olvido");
        long admin = oficina.persona(ente, "olvido-admin", "ADMINISTRACION");
        long olvida = oficina.persona(ente, "olvido-suya", "PLANEACION");
        for (int i = 0; i < Intentos.LIBRES; i++) {
            new Navegacion(puerto).entrar("olvido-suya", "equivocada " + i);
        }
        assertThat(como(ente, admin, () -> personas.persona(olvida)).espera()).isPresent();

        Programa programa = new Programa(puerto, oficina.ficha(ente, olvida, "LEER"));
        assertThat(programa.leer("/api/v1/ente").statusCode()).isEqualTo(200);

        String nueva = como(ente, admin, () -> acceso.restablecer(olvida)).contrasena();

        oficina.duenio()
                .sql("update seguridad.usuario set cambiar = false where id = :id")
                .param("id", olvida)
                .update();
        assertThat(programa.leer("/api/v1/ente").statusCode())
                .as("una ficha de antes, aunque la contraseña ya sea propia")
                .isEqualTo(401);
        oficina.duenio()
                .sql("update seguridad.usuario set cambiar = true where id = :id")
                .param("id", olvida)
                .update();
        assertThat(como(ente, admin, () -> personas.persona(olvida)).espera()).isEmpty();
        assertThat(new Navegacion(puerto)
                        .entrar("olvido-suya", Oficina.CONTRASENA)
                        .uri())
                .hasPath("/entrar");
        assertThat(new Navegacion(puerto).entrar("olvido-suya", nueva).uri()).hasPath("/mi-cuenta/contrasena");
        assertThat(defectos(() -> como(ente, admin, () -> acceso.restablecer(admin))))
                .containsExactly(Defecto.en("", "personas.restablecerPropia"));
    }

    @Test
    void el_segundo_que_escribe_ve_lo_que_dejo_el_primero() {
        int ente = oficina.ente("Choque");
        long admin = oficina.persona(ente, "choque-admin", "ADMINISTRACION");
        long quien = oficina.persona(ente, "choque-quien", "PLANEACION");
        como(ente, admin, () -> cambio.cambiar(quien, "Primero", "", 1));

        assertThatThrownBy(() -> como(ente, admin, () -> cambio.cambiar(quien, "Segundo", "", 1)))
                .isInstanceOf(Choque.class);
        Navegacion pantalla = Navegacion.dentro(puerto, "choque-admin");
        HttpResponse<String> respuesta = pantalla.enviar(
                "/personas/" + quien, "/personas/" + quien, Map.of("nombre", "Segundo", "correo", "", "version", "1"));

        assertThat(respuesta.body()).contains("Quedaron: «Primero»").contains("value=\"Segundo\"");
    }

    @Test
    void el_encargo_dice_sobre_que_y_entre_que_dias() {
        int ente = oficina.ente("Encargos");
        long admin = oficina.persona(ente, "enc-admin", "ADMINISTRACION");
        long quien = oficina.persona(ente, "enc-quien", "PLANEACION");
        oficina.duenio()
                .sql(
                        "insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde) values (:ente, '54202', 'Técnica', '2020-01-01')")
                .param("ente", ente)
                .update();

        assertThat(defectos(() -> dar(ente, admin, quien, "CAPTURISTA", "", "", "")))
                .containsExactly(Defecto.en("codigo", "personas.ambitoDe.CAPTURISTA"));
        assertThat(defectos(() -> dar(ente, admin, quien, "PLANEACION", "54202", "", "")))
                .containsExactly(Defecto.en("codigo", "personas.ambitoDe.PLANEACION"));
        assertThat(defectos(() -> dar(ente, admin, quien, "CAPTURISTA", "54299", "", "")))
                .containsExactly(Defecto.en("codigo", "personas.codigoDesconocido", "54299"));
        assertThat(defectos(() -> dar(ente, admin, quien, "CAPTURISTA", "54202", "2026-02-30", "")))
                .containsExactly(Defecto.en("desde", "forma.fecha"));
        assertThat(defectos(() -> dar(ente, admin, quien, "CAPTURISTA", "54202", "2026-03-01", "2026-02-01")))
                .containsExactly(Defecto.en("hasta", "forma.fechas"));
        assertThat(defectos(() -> dar(ente, admin, quien, "JEFE", "54202", "", "")))
                .containsExactly(Defecto.en("rol", "personas.rolFalta"));

        Persona con = dar(ente, admin, quien, "CAPTURISTA", "54202", "2026-01-01", "2026-12-31");
        assertThat(defectos(() -> dar(ente, admin, quien, "CAPTURISTA", "54202", "2026-12-31", "")))
                .containsExactly(Defecto.en("rol", "personas.encargoRepetido"));
        Encargo captura = con.encargos().stream()
                .filter(este -> este.asignacion().rol() == Rol.CAPTURISTA)
                .findFirst()
                .orElseThrow();
        assertThat(defectos(() -> como(ente, admin, () -> encargos.terminar(quien, captura.id(), "2027-01-31"))))
                .containsExactly(Defecto.en("hasta", "personas.encargoYaTerminado"));
        Persona sin = como(ente, admin, () -> encargos.terminar(quien, captura.id(), "2026-03-31"));
        assertThat(sin.encargos())
                .filteredOn(este -> este.id() == captura.id())
                .extracting(este -> este.asignacion().hasta())
                .containsExactly(Optional.of(LocalDate.of(2026, 3, 31)));
    }

    @Test
    void lo_que_hace_administracion_queda_en_la_bitacora_sin_contrasenas() {
        int ente = oficina.ente("Rastro");
        long admin = oficina.persona(ente, "rastro-admin", "ADMINISTRACION");
        AltaDePersona.Alta nueva = como(ente, admin, () -> alta.alta(datos("rastro-nueva", "Nueva")));
        como(
                ente,
                admin,
                () -> acceso.darDeBaja(nueva.persona().id(), nueva.persona().version()));

        List<String> hechos = oficina.duenio()
                .sql(
                        "select acto || ' ' || objeto || ' ' || cuenta || coalesce(despues::text, '') from auditoria.hecho where ente = :ente order by id")
                .param("ente", ente)
                .query(String.class)
                .list();
        assertThat(hechos).hasSize(2).allSatisfy(hecho -> assertThat(hecho)
                .contains("cuenta rastro-nueva rastro-admin")
                .doesNotContain(nueva.contrasena()));
    }

    @Test
    void la_exportacion_lleva_lo_que_se_ve_y_ninguna_formula() {
        int ente = oficina.ente("Exporta");
        long admin = oficina.persona(ente, "exporta-admin", "ADMINISTRACION");
        como(ente, admin, () -> alta.alta(datos("exporta-1", "=HYPERLINK(\"x\")")));
        Navegacion pantalla = Navegacion.dentro(puerto, "exporta-admin");

        String csv = pantalla.abrir("/personas.csv?q=exporta-1").body();

        assertThat(csv)
                .startsWith("\uFEFFNombre,Cuenta,")
                .contains("\"'=HYPERLINK(\"\"x\"\")\",exporta-1")
                .doesNotContain("exporta-admin");
    }

    private boolean seDioDeBaja(int ente, long quien, long aQuien) {
        try {
            como(ente, quien, () -> acceso.darDeBaja(aQuien, 1));
            return true;
        } catch (DatosInvalidos | NoPermitido e) {
            return false;
        }
    }

    private Persona dar(int ente, long admin, long quien, String rol, String codigo, String desde, String hasta) {
        return como(ente, admin, () -> encargos.dar(quien, new EncargoNuevo(rol, codigo, desde, hasta)));
    }

    private List<String> buscadas(int ente, long admin, String texto) {
        return como(
                        ente,
                        admin,
                        () -> personas.buscar(
                                new FiltroDePersonas(texto, Optional.empty(), FiltroDePersonas.Estado.ACTIVAS), "", 50))
                .elementos()
                .stream()
                .map(Persona::cuenta)
                .toList();
    }

    private static AltaDePersona.Datos datos(String cuenta, String nombre) {
        return new AltaDePersona.Datos(cuenta, nombre, "", Optional.empty());
    }

    private <T> T como(int ente, long usuario, Supplier<T> tarea) {
        String cuenta = oficina.duenio()
                .sql("select cuenta from seguridad.usuario where id = :id")
                .param("id", usuario)
                .query(String.class)
                .single();
        return sesiones.como(new Sesion(ente, usuario, cuenta, Origen.PANTALLA), tarea);
    }

    private static List<Defecto> defectos(Supplier<?> tarea) {
        try {
            Object hecho = tarea.get();
            throw new AssertionError("Se hizo: " + hecho);
        } catch (DatosInvalidos invalidos) {
            return invalidos.defectos();
        }
    }
}
