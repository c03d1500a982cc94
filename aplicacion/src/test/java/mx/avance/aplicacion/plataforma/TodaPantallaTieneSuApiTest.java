package mx.avance.aplicacion.plataforma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.aplicacion.ConAplicacion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The API does all that the screens do: each route of a screen stands in a list beside what a program calls instead, or why nothing. */
@ConAplicacion
class TodaPantallaTieneSuApiTest {

    private static final String APLICACION = "mx.avance.aplicacion.";

    @Autowired
    private List<RequestMappingHandlerMapping> mapas;

    @Test
    void toda_ruta_de_pantalla_tiene_su_ruta_de_api_o_una_razon() {
        Map<String, String> lista = lista();
        Set<String> pantallas = rutas(TodaPantallaTieneSuApiTest::esNuestra, ruta -> !esDeApi(ruta));

        assertThat(pantallas).hasSizeGreaterThan(120);
        assertThat(sin(pantallas, lista.keySet()))
                .as("pantallas que no están en pantallas-y-api.txt")
                .isEmpty();
        assertThat(sin(lista.keySet(), pantallas))
                .as("renglones de pantallas-y-api.txt de pantallas que ya no hay")
                .isEmpty();
    }

    @Test
    void las_rutas_de_api_que_dice_la_lista_existen() {
        Set<String> api = rutas(metodo -> true, TodaPantallaTieneSuApiTest::esDeApi);
        Set<String> dichas = lista().values().stream()
                .filter(otra -> !otra.startsWith(":"))
                .flatMap(otra -> Stream.of(otra.substring(1).split(" \\+ ")))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(dichas).hasSizeGreaterThan(100);
        assertThat(sin(dichas, api)).as("rutas de API que no hay").isEmpty();
    }

    private static Set<String> sin(Set<String> unas, Set<String> otras) {
        Set<String> quedan = new TreeSet<>(unas);
        quedan.removeAll(otras);
        return quedan;
    }

    private Set<String> rutas(Predicate<HandlerMethod> cuales, Predicate<String> direcciones) {
        Set<String> rutas = new TreeSet<>();
        mapas.forEach(mapa -> mapa.getHandlerMethods().forEach((info, metodo) -> {
            if (cuales.test(metodo)) {
                List<String> verbos = info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
                info.getPatternValues().stream()
                        .filter(direcciones)
                        .forEach(ruta -> (verbos.isEmpty() ? List.of("*") : verbos)
                                .forEach(verbo -> rutas.add(verbo + " " + ruta)));
            }
        }));
        return rutas;
    }

    private static boolean esDeApi(String ruta) {
        return ruta.startsWith("/api/v1/");
    }

    /** What a library serves is none of our screens. */
    private static boolean esNuestra(HandlerMethod metodo) {
        return metodo.getBeanType().getPackageName().startsWith(APLICACION);
    }

    /** Route of a screen → {@code = } what a program calls, or {@code : } why nothing. */
    private static Map<String, String> lista() {
        Map<String, String> lista = new LinkedHashMap<>();
        try (InputStream archivo =
                Objects.requireNonNull(TodaPantallaTieneSuApiTest.class.getResourceAsStream("/pantallas-y-api.txt"))) {
            new String(archivo.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(linea -> !linea.isBlank() && !linea.startsWith("#"))
                    .forEach(linea -> {
                        String[] partes = linea.split(" (?=[=:] )", 2);
                        assertThat(partes).as(linea).hasSize(2);
                        assertThat(lista.put(partes[0], partes[1])).as(linea).isNull();
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lista;
    }
}
