package mx.avance.lectura.formato.tmm;

import java.util.regex.Pattern;
import mx.avance.lectura.grafia.Palabras;
import mx.avance.lectura.restriccion.Valores;
import org.jspecify.annotations.Nullable;

/** What the note of a row lets expect of A against P in the reported quarter (rule 7 of the form). */
enum Indicio {
    /** No note: what was programmed was achieved. */
    CUMPLE,
    /** The note says that more was achieved. */
    SUPERA,
    /** The note explains a shortfall. */
    FALTA,
    /** A note that says neither. */
    EXPLICA;

    private static final double EN_CONTRA = 3;
    private static final double EN_DUDA = 0.6;
    private static final Pattern DE_MAS = Pattern.compile(
            "\\b(SE )?(SUPER[AOE]|SUPERAMOS|SUPERARON|REBAS[AOE]|REBASAMOS|EXCEDI[OE]|EXCEDE|INCREMENT[AO]|ADICIONALES)\\b");
    private static final Pattern DE_MENOS = Pattern.compile(
            "\\bNO (SE |FUE |PUDO |HUBO |LOGR|ALCANZ|CUMPL|CONTAMOS|CONTAR)|\\bREPROGRAM|\\bCIERRE\\b|\\bPENDIENTE|\\bCANCEL|\\bFALTA\\b|\\bSUSPEND");

    static Indicio de(@Nullable String nota) {
        if (nota == null) {
            return CUMPLE;
        }
        String planas = Palabras.planas(nota);
        boolean menos = DE_MENOS.matcher(planas).find();
        boolean mas = DE_MAS.matcher(planas).find();
        if (mas == menos) {
            return EXPLICA;
        }
        return mas ? SUPERA : FALTA;
    }

    /** How much a reading's reported quarter speaks against the note. */
    double contra(Valores valores, int trimestre) {
        int programado = Casillas.programado(trimestre);
        int alcanzado = Casillas.alcanzado(trimestre);
        if (!valores.hay(programado) || !valores.hay(alcanzado)) {
            return 0;
        }
        int signo = Long.compare(valores.en(alcanzado), valores.en(programado));
        return switch (this) {
            case CUMPLE -> signo == 0 ? 0 : EN_CONTRA;
            case SUPERA -> signo > 0 ? 0 : EN_CONTRA;
            case FALTA -> signo < 0 ? 0 : EN_CONTRA;
            case EXPLICA -> signo != 0 ? 0 : EN_DUDA;
        };
    }
}
