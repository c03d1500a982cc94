package mx.avance.aplicacion.avance;

import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceAcumulado;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.Destino;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sheet as somebody signs it, in its own words and figures: nothing that changes later, in catalogues or programme, changes it.
 * Figures are written as texts, since they are compared to the last decimal; null is one that nobody captured.
 */
record HojaCongelada(
        int ejercicio,
        int trimestre,
        String programa,
        String unidad,
        int alcance,
        int versionDePoa,
        List<Renglon> renglones) {

    private static final JsonMapper JSON = new JsonMapper();

    record Renglon(
            int numero,
            String descripcion,
            String unidadDeMedida,
            String metaAnual,
            List<@Nullable String> programado,
            List<@Nullable String> alcanzado,
            @Nullable String absoluto,
            @Nullable Integer relativo,
            @Nullable String observacion,
            @Nullable String destino,
            @Nullable String causa) {}

    static String json(AvanceGuardado guardado) {
        IdDeAvance id = guardado.id();
        return JSON.writeValueAsString(new HojaCongelada(
                id.poa().ejercicio().anio(),
                id.trimestre().numero(),
                id.poa().programa().clave(),
                id.poa().unidad().clave(),
                guardado.hoja().map(AvanceGuardado.Hoja::alcance).orElse(1),
                guardado.avance().programa().version(),
                guardado.avance().renglones().stream()
                        .map(renglon -> renglon(renglon, guardado.avance().captura(renglon.numero())))
                        .toList()));
    }

    private static Renglon renglon(AvanceDeMeta renglon, Captura captura) {
        Optional<AvanceAcumulado> acumulado = renglon.acumulado();
        var relativo = acumulado.map(AvanceAcumulado::relativo);
        return new Renglon(
                renglon.numero(),
                renglon.compromiso().descripcion(),
                renglon.compromiso().unidadMedida().nombre(),
                renglon.compromiso().metaAnual().toString(),
                cifras(renglon.compromiso().programacion().vigente()),
                cifras(renglon.alcanzado()),
                acumulado.map(AvanceAcumulado::absoluto).map(Cantidad::toString).orElse(null),
                relativo.isPresent() && relativo.get().isPresent()
                        ? Integer.valueOf(relativo.get().getAsInt())
                        : null,
                captura.observacion().map(Observacion::texto).orElse(null),
                captura.destino().map(Destino::name).orElse(null),
                captura.causa().orElse(null));
    }

    private static List<@Nullable String> cifras(PorTrimestre cifras) {
        List<@Nullable String> textos = new java.util.ArrayList<>(4);
        for (Trimestre trimestre : Trimestre.TODOS) {
            textos.add(cifras.en(trimestre).map(Cantidad::toString).orElse(null));
        }
        return textos;
    }
}
