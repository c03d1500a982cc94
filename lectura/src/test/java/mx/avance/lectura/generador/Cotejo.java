package mx.avance.lectura.generador;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Correccion;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.lectura.generador.HojaCierta.Entrada;
import mx.avance.lectura.generador.HojaCierta.Renglon;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/** Compares what was read with what a sheet truly says. */
final class Cotejo {

    private Cotejo() {}

    /** Whether the figures are those of the row, to the last one. */
    static boolean iguales(Cifras cifras, Renglon renglon, int trimestre) {
        if (!es(cifras.metaAnual(), renglon.anual())
                || !es(cifras.avanceAbsoluto(), renglon.absoluto())
                || cifras.avanceRelativo() == null
                || cifras.avanceRelativo().compareTo(BigDecimal.valueOf(renglon.relativo())) != 0) {
            return false;
        }
        for (Trimestre t : Trimestre.TODOS) {
            int i = t.numero() - 1;
            Cantidad alcanzado = cifras.alcanzado().en(t).orElse(null);
            if (!es(cifras.programado().en(t).orElse(null), renglon.programado()[i])
                    || (t.numero() <= trimestre ? !es(alcanzado, renglon.alcanzado()[i]) : alcanzado != null)) {
                return false;
            }
        }
        return true;
    }

    private static boolean es(@Nullable Cantidad cantidad, long valor) {
        return cantidad != null && cantidad.equals(Cantidad.of(valor));
    }

    /** The same shape in which {@link Oraculo} writes readings. */
    static String texto(Cifras cifras, int trimestre) {
        long[] programado = new long[4];
        long[] alcanzado = new long[trimestre];
        for (Trimestre t : Trimestre.TODOS) {
            programado[t.numero() - 1] = entero(cifras.programado().en(t).orElse(null));
            if (t.numero() <= trimestre) {
                alcanzado[t.numero() - 1] = entero(cifras.alcanzado().en(t).orElse(null));
            }
        }
        BigDecimal relativo = cifras.avanceRelativo();
        return Oraculo.texto(
                entero(cifras.metaAnual()),
                programado,
                alcanzado,
                entero(cifras.avanceAbsoluto()),
                relativo == null ? Oraculo.NINGUNO : relativo.longValue());
    }

    private static long entero(@Nullable Cantidad cantidad) {
        return cantidad == null ? Oraculo.NINGUNO : cantidad.valor().longValue();
    }

    /** The place of the truth among the proposals: 0 for the first; -1 when it is none of them. */
    static int lugarDeLaVerdad(MetaLeida meta, Renglon renglon, int trimestre) {
        List<Correccion> correcciones = new ArrayList<>();
        if (meta.propuesta() != null) {
            correcciones.add(meta.propuesta());
        }
        correcciones.addAll(meta.alternativas());
        for (int i = 0; i < correcciones.size(); i++) {
            if (iguales(correcciones.get(i).cifras(), renglon, trimestre)) {
                return i;
            }
        }
        return -1;
    }

    /** What the texts of a row say otherwise than the truth, in sentences. */
    static List<String> textos(MetaLeida meta, Renglon renglon) {
        List<String> diferencias = new ArrayList<>();
        anotar(diferencias, "descripción", renglon.descripcion(), meta.descripcion());
        anotar(diferencias, "unidad", renglon.medida(), Objects.requireNonNullElse(meta.unidadMedida(), ""));
        anotar(diferencias, "nota", renglon.nota(), Objects.requireNonNullElse(meta.observaciones(), ""));
        anotar(
                diferencias,
                "líneas",
                renglon.lineas().toString(),
                meta.lineasAccion().toString());
        return diferencias;
    }

    /** What the heading and the foot say otherwise than the truth, in sentences. */
    static List<String> cabecera(Hoja hoja, HojaCierta verdad) {
        List<String> diferencias = new ArrayList<>();
        anotar(diferencias, "ejercicio", "" + verdad.ejercicio(), "" + hoja.ejercicio());
        anotar(diferencias, "trimestre", "" + verdad.trimestre(), "" + hoja.trimestre());
        anotar(diferencias, "ramo", verdad.ramo(), hoja.ramo());
        anotar(diferencias, "programa", verdad.programa(), hoja.programa());
        anotar(diferencias, "unidad ejecutora", verdad.unidad(), hoja.unidadEjecutora());
        anotar(diferencias, "finalidad", verdad.finalidad(), hoja.finalidad());
        anotar(diferencias, "función", verdad.funcion(), hoja.funcion());
        anotar(diferencias, "subfunción", verdad.subfuncion(), hoja.subfuncion());
        anotar(
                diferencias,
                "líneas declaradas",
                verdad.lineas().stream().map(Entrada::clave).toList().toString(),
                hoja.lineasAccion().stream().map(Clave::clave).toList().toString());
        List<String> firmantes = new ArrayList<>(List.of("", "", ""));
        hoja.firmas()
                .forEach(firma ->
                        firmantes.set(firma.papel().ordinal(), Objects.requireNonNullElse(firma.nombre(), "")));
        anotar(diferencias, "firmas", verdad.firmantes().toString(), firmantes.toString());
        return diferencias;
    }

    private static void anotar(
            List<String> diferencias, String que, @Nullable Entrada esperada, @Nullable Clave leida) {
        String clave = leida == null ? "nada" : leida.clave() + " " + leida.nombre();
        String verdad = esperada == null ? "nada" : esperada.clave() + " " + esperada.nombre();
        anotar(diferencias, que, verdad, clave);
    }

    private static void anotar(List<String> diferencias, String que, String esperado, String leido) {
        if (!esperado.equalsIgnoreCase(leido)) {
            diferencias.add(que + ": «" + esperado + "» se leyó «" + leido + "»");
        }
    }
}
