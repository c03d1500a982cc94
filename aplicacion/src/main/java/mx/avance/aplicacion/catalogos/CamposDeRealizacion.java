package mx.avance.aplicacion.catalogos;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The extra fields of a unit of measure, as stored. */
final class CamposDeRealizacion {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<CampoDeRealizacion>> LISTA = new TypeReference<>() {};

    private CamposDeRealizacion() {}

    static List<CampoDeRealizacion> deJson(String json) {
        return List.copyOf(JSON.readValue(json, LISTA));
    }

    static String json(List<CampoDeRealizacion> campos) {
        return JSON.writeValueAsString(campos);
    }
}
