package mx.avance.aplicacion.auditoria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Ambito;
import mx.avance.nucleo.permiso.Asignacion;
import mx.avance.nucleo.permiso.Rol;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConAplicacion
class BitacoraTest {

    private static final Locale ESPANOL = new Locale("es", "MX");
    private static final Actor CONTRALORIA = actor(Rol.CONTRALORIA);

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Hechos hechos;

    @Autowired
    private ConsultaDeBitacora bitacora;

    @Autowired
    private EnPalabras palabras;

    private int ente;

    @BeforeEach
    void un_ente_donde_nada_ha_pasado() {
        ente = oficina.ente("Con bitácora");
    }

    @Test
    void se_filtra_por_persona_objeto_acto_y_fecha_sin_acentos_y_de_lo_mas_reciente_a_lo_mas_antiguo() {
        anotar("PRORROGA_DADA", "unidad 54202", null, null, "Inundación");
        anotar("POLITICA_DECIDIDA", "política UMBRALES", null, null, null);
        anotar("PRORROGA_DADA", "unidad 54203", null, null, null);
        LocalDate hoy = LocalDate.now(java.time.ZoneId.of("America/Mexico_City"));

        assertThat(objetos(ConsultaDeBitacora.Filtro.NINGUNO))
                .containsExactly("unidad 54203", "política UMBRALES", "unidad 54202");
        assertThat(objetos(filtro("SISTEM", "", "", null, null))).hasSize(3);
        assertThat(objetos(filtro("planea", "", "", null, null))).isEmpty();
        assertThat(objetos(filtro("", "POLITICA", "", null, null))).containsExactly("política UMBRALES");
        assertThat(objetos(filtro("", "54_02", "", null, null))).isEmpty();
        assertThat(objetos(filtro("", "", "PRORROGA_DADA", null, null)))
                .containsExactly("unidad 54203", "unidad 54202");
        assertThat(objetos(filtro("", "", "", hoy, hoy))).hasSize(3);
        assertThat(objetos(filtro("", "", "", hoy.plusDays(1), null))).isEmpty();
        assertThat(objetos(filtro("", "", "", null, hoy.minusDays(1)))).isEmpty();
    }

    @Test
    void nadie_ve_lo_que_paso_en_otro_ente_y_solo_contraloria_y_planeacion_leen() {
        anotar("PRORROGA_DADA", "unidad 54202", null, null, null);
        int otro = oficina.ente("Vecino");

        assertThat(oficina.en(
                        otro, () -> bitacora.lista(CONTRALORIA, ConsultaDeBitacora.Filtro.NINGUNO, ESPANOL, 0, 10)))
                .isEmpty();
        assertThat(oficina.en(
                        ente,
                        () -> bitacora.lista(actor(Rol.PLANEACION), ConsultaDeBitacora.Filtro.NINGUNO, ESPANOL, 0, 10)))
                .hasSize(1);
        assertThatThrownBy(() -> oficina.en(
                        ente,
                        () -> bitacora.lista(
                                actor(Rol.ADMINISTRACION), ConsultaDeBitacora.Filtro.NINGUNO, ESPANOL, 0, 10)))
                .isInstanceOf(NoPermitido.class);
    }

    @Test
    void lo_de_antes_y_lo_de_despues_se_comparan_dato_por_dato_y_en_palabras() {
        anotar(
                "TRIMESTRE_FIJADO",
                "trimestre Ene-Mar 2026",
                Map.of("capturaHasta", "2026-04-14", "unidad", Map.of("clave", "54202"), "activo", true),
                Map.of("capturaHasta", "2026-04-20", "unidad", Map.of("clave", "54202"), "activo", false),
                null);
        Anotacion anotacion = oficina.en(
                        ente, () -> bitacora.lista(CONTRALORIA, ConsultaDeBitacora.Filtro.NINGUNO, ESPANOL, 0, 1))
                .get(0);

        assertThat(palabras.lineas(anotacion, ESPANOL))
                .containsExactlyInAnyOrder(
                        new EnPalabras.Linea("Captura hasta", "14 de abril de 2026", "20 de abril de 2026"),
                        new EnPalabras.Linea("Unidad", "54202", "54202"),
                        new EnPalabras.Linea("Activo", "sí", "no"));
        assertThat(palabras.acto("TRIMESTRE_FIJADO", ESPANOL)).isEqualTo("Fijó las fechas de un trimestre");
        assertThat(palabras.acto("ACTO_SIN_FRASE", ESPANOL)).isEqualTo("ACTO_SIN_FRASE");
    }

