package mx.avance.nucleo.poa.reprogramacion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.revision.Hallazgo;

/**
 * A row programmes nothing from a quarter on. It stays in the programme with what it had programmed until then: what was
 * promised is never erased, and neither is its number.
 *
 * @param desde the first quarter that programmes nothing
 */
public record Cancelacion(int numero, Trimestre desde, Sustento sustento) implements DeMetaAnual {

    @Override
    public Set<Trimestre> trimestres(ProgramaOperativoAnual vigente) {
        return Renglon.find(vigente, numero)
                .map(renglon -> renglon.tocados(programado(renglon)))
                .orElse(Set.of());
    }

    @Override
    public List<Hallazgo> impedimentos(ProgramaOperativoAnual vigente) {
        return Renglon.revisar(vigente, numero, renglon -> renglon.objeciones(programado(renglon)));
    }

    @Override
    public ProgramaOperativoAnual cambiar(ProgramaOperativoAnual vigente) {
        Renglon renglon = Renglon.find(vigente, numero).orElseThrow();
        return renglon.reprogramado(programado(renglon));
    }

    /** What was carried into a cancelled quarter stays: it was promised before, and granting it is not undone here. */
    private PorTrimestre programado(Renglon renglon) {
        PorTrimestre arrastrado = renglon.compromiso().programacion().arrastrado();
        return PorTrimestre.de(trimestre -> Optional.of(
                desde.esPosteriorA(trimestre)
                        ? Renglon.cifra(renglon.vigente(), trimestre)
                        : arrastrado.en(trimestre).orElse(Cantidad.CERO)));
    }
}
