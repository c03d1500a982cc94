package mx.avance.nucleo.poa.reprogramacion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.revision.CalendarioCambiaMetaAnual;
import mx.avance.nucleo.revision.Hallazgo;

/**
 * Amounts move from one quarter to another and the meta anual stays.
 *
 * @param programado the four P that the sheet would print, arrastres included
 * @param motivo why
 */
public record DeCalendario(int numero, PorTrimestre programado, String motivo) implements Reprogramacion {

    /**
     * @throws IllegalArgumentException when a quarter has no P, or no reason is given
     */
    public DeCalendario {
        Renglon.exigirCompleto(programado);
        motivo = Renglon.exigir("su motivo", motivo);
    }

    @Override
    public TipoDeReprogramacion tipo() {
        return TipoDeReprogramacion.CALENDARIO;
    }

    @Override
    public Set<Trimestre> trimestres(ProgramaOperativoAnual vigente) {
        return Renglon.find(vigente, numero)
                .map(renglon -> renglon.tocados(programado))
                .orElse(Set.of());
    }

    @Override
    public List<Hallazgo> impedimentos(ProgramaOperativoAnual vigente) {
        return Renglon.revisar(vigente, numero, this::objeciones);
    }

    private List<Hallazgo> objeciones(Renglon renglon) {
        List<Hallazgo> objeciones = new ArrayList<>(renglon.objeciones(programado));
        if (objeciones.isEmpty()) {
            Cantidad antes = renglon.compromiso().metaAnual();
            Cantidad despues = renglon.metaAnualCon(programado);
            if (!antes.equals(despues)) {
                objeciones.add(new CalendarioCambiaMetaAnual(numero, antes, despues));
            }
        }
        return objeciones;
    }

    @Override
    public ProgramaOperativoAnual cambiar(ProgramaOperativoAnual vigente) {
        return Renglon.find(vigente, numero).orElseThrow().reprogramado(programado);
    }
}
