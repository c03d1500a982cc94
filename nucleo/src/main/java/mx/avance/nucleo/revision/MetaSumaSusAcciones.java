package mx.avance.nucleo.revision;

/**
 * A meta that adds up its acciones does so in every column. Paper does not say which metas do: unless the programme says, one
 * does when nearly all its columns agree.
 */
final class MetaSumaSusAcciones implements Regla {

    @Override
    public void revisar(Serie serie, Anotador anotador) {
        for (Fila fila : serie.filas) {
            if (fila.sumaSusAcciones()) {
                fila.columnasQueSuman().enDesacuerdo().forEach(columna -> anotador.en(fila, columna));
            }
        }
    }
}
