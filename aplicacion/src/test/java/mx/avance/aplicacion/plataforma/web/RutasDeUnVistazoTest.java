package mx.avance.aplicacion.plataforma.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What it answers beside what Spring's own answers, for the same routes and requests. */
class RutasDeUnVistazoTest {

    private final RequestMappingHandlerMapping nuestro = new RutasDeUnVistazo().getRequestMappingHandlerMapping();
    private final RequestMappingHandlerMapping deSpring = new RequestMappingHandlerMapping();

    static class Oficina {

        @GetMapping("/avance")
        void todas() {}

        @GetMapping("/avance/{ejercicio}/{trimestre}")
        void hojas() {}

        @PostMapping("/avance/{ejercicio}/{trimestre}")
        void mandar() {}

        @GetMapping("/avance/{ejercicio}/papeles")
        void papeles() {}

        @GetMapping("/{cosa:[a-z]+}/nueva")
        void nueva() {}

        @GetMapping({"/libros/**", "/tomos/{nombre}"})
        void libros() {}

        @GetMapping(path = "/figura/{n}", produces = "text/csv")
        void figuraCsv() {}

        @GetMapping(path = "/figura/{n}", produces = "application/json")
        void figuraJson() {}
    }

    /** By hand: a class that is a controller would be one for every office that other tests open. */
    @BeforeEach
    void preparar() {
        for (RequestMappingHandlerMapping mapa : List.of(nuestro, deSpring)) {
            StaticWebApplicationContext contexto = new StaticWebApplicationContext();
            contexto.setServletContext(new MockServletContext());
            contexto.refresh();
            mapa.setApplicationContext(contexto);
            mapa.afterPropertiesSet();
            for (Method destino : Oficina.class.getDeclaredMethods()) {
                RequestMapping ruta = AnnotatedElementUtils.findMergedAnnotation(destino, RequestMapping.class);
                if (ruta != null) {
                    mapa.registerMapping(
                            RequestMappingInfo.paths(ruta.path())
                                    .methods(ruta.method())
                                    .produces(ruta.produces())
                                    .options(mapa.getBuilderConfiguration())
                                    .build(),
                            new Oficina(),
                            destino);
                }
            }
        }
    }

    private static MockHttpServletRequest peticion(String metodo, String ruta) {
        MockHttpServletRequest peticion = new MockHttpServletRequest(metodo, ruta);
        peticion.setRequestURI(ruta);
        ServletRequestPathUtils.parseAndCache(peticion);
        return peticion;
    }

    private static String destino(RequestMappingHandlerMapping mapa, MockHttpServletRequest peticion) throws Exception {
        HandlerExecutionChain cadena = mapa.getHandler(peticion);
        return cadena == null
                ? "nada"
                : ((HandlerMethod) cadena.getHandler()).getMethod().getName() + " "
                        + peticion.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) + " "
                        + peticion.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    @Test
    void lleva_a_donde_llevaria_spring_con_las_mismas_variables() throws Exception {
        for (String ruta : List.of(
                "/avance",
                "/avance/2026/Ene-Mar",
                "/avance/2026/papeles",
                "/avance/nueva",
                "/metas/nueva",
                "/METAS/nueva",
                "/libros",
                "/libros/a/b/c",
                "/tomos/uno",
                "/figura/3",
                "/%61vance/2026/Ene-Mar",
                "/avance/2026/Ene%2DMar",
                "/avance/2026/Ene-Mar/",
                "/avance/2026",
                "/",
                "/nadie/sabe/de/esto")) {
            assertThat(destino(nuestro, peticion("GET", ruta)))
                    .as(ruta)
                    .isEqualTo(destino(deSpring, peticion("GET", ruta)));
        }
        assertThat(destino(nuestro, peticion("POST", "/avance/2026/Ene-Mar")))
                .startsWith("mandar ")
                .contains("ejercicio=2026", "trimestre=Ene-Mar");
    }

    @Test
    void lo_que_se_pide_distinto_lo_decide_lo_que_se_acepta() throws Exception {
        MockHttpServletRequest enCsv = peticion("GET", "/figura/3");
        enCsv.addHeader("Accept", "text/csv");

        assertThat(destino(nuestro, enCsv)).startsWith("figuraCsv");
    }

    @Test
    void lo_que_no_se_hace_ahi_se_niega_como_spring() {
        assertThatThrownBy(() -> nuestro.getHandler(peticion("DELETE", "/avance/2026/Ene-Mar")))
                .isInstanceOfSatisfying(
                        HttpRequestMethodNotSupportedException.class,
                        niega -> assertThat(niega.getSupportedMethods()).contains("GET", "POST"));
    }
}
