package mx.avance.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Lectura;

/**
 * The two things that the commands have done for them: reading a document and printing the official form.
 *
 * @param reparosAlImprimir what a PDF of the reading cannot show as it was written
 */
record Oficina(
        Lee lector,
        Imprime pdf,
        Imprime xlsx,
        Imprime csv,
        Function<Lectura, List<HallazgoRedactado>> reparosAlImprimir) {

    /** Reads one document. */
    @FunctionalInterface
    interface Lee {
        Lectura leer(Path archivo, OpcionesDeLectura opciones) throws LecturaImposible;
    }

    /** Writes the official form of a reading and leaves the stream open. */
    @FunctionalInterface
    interface Imprime {
        void imprimir(Lectura lectura, OutputStream salida) throws IOException;
    }
}
