package mx.avance.aplicacion.reprogramacion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class PantallasDeReprogramacionTest {

    private static final String NUEVA = "/reprogramaciones/nueva/2026/542/54202";
    private static final String API = "/api/v1/reprogramaciones";
    private static final String CUERPO = """
            {"ejercicio":2026,"programa":"542","unidad":"54202","cambio":{"clase":"CALENDARIO","numero":200,
             "programado":[30,20,35,15],"motivo":"Lluvias"}}
            """;

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    private int ente;
    private Quien ana = new Quien(0, 0, "");
    private Quien planea = new Quien(0, 0, "");

    @BeforeEach
    void una_unidad_con_su_poa() {
        ente = oficina.ente("Municipio con pantallas");
        ana = new Quien(
                ente, oficina.persona(ente, "a" + ente, "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202"), "a" + ente);
        planea = new Quien(ente, oficina.persona(ente, "p" + ente, "PLANEACION"), "p" + ente);
        unidad.autorizado(ana, planea, "54202");
    }

    private Navegacion entra(Quien quien) {
        return Navegacion.dentro(puerto, quien.cuenta());
    }

    private static Map<String, String> calendario(String... p) {
        Map<String, String> campos = new TreeMap<>(Map.of("clase", "CALENDARIO", "numero", "200", "motivo", "Lluvias"));
        for (int i = 0; i < 4; i++) {
            campos.put("p" + (i + 1), p[i]);
        }
        return campos;
    }

    private static String csrf(String html) {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(html);
        assertThat(csrf.find()).isTrue();
        return csrf.group(1);
    }

    @Test
    void cada_clase_de_cambio_tiene_su_forma() {
        Navegacion persona = entra(ana);

        assertThat(persona.abrir("/reprogramaciones").body())
                .contains("Nadie ha pedido cambios", "Pedir un cambio", "/reprogramaciones/nueva");
        assertThat(persona.abrir("/reprogramaciones/nueva").body()).contains("1. ¿Qué cambia?");
        for (Clase clase : Clase.values()) {
            HttpResponse<String> pagina = persona.abrir(NUEVA + "?clase=" + clase + "&numero=200");
            assertThat(pagina.statusCode()).as(clase.name()).isEqualTo(200);
            assertThat(pagina.body()).as(clase.name()).contains("Pedir este cambio", "Así quedaría");
        }
        assertThat(persona.abrir(NUEVA + "?clase=CALENDARIO&numero=200").body())
                .contains("pudo solicitarse hasta el 31 de marzo", "readonly");
        assertThat(persona.abrir("/reprogramaciones/nueva/2026/542/xx").statusCode())
                .isEqualTo(404);
        assertThat(persona.abrir("/reprogramaciones/nueva/2027/542/54202").statusCode())
                .isEqualTo(404);
    }

    @Test
    void desde_su_poa_la_unidad_pide_un_cambio_y_los_demas_ven_lo_pedido() {
        assertThat(entra(ana).abrir("/poa/2026/542/54202").body())
                .contains("Pedir un cambio", "Cambios pedidos a este POA");
        assertThat(entra(planea).abrir("/poa/2026/542/54202").body())
                .contains("/reprogramaciones?unidad=54202")
                .doesNotContain("Pedir un cambio");
    }

    @Test
    void mientras_se_escribe_se_ve_como_quedaria_y_hasta_cuando_puede_pedirse() {
        Navegacion persona = entra(ana);
        Map<String, String> campos = calendario("30", "20", "35", "15");
        campos.remove("motivo");

        String prueba = persona.enviar(NUEVA + "?clase=CALENDARIO&numero=200", NUEVA + "/prueba", campos)
                .body();

        assertThat(prueba)
                .doesNotContain("<html")
                .contains("Puede pedirse hasta el 30 de junio, último día hábil del trimestre Abr-Jun.")
                .contains("Planeación puede autorizarlo hasta el 5 de julio.")
                .contains("↓ −10", "↑ +10", "200 conserva su meta anual de 100.");
        campos.put("p4", "16");
        assertThat(persona.enviar(NUEVA + "?clase=CALENDARIO&numero=200", NUEVA + "/prueba", campos)
                        .body())
                .contains("200")
                .contains("aviso atencion");
    }

    @Test
    void lo_que_falta_se_dice_junto_a_su_campo_y_nada_se_pierde() {
        Map<String, String> campos = calendario("30", "veinte", "35", "15");
        campos.put("motivo", "");

        String pagina = entra(ana)
                .enviar(NUEVA + "?clase=CALENDARIO&numero=200", NUEVA, campos)
                .body();

        assertThat(pagina)
                .contains("No se guardó. Corrija esto", "id=\"error-programado2\"", "id=\"error-motivo\"")
                .contains("«veinte» no es una cantidad", "value=\"veinte\"");
    }

    @Test
    void pedir_decidir_y_leer_el_dictamen() throws IOException {
        oficina.duenio().sql("""
                        insert into seguridad.nombramiento (ente, persona, cargo, papel, ambito, codigo, usuario, desde, hasta)
                        values (:ente, 'Ana', 'Encargada de despensas', 'ELABORO', 'UNIDAD', '54202', :ana, '2020-01-01', '2026-04-30'),
                               (:ente, 'Ana', 'Coordinadora de despensas', 'ELABORO', 'UNIDAD', '54202', :ana, '2026-05-01', null)
                        """).param("ente", ente).param("ana", ana.id()).update();
        Navegacion persona = entra(ana);
        HttpResponse<String> pedida =
                persona.enviar(NUEVA + "?clase=CALENDARIO&numero=200", NUEVA, calendario("30", "20", "35", "15"));
        String ruta = pedida.uri().getPath();
        assertThat(pedida.body()).contains("Solicitud enviada a Planeación.", "Deshacer la solicitud", "Lluvias");

        Navegacion decide = entra(planea);
        assertThat(decide.abrir("/").body()).contains("Decidir el cambio (Calendario) de 200 Entregar despensas");
        assertThat(decide.abrir(ruta).body())
                .contains("Autorizar el cambio", "Al autorizar entra en vigor la versión 2 del POA")
                .doesNotContain("Deshacer la solicitud");
        String mal = decide.enviar(ruta, ruta + "/autorizar", Map.of("version", "1", "organo", "Cabildo", "acta", ""))
                .body();
        assertThat(mal).contains("id=\"error-acta\"", "id=\"error-fecha\"", "value=\"Cabildo\"");
        String bien = decide.enviar(
                        ruta,
                        ruta + "/autorizar",
                        Map.of(
                                "version",
                                "1",
                                "versionDePoa",
                                "1",
                                "organo",
                                "Cabildo",
                                "acta",
                                "Acta 14",
                                "fecha",
                                "2026-05-04"))
                .body();
        assertThat(bien).contains("Cambio autorizado", "DR-2026-0001 (PDF)", "Cabildo, Acta 14, 4 de mayo");
        HttpResponse<String> pdf = decide.abrir(ruta + "/dictamen.pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PDDocument dictamen = Loader.loadPDF(decide.descargar(ruta + "/dictamen.pdf"))) {
            assertThat(new PDFTextStripper().getText(dictamen))
                    .as("el cargo que tenía quien pidió el día en que pidió")
                    .contains("Coordinadora de despensas", "Planeación")
                    .doesNotContain("Encargada de despensas");
        }
        assertThat(decide.abrir("/reprogramaciones?estado=AUTORIZADA&q=despensas")
                        .body())
                .contains("Una solicitud", "DR-2026-0001");
        assertThat(decide.abrir("/reprogramaciones/exportar.csv?estado=AUTORIZADA")
                        .body())
                .startsWith("\uFEFFsolicitud,")
                .contains(
                        ",200,Entregar despensas,Calendario,\"Abr-Jun, Jul-Sep\",30,30,25,15,100,30,20,35,15,100,Lluvias,");
        assertThat(decide.descargar("/reprogramaciones/exportar.xlsx?estado=AUTORIZADA"))
                .startsWith('P', 'K');
        assertThat(decide.abrir("/reprogramaciones?estado=NEGADA").body()).contains("Ninguna solicitud cumple");
    }

    @Test
    void lo_pedido_tarde_ensena_la_frase_y_conserva_lo_escrito() {
        Navegacion persona = entra(ana);
        String abierta = persona.abrir(NUEVA + "?clase=CALENDARIO&numero=200").body();
        Map<String, String> campos = calendario("30", "20", "35", "15");
        campos.put("_csrf", csrf(abierta));
        reloj.es("2026-07-02");

        String pagina = persona.enviarSinMas(NUEVA, campos).body();

        assertThat(pagina)
                .contains("Lo que toca a Abr-Jun pudo solicitarse hasta el 30 de junio; puede solicitarlo para Jul-Sep")
                .contains("value=\"35\"", "Lluvias");
    }

    @Test
    void lo_que_ya_no_cabe_se_dice_y_se_niega_con_razon() {
        Navegacion persona = entra(ana);
        Map<String, String> campos = new TreeMap<>(calendario("30", "10", "25", "15"));
        campos.put("clase", "REDUCCION");
        campos.put("causas", "Sin fondos");
        campos.put("fundamento", "Artículo 51");
        String pagina = NUEVA + "?clase=REDUCCION&numero=200";
        String una = persona.enviar(pagina, NUEVA, campos).uri().getPath();
        String otra = persona.enviar(pagina, NUEVA, campos).uri().getPath();
        Navegacion decide = entra(planea);
        Map<String, String> acta = new TreeMap<>(Map.of(
                "version", "1", "organo", "Cabildo", "acta", "Acta 14", "fecha", "2026-05-04", "versionDePoa", "1"));
        decide.enviar(una, una + "/autorizar", acta);

        assertThat(decide.abrir(otra).body())
                .contains("El POA cambió (hoy rige la versión 2) y lo pedido ya no cabe en él.")
                .doesNotContain("Autorizar el cambio");
        assertThat(decide.enviar(otra, otra + "/autorizar", acta).body()).contains("ya no cabe en él");
        assertThat(decide.enviar(otra, otra + "/negar", Map.of("version", "1", "razon", " "))
                        .body())
                .contains("id=\"error-razon\"");
        assertThat(decide.enviar(otra, otra + "/negar", Map.of("version", "1", "razon", "Ya se redujo"))
                        .body())
                .contains("Cambio negado", "Ya se redujo", "DR-2026-0002");
        assertThat(persona.abrir(otra).body()).contains("Negada", "Ya se redujo");
    }

    @Test
    void por_la_interfaz_se_hace_lo_mismo_que_por_las_pantallas() {
        Programa pide = new Programa(puerto, oficina.ficha(ente, ana.id(), "LEER", "ESCRIBIR"));
        Programa decide = new Programa(puerto, oficina.ficha(ente, planea.id(), "LEER", "ESCRIBIR"));

        JsonNode prueba = json(pide.pedir("POST", API + "/prueba", Map.of(), CUERPO.replace("[30,20", "[20,30")));
        assertThat(prueba.path("negado").asString()).isEqualTo("SOLICITUD_FUERA_DE_PLAZO");
        assertThat(prueba.path("pedirHasta").asString()).isEqualTo("2026-03-31");
        HttpResponse<String> mala = pide.pedir("POST", API, Map.of(), CUERPO.replace("15]", "16]"));
        assertThat(mala.statusCode()).isEqualTo(422);
        assertThat(mala.body()).contains("CALENDARIO_CAMBIA_META_ANUAL");
        HttpResponse<String> tarde = pide.pedir("POST", API, Map.of(), CUERPO.replace("[30,20,35", "[20,30,35"));
        assertThat(tarde.statusCode()).isEqualTo(403);
        assertThat(tarde.body()).contains("SOLICITUD_FUERA_DE_PLAZO", "31 de marzo");

        HttpResponse<String> pedida = pide.pedir("POST", API, Map.of(), CUERPO);
        assertThat(pedida.statusCode()).isEqualTo(201);
        String ruta = API + "/" + json(pedida).path("id").asInt();
        assertThat(pide.pedir("POST", ruta + "/deshacer", Map.of(), "").statusCode())
                .isEqualTo(428);
        HttpResponse<String> autorizada =
                decide.pedir("POST", ruta + "/autorizacion", Map.of("If-Match", "\"1\""), """
                {"organo":"Cabildo","acta":"Acta 14","fecha":"2026-05-04","versionDePoa":1,
                 "archivo":{"nombre":"acta.pdf","contenido":"JVBERi0xLjcKJcOkw7zDtsOf"}}
                """);
        assertThat(autorizada.statusCode()).isEqualTo(200);
        assertThat(json(autorizada).path("resolucion").path("folio").asString()).isEqualTo("DR-2026-0001");
        assertThat(decide.pedir("POST", ruta + "/negativa", Map.of("If-Match", "\"2\""), "{\"razon\":\"x\"}")
                        .body())
                .contains("SOLICITUD_RESUELTA");
        assertThat(decide.leer(ruta + "/dictamen").body()).startsWith("%PDF-");
        assertThat(decide.leer("/api/v1/reprogramaciones/exportar.csv?estado=AUTORIZADA")
                        .body())
                .contains("DR-2026-");
        assertThat(decide.leer("/api/v1/reprogramaciones/exportar.csv?estado=NEGADA")
                        .body())
                .startsWith("\uFEFFsolicitud,")
                .doesNotContain("DR-2026-");
        assertThat(decide.leer("/api/v1/reprogramaciones/exportar.xlsx").body()).startsWith("PK");
        assertThat(json(decide.leer(API + "?estado=AUTORIZADA&tamanio=1"))
                        .path("elementos")
                        .path(0)
                        .path("cambio")
                        .path("programado")
                        .path(1)
                        .asString())
                .isEqualTo("20");
        int vecino = oficina.ente("Vecino");
        long otra = oficina.persona(vecino, "v" + vecino, "PLANEACION");
        assertThat(new Programa(puerto, oficina.ficha(vecino, otra, "LEER"))
                        .leer(ruta)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void sobre_un_poa_que_cambio_se_autoriza_solo_lo_pedido_y_sabiendo_que_version_se_vio() {
        reloj.es("2026-04-08");
        Programa pide = new Programa(puerto, oficina.ficha(ente, ana.id(), "LEER", "ESCRIBIR"));
        Programa decide = new Programa(puerto, oficina.ficha(ente, planea.id(), "LEER", "ESCRIBIR"));
        String aumento = API + "/"
                + json(pide.pedir("POST", API, Map.of(), """
                {"ejercicio":2026,"programa":"542","unidad":"54202","cambio":{"clase":"AUMENTO","numero":"200",
                 "programado":["30","30","35","15"],"impacto":"Más familias"}}
                """)).path("id").asInt();
        String arrastre = API + "/"
                + json(pide.pedir("POST", API, Map.of(), """
                {"ejercicio":2026,"programa":"542","unidad":"54202","alcanzado":"25","cambio":{"clase":"ARRASTRE","numero":"200",
                 "desde":"1","hacia":"2","cantidad":"5","motivo":"Faltó gasolina"}}
                """)).path("id").asInt();
        String acto = "{\"organo\":\"Cabildo\",\"acta\":\"14\",\"fecha\":\"2026-04-08\"%s}";

        HttpResponse<String> sinVersion =
                decide.pedir("POST", arrastre + "/autorizacion", Map.of("If-Match", "\"1\""), acto.formatted(""));
        assertThat(sinVersion.statusCode()).isEqualTo(422);
        assertThat(sinVersion.body()).contains("\"campo\":\"versionDePoa\"", "hoy.versionDePoa");
        assertThat(json(decide.leer(arrastre)).path("hoy").path("versionDePoa").asInt())
                .isEqualTo(1);
        assertThat(json(decide.leer(arrastre)).path("hoy").has("noAutorizar")).isFalse();
        assertThat(json(pide.leer(arrastre)).path("hoy").path("noAutorizar").asString())
                .isNotBlank();
        assertThat(decide.pedir(
                                "POST",
                                arrastre + "/autorizacion",
                                Map.of("If-Match", "\"1\""),
                                acto.formatted(",\"versionDePoa\":1"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(decide.leer(arrastre)).has("hoy")).isFalse();

        JsonNode hoy = json(decide.leer(aumento)).path("hoy");
        assertThat(hoy.path("versionDePoa").asInt()).isEqualTo(2);
        assertThat(hoy.path("impide").asString())
                .contains("no dejaría lo que la unidad pidió", "meta anual 105", "meta anual 110");
        for (String vista : new String[] {"1", "2"}) {
            HttpResponse<String> negada = decide.pedir(
                    "POST",
                    aumento + "/autorizacion",
                    Map.of("If-Match", "\"1\""),
                    acto.formatted(",\"versionDePoa\":" + vista));
            assertThat(negada.statusCode()).as(vista).isEqualTo(412);
            assertThat(negada.body()).contains("CAMBIADO_POR_OTRO");
        }
        Navegacion persona = entra(planea);
        String ruta = aumento.substring("/api/v1".length());
        assertThat(persona.abrir(ruta).body())
                .contains("no dejaría lo que la unidad pidió")
                .doesNotContain("Autorizar el cambio");
        assertThat(persona.enviar(
                                ruta,
                                ruta + "/autorizar",
                                Map.of(
                                        "version",
                                        "1",
                                        "versionDePoa",
                                        "2",
                                        "organo",
                                        "Cabildo",
                                        "acta",
                                        "14",
                                        "fecha",
                                        "2026-04-08"))
                        .body())
                .contains("no dejaría lo que la unidad pidió");
        assertThat(json(decide.leer(aumento)).path("estado").asString()).isEqualTo("SOLICITADA");
    }

    private static JsonNode json(HttpResponse<String> respuesta) {
        return JsonMapper.shared().readTree(respuesta.body());
    }
}
