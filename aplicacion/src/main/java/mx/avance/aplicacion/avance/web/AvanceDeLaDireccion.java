package mx.avance.aplicacion.avance.web;

import java.util.function.UnaryOperator;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.DeLaDireccion;
import org.springframework.context.annotation.Configuration;

/** An address with {@code {ejercicio}/{trimestre}/{programa}/{unidad}} names the sheet of a quarter. */
@Configuration(proxyBeanMethods = false)
class AvanceDeLaDireccion extends DeLaDireccion {

    AvanceDeLaDireccion() {
        super(IdDeAvance.class);
    }

    /**
     * @throws NoExiste when a part has not the shape of its code
     */
    @Override
    protected Object leer(UnaryOperator<String> parte) {
        return IdDeAvance.de(
                parte.apply("ejercicio"), parte.apply("trimestre"), parte.apply("programa"), parte.apply("unidad"));
    }
}
