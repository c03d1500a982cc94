package mx.avance.aplicacion.reprogramacion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.reprogramacion.Efecto;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a change does to one row, side by side: as first authorised, as in force, as achieved, as asked for.
 *
 * @param descripcion in force; as asked for when the change creates the row
 * @param original P as first authorised; absent for a row that was created since
 * @param vigente P in force, arrastres included; absent for a row that the change creates
 * @param alcanzado A of the quarters that were reported; absent while nobody reported any
 * @param propuesto P as the sheet would print it
 * @param anualOriginal META ANUAL as first authorised; null where {@code original} is absent
 * @param anualVigente META ANUAL in force; null where {@code vigente} is absent
 * @param absoluto what the reported quarters make; null while nobody reported any
 * @param otros what changes besides figures
 */
public record Comparacion(
        int numero,
        String descripcion,
        String unidadMedida,
        PorTrimestre original,
        PorTrimestre vigente,
        PorTrimestre alcanzado,
        PorTrimestre propuesto,
        @Nullable Cantidad anualOriginal,
        @Nullable Cantidad anualVigente,
        @Nullable Cantidad absoluto,
        Cantidad anualPropuesto,
        List<Otro> otros) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Guardada>> GUARDADAS = new TypeReference<>() {};

    public Comparacion {
        otros = List.copyOf(otros);
    }

    /**
     * Something other than a figure that changes.
     *
     * @param concepto a word that never changes, which the bundles name: {@code descripcion}, {@code unidadMedida},
     *     {@code lineas}, {@code responsable}
     */
    public record Otro(String concepto, String antes, String despues) {}

    /**
     * @param responsables the units that answer for the row before and after, when that changes
     */
    static Comparacion de(Efecto efecto, PorTrimestre alcanzado, List<Otro> responsables) {
        Compromiso propuesto = efecto.propuesto();
        Compromiso muestra = efecto.vigente().orElse(propuesto);
        List<Otro> otros = new ArrayList<>();
        efecto.vigente().ifPresent(vigente -> {
            siCambia("descripcion", vigente.descripcion(), propuesto.descripcion(), otros);
            siCambia(
                    "unidadMedida",
                    vigente.unidadMedida().nombre(),
                    propuesto.unidadMedida().nombre(),
                    otros);
            siCambia("lineas", lineas(vigente), lineas(propuesto), otros);
        });
        otros.addAll(responsables);
        return new Comparacion(
                efecto.numero(),
                muestra.descripcion(),
                muestra.unidadMedida().nombre(),
                efecto.programadoOriginal(),
                efecto.programadoVigente(),
                alcanzado,
                efecto.programadoPropuesto(),
                efecto.original().map(Compromiso::metaAnual).orElse(null),
                efecto.vigente().map(Compromiso::metaAnual).orElse(null),
                muestra.acumulacion()
                        .absoluto(efecto.programadoVigente(), alcanzado)
                        .orElse(null),
                propuesto.metaAnual(),
                otros);
    }

    private static void siCambia(String concepto, String antes, String despues, List<Otro> otros) {
        if (!antes.equals(despues)) {
            otros.add(new Otro(concepto, antes, despues));
        }
    }

    private static String lineas(Compromiso compromiso) {
        return compromiso.lineasAccion().stream().map(LineaAccion::toString).collect(Collectors.joining(", "));
    }

    /** How much more a quarter would programme; negative when less. */
    public BigDecimal diferencia(Trimestre trimestre) {
        return propuesto
                .en(trimestre)
                .orElse(Cantidad.CERO)
                .menos(vigente.en(trimestre).orElse(Cantidad.CERO));
    }

    /** How much larger the META ANUAL would be; negative when smaller. */
    public BigDecimal diferenciaAnual() {
        return anualPropuesto.menos(anualVigente == null ? Cantidad.CERO : anualVigente);
    }

    /** Whether the row is one that the change creates. */
    public boolean esNueva() {
        return anualVigente == null;
    }

    static String json(List<Comparacion> comparaciones) {
        return JSON.writeValueAsString(comparaciones.stream().map(Guardada::de).toList());
    }

    static List<Comparacion> deJson(String json) {
        return JSON.readValue(json, GUARDADAS).stream()
                .map(Guardada::comparacion)
                .toList();
    }

    /** As stored: figures are text, so that none loses a digit. */
    private record Guardada(
            int numero,
            String descripcion,
            String unidadMedida,
            List<@Nullable String> original,
            List<@Nullable String> vigente,
            List<@Nullable String> alcanzado,
            List<@Nullable String> propuesto,
            @Nullable String anualOriginal,
            @Nullable String anualVigente,
            @Nullable String absoluto,
            String anualPropuesto,
            List<Otro> otros) {

        static Guardada de(Comparacion esta) {
            return new Guardada(
                    esta.numero,
                    esta.descripcion,
                    esta.unidadMedida,
                    escritas(esta.original),
                    escritas(esta.vigente),
                    escritas(esta.alcanzado),
                    escritas(esta.propuesto),
                    escrita(esta.anualOriginal),
                    escrita(esta.anualVigente),
                    escrita(esta.absoluto),
                    esta.anualPropuesto.toString(),
                    esta.otros);
        }

        Comparacion comparacion() {
            return new Comparacion(
                    numero,
                    descripcion,
                    unidadMedida,
                    leidas(original),
                    leidas(vigente),
                    leidas(alcanzado),
                    leidas(propuesto),
                    leida(anualOriginal),
                    leida(anualVigente),
                    leida(absoluto),
                    Cantidad.of(new BigDecimal(anualPropuesto)),
                    otros);
        }

        private static List<@Nullable String> escritas(PorTrimestre cifras) {
            List<@Nullable String> escritas = new ArrayList<>();
            Trimestre.TODOS.forEach(
                    trimestre -> escritas.add(escrita(cifras.en(trimestre).orElse(null))));
            return escritas;
        }

        private static @Nullable String escrita(@Nullable Cantidad cifra) {
            return cifra == null ? null : cifra.toString();
        }

        private static PorTrimestre leidas(List<@Nullable String> escritas) {
            return PorTrimestre.de(trimestre -> Optional.ofNullable(leida(escritas.get(trimestre.ordinal()))));
        }

        private static @Nullable Cantidad leida(@Nullable String escrita) {
            return escrita == null ? null : Cantidad.of(new BigDecimal(escrita));
        }
    }
}
