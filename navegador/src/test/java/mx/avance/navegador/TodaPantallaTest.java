package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import mx.avance.aplicacion.Copia;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.plataforma.Demostracion;
import mx.avance.aplicacion.plataforma.base.AccesoPorLlegar;
import mx.avance.basedatos.Conexion;
import mx.avance.basedatos.PostgresDePrueba;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * axe on every screen of the demonstration, on a desk in the light and on a phone in the dark. The screens are those that the
 * application has: a new one fails here until somebody walks to it.
 */
class TodaPantallaTest {

    private static final String NADIE = "";
    private static final String BORRADOR = "/poa/2026/612/61201";
    private static final String AUTORIZADO = "/poa/2026/542/54202";
    /** Answers that a page puts into itself: they are looked at inside it. */
    private static final Set<String> PARTES = Set.of("/poa/libros/{libro}/avance");

    /** One plan carries on no other, and no election is near. The sheets of their entries are like those of the rest. */
    private static final Set<Catalogo> VACIOS_EN_LA_DEMOSTRACION = Set.of(Catalogo.CORRESPONDENCIAS, Catalogo.VEDAS);

    private static Copia copia;

    /** Addresses that somebody asked for, some of which only say where to go, and those that what they did led to. */
    private final Set<String> recorridas = new TreeSet<>();

    @BeforeAll
    static void abrir() {
        Conexion conexion = PostgresDePrueba.nuevaBase();
        copia = Copia.sobre(AccesoPorLlegar.de(() -> conexion), Map.of("avance.demo", true, "avance.demo.anio", 2026));
    }

    @AfterAll
    static void cerrar() {
        copia.close();
    }

    @Test
    void axe_nada_objeta_en_ninguna_pantalla_de_escritorio_y_de_telefono() {
        try (Persona nadie = Persona.enEscritorio(copia.puerto())) {
            mira(nadie, NADIE, "/entrar");
        }
        paseaLaUnidadQueElabora();
        paseaLaUnidadAutorizada();
        paseaPlaneacion();
        paseaAdministracion();

        Set<String> pendientes = new TreeSet<>(pantallas());
        List<PathPattern> patrones = pendientes.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        recorridas.forEach(ruta -> patron(patrones, ruta).ifPresent(pendientes::remove));
        assertThat(pendientes).as("pantallas que nadie recorre aquí").isEmpty();
    }

    private void paseaLaUnidadQueElabora() {
        String cuenta = "unidad-61201";
        try (Persona unidad = entra(cuenta)) {
            mira(unidad, cuenta, "/");
            mira(unidad, cuenta, BORRADOR);
            mira(unidad, cuenta, BORRADOR + "/metas/100");
            mira(unidad, cuenta, BORRADOR + "/metas");
            mira(unidad, cuenta, BORRADOR + "/lineas");
            mira(unidad, cuenta, BORRADOR + "/comparacion");
            mira(unidad, cuenta, BORRADOR + "/envio");
            mira(unidad, cuenta, BORRADOR + "/eliminacion");
            mira(unidad, cuenta, BORRADOR + "/traer");
            elige(
                    unidad.pagina().getByLabel("Archivo"),
                    "metas.csv",
                    "No.,Lo que haremos,Unidad,Anual,T1,T2,T3,T4\n100,Visitar familias,Visita,40,10,10,10,10\n");
            unidad.oprime("Leer el archivo").lee("Diga una vez qué es cada columna");
            miraDondeEsta(unidad);
            unidad.oprime("Ver qué cambiaría");
            miraDondeEsta(unidad);
        }
    }

    private void paseaLaUnidadAutorizada() {
        String cuenta = "unidad";
        try (Persona unidad = entra(cuenta)) {
            mira(unidad, cuenta, AUTORIZADO);
            mira(unidad, cuenta, AUTORIZADO + "/versiones/1");
            mira(unidad, cuenta, "/reprogramaciones");
            mira(unidad, cuenta, "/reprogramaciones/nueva");
            for (String clase : List.of("CALENDARIO", "META_ANUAL", "REALINEACION", "ARRASTRE")) {
                mira(unidad, cuenta, "/reprogramaciones/nueva/2026/542/54202?clase=" + clase + "&numero=200");
            }
            mira(unidad, cuenta, "/avance");
            sigue(unidad, cuenta, "/avance/2026/[^/]+/542/54202");
            String hoja = URI.create(unidad.pagina().url()).getPath();
            mira(unidad, cuenta, hoja + "/celdas/200");
            mira(unidad, cuenta, hoja + "/firma");
            mira(unidad, cuenta, "/avance/2026/3/542/54202/realizaciones");
            mira(unidad, cuenta, "/avance/2026/3/542/54202/renglones/500/realizaciones");
            mira(unidad, cuenta, "/avance/2026/3/542/54202/renglones/400/realizaciones");
            sigue(unidad, cuenta, "/avance/2026/3/542/54202/renglones/400/realizaciones/[0-9]+");
            mira(unidad, cuenta, URI.create(unidad.pagina().url()).getPath() + "/historia");
            mira(unidad, cuenta, "/avance/2026/3/542/54202/extraordinarias/1");
            mira(unidad, cuenta, "/mi-cuenta");
            mira(unidad, cuenta, "/mi-cuenta/contrasena");
            mira(unidad, cuenta, "/ayuda");
            mira(unidad, cuenta, "/ayuda/unidad");
            mira(unidad, cuenta, "/api");
        }
    }

