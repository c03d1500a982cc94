package mx.avance.lectura.documento;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object of the JSON of a reading and where it stands, so that a person can be told what is wrong with it. */
final class Nodo {

    /** Beyond what any municipality counts, and within what a spreadsheet keeps exactly. */
    private static final int CIFRAS_DE_CANTIDAD = 15;

    /** The per cent that the largest amount is of the smallest one fits. */
    private static final int CIFRAS_DE_CALCULO = 24;

    private static final int DECIMALES_DE_CALCULO = 24;

    private static final int LARGO_DE_CITA = 40;

    private final JsonNode json;
    private final String lugar;

    private Nodo(JsonNode json, String lugar) {
        this.json = json;
        this.lugar = lugar;
    }

    /** Makes something of an object of the JSON. */
    @FunctionalInterface
    interface Hace<T> {
        T de(Nodo nodo) throws LecturaInvalida;
    }

    /**
     * The whole content.
     *
     * @throws LecturaInvalida when it is not an object
     */
    static Nodo raiz(JsonNode json) throws LecturaInvalida {
        if (!json.isObject()) {
            throw new LecturaInvalida("No es una lectura de Avance: empieza con " + clase(json)
                    + " y una lectura es un objeto con «documento» y «hojas»");
        }
        return new Nodo(json, "");
    }

    /** The same, named for the person: {@code hoja 2}, {@code meta 101}. */
    Nodo en(String nombre) {
        return new Nodo(json, lugar.isEmpty() ? nombre : lugar + ", " + nombre);
    }

    boolean tiene(String campo) {
        return json.has(campo);
    }

    /** Whether the field is absent or null. */
    boolean falta(String campo) {
        JsonNode valor = json.path(campo);
        return valor.isNull() || valor.isMissingNode();
    }

    /**
     * @throws LecturaInvalida when one of them is absent; that it is null does not matter
     */
    void exigir(String... campos) throws LecturaInvalida {
        for (String campo : campos) {
            if (!json.has(campo)) {
                throw falla("falta «" + campo + "»");
            }
        }
    }

    String obligatorio(String campo) throws LecturaInvalida {
        String texto = texto(campo);
        if (texto == null) {
            throw falla("falta «" + campo + "»");
        }
        return texto;
    }

    @Nullable
    String texto(String campo) throws LecturaInvalida {
        if (falta(campo)) {
            return null;
        }
        JsonNode valor = json.path(campo);
        if (!valor.isString()) {
            throw impropio(campo, "debe ser un texto", valor);
        }
        return valor.asString();
    }

    List<String> textos(String campo) throws LecturaInvalida {
        List<String> textos = new ArrayList<>();
        for (JsonNode valor : arreglo(campo)) {
            if (!valor.isString()) {
                throw impropio(campo, "debe ser una lista de textos", valor);
            }
            textos.add(valor.asString());
        }
        return textos;
    }

    /** One of the words that the contract allows; null when there is none. */
    <E extends Enum<E>> @Nullable E palabra(String campo, E[] posibles, Function<E, String> rotulo)
            throws LecturaInvalida {
        String texto = texto(campo);
        if (texto == null) {
            return null;
        }
        for (E posible : posibles) {
            if (rotulo.apply(posible).equals(texto)) {
                return posible;
            }
        }
        String todas = Arrays.stream(posibles).map(rotulo).collect(Collectors.joining(", "));
        throw impropio(campo, "debe ser una de estas palabras: " + todas + ",", json.path(campo));
    }

    <E extends Enum<E>> E palabraObligatoria(String campo, E[] posibles, Function<E, String> rotulo)
            throws LecturaInvalida {
        E palabra = palabra(campo, posibles, rotulo);
        if (palabra == null) {
            throw falla("falta «" + campo + "»");
        }
        return palabra;
    }

    int numero(String campo, int desde, int hasta) throws LecturaInvalida {
        Integer numero = entero(campo, desde, hasta);
        if (numero == null) {
            throw falla("falta el número «" + campo + "»");
        }
        return numero;
    }

    @Nullable
    Integer entero(String campo, int desde, int hasta) throws LecturaInvalida {
        if (falta(campo)) {
            return null;
        }
        JsonNode valor = json.path(campo);
        if (!valor.isIntegralNumber()) {
            throw impropio(campo, "debe ser un número entero", valor);
        }
        BigInteger entero = valor.bigIntegerValue();
        if (entero.compareTo(BigInteger.valueOf(desde)) < 0 || entero.compareTo(BigInteger.valueOf(hasta)) > 0) {
            throw impropio(
                    campo,
                    hasta == Integer.MAX_VALUE ? "debe ser " + desde + " o más" : "va de " + desde + " a " + hasta,
                    valor);
        }
        return entero.intValueExact();
    }

