package mx.avance.aplicacion.catalogos.entradas;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a catalogue in one stretch of time.
 *
 * @param id 0 before it is stored
 * @param valores by column, in the order of the catalogue, each in its one writing; blank where there is nothing
 */
public record Entrada(long id, Map<String, String> valores, int version) {

    public Entrada {
        valores = Collections.unmodifiableMap(new LinkedHashMap<>(valores));
    }

    /** Blank when the catalogue has no such column, or the entry nothing in it. */
    public String valor(String campo) {
        return valores.getOrDefault(campo, "");
    }

    public LocalDate desde() {
        return LocalDate.parse(valor("desde"));
    }

    /** Null while nobody has said when it ends. */
    public @Nullable LocalDate hasta() {
        return valor("hasta").isEmpty() ? null : LocalDate.parse(valor("hasta"));
    }

    public boolean vigenteEn(LocalDate dia) {
        LocalDate hasta = hasta();
        return !dia.isBefore(desde()) && (hasta == null || !dia.isAfter(hasta));
    }

    /** Whether both are in force on some day. */
    boolean seEncimaCon(Entrada otra) {
        LocalDate hasta = hasta();
        LocalDate suyo = otra.hasta();
        return (suyo == null || !suyo.isBefore(desde())) && (hasta == null || !hasta.isBefore(otra.desde()));
    }
}