    @Test
    void aquello_sobre_lo_que_se_hizo_se_dice_en_la_lengua_de_la_pagina() {
        for (String objeto : List.of(
                "el POA 2026 de la unidad 54202 en el programa 542, renglón 100",
                "el POA 2026 de la unidad 54202 en el programa 542",
                "POA 2026",
                "solicitud 7 de la unidad 54202",
                "trimestre Ene-Mar 2026",
                "umbrales del semáforo",
                "gravedad de NOTA_REPETIDA",
                "cuenta planeacion",
                "el avance Ene-Mar 2026 de la unidad 54202 en el programa 542",
                "el avance Ene-Mar 2026 de la unidad 54202 en el programa 542, renglón 101",
                "el avance Ene-Mar 2026 de la unidad 54202 en el programa 542, actividad extraordinaria 1",
                "la aclaración 3 sobre el avance Ene-Mar 2026 de la unidad 54202 en el programa 542, renglón 101",
                "la lectura 7 de «avance.txt»",
                "unidad de medida Sesión {0}'s",
                "unidad 54202",
                "línea PMD-24 2.3.1",
                "día inhábil 2026-01-01",
                "ELABORÓ 54202")) {
            assertThat(palabras.objeto(objeto, ESPANOL)).isEqualTo(objeto);
        }
        assertThat(palabras.objeto("el POA 2026 de la unidad 54202 en el programa 542, renglón 100", Locale.ENGLISH))
                .isEqualTo("the POA 2026 of unit 54202 under programme 542, row 100");
        assertThat(palabras.objeto("unidad de medida Sesión {0}'s", Locale.ENGLISH))
                .isEqualTo("unit of measure Sesión {0}'s");
        assertThat(palabras.objeto("ELABORÓ 54202", Locale.ENGLISH)).isEqualTo("ELABORÓ 54202");
        anotar("PRORROGA_DADA", "unidad 54202", null, null, null);
        assertThat(entra("CONTRALORIA")
                        .abrir("/bitacora?acto=PRORROGA_DADA&idioma=en")
                        .body())
                .contains(">unit 54202<")
                .doesNotContain(">unidad 54202<");
    }

    @Test
    void en_otro_idioma_se_busca_lo_que_la_pantalla_dice_y_tambien_como_se_guarda() {
        anotar("PRORROGA_DADA", "unidad 54202", null, null, null);
        anotar("POA_AUTORIZADO", "el POA 2026 de la unidad 54203 en el programa 542", null, null, null);
        anotar(
                "AVANCE_CAPTURADO",
                "el avance Ene-Mar 2026 de la unidad 54203 en el programa 542, renglón 101",
                null,
                null,
                null);
        anotar("POLITICA_DECIDIDA", "política UMBRALES", null, null, null);

        assertThat(objetos(filtro("", "unit 54203", "", null, null), Locale.ENGLISH))
                .containsExactly(
                        "el avance Ene-Mar 2026 de la unidad 54203 en el programa 542, renglón 101",
                        "el POA 2026 de la unidad 54203 en el programa 542");
        assertThat(objetos(filtro("", "PROGRAMME 542, row 101", "", null, null), Locale.ENGLISH))
                .containsExactly("el avance Ene-Mar 2026 de la unidad 54203 en el programa 542, renglón 101");
        assertThat(objetos(filtro("", "unidad 54202", "", null, null), Locale.ENGLISH))
                .containsExactly("unidad 54202");
        assertThat(objetos(filtro("", "politica", "", null, null), Locale.ENGLISH))
                .containsExactly("política UMBRALES");
        assertThat(objetos(filtro("", "unit \\1", "", null, null), Locale.ENGLISH))
                .isEmpty();
        assertThat(objetos(filtro("", "unit 54203", "", null, null), ESPANOL)).isEmpty();

        Navegacion contraloria = entra("CONTRALORIA");
        assertThat(contraloria.abrir("/bitacora?objeto=unit+54202&idioma=en").body())
                .contains(">unit 54202<")
                .doesNotContain(">the POA 2026 of unit 54203");
        assertThat(contraloria
                        .abrir("/bitacora/exportacion?formato=csv&objeto=row+101")
                        .body())
                .contains("under programme 542, row 101");
    }

