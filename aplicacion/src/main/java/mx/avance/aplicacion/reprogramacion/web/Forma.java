package mx.avance.aplicacion.reprogramacion.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.avance.aplicacion.reprogramacion.Clase;
import mx.avance.aplicacion.reprogramacion.Propuesta;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Compromiso;
import org.jspecify.annotations.Nullable;

/**
 * The form of a request as it was filled in; a part that the kind of change does not ask for is absent.
 *
 * @param lineas códigos with commas or blanks between them
 * @param llave tells a form sent twice
 */
record Forma(
        @Nullable String clase,
        @Nullable String numero,
        @Nullable String p1,
        @Nullable String p2,
        @Nullable String p3,
        @Nullable String p4,
        @Nullable String motivo,
        @Nullable String impacto,
        @Nullable String causas,
        @Nullable String fundamento,
        @Nullable String desde,
        @Nullable String hacia,
        @Nullable String alcanzado,
        @Nullable String metaPadre,
        @Nullable String descripcion,
        @Nullable String unidadMedida,
        @Nullable String lineas,
        @Nullable String responsable,
        @Nullable String acumulacion,
        @Nullable String sentido,
        @Nullable String llave) {

    /** An empty form for a change of this kind, with what the row says now where it can be written over. */
    static Forma nueva(
            Clase clase, String numero, Optional<Compromiso> renglon, Optional<UnidadEjecutora> responsable) {
        PorTrimestre p = renglon.filter(hay -> clase.llevaProgramado())
                .map(hay -> hay.programacion().vigente())
                .orElse(PorTrimestre.VACIO);
        boolean dice = clase == Clase.REALINEACION;
        return new Forma(
                clase.name(),
                numero,
                cifra(p, Trimestre.ENE_MAR),
                cifra(p, Trimestre.ABR_JUN),
                cifra(p, Trimestre.JUL_SEP),
                cifra(p, Trimestre.OCT_DIC),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                dice ? renglon.map(Compromiso::descripcion).orElse("") : "",
                dice ? renglon.map(hay -> hay.unidadMedida().nombre()).orElse("") : "",
                dice ? renglon.map(Forma::escritas).orElse("") : "",
                dice ? responsable.map(UnidadEjecutora::clave).orElse("") : "",
                "SUMA",
                "ASCENDENTE",
                UUID.randomUUID().toString());
    }

    private static String cifra(PorTrimestre p, Trimestre trimestre) {
        return p.en(trimestre).map(Cantidad::toString).orElse("");
    }

    private static String escritas(Compromiso compromiso) {
        return compromiso.lineasAccion().stream().map(LineaAccion::toString).collect(Collectors.joining(", "));
    }

    /** The kind of change; empty when none was chosen. */
    Optional<Clase> cual() {
        return Clase.find(clase == null ? "" : clase);
    }

    /** The number of the row; empty when none was chosen. */
    Optional<Integer> renglon() {
        String digitos = numero == null ? "" : numero.strip();
        return digitos.matches("[1-9][0-9]{0,4}") ? Optional.of(Integer.valueOf(digitos)) : Optional.empty();
    }

    /** What was typed for a quarter. */
    @Nullable
    String p(int trimestre) {
        return switch (trimestre) {
            case 1 -> p1;
            case 2 -> p2;
            case 3 -> p3;
            default -> p4;
        };
    }

    /** Tells a form sent twice; one that lost its key is a new one. */
    UUID llaveDeEnvio() {
        try {
            return UUID.fromString(llave == null ? "" : llave);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** What the form asks for: of a realineación only what differs from what the row says now. */
    Propuesta propuesta(Optional<Compromiso> renglon, Optional<UnidadEjecutora> unidad) {
        boolean dice = cual().filter(clase -> clase == Clase.REALINEACION).isPresent();
        return new Propuesta(
                clase,
                numero,
                Arrays.asList(p1, p2, p3, p4),
                motivo,
                impacto,
                causas,
                fundamento,
                desde,
                hacia,
                null,
                metaPadre,
                dice ? siCambia(descripcion, renglon.map(Compromiso::descripcion)) : descripcion,
                dice
                        ? siCambia(unidadMedida, renglon.map(hay -> hay.unidadMedida()
                                .nombre()))
                        : unidadMedida,
                dice && renglon.map(Forma::escritas).equals(Optional.of(String.join(", ", codigos())))
                        ? null
                        : codigos(),
                dice ? siCambia(responsable, unidad.map(UnidadEjecutora::clave)) : null,
                acumulacion,
                sentido,
                null);
    }

    private static @Nullable String siCambia(@Nullable String escrito, Optional<String> antes) {
        return escrito == null || antes.equals(Optional.of(escrito.strip())) ? null : escrito;
    }

    private List<String> codigos() {
        return Arrays.stream((lineas == null ? "" : lineas).split("[,;\\s]+"))
                .filter(codigo -> !codigo.isEmpty())
                .toList();
    }
}
