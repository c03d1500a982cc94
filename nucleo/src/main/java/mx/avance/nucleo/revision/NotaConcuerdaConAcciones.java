package mx.avance.nucleo.revision;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.nucleo.Cantidad;

/**
 * "Se cumplen 2 de 3 acciones" agrees with the acciones of the meta: so many reached their P of the quarter. They may be
 * counted with or without those that programmed nothing in it. Silent while a figure of an acción is missing.
 */
final class NotaConcuerdaConAcciones implements ReglaDeRenglon {

    private static final Pattern DE_LAS_ACCIONES =
            Pattern.compile("(" + Numeral.PATRON + ") de (?:las |sus )?(" + Numeral.PATRON + ") acciones");

    @Override
    public Optional<NotaContradice> revisar(Fila fila) {
        if (fila.acciones.isEmpty()
                || fila.nota()
                        .filter(nota -> nota.texto().contains(" acciones"))
                        .isEmpty()) {
            return Optional.empty();
        }
        Nota nota = fila.nota().get();
        Matcher dicho = DE_LAS_ACCIONES.matcher(nota.texto());
        if (!dicho.find()
                || fila.acciones.stream().anyMatch(accion -> accion.desviacion().isEmpty())) {
            return Optional.empty();
        }
        List<Fila> programadas = fila.acciones.stream()
                .filter(accion ->
                        accion.programado().filter(cifra -> !cifra.esCero()).isPresent())
                .toList();
        boolean alReves = nota.texto().substring(0, dicho.start()).matches(".*\\bno se (?:\\w+ ){1,2}");
        Cantidad cuantas = Numeral.valor(dicho.group(1));
        Cantidad total = Numeral.valor(dicho.group(2));
        return concuerda(fila.acciones, cuantas, total, alReves) || concuerda(programadas, cuantas, total, alReves)
                ? Optional.empty()
                : Optional.of(new NotaContradice(
                        fila.numero(),
                        Contradiccion.ACCIONES,
                        nota.comoSeEscribio(dicho.group()),
                        cumplidas(fila.acciones) + " de " + fila.acciones.size()));
    }

    private static boolean concuerda(List<Fila> acciones, Cantidad cuantas, Cantidad total, boolean alReves) {
        long cumplidas = cumplidas(acciones);
        return total.equals(Cantidad.of(acciones.size()))
                && cuantas.equals(Cantidad.of(alReves ? acciones.size() - cumplidas : cumplidas));
    }

    private static long cumplidas(List<Fila> acciones) {
        return acciones.stream()
                .map(Fila::desviacion)
                .filter(desviacion -> desviacion.orElse(-1) >= 0)
                .count();
    }
}
