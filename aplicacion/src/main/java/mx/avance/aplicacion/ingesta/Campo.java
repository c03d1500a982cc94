package mx.avance.aplicacion.ingesta;

import java.util.Optional;
import mx.avance.nucleo.periodo.Trimestre;

/** What a column of somebody's spreadsheet says of a row of the POA. */
public enum Campo {
    /** 100 or 101; 1 or 1.1; 100/101. */
    NUMERO,
    DESCRIPCION,
    UNIDAD_DE_MEDIDA,
    META_ANUAL,
    /** P of each quarter. Several columns may say it, as months do: they are added up. */
    P_ENE_MAR,
    P_ABR_JUN,
    P_JUL_SEP,
    P_OCT_DIC,
    /** One or several códigos of the Plan Municipal. */
    LINEAS_DE_ACCION,
    /** The words Meta or Acción. */
    META_O_ACCION,
    /** The number of the acción, where the spreadsheet keeps it apart from that of its meta. */
    ACCION,
    PESO,
    /** Whose row it is, in a book of several units. */
    UNIDAD_EJECUTORA,
    /** Under which programa it is, in a book of several. */
    PROGRAMA;

    /** The column of P of a quarter. */
    static Campo de(Trimestre trimestre) {
        return switch (trimestre) {
            case ENE_MAR -> P_ENE_MAR;
            case ABR_JUN -> P_ABR_JUN;
            case JUL_SEP -> P_JUL_SEP;
            case OCT_DIC -> P_OCT_DIC;
        };
    }

    /** The quarter whose P it is; empty for the rest. */
    Optional<Trimestre> trimestre() {
        return switch (this) {
            case P_ENE_MAR -> Optional.of(Trimestre.ENE_MAR);
            case P_ABR_JUN -> Optional.of(Trimestre.ABR_JUN);
            case P_JUL_SEP -> Optional.of(Trimestre.JUL_SEP);
            case P_OCT_DIC -> Optional.of(Trimestre.OCT_DIC);
            default -> Optional.empty();
        };
    }

    /** Whether its cells hold figures. */
    public boolean esCifra() {
        return this == META_ANUAL || this == PESO || trimestre().isPresent();
    }
}
