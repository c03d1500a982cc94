package mx.avance.aplicacion.plataforma.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.api.Problemas;
import mx.avance.nucleo.redaccion.Idioma;
import mx.avance.nucleo.revision.Hallazgo;
import mx.avance.nucleo.revision.Redaccion;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what is to be said to a person into words, in that person's language. */
@Component
public class Avisos {

    /** Where a request keeps the sentence for the page that says why it came to nothing, when there is one. */
    public static final String FRASE = Avisos.class.getName() + ".frase";

    private static final Redaccion EN_ESPANOL = Redaccion.enEspanol();
    private static final Redaccion EN_INGLES = Redaccion.en(Idioma.INGLES);

    private final MessageSource mensajes;

    Avisos(MessageSource mensajes) {
        this.mensajes = mensajes;
    }

    /** The sentence of a bundle. */
    public String texto(String clave, Locale idioma, Object... datos) {
        return mensajes.getMessage(clave, datos, idioma);
    }

    public String texto(Defecto defecto, Locale idioma) {
        Object[] datos = defecto.datos().stream()
                .map(dato -> dato instanceof LocalDate dia
                        ? fecha(dia, idioma)
                        : dato instanceof Hallazgo hallazgo ? texto(hallazgo, idioma) : dato)
                .toArray();
        return mensajes.getMessage(defecto.clave(), datos, idioma);
    }

    /** A finding, as {@code nucleo} words it. */
    public String texto(Hallazgo hallazgo, Locale idioma) {
        return (enIngles(idioma) ? EN_INGLES : EN_ESPANOL).redactar(hallazgo);
    }

    /** Findings, each in a sentence. */
    public List<String> textos(List<Hallazgo> hallazgos, Locale idioma) {
        return hallazgos.stream().map(hallazgo -> texto(hallazgo, idioma)).toList();
    }

    private static boolean enIngles(Locale idioma) {
        return "en".equals(idioma.getLanguage());
    }

    /** A date as it is said: 15 de abril de 2026. */
    public String fecha(LocalDate dia, Locale idioma) {
        return dia.format(DateTimeFormatter.ofPattern(texto("fecha.larga", idioma), idioma));
    }

    /** The refusal of the lock, as {@code nucleo} words it. */
    public String texto(NoPermitido refusal, Locale idioma) {
        return refusal.negado().enPalabras(enIngles(idioma) ? Idioma.INGLES : Idioma.ESPANOL);
    }

    /** The refusal of the lock as the API answers it: its code, its sentence and its facts. */
    public ProblemDetail problema(NoPermitido refusal, Locale idioma, HttpServletRequest peticion) {
        ProblemDetail problema =
                Problemas.problema(HttpStatus.FORBIDDEN, refusal.negado().codigo(), texto(refusal, idioma), peticion);
        problema.setProperty(
                "hechos",
                refusal.negado().hechos().entrySet().stream()
                        .map(hecho -> List.of(hecho.getKey(), String.valueOf(hecho.getValue())))
                        .toList());
        return problema;
    }

    /**
     * Gives a form what it needs to show what is wrong: {@code errores} by field, for beside each, and {@code resumen}, for the
     * top. See the fragments of {@code marco/forma.html}.
     */
    public void mostrar(DatosInvalidos invalidos, Model modelo, Locale idioma) {
        Map<String, String> errores = new LinkedHashMap<>();
        List<String> resumen = new ArrayList<>();
        for (Defecto defecto : invalidos.defectos()) {
            String texto = texto(defecto, idioma);
            errores.merge(defecto.campo(), texto, (uno, otro) -> uno + " " + otro);
            resumen.add(texto);
        }
        modelo.addAttribute("errores", errores);
        modelo.addAttribute("resumen", resumen);
    }
}
