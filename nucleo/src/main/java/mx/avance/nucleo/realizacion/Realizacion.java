package mx.avance.nucleo.realizacion;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.Escritura;

/**
 * A dated entry behind an A.
 *
 * @param fecha on which it was done
 * @param cantidad of the unit of measure of its row
 * @param lugar colonia or localidad; blank when nobody says
 * @param descripcion blank when nobody says
 * @param datos what its unit of measure asks, as written; never blank, absent where nobody says
 */
public record Realizacion(
        LocalDate fecha, Cantidad cantidad, String lugar, String descripcion, Map<CampoDeRealizacion, String> datos) {

    public Realizacion {
        Map<CampoDeRealizacion, String> dichos = new EnumMap<>(CampoDeRealizacion.class);
        datos.forEach((campo, dicho) -> {
            if (!dicho.isBlank()) {
                dichos.put(campo, dicho);
            }
        });
        datos = Map.copyOf(dichos);
    }

    /** One that says what, when and how many, and nothing more. */
    public static Realizacion de(LocalDate fecha, long cantidad, String descripcion) {
        return new Realizacion(fecha, Cantidad.of(cantidad), "", descripcion, Map.of());
    }

    /** What was written into a field. */
    public Optional<String> dato(CampoDeRealizacion campo) {
        return Optional.ofNullable(datos.get(campo));
    }

    /** The same, which says this too. */
    public Realizacion con(CampoDeRealizacion campo, String dicho) {
        Map<CampoDeRealizacion, String> otros = new EnumMap<>(CampoDeRealizacion.class);
        otros.putAll(datos);
        otros.put(campo, dicho);
        return new Realizacion(fecha, cantidad, lugar, descripcion, otros);
    }

    /** Whether it is about one person, so that what it says is for the unit and those whom it is granted to. */
    public boolean esDePersona() {
        return datos.keySet().stream().anyMatch(CampoDeRealizacion::esDePersona);
    }

    /**
     * What everybody may see of it: of one about a person, when and how many. Its kind, its place, its folio and its description go as
     * well, because together they too tell who it was; everybody has the counts.
     */
    public Realizacion sinDatosPersonales() {
        return esDePersona() ? soloCuandoYCuanto() : this;
    }

    /** The same without all that may tell who it was about. */
    public Realizacion soloCuandoYCuanto() {
        return new Realizacion(fecha, cantidad, "", "", Map.of());
    }

    /** What was written into a field without its writing, to tell that it is there twice; empty where nobody says. */
    public Optional<String> llave(CampoDeRealizacion campo) {
        return dato(campo).map(Escritura::llana).filter(llave -> !llave.isEmpty());
    }

    /** Of its folio, and of the stage where one has several: each is told once. */
    public Optional<String> llaveDeFolio() {
        return llave(CampoDeRealizacion.FOLIO).map(folio -> llave(CampoDeRealizacion.ETAPA)
                .map(etapa -> folio + "/" + etapa)
                .orElse(folio));
    }
}
