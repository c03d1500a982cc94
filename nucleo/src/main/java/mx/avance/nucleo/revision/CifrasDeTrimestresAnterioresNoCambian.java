package mx.avance.nucleo.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.Columna;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * Meta anual and the P and A of quarters already reported stand as in the latest accepted sheet of an earlier quarter of the
 * year. Later P may have changed: that is what arrastres and reprogramming are for.
 */
final class CifrasDeTrimestresAnterioresNoCambian implements Regla {

    private final Map<Lugar, Aceptado> aceptados = new HashMap<>();

    private record Lugar(Ejercicio ejercicio, Trimestre trimestre, Optional<UnidadEjecutora> unidad, int numero) {}

    private record Aceptado(Trimestre trimestre, RenglonDeAvance renglon) {}

    CifrasDeTrimestresAnterioresNoCambian(List<AvanceFisicoProgramatico> anteriores) {
        for (AvanceFisicoProgramatico anterior : anteriores) {
            if (anterior.ejercicio().isEmpty() || anterior.trimestre().isEmpty()) {
                continue;
            }
            Trimestre trimestre = anterior.trimestre().get();
            for (RenglonDeAvance renglon : anterior.renglones()) {
                Lugar lugar = new Lugar(
                        anterior.ejercicio().get(), trimestre, anterior.clave().unidadEjecutora(), renglon.numero());
                aceptados.putIfAbsent(lugar, new Aceptado(trimestre, renglon));
            }
        }
    }

    @Override
    public void revisar(Serie serie, Anotador anotador) {
        if (aceptados.isEmpty()) {
            return;
        }
        for (Fila fila : serie.filas) {
            ultimo(fila).ifPresent(aceptado -> comparar(fila, aceptado, anotador));
        }
    }

    private Optional<Aceptado> ultimo(Fila fila) {
        Optional<Ejercicio> ejercicio = fila.avance.ejercicio();
        Optional<Trimestre> reportado = fila.trimestre();
        Optional<Aceptado> ultimo = Optional.empty();
        if (ejercicio.isEmpty() || reportado.isEmpty()) {
            return ultimo;
        }
        for (Trimestre trimestre : Trimestre.TODOS) {
            Aceptado aceptado = reportado.get().esPosteriorA(trimestre)
                    ? aceptados.get(new Lugar(
                            ejercicio.get(), trimestre, fila.avance.clave().unidadEjecutora(), fila.numero()))
                    : null;
            if (aceptado != null) {
                ultimo = Optional.of(aceptado);
            }
        }
        return ultimo;
    }

    private static void comparar(Fila fila, Aceptado aceptado, Anotador anotador) {
        for (Columna columna : Columna.TODAS) {
            boolean futura = columna.trimestre()
                    .filter(trimestre -> trimestre.esPosteriorA(aceptado.trimestre()))
                    .isPresent();
            Optional<Cantidad> antes = columna.de(aceptado.renglon());
            Optional<Cantidad> ahora = columna.de(fila.renglon);
            if (!futura && antes.isPresent() && ahora.isPresent() && !antes.equals(ahora)) {
                anotador.en(fila, new CambioSinReprogramacion(fila.numero(), columna, antes.get(), ahora.get()));
            }
        }
    }
}
