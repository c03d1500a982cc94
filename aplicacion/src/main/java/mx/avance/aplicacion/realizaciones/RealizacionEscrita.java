package mx.avance.aplicacion.realizaciones;

import java.util.Map;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;

/**
 * An entry as somebody typed it.
 *
 * @param campos what was typed, by {@link #FECHA}, {@link #CANTIDAD}, {@link #LUGAR}, {@link #DESCRIPCION} and the words of
 *     {@link CampoDeRealizacion}; what is not there is blank
 */
public record RealizacionEscrita(Map<String, String> campos) {

    public static final String FECHA = "fecha";
    public static final String CANTIDAD = "cantidad";
    public static final String LUGAR = "lugar";
    public static final String DESCRIPCION = "descripcion";

    public RealizacionEscrita {
        campos = Map.copyOf(campos);
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
