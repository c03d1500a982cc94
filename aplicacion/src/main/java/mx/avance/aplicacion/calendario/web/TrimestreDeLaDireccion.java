package mx.avance.aplicacion.calendario.web;

import java.util.function.UnaryOperator;
import mx.avance.aplicacion.calendario.CalendarioDeRuta;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.DeLaDireccion;
import mx.avance.nucleo.periodo.Trimestre;
import org.springframework.context.annotation.Configuration;

/** {@code {trimestre}} in an address names a quarter by its number. */
@Configuration(proxyBeanMethods = false)
class TrimestreDeLaDireccion extends DeLaDireccion {

    TrimestreDeLaDireccion() {
        super(Trimestre.class);
    }

    /** @throws NoExiste as {@link CalendarioDeRuta#trimestre} */
    @Override
    protected Object leer(UnaryOperator<String> parte) {
        return CalendarioDeRuta.trimestre(parte.apply("trimestre"));
    }
}
