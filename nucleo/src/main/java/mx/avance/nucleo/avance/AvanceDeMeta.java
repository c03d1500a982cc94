package mx.avance.nucleo.avance;

import java.math.BigDecimal;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Compromiso;

/**
 * What a row of an authorised programme achieved by the end of a quarter, and the note that explains it. Its figures derive
 * from the programme and the captures, so they cannot contradict each other.
 *
 * @param numero as printed
 * @param trimestre the reported quarter
 * @param alcanzado A up to the reported quarter; absent where nobody captured it
 */
public record AvanceDeMeta(
        int numero,
        Compromiso compromiso,
        Trimestre trimestre,
        PorTrimestre alcanzado,
        Optional<Observacion> observacion) {

    /**
     * @throws IllegalArgumentException when a quarter after the reported one has an A
     */
    public AvanceDeMeta {
        if (!alcanzado.equals(alcanzado.hasta(trimestre))) {
            throw new IllegalArgumentException(
                    "Nada se alcanza después de " + trimestre.rotulo() + ", el trimestre que se reporta: " + alcanzado);
        }
    }

    /** AVANCE ABSOLUTO and ACUMULADO RELATIVO; empty while no captured A counts. */
    public Optional<AvanceAcumulado> acumulado() {
        return compromiso
                .acumulacion()
                .absoluto(compromiso.programacion().vigente(), alcanzado)
                .map(absoluto -> new AvanceAcumulado(absoluto, compromiso.metaAnual()));
    }

    /** What may be asked for by the end of the reported quarter. */
    public Cantidad exigible() {
        return compromiso.programacion().exigible(compromiso.acumulacion(), trimestre);
    }

    /** A to date against what may be asked for to date; no verdict while the reported quarter has no A, which is not zero. */
    public Semaforo semaforo(Umbrales umbrales) {
        return acumulado()
                .filter(acumulado -> alcanzado.en(trimestre).isPresent())
                .map(acumulado -> Semaforo.de(exigible(), acumulado.absoluto(), compromiso.sentido(), umbrales))
                .orElse(Semaforo.SIN_CAPTURA);
    }

    /** As the sheet prints it, with the whole per cent of TMM-F004. */
    public RenglonDeAvance renglon() {
        return borrador().renglon();
    }

    /** As above, for whoever knows which meta it belongs to. */
    RenglonDeAvance.Borrador borrador() {
        RenglonDeAvance.Borrador renglon = RenglonDeAvance.de(numero)
                .descripcion(compromiso.descripcion())
                .unidadMedida(compromiso.unidadMedida())
                .metaAnual(compromiso.metaAnual())
                .programado(compromiso.programacion().vigente())
                .arrastres(compromiso.programacion().arrastrado())
                .alcanzado(alcanzado)
                .lineasAccion(compromiso.lineasAccion())
                .acumulacion(compromiso.acumulacion())
                .sentido(compromiso.sentido());
        observacion.ifPresent(renglon::observacion);
        acumulado().ifPresent(acumulado -> {
            renglon.absoluto(acumulado.absoluto());
            acumulado.relativo().ifPresent(relativo -> renglon.relativo(BigDecimal.valueOf(relativo)));
        });
        return renglon;
    }
}
