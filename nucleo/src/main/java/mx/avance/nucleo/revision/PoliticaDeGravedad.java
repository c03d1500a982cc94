package mx.avance.nucleo.revision;

import static java.util.Map.entry;
import static mx.avance.nucleo.revision.Gravedad.ADVERTENCIA;
import static mx.avance.nucleo.revision.Gravedad.AVISO;
import static mx.avance.nucleo.revision.Gravedad.ERROR;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How severe each finding is. An error means that a figure cannot be taken as it stands; an advertencia that somebody has
 * to explain or correct something; an aviso that it is worth knowing. An ente may decide otherwise.
 */
public final class PoliticaDeGravedad {

    private static final PoliticaDeGravedad POR_OMISION = new PoliticaDeGravedad(Map.ofEntries(
            entry("SUMA_PROGRAMADO", ERROR),
            entry("SUMA_ALCANZADO", ERROR),
            entry("PORCENTAJE", ERROR),
            entry("LECTURA_AMBIGUA", ERROR),
            entry("CELDA_ILEGIBLE", ERROR),
            entry("CELDAS_SOBRANTES", ERROR),
            entry("CELDAS_FALTANTES", ERROR),
            entry("META_REPETIDA", ERROR),
            entry("META_SIN_PROGRAMAR", ERROR),
            entry("DESCRIPCION_FALTANTE", ERROR),
            entry("PROGRAMACION_INCOMPLETA", ERROR),
            entry("ACCION_SIN_META", ERROR),
            entry("POA_SIN_METAS", ERROR),
            entry("CLAVE_INCOMPLETA", ERROR),
            entry("LINEA_FUERA_DEL_PLAN", ERROR),
            entry("RESPONSABLE_DESCONOCIDO", ERROR),
            entry("RENGLON_INEXISTENTE", ERROR),
            entry("CAMBIO_EN_META_QUE_SUMA", ERROR),
            entry("REPROGRAMACION_SIN_CAMBIO", ERROR),
            entry("CALENDARIO_CAMBIA_META_ANUAL", ERROR),
            entry("META_ANUAL_EN_OTRO_SENTIDO", ERROR),
            entry("ARRASTRE_RECIBIDO", ERROR),
            entry("ARRASTRE_EXCESIVO", ERROR),
            entry("ARRASTRE_SIN_SUMA", ERROR),
            entry("FALTA_CAPTURA", ERROR),
            entry("FALTA_DESTINO", ERROR),
            entry("DESTINO_CONTRADICE", ERROR),
            entry("SUMA_ACCIONES", ADVERTENCIA),
            entry("PESOS_NO_SUMAN_CIEN", ADVERTENCIA),
            entry("FICHA_INCOMPLETA", ADVERTENCIA),
            entry("MEDIDA_CAMBIA_EN_EL_ANIO", ADVERTENCIA),
            entry("UNIDADES_DISTINTAS_EN_SUMA", ADVERTENCIA),
            entry("POSIBLE_ARRASTRE", ADVERTENCIA),
            entry("MEDIDA_FALTANTE", ADVERTENCIA),
            entry("META_FALTANTE", ADVERTENCIA),
            entry("UNIDAD_FALTANTE", ADVERTENCIA),
            entry("LINEA_NO_DECLARADA", ADVERTENCIA),
            entry("FALTA_JUSTIFICACION", ADVERTENCIA),
            entry("FALTAN_MESES", ADVERTENCIA),
            entry("NOTA_CONTRADICE", ADVERTENCIA),
            entry("NOTA_SIN_REPROGRAMACION", ADVERTENCIA),
            entry("EJERCICIO_AJENO", ADVERTENCIA),
            entry("FIRMA_FALTANTE", ADVERTENCIA),
            entry("FIRMAS_MISMA_PERSONA", ADVERTENCIA),
            entry("FIRMANTE_DISTINTO", ADVERTENCIA),
            entry("CAMBIO_SIN_REPROGRAMACION", ADVERTENCIA),
            entry("CLAVE_CORREGIDA", ADVERTENCIA),
            entry("ETIQUETA_DESPLAZADA", ADVERTENCIA),
            entry("LINEA_SIN_METAS", AVISO),
            entry("MEDIDA_FUERA_DE_CATALOGO", AVISO),
            entry("PROGRAMA_DE_OTRO_RAMO", AVISO),
            entry("NOTA_REPETIDA", AVISO),
            entry("A_SIN_SOPORTE", AVISO),
            entry("REALIZACION_REPETIDA", AVISO),
            entry("CIFRA_NORMALIZADA", AVISO),
            entry("DISPOSICION_DE_LA_HOJA", AVISO)));

    private final Map<String, Gravedad> gravedades;

    private PoliticaDeGravedad(Map<String, Gravedad> gravedades) {
        this.gravedades = Map.copyOf(gravedades);
    }

    /** The policy that applies where nobody decided otherwise. */
    public static PoliticaDeGravedad porOmision() {
        return POR_OMISION;
    }

    /** This policy with another severity for one code. */
    public PoliticaDeGravedad con(String codigo, Gravedad gravedad) {
        Map<String, Gravedad> otras = new HashMap<>(gravedades);
        otras.put(codigo, gravedad);
        return new PoliticaDeGravedad(otras);
    }

    /** The severity of a finding; advertencia for a code that the policy does not know. */
    public Gravedad gravedad(Hallazgo hallazgo) {
        return gravedades.getOrDefault(hallazgo.codigo(), ADVERTENCIA);
    }

    /** Every code that the policy knows. */
    public Set<String> codigos() {
        return gravedades.keySet();
    }
}
