package mx.avance.rendimiento;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mx.avance.impresion.Impresion;
import mx.avance.lectura.documento.Lectura;
import net.sf.jasperreports.engine.JRException;

/**
 * A process that prints the same documents with one engine each time that it is told to, and answers how many nanoseconds
 * it took. It stays warm between two orders, so that engines can take turns.
 */
final class Imprenta {

    /** Prints one of its documents. */
    private interface Motor {
        void imprimir(int cual, OutputStream salida) throws IOException;
    }

    private Imprenta() {}

    /** The documents of one sheet that all the engines print. */
    static List<Lectura> documentos(int cuantos) {
        List<Lectura> documentos = new ArrayList<>(cuantos);
        for (int i = 0; i < cuantos; i++) {
            documentos.add(HojasDePrueba.lectura(5_000 + i, 1, 10));
        }
        return documentos;
    }

    /**
     * @param argumentos the engine, {@code avance} or {@code jasper}, and how many documents
     */
    public static void main(String[] argumentos) throws IOException, JRException {
        List<Lectura> documentos = documentos(Integer.parseInt(argumentos[1]));
        Motor motor = argumentos[0].equals("jasper") ? jasper(documentos) : avance(documentos);
        BufferedReader ordenes = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (ordenes.readLine() != null) {
            long bytes = 0;
            long antes = System.nanoTime();
            for (int i = 0; i < documentos.size(); i++) {
                Contador salida = new Contador();
                motor.imprimir(i, salida);
                bytes += salida.bytes;
            }
            System.out.println(System.nanoTime() - antes + " " + bytes);
        }
    }

    private static Motor avance(List<Lectura> documentos) {
        Impresion impresion = new Impresion();
        return (cual, salida) -> impresion.pdf(documentos.get(cual), salida);
    }

    private static Motor jasper(List<Lectura> documentos) throws IOException, JRException {
        Jasper jasper = Jasper.compilado();
        List<Jasper.Datos> datos = documentos.stream()
                .map(documento -> Jasper.Datos.de(documento.hojas().get(0)))
                .toList();
        return (cual, salida) -> {
            try {
                jasper.imprimir(datos.get(cual), salida);
            } catch (JRException e) {
                throw new UncheckedIOException(new IOException("JasperReports no imprimió", e));
            }
        };
    }

    private static final class Contador extends OutputStream {

        private long bytes;

        @Override
        public void write(int octeto) {
            bytes++;
        }

        @Override
        public void write(byte[] octetos, int desde, int cuantos) {
            bytes += cuantos;
        }
    }
}
