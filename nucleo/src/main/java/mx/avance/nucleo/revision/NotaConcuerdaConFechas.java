package mx.avance.nucleo.revision;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * What a note reports as done is dated within the reported quarter, and where it lists "los días" there are as many as it
 * counts, or as A where the unit of measure is what was held. A sentence that looks ahead is left alone, and so is a cut-off
 * date ("al 31 de diciembre").
 */
final class NotaConcuerdaConFechas implements ReglaDeRenglon {

    private static final List<String> MESES = List.of(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");
    private static final String MES = "(" + String.join("|", MESES) + ")\\b";
    private static final String DIA = "\\d{1,2}";
    private static final Pattern FECHA = Pattern.compile(
            "\\b(?:(" + DIA + "(?:,? (?:y |e )?" + DIA + ")*) de |(?:en|mes de) )" + MES + "(?: (?:del? )?(\\d{4}))?");
    private static final Pattern CORTE = Pattern.compile("\\b(?:al|hasta el|desde el|a partir del)(?: dia)? $");
    private static final Pattern ADELANTE =
            Pattern.compile("reprogram|se (?:\\w+ar|\\w+er|\\w+ir)an?\\b|proxim|siguiente|pendiente|posterior");
    private static final Pattern DIAS =
            Pattern.compile("(?:\\b(" + Numeral.PATRON + ") )?\\b([a-z]{3,})(?: ([a-z]{3,}))? los dias?\\b");
    private static final Pattern NUMERO = Pattern.compile(DIA);

    @Override
    public Optional<NotaContradice> revisar(Fila fila) {
        Optional<Trimestre> trimestre = fila.trimestre();
        if (fila.nota().isEmpty()
                || trimestre.isEmpty()
                || !fila.nota().filter(NotaConcuerdaConFechas::nombraMes).isPresent()) {
            return Optional.empty();
        }
        for (String frase : fila.nota().get().frases()) {
            int logro = Nota.dondeLogra(frase);
            if (logro < 0 || ADELANTE.matcher(frase).find()) {
                continue;
            }
            Optional<NotaContradice> hallazgo =
                    fechaAjena(fila, frase, logro, trimestre.get()).or(() -> cuentaDeFechas(fila, frase, logro));
            if (hallazgo.isPresent()) {
                return hallazgo;
            }
        }
        return Optional.empty();
    }

    private static boolean nombraMes(Nota nota) {
        return MESES.stream().anyMatch(nota.texto()::contains);
    }

    private static Optional<NotaContradice> fechaAjena(Fila fila, String frase, int desde, Trimestre trimestre) {
        Optional<Ejercicio> ejercicio = fila.avance.ejercicio();
        Matcher fecha = FECHA.matcher(frase).region(desde, frase.length());
        while (fecha.find()) {
            int mes = MESES.indexOf(fecha.group(2));
            boolean otroAnio = fecha.group(3) != null
                    && ejercicio
                            .filter(este -> este.anio() != Integer.parseInt(fecha.group(3)))
                            .isPresent();
            boolean ajena = mes / 3 != trimestre.ordinal() || otroAnio;
            if (ajena && !CORTE.matcher(frase.substring(0, fecha.start())).find()) {
                String periodo =
                        trimestre.rotulo() + ejercicio.map(este -> " " + este).orElse("");
                String dicho = fila.nota().orElseThrow().comoSeEscribio(fecha.group());
                return Optional.of(new NotaContradice(fila.numero(), Contradiccion.FECHA, dicho, periodo));
            }
        }
        return Optional.empty();
    }

    private static Optional<NotaContradice> cuentaDeFechas(Fila fila, String frase, int desde) {
        Matcher dias = DIAS.matcher(frase).region(desde, frase.length());
        if (!dias.find() || frase.indexOf(" al ", dias.end()) >= 0) {
            return Optional.empty();
        }
        String cosa = cosa(fila, dias);
        Optional<Cantidad> cuantas = cuantas(fila, dias, cosa);
        int fechas = 0;
        Matcher fecha = FECHA.matcher(frase).region(dias.end(), frase.length());
        while (fecha.find()) {
            fechas += fecha.group(1) == null
                    ? 0
                    : (int) NUMERO.matcher(fecha.group(1)).results().count();
        }
        if (fechas == 0 || cuantas.isEmpty() || cuantas.get().equals(Cantidad.of(fechas))) {
            return Optional.empty();
        }
        return Optional.of(new NotaContradice(
                fila.numero(),
                Contradiccion.FECHAS,
                fechas == 1 ? "1 fecha" : fechas + " fechas",
                cuantas.get() + " " + cosa));
    }

    /** The word for what was held: of the two before "los días", the one that names the unit of measure, or else the first. */
    private static String cosa(Fila fila, Matcher dias) {
        boolean segunda = dias.group(3) != null && esLaUnidad(fila, dias.group(3));
        return segunda ? dias.group(3) : dias.group(2);
    }

    /** As many as the note counts; A of the quarter where it only names the unit of measure. */
    private static Optional<Cantidad> cuantas(Fila fila, Matcher dias, String cosa) {
        if (dias.group(1) != null) {
            return Optional.of(Numeral.valor(dias.group(1)));
        }
        return esLaUnidad(fila, cosa) ? fila.alcanzado() : Optional.empty();
    }

    private static boolean esLaUnidad(Fila fila, String palabra) {
        return fila.renglon
                .unidadMedida()
                .filter(medida -> medida.laNombra(palabra))
                .isPresent();
    }
}
