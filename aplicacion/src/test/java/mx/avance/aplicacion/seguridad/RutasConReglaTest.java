package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.plataforma.web.Publica;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ConAplicacion
class RutasConReglaTest {

    @Autowired
    private List<RequestMappingHandlerMapping> mapas;

    @Test
    void toda_ruta_dice_para_quien_es() {
        List<HandlerMethod> metodos = mapas.stream()
                .flatMap(mapa -> mapa.getHandlerMethods().values().stream())
                .toList();
        List<String> sinRegla = metodos.stream()
                .filter(metodo -> !ReglaDeRuta.describe(metodo)
                        && !metodo.hasMethodAnnotation(Publica.class)
                        && !metodo.hasMethodAnnotation(ConSesionIniciada.class)
                        && !metodo.hasMethodAnnotation(Exige.class))
                .map(HandlerMethod::toString)
                .toList();

        assertThat(metodos).hasSizeGreaterThan(5);
        assertThat(sinRegla).isEmpty();
    }
}
