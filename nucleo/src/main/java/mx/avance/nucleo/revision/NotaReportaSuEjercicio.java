package mx.avance.nucleo.revision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Ejercicio;

/**
 * What a note reports as done is of the year of its sheet, not "del ejercicio 2021" or "del año anterior" in one of 2022. A
 * comparison with last year reports nothing, nor does a fund that carries its year, nor what is being prepared for next year.
 */
final class NotaReportaSuEjercicio implements ReglaDeRenglon {

    private static final Pattern OTRO_EJERCICIO =
            Pattern.compile("\\b(?:del?|correspondientes? al) (?:(?:ejercicio|ano)(?: fiscal)?(?: de)? (\\d{4})"
                    + "|(?:ejercicio|ano)(?: fiscal)? (?:inmediato )?(?:anterior|pasado|previo))\\b");
    private static final Pattern COMPARA = Pattern.compile(
            "\\b(?:diferencia|comparacion|compara\\w*|contra|respecto|relacion|igual|mas|menos|mayor|menor|superior|inferior)(?: \\w+){0,3} $");

    @Override
    public Optional<EjercicioAjeno> revisar(Fila fila) {
        Optional<Ejercicio> ejercicio = fila.avance.ejercicio();
        boolean nadaHecho = fila.alcanzado().filter(Cantidad::esCero).isPresent();
        if (fila.nota().filter(NotaReportaSuEjercicio::nombraUno).isEmpty() || ejercicio.isEmpty() || nadaHecho) {
            return Optional.empty();
        }
        for (String frase : fila.nota().get().frases()) {
            Matcher otro = OTRO_EJERCICIO.matcher(frase);
            int logro = Nota.dondeLogra(frase);
            while (logro >= 0 && otro.find()) {
                boolean anterior = otro.group(1) == null
                        || Integer.parseInt(otro.group(1)) < ejercicio.get().anio();
                if (anterior
                        && logro < otro.start()
                        && !COMPARA.matcher(frase.substring(0, otro.start())).find()) {
                    String dicho = fila.nota().get().comoSeEscribio(otro.group());
                    return Optional.of(new EjercicioAjeno(fila.numero(), dicho, ejercicio.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean nombraUno(Nota nota) {
        return nota.texto().contains("ejercicio") || nota.texto().contains("ano ");
    }
}
