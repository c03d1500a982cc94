package mx.avance.aplicacion.ingesta.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import mx.avance.aplicacion.ingesta.MuestraDeHoja;
import mx.avance.aplicacion.plataforma.tabla.Fila;
import mx.avance.aplicacion.plataforma.tabla.Pestana;

/**
 * A spreadsheet that waits for somebody to say what its columns are.
 *
 * @param columnas how it would be read, to be sent back with what is wrong put right
 */
@Schema(name = "HojaPorTraer")
record HojaPorTraer(
        List<PestanaPorTraer> pestanas,
        TraerApi.Columnas columnas,

        @Schema(description = "Los últimos renglones del encabezado")
        List<Renglon> encabezado,

        @Schema(description = "Los primeros renglones debajo del encabezado")
        List<Renglon> muestra,

        @Schema(description = "Si además puede leerse como la forma oficial")
        boolean seLeeComoForma) {

    /** A tab. */
    @Schema(name = "PestanaPorTraer")
    record PestanaPorTraer(
            @Schema(example = "Metas") String nombre,
            @Schema(example = "42") int renglones,
            @Schema(example = "9") int columnas) {

        static PestanaPorTraer de(Pestana pestana) {
            return new PestanaPorTraer(pestana.nombre(), pestana.filas().size(), pestana.columnas());
        }
    }

    /** A row of it. */
    @Schema(name = "RenglonDeHoja")
    record Renglon(
            @Schema(example = "7") int numero,

            @ArraySchema(
                    arraySchema = @Schema(description = "De la primera columna en adelante"),
                    schema = @Schema(example = "Reuniones"))
            List<String> celdas) {}

    static List<Renglon> renglones(List<Fila> filas, MuestraDeHoja muestra) {
        return filas.stream()
                .map(fila -> new Renglon(
                        fila.numero(),
                        IntStream.rangeClosed(1, muestra.columnas().size())
                                .mapToObj(fila::celda)
                                .toList()))
                .toList();
    }
}
