package mx.avance.aplicacion.catalogos.entradas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.avance.aplicacion.catalogos.CampoDeRealizacion;
import mx.avance.aplicacion.catalogos.CampoDeRealizacion.Tipo;
import mx.avance.nucleo.Escritura;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The extra fields of a unit of measure as a person writes them, in a form or in a cell:
 * {@code Número de sesión: número, obligatorio; Asunto: texto}. One per line will do as well.
 */
final class CamposEscritos {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<CampoDeRealizacion>> LISTA = new TypeReference<>() {};
    private static final Pattern SEPARADOR = Pattern.compile("[;\\n]");
    private static final int CAMPOS_MAYOR = 20;
    private static final int NOMBRE_MAYOR = 60;
    private static final Map<Tipo, String> PALABRAS =
            Map.of(Tipo.TEXTO, "texto", Tipo.NUMERO, "número", Tipo.FECHA, "fecha", Tipo.SI_NO, "sí o no");

    private CamposEscritos() {}

    /** Empty when some field has no name, an unknown type, or the name of another; up to twenty. */
    static Optional<List<CampoDeRealizacion>> leer(String escrito) {
        List<CampoDeRealizacion> campos = new ArrayList<>();
        Set<String> nombres = new HashSet<>();
        for (String uno : SEPARADOR.splitAsStream(escrito).toList()) {
            if (uno.isBlank()) {
                continue;
            }
            Optional<CampoDeRealizacion> campo = campo(uno.strip());
            if (campo.isEmpty() || !nombres.add(Escritura.llana(campo.get().nombre()))) {
                return Optional.empty();
            }
            campos.add(campo.get());
        }
        return campos.size() > CAMPOS_MAYOR ? Optional.empty() : Optional.of(campos);
    }

    private static Optional<CampoDeRealizacion> campo(String escrito) {
        int dosPuntos = escrito.indexOf(':');
        String nombre = (dosPuntos < 0 ? escrito : escrito.substring(0, dosPuntos)).strip();
        String resto = Escritura.llana(dosPuntos < 0 ? "texto" : escrito.substring(dosPuntos + 1));
        boolean obligatorio = resto.endsWith("obligatorio");
        String palabra = resto.replaceFirst(" ?obligatorio$", "");
        Optional<Tipo> tipo = palabra.isEmpty()
                ? Optional.of(Tipo.TEXTO)
                : PALABRAS.entrySet().stream()
                        .filter(entrada -> Escritura.llana(entrada.getValue()).equals(palabra))
                        .map(Map.Entry::getKey)
                        .findFirst();
        return nombre.isEmpty() || nombre.length() > NOMBRE_MAYOR
                ? Optional.empty()
                : tipo.map(este -> new CampoDeRealizacion(nombre, este, obligatorio));
    }

    static String escribir(List<CampoDeRealizacion> campos) {
        return campos.stream()
                .map(campo -> campo.nombre() + ": " + PALABRAS.get(campo.tipo())
                        + (campo.obligatorio() ? ", obligatorio" : ""))
                .collect(Collectors.joining("; "));
    }

    static String aJson(String escrito) {
        return JSON.writeValueAsString(leer(escrito)
                .orElseThrow(
                        () -> new IllegalArgumentException("Campos ilegibles: " + escrito.toLowerCase(Locale.ROOT))));
    }

    static String deJson(String json) {
        return escribir(JSON.readValue(json, LISTA));
    }
}
