package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.aplicacion.Copia;
import mx.avance.aplicacion.plataforma.Demostracion;
import mx.avance.aplicacion.plataforma.base.AccesoPorLlegar;
import mx.avance.basedatos.Conexion;
import mx.avance.basedatos.PostgresDePrueba;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the user's guide, taken of the demonstration. {@code -Davance.retratos=docs/guia/imagenes} puts them where the
 * guide has them; without it they go under the build folder, and the screens are looked at all the same.
 */
class RetratosDeLaGuiaTest {

    private static final Path RAIZ = Path.of("..");
    private static final Path GUIA = RAIZ.resolve("docs/guia");
    private static final Pattern IMAGEN = Pattern.compile("!\\[([^]]*)]\\(imagenes/([a-z0-9-]+)\\.png\\)");
    private static final long MAYOR = 200_000;

    private static Copia copia;

    @BeforeAll
    static void abrir() {
        Conexion conexion = PostgresDePrueba.nuevaBase();
        copia = Copia.sobre(AccesoPorLlegar.de(() -> conexion), Map.of("avance.demo", true, "avance.demo.anio", 2026));
    }

    @AfterAll
    static void cerrar() {
        copia.close();
    }

    private final Set<String> retratadas = new TreeSet<>();

    @Test
    void la_guia_muestra_las_pantallas_de_la_demostracion_como_son() throws IOException {
        try (Persona nadie = Persona.enEscritorio(copia.puerto())) {
            retrata(nadie.ve("/entrar"), 440, "entrar");
        }
        try (Persona unidad = entra("unidad-61201")) {
            retrata(unidad.ve("/poa/2026/612/61201"), 800, "poa-borrador");
            retrata(unidad.ve("/poa/2026/612/61201/metas/100"), 760, "poa-meta");
        }
        try (Persona unidad = entra("unidad-71102")) {
            retrata(unidad.ve("/poa/2026/711/71102"), 700, "poa-devuelto");
        }
        try (Persona unidad = entra("unidad")) {
            unidad.ve("/reprogramaciones/nueva/2026/542/54202?clase=CALENDARIO&numero=200")
                    .escribe("Pedido en Jul-Sep", "240")
                    .escribe("Pedido en Oct-Dic", "80")
                    .escribe("Por qué", "Las lluvias adelantaron las visitas de otoño.")
                    .lee("200 conserva su meta anual de 700.");
            retrata(unidad, 700, "reprogramacion-pedir");
            retrata(unidad.ve("/avance/2026/3/542/54202"), 700, "avance-captura");
        }
        try (Persona programa = entra("programa")) {
            retrata(programa.ve("/poa"), 440, "poa-lista-programa");
            retrata(programa.ve("/poa/2026/542/54203"), 700, "poa-revision");
        }
        try (Persona planeacion = entra("planeacion")) {
            retrata(planeacion.ve("/"), 420, "inicio-planeacion");
            retrata(planeacion.ve("/poa"), 700, "poa-lista");
            retrata(planeacion.ve("/poa/2026/542/54203/autorizacion"), 520, "poa-autorizar");
            retrata(planeacion.ve("/reprogramaciones/4"), 760, "reprogramacion-decidir");
            retrata(planeacion.ve("/calendario/2026"), 760, "calendario");
            retrata(planeacion.ve("/cierre/2026/2"), 700, "cierre-tablero");
            planeacion.ve("/lecturas");
            planeacion.pagina().locator("main table a").first().click();
            retrata(planeacion.lee("Siguiente pendiente"), 760, "lectura-revision");
            retrata(planeacion.ve("/catalogos"), 760, "catalogos");
            planeacion.ve("/catalogos/ramos/importar");
            planeacion
                    .pagina()
                    .getByLabel("Archivo", new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(new FilePayload(
                            "ramos.csv",
                            "text/csv",
                            "Clave,Nombre\n54,Bienestar Social\n61,Obras y Servicios Públicos\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            planeacion.oprime("Ver qué cambiaría").lee("Cambian (1)");
            retrata(planeacion, 560, "catalogos-cambios");
        }
        retrataLaCapturaPorMes();
        try (Persona contraloria = entra("contraloria")) {
            retrata(contraloria.ve("/bitacora?objeto=solicitud"), 700, "bitacora");
            retrata(contraloria.ve("/poa/2026/542/54202"), 880, "poa-autorizado");
        }
        try (Persona administracion = entra("administracion")) {
            retrata(administracion.ve("/personas"), 560, "personas");
            retrata(administracion.ve("/nombramientos"), 520, "nombramientos");
            retrata(administracion.ve("/entes"), 380, "entes");
            administracion.ve("/personas");
            administracion
                    .pagina()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Casilda Huerta Luna"))
                    .first()
                    .click();
            retrata(administracion.lee("Acceso"), 760, "persona");
        }
        assertThat(retratadas).as("lo que la guía muestra se retrata aquí").isEqualTo(mostradas());
    }

    /** The last one of the sheet: from here on it has its months. */
    private void retrataLaCapturaPorMes() {
        try (Persona planeacion = entra("planeacion");
                Persona unidad = entra("unidad")) {
            planeacion.ve("/politicas/CAPTURA_POR_MES");
            planeacion.pagina().locator("input[value=SI]").check();
            planeacion.campo("motivo").fill("Acuerdo de Planeación 4");
            planeacion.oprime("Decidir").lee("la decisión quedó en la historia");
            unidad.ve("/avance/2026/3/542/54202");
            Locator meses = unidad.pagina().locator(".mes input");
            meses.nth(0).fill("30");
            meses.nth(1).fill("25");
            meses.nth(3).fill("40");
            meses.nth(3).blur();
            retrata(unidad.lee("falta sep").lee("faltan ago y sep"), 960, "avance-por-mes");
        }
    }

    @Test
    void las_imagenes_de_la_guia_pesan_poco_y_todas_se_usan() throws IOException {
        try (Stream<Path> imagenes = Files.list(GUIA.resolve("imagenes"))) {
            List<Path> todas = imagenes.toList();
            assertThat(todas.stream()
                            .map(imagen -> imagen.getFileName().toString().replace(".png", "")))
                    .containsExactlyInAnyOrderElementsOf(mostradas());
            assertThat(todas)
                    .allSatisfy(imagen ->
                            assertThat(Files.size(imagen)).as(imagen.toString()).isLessThan(MAYOR));
        }
    }

    @Test
    void la_ayuda_se_lee_en_la_aplicacion_en_escritorio_y_en_telefono() throws IOException {
        try (Persona lector = entra("capturista");
                Persona enTelefono = Persona.enTelefono(copia.puerto())) {
            lector.ve("/");
            lector.pagina()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ayuda"))
                    .first()
                    .click();
            lector.lee("Para lo que usted hace:").compruebaLaPantalla().retrata("ayuda");
            for (Path pagina : paginas()) {
                String nombre = pagina.getFileName().toString().replace(".md", "");
                String ruta = nombre.equals("README") ? "/ayuda" : "/ayuda/" + nombre;
                lector.ve(ruta).compruebaLaPantalla();
                enTelefono.ve(ruta).compruebaLaPantalla();
                assertThat(
                                lector.pagina()
                                        .evaluate(
                                                "Promise.all([...document.images].map(i => { i.loading = 'eager'; return i.decode(); })).then(() => true)"))
                        .as("todas las imágenes de " + ruta)
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void el_signo_de_interrogacion_enumera_lo_que_se_hace_con_el_teclado() {
        try (Persona unidad = entra("unidad-61201")) {
            unidad.ve("/poa/2026/612/61201");
            unidad.pagina().locator("h1").click();
            unidad.pagina().keyboard().press("?");
            unidad.lee("Lo que se hace con el teclado").lee("Alt + M").compruebaLaPantalla();
            unidad.pagina().keyboard().press("Escape");
            unidad.pagina().locator("textarea[name=descripcion]").first().press("End");
            unidad.pagina().keyboard().type("?");
            assertThat(unidad.pagina()
                            .locator("textarea[name=descripcion]")
                            .first()
                            .inputValue())
                    .as("donde se escribe es una letra más")
                    .endsWith("?");
        }
    }

    private static Persona entra(String cuenta) {
        return Persona.enEscritorio(copia.puerto()).entra(cuenta, Demostracion.CONTRASENA);
    }

    private void retrata(Persona persona, int alto, String nombre) {
        persona.compruebaLaPantalla();
        String carpeta = System.getProperty("avance.retratos", "");
        Path donde = carpeta.isEmpty() ? Path.of("target", "pantallas", "guia") : RAIZ.resolve(carpeta);
        Retrato.guardar(persona.pagina(), alto, donde.resolve(nombre + ".png"));
        retratadas.add(nombre);
    }

    private static List<Path> paginas() throws IOException {
        try (Stream<Path> archivos = Files.list(GUIA)) {
            return archivos.filter(archivo -> archivo.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** What the pages show, each with words for who does not see it. */
    private static Set<String> mostradas() throws IOException {
        Set<String> mostradas = new TreeSet<>();
        for (Path pagina : paginas()) {
            List<MatchResult> imagenes =
                    IMAGEN.matcher(Files.readString(pagina)).results().collect(Collectors.toList());
            assertThat(imagenes).as(pagina.toString()).allMatch(imagen -> !imagen.group(1)
                    .isBlank());
            imagenes.forEach(imagen -> mostradas.add(imagen.group(2)));
        }
        return mostradas;
    }
}
