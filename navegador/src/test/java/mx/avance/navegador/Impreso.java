package mx.avance.navegador;

import com.microsoft.playwright.APIResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.MetaLeida;
import org.assertj.core.api.Assertions;

/**
 * The printed form of a sheet, read as one reads somebody else's.
 *
 * @param renglones number, meta anual, P, A, absoluto and relativo of each row
 */
record Impreso(List<String> renglones) {

    static Impreso de(Persona persona, String hoja) {
        try {
            return new Impreso(
                    Lector.deSerie()
                            .leer("hoja.pdf", bytes(persona, hoja + "/hoja.pdf"), OpcionesDeLectura.NINGUNA)
                            .hojas()
                            .stream()
                            .flatMap(leida -> leida.metas().stream())
                            .map(Impreso::renglon)
                            .toList());
        } catch (LecturaImposible ilegible) {
            throw new AssertionError("what was printed of " + hoja, ilegible);
        }
    }

    /** What the browser of that person gets from an address, which is some file. */
    static byte[] bytes(Persona persona, String ruta) {
        APIResponse respuesta = persona.pagina()
                .request()
                .get(URI.create(persona.pagina().url()).resolve(ruta).toString());
        Assertions.assertThat(respuesta.status()).as(ruta).isEqualTo(200);
        return respuesta.body();
    }

    private static String renglon(MetaLeida meta) {
        Cifras cifras = meta.cifras();
        return meta.numero() + " " + cifras.metaAnual() + " " + cifras.programado() + " " + cifras.alcanzado() + " "
                + cifras.avanceAbsoluto() + " "
                + Objects.requireNonNull(cifras.avanceRelativo()).toPlainString();
    }
}
