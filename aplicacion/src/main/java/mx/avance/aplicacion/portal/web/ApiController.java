package mx.avance.aplicacion.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import mx.avance.aplicacion.plataforma.web.Publica;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The document of the API as a page that a person can read. */
@Controller
class ApiController {

    private static final String DOCUMENTO = "/api/v1/openapi.json";

    private final OpenApiWebMvcResource documento;
    private final JsonMapper json;

    ApiController(OpenApiWebMvcResource documento, JsonMapper json) {
        this.documento = documento;
        this.json = json;
    }

    @Publica
    @GetMapping("/api")
    String pagina(HttpServletRequest peticion, Locale idioma, Model modelo) throws JacksonException {
        byte[] texto;
        try {
            texto = documento.openapiJson(peticion, DOCUMENTO, idioma);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("El documento de la interfaz no se pudo escribir", e);
        }
        modelo.addAttribute("grupos", OperacionDeApi.porGrupo(json.readTree(texto)));
        return "portal/api";
    }
}
