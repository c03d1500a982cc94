package mx.avance.aplicacion.portal.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The page that says what failed and what to do: made without the database, the session or the frame of the other screens. */
@Component
class PaginaDeFalla {

    private final SpringTemplateEngine plantillas;
    private final MessageSource mensajes;

    PaginaDeFalla(SpringTemplateEngine plantillas, MessageSource mensajes) {
        this.plantillas = plantillas;
        this.mensajes = mensajes;
    }

    String con(String titulo, String salida, Locale idioma) {
        Context contexto = new Context(idioma);
        contexto.setVariable("titulo", titulo);
        contexto.setVariable("salida", salida);
        contexto.setVariable("volver", mensajes.getMessage("falla.volver", null, idioma));
        contexto.setVariable("idioma", idioma.getLanguage());
        return plantillas.process("portal/falla", contexto);
    }
}
