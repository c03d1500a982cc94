package mx.avance.lectura.generador;

import java.util.List;

/**
 * A document as it would reach the reader, with what it truly says.
 *
 * @param descripcion how it was printed, to find one's way when a test fails
 */
record Impreso(byte[] bytes, String texto, List<Hoja> hojas, String descripcion) {

    /**
     * @param verdad what the paper lets know: without the names that it does not print
     */
    record Hoja(HojaCierta verdad, Costumbre costumbre, List<FilaImpresa> filas, String descripcion) {}
}