    private void paseaPlaneacion() {
        String cuenta = "planeacion";
        try (Persona planeacion = entra(cuenta)) {
            mira(planeacion, cuenta, "/");
            mira(planeacion, cuenta, "/poa");
            planeacion.oprime("Libro en PDF").lee("Libro del POA 2026");
            miraDondeEsta(planeacion);
            mira(planeacion, cuenta, "/poa/libros");
            mira(planeacion, cuenta, "/poa/2026/542/54203/autorizacion");
            mira(planeacion, cuenta, "/reprogramaciones/4");
            mira(planeacion, cuenta, "/avance?ejercicio=2026&trimestre=1");
            mira(planeacion, cuenta, "/avance/2026/1/542/54201");
            mira(planeacion, cuenta, "/avance/2026/1/542/54201/versiones/1");
            mira(planeacion, cuenta, "/avance/2026/3/542/54201");
            mira(planeacion, cuenta, "/avance/2026/3/542/54201/por-cuenta");
            mira(planeacion, cuenta, "/avance/2026/3/542/54202/por-cuenta");
            mira(planeacion, cuenta, "/avance/2026/2/541/54101/folios/H-2026-0009");
            mira(planeacion, cuenta, "/avance/2026/2/541/54101/folios/H-2026-0009/confirmacion");
            mira(planeacion, cuenta, "/calendario");
            mira(planeacion, cuenta, "/calendario/2026/trimestres/2");
            mira(planeacion, cuenta, "/calendario/2026/elaboracion");
            mira(planeacion, cuenta, "/calendario/2026/prorrogas/nueva");
            mira(planeacion, cuenta, "/calendario/2026");
            sigue(planeacion, cuenta, "/calendario/2026/prorrogas/[0-9]+/retiro");
            for (String politica : List.of("TOLERANCIA", "UMBRALES", "FIRMA")) {
                mira(planeacion, cuenta, "/politicas/" + politica);
            }
            mira(planeacion, cuenta, "/politicas");
            sigue(planeacion, cuenta, "/politicas/GRAVEDAD\\?asunto=.+");
            mira(planeacion, cuenta, "/catalogos");
            mira(planeacion, cuenta, "/catalogos/ente");
            mira(planeacion, cuenta, "/catalogos/conac");
            for (Catalogo catalogo : Catalogo.values()) {
                String lista = "/catalogos/" + catalogo.clave();
                mira(planeacion, cuenta, lista + "/nueva");
                mira(planeacion, cuenta, lista);
                if (!VACIOS_EN_LA_DEMOSTRACION.contains(catalogo)) {
                    sigue(planeacion, cuenta, lista + "/[0-9]+");
                }
            }
            mira(planeacion, cuenta, "/catalogos/ramos/importar");
            elige(
                    planeacion.pagina().getByLabel("Archivo", new Page.GetByLabelOptions().setExact(true)),
                    "ramos.csv",
                    "Clave,Nombre\n54,Bienestar Social\n61,Obras y Servicios Públicos\n");
            planeacion.oprime("Ver qué cambiaría").lee("Cambian (1)");
            miraDondeEsta(planeacion);
            mira(planeacion, cuenta, "/presupuesto");
            mira(planeacion, cuenta, "/presupuesto/2026/importar");
            elige(
                    planeacion.pagina().getByLabel("Archivo de Excel (.xlsx) o CSV"),
                    "presupuesto.csv",
                    "programa,unidad,trimestre,ejercido\n542,54202,1,300000\n");
            planeacion.oprime("Ensayar el archivo").lee("Quedaría");
            miraDondeEsta(planeacion);
            mira(planeacion, cuenta, "/cierre");
            mira(planeacion, cuenta, "/cierre/2026/2");
            mira(planeacion, cuenta, "/cierre/2026/2/dia");
            mira(planeacion, cuenta, "/avisos");
            mira(planeacion, cuenta, "/aclaraciones");
            mira(planeacion, cuenta, "/aclaraciones/2026/1/542/54202");
            planeacion.pagina().locator("select[name=meta]").selectOption("200");
            planeacion.pagina().getByLabel("Pregunta").fill("¿Qué documento respalda lo entregado?");
            planeacion.pagina().getByLabel("Contestar a más tardar el").fill("2026-10-09");
            planeacion.oprime("Pedir una aclaración").lee("Pedida: la unidad puede contestar");
            miraDondeEsta(planeacion);
            mira(planeacion, cuenta, "/bitacora");
            mira(planeacion, cuenta, "/lecturas");
            sigue(planeacion, cuenta, "/lecturas/[0-9]+");
            String lectura = URI.create(planeacion.pagina().url()).getPath();
            mira(planeacion, cuenta, lectura + "/hojas/1/aceptacion");
        }
    }

