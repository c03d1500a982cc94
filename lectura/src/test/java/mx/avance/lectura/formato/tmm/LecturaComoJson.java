package mx.avance.lectura.formato.tmm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.LecturaJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document read and written in the shape of the contract, and how two rows of that shape compare. */
final class LecturaComoJson {

    private static final List<String> CIFRAS =
            List.of("metaAnual", "programado", "alcanzado", "avanceAbsoluto", "avanceRelativo");

    private LecturaComoJson() {}

    static JsonNode leer(Path documento) throws IOException, LecturaImposible {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        LecturaJson.escribir(Lector.deSerie().leer(documento, OpcionesDeLectura.NINGUNA), salida);
        return JsonMapper.shared().readTree(salida.toByteArray());
    }

    /** The figures of a row with those that a correction changes, as one text; a lost one is {@code null}. */
    static String cifras(JsonNode meta, JsonNode correccion) {
        StringBuilder cifras = new StringBuilder();
        for (String campo : CIFRAS) {
            cifras.append(campo)
                    .append(' ')
                    .append(texto(correccion.has(campo) ? correccion.path(campo) : meta.path(campo)));
            cifras.append("; ");
        }
        return cifras.toString();
    }

    private static String texto(JsonNode valor) {
        if (valor.isArray()) {
            StringBuilder lista = new StringBuilder();
            valor.forEach(uno -> lista.append(texto(uno)).append(' '));
            return lista.toString();
        }
        return valor.isNumber() ? valor.decimalValue().stripTrailingZeros().toPlainString() : "null";
    }

    /** White space collapsed, without regard to case; absent is empty. */
    static String llano(JsonNode texto) {
        return texto.isString()
                ? String.join(" ", texto.asString().strip().split("\\s+")).toLowerCase(Locale.ROOT)
                : "";
    }

    static String clave(JsonNode entrada) {
        return entrada.isObject()
                ? entrada.path("clave").asString("")
                : entrada.isMissingNode() || entrada.isNull() ? "" : entrada.toString();
    }
}
