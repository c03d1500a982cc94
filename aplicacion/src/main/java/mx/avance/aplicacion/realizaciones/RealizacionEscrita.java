package mx.avance.aplicacion.realizaciones;

import java.util.Map;
import java.util.Optional;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;

/**
 * An entry as somebody typed it.
 *
 * @param campos what was typed, by {@link #FECHA}, {@link #CANTIDAD}, {@link #LUGAR}, {@link #DESCRIPCION} and the words of
 *     {@link CampoDeRealizacion}; what is not there is blank
 * @param donde its row in the workbook of several tabs that brought it; empty for any other
 */
public record RealizacionEscrita(Map<String, String> campos, Optional<Renglon> donde) {

    /**
     * A row of a tab.
     *
     * @param numero from 1, as the tab counts them
     */
    public record Renglon(String pestana, int numero) {}

    public static final String FECHA = "fecha";
    public static final String CANTIDAD = "cantidad";
    public static final String LUGAR = "lugar";
    public static final String DESCRIPCION = "descripcion";

    public RealizacionEscrita {
        campos = Map.copyOf(campos);
    }

    /** One that no workbook of several tabs brought. */
    public RealizacionEscrita(Map<String, String> campos) {
        this(campos, Optional.empty());
    }

    /** What was typed into a field; blank when nothing was. */
    public String de(String campo) {
        return campos.getOrDefault(campo, "");
    }

    /** Whether nothing was typed at all. */
    public boolean enBlanco() {
        return campos.values().stream().allMatch(String::isBlank);
    }
}
