package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CapturarAvance.Modo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class PantallasDeAvanceTest {

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

    private OficinaConAvance casa;

    @BeforeEach
    void una_unidad_en_captura() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
    }

    private Navegacion entra(Quien quien) {
        return Navegacion.dentro(puerto, quien.cuenta());
    }

    private static Map<String, String> celda(int renglon, int version, String a) {
        return new TreeMap<>(Map.of(
                "renglon",
                Integer.toString(renglon),
                "version-" + renglon,
                Integer.toString(version),
                "a-" + renglon,
                a));
    }

    @Test
    void sin_guion_la_hoja_es_un_formulario_que_guarda_y_dice_que_falta() {
        Navegacion ana = entra(casa.ana);
        assertThat(ana.abrir("/avance").body()).contains("54202 Departamento Técnico", "Sin empezar", "0 de 4");
        assertThat(ana.abrir(RUTA).body())
                .contains(
                        "Avance físico programático",
                        "Lleva 0 de 4 renglones.",
                        "Falta capturar 1 renglón".substring(0, 15))
                .contains("name=\"a-101\"", "name=\"nota-100\"")
                .doesNotContain("name=\"a-100\"");

        HttpResponse<String> guardada = ana.enviar(RUTA, RUTA, celda(200, 0, "1,030.5"));
        assertThat(guardada.body()).contains("Guardado.", "Lleva 1 de 4 renglones.", "1,030.5");

        HttpResponse<String> mal = ana.enviar(RUTA, RUTA, celda(200, 1, "=SUMA(A1)"));
        assertThat(mal.body())
                .contains("El renglón 200 no se guardó", "«=SUMA(A1)» no es una cifra", "value=\"=SUMA(A1)\"");
        HttpResponse<String> choque = ana.enviar(RUTA, RUTA, celda(200, 0, "40"));
        assertThat(choque.body()).contains("guardó: 1,030.5", "value=\"40\"");
    }

    @Test
    void el_guion_guarda_celda_por_celda_y_le_dicen_como_queda_cada_renglon() {
        Navegacion ana = entra(casa.ana);
        assertThat(ana.enviar(RUTA, RUTA + "/celdas", celda(101, 0, "50")).body())
                .contains("\"que\":\"GUARDADA\"", "\"version\":1", "\"color\":\"verde\"", "Lleva 1 de 4");
        assertThat(ana.enviar(RUTA, RUTA + "/celdas", celda(101, 0, "49")).body())
                .contains("\"que\":\"CHOQUE\"", "\"a\":\"50\"", casa.ana.cuenta());
        assertThat(ana.enviar(RUTA, RUTA + "/celdas", celda(101, 1, "mil")).body())
                .contains("\"que\":\"RECHAZADA\"", "no es una cifra");
        assertThat(ana.enviar(RUTA, RUTA + "/celdas/101/deshacer", Map.of("version", "1"))
                        .body())
                .contains("\"que\":\"GUARDADA\"", "\"version\":2", "\"a\":\"\"");
        ana.enviar(RUTA, RUTA + "/celdas", celda(101, 2, "49"));
        assertThat(ana.enviar(RUTA, RUTA + "/celdas/101/deshacer", Map.of("version", "3", "a", "1"))
                        .body())
                .contains("\"que\":\"GUARDADA\"", "\"version\":4", "\"a\":\"50\"");
        assertThat(ana.enviar(RUTA, RUTA + "/celdas/101/deshacer", Map.of("version", "3", "a", "0"))
                        .body())
                .contains("\"que\":\"CHOQUE\"", "\"version\":4", "\"a\":\"50\"");
        assertThat(ana.abrir(RUTA + "/celdas/101").body()).contains("Historia del renglón 101", "<table");

        reloj.es("2026-05-04");
        HttpResponse<String> cerrado = ana.enviarSinMas(RUTA + "/celdas", celda(101, 4, "50"));
        assertThat(cerrado.statusCode()).isIn(403);
    }

    /** Captures at random and keeps the screen up to date with the rows that it is told of; now and then it asks for all of them. */
    @Test
    void con_los_renglones_que_le_dicen_que_cambian_la_pantalla_queda_como_la_hoja_entera() {
        Navegacion ana = entra(casa.ana);
        JsonMapper json = new JsonMapper();
        Random azar = new Random(20260407);
        Matcher vista = Pattern.compile("data-vista=\"([0-9]+)\"")
                .matcher(ana.abrir(RUTA).body());
        assertThat(vista.find()).isTrue();
        String vistas = vista.group(1);
        List<String> notas = List.of(
                "",
                "Se reprograma para el siguiente trimestre.",
                "No se alcanzó porque faltó material para el taller de la colonia.",
                "Se impartieron 12 talleres de los 50 programados.");
        Map<Integer, Integer> versiones = new TreeMap<>();
        Map<Integer, JsonNode> pantalla = new TreeMap<>();
        int cuantasVio = 0;
        for (int i = 0; i < 60; i++) {
            int renglon = List.of(100, 101, 102, 103, 200).get(azar.nextInt(5));
            Map<String, String> campos = new TreeMap<>(Map.of(
                    "renglon",
                    Integer.toString(renglon),
                    "version-" + renglon,
                    Integer.toString(versiones.getOrDefault(renglon, 0))));
            if (renglon == 100 || azar.nextBoolean()) {
                campos.put("nota-" + renglon, notas.get(azar.nextInt(notas.size())));
            } else {
                campos.put("a-" + renglon, List.of("", "0", "30", "50", "76").get(azar.nextInt(5)));
                campos.put(
                        "destino-" + renglon,
                        List.of("", "SE_ARRASTRA", "SE_ABSORBE").get(azar.nextInt(3)));
            }
            Map<String, String> conVista = new TreeMap<>(campos);
            conVista.put("vista", vistas);
            JsonNode queda =
                    json.readTree(ana.enviar(RUTA, RUTA + "/celdas", conVista).body());
            versiones.put(renglon, queda.at("/celdas/0/version").asInt());
            queda.get("renglones")
                    .forEach(viva -> pantalla.put(viva.get("renglon").asInt(), viva));
            cuantasVio += queda.get("renglones").size();
            vistas = queda.get("vista").asString();
            campos.put("version-" + renglon, versiones.get(renglon).toString());
            JsonNode entera =
                    json.readTree(ana.enviar(RUTA, RUTA + "/celdas", campos).body());
            entera.get("renglones").forEach(viva -> {
                if (pantalla.containsKey(viva.get("renglon").asInt())) {
                    assertThat(pantalla.get(viva.get("renglon").asInt())).isEqualTo(viva);
                }
            });
            assertThat(entera.get("renglones").size()).isEqualTo(5);
            entera.get("renglones")
                    .forEach(viva -> pantalla.put(viva.get("renglon").asInt(), viva));
        }
        assertThat(cuantasVio).as("no se dicen todos cada vez").isLessThan(60 * 5);
    }

    @Test
    void a_quien_ve_una_hoja_que_otro_cambio_le_dicen_todos_los_renglones() {
        Navegacion ana = entra(casa.ana);
        String primera = ana.enviar(RUTA, RUTA + "/celdas", celda(101, 0, "50")).body();
        assertThat(primera).contains("\"renglon\":200,\"a\":\"—\"");
        String vista = primera.replaceAll("(?s).*\"vista\":([0-9]+).*", "$1");

        Map<String, String> alDia = celda(102, 0, "76");
        alDia.put("vista", vista);
        assertThat(ana.enviar(RUTA, RUTA + "/celdas", alDia).body())
                .contains("\"renglon\":102", "\"renglon\":100")
                .doesNotContain("\"renglon\":200,\"a\"");
        Map<String, String> atrasada = celda(103, 0, "0");
        atrasada.put("vista", vista);
        assertThat(ana.enviar(RUTA, RUTA + "/celdas", atrasada).body()).contains("\"renglon\":200,\"a\"");
    }

    @Test
    void una_causa_llega_a_varios_renglones_de_una_vez() {
        unidad.como(casa.ana, () -> capturar.guardar(casa.eneMar, OficinaConAvance.completo(), Modo.TODO_O_NADA));
        Navegacion ana = entra(casa.ana);
        Map<String, String> campos =
                Map.of("renglon", "103", "version-103", "1", "causa", "CLIMA", "nota", "La tormenta inundó la bodega.");
        assertThat(ana.enviar(RUTA, RUTA + "/causa-comun", campos).body())
                .contains("Quedó en 1 renglón.", "La tormenta inundó la bodega.");
        assertThat(ana.enviar(RUTA, RUTA + "/causa-comun", Map.of("causa", "CLIMA"))
                        .body())
                .contains("Elija al menos un renglón.");
        assertThat(ana.enviar(
                                RUTA,
                                RUTA + "/causa-comun",
                                Map.of("renglon", "103", "version-103", "1", "nota", "Otra."))
                        .body())
                .contains("Otra persona cambió alguno");
    }

    @Test
    void un_trimestre_cerrado_se_lee_con_la_razon_de_no_poder_escribir_y_contraloria_lee_todo() {
        unidad.como(casa.ana, () -> capturar.guardar(casa.eneMar, OficinaConAvance.completo(), Modo.TODO_O_NADA));
        reloj.es("2026-05-04");
        Navegacion ana = entra(casa.ana);
        assertThat(ana.abrir(RUTA).body())
                .contains("El proveedor no entregó", "Planeación puede dar prórroga")
                .doesNotContain("name=\"a-101\"");
        Navegacion contra = entra(casa.quien("contra", "CONTRALORIA", "ENTE", null));
        assertThat(contra.abrir(RUTA).body())
                .contains("El proveedor no entregó")
                .doesNotContain("name=\"a-101\"");
        assertThat(contra.abrir("/avance?ejercicio=2026&trimestre=1&estado=EN_CAPTURA")
                        .body())
                .contains("4 de 4");
        assertThat(contra.abrir("/avance?ejercicio=2026&trimestre=1&busca=tecnico")
                        .body())
                .contains("54202 Departamento Técnico");
        assertThat(contra.abrir("/avance?ejercicio=2026&trimestre=1&busca=zzz").body())
                .contains("Ninguna hoja coincide");
        assertThat(contra.abrir("/avance/lista.csv?ejercicio=2026&trimestre=1").body())
                .contains("54202", "En captura");
        Navegacion otra = entra(casa.quien("otra", "CAPTURISTA", "UNIDAD", "54203"));
        assertThat(otra.abrir(RUTA).statusCode()).isEqualTo(403);
        assertThat(otra.abrir("/avance?ejercicio=2026&trimestre=1").body()).contains("Ninguna unidad que usted vea");
    }

    @Test
    void la_hoja_se_firma_en_sus_tres_lugares_y_se_devuelve_con_su_nota() {
        casa.firmaPorActo();
        Navegacion ana = entra(casa.ana);
        assertThat(ana.abrir(RUTA + "/firma").body()).contains("Falta capturar").doesNotContain("name=\"contrasena\"");
        unidad.como(casa.ana, () -> capturar.guardar(casa.eneMar, OficinaConAvance.completo(), Modo.TODO_O_NADA));
        assertThat(firma(ana, "otra frase").body())
                .contains("no es su contraseña".substring(0, 5), "Firmar y enviar a revisión");
        assertThat(firma(ana, Oficina.CONTRASENA).body()).contains("Pasó al responsable del programa", "Elaborado");

        Navegacion revisa = entra(casa.revisa());
        HttpResponse<String> sinNota = revisa.enviar(RUTA, RUTA + "/devolucion", Map.of("version", version(revisa)));
        assertThat(sinNota.body()).contains("Diga qué hay que corregir");
        assertThat(revisa.enviar(
                                RUTA,
                                RUTA + "/devolucion",
                                Map.of("version", version(revisa), "nota", "Falta el oficio del proveedor."))
                        .body())
                .contains("Devuelta");
        assertThat(ana.abrir(RUTA).body()).contains("Falta el oficio del proveedor.", "name=\"a-101\"");
        firma(ana, Oficina.CONTRASENA);
        assertThat(firma(revisa, Oficina.CONTRASENA).body()).contains("Pasó al responsable del ramo");
        assertThat(firma(entra(casa.autoriza()), Oficina.CONTRASENA).body())
                .contains("El avance quedó autorizado", "Elaboró", "Revisó", "Autorizó");
    }

    private static HttpResponse<String> firma(Navegacion quien, String contrasena) {
        return quien.enviar(
                RUTA + "/firma", RUTA + "/firma", Map.of("version", version(quien), "contrasena", contrasena));
    }

    private static String version(Navegacion quien) {
        for (String pagina : List.of(RUTA + "/firma", RUTA)) {
            var version = java.util.regex.Pattern.compile("name=\"version\"[^>]*value=\"([0-9]+)\"")
                    .matcher(quien.abrir(pagina).body());
            if (version.find()) {
                return version.group(1);
            }
        }
        return "0";
    }
}
