package mx.avance.nucleo.poa.reprogramacion;

import java.util.List;
import java.util.Set;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.revision.Hallazgo;
import mx.avance.nucleo.revision.MetaAnualEnOtroSentido;

/**
 * The meta anual of a row grows.
 *
 * @param programado the four P that the sheet would print, arrastres included
 * @param impactoEsperado what the increase is for
 */
public record Aumento(int numero, PorTrimestre programado, String impactoEsperado) implements DeMetaAnual {

    /**
     * @throws IllegalArgumentException when a quarter has no P, or no impact is expected
     */
    public Aumento {
        Renglon.exigirCompleto(programado);
        impactoEsperado = Renglon.exigir("el impacto que espera", impactoEsperado);
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
                renglon -> Sentidos.revisar(renglon, programado, MetaAnualEnOtroSentido.Sentido.AUMENTO));
    }

    @Override
    public ProgramaOperativoAnual cambiar(ProgramaOperativoAnual vigente) {
        return Renglon.find(vigente, numero).orElseThrow().reprogramado(programado);
    }
}
