package mx.avance.aplicacion.catalogos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.catalogos.entradas.EditarCatalogo;
import mx.avance.aplicacion.catalogos.entradas.Entrada;
import mx.avance.aplicacion.catalogos.entradas.Entradas;
import mx.avance.aplicacion.catalogos.entradas.TerminarPlan;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan is followed by the next one. */
@ConAplicacion
class TerminarPlanTest {

    private static final Map<String, String> PLAN =
            Map.of("codigo", "PMD-24", "nombre", "Plan 2024-2027", "desde", "2024-10-01");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private EditarCatalogo editar;

    @Autowired
    private TerminarPlan terminar;

    @Autowired
    private Entradas entradas;

    private int ente;
    private Entrada plan = new Entrada(0, PLAN, 0);

    @BeforeEach
    void un_plan_con_sus_lineas() {
        ente = oficina.ente("Municipio del Plan");
        plan = agregar(Catalogo.PLANES, PLAN);
        linea("2", "Bienestar", "");
        linea("2.3", "Apoyos", "");
        linea("2.3.1", "Apoyos de orden social", "");
        linea("2.3.2", "Becas que ya acabaron", "2025-12-31");
    }

    @Test
    void el_plan_se_termina_con_lo_suyo_y_el_siguiente_puede_empezar() {
        assertThatThrownBy(() -> oficina.en(
                        ente, () -> editar.corregir(Catalogo.PLANES, plan.id(), 1, con(PLAN, "hasta", "2026-12-31"))))
                .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(invalidos.defectos())
                        .extracting(defecto -> defecto.campo() + " " + defecto.clave())
                        .containsExactly("hasta catalogos.enUso.plan"));
        TerminarPlan.Siguen siguen = oficina.en(ente, () -> terminar.siguen(plan.id(), LocalDate.of(2026, 12, 31)));

        List<Entrada> terminadas = terminar(1, "2026-12-31");

