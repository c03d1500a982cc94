package mx.avance.aplicacion.lecturas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.lectura.documento.Cifras;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a decision as they are kept: as texts, to the last decimal; null for one that the paper does not have. */
record CifrasGuardadas(
        @Nullable String metaAnual,
        List<@Nullable String> programado,
        List<@Nullable String> alcanzado,
        @Nullable String avanceAbsoluto,
        @Nullable String avanceRelativo,
        @Nullable List<@Nullable String> arrastres) {

    private static final JsonMapper JSON = new JsonMapper();

    static String json(Cifras cifras) {
        return JSON.writeValueAsString(new CifrasGuardadas(
                texto(cifras.metaAnual()),
                textos(cifras.programado()),
                textos(cifras.alcanzado()),
                texto(cifras.avanceAbsoluto()),
                cifras.avanceRelativo() == null ? null : cifras.avanceRelativo().toPlainString(),
                cifras.arrastres() == null ? null : textos(cifras.arrastres())));
    }

    static Cifras deJson(String json) {
        CifrasGuardadas guardadas = JSON.readValue(json, CifrasGuardadas.class);
        String relativo = guardadas.avanceRelativo();
        List<@Nullable String> arrastres = guardadas.arrastres();
        return new Cifras(
                cantidad(guardadas.metaAnual()),
                cantidades(guardadas.programado()),
                cantidades(guardadas.alcanzado()),
                cantidad(guardadas.avanceAbsoluto()),
                relativo == null ? null : new BigDecimal(relativo),
                arrastres == null ? null : cantidades(arrastres),
                null,
                null);
    }

    private static @Nullable String texto(@Nullable Cantidad cantidad) {
        return cantidad == null ? null : cantidad.toString();
    }

    private static List<@Nullable String> textos(PorTrimestre cifras) {
        List<@Nullable String> textos = new ArrayList<>(4);
        for (Trimestre trimestre : Trimestre.TODOS) {
            textos.add(cifras.en(trimestre).map(Cantidad::toString).orElse(null));
        }
        return textos;
    }

    private static @Nullable Cantidad cantidad(@Nullable String texto) {
        return texto == null ? null : Cantidad.of(new BigDecimal(texto));
    }

    private static PorTrimestre cantidades(List<@Nullable String> textos) {
        return PorTrimestre.de(trimestre -> Optional.ofNullable(cantidad(textos.get(trimestre.ordinal()))));
    }
}
