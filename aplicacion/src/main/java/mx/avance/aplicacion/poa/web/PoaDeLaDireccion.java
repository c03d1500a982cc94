package mx.avance.aplicacion.poa.web;

import java.util.function.UnaryOperator;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.DeLaDireccion;
import mx.avance.aplicacion.poa.IdDePoa;
import org.springframework.context.annotation.Configuration;

/** An address with {@code {ejercicio}/{programa}/{unidad}} names a programme. */
@Configuration(proxyBeanMethods = false)
class PoaDeLaDireccion extends DeLaDireccion {

    PoaDeLaDireccion() {
        super(IdDePoa.class);
    }

    /**
     * @throws NoExiste when a part has not the shape of its code
     */
    @Override
    protected Object leer(UnaryOperator<String> parte) {
        return IdDePoa.de(parte.apply("ejercicio"), parte.apply("programa"), parte.apply("unidad"));
    }
}