    @Test
    void los_renglones_de_una_lista_se_reconocen_por_su_numero_aunque_cambien_de_lugar() {
        anotar(
                "RENGLONES_CAMBIADOS",
                "POA",
                Map.of(
                        "renglones",
                        List.of(Map.of("numero", 101, "metaAnual", 5), Map.of("numero", 102, "metaAnual", 7))),
                Map.of(
                        "renglones",
                        List.of(Map.of("numero", 102, "metaAnual", 8), Map.of("numero", 101, "metaAnual", 5))),
                null);
        Anotacion anotacion = oficina.en(
                        ente, () -> bitacora.lista(CONTRALORIA, ConsultaDeBitacora.Filtro.NINGUNO, ESPANOL, 0, 1))
                .get(0);

        assertThat(palabras.lineas(anotacion, ESPANOL).stream().filter(EnPalabras.Linea::cambia))
                .containsExactly(new EnPalabras.Linea("Renglones › 102 › Meta anual", "7", "8"));
    }

    @Test
    void la_pantalla_pagina_con_cursor_y_guarda_el_filtro_en_la_direccion() {
        for (int i = 1; i <= 60; i++) {
            anotar("PRORROGA_DADA", "unidad Ñ&" + i + "·", null, null, null);
        }
        Navegacion contraloria = entra("CONTRALORIA");

        String primera = contraloria.abrir("/bitacora?objeto=unidad+%C3%91%26").body();
        String siguiente = enlace(primera, "Ver lo anterior");
        String segunda = contraloria.abrir(siguiente).body();

        assertThat(primera).contains("unidad Ñ&amp;60·", "unidad Ñ&amp;11·").doesNotContain("unidad Ñ&amp;10·");
        assertThat(segunda)
                .contains("unidad Ñ&amp;10·", "unidad Ñ&amp;1·")
                .doesNotContain("unidad Ñ&amp;11·", "Entró al sistema</strong>");
        assertThat(contraloria.abrir("/bitacora?desde=ayer").body()).contains("La fecha no es válida");
        assertThat(contraloria.abrir("/bitacora?objeto=nada-de-esto").body())
                .contains("Nada coincide con lo que busca");
        assertThat(contraloria.abrir("/bitacora?cursor=!!").statusCode()).isLessThan(500);
        assertThat(entra("ADMINISTRACION").abrir("/bitacora").statusCode()).isEqualTo(403);
    }

    @Test
    void lo_buscado_se_lleva_en_csv_y_en_xlsx_sin_que_una_hoja_de_calculo_lo_ejecute() throws IOException {
        anotar(
                "PRORROGA_DADA",
                "=HYPERLINK(\"http://malo\")",
                null,
                Map.of("prorrogaHasta", "2026-05-30"),
                "Dijo \"sí\"");
        Navegacion contraloria = entra("CONTRALORIA");

        HttpResponse<String> csv = contraloria.abrir("/bitacora/exportacion?formato=csv&acto=PRORROGA_DADA");

        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", ".csv");
        assertThat(csv.body())
                .startsWith("\uFEFFCuándo,Persona,")
                .contains(
                        "\"'=HYPERLINK(\"\"http://malo\"\")\"",
                        "\"Dijo \"\"sí\"\"\"",
                        "Prórroga hasta: — → 30 de mayo de 2026")
                .doesNotContain("Entró al sistema");
        byte[] xlsx = contraloria.descargar("/bitacora/exportacion?formato=xlsx&acto=PRORROGA_DADA");
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(libro.getSheetAt(0).getRow(1).getCell(4).getStringCellValue())
                    .startsWith("=HYPERLINK");
            assertThat(libro.getSheetAt(0).getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("Dio una prórroga");
        }
        assertThat(contraloria.abrir("/bitacora/exportacion?formato=exe").statusCode())
                .isEqualTo(404);
    }

    @Test
    void un_programa_la_lee_pagina_por_pagina() {
        for (int i = 1; i <= 3; i++) {
            anotar("PRORROGA_DADA", "unidad " + i, null, Map.of("prorrogaHasta", "2026-05-30"), null);
        }
        long quien = oficina.persona(ente, "api" + ente, "CONTRALORIA");
        Programa programa = new Programa(puerto, oficina.ficha(ente, quien, "LEER"));

        JsonNode primera = JsonMapper.shared()
                .readTree(programa.leer("/api/v1/bitacora?tamanio=2&acto=PRORROGA_DADA")
                        .body());
        JsonNode segunda = JsonMapper.shared()
                .readTree(programa.leer("/api/v1/bitacora?tamanio=2&acto=PRORROGA_DADA&cursor="
                                + primera.path("siguiente").asString())
                        .body());

        assertThat(primera.path("elementos").size()).isEqualTo(2);
        assertThat(primera.path("elementos")
                        .path(0)
                        .path("despues")
                        .path("prorrogaHasta")
                        .asString())
                .isEqualTo("2026-05-30");
        assertThat(primera.path("elementos").path(0).path("texto").asString()).isEqualTo("Dio una prórroga");
        assertThat(segunda.path("elementos").size()).isEqualTo(1);
        assertThat(segunda.path("elementos").path(0).path("objeto").asString()).isEqualTo("unidad 1");
        assertThat(programa.leer("/api/v1/bitacora?desde=ayer").statusCode()).isEqualTo(422);
    }

