package mx.avance.nucleo.poa.reprogramacion;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.revision.AccionSinMeta;
import mx.avance.nucleo.revision.Hallazgo;
import mx.avance.nucleo.revision.MetaRepetida;

/**
 * A row that the programme did not have. A meta that adds up its acciones follows the new one.
 *
 * @param metaPadre of a new acción; empty for a new meta
 * @param compromiso in which nothing was carried yet
 * @param impactoEsperado what it is for
 */
public record Creacion(int numero, OptionalInt metaPadre, Compromiso compromiso, String impactoEsperado)
        implements DeMetaAnual {

    /**
     * @throws IllegalArgumentException when the number is not positive, something was already carried, or no impact is expected
     */
    public Creacion {
        if (numero <= 0) {
            throw new IllegalArgumentException("El número de una meta es positivo: " + numero);
        }
        if (!compromiso.programacion().arrastres().isEmpty()) {
            throw new IllegalArgumentException("Un renglón nuevo no trae arrastres: " + numero);
        }
        impactoEsperado = Renglon.exigir("el impacto que espera", impactoEsperado);
    }

    /** The quarters in which it programmes something; all of them when it programmes nothing. */
    @Override
    public Set<Trimestre> trimestres(ProgramaOperativoAnual vigente) {
        Set<Trimestre> tocados = EnumSet.allOf(Trimestre.class);
        PorTrimestre programado = compromiso.programacion().vigente();
        if (!programado.suma().esCero()) {
            tocados.removeIf(trimestre ->
                    programado.en(trimestre).filter(Cantidad::esCero).isPresent());
        }
        return Collections.unmodifiableSet(tocados);
    }

    @Override
    public List<Hallazgo> impedimentos(ProgramaOperativoAnual vigente) {
        if (vigente.findRenglon(numero).isPresent()) {
            return List.of(new MetaRepetida(numero, 2));
        }
        if (metaPadre.isPresent()) {
            int padre = metaPadre.getAsInt();
            boolean sigue = padre < numero
                    && vigente.findMetaDe(padre)
                            .filter(meta -> meta.numero() == padre)
                            .isPresent();
            return sigue ? List.of() : List.of(new AccionSinMeta(numero, padre));
        }
        return List.of();
    }

    @Override
    public ProgramaOperativoAnual cambiar(ProgramaOperativoAnual vigente) {
        ProgramaOperativoAnual conLineas = vigente.declarando(compromiso.lineasAccion());
        if (metaPadre.isEmpty()) {
            return conLineas.con(Meta.sola(numero, compromiso));
        }
        Meta meta = conLineas.findMetaDe(metaPadre.getAsInt()).orElseThrow();
        boolean sigue = meta.sumaSusAcciones()
                && compromiso.acumulacion() == Acumulacion.SUMA
                && meta.compromiso().acumulacion() == Acumulacion.SUMA;
        Meta conAccion = meta.con(new Accion(numero, compromiso));
        return conLineas.con(sigue ? conAccion.con(meta.numero(), sumada(meta.compromiso())) : conAccion);
    }

    private Compromiso sumada(Compromiso suma) {
        Programacion programacion = suma.programacion();
        PorTrimestre nuevo = compromiso.programacion().vigente();
        return suma.con(programacion.reprogramada(PorTrimestre.de(trimestre ->
                programacion.vigente().en(trimestre).map(cifra -> cifra.mas(Renglon.cifra(nuevo, trimestre))))));
    }
}
