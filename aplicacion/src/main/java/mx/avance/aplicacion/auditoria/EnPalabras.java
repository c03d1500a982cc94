package mx.avance.aplicacion.auditoria;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts entries of the audit trail into words: the act, and what was before beside what is after, field by field. */
@Component("bitacoraEnPalabras")
public class EnPalabras {

    private static final Pattern FECHA = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MAYUSCULA = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern PALABRA_FIJA = Pattern.compile("[A-Z]+(_[A-Z]+)*");
    private static final Set<String> IDENTIDADES = Set.of("numero", "clave", "codigo");

    private final MessageSource mensajes;
    private final Avisos avisos;

    EnPalabras(MessageSource mensajes, Avisos avisos) {
        this.mensajes = mensajes;
        this.avisos = avisos;
    }

    /**
     * One field before and after; blank where there was nothing.
     *
     * @param campo in words, those that contain it first
     */
    public record Linea(String campo, String antes, String despues) {

        public boolean cambia() {
            return !antes.equals(despues);
        }
    }

    /** What was done, in words; the word of the act when the bundle has none. */
    public String acto(String acto, Locale idioma) {
        String texto = mensajes.getMessage("acto." + acto, null, acto, idioma);
        return texto == null ? acto : texto;
    }

    /** What it was done to, as the page says it; as it is kept when it is none of the things that have words. */
    public String objeto(String objeto, Locale idioma) {
        return CosaAnotada.de(objeto)
                .map(cosa -> mensajes.getMessage("bitacora.cosa." + cosa.clave(), cosa.paraElTexto(), objeto, idioma))
                .orElse(objeto);
    }

    /** The same of the column {@code objeto}, as an expression of SQL; {@code datos} takes its parameters. */
    String objetoEnSql(Locale idioma, Map<String, Object> datos) {
        return CosaAnotada.enPalabras(
                (clave, lugares) -> mensajes.getMessage("bitacora.cosa." + clave, lugares, idioma), datos);
    }

    /** Where it came in. */
    public String origen(String origen, Locale idioma) {
        String texto = mensajes.getMessage("bitacora.origen." + origen, null, origen, idioma);
        return texto == null ? origen : texto;
    }

    /** The fields of the state before and of the one after, in their order, equal ones included. */
    public List<Linea> lineas(Anotacion anotacion, Locale idioma) {
        Map<String, String> antes = new LinkedHashMap<>();
        Map<String, String> despues = new LinkedHashMap<>();
        aplanar("", anotacion.antes(), antes, idioma);
        aplanar("", anotacion.despues(), despues, idioma);
        Set<String> campos = new LinkedHashSet<>(antes.keySet());
        campos.addAll(despues.keySet());
        return campos.stream()
                .map(campo -> new Linea(campo, antes.getOrDefault(campo, ""), despues.getOrDefault(campo, "")))
                .toList();
    }

    /** What changed, in one text: {@code Captura hasta: 14 de abril de 2026 → 20 de abril de 2026}. */
    public String cambios(Anotacion anotacion, Locale idioma) {
        return lineas(anotacion, idioma).stream()
                .filter(Linea::cambia)
                .map(linea -> linea.campo() + ": " + oNada(linea.antes()) + " → " + oNada(linea.despues()))
                .reduce((uno, otro) -> uno + "; " + otro)
                .orElse("");
    }

    private static String oNada(String texto) {
        return texto.isEmpty() ? "—" : texto;
    }

    private void aplanar(String donde, @Nullable JsonNode nodo, Map<String, String> campos, Locale idioma) {
        if (nodo == null || nodo.isNull() || nodo.isMissingNode()) {
            return;
        }
        if (nodo.isValueNode()) {
            campos.put(donde.isEmpty() ? campo("valor", idioma) : donde, valor(nodo, idioma));
        } else if (nodo.isArray()) {
            lista(donde, nodo, campos, idioma);
        } else if (nodo.size() == 1
                && !donde.isEmpty()
                && nodo.iterator().next().isValueNode()) {
            // A type of one value, such as a code.
            campos.put(donde, valor(nodo.iterator().next(), idioma));
        } else {
            nodo.properties()
                    .forEach(parte ->
                            aplanar(dentro(donde, campo(parte.getKey(), idioma)), parte.getValue(), campos, idioma));
        }
    }

    private void lista(String donde, JsonNode nodo, Map<String, String> campos, Locale idioma) {
        List<String> valores = new ArrayList<>();
        int puesto = 0;
        for (JsonNode elemento : nodo) {
            puesto++;
            if (elemento.isValueNode()) {
                valores.add(valor(elemento, idioma));
            } else {
                aplanar(dentro(donde, identidad(elemento, puesto)), elemento, campos, idioma);
            }
        }
        if (!valores.isEmpty()) {
            campos.put(donde.isEmpty() ? campo("valor", idioma) : donde, String.join(", ", valores));
        }
    }

    /** What tells an element of a list from the others, whatever its place: its number or code when it has one. */
    private static String identidad(JsonNode elemento, int puesto) {
        return elemento.properties().stream()
                .filter(parte ->
                        IDENTIDADES.contains(parte.getKey()) && parte.getValue().isValueNode())
                .map(parte -> parte.getValue().asString())
                .findFirst()
                .orElse(Integer.toString(puesto));
    }

    private static String dentro(String donde, String campo) {
        return donde.isEmpty() ? campo : donde + " › " + campo;
    }

    /** The name of a field; as it is kept, taken apart into words, when the bundle has none. */
    private String campo(String clave, Locale idioma) {
        String suelto =
                MAYUSCULA.matcher(clave).replaceAll(" ").toLowerCase(idioma).replace('_', ' ');
        String legible = suelto.isEmpty() ? clave : suelto.substring(0, 1).toUpperCase(idioma) + suelto.substring(1);
        String texto = mensajes.getMessage("bitacora.campo." + clave, null, legible, idioma);
        return texto == null ? legible : texto;
    }

    private String valor(JsonNode nodo, Locale idioma) {
        if (nodo.isNull()) {
            return "";
        }
        if (nodo.isBoolean()) {
            return avisos.texto(nodo.asBoolean() ? "bitacora.si" : "bitacora.no", idioma);
        }
        String texto = nodo.asString();
        if (FECHA.matcher(texto).matches()) {
            try {
                return avisos.fecha(LocalDate.parse(texto), idioma);
            } catch (DateTimeParseException e) {
                return texto;
            }
        }
        return PALABRA_FIJA.matcher(texto).matches() ? palabraFija(texto, idioma) : texto;
    }

    /** A state, a kind or an office as a screen says it; as it is kept when the bundle has no word for it. */
    private String palabraFija(String palabra, Locale idioma) {
        String texto = mensajes.getMessage("bitacora.valor." + palabra, null, palabra, idioma);
        return texto == null ? palabra : texto;
    }
}
