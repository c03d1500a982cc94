package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CapturarAvance.Modo;
import mx.avance.aplicacion.avance.ResultadoDeCelda.Que;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.periodo.PorMes;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;

/** 101 adds up its months, 300 takes the last one, 400 their mean. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class CapturaPorMesTest {

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
    private CapturarAvance capturar;

    @Autowired
    private CapturaMasiva masiva;

    @Autowired
    private Avances avances;

    @Autowired
    private RecibirAvance recibir;

    @Autowired
    private HojasFirmadas firmadas;

    @Autowired
    private CambiosDesdeLaFirma desdeLaFirma;

    private OficinaConAvance casa;

    @BeforeEach
    void un_ente_que_captura_por_mes() {
        casa = new OficinaConAvance(
                oficina,
                unidad,
                reloj,
                List.of(
                        UnidadConPoa.renglon(300, "Llevar el padrón", "Persona", 60, 70, 80, 90)
                                .acumulacion(Acumulacion.ULTIMO)
                                .renglon(),
                        UnidadConPoa.renglon(400, "Atender a tiempo", "Por ciento", 90, 90, 90, 90)
                                .acumulacion(Acumulacion.PROMEDIO)
                                .renglon()));
        decide(1, "SI", "2026-01-01");
    }

    private void decide(int version, String valor, String desde) {
        oficina.duenio()
                .sql("""
                insert into calendario.politica (ente, politica, asunto, version, valor, desde, motivo, cuenta, decidida)
                values (:ente, 'CAPTURA_POR_MES', '', :version, :valor, :desde::date, 'Acuerdo', 'planea', now())
                """)
                .param("ente", casa.ente)
                .param("version", version)
                .param("valor", valor)
                .param("desde", desde)
                .update();
    }

    private static Map<Integer, String> meses(String primero, String segundo, String tercero) {
        return Map.of(1, primero, 2, segundo, 3, tercero);
    }

    private ResultadoDeCelda guarda(CambioDeCelda cambio) {
        return unidad.como(casa.ana, () -> capturar.guardar(casa.eneMar, List.of(cambio), Modo.POR_RENGLON))
                .get(0);
    }

    private ResultadoDeCelda guarda(int renglon, int version, Map<Integer, String> meses) {
        return guarda(CambioDeCelda.meses(renglon, version, meses));
    }

    private Captura dice(int renglon) {
        return unidad.como(casa.ana, () -> avances.exigir(casa.eneMar)).avance().captura(renglon);
    }

    private static Optional<Cantidad> cifra(long valor) {
        return Optional.of(Cantidad.of(valor));
    }

    private static List<String> defectos(ResultadoDeCelda resultado) {
        return resultado.defectos().stream()
                .map(defecto -> defecto.campo() + " " + defecto.clave())
                .toList();
    }

    @Test
    void la_cifra_del_trimestre_sale_de_los_meses_como_acumula_cada_renglon() {
        assertThat(guarda(101, 0, meses("20", "15", "")).que()).isEqualTo(Que.GUARDADA);
        assertThat(dice(101).alcanzado()).isEqualTo(cifra(35));
        assertThat(guarda(101, 1, Map.of(3, "1,012.5")).que()).isEqualTo(Que.GUARDADA);
        assertThat(dice(101).alcanzado().orElseThrow()).hasToString("1047.5");
        assertThat(dice(101).meses().segundo())
                .as("lo que no se escribe se queda")
                .isEqualTo(cifra(15));

        guarda(300, 0, meses("50", "64", ""));
        guarda(400, 0, meses("90", "85", "86"));
        assertThat(dice(300).alcanzado()).isEqualTo(cifra(64));
        assertThat(dice(400).alcanzado().orElseThrow()).hasToString("87");
        assertThat(guarda(400, 1, Map.of(1, "91")).que()).isEqualTo(Que.GUARDADA);
        assertThat(dice(400).alcanzado().orElseThrow()).hasToString("87.3333");
        assertThat(guarda(400, 2, meses("91", "85", "86")).que()).isEqualTo(Que.IGUAL);
        assertThat(unidad.como(casa.ana, () -> avances.exigir(casa.eneMar))
                        .avance()
                        .findRenglon(100)
                        .orElseThrow()
                        .alcanzado()
                        .en(Trimestre.ENE_MAR))
                .as("la meta suma la cifra de sus acciones, y faltan dos")
                .isEmpty();
    }

    @Test
    void una_cifra_que_sale_de_sus_meses_no_se_escribe_directa_y_sin_ellos_queda_en_blanco() {
        guarda(101, 0, meses("20", "15", "12"));

        assertThat(defectos(guarda(CambioDeCelda.alcanzado(101, 1, "50"))))
                .containsExactly("alcanzado avance.meses.saleDeEllos");
        assertThat(defectos(guarda(CambioDeCelda.alcanzado(101, 1, ""))))
                .as("borrarla también es escribirla")
                .containsExactly("alcanzado avance.meses.saleDeEllos");
        assertThat(guarda(CambioDeCelda.completo(101, 1, "47", "Se dieron 47.", "", ""))
                        .que())
                .as("la misma cifra con otra nota")
                .isEqualTo(Que.GUARDADA);
        assertThat(dice(101).meses().faltan()).isEmpty();
        assertThat(dice(101).meses().estaVacio()).isFalse();

        assertThat(guarda(101, 2, meses("", "—", " ")).que()).isEqualTo(Que.GUARDADA);
        assertThat(dice(101).alcanzado()).isEmpty();
        assertThat(dice(101).observacion()).isPresent();
        assertThat(guarda(CambioDeCelda.alcanzado(101, 3, "50")).que()).isEqualTo(Que.GUARDADA);
        assertThat(dice(101).alcanzado()).isEqualTo(cifra(50));
        assertThat(guarda(101, 4, Map.of(1, "20")).que()).isEqualTo(Que.GUARDADA);
        assertThat(dice(101).alcanzado()).as("el mes toma su lugar").isEqualTo(cifra(20));
        assertThat(guarda(CambioDeCelda.alcanzado(101, 5, "51").conMeses(meses("", "", ""), true))
                        .que())
                .as("quitar los meses y escribirla, de una vez")
                .isEqualTo(Que.GUARDADA);
        guarda(101, 6, meses("50", "", "1"));
        assertThat(guarda(CambioDeCelda.alcanzado(101, 7, "51").conMeses(meses("", "", ""), true))
                        .que())
                .as("aunque la cifra sea la misma")
                .isEqualTo(Que.GUARDADA);
        assertThat(dice(101))
                .isEqualTo(Captura.de(Cantidad.of(51)).conObservacion(dice(101).observacion()));
    }

    @Test
    void lo_que_no_es_cifra_la_meta_que_suma_y_la_version_vieja_se_dicen() {
        assertThat(defectos(guarda(101, 0, meses("20", "quince", "-1"))))
                .containsExactly("meses avance.cifraMal", "meses avance.cifraMal");
        assertThat(defectos(guarda(100, 0, meses("20", "", "")))).containsExactly("alcanzado avance.sumaSusAcciones");
        assertThat(defectos(guarda(999, 0, meses("20", "", "")))).containsExactly("renglon avance.sinRenglon");

        guarda(101, 0, meses("20", "", ""));
        ResultadoDeCelda choque = guarda(101, 0, meses("21", "", ""));
        assertThat(choque.que()).isEqualTo(Que.CHOQUE);
        assertThat(choque.celda().orElseThrow().captura().meses().primero()).isEqualTo(cifra(20));
        assertThat(guarda(CambioDeCelda.alcanzado(101, 0, "21")).que())
                .as("quien no vio los meses ve qué hay, no cómo escribir sobre ellos")
                .isEqualTo(Que.CHOQUE);
    }

    @Test
    void deshacer_vuelve_a_los_meses_de_antes_y_la_historia_los_tiene_todos() {
        guarda(101, 0, meses("20", "15", ""));
        guarda(101, 1, meses("", "", ""));
        Celda queda = unidad.como(casa.ana, () -> capturar.deshacer(casa.eneMar, 101, 2, null));

        assertThat(queda.captura().alcanzado()).isEqualTo(cifra(35));
        assertThat(queda.captura().meses()).isEqualTo(new PorMes(cifra(20), cifra(15), Optional.empty()));
        assertThat(unidad.como(casa.ana, () -> avances.historia(casa.eneMar, 101)))
                .extracting(celda -> celda.captura().meses().estaVacio())
                .containsExactly(false, true, false);
        assertThat(Navegacion.dentro(puerto, casa.ana.cuenta())
                        .abrir(RUTA + "/celdas/101")
                        .body())
                .contains("Sale de sus meses", ">Feb</th>");
        assertThat(oficina.duenio()
                        .sql(
                                "select despues::text from auditoria.hecho where ente = :ente and acto = 'CAPTURA_DESHECHA'")
                        .param("ente", casa.ente)
                        .query(String.class)
                        .single())
                .contains("20 + 15 + —");
    }

    @Test
    void deshacer_uno_tras_otro_vuelve_a_los_meses_de_cada_version() {
        guarda(101, 0, meses("20", "", ""));
        guarda(101, 1, meses("20", "15", ""));
        guarda(101, 2, meses("", "", ""));
        assertThat(unidad.como(casa.ana, () -> capturar.deshacer(casa.eneMar, 101, 3, 2))
                        .captura()
                        .alcanzado())
                .isEqualTo(cifra(35));
        Celda queda = unidad.como(casa.ana, () -> capturar.deshacer(casa.eneMar, 101, 4, 1));

        assertThat(queda.captura().alcanzado()).isEqualTo(cifra(20));
        assertThat(queda.captura().meses()).isEqualTo(new PorMes(cifra(20), Optional.empty(), Optional.empty()));
    }

    @Test
    void al_dejar_de_capturar_por_mes_lo_capturado_se_conserva_y_no_se_empiezan_otros() {
        guarda(101, 0, meses("20", "15", ""));
        decide(2, "NO", "2026-04-01");

        assertThat(dice(101).alcanzado()).isEqualTo(cifra(35));
        assertThat(defectos(guarda(200, 0, meses("10", "", "")))).containsExactly("meses avance.meses.noSeCapturan");
        assertThat(guarda(200, 0, meses("", "", "")).que()).isEqualTo(Que.IGUAL);
        assertThat(guarda(101, 1, Map.of(3, "12")).que())
                .as("los que hay se terminan o se quitan")
                .isEqualTo(Que.GUARDADA);
        String hoja = Navegacion.dentro(puerto, casa.ana.cuenta()).abrir(RUTA).body();
        assertThat(hoja).contains("name=\"m1-101\"").doesNotContain("name=\"m1-200\"");
    }

    @Test
    void donde_nadie_captura_por_mes_la_hoja_es_la_de_siempre() {
        decide(2, "NO", "2026-01-02");

        assertThat(Navegacion.dentro(puerto, casa.ana.cuenta()).abrir(RUTA).body())
                .contains("name=\"a-101\"")
                .doesNotContain("name=\"m1-101\"", "meses.xlsx");
    }

    @Test
    void la_captura_masiva_lleva_meses_y_no_pisa_los_que_hay() {
        guarda(300, 0, meses("50", "64", ""));
        CapturaMasiva.Hecha hecha = unidad.como(
                casa.ana,
                () -> masiva.capturar(
                        casa.poa.ejercicio(),
                        Trimestre.ENE_MAR,
                        List.of(
                                new CapturaMasiva.Pedida("a", 0, "542", "54202", CambioDeCelda.alcanzado(300, 1, "70")),
                                new CapturaMasiva.Pedida("b", 0, "542", "54202", CambioDeCelda.alcanzado(200, 0, "30")),
                                new CapturaMasiva.Pedida(
                                        "c", 0, "542", "54202", CambioDeCelda.meses(101, 0, meses("20", "15", ""))),
                                new CapturaMasiva.Pedida(
                                        "d", 0, "542", "54202", CambioDeCelda.meses(400, 0, meses("90", "85", "86"))),
                                new CapturaMasiva.Pedida(
                                        "e", 0, "542", "54202", CambioDeCelda.meses(100, 0, meses("1", "", "")))),
                        Modo.POR_RENGLON));

        assertThat(hecha.noGuardadas())
                .map(celda -> celda.pedida().lugar() + " " + defectos(celda.resultado()))
                .containsExactly("a [alcanzado avance.meses.saleDeEllos]", "e [alcanzado avance.sumaSusAcciones]");
        assertThat(dice(101).meses()).isEqualTo(new PorMes(cifra(20), cifra(15), Optional.empty()));
        assertThat(dice(101).alcanzado()).isEqualTo(cifra(35));
        assertThat(dice(400).alcanzado()).as("promedia").isEqualTo(cifra(87));
        unidad.como(
                casa.ana,
                () -> masiva.capturar(
                        casa.poa.ejercicio(),
                        Trimestre.ENE_MAR,
                        List.of(new CapturaMasiva.Pedida(
                                "a",
                                0,
                                "542",
                                "54202",
                                CambioDeCelda.completo(300, 1, "64", "Subió en febrero.", "", ""))),
                        Modo.TODO_O_NADA));
        assertThat(dice(300).meses()).isEqualTo(new PorMes(cifra(50), cifra(64), Optional.empty()));
        assertThat(unidad.como(casa.ana, () -> avances.historia(casa.eneMar, 300)))
                .extracting(celda -> celda.captura().meses().estaVacio())
                .containsExactly(false, false);
    }

    @Test
    void la_hoja_congelada_lleva_sus_meses_y_un_alcance_retirado_los_devuelve() {
        guarda(101, 0, meses("20", "15", "15"));
        guarda(300, 0, meses("60", "", ""));
        guarda(CambioDeCelda.alcanzado(400, 0, "90"));
        unidad.como(
                casa.ana,
                () -> capturar.guardar(
                        casa.eneMar,
                        OficinaConAvance.completo().stream()
                                .filter(cambio -> cambio.renglon() != 101)
                                .toList(),
                        Modo.TODO_O_NADA));
        firmadas.firmada(casa);
        assertThat(congelada())
                .contains("\"meses\":[\"20\",\"15\",\"15\"]", "\"meses\":[\"60\",null,null]")
                .doesNotContain("\"meses\":null");
        firmadas.recibida(casa);
        unidad.como(casa.planea, () -> recibir.abrirAlcance(casa.eneMar, firmadas.version(casa), "Enero fue otro."));
        assertThat(guarda(101, 1, meses("15", "20", "")).que()).isEqualTo(Que.GUARDADA);
        assertThat(guarda(101, 2, Map.of(3, "15")).que()).isEqualTo(Que.GUARDADA);
        assertThat(unidad.como(casa.ana, () -> desdeLaFirma.de(avances.exigir(casa.eneMar)))
                        .cambios())
                .singleElement()
                .satisfies(cambio -> {
                    assertThat(cambio.que()).isEqualTo(CambiosDesdeLaFirma.Que.MESES);
                    assertThat(cambio.antes()).containsExactly("20 + 15 + 15");
                    assertThat(cambio.ahora()).containsExactly("15 + 20 + 15");
                });
        Navegacion ana = Navegacion.dentro(puerto, casa.ana.cuenta());
        assertThat(ana.abrir(RUTA + "/versiones/1").body())
                .as("la versión recibida sigue diciendo los suyos")
                .contains(
                        "<th scope=\"col\" class=\"num\">Feb</th>",
                        "data-de=\"Ene\">20</td>",
                        "data-de=\"Feb\">15</td>",
                        "data-de=\"Ene\">60</td>",
                        "data-de=\"Feb\">—</td>",
                        "meses.xlsx?alcance=1");
        assertThat(ana.abrir(RUTA + "/meses.csv?alcance=1").body())
                .contains("Ene-Mar P,Ene,Feb,Mar,Ene-Mar A", "50,20,15,15,50", "60,60,,,60", "90,,,,90");
        assertThat(ana.abrir(RUTA + "/meses.csv").body()).contains("50,15,20,15,50");
        assertThat(ana.descargar(RUTA + "/meses.xlsx?alcance=1")).startsWith((byte) 'P', (byte) 'K');
        assertThat(ana.abrir(RUTA + "/meses.csv?alcance=2").statusCode())
                .as("la que todavía no se autoriza")
                .isEqualTo(404);
        assertThat(guarda(101, 3, meses("", "", "")).que()).isEqualTo(Que.GUARDADA);
        assertThat(guarda(CambioDeCelda.alcanzado(101, 4, "49")).que()).isEqualTo(Que.GUARDADA);

        unidad.como(casa.planea, () -> recibir.retirarAlcance(casa.eneMar, firmadas.version(casa)));

        assertThat(dice(101).alcanzado()).isEqualTo(cifra(50));
        assertThat(dice(101).meses()).isEqualTo(new PorMes(cifra(20), cifra(15), cifra(15)));
        assertThat(dice(300).meses()).isEqualTo(new PorMes(cifra(60), Optional.empty(), Optional.empty()));
        assertThat(dice(400).meses().estaVacio()).isTrue();
        assertThat(ana.abrir(RUTA).body())
                .contains("faltan feb y mar", "meses.xlsx")
                .doesNotContain("name=\"m1-101\"");
    }

    private String congelada() {
        Paso firmado = unidad.como(casa.ana, () -> avances.pasos(casa.eneMar)).stream()
                .filter(paso -> !paso.huella().isEmpty())
                .findFirst()
                .orElseThrow();
        return unidad.como(casa.ana, () -> avances.congelada(casa.eneMar, firmado.numero()));
    }

    @Test
    void en_la_base_no_hay_meses_sin_cifra_ni_de_mas() {
        guarda(101, 0, meses("20", "15", ""));
        for (String mal : List.of("alcanzado = null", "meses = '{1,2}'", "meses = '{-1,null,null}'")) {
            assertThatThrownBy(() -> oficina.duenio()
                            .sql("update avance.celda set " + mal + " where ente = :ente and renglon = 101")
                            .param("ente", casa.ente)
                            .update())
                    .as(mal)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static Map<String, String> celda(int renglon, int version, String primero, String segundo, String tercero) {
        return new TreeMap<>(Map.of(
                "renglon",
                Integer.toString(renglon),
                "version-" + renglon,
                Integer.toString(version),
                "m1-" + renglon,
                primero,
                "m2-" + renglon,
                segundo,
                "m3-" + renglon,
                tercero));
    }

    @Test
    void en_la_pantalla_los_meses_se_capturan_junto_a_la_cifra_y_se_dice_cuales_faltan() {
        Navegacion ana = Navegacion.dentro(puerto, casa.ana.cuenta());
        assertThat(ana.abrir(RUTA).body())
                .contains("name=\"m1-101\"", "Alcanzado del 101 en febrero", ">Mar</th>", "name=\"a-101\"")
                .doesNotContain("name=\"m1-100\"");
        assertThat(ana.enviar(RUTA, RUTA + "/celdas", celda(101, 0, "20", "", ""))
                        .body())
                .contains(
                        "\"que\":\"GUARDADA\"",
                        "\"a\":\"20\"",
                        "\"m1\":\"20\"",
                        "\"m2\":\"\"",
                        "\"faltan\":\"faltan feb y mar\"");
        assertThat(ana.enviar(RUTA, RUTA + "/celdas", celda(101, 1, "20", "15", "mil"))
                        .body())
                .contains("RECHAZADA", "«mil» no es una cifra");

        assertThat(ana.enviar(RUTA, RUTA, celda(101, 1, "20", "15", "")).body())
                .contains("Guardado.", "falta mar", "data-nombre=\"a-101\"")
                .doesNotContain("name=\"a-101\"");
        assertThat(ana.enviar(RUTA, RUTA, celda(101, 2, "20", "quince", "")).body())
                .contains("El renglón 101 no se guardó", "value=\"quince\"");
        assertThat(ana.abrir(RUTA + "/meses.csv").body())
                .contains("Renglón", "Ene,Feb,Mar,Ene-Mar A", "La suma,50,20,15,,35", "El promedio,90,,,,");
        assertThat(ana.descargar(RUTA + "/meses.xlsx")).startsWith((byte) 'P', (byte) 'K');
    }

    private static Map<String, String> si(int version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    @Test
    void otro_sistema_pone_un_mes_o_los_tres_y_dice_que_version_vio() {
        Quien quien = casa.ana;
        Programa ana = new Programa(puerto, oficina.ficha(quien.ente(), quien.id(), "LEER", "ESCRIBIR"));
        String celda = "/api/v1" + RUTA + "/celdas/101";

        HttpResponse<String> puesto = ana.pedir("PUT", celda + "/meses/2", si(0), "{\"alcanzado\":15}");
        assertThat(puesto.statusCode()).as(puesto.body()).isEqualTo(200);
        assertThat(puesto.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(puesto.body()).contains("\"alcanzado\":15", "\"meses\":{\"segundo\":15}");
        assertThat(ana.pedir("PUT", celda + "/meses/1", si(0), "{\"alcanzado\":20}")
                        .statusCode())
                .isEqualTo(412);
        assertThat(ana.pedir("PUT", celda + "/meses/4", si(1), "{\"alcanzado\":20}")
                        .body())
                .contains("El mes 4 no es de Ene-Mar");
        assertThat(ana.pedir("PUT", celda, si(1), "{\"alcanzado\":50}").body())
                .contains("sale de sus meses y es 15", "deje antes en blanco los tres");
        assertThat(ana.pedir("PUT", celda, si(1), "{\"meses\":{\"primero\":20,\"segundo\":15,\"tercero\":12}}")
                        .body())
                .contains("\"alcanzado\":47", "\"version\":2");
        assertThat(ana.pedir(
                                "PATCH",
                                "/api/v1" + RUTA + "/celdas",
                                Map.of(),
                                "{\"celdas\":[{\"renglon\":101,\"version\":2,\"meses\":{\"primero\":20}},"
                                        + "{\"renglon\":300,\"version\":0,\"meses\":{\"tercero\":61}}]}")
                        .body())
                .contains("\"alcanzado\":20", "\"alcanzado\":61");
        assertThat(ana.leer("/api/v1" + RUTA).body())
                .contains("\"meses\":{\"primero\":20}", "\"meses\":{\"tercero\":61}");
        assertThat(ana.leer("/api/v1" + RUTA + "/hallazgos").body()).contains("FALTAN_MESES", "febrero y marzo");
        assertThat(ana.pedir("PUT", celda + "/meses/1", si(3), "{}").body()).doesNotContain("\"alcanzado\"");
    }
}
