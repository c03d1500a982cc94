package mx.avance.aplicacion.plataforma.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the document of the API says beyond its routes: who may call it, and what it answers when it does not do as asked. */
@Configuration(proxyBeanMethods = false)
class Descripcion {

    private static final Map<String, String> NEGATIVAS = Map.of(
            "400", "La petición no se entiende",
            "401", "Sin sesión ni ficha de acceso válida",
            "403", "No le corresponde, o no ahora: la frase dice la regla, la fecha y la salida",
            "404", "No existe en este ente",
            "412", "Alguien más lo cambió entretanto; viene lo que guardó",
            "422", "Datos que corregir; no se guardó nada",
            "428", "Falta decir en If-Match qué versión se vio");

    private static final Pattern PARTE = Pattern.compile("\\{([^}:]+)}");

    @Bean
    OpenAPI documento() {
        return new OpenAPI()
                .info(new Info()
                        .title("Avance")
                        .version("1")
                        .description("Programa Operativo Anual y Avance Físico Programático: lo mismo que hacen las"
                                + " pantallas. Una ficha de acceso personal se crea en Mi cuenta y se envía"
                                + " como «Authorization: Bearer …». Lo que cambia algo acepta"
                                + " «Idempotency-Key»: repetirlo no lo hace dos veces. Lo que ya existe se"
                                + " cambia diciendo su versión en «If-Match».")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                // Wherever the document was read from: an address that the request says is not repeated.
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "ficha",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("Ficha de acceso personal")))
                .addSecurityItem(new SecurityRequirement().addList("ficha"));
    }

    /** Every operation may be refused, always in the same shape. */
    @Bean
    OpenApiCustomizer negativas() {
        return documento -> {
            // Springdoc drops what no route names by then
            documento.getComponents().addSchemas("Problema", problema());
            negativas(documento);
        };
    }

    private static void negativas(OpenAPI documento) {
        documento.getPaths().values().stream()
                .flatMap(ruta -> ruta.readOperations().stream())
                .forEach(operacion -> NEGATIVAS.forEach((estado, cuando) -> {
                    if (!operacion.getResponses().containsKey(estado)) {
                        operacion
                                .getResponses()
                                .addApiResponse(
                                        estado,
                                        new ApiResponse()
                                                .description(cuando)
                                                .content(
                                                        new Content()
                                                                .addMediaType(
                                                                        "application/problem+json",
                                                                        new MediaType()
                                                                                .schema(
                                                                                        new Schema<>()
                                                                                                .$ref(
                                                                                                        "#/components/schemas/Problema")))));
                    }
                }));
    }

    /** Where a route takes several parts of its address as one thing, each part is told all the same. */
    @Bean
    OpenApiCustomizer partesDeLaDireccion() {
        return documento -> documento.getPaths().forEach((ruta, metodos) -> {
            List<Parameter> partes = PARTE.matcher(ruta)
                    .results()
                    .map(parte -> new PathParameter().name(parte.group(1)).schema(new StringSchema()))
                    .toList();
            metodos.readOperations().forEach(operacion -> conLasQueFaltan(operacion, partes));
        });
    }

    private static void conLasQueFaltan(Operation operacion, List<Parameter> partes) {
        List<Parameter> suyos = operacion.getParameters() == null ? List.of() : operacion.getParameters();
        Set<String> dichas = suyos.stream()
                .filter(parametro -> "path".equals(parametro.getIn()))
                .map(Parameter::getName)
                .collect(Collectors.toSet());
        List<Parameter> todos = new ArrayList<>(partes);
        todos.removeIf(parte -> dichas.contains(parte.getName()));
        todos.addAll(suyos);
        operacion.setParameters(todos.isEmpty() ? null : todos);
    }

    private static Schema<?> problema() {
        Schema<?> problema = new ObjectSchema()
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("La frase, con la salida"))
                .addProperty("codigo", new StringSchema().description("Una palabra que nunca cambia de significado"));
        problema.setExample(Map.of(
                "title", "TRIMESTRE_CERRADO",
                "status", 403,
                "detail", "El trimestre Ene-Mar cerró el 15 de abril; Planeación puede dar prórroga a la unidad 54202",
                "codigo", "TRIMESTRE_CERRADO"));
        return problema;
    }
}
