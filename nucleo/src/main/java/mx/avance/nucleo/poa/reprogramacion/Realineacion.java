package mx.avance.nucleo.poa.reprogramacion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.DetalleDeRenglon;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.revision.Hallazgo;
import mx.avance.nucleo.revision.MedidaCambiaEnElAnio;
import mx.avance.nucleo.revision.RenglonInexistente;
import mx.avance.nucleo.revision.ReprogramacionSinCambio;

/**
 * What a row says changes, and its amounts stay. Each part is empty when it stays as it is. Signed quarters keep what they
 * said.
 *
 * @param desde the first quarter that is reported with the change
 * @param lineas in the order of the row; the heading declares them too
 * @param responsable the unit that answers for the row from then on
 */
public record Realineacion(
        int numero,
        Trimestre desde,
        Optional<List<LineaAccion>> lineas,
        Optional<String> descripcion,
        Optional<UnidadMedida> unidadMedida,
        Optional<UnidadEjecutora> responsable,
        String motivo)
        implements Reprogramacion {

    /**
     * @throws IllegalArgumentException when a new description is blank, or no reason is given
     */
    public Realineacion {
        lineas = lineas.map(List::copyOf);
        descripcion = descripcion.map(texto -> Renglon.exigir("la descripción nueva", texto));
        motivo = Renglon.exigir("su motivo", motivo);
    }

    @Override
    public TipoDeReprogramacion tipo() {
        return TipoDeReprogramacion.REALINEACION;
    }

    @Override
    public Set<Trimestre> trimestres(ProgramaOperativoAnual vigente) {
        return Collections.unmodifiableSet(EnumSet.range(desde, Trimestre.OCT_DIC));
    }

    @Override
    public List<Hallazgo> impedimentos(ProgramaOperativoAnual vigente) {
        Optional<Compromiso> antes = vigente.findRenglon(numero);
        if (antes.isEmpty()) {
            return List.of(new RenglonInexistente(numero));
        }
        boolean cambia = !comoSeEscribe(antes.get()).equals(comoSeEscribe(realineado(antes.get())))
                || !vigente.detalle(numero).equals(detalle(vigente));
        return cambia ? List.of() : List.of(new ReprogramacionSinCambio(numero));
    }

    /** What a person would notice, the spelling of the unit of measure included. */
    private static List<Object> comoSeEscribe(Compromiso compromiso) {
        return List.of(compromiso.descripcion(), compromiso.unidadMedida().nombre(), compromiso.lineasAccion());
    }

    /** Also whether the unit of measure would change after something was programmed in the old one. */
    @Override
    public List<Hallazgo> revisar(ProgramaOperativoAnual vigente) {
        List<Hallazgo> hallazgos = new ArrayList<>(impedimentos(vigente));
        vigente.findRenglon(numero).ifPresent(antes -> unidadMedida
                .filter(otra -> !otra.equals(antes.unidadMedida()) && yaSeProgramo(antes))
                .ifPresent(otra -> hallazgos.add(
                        new MedidaCambiaEnElAnio(numero, antes.unidadMedida().nombre(), otra.nombre(), desde))));
        return hallazgos;
    }

    private boolean yaSeProgramo(Compromiso antes) {
        return Trimestre.TODOS.stream().filter(desde::esPosteriorA).anyMatch(trimestre -> !Renglon.cifra(
                        antes.programacion().vigente(), trimestre)
                .esCero());
    }

    @Override
    public ProgramaOperativoAnual cambiar(ProgramaOperativoAnual vigente) {
        Meta meta = vigente.findMetaDe(numero).orElseThrow();
        Compromiso antes = vigente.findRenglon(numero).orElseThrow();
        ProgramaOperativoAnual cambiado =
                vigente.declarando(lineas.orElse(List.of())).con(meta.con(numero, realineado(antes)));
        return responsable.isPresent() ? cambiado.con(numero, detalle(vigente)) : cambiado;
    }

    private DetalleDeRenglon detalle(ProgramaOperativoAnual vigente) {
        DetalleDeRenglon antes = vigente.detalle(numero);
        return responsable.map(antes::con).orElse(antes);
    }

    private Compromiso realineado(Compromiso antes) {
        Compromiso despues = descripcion.map(antes::conDescripcion).orElse(antes);
        despues = unidadMedida.map(despues::con).orElse(despues);
        return lineas.map(despues::conLineas).orElse(despues);
    }
}
