package mx.avance.nucleo.poa.reprogramacion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.revision.ArrastreExcesivo;
import mx.avance.nucleo.revision.ArrastreSinSuma;
import mx.avance.nucleo.revision.Hallazgo;

/**
 * What a quarter fell short of passes to a later one of the same year, in the row and in the meta that adds it up. It is asked
 * for inside the avance that shows the shortfall. Nothing is carried out of Oct-Dic: the lock says that the rest is offered to
 * next year's POA.
 *
 * @param motivo why the quarter fell short
 */
public record DeArrastre(int numero, Arrastre arrastre, String motivo) implements Reprogramacion {

    /**
     * @throws IllegalArgumentException when no reason is given
     */
    public DeArrastre {
        motivo = Renglon.exigir("su motivo", motivo);
    }

    @Override
    public TipoDeReprogramacion tipo() {
        return TipoDeReprogramacion.ARRASTRE;
    }

    @Override
    public Set<Trimestre> trimestres(ProgramaOperativoAnual vigente) {
        return Collections.unmodifiableSet(EnumSet.of(arrastre.desde(), arrastre.hacia()));
    }

    @Override
    public List<Hallazgo> impedimentos(ProgramaOperativoAnual vigente) {
        return Renglon.revisar(vigente, numero, this::objeciones);
    }

    private List<Hallazgo> objeciones(Renglon renglon) {
        if (renglon.compromiso().acumulacion() != Acumulacion.SUMA) {
            return List.of(new ArrastreSinSuma(numero));
        }
        List<Hallazgo> objeciones = new ArrayList<>(0);
        List<Programacion> calendarios = renglon.calendarios();
        for (int i = 0; i < calendarios.size(); i++) {
            Cantidad disponible = disponible(calendarios.get(i));
            if (arrastre.cantidad().compareTo(disponible) > 0) {
                objeciones.add(new ArrastreExcesivo(
                        i == 0 ? numero : renglon.meta().numero(), arrastre.desde(), arrastre.cantidad(), disponible));
            }
        }
        return objeciones;
    }

    private Cantidad disponible(Programacion programacion) {
        return Cantidad.of(Renglon.cifra(programacion.vigente(), arrastre.desde())
                .menos(Renglon.cifra(programacion.sacado(), arrastre.desde())));
    }

    @Override
    public ProgramaOperativoAnual cambiar(ProgramaOperativoAnual vigente) {
        Renglon renglon = Renglon.find(vigente, numero).orElseThrow();
        return renglon.con(renglon.compromiso().programacion().con(arrastre), suma -> suma.programacion()
                .con(arrastre));
    }
}