        assertThat(siguen.sePuede()).isTrue();
        assertThat(siguen.seTerminan())
                .extracting(linea -> linea.valor("codigo"))
                .containsExactly("2", "2.3", "2.3.1");
        assertThat(terminadas)
                .extracting(entrada -> entrada.valor("codigo") + " " + entrada.valor("hasta"))
                .containsExactly("PMD-24 2026-12-31", "2 2026-12-31", "2.3 2026-12-31", "2.3.1 2026-12-31");
        assertThat(lineas()).contains("2.3.2 2025-12-31");
        agregar(Catalogo.PLANES, Map.of("codigo", "PMD-27", "nombre", "Plan nuevo", "desde", "2027-01-01"));
        agregar(
                Catalogo.LINEAS,
                Map.of("plan", "PMD-27", "codigo", "2.3.1", "nombre", "Apoyos", "desde", "2027-01-01"));
        assertThat(hechos("CATALOGO_CAMBIADO"))
                .containsExactlyInAnyOrder("línea PMD-24 2", "línea PMD-24 2.3", "línea PMD-24 2.3.1", "plan PMD-24");
    }

    @Test
    void lo_que_se_usa_despues_se_dice_y_no_se_termina_nada() {
        oficina.duenio().sql("""
                insert into poa.poa (ente, ejercicio, programa, unidad, lineas, empezado_por, cambiado_por)
                values (:ente, 2027, '542', '54202', '{2.3.1}', 'unidad', 'unidad')
                """).param("ente", ente).update();
        linea("2.4", "Tema por empezar", "");
        oficina.duenio()
                .sql("update catalogos.linea set desde = '2027-02-01' where ente = :ente and codigo = '2.4'")
                .param("ente", ente)
                .update();

        TerminarPlan.Siguen siguen = oficina.en(ente, () -> terminar.siguen(plan.id(), LocalDate.of(2026, 12, 31)));

        assertThat(siguen.sePuede()).isFalse();
        assertThat(siguen.enUso())
                .extracting(usada -> usada.linea().valor("codigo"))
                .containsExactly("2", "2.3", "2.3.1");
        assertThat(siguen.usadasPorSi())
                .extracting(usada -> usada.linea().valor("codigo"))
                .containsExactly("2.3.1");
        assertThat(siguen.porEmpezar())
                .extracting(linea -> linea.valor("codigo"))
                .containsExactly("2.4");
        assertThatThrownBy(() -> terminar(1, "2026-12-31")).isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> {
            assertThat(invalidos.defectos())
                    .extracting(defecto -> defecto.clave())
                    .containsExactly("catalogos.plan.porEmpezar", "catalogos.plan.enUso");
            assertThat(invalidos.defectos().get(1).datos().toString()).contains("el POA 2027 de la unidad 54202");
        });
        assertThat(lineas()).contains("2.3.1 ");
        assertThat(terminar(1, "2027-12-31"))
                .as("un año que se usa no se parte")
                .hasSize(5);
    }

    @Test
    void lo_terminado_se_abre_de_nuevo_mientras_no_empiece_otro_plan() {
        terminar(1, "2026-12-31");
        Entrada siguiente =
                agregar(Catalogo.PLANES, Map.of("codigo", "PMD-27", "nombre", "Nuevo", "desde", "2027-01-01"));

        assertThatThrownBy(() -> reabrir(2))
                .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(invalidos.defectos())
                        .extracting(defecto -> defecto.clave())
                        .containsExactly("catalogos.encimada.abierta"));
        oficina.en(ente, () -> editar.borrar(Catalogo.PLANES, siguiente.id(), 1));
        assertThat(reabrir(2)).hasSize(4);

        assertThat(lineas()).containsExactly("2 ", "2.3 ", "2.3.1 ", "2.3.2 2025-12-31");
        assertThatThrownBy(() -> reabrir(3)).isInstanceOf(DatosInvalidos.class);
        assertThatThrownBy(() -> terminar(1, "2026-12-31")).isInstanceOf(Choque.class);
        assertThatThrownBy(() -> terminar(3, "2024-01-01"))
                .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(invalidos.defectos())
                        .extracting(defecto -> defecto.clave())
                        .containsExactly("forma.fechas"));
        assertThatThrownBy(() -> terminar(3, "")).isInstanceOf(DatosInvalidos.class);
    }

    @Test
    void deshacer_el_fin_deja_cada_linea_como_estaba() {
        linea("2.4", "Tema con fin propio, después", "2027-06-30");
        linea("2.5", "Tema que acaba por sí el mismo día", "2026-12-31");

        assertThat(terminar(1, "2026-12-31"))
                .extracting(entrada -> entrada.valor("codigo"))
                .containsExactly("PMD-24", "2", "2.3", "2.3.1", "2.4");
        assertThat(reabrir(2))
                .extracting(entrada -> entrada.valor("codigo") + " " + entrada.valor("hasta"))
                .containsExactly("PMD-24 ", "2 ", "2.3 ", "2.3.1 ", "2.4 2027-06-30");
        assertThat(lineas())
                .containsExactly("2 ", "2.3 ", "2.3.1 ", "2.3.2 2025-12-31", "2.4 2027-06-30", "2.5 2026-12-31");
    }

    @Test
    void deshacer_un_fin_que_se_adelanto_devuelve_el_que_habia() {
        linea("2.4", "Tema con fin propio", "2027-06-30");
        terminar(1, "2028-12-31");
        terminar(2, "2026-12-31");

        assertThat(reabrir(3))
                .extracting(entrada -> entrada.valor("codigo") + " " + entrada.valor("hasta"))
                .containsExactly(
                        "PMD-24 2028-12-31", "2 2028-12-31", "2.3 2028-12-31", "2.3.1 2028-12-31", "2.4 2027-06-30");
        assertThat(reabrir(4))
                .as("y el de antes, que no había")
                .extracting(entrada -> entrada.valor("codigo") + " " + entrada.valor("hasta"))
                .containsExactly("PMD-24 ", "2 ", "2.3 ", "2.3.1 ");
        assertThat(lineas()).contains("2.4 2027-06-30");
    }

    @Test
    void deshacer_el_fin_que_se_corrigio_en_su_forma_devuelve_las_lineas_que_acabaron_con_el() {
        linea("2.4", "Tema con fin propio, después", "2028-06-30");
        terminar(1, "2026-12-31");
        oficina.en(ente, () -> editar.corregir(Catalogo.PLANES, plan.id(), 2, con(PLAN, "hasta", "2027-12-31")));

        assertThat(reabrir(3))
                .extracting(entrada -> entrada.valor("codigo") + " " + entrada.valor("hasta"))
                .containsExactly("PMD-24 ", "2 ", "2.3 ", "2.3.1 ", "2.4 2028-06-30");
    }

    @Test
    void la_que_alguien_cambio_despues_del_fin_se_queda_con_el_suyo() {
        terminar(1, "2026-12-31");
        Entrada apoyos = oficina.en(ente, () -> entradas.todas(Catalogo.LINEAS)).stream()
                .filter(linea -> linea.valor("codigo").equals("2.3.1"))
                .findFirst()
                .orElseThrow();
        oficina.en(
                ente,
                () -> editar.corregir(
                        Catalogo.LINEAS, apoyos.id(), apoyos.version(), con(apoyos.valores(), "hasta", "2026-06-30")));

        reabrir(2);

        assertThat(lineas()).containsExactly("2 ", "2.3 ", "2.3.1 2026-06-30", "2.3.2 2025-12-31");
    }

    @Test
    void la_correspondencia_con_el_plan_que_sigue_no_ata_el_fin_del_anterior() {
        terminar(1, "2026-12-31");
        agregar(Catalogo.PLANES, Map.of("codigo", "PMD-27", "nombre", "Nuevo", "desde", "2027-02-01"));
        agregar(Catalogo.LINEAS, Map.of("plan", "PMD-27", "codigo", "3.1.1", "nombre", "A", "desde", "2027-02-01"));
        agregar(
                Catalogo.CORRESPONDENCIAS,
                Map.of(
                        "plan_anterior", "PMD-24",
                        "anterior", "2.3.1",
                        "plan_nuevo", "PMD-27",
                        "nueva", "3.1.1",
                        "desde", "2027-02-01"));

        reabrirHasta("2027-01-31");

        assertThat(lineas()).contains("2.3.1 2027-01-31");
        assertThat(terminar(3, "2026-11-30")).hasSize(4);
    }

    @Test
    void en_pantalla_un_segundo_paso_dice_cuantas_son_y_despues_se_puede_deshacer() {
        Navegacion planeacion = new Navegacion(puerto);
        oficina.persona(ente, "planea" + ente, "PLANEACION");
        planeacion.entrar("planea" + ente, Oficina.CONTRASENA);
        String forma = "/catalogos/planes/" + plan.id();
        Map<String, String> campos = con(PLAN, "hasta", "2026-12-31", "version", "1");

        String segundo = planeacion.enviar(forma, forma, campos).body();
        String lista =
                planeacion.enviar(forma, forma, con(campos, "conLineas", "si")).body();

        assertThat(segundo)
                .contains(
                        "<h1>PMD-24 Plan 2024-2027</h1>",
                        "3 ejes, temas y líneas",
                        "Terminar también",
                        "name=\"conLineas\"",
                        "2.3.1 Apoyos de orden social");
        assertThat(lista).contains("Se terminó PMD-24 Plan 2024-2027", "con 3 ejes, temas y líneas", "Deshacer");
        assertThat(lineas()).contains("2.3.1 2026-12-31");
        assertThat(planeacion
                        .enviar("/catalogos/planes", forma + "/reabrir", Map.of("version", "2"))
                        .body())
                .contains("vuelve a quedar sin fin");
        assertThat(lineas()).contains("2.3.1 ");
    }

    @Test
    void un_programa_lo_ve_lo_termina_y_lo_abre() {
        Programa programa = new Programa(
                puerto, oficina.ficha(ente, oficina.persona(ente, "api" + ente, "PLANEACION"), "LEER", "ESCRIBIR"));
        Programa lector = new Programa(
                puerto, oficina.ficha(ente, oficina.persona(ente, "lee" + ente, "CONTRALORIA"), "LEER", "ESCRIBIR"));
        String ruta = "/api/v1/catalogos/planes/" + plan.id() + "/termino";
        String cuerpo = "{\"hasta\":\"2026-12-31\"}";

        JsonNode siguen = json(lector.leer(ruta + "?hasta=2026-12-31"));
        HttpResponse<String> terminado = programa.pedir("POST", ruta, Map.of("If-Match", "\"1\""), cuerpo);

        assertThat(siguen.path("sePuede").asBoolean()).isTrue();
        assertThat(siguen.path("seTerminan").size()).isEqualTo(3);
        assertThat(programa.leer(ruta + "?hasta=nunca").statusCode()).isEqualTo(422);
        assertThat(lector.pedir("POST", ruta, Map.of("If-Match", "\"1\""), cuerpo)
                        .statusCode())
                .isEqualTo(403);
        assertThat(programa.pedir("POST", ruta, Map.of(), cuerpo).statusCode()).isEqualTo(428);
        assertThat(terminado.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(json(terminado).path("lineas").size()).isEqualTo(3);
        assertThat(programa.pedir("POST", ruta, Map.of("If-Match", "\"1\""), cuerpo)
                        .statusCode())
                .isEqualTo(412);
        assertThat(json(programa.pedir("DELETE", ruta, Map.of("If-Match", "\"2\""), ""))
                        .path("lineas")
                        .size())
                .isEqualTo(3);
    }

    private List<Entrada> terminar(int version, String hasta) {
        return oficina.en(ente, () -> terminar.terminar(plan.id(), version, con(PLAN, "hasta", hasta)));
    }

    private List<Entrada> reabrir(int version) {
        return oficina.en(ente, () -> terminar.reabrir(plan.id(), version));
    }

    /** Later than it was, before its líneas are: those are corrected one by one. */
    private void reabrirHasta(String dia) {
        oficina.en(ente, () -> editar.corregir(Catalogo.PLANES, plan.id(), 2, con(PLAN, "hasta", dia)));
        oficina.duenio()
                .sql(
                        "update catalogos.linea set hasta = :dia where ente = :ente and plan = 'PMD-24' and hasta = '2026-12-31'")
                .param("dia", LocalDate.parse(dia))
                .param("ente", ente)
                .update();
    }

    private List<String> lineas() {
        return oficina.en(ente, () -> entradas.todas(Catalogo.LINEAS)).stream()
                .filter(linea -> linea.valor("plan").equals("PMD-24"))
                .map(linea -> linea.valor("codigo") + " " + linea.valor("hasta"))
                .toList();
    }

    private void linea(String codigo, String nombre, String hasta) {
        agregar(
                Catalogo.LINEAS,
                Map.of("plan", "PMD-24", "codigo", codigo, "nombre", nombre, "desde", "2024-10-01", "hasta", hasta));
    }

    private Entrada agregar(Catalogo catalogo, Map<String, String> escrito) {
        return oficina.en(ente, () -> editar.agregar(catalogo, escrito));
    }

    private List<String> hechos(String acto) {
        return oficina.duenio()
                .sql("select objeto from auditoria.hecho where ente = :ente and acto = :acto")
                .param("ente", ente)
                .param("acto", acto)
                .query(String.class)
                .list();
    }

    private static Map<String, String> con(Map<String, String> base, String... masValores) {
        Map<String, String> valores = new HashMap<>(base);
        for (int i = 0; i < masValores.length; i += 2) {
            valores.put(masValores[i], masValores[i + 1]);
        }
        return valores;
    }

    private static JsonNode json(HttpResponse<String> respuesta) {
        return JsonMapper.shared().readTree(respuesta.body());
    }
}
