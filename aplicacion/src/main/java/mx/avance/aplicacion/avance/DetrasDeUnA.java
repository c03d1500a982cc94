package mx.avance.aplicacion.avance;

import java.util.List;
import java.util.Map;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.revision.Hallazgo;

/** Another module tells what stands behind each A of a sheet. Implementations are beans; they never keep a sheet from being signed. */
public interface DetrasDeUnA {

    /**
     * What stands behind an A.
     *
     * @param entradas how many entries there are
     * @param propuesta the A that they propose
     * @param borrador of the observación that they would write; it names no person
     * @param hallazgos worth knowing about the A and its entries
     */
    record Detras(int entradas, Cantidad propuesta, String borrador, List<Hallazgo> hallazgos) {

        public Detras {
            hallazgos = List.copyOf(hallazgos);
        }
    }

    /** By the number of the row; absent where there is nothing. */
    Map<Integer, Detras> de(AvanceGuardado guardado);

    /** Where it is seen and written. */
    String ruta(IdDeAvance id, int renglon);
}
