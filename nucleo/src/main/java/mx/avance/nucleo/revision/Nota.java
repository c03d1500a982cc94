package mx.avance.nucleo.revision;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.nucleo.Escritura;
import mx.avance.nucleo.avance.Observacion;
import org.jspecify.annotations.Nullable;

/**
 * What a note says, in the turns of phrase that these forms use. It errs on the side of silence: a note that it does not
 * understand says nothing.
 */
final class Nota {

    private static final Pattern SUPERA = Pattern.compile(
            "(?<!\\bno )\\bse (?:ha |han )?(?:super(?:a|o|an|aron|ado)|rebas(?:a|o|an|aron|ado)|sobrepas(?:a|o|an|aron|ado)"
                    + "|exced(?:e|io|en|ieron|ido))\\b");
    private static final Pattern NO_CUMPLE = Pattern.compile(
            "\\bno se (?:ha |han )?(?:cumpl(?:e|en|io|ieron|ido)|alcanz(?:a|o|an|aron|ado)|llego\\b|llegaron\\b"
                    + "|(?:logr(?:a|o|aron)|pud(?:o|ieron)) (?:cumplir|alcanzar|llegar))");
    private static final Pattern REPROGRAMA = Pattern.compile(
            "(?<!\\bno )(?<!\\bno se )(?<!\\bsin )\\b(?:se )?(?:reprogram(?:a|an|o|ara|aran|aron|ando|ada|adas|ado|ados)"
                    + "|recalendariz(?:a|an|o|ara|aran|aron|ando)|pospon(?:e|en|dra|dran|iendo)|pospuso"
                    + "|difiri(?:o|eron|endo)|difiere|aplaz(?:a|an|o|ara|aran|aron|ando))\\b");
    private static final Pattern SE_LOGRO = Pattern.compile("se (?:han? )?(?:llev(?:o|aron|ado) a cabo"
            + "|(?:realiz|celebr|entreg|otorg|efectu|present|elabor|brind|logr|integr|aplic|report)(?:o|aron|ado)"
            + "|(?:rind|rend|atend|impart|cumpl)(?:io|ieron|ido|en|e))\\b");
    private static final Pattern LOGRAMOS = Pattern.compile("(?<!\\bno )\\b(?:llevamos a cabo"
            + "|(?:realiz|celebr|entreg|otorg|present|elabor|brind)amos|(?:atend|impart|cumpl)imos)\\b");
    private static final Pattern CITA = Pattern.compile("[\"“«][^\"”»]*[\"”»]");
    private static final Pattern FRASE = Pattern.compile("[;\\n]|\\.(?=\\s)");

    private final Observacion observacion;
    private @Nullable String texto;
    private @Nullable List<String> frases;

    Nota(Observacion observacion) {
        this.observacion = observacion;
    }

    /** Lower case, without accents, punctuation kept. */
    String texto() {
        String sabido = texto;
        if (sabido == null) {
            sabido = Escritura.sinAcentos(observacion.texto());
            texto = sabido;
        }
        return sabido;
    }

    /** Its sentences, without what stands between quotation marks: that names something and reports nothing. */
    List<String> frases() {
        List<String> sabidas = frases;
        if (sabidas == null) {
            sabidas = List.of(FRASE.split(sinCitas(texto())));
            frases = sabidas;
        }
        return sabidas;
    }

    private static String sinCitas(String texto) {
        boolean acaso = texto.indexOf('"') >= 0 || texto.indexOf('“') >= 0 || texto.indexOf('«') >= 0;
        return acaso ? CITA.matcher(texto).replaceAll(" ") : texto;
    }

    /** The words that say that the goal was exceeded. */
    Optional<String> dondeSupera() {
        boolean acaso = dice("super") || dice("rebas") || dice("exced") || dice("sobrepas");
        return acaso ? hallar(SUPERA) : Optional.empty();
    }

    /** The words that say that the goal was not reached. */
    Optional<String> dondeNoCumple() {
        return dice("no se ") ? hallar(NO_CUMPLE) : Optional.empty();
    }

    /** The words that say that something passes to another quarter. */
    Optional<String> dondeReprograma() {
        boolean acaso = dice("reprogram")
                || dice("recalendariz")
                || dice("pospon")
                || dice("pospus")
                || dice("difi")
                || dice("aplaz");
        return acaso ? hallar(REPROGRAMA) : Optional.empty();
    }

    boolean reprograma() {
        return dondeReprograma().isPresent();
    }

    /** Where in a sentence something is reported as done; -1 when nothing is. */
    static int dondeLogra(String frase) {
        int logro = dondeSeLogra(frase);
        if (logro < 0 && frase.contains("mos")) {
            Matcher logramos = LOGRAMOS.matcher(frase);
            logro = logramos.find() ? logramos.start() : -1;
        }
        return logro;
    }

    private static int dondeSeLogra(String frase) {
        Matcher logro = SE_LOGRO.matcher(frase);
        for (int se = frase.indexOf("se "); se >= 0; se = frase.indexOf("se ", se + 1)) {
            boolean empiezaPalabra = se == 0 || !Character.isLetterOrDigit(frase.charAt(se - 1));
            if (empiezaPalabra
                    && !frase.startsWith("no ", se - 3)
                    && logro.region(se, frase.length()).lookingAt()) {
                return se;
            }
        }
        return -1;
    }

    private boolean dice(String trozo) {
        return texto().contains(trozo);
    }

    private Optional<String> hallar(Pattern patron) {
        Matcher hallado = patron.matcher(texto());
        return hallado.find() ? Optional.of(comoSeEscribio(hallado.group().strip())) : Optional.empty();
    }

    /**
     * A stretch of the plain text with its capitals and accents back, for a person to read: "ano" is no word to quote in
     * Spanish. The stretch itself where the original cannot be found.
     */
    String comoSeEscribio(String fragmento) {
        int lugar = texto().indexOf(fragmento);
        boolean letraPorLetra = observacion.texto().length() == texto().length();
        return lugar >= 0 && letraPorLetra
                ? observacion.texto().substring(lugar, lugar + fragmento.length())
                : fragmento;
    }
}
