package mx.avance.nucleo.poa.reprogramacion;

import java.util.List;
import java.util.Set;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.revision.Hallazgo;
import mx.avance.nucleo.revision.MetaAnualEnOtroSentido;

/**
 * The meta anual of a row shrinks.
 *
 * @param programado the four P that the sheet would print, arrastres included
 */
public record Reduccion(int numero, PorTrimestre programado, Sustento sustento) implements DeMetaAnual {

    /**
     * @throws IllegalArgumentException when a quarter has no P
     */
    public Reduccion {
        Renglon.exigirCompleto(programado);
    }

    @Override
    public Set<Trimestre> trimestres(ProgramaOperativoAnual vigente) {
        return Renglon.find(vigente, numero)
                .map(renglon -> renglon.tocados(programado))
                .orElse(Set.of());
    }

    @Override
    public List<Hallazgo> impedimentos(ProgramaOperativoAnual vigente) {
        return Renglon.revisar(
                vigente,
                numero,
                renglon -> Sentidos.revisar(renglon, programado, MetaAnualEnOtroSentido.Sentido.REDUCCION));
    }

    @Override
    public ProgramaOperativoAnual cambiar(ProgramaOperativoAnual vigente) {
        return Renglon.find(vigente, numero).orElseThrow().reprogramado(programado);
    }
}
