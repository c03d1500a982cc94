package mx.avance.aplicacion.plataforma.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mx.avance.nucleo.permiso.Acto;

/**
 * A route for those whose office allows this act somewhere in the ente. Whether it may be done to this unit, now, is asked of
 * {@code Cerradura} by the use case behind the route.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Exige {

    /** Any one of them will do. */
    Acto[] value();
}