    private void paseaAdministracion() {
        String cuenta = "administracion";
        try (Persona administracion = entra(cuenta)) {
            mira(administracion, cuenta, "/personas/nueva");
            mira(administracion, cuenta, "/personas");
            sigue(administracion, cuenta, "/personas/[0-9]+");
            mira(administracion, cuenta, "/personas/invitar");
            mira(administracion, cuenta, "/entes");
            mira(administracion, cuenta, "/entes/nuevo");
            mira(administracion, cuenta, "/entes/1/administracion");
            mira(administracion, cuenta, "/entes/1/correccion");
            mira(administracion, cuenta, "/mi-cuenta/otro-ente");
            mira(administracion, cuenta, "/nombramientos");
            sigue(administracion, cuenta, "/nombramientos/[^/]+/[^/]+");
        }
    }

    private static Persona entra(String cuenta) {
        return Persona.enEscritorio(copia.puerto()).entra(cuenta, Demostracion.CONTRASENA);
    }

    private void mira(Persona persona, String cuenta, String ruta) {
        assertThat(persona.pagina()
                        .navigate("http://127.0.0.1:" + copia.puerto() + ruta)
                        .status())
                .as(cuenta + " en " + ruta)
                .isEqualTo(200);
        recorridas.add(ruta);
        miraDondeEsta(persona);
    }

    /** After what the person did, wherever that led. */
    private void miraDondeEsta(Persona persona) {
        persona.compruebaLaPantallaEnEscritorioYEnTelefono();
        recorridas.add(URI.create(persona.pagina().url()).getPath());
    }

    /** The first link of the page to an address of this kind. */
    private void sigue(Persona persona, String cuenta, String clase) {
        Pattern cual = Pattern.compile(clase);
        String destino = persona.pagina().locator("main a[href]").all().stream()
                .map(enlace -> String.valueOf(enlace.getAttribute("href")))
                .filter(cual.asMatchPredicate())
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Nada lleva a " + clase + " en " + persona.pagina().url()));
        mira(persona, cuenta, destino);
    }

    private static void elige(Locator donde, String nombre, String contenido) {
        donde.setInputFiles(new FilePayload(nombre, "text/csv", contenido.getBytes(StandardCharsets.UTF_8)));
    }

    /** Addresses that answer with a page: those whose method names a template and promises no other kind of content. */
    private static Set<String> pantallas() {
        Set<String> patrones = new TreeSet<>();
        for (RequestMappingHandlerMapping mapa : copia.piezas(RequestMappingHandlerMapping.class)) {
            mapa.getHandlerMethods().forEach((ruta, metodo) -> {
                boolean pagina = metodo.getMethod().getReturnType() == String.class
                        && metodo.getBeanType().getName().startsWith("mx.avance.")
                        && ruta.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                        && ruta.getProducesCondition().isEmpty();
                if (pagina) {
                    ruta.getPatternValues().stream()
                            .filter(patron -> !PARTES.contains(patron))
                            .forEach(patrones::add);
                }
            });
        }
        assertThat(patrones).hasSizeGreaterThan(50);
        return patrones;
    }

    /** The most specific of the screens that an address is of; empty for one that is of none, as when it led elsewhere. */
    private static Optional<String> patron(List<PathPattern> patrones, String ruta) {
        PathContainer camino = PathContainer.parsePath(URI.create(ruta).getPath());
        return patrones.stream()
                .filter(patron -> patron.matches(camino))
                .sorted()
                .findFirst()
                .map(PathPattern::getPatternString);
    }
}
