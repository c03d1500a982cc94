package mx.avance.aplicacion.auditoria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a fact was done to, taken apart: the audit trail keeps it as an officer names it, in Spanish, and a page in another language
 * says it in its own words.
 *
 * @param clave of its words in the bundle, under {@code bitacora.cosa.}
 * @param datos what they are about: codes, numbers and names, which are the same in every language
 */
record CosaAnotada(String clave, List<String> datos) {

    private static final String AVANCE = "el avance (\\S+) (\\d{4}) de la unidad (\\d{5}) en el programa (\\d{3})";

    private static final List<Forma> FORMAS = List.of(
            new Forma("renglon", "el POA (\\d{4}) de la unidad (\\d{5}) en el programa (\\d{3}), renglón (\\d+)"),
            new Forma("poa", "el POA (\\d{4}) de la unidad (\\d{5}) en el programa (\\d{3})"),
            new Forma("aclaracion", "la aclaración (\\d+) sobre " + AVANCE + ", renglón (\\d+)"),
            new Forma("renglonDeAvance", AVANCE + ", renglón (\\d+)"),
            new Forma("extraordinaria", AVANCE + ", actividad extraordinaria (\\d+)"),
            new Forma("avance", AVANCE),
            new Forma("lectura", "la lectura (\\d+) de «(.+)»"),
            new Forma("elaboracion", "POA (\\d{4})"),
            new Forma("solicitud", "solicitud (\\d+) de la unidad (\\d{5})"),
            new Forma("trimestre", "trimestre (.+)"),
            new Forma("tolerancia", "tolerancia de desviación"),
            new Forma("umbrales", "umbrales del semáforo"),
            new Forma("firma", "modo de firma"),
            new Forma("gravedad", "gravedad de ([A-Z_]+)"),
            new Forma("cuenta", "cuenta (.+)"),
            new Forma("ficha", "ficha (.+)"),
            new Forma("presupuesto", "presupuesto (\\d{4})"),
            new Forma("ente", "ente (.+)"),
            new Forma("catalogo", "catálogo (.+)"),
            new Forma("medida", "unidad de medida (.+)"),
            new Forma("unidad", "unidad (.+)"),
            new Forma("ramo", "ramo (.+)"),
            new Forma("programa", "programa (.+)"),
            new Forma("administracion", "administración (.+)"),
            new Forma("plan", "plan (.+)"),
            new Forma("linea", "línea (.+)"),
            new Forma("correspondencia", "correspondencia (.+)"),
            new Forma("causa", "causa (.+)"),
            new Forma("inhabil", "día inhábil (.+)"),
            new Forma("veda", "veda (.+)"));

    private record Forma(String clave, Pattern patron) {

        Forma(String clave, String patron) {
            this(clave, Pattern.compile(patron, Pattern.DOTALL));
        }

        /** Its letters before what varies, which are compared in no time. */
        private String empieza() {
            String texto = patron.pattern();
            int varia = texto.indexOf('(');
            return varia < 0 ? texto : texto.substring(0, varia);
        }
    }

    /** Empty when it is named in some other way. */
    static Optional<CosaAnotada> de(String objeto) {
        for (Forma forma : FORMAS) {
            Matcher partes = forma.patron().matcher(objeto);
            if (partes.matches()) {
                List<String> datos = new ArrayList<>();
                for (int i = 1; i <= partes.groupCount(); i++) {
                    datos.add(partes.group(i));
                }
                return Optional.of(new CosaAnotada(forma.clave(), datos));
            }
        }
        return Optional.empty();
    }

    /**
     * What a page says of the column {@code objeto}, as an expression of SQL: to look for it as it is read, and not as it is kept.
     *
     * @param palabras of a kind of thing, by its {@code clave}, with {@code \\1}, {@code \\2}… in the places of its data
     * @param datos takes the parameters of the expression
     */
    static String enPalabras(BiFunction<String, Object[], String> palabras, Map<String, Object> datos) {
        StringBuilder casos = new StringBuilder("case");
        for (int i = 0; i < FORMAS.size(); i++) {
            Forma forma = FORMAS.get(i);
            Object[] lugares = IntStream.rangeClosed(
                            1, forma.patron().matcher("").groupCount())
                    .mapToObj(lugar -> "\\" + lugar)
                    .toArray();
            datos.put("forma" + i, "^" + forma.patron().pattern() + "$");
            datos.put("dicha" + i, palabras.apply(forma.clave(), lugares));
            datos.put("empieza" + i, forma.empieza());
            casos.append(" when starts_with(objeto, :empieza" + i + ") and objeto ~ :forma" + i
                    + " then regexp_replace(objeto, :forma" + i + ", :dicha" + i + ")");
        }
        return casos + " else objeto end";
    }

    Object[] paraElTexto() {
        return Arrays.copyOf(datos.toArray(), datos.size());
    }
}
