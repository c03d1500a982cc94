package mx.avance.lectura.documento;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One heading with its table and its signatures.
 *
 * @param hoja ordinal from 1 within the document
 * @param ejercicio fiscal year; null when the form does not say it and the caller did not either
 * @param trimestre the reported quarter, 1 to 4; null as above
 * @param propiosDePbRM the fields that only PbRM-08c has; null on other forms
 */
public record Hoja(
        int hoja,
        @Nullable String ente,
        @Nullable Integer ejercicio,
        @Nullable Integer trimestre,
        @Nullable Clave ramo,
        @Nullable Clave programa,
        @Nullable Clave unidadEjecutora,
        @Nullable Clave finalidad,
        @Nullable Clave funcion,
        @Nullable Clave subfuncion,
        List<Clave> lineasAccion,
        List<MetaLeida> metas,
        List<FirmaLeida> firmas,
        List<HallazgoRedactado> hallazgos,
        @Nullable PropiosDePbRM propiosDePbRM) {

    public Hoja {
        lineasAccion = List.copyOf(lineasAccion);
        metas = List.copyOf(metas);
        firmas = List.copyOf(firmas);
        hallazgos = List.copyOf(hallazgos);
    }

    /** The same, of which nobody said the quarter. */
    public Hoja sinTrimestre() {
        return new Hoja(
                hoja,
                ente,
                ejercicio,
                null,
                ramo,
                programa,
                unidadEjecutora,
                finalidad,
                funcion,
                subfuncion,
                lineasAccion,
                metas,
                firmas,
                hallazgos,
                propiosDePbRM);
    }

    /** The part of the heading and the foot that only PbRM-08c has. */
    public record PropiosDePbRM(
            @Nullable Clave subprograma,
            @Nullable Clave proyecto,
            @Nullable Clave dependenciaGeneral,
            @Nullable Clave dependenciaAuxiliar,
            @Nullable Presupuesto presupuesto,
            @Nullable String folio) {}
}
