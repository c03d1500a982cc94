package mx.avance.aplicacion.calendario.web;

import java.util.function.UnaryOperator;
import mx.avance.aplicacion.calendario.CalendarioDeRuta;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.DeLaDireccion;
import mx.avance.nucleo.periodo.Ejercicio;
import org.springframework.context.annotation.Configuration;

/** {@code {ejercicio}} in an address names a year that has a calendar. */
@Configuration(proxyBeanMethods = false)
class EjercicioDeLaDireccion extends DeLaDireccion {

    EjercicioDeLaDireccion() {
        super(Ejercicio.class);
    }

    /** @throws NoExiste as {@link CalendarioDeRuta#ejercicio} */
    @Override
    protected Object leer(UnaryOperator<String> parte) {
        return CalendarioDeRuta.ejercicio(parte.apply("ejercicio"));
    }
}
