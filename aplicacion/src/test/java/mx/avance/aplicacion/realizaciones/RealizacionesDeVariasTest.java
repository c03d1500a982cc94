package mx.avance.aplicacion.realizaciones;

import static mx.avance.aplicacion.realizaciones.OficinaConRealizaciones.dosSesiones;
import static mx.avance.aplicacion.realizaciones.OficinaConRealizaciones.escrita;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.realizaciones.Evidencia.Clasificacion;
import mx.avance.aplicacion.realizaciones.Realizaciones.Personas;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Many entries at once: brought, undone, counted, looked at; and what another system puts in the place of one. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class RealizacionesDeVariasTest {

    private static final String HOJA = "/avance/2026/1/542/54202";
    private static final int DESPENSAS = 200;
    private static final int SESIONES = 204;
    private static final int COBIJAS = 300;
    private static final String API = "/api/v1" + HOJA + "/renglones/200/realizaciones";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private EscribirRealizaciones escribir;

    @Autowired
    private Realizaciones realizaciones;

    @Autowired
    private Evidencias evidencias;

    private OficinaConAvance casa;
    private IdDeAvance id;

    @BeforeEach
    void una_unidad_que_reparte() {
        RenglonDePoa sesiones = UnidadConPoa.renglon(204, "Sesionar el comité", "Sesión", 0, 2, 1, 1)
                .renglon();
        RenglonDePoa cobijas = UnidadConPoa.renglon(300, "Repartir cobijas", "Apoyo", 5, 5, 5, 5)
                .renglon();
        casa = new OficinaConAvance(oficina, unidad, reloj, List.of(sesiones, cobijas));
        id = casa.eneMar;
    }

    private <T> T ana(Supplier<T> tarea) {
        return unidad.como(casa.ana, tarea);
    }

    private Programa api(Quien quien) {
        return new Programa(puerto, oficina.ficha(quien.ente(), quien.id(), "LEER", "ESCRIBIR"));
    }

    private List<Entrada> entradas(int renglon) {
        return ana(() -> realizaciones.de(id, renglon, Personas.OCULTAS)).entradas();
    }

    private static List<RealizacionEscrita> despensas(int cuantas, String folio) {
        List<RealizacionEscrita> escritas = new ArrayList<>();
        for (int i = 0; i < cuantas; i++) {
            escritas.add(escrita("fecha", "2026-01-12", "PERSONA", "Persona " + i, "FOLIO", folio));
        }
        return escritas;
    }

    private List<String> hechos(String acto) {
        return oficina.duenio()
                .sql("select despues::text from auditoria.hecho where ente = :ente and acto = :acto order by id")
                .param("ente", casa.ente)
                .param("acto", acto)
                .query(String.class)
                .list();
    }

    @Test
    void lo_que_se_trajo_de_una_vez_se_deshace_de_una_vez_salvo_lo_que_se_corrigio() {
        Lote lote = ana(() -> escribir.agregarVarias(id, SESIONES, dosSesiones(), "a"));
        assertThat(lote.cuantas()).isEqualTo(2);
        assertThat(ana(() -> escribir.agregarVarias(id, SESIONES, dosSesiones(), "a")))
                .as("el doble clic ya estaba hecho")
                .isEqualTo(lote);
        assertThat(entradas(SESIONES)).hasSize(2);
        Lote otro = ana(() -> escribir.agregarVarias(id, SESIONES, dosSesiones(), "b"));
        Entrada una = entradas(SESIONES).stream()
                .filter(entrada -> entrada.id() > lote.id())
                .reduce((primera, ultima) -> ultima)
                .orElseThrow();
        ana(() -> escribir.corregir(id, SESIONES, una.id(), 1, escrita("fecha", "2026-02-21")));

        assertThat(ana(() -> realizaciones.lotes(id, SESIONES)))
                .extracting(Lote::id, Lote::quedan)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(otro.id(), 1),
                        org.assertj.core.groups.Tuple.tuple(lote.id(), 2));
        assertThat(ana(() -> escribir.deshacerLote(id, SESIONES, otro.id()))).isEqualTo(1);
        assertThat(ana(() -> escribir.deshacerLote(id, SESIONES, otro.id()))).isZero();
        assertThat(entradas(SESIONES)).hasSize(3);
        assertThat(ana(() -> realizaciones.lotes(id, SESIONES)))
                .extracting(Lote::id)
                .containsExactly(lote.id());
        assertThat(hechos("REALIZACIONES_DESHECHAS")).hasSize(1);
    }

    @Test
    void en_la_pantalla_se_deshace_y_el_mismo_formulario_dos_veces_agrega_una() {
        Navegacion ana = Navegacion.dentro(puerto, casa.ana.cuenta());
        String ruta = HOJA + "/renglones/204/realizaciones";
        Map<String, String> forma = Map.of("v-fecha", "2026-01-31", "v-TIPO", "Ordinaria", "intento", "uno");
        assertThat(ana.enviar(ruta, ruta + "/varias", forma).body())
                .contains("Quedó 1 realización", "Se agregó 1 realización de una vez.", "Deshacer todas");
        ana.enviar(ruta, ruta + "/varias", forma);
        assertThat(entradas(SESIONES)).hasSize(1);
        long lote = ana(() -> realizaciones.lotes(id, SESIONES)).get(0).id();
        assertThat(ana.enviar(ruta, ruta + "/lotes/" + lote + "/deshacer", Map.of())
                        .body())
                .contains("Se borró 1 realización.");
        assertThat(entradas(SESIONES)).isEmpty();
    }

    @Test
    void la_misma_forma_con_otros_datos_o_ya_deshecha_no_se_da_por_guardada() {
        Lote lote = ana(() -> escribir.agregarVarias(id, SESIONES, dosSesiones(), "a"));
        List<RealizacionEscrita> conBlancos = new ArrayList<>(dosSesiones());
        conBlancos.add(escrita("fecha", "", "TIPO", " "));
        assertThat(ana(() -> escribir.agregarVarias(id, SESIONES, conBlancos, "a")))
                .as("lo que está en blanco no dice nada")
                .isEqualTo(lote);
        List<RealizacionEscrita> corregidas =
                List.of(dosSesiones().get(0), escrita("fecha", "2026-02-21", "TIPO", "Extraordinaria"));
        assertThat(objeciones(corregidas)).containsExactly("realizacion.formaYaEntro");
        assertThat(entradas(SESIONES)).hasSize(2);

        ana(() -> escribir.deshacerLote(id, SESIONES, lote.id()));
        assertThat(objeciones(dosSesiones())).containsExactly("realizacion.formaDeshecha");
        assertThat(entradas(SESIONES)).isEmpty();
        ana(() -> escribir.agregarVarias(id, SESIONES, corregidas, "b"));
        assertThat(entradas(SESIONES)).hasSize(2);
    }

    private List<String> objeciones(List<RealizacionEscrita> escritas) {
        return Objects.requireNonNull(catchThrowableOfType(
                        DatosInvalidos.class, () -> ana(() -> escribir.agregarVarias(id, SESIONES, escritas, "a"))))
                .defectos()
                .stream()
                .map(Defecto::clave)
                .toList();
    }

    @Test
    void la_forma_que_ya_entro_y_se_corrige_dice_la_salida_y_cada_forma_tiene_su_intento() {
        Navegacion ana = Navegacion.dentro(puerto, casa.ana.cuenta());
        String ruta = HOJA + "/renglones/204/realizaciones";
        assertThat(Pattern.compile("name=\"intento\" value=\"([^\"]+)\"")
                        .matcher(ana.abrir(ruta).body())
                        .results()
                        .map(intento -> intento.group(1))
                        .distinct())
                .hasSize(2);
        ana.enviar(ruta, ruta + "/varias", Map.of("v-fecha", "2026-01-31", "intento", "uno"));
        assertThat(ana.enviar(ruta, ruta + "/varias", Map.of("v-fecha", "2026-01-30", "intento", "uno"))
                        .body())
                .contains(
                        "Esa forma ya entró, con 1 realización",
                        "Abra de nuevo la página y revise lo agregado",
                        "value=\"2026-01-30\"")
                .doesNotContain("Quedó 1 realización");
        assertThat(entradas(SESIONES))
                .singleElement()
                .satisfies(una -> assertThat(una.que().fecha()).isEqualTo(LocalDate.of(2026, 1, 31)));
    }

    @Test
    void las_borradas_no_cuentan_para_las_que_caben() {
        oficina.duenio()
                .sql("""
                insert into realizaciones.entrada (ente, ejercicio, trimestre, programa, unidad, renglon, fecha, cantidad, quien, cuando,
                       origen, borrada, borro)
                select :ente, 2026, 1, '542', '54202', 200, '2026-01-12', 1, 'ana', now(), 'PANTALLA', now(), 'ana'
                  from generate_series(1, :cuantas)
                """)
                .param("ente", casa.ente)
                .param("cuantas", EscribirRealizaciones.MAYOR)
                .update();
        ana(() -> escribir.agregar(id, DESPENSAS, escrita("fecha", "2026-01-12", "PERSONA", "Una Más")));
        assertThat(entradas(DESPENSAS)).hasSize(1);
    }

    @Test
    void las_muchas_repetidas_de_un_renglon_no_esconden_las_de_otro() {
        ana(() -> escribir.agregarVarias(id, DESPENSAS, despensas(260, "AP-1")));
        ana(() -> escribir.agregarVarias(id, COBIJAS, despensas(2, "CO-1")));
        assertThat(ana(() -> realizaciones.de(id, COBIJAS, Personas.OCULTAS)).hallazgos())
                .anySatisfy(hallazgo -> assertThat(hallazgo.frase()).isEqualTo("REALIZACION_REPETIDA.folio"));
    }

    @Test
    void lo_que_se_puso_sin_ver_a_la_persona_no_la_borra() {
        Entrada una = ana(() -> escribir.agregar(
                id,
                DESPENSAS,
                escrita(
                        "fecha",
                        "2026-01-12",
                        "lugar",
                        "Colonia Inventada",
                        "PERSONA",
                        "Jacinta Invento",
                        "FOLIO",
                        "AP-1")));
        Programa ana = api(casa.ana);
        String leida = ana.leer(API + "/" + una.id()).body();
        assertThat(leida).doesNotContain("lugar", "\"datos\"", "Jacinta");
        HttpResponse<String> puesta = ana.pedir(
                "PUT",
                API + "/" + una.id(),
                Map.of("If-Match", "\"1\""),
                "{\"fecha\":\"2026-01-13\",\"cantidad\":2,\"lugar\":\"Otra\"}");
        assertThat(puesta.statusCode()).isEqualTo(422);
        assertThat(puesta.body()).contains("realizacion.noLoDice", "\"PERSONA\"", "\"FOLIO\"");
        assertThat(ana(() -> realizaciones.exigir(id, DESPENSAS, una.id(), Personas.VISTAS))
                        .que()
                        .dato(CampoDeRealizacion.PERSONA))
                .contains("Jacinta Invento");
        assertThat(ana.pedir(
                                "PUT",
                                API + "/" + una.id(),
                                Map.of("If-Match", "\"1\""),
                                "{\"fecha\":\"2026-01-13\",\"cantidad\":2,\"lugar\":\"\","
                                        + "\"datos\":{\"PERSONA\":\"Jacinta Invento\",\"FOLIO\":\"\"}}")
                        .statusCode())
                .as("lo que se manda en blanco se quita")
                .isEqualTo(200);
    }

    @Test
    void la_bitacora_dice_de_cuales_se_vieron_los_datos_y_de_ninguna_mas() {
        ana(() -> escribir.agregarVarias(id, DESPENSAS, despensas(5, "")));
        List<Long> ids = entradas(DESPENSAS).stream().map(Entrada::id).sorted().toList();
        ana(() -> escribir.borrar(id, DESPENSAS, ids.get(4), 1));
        Programa ana = api(casa.ana);
        String pagina = ana.leer(API + "?personas=true&tamanio=2").body();
        assertThat(pagina).contains("Persona 0", "Persona 1").doesNotContain("Persona 2");
        ana.leer(API + "/lista.csv?personas=true");
        Navegacion.dentro(puerto, casa.ana.cuenta())
                .abrir(HOJA + "/renglones/200/realizaciones?personas=si&busca=persona+3");
        assertThat(hechos("VIO_DATOS_PERSONALES"))
                .extracting(hecho -> hecho.replaceAll(".*\"cuales\": \"([^\"]*)\".*", "$1"))
                .containsExactly(
                        ids.get(0) + "-" + ids.get(1), ids.get(0) + "-" + ids.get(3), ids.get(3) + "-" + ids.get(4));
    }

    @Test
    void lo_escrito_de_una_persona_se_cuida_aunque_la_unidad_de_medida_ya_sea_otra() {
        Entrada una = ana(() -> escribir.agregar(
                id, COBIJAS, escrita("fecha", "2026-01-12", "PERSONA", "Jacinta Invento", "SEXO", "mujer")));
        // As a REALINEACION leaves it: the entries of a row whose unit of measure asks of no person
        oficina.duenio()
                .sql("update realizaciones.entrada set renglon = 101 where id = :id")
                .param("id", una.id())
                .update();

        Entrada corregida = ana(() -> escribir.corregir(id, 101, una.id(), 1, escrita("fecha", "2026-01-13"))
                .entrada());
        assertThat(corregida.dePersona()).isTrue();
        assertThat(ana(() -> realizaciones.exigir(id, 101, una.id(), Personas.VISTAS))
                        .que()
                        .dato(CampoDeRealizacion.PERSONA))
                .as("lo que el formulario ya no pide se conserva")
                .contains("Jacinta Invento");
        assertThat(ana(() -> evidencias.subir(
                                id, 101, new Evidencias.Subida("a.txt", new byte[] {'a'}, null, null, "")))
                        .clasificacion())
                .isEqualTo(Clasificacion.CONFIDENCIAL);
        assertThat(unidad.como(casa.planea, () -> realizaciones.de(id, 101, Personas.OCULTAS))
                        .conteo()
                        .calla())
                .as("un grupo de una")
                .isTrue();
        assertThat(ana(() -> realizaciones.de(id, 101, Personas.OCULTAS)).borrador())
                .doesNotContain("13 de enero");
    }
}
