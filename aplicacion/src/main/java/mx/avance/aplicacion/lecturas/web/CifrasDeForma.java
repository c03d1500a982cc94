package mx.avance.aplicacion.lecturas.web;

import java.util.List;
import java.util.stream.IntStream;
import mx.avance.aplicacion.lecturas.CifrasEscritas;
import mx.avance.aplicacion.lecturas.RenglonEnRevision;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Correccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The figures of a row in the form where somebody types them. */
final class CifrasDeForma {

    private CifrasDeForma() {}

    static CifrasEscritas de(MultiValueMap<String, String> campos) {
        return new CifrasEscritas(
                uno(campos, "metaAnual"),
                cuatro(campos, "p"),
                cuatro(campos, "a"),
                cuatro(campos, "arrastre"),
                uno(campos, "numero"));
    }

    private static List<String> cuatro(MultiValueMap<String, String> campos, String nombre) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(i -> uno(campos, nombre + i))
                .toList();
    }

    private static String uno(MultiValueMap<String, String> campos, String nombre) {
        String texto = campos.getFirst(nombre);
        return texto == null ? "" : texto;
    }

    /** What to begin with: the figures that stand, and where none were certain those that the reader proposes. */
    static CifrasEscritas de(RenglonEnRevision renglon) {
        Correccion propuesta = renglon.meta().propuesta();
        Cifras cifras =
                renglon.decididas().orElse(propuesta == null ? renglon.meta().cifras() : propuesta.cifras());
        return new CifrasEscritas(
                cifras.metaAnual() == null ? "" : CifraEscrita.escribir(cifras.metaAnual()),
                escritas(cifras.programado()),
                escritas(cifras.alcanzado()),
                escritas(cifras.arrastres()),
                renglon.meta().numero() > 0 ? Integer.toString(renglon.meta().numero()) : "");
    }

    private static List<String> escritas(@Nullable PorTrimestre cifras) {
        return Trimestre.TODOS.stream()
                .map(cual -> cifras == null
                        ? ""
                        : cifras.en(cual).map(CifraEscrita::escribir).orElse(""))
                .toList();
    }
}
