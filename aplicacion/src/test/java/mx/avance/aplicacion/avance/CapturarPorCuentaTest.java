package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CapturarAvance.Modo;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.redaccion.Idioma;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class CapturarPorCuentaTest {

    private static final String RUTA = "/avance/2026/1/542/54202";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private HojasFirmadas firmadas;

    @Autowired
    private CapturarPorCuenta porCuenta;

    @Autowired
    private CapturarAvance capturar;

    @Autowired
    private CapturarExtraordinarias extraordinarias;

    @Autowired
    private CapturaMasiva masiva;

    @Autowired
    private Avances avances;

    @Autowired
    private RecibirAvance recibir;

    private OficinaConAvance casa;
    private IdDeAvance id;

    @BeforeEach
    void una_unidad_sin_conexion() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        id = casa.eneMar;
    }

    private static CapturarPorCuenta.Pedida oficio(String numero) {
        return new CapturarPorCuenta.Pedida(
                numero,
                "2026-04-06",
                "Jefa del Departamento",
                "La unidad no tiene conexión.",
                Optional.of(HojasFirmadas.pdf("oficio.pdf")));
    }

    private PorCuenta registra(String numero) {
        return unidad.como(casa.planea, () -> porCuenta.registrar(id, oficio(numero)));
    }

    private ResultadoDeCelda guarda(Quien quien, int renglon, int version, String escrito) {
        return unidad.como(
                        quien,
                        () -> capturar.guardar(
                                id, List.of(CambioDeCelda.alcanzado(renglon, version, escrito)), Modo.POR_RENGLON))
                .get(0);
    }

    private static String negativa(Supplier<?> tarea) {
        Negado negado = Objects.requireNonNull(catchThrowableOfType(NoPermitido.class, tarea::get))
                .negado();
        return negado.codigo() + ": " + negado.enPalabras(Idioma.ESPANOL);
    }

    private static List<String> defectos(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, tarea::get)).defectos().stream()
                .map(defecto -> defecto.campo() + " " + defecto.clave())
                .toList();
    }

    @Test
    void sin_oficio_planeacion_no_captura_y_se_le_dice_que_lo_suba() {
        assertThat(negativa(() -> guarda(casa.planea, 101, 0, "50")))
                .isEqualTo("POR_CUENTA_SIN_OFICIO: Capturar Ene-Mar por cuenta de la unidad 54202 requiere el oficio"
                        + " con que ella lo pide; puede subirlo en «Capturar por cuenta de la unidad» de su hoja.");
        assertThat(negativa(() -> guarda(casa.revisa(), 101, 0, "50"))).startsWith("ROL_AJENO: Capturar el avance");
    }

    @Test
    void con_oficio_captura_queda_marcado_y_la_unidad_sigue_y_firma() {
        PorCuenta registrado = registra("DT/045/2026");
        assertThat(registrado.estado()).isEqualTo(PorCuenta.Estado.VIGENTE);
        assertThat(registrado.archivo().tipo()).isEqualTo("application/pdf");
        assertThat(registrado.archivo().huella()).hasSize(64);

        unidad.como(casa.planea, () -> capturar.guardar(id, OficinaConAvance.completo(), Modo.TODO_O_NADA));
        guarda(casa.ana, 200, 1, "31");

        AvanceGuardado hoja = unidad.como(casa.ana, () -> avances.exigir(id));
        assertThat(Objects.requireNonNull(hoja.celdas().get(101)).origen()).isEqualTo("POR_CUENTA");
        assertThat(Objects.requireNonNull(hoja.celdas().get(200)).origen()).isEqualTo("PANTALLA");
        assertThat(unidad.como(casa.planea, () -> capturar.deshacer(id, 200, 2, null))
                        .origen())
                .isEqualTo("POR_CUENTA");
        assertThat(unidad.como(casa.ana, () -> porCuenta.de(id)).get(0).capturas())
                .isEqualTo(6);

        casa.firmaPorActo();
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        HojaCongelada congelada = HojaCongelada.leer(unidad.como(casa.ana, () -> avances.congelada(id, 1)));
        assertThat(congelada.renglones())
                .filteredOn(renglon -> renglon.numero() == 101)
                .singleElement()
                .satisfies(renglon -> assertThat(renglon.origen()).isEqualTo("POR_CUENTA"));
        assertThat(negativa(() -> guarda(casa.planea, 101, 1, "51"))).startsWith("AVANCE_ELABORADO");
    }

    @Test
    void un_oficio_sin_usar_se_retira_y_uno_usado_se_termina_y_lo_capturado_se_queda() {
        PorCuenta primero = registra("1");
        assertThat(unidad.como(casa.planea, () -> porCuenta.terminar(id, 1, primero.version()))
                        .estado())
                .isEqualTo(PorCuenta.Estado.RETIRADA);
        assertThat(negativa(() -> guarda(casa.planea, 101, 0, "50"))).startsWith("POR_CUENTA_SIN_OFICIO");

        reloj.es("2026-04-08");
        PorCuenta segundo = registra("2");
        guarda(casa.planea, 101, 0, "50");
        reloj.es("2026-04-09");
        PorCuenta terminado = unidad.como(casa.planea, () -> porCuenta.terminar(id, 2, segundo.version()));
        assertThat(terminado.estado()).isEqualTo(PorCuenta.Estado.TERMINADA);
        assertThat(terminado.capturas()).isEqualTo(1);
        assertThat(negativa(() -> guarda(casa.planea, 101, 1, "51"))).startsWith("POR_CUENTA_SIN_OFICIO");
        assertThat(guarda(casa.ana, 101, 1, "52").que()).isEqualTo(ResultadoDeCelda.Que.GUARDADA);

        Choque otraVez = Objects.requireNonNull(
                catchThrowableOfType(Choque.class, () -> unidad.como(casa.planea, () -> porCuenta.terminar(id, 2, 1))));
        assertThat(otraVez.guardado()).isInstanceOfSatisfying(PorCuenta.class, hay -> assertThat(hay.estado())
                .isEqualTo(PorCuenta.Estado.TERMINADA));
        assertThat(unidad.como(casa.ana, () -> porCuenta.de(id)).stream().map(PorCuenta::oficio))
                .containsExactly("2", "1");
    }

    @Test
    void al_mismo_tiempo_solo_vale_un_oficio() {
        registra("1");
        Choque choque = Objects.requireNonNull(catchThrowableOfType(Choque.class, () -> registra("2")));
        assertThat(choque.guardado()).isInstanceOfSatisfying(PorCuenta.class, hay -> assertThat(hay.oficio())
                .isEqualTo("1"));
    }

    @Test
    void lo_que_falta_o_no_se_puede_abrir_no_se_registra() {
        assertThat(defectos(() -> unidad.como(
                        casa.planea,
                        () -> porCuenta.registrar(
                                id, new CapturarPorCuenta.Pedida("\u0007", "2026-04-08", "", "x", Optional.empty())))))
                .containsExactly(
                        "oficio forma.obligatorio",
                        "firmo forma.obligatorio",
                        "fecha avance.porCuenta.fechaFutura",
                        "archivo avance.porCuenta.sinArchivo");
        ArchivoDeAutorizacion roto = new ArchivoDeAutorizacion(
                "roto.pdf", "application/pdf", "%PDF-1.7 nada".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(defectos(() -> unidad.como(
                        casa.planea,
                        () -> porCuenta.registrar(
                                id, new CapturarPorCuenta.Pedida("1", "2026-04-06", "Jefa", "x", Optional.of(roto))))))
                .containsExactly("archivo avance.archivoDaniado");
        assertThat(negativa(() -> unidad.como(casa.ana, () -> porCuenta.registrar(id, oficio("1")))))
                .startsWith("ROL_AJENO");
    }

    /** A PDF that takes its reader seconds: its objects have to be looked for one by one. */
    private static ArchivoDeAutorizacion lento() {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        for (int i = 1; i <= 15_000; i++) {
            pdf.append(i).append(" 0 obj\n<<>>\nendobj\n");
        }
        return new ArchivoDeAutorizacion(
                "lento.pdf", "application/pdf", pdf.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static boolean leen() {
        return Thread.getAllStackTraces().entrySet().stream().anyMatch(hilo -> java.util.Arrays.stream(hilo.getValue())
                .anyMatch(donde -> donde.getMethodName().equals("paginasDePdf")));
    }

    private boolean laHojaEstaLibre() {
        return oficina.duenio()
                .sql("select count(*) from pg_locks l join pg_class c on c.oid = l.relation"
                        + " where c.relname = 'hoja' and l.mode = 'RowShareLock'")
                .query(Integer.class)
                .single()
                .equals(0);
    }

    @Test
    void mientras_se_lee_un_oficio_que_tarda_nadie_espera_por_la_hoja() throws Exception {
        guarda(casa.ana, 101, 0, "50");
        List<String> dicho = new java.util.concurrent.CopyOnWriteArrayList<>();
        CapturarPorCuenta.Pedida pedida =
                new CapturarPorCuenta.Pedida("1", "2026-04-06", "Jefa", "Sin conexión.", Optional.of(lento()));
        Thread quien = new Thread(
                () -> dicho.addAll(defectos(() -> unidad.como(casa.planea, () -> porCuenta.registrar(id, pedida)))));
        quien.start();
        int miradas = 0;
        while (quien.isAlive()) {
            if (leen()) {
                boolean libre = laHojaEstaLibre();
                if (leen()) {
                    assertThat(libre).isTrue();
                    miradas++;
                }
            }
        }
        quien.join();
        assertThat(miradas).isPositive();
        assertThat(dicho).containsExactly("archivo avance.archivoDaniado");
    }

    @Test
    void con_oficio_tambien_entra_lo_que_se_captura_de_muchas_hojas_a_la_vez() {
        CapturaMasiva.Pedida pedida =
                new CapturaMasiva.Pedida("1", 0, "542", "54202", CambioDeCelda.alcanzado(101, 0, "50"));
        assertThat(negativa(() -> unidad.como(
                        casa.planea,
                        () -> masiva.capturar(
                                id.poa().ejercicio(), id.trimestre(), List.of(pedida), Modo.TODO_O_NADA))))
                .startsWith("POR_CUENTA_SIN_OFICIO");
        registra("1");
        unidad.como(
                casa.planea,
                () -> masiva.capturar(id.poa().ejercicio(), id.trimestre(), List.of(pedida), Modo.TODO_O_NADA));
        assertThat(Objects.requireNonNull(unidad.como(casa.ana, () -> avances.exigir(id))
                                .celdas()
                                .get(101))
                        .origen())
                .isEqualTo(PorCuenta.ORIGEN);
    }

    @Test
    void lo_extraordinario_tambien_cuenta_como_capturado_con_el_oficio() {
        PorCuenta registrado = registra("1");
        unidad.como(
                casa.planea,
                () -> extraordinarias.agregar(
                        id, new CapturarExtraordinarias.Escrita("Repartir cobijas", "Taller", "38", "")));

        PorCuenta terminado = unidad.como(casa.planea, () -> porCuenta.terminar(id, 1, registrado.version()));

        assertThat(terminado.capturas()).isEqualTo(1);
        assertThat(terminado.estado()).isEqualTo(PorCuenta.Estado.TERMINADA);
    }

    @Test
    void lo_que_vuelve_al_retirar_un_alcance_sigue_diciendo_que_fue_por_cuenta() {
        registra("1");
        unidad.como(casa.planea, () -> capturar.guardar(id, OficinaConAvance.completo(), Modo.TODO_O_NADA));
        unidad.como(
                casa.planea,
                () -> extraordinarias.agregar(
                        id, new CapturarExtraordinarias.Escrita("Repartir cobijas", "Taller", "38", "")));
        firmadas.firmada(casa);
        firmadas.recibida(casa);
        oficinaAbreAlcance();
        guarda(casa.ana, 101, 1, "51");
        unidad.como(casa.ana, () -> extraordinarias.eliminar(id, 1, 1));

        unidad.como(casa.planea, () -> recibir.retirarAlcance(id, firmadas.version(casa)));

        Celda vuelta = Objects.requireNonNull(
                unidad.como(casa.ana, () -> avances.exigir(id)).celdas().get(101));
        assertThat(vuelta.captura().alcanzado()).contains(Cantidad.of(50));
        assertThat(vuelta.origen()).isEqualTo(PorCuenta.ORIGEN);
        assertThat(unidad.como(casa.ana, () -> extraordinarias.de(id)))
                .singleElement()
                .satisfies(una -> {
                    assertThat(una.eliminada()).isFalse();
                    assertThat(una.origen()).isEqualTo(PorCuenta.ORIGEN);
                });
    }

    @Test
    void un_oficio_vale_para_la_version_de_la_hoja_que_se_pidio() {
        registra("1");
        firmadas.autorizada(casa);
        firmadas.recibida(casa);
        oficinaAbreAlcance();

        assertThat(negativa(() -> guarda(casa.planea, 101, 1, "51"))).startsWith("POR_CUENTA_SIN_OFICIO");
        registra("2");
        assertThat(guarda(casa.planea, 101, 1, "51").que()).isEqualTo(ResultadoDeCelda.Que.GUARDADA);

        unidad.como(casa.planea, () -> recibir.retirarAlcance(id, firmadas.version(casa)));
        assertThat(unidad.como(casa.ana, () -> porCuenta.de(id)).get(0).estado())
                .as("con el alcance se va su oficio")
                .isEqualTo(PorCuenta.Estado.TERMINADA);
        oficinaAbreAlcance();
        assertThat(negativa(() -> guarda(casa.planea, 101, 3, "51"))).startsWith("POR_CUENTA_SIN_OFICIO");
    }

    private void oficinaAbreAlcance() {
        unidad.como(casa.planea, () -> recibir.abrirAlcance(id, firmadas.version(casa), "La 101 fue otra."));
    }

    @Test
    void la_hoja_dice_con_que_oficio_se_captura_y_la_unidad_lo_lee() {
        Navegacion planea = Navegacion.dentro(puerto, casa.planea.cuenta());
        Navegacion ana = Navegacion.dentro(puerto, casa.ana.cuenta());
        assertThat(planea.abrir(RUTA).body())
                .contains("Capturar por cuenta de la unidad", RUTA + "/por-cuenta")
                .doesNotContain("name=\"a-101\"");
        assertThat(ana.abrir(RUTA).body()).doesNotContain("por-cuenta");
        assertThat(ana.abrir(RUTA + "/por-cuenta").body())
                .contains("La unidad captura por sí misma")
                .doesNotContain("name=\"archivo\"");
        HttpResponse<String> falta = planea.enviar(
                RUTA + "/por-cuenta",
                RUTA + "/por-cuenta",
                Map.of("oficio", "DT/045/2026", "fecha", "2026-04-06", "firmo", "Jefa", "motivo", "Sin conexión"));
        assertThat(falta.body())
                .contains("Suba el oficio con que la unidad pide", "value=\"DT/045/2026\"", "Sin conexión");

        registra("DT/045/2026");
        guarda(casa.planea, 101, 0, "50");
        assertThat(planea.abrir(RUTA).body())
                .contains(
                        "Usted captura por cuenta de la unidad 54202", "name=\"a-101\"", "Según el oficio DT/045/2026");
        assertThat(ana.abrir(RUTA).body())
                .contains("Planeación captura esta hoja por cuenta de la unidad", "name=\"a-101\"")
                .contains("Por cuenta de la unidad</small>");
        assertThat(ana.abrir(RUTA + "/celdas/101").body()).contains("Por cuenta de la unidad</small>");
        assertThat(ana.abrir(RUTA + "/por-cuenta").body())
                .contains("Oficio DT/045/2026", "Vigente", "Un valor")
                .doesNotContain("/por-cuenta/1/fin");
        assertThat(ana.descargar(RUTA + "/por-cuenta/1/oficio"))
                .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(ana.abrir("/avisos").body()).contains("por cuenta de ella, según el oficio DT/045/2026");

        assertThat(planea.abrir(RUTA + "/por-cuenta").body()).contains("Terminar la captura por cuenta");
        assertThat(planea.enviar(RUTA + "/por-cuenta", RUTA + "/por-cuenta/1/fin", Map.of("version", "1"))
                        .body())
                .contains("La captura por cuenta con el oficio DT/045/2026 terminó", "Terminado");
        assertThat(ana.abrir("/avisos").body()).contains("Planeación terminó de capturar");
        assertThat(planea.abrir(RUTA).body()).doesNotContain("name=\"a-101\"");
    }

    @Test
    void otro_sistema_registra_el_oficio_captura_con_el_y_lo_termina() {
        Programa planea = new Programa(puerto, oficina.ficha(casa.planea.ente(), casa.planea.id(), "LEER", "ESCRIBIR"));
        String ruta = "/api/v1" + RUTA + "/por-cuenta";
        String pedido = "{\"oficio\":\"45\",\"fecha\":\"2026-04-06\",\"firmo\":\"Jefa\",\"motivo\":\"Sin conexión\","
                + "\"nombreDelArchivo\":\"oficio.pdf\",\"contenido\":\"%s\"}";
        assertThat(planea.pedir("POST", ruta, Map.of(), pedido.formatted("")).body())
                .contains("avance.porCuenta.sinArchivo");
        assertThat(planea.pedir("POST", ruta, Map.of(), "{}").statusCode()).isEqualTo(422);
        String bytes = Base64.getEncoder().encodeToString(HojasFirmadas.bytesDePdf());
        HttpResponse<String> registrado = planea.pedir("POST", ruta, Map.of(), pedido.formatted(bytes));
        assertThat(registrado.statusCode()).as(registrado.body()).isEqualTo(200);
        assertThat(registrado.body()).contains("\"estado\":\"VIGENTE\"", "\"capturas\":0");
        assertThat(planea.pedir("POST", ruta, Map.of(), pedido.formatted(bytes)).statusCode())
                .isEqualTo(412);
        assertThat(planea.pedir(
                                "PATCH",
                                "/api/v1" + RUTA + "/celdas",
                                Map.of(),
                                "{\"celdas\":[{\"renglon\":101,\"version\":0,\"alcanzado\":50}]}")
                        .body())
                .contains("\"origen\":\"POR_CUENTA\"");
        assertThat(planea.leer("/api/v1" + RUTA).body()).contains("\"origen\":\"POR_CUENTA\"");
        assertThat(planea.pedir("POST", ruta + "/1/fin", Map.of(), "").statusCode())
                .isEqualTo(428);
        assertThat(planea.pedir("POST", ruta + "/1/fin", Map.of("If-Match", "\"1\""), "")
                        .body())
                .contains("\"estado\":\"TERMINADA\"");
    }
}