    @Nullable
    Cantidad cantidad(String campo) throws LecturaInvalida {
        return falta(campo) ? null : cantidad(campo, json.path(campo));
    }

    /** Four figures, any of them null; {@link PorTrimestre#VACIO} when there are none. */
    PorTrimestre trimestral(String campo) throws LecturaInvalida {
        PorTrimestre cifras = PorTrimestre.VACIO;
        if (falta(campo)) {
            return cifras;
        }
        JsonNode valores = arreglo(campo);
        if (valores.size() != 4) {
            throw falla("«" + campo + "» debe traer cuatro trimestres y trae " + valores.size());
        }
        for (Trimestre trimestre : Trimestre.TODOS) {
            JsonNode valor = valores.path(trimestre.ordinal());
            if (!valor.isNull()) {
                cifras = cifras.con(trimestre, cantidad(campo + "[" + trimestre.ordinal() + "]", valor));
            }
        }
        return cifras;
    }

    /** A number that may be negative: a per cent, a variation, an amount of money. */
    @Nullable
    BigDecimal decimal(String campo) throws LecturaInvalida {
        return falta(campo) ? null : acotado(campo, json.path(campo), CIFRAS_DE_CALCULO, DECIMALES_DE_CALCULO);
    }

    private Cantidad cantidad(String campo, JsonNode valor) throws LecturaInvalida {
        BigDecimal numero = acotado(campo, valor, CIFRAS_DE_CANTIDAD, Cantidad.DECIMALES);
        if (numero.signum() < 0) {
            throw impropio(campo, "no puede ser negativo", valor);
        }
        return Cantidad.of(numero);
    }

    private BigDecimal acotado(String campo, JsonNode valor, int cifras, int decimales) throws LecturaInvalida {
        if (!valor.isNumber()) {
            throw impropio(campo, "debe ser un número", valor);
        }
        BigDecimal numero = valor.decimalValue();
        if (numero.signum() == 0) {
            return Math.abs((long) numero.scale()) > decimales ? BigDecimal.ZERO : numero;
        }
        if ((long) numero.precision() - numero.scale() > cifras) {
            throw impropio(campo, "no puede tener más de " + cifras + " cifras", valor);
        }
        if (numero.scale() > decimales && numero.stripTrailingZeros().scale() > decimales) {
            throw impropio(campo, "no puede llevar más de " + decimales + " decimales", valor);
        }
        return numero;
    }

    /** What is made of the object of a field; null when there is none. */
    <T> @Nullable T objeto(String campo, Hace<T> hace) throws LecturaInvalida {
        if (falta(campo)) {
            return null;
        }
        JsonNode valor = json.path(campo);
        if (!valor.isObject()) {
            throw impropio(campo, "debe ser un objeto", valor);
        }
        return hace.de(new Nodo(valor, lugar.isEmpty() ? campo : lugar + ", " + campo));
    }

    /** What is made of every object of a list; empty when the field is absent. */
    <T> List<T> lista(String campo, Hace<T> hace) throws LecturaInvalida {
        JsonNode valores = arreglo(campo);
        List<T> elementos = new ArrayList<>(valores.size());
        for (int i = 0; i < valores.size(); i++) {
            JsonNode valor = valores.path(i);
            if (!valor.isObject()) {
                throw impropio(campo + "[" + i + "]", "debe ser un objeto", valor);
            }
            elementos.add(hace.de(new Nodo(valor, lugar)));
        }
        return elementos;
    }

    private JsonNode arreglo(String campo) throws LecturaInvalida {
        JsonNode valores = json.path(campo);
        if (!falta(campo) && !valores.isArray()) {
            throw impropio(campo, "debe ser una lista", valores);
        }
        return valores;
    }

    LecturaInvalida falla(String causa) {
        return lugar.isEmpty()
                ? new LecturaInvalida("No es una lectura de Avance: " + causa)
                : LecturaInvalida.en(lugar, causa);
    }

    private LecturaInvalida impropio(String campo, String debe, JsonNode valor) {
        return falla("«" + campo + "» " + debe + " y "
                + (valor.isContainer() ? "es " + clase(valor) : "dice " + cita(valor)));
    }

    private static String clase(JsonNode valor) {
        return valor.isObject() ? "un objeto" : valor.isArray() ? "una lista" : cita(valor);
    }

    /** As the file writes it, shortened. */
    private static String cita(JsonNode valor) {
        String escrito = valor.toString();
        return escrito.length() <= LARGO_DE_CITA ? escrito : escrito.substring(0, LARGO_DE_CITA) + "…";
    }
}
