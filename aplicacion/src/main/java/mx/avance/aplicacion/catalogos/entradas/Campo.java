package mx.avance.aplicacion.catalogos.entradas;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.Defecto;
import org.jspecify.annotations.Nullable;

/**
 * A column of a catalogue: the field of its form, the column of its files and of its table.
 *
 * @param clave its name in forms, in the API and in the table; {@code catalogos.campo.<clave>} is its label
 * @param largo the most characters that it may have
 * @param forma what a code looks like; null when anything goes
 * @param ceros how many digits a code has, so that one zero in front that a spreadsheet ate comes back; 0 when it does not say
 * @param referencia where its value has to exist; null when nowhere
 * @param encabezados other headings that mean this column in a file, plain: lower case, no accents
 */
public record Campo(
        String clave,
        Tipo tipo,
        boolean obligatorio,
        int largo,
        @Nullable Pattern forma,
        int ceros,
        @Nullable Referencia referencia,
        List<String> encabezados) {

    static Campo de(String clave, Tipo tipo, int largo, String... encabezados) {
        return new Campo(clave, tipo, false, largo, null, 0, null, List.of(encabezados));
    }

    Campo exigido() {
        return new Campo(clave, tipo, true, largo, forma, ceros, referencia, encabezados);
    }

    Campo conForma(String patron) {
        return new Campo(clave, tipo, obligatorio, largo, Pattern.compile(patron), ceros, referencia, encabezados);
    }

    Campo conDigitos(int cuantos) {
        return new Campo(
                clave,
                tipo,
                obligatorio,
                largo,
                Pattern.compile("[0-9]{" + cuantos + "}"),
                cuantos,
                referencia,
                encabezados);
    }

    Campo que(Referencia existe) {
        return new Campo(clave, tipo, obligatorio, largo, forma, ceros, existe, encabezados);
    }

    /** What a person wrote into it, as it is kept, or what is wrong with it. */
    Leido leer(String escrito) {
        String limpio = limpio(escrito);
        if (limpio.isEmpty()) {
            return obligatorio ? Leido.mal(limpio, Defecto.en(clave, "forma.obligatorio")) : Leido.bien("");
        }
        if (limpio.length() > largo && ceros == 0) {
            return Leido.mal(limpio, Defecto.en(clave, "forma.largo", largo));
        }
        String completo = limpio.matches("[0-9]+") && limpio.length() == ceros - 1 ? "0" + limpio : limpio;
        Optional<String> canonico = tipo.canonico(completo);
        if (canonico.isEmpty()
                || (forma != null && !forma.matcher(canonico.get()).matches())) {
            return Leido.mal(limpio, Defecto.en(clave, faltaDeForma(), ceros));
        }
        return Leido.bien(canonico.get());
    }

    private String faltaDeForma() {
        return switch (tipo) {
            case FECHA -> "forma.fecha";
            case NUMERO, COLOR, CAMPOS -> "catalogos.forma." + tipo.name();
            default -> ceros > 0 ? "catalogos.forma.digitos" : "catalogos.forma." + clave;
        };
    }

    /** Without control characters or doubled spaces; the lines of a list of fields stay apart. */
    private String limpio(String escrito) {
        String separado = tipo == Tipo.CAMPOS || tipo == Tipo.SINONIMOS ? escrito.replaceAll("\\R", ";") : escrito;
        return separado.codePoints()
                .map(letra -> Character.isWhitespace(letra) || Character.isSpaceChar(letra) ? ' ' : letra)
                .filter(letra -> !Character.isISOControl(letra)
                        && Character.getType(letra) != Character.FORMAT
                        && Character.getType(letra) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /**
     * What came of a written value.
     *
     * @param valor as it is kept; as it was written when it cannot be
     * @param defecto null when nothing is wrong
     */
    record Leido(String valor, @Nullable Defecto defecto) {

        static Leido bien(String valor) {
            return new Leido(valor, null);
        }

        static Leido mal(String valor, Defecto defecto) {
            return new Leido(valor, defecto);
        }
    }
}
