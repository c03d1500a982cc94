package mx.avance.aplicacion.poa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class PantallasDePoaTest {

    private static final String RUTA = "/poa/2026/542/54202";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    private OficinaConPoa casa;

    @BeforeEach
    void una_casa() {
        casa = new OficinaConPoa(oficina, sesiones, "Pantallas");
    }

    @Test
    void la_lista_dice_en_que_va_cada_unidad_busca_sin_acentos_y_se_descarga() {
        Navegacion capturista = entra("CAPTURISTA");
        capturista.enviar("/poa?ejercicio=2026", RUTA + "/inicio", Map.of());

        assertThat(capturista.abrir("/poa?ejercicio=2026&busca=tecnico").body())
                .contains("Departamento Técnico", "Borrador")
                .doesNotContain("Pavimentación");
        assertThat(capturista.abrir("/poa?ejercicio=2026&busca=nada-de-eso").body())
                .contains("Ninguna unidad coincide");
        Navegacion planeacion = entra("PLANEACION");
        assertThat(planeacion.abrir("/poa/lista.csv?ejercicio=2026").body())
                .contains(
                        "54202,Departamento Técnico,542,Vinculación Social,Borrador,0,0,",
                        "61101,Pavimentación,,,Sin empezar,,,,");
        assertThat(hoja(planeacion.descargar("/poa/lista.xlsx?ejercicio=2026&estado=SIN_EMPEZAR&busca=pavim")))
                .as("con los filtros de la dirección")
                .containsExactly(
                        "Unidad|Nombre de la unidad|Programa|Nombre del programa|Estado|Metas|Acciones|Por corregir|Versión",
                        "61101|Pavimentación|||Sin empezar||||");
    }

    @Test
    void quien_lee_en_ingles_lee_en_ingles_lo_que_falta_al_escribir_y_al_enviar() {
        Navegacion responsable = entra("RESPONSABLE_DE_UNIDAD");
        responsable.enviar("/poa?ejercicio=2026", RUTA + "/inicio", Map.of());
        responsable.enviar(RUTA, RUTA, Map.of("version", "1", "numero", "100", "descripcion", "Visitar familias"));

        assertThat(responsable.abrir(RUTA).body()).contains("no dice su unidad de medida");
        assertThat(responsable.abrir(RUTA + "?idioma=en").body())
                .contains("it does not say its unit of measure")
                .doesNotContain("no dice su unidad de medida");
        assertThat(responsable.abrir(RUTA + "/envio").body())
                .contains("what is programmed for Ene-Mar, Abr-Jun, Jul-Sep and Oct-Dic is missing");
    }

    @Test
    void la_rejilla_se_guarda_entera_y_lo_que_no_se_entiende_vuelve_como_se_escribio() {
        Navegacion capturista = entra("CAPTURISTA");
        capturista.enviar("/poa?ejercicio=2026", RUTA + "/inicio", Map.of());

        HttpResponse<String> mal = capturista.enviar(RUTA, RUTA, fila("1", "100", "Reuniones", "doce"));
        assertThat(mal.body()).contains("«doce» no es una cifra", "Reuniones", "No se guardó");
        HttpResponse<String> bien = capturista.enviar(RUTA, RUTA, fila("1", "100", "Reuniones", "1,200"));
        assertThat(bien.body()).contains("Guardado.", "value=\"1,200\"", "1 meta");
    }

    @Test
    void mientras_se_escribe_el_servidor_dice_la_suma_y_lo_que_no_cuadra() {
        Navegacion capturista = entra("CAPTURISTA");
        capturista.enviar("/poa?ejercicio=2026", RUTA + "/inicio", Map.of());

        HttpResponse<String> revisada =
                capturista.enviar(RUTA, RUTA + "/revision", fila("1", "100", "Reuniones", "11"));

        assertThat(revisada.body()).contains("\"suma\":\"1,200\"", "\"cuadra\":false", "SUMA_PROGRAMADO");
    }

    @Test
    void el_segundo_que_guarda_ve_lo_suyo_y_lo_del_otro() {
        Navegacion uno = entra("CAPTURISTA");
        Navegacion otro = entra("CAPTURISTA");
        uno.enviar("/poa?ejercicio=2026", RUTA + "/inicio", Map.of());
        uno.enviar(RUTA, RUTA, fila("1", "100", "Lo del primero", "1,200"));

        HttpResponse<String> choque = otro.enviar(RUTA, RUTA, fila("1", "100", "Lo del segundo", "1,200"));

        assertThat(choque.body()).contains("Lo del segundo", "Lo del primero", "Otra persona guardó");
        assertThat(uno.abrir(RUTA).body()).contains("Lo del primero").doesNotContain("Lo del segundo");
    }

    @Test
    void un_poa_pasa_por_las_pantallas_hasta_autorizarse_y_se_imprime() {
        Navegacion responsable = entra("RESPONSABLE_DE_UNIDAD");
        Navegacion ramo = entra("RESPONSABLE_DE_RAMO");
        Navegacion planeacion = entra("PLANEACION");
        responsable.enviar("/poa?ejercicio=2026", RUTA + "/inicio", Map.of());
        responsable.enviar(RUTA, RUTA, fila("1", "100", "Reuniones vecinales", "1,200"));
        assertThat(responsable
                        .enviar(RUTA + "/envio", RUTA + "/envio", Map.of("version", "2"))
                        .body())
                .contains("El POA está en revisión");

        assertThat(ramo.enviar(RUTA, RUTA + "/devolucion", Map.of("version", "3"))
                        .body())
                .contains("Escriba al menos una nota");
        assertThat(ramo.enviar(RUTA, RUTA + "/devolucion", Map.of("version", "3", "nota-100", "¿Con quiénes?"))
                        .body())
                .contains("volvió a la unidad");
        assertThat(responsable.abrir(RUTA).body()).contains("¿Con quiénes?");
        responsable.enviar(RUTA + "/envio", RUTA + "/envio", Map.of("version", "4"));
        assertThat(planeacion
                        .enviar(RUTA + "/autorizacion", RUTA + "/autorizacion", Map.of("version", "5"))
                        .body())
                .contains("Falta este dato");
        assertThat(planeacion
                        .enviar(
                                RUTA + "/autorizacion",
                                RUTA + "/autorizacion",
                                Map.of("version", "5", "organo", "Cabildo", "acta", "12", "fecha", "2025-12-15"))
                        .body())
                .contains("El POA quedó autorizado", "Lo autorizó Cabildo, acta u oficio «12»");
        assertThat(responsable.abrir(RUTA + "/versiones/1").body()).contains("Reuniones vecinales");
        assertThat(responsable.abrir(RUTA + "/cedula.pdf").body()).startsWith("%PDF-");
        assertThat(responsable.abrir("/poa/libro.xlsx?ejercicio=2026").statusCode())
                .isEqualTo(200);
    }

    @Test
    void quien_devuelve_o_autoriza_lo_que_cambio_mientras_lo_veia_ve_lo_suyo_y_lo_que_hay() {
        Navegacion responsable = entra("RESPONSABLE_DE_UNIDAD");
        Navegacion ramo = entra("RESPONSABLE_DE_RAMO");
        Navegacion planeacion = entra("PLANEACION");
        responsable.enviar("/poa?ejercicio=2026", RUTA + "/inicio", Map.of());
        responsable.enviar(RUTA, RUTA, fila("1", "100", "Lo primero", "1,200"));
        assertThat(responsable
                        .enviar(RUTA + "/envio", RUTA + "/envio", Map.of("version", "1"))
                        .body())
                .contains("Otra persona cambió este POA mientras usted lo veía", "name=\"version\" value=\"2\"");
        responsable.enviar(RUTA + "/envio", RUTA + "/envio", Map.of("version", "2"));
        ramo.enviar(RUTA, RUTA + "/devolucion", Map.of("version", "3", "nota-100", "¿Con quiénes?"));

        assertThat(planeacion
                        .enviar("/mi-cuenta", RUTA + "/devolucion", Map.of("version", "3", "nota-100", "¿Cuándo?"))
                        .body())
                .as("ya la había devuelto otra persona")
                .contains("Otra persona decidió antes", "¿Con quiénes?", "Lo que usted escribió", "100: ¿Cuándo?");

        assertThat(ramo.enviar("/mi-cuenta", RUTA + "/devolucion", Map.of("version", "3", "nota-100", "¿Con quiénes?"))
                        .body())
                .as("lo mismo, enviado dos veces")
                .contains("volvió a la unidad");

        responsable.enviar(RUTA, RUTA, fila("4", "100", "Lo segundo", "1,200"));
        responsable.enviar(RUTA + "/envio", RUTA + "/envio", Map.of("version", "5"));
        assertThat(ramo.enviar(
                                RUTA,
                                RUTA + "/devolucion",
                                Map.of("version", "3", "nota-100", "¿Dónde?", "nota-300", "Sobra"))
                        .body())
                .contains(
                        "Otra persona cambió este POA mientras usted lo revisaba",
                        "Lo segundo",
                        "¿Dónde?",
                        "300: Sobra")
                .contains("data-con-borrador value=\"6\"");
        assertThat(planeacion
                        .enviar(
                                RUTA + "/autorizacion",
                                RUTA + "/autorizacion",
                                Map.of(
                                        "version",
                                        "3",
                                        "organo",
                                        "Cabildo en pleno",
                                        "acta",
                                        "77",
                                        "fecha",
                                        "2025-12-15"))
                        .body())
                .contains(
                        "Otra persona cambió este POA mientras usted lo revisaba",
                        "value=\"Cabildo en pleno\"",
                        "value=\"77\"")
                .contains("data-con-borrador value=\"6\"");
    }

    @Test
    void la_forma_de_un_renglon_guarda_ficha_lineas_y_acumulacion() {
        casa.sembrar(
                "insert into catalogos.plan (ente, codigo, nombre, desde) values (:ente, 'PMD', 'Plan', '2024-01-01')");
        casa.sembrar("""
                insert into catalogos.linea (ente, plan, codigo, nombre, desde) values (:ente, 'PMD', '2.3.1', 'Apoyos', '2024-01-01')
                """);
        Navegacion capturista = entra("CAPTURISTA");
        capturista.enviar("/poa?ejercicio=2026", RUTA + "/inicio", Map.of());
        capturista.enviar(RUTA, RUTA, fila("1", "100", "Satisfacción", "1,200"));
        Map<String, String> forma = new LinkedHashMap<>(fila("2", "100", "Satisfacción", "300"));
        forma.putAll(Map.of(
                "acumulacion", "PROMEDIO",
                "lineas", "2.3.1",
                "indicador", "si",
                "objetivo", "Que salgan atendidos",
                "lineaBase", "71",
                "anioBase", "2024"));

        assertThat(capturista
                        .enviar(RUTA + "/metas/100", RUTA + "/metas/100", forma)
                        .body())
                .contains("Guardado.", "2.3.1", "método de cálculo");

        assertThat(capturista.abrir(RUTA + "/metas/100").body())
                .contains("Que salgan atendidos", "value=\"2024\"", "value=\"PROMEDIO\" selected=\"selected\"");
    }

    @Test
    void quien_no_elabora_ve_el_borrador_y_por_que_no_puede_cambiarlo() {
        entra("CAPTURISTA").enviar("/poa?ejercicio=2026", RUTA + "/inicio", Map.of());

        assertThat(entra("CONTRALORIA").abrir(RUTA).body()).contains("consulta todo y no cambia nada");
        assertThat(entra("CONTRALORIA").abrir("/poa/2026/999/54202").statusCode())
                .isEqualTo(404);
        assertThat(entra("CONTRALORIA").abrir("/poa/19/x/1").statusCode()).isEqualTo(404);
    }

    private Navegacion entra(String rol) {
        Sesion persona = casa.persona(rol);
        return Navegacion.dentro(puerto, persona.cuenta());
    }

    /** A row whose quarters add up to 1,200. */
    private static Map<String, String> fila(String version, String numero, String descripcion, String anual) {
        Map<String, String> fila = new LinkedHashMap<>();
        fila.put("version", version);
        fila.put("era", "");
        fila.put("padre", "");
        fila.put("numero", numero);
        fila.put("descripcion", descripcion);
        fila.put("medida", "Reunión");
        fila.put("anual", anual);
        fila.put("p1", "300");
        fila.put("p2", "300");
        fila.put("p3", "300");
        fila.put("p4", "300");
        return fila;
    }

    /** The rows of the first sheet, their cells apart by bars. */
    private static List<String> hoja(byte[] xlsx) {
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            List<String> filas = new ArrayList<>();
            libro.getSheetAt(0).forEach(fila -> {
                List<String> celdas = new ArrayList<>();
                fila.forEach(celda -> celdas.add(celda.toString()));
                filas.add(String.join("|", celdas));
            });
            return filas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
