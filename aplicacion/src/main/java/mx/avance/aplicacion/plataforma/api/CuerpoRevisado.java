package mx.avance.aplicacion.plataforma.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.nucleo.Cantidad;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Looks through whatever a program sends before any use case sees it, so that none of them has to expect what no person could
 * write. What a record does not mark {@link Nullable} has to come, elements of lists too; texts carry no character that cannot be
 * kept; figures have as many digits as can be written; dates are of our time. What is wrong is answered 422, each with its place,
 * as in {@code renglones[2].p1}.
 */
@RestControllerAdvice
class CuerpoRevisado extends RequestBodyAdviceAdapter {

    /** Enough to see what is the matter: a list of a million gaps is not answered with a million sentences. */
    private static final int DEFECTOS = 50;

    private static final ClassValue<List<Parte>> PARTES = new ClassValue<>() {
        @Override
        protected List<Parte> computeValue(Class<?> clase) {
            List<Parte> partes = new ArrayList<>();
            for (RecordComponent componente : clase.getRecordComponents()) {
                componente.getAccessor().setAccessible(true);
                partes.add(new Parte(componente));
            }
            return partes;
        }
    };

    @Override
    public boolean supports(
            MethodParameter parametro, Type tipo, Class<? extends HttpMessageConverter<?>> convertidor) {
        return AbstractJacksonHttpMessageConverter.class.isAssignableFrom(convertidor);
    }

    @Override
    public Object afterBodyRead(
            Object cuerpo,
            HttpInputMessage mensaje,
            MethodParameter parametro,
            Type tipo,
            Class<? extends HttpMessageConverter<?>> convertidor) {
        List<Defecto> defectos = new ArrayList<>();
        revisar("", cuerpo, null, defectos);
        DatosInvalidos.siHay(defectos);
        return cuerpo;
    }

    /** One member of what is sent. */
    private record Parte(RecordComponent componente, AnnotatedType tipo) {

        Parte(RecordComponent componente) {
            this(componente, componente.getAnnotatedType());
        }

        String nombre() {
            return componente.getName();
        }

        @Nullable
        Object de(Object cuerpo) {
            try {
                return componente.getAccessor().invoke(cuerpo);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("No se puede leer " + componente, e);
            }
        }
    }

    private static void revisar(
            String lugar, @Nullable Object dato, @Nullable AnnotatedType tipo, List<Defecto> defectos) {
        if (defectos.size() >= DEFECTOS) {
            return;
        }
        if (dato == null) {
            if (tipo == null || !tipo.isAnnotationPresent(Nullable.class)) {
                defectos.add(Defecto.en(lugar, "forma.obligatorio"));
            }
        } else if (dato instanceof String texto) {
            if (!TextoEscrito.seGuarda(texto)) {
                defectos.add(Defecto.en(lugar, "api.texto"));
            }
        } else if (dato instanceof BigDecimal numero) {
            if (Cantidad.desmedida(numero)) {
                defectos.add(Defecto.en(lugar, "api.numero", Cantidad.CIFRAS));
            }
        } else if (dato instanceof LocalDate dia) {
            if (!FechaEscrita.esDeEsteTiempo(dia)) {
                defectos.add(Defecto.en(lugar, "forma.fecha"));
            }
        } else if (dato instanceof List<?> lista) {
            AnnotatedType deCadaUno = elemento(tipo, 0);
            for (int i = 0; i < lista.size(); i++) {
                revisar(lugar + "[" + i + "]", lista.get(i), deCadaUno, defectos);
            }
        } else if (dato instanceof Map<?, ?> mapa) {
            for (Map.Entry<?, ?> entrada : mapa.entrySet()) {
                String llave = String.valueOf(entrada.getKey());
                if (!TextoEscrito.seGuarda(llave)) {
                    defectos.add(Defecto.en(lugar, "api.texto"));
                }
                revisar(miembro(lugar, llave), entrada.getValue(), elemento(tipo, 1), defectos);
            }
        } else if (dato instanceof Record) {
            for (Parte parte : PARTES.get(dato.getClass())) {
                revisar(miembro(lugar, parte.nombre()), parte.de(dato), parte.tipo(), defectos);
            }
        }
    }

    private static String miembro(String lugar, String nombre) {
        return lugar.isEmpty() ? nombre : lugar + "." + nombre;
    }

    private static @Nullable AnnotatedType elemento(@Nullable AnnotatedType tipo, int cual) {
        return tipo instanceof AnnotatedParameterizedType conTipos
                ? conTipos.getAnnotatedActualTypeArguments()[cual]
                : null;
    }
}
