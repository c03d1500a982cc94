package mx.avance.aplicacion.portal.web;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An example put together from those of the fields of a schema. */
final class EjemploDeEsquema {

    private static final int HONDURA = 6;

    private EjemploDeEsquema() {}

    /** As indented JSON; blank when the schema says nothing. */
    static String de(JsonNode esquema, JsonNode documento) {
        JsonNode ejemplo = armar(esquema, documento, 0);
        return ejemplo.isNull() ? "" : ejemplo.toPrettyString();
    }

    private static JsonNode armar(JsonNode esquema, JsonNode documento, int hondura) {
        JsonNodeFactory fabrica = JsonNodeFactory.instance;
        if (hondura > HONDURA) {
            return fabrica.nullNode();
        }
        String referencia = esquema.path("$ref").asString("");
        if (!referencia.isEmpty()) {
            return armar(documento.at(referencia.substring(1)), documento, hondura + 1);
        }
        for (String nombre : new String[] {"example", "default"}) {
            if (esquema.hasNonNull(nombre)) {
                return esquema.get(nombre);
            }
        }
        if (!esquema.path("examples").path(0).isMissingNode()) {
            return esquema.path("examples").path(0);
        }
        if (!esquema.path("enum").path(0).isMissingNode()) {
            return esquema.path("enum").path(0);
        }
        String tipo = esquema.path("type").isArray()
                ? esquema.path("type").path(0).asString("")
                : esquema.path("type").asString("");
        return switch (tipo) {
            case "object" -> objeto(esquema, documento, hondura);
            case "array" -> {
                ArrayNode lista = fabrica.arrayNode();
                JsonNode uno = armar(esquema.path("items"), documento, hondura + 1);
                if (!uno.isNull()) {
                    lista.add(uno);
                }
                yield lista;
            }
            case "integer", "number" -> fabrica.numberNode(0);
            case "boolean" -> fabrica.booleanNode(false);
            case "string" -> fabrica.stringNode("…");
            default -> fabrica.nullNode();
        };
    }

    private static ObjectNode objeto(JsonNode esquema, JsonNode documento, int hondura) {
        ObjectNode objeto = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> campo : esquema.path("properties").properties()) {
            objeto.set(campo.getKey(), armar(campo.getValue(), documento, hondura + 1));
        }
        return objeto;
    }
}
