package mx.avance.nucleo.revision;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.poa.UnidadMedida;

/**
 * "Se llevaron a cabo 2 sesiones" agrees with an A of 2, where the unit of measure is that very word. The sum of all that the
 * note counts, or any one of them, may be A of the quarter or of the year to date; "2 más", "2 adicionales" or "de las 4
 * sesiones" count something else.
 */
final class NotaConcuerdaConCantidad implements ReglaDeRenglon {

    private static final Pattern CUENTA = Pattern.compile("(?:\\b(" + Numeral.PATRON
            + ") de (?:las |los )?)?\\b(?<!\\d[.,/-])(" + Numeral.PATRON + ") ([a-z]{3,})(?: (\\w+))?");
    private static final Pattern OTRA_COSA_ANTES = Pattern.compile(
            "\\b(?:de|de las|de los|faltan?|faltaron|restan?|restantes|otr[ao]s|programaron|programadas|programados|con)\\s$");
    private static final List<String> OTRA_COSA_DESPUES = List.of("adicional", "mas", "pendient", "restant", "faltant");

    @Override
    public Optional<NotaContradice> revisar(Fila fila) {
        Optional<Cantidad> alcanzado = fila.alcanzado();
        if (alcanzado.isEmpty()
                || fila.nota().filter(nota -> puedeContar(nota, fila)).isEmpty()) {
            return Optional.empty();
        }
        UnidadMedida unidad = fila.renglon.unidadMedida().orElseThrow();
        Cantidad acumulado = AbsolutoSumaAlcanzado.calculado(fila).orElse(alcanzado.get());
        Cantidad suma = Cantidad.CERO;
        String fragmento = "";
        for (String frase : fila.nota().get().frases()) {
            int logro = Nota.dondeLogra(frase);
            if (logro < 0) {
                continue;
            }
            Matcher cuenta = CUENTA.matcher(frase).region(logro, frase.length());
            while (cuenta.find()) {
                if (cuentaLoHecho(cuenta, frase, unidad)) {
                    Cantidad dicho = Numeral.valor(cuenta.group(1) == null ? cuenta.group(2) : cuenta.group(1));
                    if (dicho.equals(alcanzado.get()) || dicho.equals(acumulado)) {
                        return Optional.empty();
                    }
                    suma = suma.mas(dicho);
                    String escrito = fila.nota().get().comoSeEscribio(frase.substring(cuenta.start(), cuenta.end(3)));
                    fragmento = fragmento.isEmpty() ? escrito : fragmento + ", " + escrito;
                }
            }
        }
        return fragmento.isEmpty() || suma.equals(alcanzado.get()) || suma.equals(acumulado)
                ? Optional.empty()
                : Optional.of(new NotaContradice(
                        fila.numero(),
                        Contradiccion.CANTIDAD,
                        fragmento,
                        alcanzado.get().toString()));
    }

    private static boolean puedeContar(Nota nota, Fila fila) {
        return fila.renglon
                        .unidadMedida()
                        .filter(unidad -> unidad.puedeNombrarse(nota.texto()))
                        .isPresent()
                && Numeral.puedeHaberEn(nota.texto());
    }

    private static boolean cuentaLoHecho(Matcher cuenta, String frase, UnidadMedida unidad) {
        if (!unidad.laNombra(cuenta.group(3))) {
            return false;
        }
        String sigue = cuenta.group(4);
        return (sigue == null || OTRA_COSA_DESPUES.stream().noneMatch(sigue::startsWith))
                && !OTRA_COSA_ANTES.matcher(frase.substring(0, cuenta.start())).find();
    }
}
