package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is invited to another ente: who keeps the account, and what is left when the task there ends. */
@ConAplicacion
@Import(OficinaConEntes.class)
class CuentasDeOtroEnteTest {

    @LocalServerPort
    private int puerto;

    @Autowired
    private JdbcClient base;

    @Autowired
    private Oficina oficina;

    @Autowired
    private OficinaConEntes entes;

    @Autowired
    private InvitarPersona invitacion;

    @Autowired
    private AccesoDePersona acceso;

    @Autowired
    private EncargosDePersona encargos;

    @Autowired
    private Personas personas;

    @Test
    void quien_es_invitado_a_otro_ente_sigue_con_una_cuenta_que_solo_cambia_el_que_la_lleva() {
        Quien deCasa = entes.administra("Municipio de Casa", "casa-admin");
        Quien invitada = entes.quien(deCasa.ente(), "casa-invitada", "CONTRALORIA");
        Quien anfitrion = entes.administra("Municipio Anfitrión", "anfitrion-admin");

        HttpResponse<String> hecha = Navegacion.dentro(puerto, "anfitrion-admin")
                .enviar(
                        "/personas/invitar",
                        "/personas/invitar",
                        Map.of("cuenta", "Casa-Invitada", "rol", "CONTRALORIA", "codigo", ""));

        assertThat(hecha.body()).contains("Ya puede trabajar aquí").contains("la lleva Municipio de Casa");
        assertThat(entes.dondeSeAnoto("INVITADA_A_OTRO_ENTE", "cuenta casa-invitada"))
                .containsExactly(deCasa.ente());
        assertThat(entes.dondeSeAnoto("ENCARGO_DADO", "cuenta casa-invitada")).containsExactly(anfitrion.ente());
        assertThatThrownBy(() -> entes.como(anfitrion, () -> acceso.restablecer(invitada.id())))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("personas.cuentaDeOtroEnte");
        assertThatThrownBy(() -> entes.como(anfitrion, () -> acceso.darDeBaja(invitada.id(), 1)))
                .isInstanceOf(DatosInvalidos.class);
        assertThatThrownBy(() -> entes.como(anfitrion, () -> invitacion.invitar("anfitrion-admin", contraloria())))
                .hasMessageContaining("personas.cuentaDeAqui");
        assertThatThrownBy(() -> entes.como(anfitrion, () -> invitacion.invitar("no-hay-tal", contraloria())))
                .hasMessageContaining("personas.cuentaNoHallada");

        Navegacion navegacion = Navegacion.dentro(puerto, "casa-invitada");
        navegacion.enviar("/", "/mi-cuenta/ente", Map.of("ente", Integer.toString(anfitrion.ente()), "a", "/bitacora"));
        assertThat(navegacion.abrir("/bitacora").body())
                .contains("Municipio Anfitrión")
                .contains("casa-invitada");
    }

    @Test
    void terminado_el_encargo_la_sesion_vuelve_a_su_ente_y_la_ficha_de_alla_deja_de_servir() {
        Quien invitada = entes.quien(oficina.ente("Municipio Propio"), "propio-con", "CONTRALORIA");
        Quien anfitrion = entes.administra("Municipio Ajeno", "ajeno-admin");
        Persona alla = entes.como(anfitrion, () -> invitacion.invitar("propio-con", contraloria()));
        Programa ficha = new Programa(puerto, oficina.ficha(anfitrion.ente(), invitada.id(), "LEER"));
        Navegacion navegacion = Navegacion.dentro(puerto, "propio-con");
        navegacion.enviar("/", "/mi-cuenta/ente", Map.of("ente", Integer.toString(anfitrion.ente()), "a", "/"));
        assertThat(ficha.leer("/api/v1/ente").body()).contains("Municipio Ajeno");

        Persona queda = entes.como(
                anfitrion,
                () -> encargos.terminar(invitada.id(), alla.encargos().get(0).id(), ""));

        assertThat(queda.yaNoEstaAqui()).isTrue();
        assertThat(ficha.leer("/api/v1/ente").statusCode()).isEqualTo(401);
        assertThat(navegacion.abrir("/bitacora").body())
                .contains("Ya no tiene encargo en el ente en que estaba")
                .contains("<b>Municipio Propio</b>");
        assertThat(navegacion.abrir("/bitacora").body()).contains("Municipio Propio");
        assertThat(entes.como(
                        anfitrion,
                        () -> oficina.enSesion(() -> base.sql("select count(*) from seguridad.usuario where id = :id")
                                .param("id", invitada.id())
                                .query(Integer.class)
                                .single())))
                .isZero();
    }

    @Test
    void a_la_unica_que_administra_no_se_le_invita_a_contraloria() {
        Quien deFuera = entes.quien(oficina.ente("Municipio de Fuera"), "fuera-admin", "CONTRALORIA");
        Quien primera = entes.administra("Municipio de Una", "una-admin");
        entes.como(primera, () -> invitacion.invitar("fuera-admin", new EncargoNuevo("ADMINISTRACION", "", "", "")));
        Quien invitada = new Quien(primera.ente(), deFuera.id(), "fuera-admin");
        entes.como(
                invitada,
                () -> encargos.terminar(primera.id(), entes.como(invitada, () -> encargoDe(primera.id())), ""));

        assertThatThrownBy(() -> entes.como(invitada, () -> invitacion.invitar("fuera-admin", contraloria())))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("personas.ultimaAdministracion");
        assertThatThrownBy(() -> entes.como(
                        invitada,
                        () -> invitacion.invitar("fuera-admin", new EncargoNuevo("ADMINISTRACION", "", "", ""))))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("personas.encargoRepetido");
    }

    private long encargoDe(long persona) {
        return personas.persona(persona).encargos().get(0).id();
    }

    private static EncargoNuevo contraloria() {
        return new EncargoNuevo("CONTRALORIA", "", "", "");
    }
}
