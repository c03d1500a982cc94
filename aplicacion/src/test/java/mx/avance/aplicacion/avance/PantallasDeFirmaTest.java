package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class PantallasDeFirmaTest {

    private static final String RUTA = "/avance/2026/1/542/54202";
    private static final String FOLIO = RUTA + "/folios/H-2026-0001";

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

    private OficinaConAvance casa;

    @BeforeEach
    void una_unidad_que_firma_en_papel() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
    }

    private Navegacion entra(Quien quien) {
        return Navegacion.dentro(puerto, quien.cuenta());
    }

    private static String oculto(String pagina, String nombre) {
        Matcher campo = Pattern.compile("name=\"" + nombre + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(pagina);
        return campo.find() ? campo.group(1) : "";
    }

    @Test
    void la_hoja_se_congela_se_imprime_se_sube_y_se_confirma() {
        Navegacion ana = entra(casa.ana);
        assertThat(ana.abrir(RUTA + "/firma").body())
                .contains("Falta capturar")
                .doesNotContain("name=\"contrasena\"", "Congelar la hoja");
        firmadas.capturada(casa);
        assertThat(ana.abrir(RUTA).body()).contains("Enviar a firma en papel", "Imprimir borrador (PDF)");
        String antes = ana.abrir(RUTA + "/firma").body();
        assertThat(antes).contains("Congelar la hoja con su folio").doesNotContain("name=\"contrasena\"");
        HttpResponse<String> congelada =
                ana.enviar(RUTA + "/firma", RUTA + "/en-papel", Map.of("version", oculto(antes, "version")));
        assertThat(congelada.body())
                .contains(
                        "quedó congelada con el folio H-2026-0001", "Imprimir la hoja para firmarla", "Subir la hoja");
        assertThat(ana.abrir(RUTA).body())
                .contains("se imprimió para firmarse en papel", "Seguir con la firma en papel")
                .doesNotContain("name=\"a-101\"");
        assertThat(ana.abrir("/avance?ejercicio=2026&trimestre=1").body()).contains("En firma");
        assertThat(ana.abrir(FOLIO + "?huella=" + "0".repeat(16)).body()).contains("no es la de este folio");

        firmadas.digitalizada(casa, "H-2026-0001");
        Navegacion planea = entra(casa.planea);
        assertThat(planea.abrir(FOLIO).body()).contains("hoja.pdf", "Confirmar las firmas");
        String confirmacion = planea.abrir(FOLIO + "/confirmacion").body();
        assertThat(confirmacion)
                .contains("ELABORÓ", "REVISÓ", "AUTORIZÓ", "Impartir talleres", "/digitalizadas/1/paginas/1")
                .contains("corresponde al folio H-2026-0001, con las mismas cifras")
                .contains("Si alguna página no se ve, espere unos segundos y vuelva a cargar esta pantalla");
        assertThat(new String(
                        planea.descargar(FOLIO + "/digitalizadas/1/paginas/1"),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("JFIF");
        assertThat(planea.abrir(FOLIO + "/digitalizadas/1/paginas/9").statusCode())
                .isEqualTo(404);
        Map<String, String> campos = new TreeMap<>(Map.of(
                "version", oculto(confirmacion, "version"),
                "digitalizada", "1",
                "firma", "ELABORO",
                "firmo-ELABORO", "Ana Ríos",
                "fecha-ELABORO", "2026-04-07"));
        assertThat(planea.enviar(FOLIO + "/confirmacion", FOLIO + "/confirmacion", campos)
                        .body())
                .contains("Confirme que la hoja digitalizada corresponde", "value=\"Ana Ríos\"");
        campos.put("coincide", "si");
        assertThat(planea.enviar(FOLIO + "/confirmacion", FOLIO + "/confirmacion", campos)
                        .body())
                .contains("Firma confirmada", "Ana Ríos", "la confirmó Persona " + casa.planea.cuenta());
        assertThat(ana.abrir(FOLIO + "/confirmacion").body())
                .as("a la unidad ya no le toca confirmar")
                .contains("Espera firmas");
    }

    @Test
    void planeacion_recibe_desde_la_lista_publica_y_abre_un_alcance() {
        firmadas.autorizada(casa);
        Navegacion planea = entra(casa.planea);
        String lista = "/avance?ejercicio=2026&trimestre=1";
        String vista = oculto(planea.abrir(lista).body(), "hoja");
        assertThat(vista).startsWith("2026/1/542/54202/");
        assertThat(planea.abrir("/").body()).contains("Recibir Ene-Mar 2026 de la unidad 54202");
        Map<String, String> lote =
                new TreeMap<>(Map.of("ejercicio", "2026", "trimestre", "1", "que", "RECIBIR", "hoja", vista));
        assertThat(planea.enviar(lista, "/avance/lote", lote).body()).contains("Se recibió 1 hoja.", "Recibido");
        assertThat(planea.enviar(lista, "/avance/lote", lote).body()).contains("ya tiene folio");
        lote.remove("hoja");
        assertThat(planea.enviar(lista, "/avance/lote", lote).body()).contains("Elija al menos una hoja.");
        assertThat(entra(casa.ana).abrir(lista).body()).doesNotContain("name=\"hoja\"");

        String recibida = planea.abrir(RUTA).body();
        assertThat(recibida).contains("Acuse R-2026-0001", "Publicar", "Abrir un alcance");
        Map<String, String> version = Map.of("version", oculto(recibida, "version"));
        String publicada = planea.enviar(RUTA, RUTA + "/publicacion", version).body();
        assertThat(publicada).contains("Publicada.");
        String otra = oculto(publicada, "version");
        assertThat(planea.enviar(RUTA, RUTA + "/alcance", Map.of("version", otra, "motivo", " "))
                        .body())
                .contains("Diga qué se corrige y por qué");
        assertThat(planea.enviar(
                                RUTA,
                                RUTA + "/alcance",
                                Map.of("version", otra, "motivo", "La 200 se contó dos veces."))
                        .body())
                .contains("Se abrió el alcance 2", "La 200 se contó dos veces.", "cuenta la versión 1");
        assertThat(planea.abrir(RUTA + "/versiones/1").body())
                .contains("Versión 1", "Vigente", "Impartir talleres", "Firma autógrafa en el folio H-2026-0001");
        assertThat(planea.abrir(RUTA + "/versiones/2").statusCode()).isEqualTo(404);
        for (String archivo : List.of("/hoja.pdf", "/hoja.xlsx", "/hoja.pdf?alcance=1", "/acuse.pdf")) {
            assertThat(planea.descargar(RUTA + archivo)).as(archivo).hasSizeGreaterThan(1000);
        }
    }
}
