package mx.avance.aplicacion.reprogramacion;

import java.util.Map;
import java.util.Set;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * What the unit already reported against its POA, told by whoever keeps the quarterly reports. While nobody does, nothing was
 * signed and nothing achieved.
 */
public interface LoReportado {

    /** The quarters whose report the unit has signed: they are frozen. */
    Set<Trimestre> firmados(IdDePoa poa);

    /** A by the number of its row; rows and quarters that were not reported are absent. */
    Map<Integer, PorTrimestre> alcanzado(IdDePoa poa);
}
