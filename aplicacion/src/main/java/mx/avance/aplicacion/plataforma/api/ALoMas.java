package mx.avance.aplicacion.plataforma.api;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A list of what a program sends takes no more than this: the one that is too many is refused when it is read, and what follows it is
 * never looked at. Lists inside lists that say the same sentence are counted together.
 */
@JacksonAnnotationsInside
@JsonDeserialize(using = ListaALoMas.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface ALoMas {

    int value();

    /** The sentence that refuses more, which says how many may come. */
    String dicho();
}
