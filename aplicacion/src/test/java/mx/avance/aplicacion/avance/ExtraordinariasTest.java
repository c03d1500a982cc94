package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpResponse;
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
import mx.avance.aplicacion.avance.CapturarExtraordinarias.Escrita;
import mx.avance.aplicacion.avance.CapturarExtraordinarias.Hacia;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.firma.Papel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class ExtraordinariasTest {

    private static final String RUTA = "/avance/2026/1/542/54202";
    private static final Escrita DESPENSAS =
            new Escrita("Repartir despensas por la inundación", "Apoyo", "38", "La pidió Protección Civil.");
    private static final Escrita LIMPIEZA = new Escrita("Limpiar el arroyo", "Jornada", "0.5", "");

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
    private CapturarExtraordinarias capturar;

    @Autowired
    private RecibirAvance recibir;

    @Autowired
    private ImprimirAvance imprimir;

    @Autowired
    private Avances avances;

    private OficinaConAvance casa;
    private IdDeAvance id;

    @BeforeEach
    void una_unidad_en_captura() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        id = casa.eneMar;
    }

    private Extraordinaria agrega(Quien quien, Escrita escrita) {
        return unidad.como(quien, () -> capturar.agregar(id, escrita));
    }

    private List<String> nombres() {
        return unidad.como(casa.ana, () -> capturar.de(id)).stream()
                .filter(una -> !una.eliminada())
                .map(una -> una.actividad().descripcion())
                .toList();
    }

    private static String negativa(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(NoPermitido.class, tarea::get))
                .negado()
                .codigo();
    }

    private static List<String> defectos(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, tarea::get)).defectos().stream()
                .map(defecto -> defecto.campo() + " " + defecto.clave())
                .toList();
    }

    private static Extraordinaria queda(Supplier<?> tarea) {
        Choque choque = Objects.requireNonNull(catchThrowableOfType(Choque.class, tarea::get));
        return (Extraordinaria) Objects.requireNonNull(choque.guardado());
    }

    @Test
    void lo_no_programado_se_agrega_aparte_y_no_cuenta_en_ninguna_meta() {
        firmadas.capturada(casa);
        AvanceGuardado antes = unidad.como(casa.ana, () -> avances.exigir(id));

        assertThat(agrega(casa.ana, DESPENSAS).numero()).isEqualTo(1);
        assertThat(agrega(casa.ana, LIMPIEZA).actividad().alcanzado()).hasToString("0.5");

        AvanceGuardado despues = unidad.como(casa.ana, () -> avances.exigir(id));
        assertThat(despues.avance()).isEqualTo(antes.avance());
        assertThat(despues.version()).as("quien firma ve que cambió").isEqualTo(antes.version() + 2);
        assertThat(nombres()).containsExactly(DESPENSAS.descripcion(), LIMPIEZA.descripcion());
    }

    @Test
    void la_primera_empieza_la_hoja_de_quien_no_ha_capturado_nada() {
        agrega(casa.ana, DESPENSAS);

        assertThat(unidad.como(casa.ana, () -> avances.exigir(id)).hoja()).isPresent();
    }

    @Test
    void lo_que_esta_mal_escrito_se_dice_campo_por_campo() {
        assertThat(defectos(() -> agrega(casa.ana, new Escrita(" \u0007", "", "", "x".repeat(3_001)))))
                .containsExactly(
                        "descripcion forma.obligatorio",
                        "medida forma.obligatorio",
                        "observacion avance.notaLarga",
                        "alcanzado avance.extraordinaria.sinCifra");
        assertThat(defectos(() -> agrega(casa.ana, new Escrita("x".repeat(501), "Apoyo", "-3", ""))))
                .containsExactly("descripcion forma.largo", "alcanzado avance.cifraMal");
    }

    @Test
    void la_unidad_de_medida_es_una_del_catalogo_y_la_que_ya_tenia_se_queda() {
        Extraordinaria despensas = agrega(casa.ana, DESPENSAS);
        oficina.duenio()
                .sql("insert into catalogos.medida (ente, nombre, desde) values (:ente, 'Taller', '2020-01-01')")
                .param("ente", casa.ente)
                .update();
        oficina.duenio().sql("""
                insert into catalogos.escritura_de_medida (ente, medida, raiz)
                select ente, id, 'taller' from catalogos.medida where ente = :ente
                """).param("ente", casa.ente).update();

        assertThat(defectos(() -> agrega(casa.ana, LIMPIEZA)))
                .containsExactly("medida avance.extraordinaria.medidaMal");
        Escrita otra = new Escrita("Repartir despensas", "Apoyos", "40", "");
        assertThat(unidad.como(casa.ana, () -> capturar.corregir(id, despensas.numero(), 1, otra))
                        .actividad()
                        .alcanzado())
                .hasToString("40");
    }

    @Test
    void quien_llega_segundo_ve_lo_que_dejo_el_primero() {
        Extraordinaria una = agrega(casa.ana, DESPENSAS);
        Escrita otra = new Escrita(DESPENSAS.descripcion(), "Apoyo", "40", "");
        unidad.como(casa.ana, () -> capturar.corregir(id, 1, una.version(), otra));

        assertThat(queda(() -> unidad.como(casa.ana, () -> capturar.corregir(id, 1, 1, LIMPIEZA)))
                        .actividad()
                        .alcanzado())
                .hasToString("40");
        assertThat(unidad.como(casa.ana, () -> capturar.corregir(id, 1, 1, otra))
                        .version())
                .as("enviar dos veces lo mismo no choca")
                .isEqualTo(2);
        assertThat(queda(() -> unidad.como(casa.ana, () -> capturar.eliminar(id, 1, 1)))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void lo_eliminado_se_repone_y_la_historia_lo_cuenta() {
        agrega(casa.ana, DESPENSAS);
        agrega(casa.ana, LIMPIEZA);
        assertThat(unidad.como(casa.ana, () -> capturar.eliminar(id, 1, 1)).eliminada())
                .isTrue();
        assertThat(nombres()).containsExactly(LIMPIEZA.descripcion());
        assertThat(queda(() -> unidad.como(casa.ana, () -> capturar.corregir(id, 1, 2, LIMPIEZA)))
                        .eliminada())
                .isTrue();
        unidad.como(casa.ana, () -> capturar.reponer(id, 1, 2));
        assertThat(nombres()).containsExactly(DESPENSAS.descripcion(), LIMPIEZA.descripcion());
        assertThat(unidad.como(casa.planea, () -> capturar.historia(id, 1)).stream()
                        .map(Extraordinaria::eliminada))
                .containsExactly(false, true, false);
    }

    @Test
    void se_ordenan_y_la_primera_no_sube_mas() {
        agrega(casa.ana, DESPENSAS);
        agrega(casa.ana, LIMPIEZA);
        unidad.como(casa.ana, () -> capturar.mover(id, 1, Hacia.ARRIBA));
        assertThat(nombres()).containsExactly(DESPENSAS.descripcion(), LIMPIEZA.descripcion());
        unidad.como(casa.ana, () -> capturar.mover(id, 2, Hacia.ARRIBA));
        assertThat(nombres()).containsExactly(LIMPIEZA.descripcion(), DESPENSAS.descripcion());
        unidad.como(casa.ana, () -> capturar.mover(id, 2, Hacia.ABAJO));
        assertThat(nombres()).containsExactly(DESPENSAS.descripcion(), LIMPIEZA.descripcion());
    }

    @Test
    void se_firman_con_la_hoja_y_desde_entonces_nadie_las_cambia_hasta_un_alcance() {
        casa.firmaPorActo();
        firmadas.capturada(casa);
        agrega(casa.ana, LIMPIEZA);
        agrega(casa.ana, DESPENSAS);
        unidad.como(casa.ana, () -> capturar.eliminar(id, 1, 1));
        firmadas.firma(casa, casa.ana, Papel.ELABORO);

        assertThat(negativa(() -> agrega(casa.ana, LIMPIEZA))).isEqualTo("AVANCE_ELABORADO");
        assertThat(negativa(() -> unidad.como(casa.ana, () -> capturar.eliminar(id, 2, 1))))
                .isEqualTo("AVANCE_ELABORADO");
        assertThat(HojaCongelada.leer(unidad.como(casa.ana, () -> avances.congelada(id, 1)))
                        .extraordinariasImpresas())
                .extracting(una -> una.descripcion())
                .containsExactly(DESPENSAS.descripcion());

        firmadas.firma(casa, casa.revisa(), Papel.REVISO);
        firmadas.firma(casa, casa.autoriza(), Papel.AUTORIZO);
        firmadas.recibida(casa);
        unidad.como(casa.planea, () -> recibir.abrirAlcance(id, firmadas.version(casa), "Fueron 40."));
        unidad.como(
                casa.ana, () -> capturar.corregir(id, 2, 1, new Escrita(DESPENSAS.descripcion(), "Apoyo", "40", "")));

        assertThat(HojasFirmadas.texto(impresa(Optional.of(1)).contenido())).contains("38");
        assertThat(HojasFirmadas.texto(impresa(Optional.empty()).contenido()))
                .contains("ACTIVIDADES EXTRAORDINARIAS", "E1. Repartir despensas", "40");
        Navegacion ana = Navegacion.dentro(puerto, casa.ana.cuenta());
        assertThat(ana.abrir(RUTA + "/versiones/1").body())
                .contains("Actividades extraordinarias", "Repartir despensas", "<b>38</b>");
    }

    @Test
    void un_alcance_que_se_retira_las_deja_como_se_recibieron() {
        agrega(casa.ana, DESPENSAS);
        agrega(casa.ana, LIMPIEZA);
        firmadas.autorizada(casa);
        firmadas.recibida(casa);
        unidad.como(casa.planea, () -> recibir.abrirAlcance(id, firmadas.version(casa), "Fueron otras."));
        unidad.como(casa.ana, () -> capturar.eliminar(id, 1, 1));
        unidad.como(casa.ana, () -> capturar.corregir(id, 2, 1, new Escrita("Otra cosa", "Jornada", "3", "")));
        agrega(casa.ana, new Escrita("Una más", "Jornada", "1", ""));
        unidad.como(casa.ana, () -> capturar.mover(id, 3, Hacia.ARRIBA));

        unidad.como(casa.planea, () -> recibir.retirarAlcance(id, firmadas.version(casa)));

        assertThat(nombres()).containsExactly(DESPENSAS.descripcion(), LIMPIEZA.descripcion());
        assertThat(unidad.como(casa.ana, () -> capturar.historia(id, 2)).stream()
                        .map(una -> una.actividad().descripcion()))
                .containsExactly(LIMPIEZA.descripcion(), "Otra cosa", LIMPIEZA.descripcion());
    }

    private ImprimirAvance.Archivo impresa(Optional<Integer> alcance) {
        return unidad.como(casa.ana, () -> imprimir.hoja(id, alcance, ImprimirAvance.Formato.PDF, ""));
    }

    @Test
    void quien_no_captura_no_las_cambia() {
        agrega(casa.ana, DESPENSAS);
        assertThat(negativa(() -> agrega(casa.planea, LIMPIEZA))).isEqualTo("POR_CUENTA_SIN_OFICIO");
        assertThat(negativa(() -> agrega(casa.quien("otra", "CAPTURISTA", "UNIDAD", "54203"), LIMPIEZA)))
                .isEqualTo("FUERA_DE_AMBITO");
        assertThat(negativa(() -> unidad.como(
                        casa.quien("contra", "CONTRALORIA", "ENTE", null), () -> capturar.eliminar(id, 1, 1))))
                .isEqualTo("CONTRALORIA_NO_CAMBIA");
    }

    @Test
    void en_la_hoja_se_agregan_corrigen_eliminan_y_reponen_sin_guion() {
        Navegacion ana = Navegacion.dentro(puerto, casa.ana.cuenta());
        assertThat(ana.abrir(RUTA).body()).contains("Agregar una actividad extraordinaria", "En CSV");
        assertThat(Navegacion.dentro(puerto, casa.planea.cuenta()).abrir(RUTA).body())
                .doesNotContain("id=\"extraordinarias\"");
        String ruta = RUTA + "/extraordinarias";
        assertThat(ana.enviar(
                                RUTA,
                                ruta,
                                Map.of(
                                        "descripcion",
                                        "Limpiar el <b>arroyo</b>",
                                        "medida",
                                        "Jornada",
                                        "alcanzado",
                                        "mucho"))
                        .body())
                .contains("«mucho» no es una cifra", "value=\"Limpiar el &lt;b&gt;arroyo&lt;/b&gt;\"");
        assertThat(ana.enviar(
                                RUTA,
                                ruta,
                                Map.of("descripcion", "Limpiar el arroyo", "medida", "Jornada", "alcanzado", "1,234.5"))
                        .body())
                .contains("Limpiar el arroyo", "<b>1,234.5</b>");
        Map<String, String> corregida =
                Map.of("version", "1", "descripcion", "Limpiar dos arroyos", "medida", "Jornada", "alcanzado", "2");
        assertThat(ana.enviar(RUTA, ruta + "/1", corregida).body()).contains("Limpiar dos arroyos", "<b>2</b>");
        assertThat(ana.enviar(
                                RUTA,
                                ruta + "/1",
                                Map.of("version", "1", "descripcion", "Otra", "medida", "Jornada", "alcanzado", "9"))
                        .body())
                .contains("cambió esta actividad mientras usted escribía: «Limpiar dos arroyos · 2 Jornada»")
                .contains("value=\"Otra\"", "name=\"version\" value=\"2\"");
        assertThat(ana.enviar(RUTA, ruta + "/1/eliminacion", Map.of("version", "2"))
                        .body())
                .contains("Se eliminó «Limpiar dos arroyos»", ruta + "/1/reposicion");
        assertThat(ana.enviar(RUTA, ruta + "/1/reposicion", Map.of("version", "3"))
                        .body())
                .contains("Se repuso «Limpiar dos arroyos»");
        assertThat(ana.abrir(ruta + "/1").body()).contains("Historia de la actividad", "Eliminada", "1,234.5");
        assertThat(Navegacion.dentro(puerto, casa.planea.cuenta()).abrir(RUTA).body())
                .contains("Limpiar dos arroyos")
                .doesNotContain("Agregar una actividad");
        assertThat(new String(ana.descargar(RUTA + "/hoja.csv"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("ACTIVIDADES EXTRAORDINARIAS", "E1. Limpiar dos arroyos,Jornada,2,");
    }

    @Test
    void tampoco_al_reponer_pasan_de_las_que_caben() {
        agrega(casa.ana, LIMPIEZA);
        unidad.como(casa.ana, () -> capturar.eliminar(id, 1, 1));
        for (int i = 0; i < CapturarExtraordinarias.CUANTAS; i++) {
            agrega(casa.ana, LIMPIEZA);
        }
        assertThat(defectos(() -> unidad.como(casa.ana, () -> capturar.reponer(id, 1, 2))))
                .hasSize(1);
    }

    @Test
    void otro_sistema_hace_todo_eso_por_la_api() {
        Programa ana = new Programa(puerto, oficina.ficha(casa.ana.ente(), casa.ana.id(), "LEER", "ESCRIBIR"));
        String ruta = "/api/v1" + RUTA + "/extraordinarias";
        String cuerpo = "{\"descripcion\":\"%s\",\"unidadDeMedida\":\"Apoyo\",\"alcanzado\":38}";
        HttpResponse<String> nueva = ana.pedir("POST", ruta, Map.of(), cuerpo.formatted("Repartir"));
        assertThat(nueva.statusCode()).as(nueva.body()).isEqualTo(200);
        assertThat(nueva.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(nueva.body()).contains("\"origen\":\"API\"");
        assertThat(ana.pedir("POST", ruta, Map.of(), "{}").statusCode()).isEqualTo(422);
        assertThat(ana.pedir("PUT", ruta + "/1", Map.of(), cuerpo.formatted("Otra"))
                        .statusCode())
                .isEqualTo(428);
        assertThat(ana.pedir("PUT", ruta + "/1", Map.of("If-Match", "\"1\""), cuerpo.formatted("Otra"))
                        .body())
                .contains("\"descripcion\":\"Otra\"", "\"version\":2");
        assertThat(ana.pedir("PUT", ruta + "/1", Map.of("If-Match", "\"1\""), cuerpo.formatted("Tarde"))
                        .statusCode())
                .isEqualTo(412);
        assertThat(ana.pedir("DELETE", ruta + "/1", Map.of("If-Match", "\"2\""), "")
                        .body())
                .contains("\"eliminada\":true");
        assertThat(ana.pedir("POST", ruta + "/1/reposicion", Map.of("If-Match", "\"3\""), "")
                        .body())
                .contains("\"eliminada\":false");
        assertThat(ana.pedir("POST", ruta + "/1/orden", Map.of(), "{\"hacia\":\"ABAJO\"}")
                        .body())
                .contains("\"numero\":1");
        assertThat(ana.pedir("POST", ruta + "/1/orden", Map.of(), "{}").statusCode())
                .isEqualTo(422);
        assertThat(ana.pedir("PUT", ruta + "/9", Map.of("If-Match", "\"1\""), cuerpo.formatted("Otra"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(ana.leer(ruta + "/1/historia").body()).contains("\"version\":4", "\"version\":1");
        assertThat(ana.leer("/api/v1" + RUTA + "/hoja.csv").body()).contains("EXTRAORDINARIAS");
    }
}