    @Test
    void un_programa_sabe_que_actos_hay_y_se_la_lleva_en_archivo() throws IOException {
        anotar("PRORROGA_DADA", "unidad 54202", null, Map.of("prorrogaHasta", "2026-05-30"), "Se inundó");
        anotar("POLITICA_DECIDIDA", "umbrales del semáforo", null, null, null);
        Programa programa =
                new Programa(puerto, oficina.ficha(ente, oficina.persona(ente, "arch" + ente, "CONTRALORIA"), "LEER"));
        Programa administra = new Programa(
                puerto, oficina.ficha(ente, oficina.persona(ente, "admin" + ente, "ADMINISTRACION"), "LEER"));

        assertThat(programa.leer("/api/v1/bitacora/actos").body())
                .contains("{\"acto\":\"PRORROGA_DADA\",\"texto\":\"Dio una prórroga\"}", "POLITICA_DECIDIDA");
        assertThat(programa.leer("/api/v1/bitacora/exportacion.csv?acto=PRORROGA_DADA")
                        .body())
                .startsWith("\uFEFFCuándo,Persona,")
                .contains("unidad 54202,Se inundó,Prórroga hasta: — → 30 de mayo de 2026")
                .doesNotContain("semáforo");
        byte[] xlsx = programa.descargar("/api/v1/bitacora/exportacion.xlsx?objeto=semaforo")
                .body();
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(libro.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(libro.getSheetAt(0).getRow(1).getCell(4).getStringCellValue())
                    .isEqualTo("umbrales del semáforo");
        }
        assertThat(programa.leer("/api/v1/bitacora/exportacion.csv?hasta=nunca").statusCode())
                .isEqualTo(422);
        assertThat(administra.leer("/api/v1/bitacora/exportacion.csv").statusCode())
                .isEqualTo(403);
        assertThat(administra.leer("/api/v1/bitacora/actos").statusCode()).isEqualTo(403);
    }

    private Navegacion entra(String rol) {
        String cuenta = rol.substring(0, 3).toLowerCase(ESPANOL) + "bit" + ente;
        oficina.persona(ente, cuenta, rol);
        return Navegacion.dentro(puerto, cuenta);
    }

    private static String enlace(String pagina, String texto) {
        java.util.regex.Matcher enlace =
                java.util.regex.Pattern.compile("href=\"([^\"]+)\">" + texto).matcher(pagina);
        assertThat(enlace.find()).as(texto).isTrue();
        return enlace.group(1).replace("&amp;", "&");
    }

    private List<String> objetos(ConsultaDeBitacora.Filtro filtro) {
        return objetos(filtro, ESPANOL);
    }

    private List<String> objetos(ConsultaDeBitacora.Filtro filtro, Locale idioma) {
        return oficina.en(ente, () -> bitacora.lista(CONTRALORIA, filtro, idioma, 0, 100)).stream()
                .map(Anotacion::objeto)
                .toList();
    }

    private static ConsultaDeBitacora.Filtro filtro(
            String persona, String objeto, String acto, @Nullable LocalDate desde, @Nullable LocalDate hasta) {
        return new ConsultaDeBitacora.Filtro(
                persona, objeto, acto, Optional.ofNullable(desde), Optional.ofNullable(hasta));
    }

    private void anotar(
            String acto, String objeto, @Nullable Object antes, @Nullable Object despues, @Nullable String motivo) {
        oficina.en(ente, () -> {
            hechos.anotar(acto, objeto, antes, despues, motivo);
            return true;
        });
    }

    private static Actor actor(Rol rol) {
        return new Actor("quien", List.of(Asignacion.desde(LocalDate.of(2000, 1, 1), rol, new Ambito.DeEnte())));
    }
}
