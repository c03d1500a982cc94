package mx.avance.nucleo.poa.reprogramacion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;

/**
 * What a change does to one row: as first authorised, as in force, as proposed.
 *
 * @param original empty for a row that was created since
 * @param vigente empty for a row that the change creates
 */
public record Efecto(int numero, Optional<Compromiso> original, Optional<Compromiso> vigente, Compromiso propuesto) {

    /** P as first authorised; absent for a row that was created since. */
    public PorTrimestre programadoOriginal() {
        return original.map(compromiso -> compromiso.programacion().original()).orElse(PorTrimestre.VACIO);
    }

    /** P in force, arrastres included; absent for a row that the change creates. */
    public PorTrimestre programadoVigente() {
        return vigente.map(compromiso -> compromiso.programacion().vigente()).orElse(PorTrimestre.VACIO);
    }

    /** P as the sheet would print it. */
    public PorTrimestre programadoPropuesto() {
        return propuesto.programacion().vigente();
    }

    /** How much more a quarter would programme; negative when less. */
    public BigDecimal diferencia(Trimestre trimestre) {
        return cifra(programadoPropuesto(), trimestre).menos(cifra(programadoVigente(), trimestre));
    }

    /** How much larger the meta anual would be; negative when smaller. */
    public BigDecimal diferenciaAnual() {
        return propuesto.metaAnual().menos(vigente.map(Compromiso::metaAnual).orElse(Cantidad.CERO));
    }

    private static Cantidad cifra(PorTrimestre programado, Trimestre trimestre) {
        return programado.en(trimestre).orElse(Cantidad.CERO);
    }

    static List<Efecto> entre(PoaAutorizado poa, ProgramaOperativoAnual propuesto, int numero) {
        Map<Integer, Compromiso> antes = poa.vigente().renglones();
        List<Efecto> efectos = new ArrayList<>();
        propuesto.renglones().forEach((cual, compromiso) -> {
            Optional<Compromiso> vigente = Optional.ofNullable(antes.get(cual));
            Efecto efecto = new Efecto(cual, poa.original().findRenglon(cual), vigente, compromiso);
            if (cual == numero) {
                efectos.add(0, efecto);
            } else if (!vigente.equals(Optional.of(compromiso))) {
                efectos.add(efecto);
            }
        });
        return efectos;
    }
}
