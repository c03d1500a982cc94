package mx.avance.impresion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import org.jspecify.annotations.Nullable;

/** In what two readings of the same form differ, a line per field; where they were read from is no difference. */
final class Diferencias {

    private final List<String> lista = new ArrayList<>();

    private Diferencias() {}

    static List<String> entre(Lectura una, Lectura otra) {
        Diferencias diferencias = new Diferencias();
        diferencias.comparar("formato", una.formato(), otra.formato());
        diferencias.comparar("hojas", una.hojas().size(), otra.hojas().size());
        for (int i = 0; i < Math.min(una.hojas().size(), otra.hojas().size()); i++) {
            diferencias.hoja("hoja " + (i + 1), una.hojas().get(i), otra.hojas().get(i));
        }
        return diferencias.lista;
    }

    private void hoja(String donde, Hoja una, Hoja otra) {
        comparar(donde + " número", una.hoja(), otra.hoja());
        comparar(donde + " ente", una.ente(), otra.ente());
        comparar(donde + " ejercicio", una.ejercicio(), otra.ejercicio());
        comparar(donde + " trimestre", una.trimestre(), otra.trimestre());
        clave(donde + " ramo", una.ramo(), otra.ramo());
        clave(donde + " programa", una.programa(), otra.programa());
        clave(donde + " unidad", una.unidadEjecutora(), otra.unidadEjecutora());
        clave(donde + " finalidad", una.finalidad(), otra.finalidad());
        clave(donde + " función", una.funcion(), otra.funcion());
        clave(donde + " subfunción", una.subfuncion(), otra.subfuncion());
        comparar(
                donde + " líneas",
                una.lineasAccion().size(),
                otra.lineasAccion().size());
        for (int i = 0;
                i < Math.min(una.lineasAccion().size(), otra.lineasAccion().size());
                i++) {
            clave(
                    donde + " línea " + i,
                    una.lineasAccion().get(i),
                    otra.lineasAccion().get(i));
        }
        comparar(donde + " firmas", una.firmas(), otra.firmas());
        comparar(donde + " propios", una.propiosDePbRM(), otra.propiosDePbRM());
        comparar(donde + " filas", una.metas().size(), otra.metas().size());
        for (int i = 0; i < Math.min(una.metas().size(), otra.metas().size()); i++) {
            meta(
                    donde + " fila " + una.metas().get(i).numero(),
                    una.metas().get(i),
                    otra.metas().get(i));
        }
    }

    private void clave(String donde, @Nullable Clave una, @Nullable Clave otra) {
        comparar(donde, una == null ? null : una.clave(), otra == null ? null : otra.clave());
        comparar(donde + " nombre", una == null ? null : una.nombre(), otra == null ? null : otra.nombre());
    }

    private void meta(String donde, MetaLeida una, MetaLeida otra) {
        comparar(donde + " número", una.numero(), otra.numero());
        comparar(donde + " tipo", una.tipo(), otra.tipo());
        comparar(donde + " padre", una.metaPadre(), otra.metaPadre());
        comparar(donde + " descripción", una.descripcion(), otra.descripcion());
        comparar(donde + " unidad", una.unidadMedida(), otra.unidadMedida());
        comparar(donde + " líneas", una.lineasAccion(), otra.lineasAccion());
        comparar(donde + " observaciones", una.observaciones(), otra.observaciones());
        comparar(donde + " estado", una.estado(), otra.estado());
        comparar(donde + " anual", una.cifras().metaAnual(), otra.cifras().metaAnual());
        comparar(donde + " P", una.cifras().programado(), otra.cifras().programado());
        comparar(donde + " A", una.cifras().alcanzado(), otra.cifras().alcanzado());
        comparar(
                donde + " absoluto",
                una.cifras().avanceAbsoluto(),
                otra.cifras().avanceAbsoluto());
        comparar(
                donde + " relativo",
                valor(una.cifras().avanceRelativo()),
                valor(otra.cifras().avanceRelativo()));
        comparar(donde + " arrastres", una.cifras().arrastres(), otra.cifras().arrastres());
        comparar(donde + " totales", una.cifras().totales(), otra.cifras().totales());
        comparar(
                donde + " variaciones",
                variaciones(una.cifras().variaciones()),
                variaciones(otra.cifras().variaciones()));
        comparar(
                donde + " propuesta",
                una.propuesta() == null ? null : una.propuesta().cifras(),
                otra.propuesta() == null ? null : otra.propuesta().cifras());
    }

    private static List<@Nullable String> variaciones(Cifras.@Nullable Variaciones leidas) {
        List<@Nullable String> valores = new ArrayList<>();
        if (leidas != null) {
            valores.add(valor(leidas.trimestral()));
            valores.add(valor(leidas.trimestralPorcentual()));
            valores.add(valor(leidas.anual()));
            valores.add(valor(leidas.anualPorcentual()));
        }
        return valores;
    }

    private static @Nullable String valor(java.math.@Nullable BigDecimal numero) {
        return numero == null ? null : numero.stripTrailingZeros().toPlainString();
    }

    private void comparar(String donde, @Nullable Object una, @Nullable Object otra) {
        if (!Objects.equals(una, otra)) {
            lista.add(donde + ": " + una + " -> " + otra);
        }
    }
}
