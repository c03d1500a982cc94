package mx.avance.aplicacion.poa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.poa.NotaDeRevision;
import mx.avance.nucleo.poa.PoaEnBorrador;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class EliminarPoaTest {

    private static final String RUTA = OficinaConPoa.POA.ruta();

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private Poas poas;

    @Autowired
    private EditarPoa editar;

    @Autowired
    private EnviarPoa enviar;

    @Autowired
    private DevolverPoa devolver;

    private OficinaConPoa casa;
    private Sesion capturista = Sesion.nadie();

    @BeforeEach
    void un_borrador() {
        casa = new OficinaConPoa(oficina, sesiones, "Eliminar");
        capturista = casa.persona("CAPTURISTA");
        casa.como(capturista, () -> {
            editar.iniciar(OficinaConPoa.POA);
            return editar.guardarTodo(
                    OficinaConPoa.POA,
                    1,
                    List.of(
                            OficinaConPoa.meta(100, "Reuniones con vecinos", 1, 2, 3, 4)
                                    .lineasAccion(List.of(LineaAccion.of("2.3.1")))
                                    .renglon(),
                            OficinaConPoa.accion(101, 100, "Convocar", 1, 1, 1, 1)
                                    .renglon()));
        });
    }

    @Test
    void lo_eliminado_vuelve_como_estaba_y_una_sola_vez() {
        PoaEnBorrador antes = borrador();

        eliminar(2);

        assertThat(casa.como(capturista, () -> poas.find(OficinaConPoa.POA))).isEmpty();
        assertThat(casa.como(capturista, () -> poas.eliminado(OficinaConPoa.POA)))
                .hasValueSatisfying(eliminado -> {
                    assertThat(eliminado.metas()).isEqualTo(1);
                    assertThat(eliminado.acciones()).isEqualTo(1);
                    assertThat(eliminado.cuenta()).isEqualTo(capturista.cuenta());
                });
        PoaGuardado vuelto = casa.como(capturista, () -> editar.recuperar(OficinaConPoa.POA));
        assertThat(vuelto.borrador().orElseThrow().renglones()).isEqualTo(antes.renglones());
        assertThat(borrador().renglones()).isEqualTo(antes.renglones());
        assertThat(casa.como(capturista, () -> poas.eliminado(OficinaConPoa.POA)))
                .isEmpty();
        eliminar(vuelto.version());
        casa.como(capturista, () -> editar.recuperar(OficinaConPoa.POA));
        assertThatThrownBy(() -> casa.como(capturista, () -> editar.recuperar(OficinaConPoa.POA)))
                .isInstanceOf(DatosInvalidos.class);
        assertThat(actos()).containsSubsequence("POA_ELIMINADO", "POA_RECUPERADO", "POA_ELIMINADO", "POA_RECUPERADO");
    }

    @Test
    void lo_que_ya_se_envio_no_se_elimina_aunque_lo_hayan_devuelto() {
        casa.como(casa.persona("RESPONSABLE_DE_UNIDAD"), () -> enviar.enviar(OficinaConPoa.POA, 2));
        assertThatThrownBy(() -> eliminar(3)).isInstanceOf(NoPermitido.class);
        casa.como(
                casa.persona("RESPONSABLE_DE_PROGRAMA"),
                () -> devolver.devolver(OficinaConPoa.POA, 3, List.of(NotaDeRevision.general("Falta el taller"))));

        assertThatThrownBy(() -> eliminar(4)).isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(
                        invalidos.defectos().get(0).clave())
                .isEqualTo("poa.yaSeEnvio"));
        assertThat(entra().abrir(RUTA).body()).contains("Falta el taller").doesNotContain("/eliminacion");
    }

    @Test
    void lo_que_otro_cambio_entretanto_y_lo_de_otra_unidad_no_se_eliminan() {
        assertThatThrownBy(() -> eliminar(1)).isInstanceOf(Choque.class);
        assertThatThrownBy(() -> casa.como(casa.persona("CAPTURISTA", "UNIDAD", "61101"), () -> {
                    editar.eliminar(OficinaConPoa.POA, 2);
                    return 0;
                }))
                .isInstanceOf(NoPermitido.class);
        assertThatThrownBy(() -> casa.como(
                        capturista,
                        () -> editar.recuperar(
                                new IdDePoa(OficinaConPoa.POA.ejercicio(), OficinaConPoa.POA.programa(), OTRA))))
                .isInstanceOf(NoPermitido.class);
        assertThat(borrador().renglones()).hasSize(2);
    }

    @Test
    void si_alguien_empezo_otro_lo_eliminado_no_se_pone_encima() {
        eliminar(2);
        casa.como(capturista, () -> editar.iniciar(OficinaConPoa.POA));

        assertThatThrownBy(() -> casa.como(capturista, () -> editar.recuperar(OficinaConPoa.POA)))
                .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(
                                invalidos.defectos().get(0).clave())
                        .isEqualTo("poa.yaHayOtro"));
        assertThat(borrador().renglones()).isEmpty();
    }

    @Test
    void en_pantalla_se_confirma_con_lo_que_se_pierde_y_se_puede_recuperar_ahi_mismo() {
        Navegacion persona = entra();
        assertThat(persona.abrir(RUTA).body()).contains("href=\"" + RUTA + "/eliminacion\"");

        String confirma = persona.abrir(RUTA + "/eliminacion").body();
        assertThat(confirma).contains("1 meta y 1 acción", "Departamento Técnico", "Volver al POA");
        assertThat(persona.enviar(RUTA + "/eliminacion", RUTA + "/eliminacion", Map.of("version", "1"))
                        .body())
                .as("con lo que ya no es")
                .contains("Otra persona cambió el borrador");
        String sinEmpezar = persona.enviar(RUTA + "/eliminacion", RUTA + "/eliminacion", Map.of("version", "2"))
                .body();
        assertThat(sinEmpezar)
                .contains("El borrador se eliminó", "Se eliminó un borrador con una meta y una acción")
                .contains("Recuperar ese borrador");

        assertThat(persona.enviar(RUTA, RUTA + "/recuperacion", Map.of()).body())
                .contains("El borrador está de vuelta como estaba", "Reuniones con vecinos");
    }

    @Test
    void por_api_se_elimina_y_se_recupera() {
        Programa programa = new Programa(puerto, oficina.ficha(casa.ente(), capturista.usuario(), "LEER", "ESCRIBIR"));

        assertThat(programa.pedir("DELETE", "/api/v1" + RUTA, Map.of("If-Match", "\"2\""), "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(programa.leer("/api/v1" + RUTA).statusCode()).isEqualTo(404);
        assertThat(programa.pedir("POST", "/api/v1" + RUTA + "/recuperacion", Map.of(), "")
                        .body())
                .contains("Reuniones con vecinos");
        assertThat(programa.pedir("POST", "/api/v1" + RUTA + "/recuperacion", Map.of(), "")
                        .body())
                .contains("poa.yaHayOtro");
    }

    @Test
    void lo_que_nadie_elimino_no_se_recupera() {
        IdDePoa otro = new IdDePoa(
                OficinaConPoa.POA.ejercicio(), new mx.avance.nucleo.clave.Programa("543"), OficinaConPoa.POA.unidad());

        assertThatThrownBy(() -> casa.como(capturista, () -> editar.recuperar(otro)))
                .isInstanceOf(NoExiste.class);
    }

    private static final mx.avance.nucleo.clave.UnidadEjecutora OTRA =
            new mx.avance.nucleo.clave.UnidadEjecutora("61101");

    private void eliminar(int version) {
        casa.como(capturista, () -> {
            editar.eliminar(OficinaConPoa.POA, version);
            return 0;
        });
    }

    private PoaEnBorrador borrador() {
        return casa.como(capturista, () -> poas.exigir(OficinaConPoa.POA))
                .borrador()
                .orElseThrow();
    }

    private List<String> actos() {
        return oficina.duenio()
                .sql("select acto from auditoria.hecho where ente = :ente order by id")
                .param("ente", casa.ente())
                .query(String.class)
                .list();
    }

    private Navegacion entra() {
        return Navegacion.dentro(puerto, capturista.cuenta());
    }
}
