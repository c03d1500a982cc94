package mx.avance.lectura.documento;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.revision.Gravedad;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a reading back, trusting nothing: the file may have passed through any hands. */
final class LectorDeLectura {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private LectorDeLectura() {}

    static Lectura leer(InputStream entrada) throws IOException {
        JsonNode raiz;
        try {
            raiz = JSON.readTree(entrada);
        } catch (StreamConstraintsException e) {
            throw new LecturaInvalida(
                    "No es una lectura de Avance: trae números, textos o listas anidadas fuera de toda medida"
                            + lugar(e),
                    e);
        } catch (MismatchedInputException e) {
            throw new LecturaInvalida("Trae un campo repetido o sobra algo después de la lectura" + lugar(e), e);
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException disco) {
                throw disco;
            }
            throw new LecturaInvalida("No es JSON, o está incompleto" + lugar(e), e);
        }
        if (raiz.isMissingNode()) {
            throw new LecturaInvalida("El archivo está vacío");
        }
        return lectura(Nodo.raiz(raiz));
    }

    private static String lugar(JacksonException e) {
        TokenStreamLocation lugar = e.getLocation();
        return lugar == null || lugar.getLineNr() < 1
                ? ""
                : " (línea " + lugar.getLineNr() + ", columna " + lugar.getColumnNr() + ")";
    }

    private static Lectura lectura(Nodo nodo) throws LecturaInvalida {
        String sha256 = nodo.obligatorio("sha256");
        if (!SHA256.matcher(sha256).matches()) {
            throw nodo.falla("«sha256» debe tener 64 cifras hexadecimales en minúsculas");
        }
        if (nodo.falta("hojas")) {
            throw nodo.falla("falta «hojas»");
        }
        List<Hoja> hojas = nodo.lista("hojas", LectorDeLectura::hoja);
        if (hojas.isEmpty()) {
            throw nodo.falla("no trae ninguna hoja");
        }
        return new Lectura(nodo.obligatorio("documento"), sha256, nodo.obligatorio("formato"), hojas);
    }

    private static Hoja hoja(Nodo suelto) throws LecturaInvalida {
        int numero = suelto.numero("hoja", 1, Integer.MAX_VALUE);
        Nodo nodo = suelto.en("hoja " + numero);
        nodo.exigir("ejercicio", "trimestre", "ramo", "programa", "unidadEjecutora", "metas");
        return new Hoja(
                numero,
                nodo.texto("ente"),
                nodo.entero("ejercicio", Ejercicio.PRIMERO, Ejercicio.ULTIMO),
                nodo.entero("trimestre", 1, 4),
                nodo.objeto("ramo", LectorDeLectura::clave),
                nodo.objeto("programa", LectorDeLectura::clave),
                nodo.objeto("unidadEjecutora", LectorDeLectura::clave),
                nodo.objeto("finalidad", LectorDeLectura::clave),
                nodo.objeto("funcion", LectorDeLectura::clave),
                nodo.objeto("subfuncion", LectorDeLectura::clave),
                nodo.lista("lineasAccion", LectorDeLectura::clave),
                nodo.lista("metas", LectorDeLectura::meta),
                nodo.lista("firmas", LectorDeLectura::firma),
                nodo.lista("hallazgos", LectorDeLectura::hallazgo),
                propios(nodo));
    }

    private static Hoja.@Nullable PropiosDePbRM propios(Nodo nodo) throws LecturaInvalida {
        if (!nodo.tiene("proyecto")) {
            return null;
        }
        return new Hoja.PropiosDePbRM(
                nodo.objeto("subprograma", LectorDeLectura::clave),
                nodo.objeto("proyecto", LectorDeLectura::clave),
                nodo.objeto("dependenciaGeneral", LectorDeLectura::clave),
                nodo.objeto("dependenciaAuxiliar", LectorDeLectura::clave),
                nodo.objeto(
                        "presupuesto",
                        pie -> new Presupuesto(
                                pie.decimal("autorizadoAnual"),
                                pie.decimal("ejercidoAcumulado"),
                                pie.decimal("variacionPorcentual"))),
                nodo.texto("folio"));
    }

    private static MetaLeida meta(Nodo suelto) throws LecturaInvalida {
        int numero = suelto.numero("numero", 0, Integer.MAX_VALUE);
        Nodo nodo = suelto.en("meta " + numero);
        nodo.exigir(
                "unidadMedida",
                "metaAnual",
                "programado",
                "alcanzado",
                "avanceAbsoluto",
                "avanceRelativo",
                "lineasAccion");
        Cifras cifras = cifras(nodo, Cifras.NINGUNA);
        MetaLeida.Tipo tipo = nodo.palabra("tipo", MetaLeida.Tipo.values(), Enum::name);
        return new MetaLeida(
                numero,
                tipo == null ? MetaLeida.Tipo.ACCION : tipo,
                nodo.entero("metaPadre", 0, Integer.MAX_VALUE),
                nodo.obligatorio("descripcion"),
                nodo.texto("unidadMedida"),
                cifras,
                nodo.textos("lineasAccion"),
                nodo.texto("observaciones"),
                nodo.palabraObligatoria("estado", Estado.values(), Estado::rotulo),
                nodo.lista("hallazgos", LectorDeLectura::hallazgo),
                nodo.objeto("propuesta", propuesta -> correccion(propuesta, cifras)),
                nodo.lista("alternativas", otra -> correccion(otra.en("alternativas"), cifras)),
                nodo.lista("celdas", celda -> celda(celda.en("celdas"))));
    }

    private static CeldaLeida celda(Nodo nodo) throws LecturaInvalida {
        return new CeldaLeida(
                nodo.obligatorio("texto"),
                nodo.numero("linea", 0, Integer.MAX_VALUE),
                nodo.numero("columna", 0, Integer.MAX_VALUE),
                nodo.texto("campo"),
                nodo.entero("pagina", 0, Integer.MAX_VALUE),
                nodo.texto("pestana"));
    }

    private static Correccion correccion(Nodo nodo, Cifras leidas) throws LecturaInvalida {
        String motivo = nodo.texto("motivo");
        return new Correccion(cifras(nodo, leidas), motivo == null ? "" : motivo, nodo.textos("restricciones"));
    }

    /** The figures of an object; those that it does not name are the ones of the base. */
    private static Cifras cifras(Nodo nodo, Cifras base) throws LecturaInvalida {
        Cifras.Totales totales = nodo.objeto(
                "totales", suyos -> new Cifras.Totales(suyos.cantidad("programado"), suyos.cantidad("alcanzado")));
        Cifras.Variaciones variaciones = nodo.objeto(
                "variaciones",
                suyas -> new Cifras.Variaciones(
                        suyas.decimal("trimestral"),
                        suyas.decimal("trimestralPorcentual"),
                        suyas.decimal("anual"),
                        suyas.decimal("anualPorcentual")));
        return new Cifras(
                nodo.tiene("metaAnual") ? nodo.cantidad("metaAnual") : base.metaAnual(),
                nodo.tiene("programado") ? nodo.trimestral("programado") : base.programado(),
                nodo.tiene("alcanzado") ? nodo.trimestral("alcanzado") : base.alcanzado(),
                nodo.tiene("avanceAbsoluto") ? nodo.cantidad("avanceAbsoluto") : base.avanceAbsoluto(),
                nodo.tiene("avanceRelativo") ? nodo.decimal("avanceRelativo") : base.avanceRelativo(),
                nodo.falta("arrastres") ? base.arrastres() : nodo.trimestral("arrastres"),
                totales == null ? base.totales() : totales,
                variaciones == null ? base.variaciones() : variaciones);
    }

    private static FirmaLeida firma(Nodo suelto) throws LecturaInvalida {
        Nodo nodo = suelto.en("firmas");
        return new FirmaLeida(
                nodo.palabraObligatoria("papel", Papel.values(), Enum::name),
                nodo.texto("nombre"),
                nodo.texto("cargo"));
    }

    private static HallazgoRedactado hallazgo(Nodo suelto) throws LecturaInvalida {
        Nodo nodo = suelto.en("hallazgos");
        return new HallazgoRedactado(
                nodo.obligatorio("codigo"),
                nodo.palabraObligatoria("gravedad", Gravedad.values(), Gravedad::rotulo),
                nodo.obligatorio("mensaje"));
    }

    private static Clave clave(Nodo nodo) throws LecturaInvalida {
        return new Clave(
                nodo.texto("clave"),
                nodo.texto("nombre"),
                nodo.texto("leido"),
                nodo.palabra("estado", Estado.values(), Estado::rotulo));
    }
}
