package mx.avance.aplicacion.realizaciones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class PantallasDeRealizacionesTest {

    private static final String HOJA = "/avance/2026/1/542/54202";
    private static final String SESIONES = HOJA + "/renglones/204/realizaciones";
    private static final String DESPENSAS = HOJA + "/renglones/200/realizaciones";
    private static final String API = "/api/v1" + DESPENSAS;

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private TablaDeRealizaciones tablas;

    @Value("${spring.servlet.multipart.max-file-size}")
    private DataSize porArchivo;

    private OficinaConAvance casa;

    @BeforeEach
    void una_unidad_que_sesiona() {
        casa = OficinaConRealizaciones.de(oficina, unidad, reloj);
    }

    private Navegacion entra(Quien quien) {
        return Navegacion.dentro(puerto, quien.cuenta());
    }

    private Programa programa(Quien quien) {
        return new Programa(puerto, oficina.ficha(quien.ente(), quien.id(), "LEER", "ESCRIBIR"));
    }

    private static String primera(HttpResponse<String> pagina) {
        Matcher entrada = Pattern.compile("realizaciones/([0-9]+)/borrado").matcher(pagina.body());
        assertThat(entrada.find()).isTrue();
        return entrada.group(1);
    }

    @Test
    void desde_la_hoja_se_agregan_dos_sesiones_se_usa_su_cifra_y_su_borrador() {
        Navegacion ana = entra(casa.ana);
        assertThat(ana.abrir(HOJA).body()).contains(SESIONES, "Realizaciones").doesNotContain("/renglones/100/");
        assertThat(ana.abrir(SESIONES).body())
                .contains("Todavía no hay realizaciones", "name=\"TIPO\"", "name=\"ACUERDOS\"")
                .doesNotContain("name=\"CURP\"");

        ana.enviar(SESIONES, SESIONES, Map.of("fecha", "2026-01-31", "cantidad", "1", "TIPO", "Ordinaria"));
        HttpResponse<String> mal = ana.enviar(SESIONES, SESIONES, Map.of("fecha", "2026-04-22", "ASUNTO", "<b>Reglas"));
        assertThat(mal.body()).contains("no cae en el trimestre", "value=\"&lt;b&gt;Reglas\"");
        assertThat(ana.enviar(SESIONES, SESIONES, Map.of("fecha", "2026-02-22", "TIPO", "Extraordinaria"))
                        .body())
                .contains("2 realizaciones dan 2.", "Usar 2 como A", "31 de enero (ordinaria) y 22 de febrero");
        assertThat(ana.abrir(HOJA).body()).contains("2 realizaciones dan 2", "Borrador de la observación:");

        assertThat(ana.enviar(SESIONES, SESIONES + "/uso", Map.of("version", "0"))
                        .body())
                .contains("alcanzado 2")
                .doesNotContain("Usar 2 como A");
        assertThat(ana.enviar(SESIONES, SESIONES + "/observacion", Map.of("version", "1"))
                        .body())
                .doesNotContain("Usar como observación");
        assertThat(ana.abrir(HOJA).body())
                .contains("Se realizaron 2 sesiones: 31 de enero (ordinaria) y 22 de febrero (extraordinaria).")
                .doesNotContain("Borrador de la observación:");

        String una = primera(ana.abrir(SESIONES));
        assertThat(ana.enviar(SESIONES, SESIONES + "/" + una + "/borrado", Map.of("version", "1"))
                        .body())
                .contains(
                        "Deshacer", "1 realización da 1.", "el alcanzado es 2 y sus realizaciones dan 1", "1 borrada");
        assertThat(ana.enviar(SESIONES, SESIONES + "/" + una + "/borrado", Map.of("version", "1"))
                        .body())
                .contains("Otra persona lo cambió entretanto");
        assertThat(ana.abrir(HOJA).body()).contains("el alcanzado es 2 y sus realizaciones dan 1");
        Quien revisa = casa.revisa();
        assertThat(entra(revisa).abrir(HOJA).body())
                .as("en la revisión también")
                .contains("el alcanzado es 2 y sus realizaciones dan 1");
        assertThat(programa(revisa).leer("/api/v1" + HOJA + "/hallazgos").body())
                .contains("A_SIN_SOPORTE", "\"impide\":false");
        ana.enviar(SESIONES, SESIONES + "/" + una + "/reposicion", Map.of("version", "2"));
        assertThat(ana.abrir(HOJA).body()).doesNotContain("sus realizaciones dan 1");
    }

    @Test
    void corregir_muestra_lo_del_otro_cuando_los_dos_escriben() {
        Navegacion ana = entra(casa.ana);
        ana.enviar(SESIONES, SESIONES, Map.of("fecha", "2026-01-31"));
        String una = SESIONES + "/" + primera(ana.abrir(SESIONES));
        assertThat(ana.abrir(una).body()).contains("value=\"2026-01-31\"", "Guardar la corrección");
        assertThat(ana.enviar(una, una, Map.of("version", "1", "fecha", "2026-01-30"))
                        .body())
                .contains("Quedó la corrección.");
        assertThat(ana.enviar(una, una, Map.of("version", "1", "fecha", "2026-01-29"))
                        .body())
                .contains("la cambió entretanto", "2026-01-30", "value=\"2026-01-29\"", "name=\"version\" value=\"2\"");
        assertThat(ana.abrir(SESIONES + "/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void la_rejilla_guarda_todas_o_dice_en_que_linea_esta_lo_malo() {
        Navegacion ana = entra(casa.ana);
        assertThat(ana.enviar(SESIONES, SESIONES + "/varias", Map.of("v-fecha", "ayer", "v-TIPO", "Ordinaria"))
                        .body())
                .contains("Línea 1, Fecha: «ayer» no es una fecha", "value=\"Ordinaria\"")
                .containsPattern("name=\"v-fecha\" [^>]*aria-invalid=\"true\" aria-describedby=\"error-1.fecha\"")
                .doesNotContainPattern("name=\"v-TIPO\" [^>]*aria-invalid");
        assertThat(ana.enviar(SESIONES, SESIONES + "/varias", Map.of("v-fecha", "31/1", "v-TIPO", "Ordinaria"))
                        .body())
                .contains("Quedó 1 realización.", "Tipo: Ordinaria");
    }

    @Test
    void la_lista_en_csv_vuelve_a_entrar_y_no_lleva_personas_sin_pedirlas() {
        Programa ana = programa(casa.ana);
        String cuerpo = """
                {"realizaciones":[
                  {"fecha":"2026-01-12","datos":{"TIPO":"Despensa","PERSONA":"Jacinta Invento","SEXO":"mujer","EDAD":"34","FOLIO":"AP-1"}},
                  {"fecha":"2026-02-03","cantidad":2,"datos":{"PERSONA":"Ramiro Invento","CURP":"XEXX010101HNEXXXA8"}}]}
                """;
        HttpResponse<String> agregadas = ana.pedir("POST", API + "/lote", Map.of(), cuerpo);
        assertThat(agregadas.body()).contains("\"agregadas\":2", "\"lote\":");
        assertThat(ana.leer(API).body()).contains("\"dePersona\":true").doesNotContain("Jacinta", "Ramiro", "AP-1");
        assertThat(ana.leer(API + "?personas=true").body()).contains("Jacinta Invento", "XEXX010101HNEXXXA8", "MUJER");
        assertThat(ana.leer(API + "/lista.csv").body())
                .contains("Fecha,Cantidad,Colonia o localidad", "2026-02-03,2")
                .doesNotContain("Jacinta", "AP-1", "Despensa");
        String todo = ana.leer(API + "/lista.csv?personas=true").body();
        assertThat(todo).contains("Jacinta Invento,,Mujer,34");

        assertThat(ana.leer(API + "/resumen").body())
                .contains("\"propuesta\":3", "Se entregaron 3 apoyos: 1 en enero y 2 en febrero.", "\"por\":\"SEXO\"")
                .doesNotContain("Jacinta");
        Programa revisa = programa(casa.revisa());
        for (String ruta : List.of("?personas=true", "/lista.csv?personas=true", "/lista.xlsx?personas=true")) {
            assertThat(revisa.leer(API + ruta).statusCode()).as(ruta).isEqualTo(403);
        }
        assertThat(revisa.leer(API + "/resumen").body())
                .as("un grupo de una persona no se dice")
                .doesNotContain("Jacinta")
                .contains("{\"nombre\":\"\"}");
        assertThat(revisa.leer("/api/v1" + HOJA + "/realizaciones").body())
                .contains("\"atenciones\":3", "{\"nombre\":\"\"}")
                .doesNotContain("Jacinta");
        HttpResponse<String> mala =
                ana.pedir("POST", API, Map.of(), "{\"fecha\":\"2026-01-12\",\"datos\":{\"CURP\":\"JACINTA INVENTO\"}}");
        assertThat(mala.statusCode()).isEqualTo(422);
        assertThat(mala.body()).contains("realizacion.curpMal").doesNotContain("JACINTA");
        assertThat(ana.pedir("POST", API, Map.of(), "{\"fecha\":\"2026-01-12\",\"datos\":{\"OTRO\":\"x\"}}")
                        .body())
                .contains("realizacion.campoAjeno");
    }

    @Test
    void en_pantalla_los_datos_personales_se_piden_y_solo_donde_se_puede() {
        programa(casa.ana).pedir("POST", API, Map.of(), """
                        {"fecha":"2026-01-12","lugar":"Colonia Inventada","datos":{"PERSONA":"Jacinta Invento","EDAD":"34"}}
                        """);
        Navegacion ana = entra(casa.ana);
        assertThat(ana.abrir(DESPENSAS).body())
                .contains("Ver datos personales", "Datos personales ocultos")
                .doesNotContain("Jacinta");
        assertThat(ana.abrir(DESPENSAS + "?busca=jacinta").body())
                .as("lo oculto no se encuentra")
                .contains("Ninguna realización coincide");
        assertThat(ana.abrir(DESPENSAS + "?personas=si&busca=jacinta").body())
                .contains("Jacinta Invento", "quedó registrado en la bitácora");
        Navegacion planea = entra(casa.planea);
        assertThat(planea.abrir(DESPENSAS).body())
                .contains("Datos personales ocultos", "Grupos de menos de 5", "no se dice")
                .doesNotContain("Jacinta", "Inventada", "Ver datos personales", "Agregar una");
        assertThat(planea.abrir(DESPENSAS + "?personas=si").statusCode()).isEqualTo(403);
        assertThat(planea.abrir(HOJA).body()).doesNotContain("Jacinta");
        assertThat(planea.abrir(HOJA + "/realizaciones").body())
                .contains("Atenciones a personas: 1", "Entregar despensas")
                .doesNotContain("Jacinta", "Inventada");
        assertThat(planea.abrir("/bitacora").body()).doesNotContain("Jacinta");
    }

    @Test
    void lo_que_sobra_en_un_archivo_se_rechaza_y_dice_en_que_celda() {
        List<CampoDeRealizacion> campos = List.of(CampoDeRealizacion.TIPO);
        assertThat(objeciones("2026-01-31,1,Centro,Acta,Ordinaria,sobra\n2026-02-22,1,,,,,otra", campos))
                .containsExactly("realizacion.deMas [F1]", "realizacion.deMas [G2]");
        assertThat(objeciones("Fecha,,Tipo\n2026-01-31,perdida,Ordinaria,más", campos))
                .containsExactly("realizacion.sinTitulo [B2]", "realizacion.sinTitulo [D2]");
        assertThat(objeciones("Fecha,Tipo,Tipo\n2026-01-31,Ordinaria,Solemne", campos))
                .containsExactly("realizacion.columnaRepetida [C2]");
        assertThat(leida("Fecha,,Tipo,Tipo\n2026-01-31, ,Ordinaria,,", campos))
                .as("lo que está en blanco no sobra")
                .singleElement()
                .satisfies(una -> assertThat(una.campos()).containsEntry("TIPO", "Ordinaria"));
    }

    @Test
    void de_un_libro_con_varias_hojas_se_leen_todas_o_se_dice_cual_no() {
        List<CampoDeRealizacion> campos = List.of(CampoDeRealizacion.TIPO);
        List<List<String>> enero =
                List.of(List.of("Fecha", "Cantidad", "Tipo"), List.of("2026-01-31", "1", "Ordinaria"));
        List<List<String>> febrero = List.of(List.of("Cantidad", "Fecha"), List.of("2", "2026-02-22"));

        assertThat(leido(libro(Map.of("1", enero, "2", febrero)), campos))
                .extracting(RealizacionEscrita::campos)
                .containsExactly(
                        Map.of("fecha", "2026-01-31", "cantidad", "1", "TIPO", "Ordinaria"),
                        Map.of("cantidad", "2", "fecha", "2026-02-22"));
        byte[] conNotas = libro(Map.of("1", enero, "2", List.of(List.of("Pendiente: pedir las actas"))));
        assertThat(objeciones(() -> leido(conNotas, campos))).containsExactly("realizacion.pestanaSinTitulos [2]");
    }

    @Test
    void lo_malo_de_un_libro_con_varias_hojas_dice_en_que_hoja_y_fila_esta() {
        List<List<String>> enero = List.of(List.of("Fecha", "Tipo"), List.of("2026-01-31", "Ordinaria"));
        List<List<String>> febrero = List.of(
                List.of("Fecha", "Tipo"), List.of("2026-02-22", "Ordinaria"), List.of(), List.of("ayer", "Solemne"));
        Navegacion ana = entra(casa.ana);

        byte[] varias = libro(Map.of("Enero", enero, "Febrero", febrero));
        assertThat(ana.subir(SESIONES, SESIONES + "/archivo", "actas.xlsx", varias)
                        .body())
                .contains("Hoja «Febrero», fila 4, Fecha: «ayer» no es una fecha")
                .doesNotContain("Línea ");
        assertThat(ana.subir(SESIONES, SESIONES + "/archivo", "actas.xlsx", libro(Map.of("Febrero", febrero)))
                        .body())
                .as("de una sola, como siempre")
                .contains("Línea 2, Fecha: «ayer» no es una fecha")
                .doesNotContain("Hoja «Febrero»");
    }

    @Test
    void las_columnas_ajenas_se_dicen_con_su_hoja_y_junto_con_lo_demas() {
        List<CampoDeRealizacion> campos = List.of(CampoDeRealizacion.TIPO);
        List<List<String>> enero = List.of(List.of("Fecha", "", "Tipo"), List.of("2026-01-31", "perdida", "Ordinaria"));
        List<List<String>> febrero =
                List.of(List.of("Fecha", "Oficio", "Sala"), List.of("2026-02-22", "SF/12", "Cabildo"));

        assertThat(objeciones(() -> leido(libro(Map.of("Enero", enero, "Febrero", febrero)), campos)))
                .containsExactlyInAnyOrder(
                        "realizacion.sinTitulo [Enero!B2]",
                        "realizacion.columnaAjenaEn [Oficio, Febrero]",
                        "realizacion.columnaAjenaEn [Sala, Febrero]");
        assertThat(objeciones(() -> leido(libro(Map.of("Febrero", febrero)), campos)))
                .as("de una sola no hace falta decir cuál")
                .containsExactly("realizacion.columnaAjena [Oficio]", "realizacion.columnaAjena [Sala]");
    }

    private static byte[] libro(Map<String, List<List<String>>> hojas) {
        try (XSSFWorkbook libro = new XSSFWorkbook();
                ByteArrayOutputStream salida = new ByteArrayOutputStream()) {
            new TreeMap<>(hojas).forEach((nombre, filas) -> {
                Sheet hoja = libro.createSheet(nombre);
                for (int i = 0; i < filas.size(); i++) {
                    Row fila = hoja.createRow(i);
                    for (int j = 0; j < filas.get(i).size(); j++) {
                        fila.createCell(j).setCellValue(filas.get(i).get(j));
                    }
                }
            });
            libro.write(salida);
            return salida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RealizacionEscrita> leido(byte[] libro, List<CampoDeRealizacion> campos) {
        return tablas.leer("lista.xlsx", libro, campos, Locale.forLanguageTag("es-MX"));
    }

    private List<RealizacionEscrita> leida(String texto, List<CampoDeRealizacion> campos) {
        return tablas.leer("lista.csv", texto.getBytes(StandardCharsets.UTF_8), campos, Locale.forLanguageTag("es-MX"));
    }

    private List<String> objeciones(String texto, List<CampoDeRealizacion> campos) {
        return objeciones(() -> leida(texto, campos));
    }

    private static List<String> objeciones(ThrowingCallable lectura) {
        return Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, lectura)).defectos().stream()
                .map(defecto -> defecto.clave() + " " + defecto.datos())
                .toList();
    }

    @Test
    void cada_forma_con_archivo_dice_cuanto_cabe() {
        assertThat(entra(casa.ana).abrir(SESIONES).body())
                .contains(
                        "data-megas=\"" + porArchivo.toMegabytes() + "\"", "El archivo mide más de {0} y no se enviará")
                .containsPattern("name=\"archivo\" [^>]*data-megas=\"10\"")
                .contains("id=\"no-cupo\"", "Líneas que no cupieron: {0}.");
        long administracion = oficina.duenio()
                .sql(
                        "insert into catalogos.administracion (ente, numero, nombre, desde, hasta) values (:ente, 24, 'XXIV', '2024-10-01', '2027-09-30')"
                                + " returning id")
                .param("ente", casa.ente)
                .query(Long.class)
                .single();
        Navegacion planea = entra(casa.planea);
        Map<String, String> formas = Map.of(
                HOJA + "/por-cuenta",
                "10",
                "/catalogos/unidades/importar",
                "10",
                "/presupuesto/2026/importar",
                "10",
                "/catalogos/administraciones/" + administracion,
                "0.25");
        formas.forEach((ruta, megas) -> assertThat(planea.abrir(ruta).body())
                .as(ruta)
                .containsPattern("type=\"file\" [^>]*data-megas=\"" + megas + "\""));
    }

    @Test
    void lo_que_cabe_lo_dice_lo_que_el_servidor_mide() throws IOException {
        try (Stream<Path> plantillas = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(plantillas
                            .filter(Files::isRegularFile)
                            .flatMap(PantallasDeRealizacionesTest::archivosQueSePiden)
                            .toList())
                    .hasSizeGreaterThan(8)
                    .allSatisfy(entrada -> assertThat(entrada).contains("data-megas=${"));
        }
    }

    /** Where several may be sent at once, a script of their own sends them one by one. */
    private static Stream<String> archivosQueSePiden(Path plantilla) {
        try {
            return Pattern.compile("<input type=\"file\"(?:[^>\"]|\"[^\"]*\")*>")
                    .matcher(Files.readString(plantilla))
                    .results()
                    .map(MatchResult::group)
                    .filter(entrada -> !entrada.contains(" multiple "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void al_corregir_se_dice_que_el_archivo_de_la_persona_quedo_confidencial() {
        Programa api = programa(casa.ana);
        Navegacion ana = entra(casa.ana);
        ana.enviar(DESPENSAS, DESPENSAS, Map.of("fecha", "2026-01-12", "COMUNIDAD", "Ejido Inventado"));
        String una = primera(ana.abrir(DESPENSAS));
        String subida =
                "{\"nombre\":\"foto.txt\",\"contenido\":\"Rm90bw==\",\"clasificacion\":\"PUBLICA\",\"realizacion\":";
        String evidencias = "/api/v1" + HOJA + "/renglones/200/evidencias";
        assertThat(api.pedir("POST", evidencias, Map.of(), subida + una + "}").statusCode())
                .isEqualTo(200);
        assertThat(api.pedir("POST", evidencias, Map.of(), subida + "null}").body())
                .contains("evidencia.pruebaOtra", "como prueba de la realización del 12 de enero de 2026");
        assertThat(ana.enviar(
                                DESPENSAS + "/" + una,
                                DESPENSAS + "/" + una,
                                Map.of("version", "1", "fecha", "2026-01-12", "PERSONA", "Jacinta Invento"))
                        .body())
                .contains("Quedó la corrección. Ahora trata de una persona: su archivo público quedó confidencial.");
    }

    @Test
    void al_reponer_se_dice_tambien_lo_que_quedo_confidencial() {
        Programa api = programa(casa.ana);
        Navegacion ana = entra(casa.ana);
        ana.enviar(DESPENSAS, DESPENSAS, Map.of("fecha", "2026-01-12", "COMUNIDAD", "Ejido Inventado"));
        String una = primera(ana.abrir(DESPENSAS));
        String evidencias = HOJA + "/renglones/200/evidencias";
        List<String> archivos = new ArrayList<>();
        for (String nombre : List.of("foto.txt", "otra.txt")) {
            Matcher id = Pattern.compile("\"id\":([0-9]+)")
                    .matcher(api.pedir(
                                    "POST",
                                    "/api/v1" + evidencias,
                                    Map.of(),
                                    "{\"nombre\":\"" + nombre + "\",\"contenido\":\""
                                            + Base64.getEncoder()
                                                    .encodeToString(nombre.getBytes(StandardCharsets.UTF_8))
                                            + "\",\"clasificacion\":\"PUBLICA\",\"realizacion\":" + una + "}")
                            .body());
            assertThat(id.find()).isTrue();
            archivos.add(id.group(1));
        }
        String retirado = evidencias + "/" + archivos.get(1);
        ana.enviar(DESPENSAS, retirado + "/retiro", Map.of("version", "1"));
        assertThat(ana.enviar(DESPENSAS, retirado + "/reposicion", Map.of("version", "2"))
                        .body())
                .contains("El archivo volvió.")
                .doesNotContain("El archivo volvió. Su realización");
        ana.enviar(DESPENSAS, retirado + "/retiro", Map.of("version", "3"));
        // As an alcance that is taken back leaves it
        oficina.duenio()
                .sql("update realizaciones.entrada set datos = '{\"PERSONA\":\"Jacinta Invento\"}' where ente = :ente")
                .param("ente", casa.ente)
                .update();

        assertThat(ana.enviar(DESPENSAS, retirado + "/reposicion", Map.of("version", "4"))
                        .body())
                .contains("El archivo volvió. Su realización trata de una persona: quedó confidencial.");
        ana.enviar(DESPENSAS, DESPENSAS + "/" + una + "/borrado", Map.of("version", "1"));
        assertThat(ana.enviar(DESPENSAS, DESPENSAS + "/" + una + "/reposicion", Map.of("version", "2"))
                        .body())
                .contains("Se repuso. Trata de una persona: su archivo público quedó confidencial.");
    }

    @Test
    void un_archivo_se_baja_para_guardarse_y_nunca_se_muestra() {
        Programa ana = programa(casa.ana);
        String evidencias = "/api/v1" + HOJA + "/renglones/204/evidencias";
        String contenido = Base64.getEncoder().encodeToString("acuerdos".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> subida = ana.pedir(
                "POST", evidencias, Map.of(), "{\"nombre\":\"acta.html\",\"contenido\":\"" + contenido + "\"}");
        assertThat(subida.body()).contains("\"nombre\":\"acta.html.txt\"", "\"clasificacion\":\"PUBLICA\"");
        Matcher id = Pattern.compile("\"id\":([0-9]+)").matcher(subida.body());
        assertThat(id.find()).isTrue();
        HttpResponse<String> archivo = ana.leer(evidencias + "/" + id.group(1));
        assertThat(archivo.body()).isEqualTo("acuerdos");
        assertThat(archivo.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(archivo.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(entra(casa.ana).abrir(SESIONES).body()).contains("acta.html.txt", "Pública");
        assertThat(ana.pedir(
                                "PUT",
                                evidencias + "/" + id.group(1) + "/clasificacion",
                                Map.of("If-Match", "\"1\""),
                                "{\"clasificacion\":\"RESERVADA\"}")
                        .body())
                .contains("RESERVADA", "\"version\":2");
        Programa revisa = programa(casa.revisa());
        assertThat(revisa.leer(evidencias).body()).contains("\"visible\":false").doesNotContain("acta");
        assertThat(revisa.leer(evidencias + "/" + id.group(1)).statusCode()).isEqualTo(403);
    }
}
