package mx.avance.aplicacion.realizaciones;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.nucleo.poa.RenglonDePoa;

/** The unit of {@link OficinaConAvance}, which also holds sessions: the meta 204 of the sample of the form. */
public final class OficinaConRealizaciones {

    private OficinaConRealizaciones() {}

    public static OficinaConAvance de(Oficina oficina, UnidadConPoa unidad, RelojDePrueba reloj) {
        RenglonDePoa sesiones = UnidadConPoa.renglon(204, "Sesionar el comité", "Sesión", 0, 2, 1, 1)
                .renglon();
        return new OficinaConAvance(oficina, unidad, reloj, List.of(sesiones));
    }

    /** An entry as it is typed: name of the field, what is typed, and so on. */
    public static RealizacionEscrita escrita(String... campos) {
        Map<String, String> escritos = new LinkedHashMap<>();
        for (int i = 0; i < campos.length; i += 2) {
            escritos.put(campos[i], campos[i + 1]);
        }
        return new RealizacionEscrita(escritos);
    }

    /** The two sessions of the sample. */
    public static List<RealizacionEscrita> dosSesiones() {
        return List.of(
                escrita("fecha", "31/01/2026", "TIPO", "Ordinaria", "ASUNTO", "Plan de trabajo"),
                escrita("fecha", "2026-02-22", "TIPO", "Extraordinaria", "ASUNTO", "Reglas de operación"));
    }
}
