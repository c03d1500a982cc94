package mx.avance.rendimiento;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.avance.impresion.Impresion;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Lectura;

/** One task in a process of its own, started with a small heap; it answers how many rows it saw. */
final class EnPoco {

    private EnPoco() {}

    /**
     * @param argumentos {@code leer FILE}, or {@code imprimir FILE SHEETS ROWS_PER_SHEET} for a PDF of sheets made there
     */
    public static void main(String[] argumentos) throws IOException, LecturaImposible {
        Path archivo = Path.of(argumentos[1]);
        Lectura lectura;
        if (argumentos[0].equals("leer")) {
            lectura = Lector.deSerie().leer(archivo, OpcionesDeLectura.NINGUNA);
        } else {
            lectura = HojasDePrueba.lectura(2023, Integer.parseInt(argumentos[2]), Integer.parseInt(argumentos[3]));
            try (OutputStream salida = Files.newOutputStream(archivo)) {
                new Impresion().pdf(lectura, salida);
            }
        }
        System.out.println(
                lectura.hojas().stream().mapToLong(hoja -> hoja.metas().size()).sum());
    }
}
