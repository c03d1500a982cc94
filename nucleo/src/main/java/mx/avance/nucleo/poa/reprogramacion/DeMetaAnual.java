package mx.avance.nucleo.poa.reprogramacion;

/** The meta anual changes: it grows or a row is created, for an expected impact; it shrinks or is cancelled, on a legal basis. */
public sealed interface DeMetaAnual extends Reprogramacion permits Aumento, Creacion, Reduccion, Cancelacion {

    @Override
    default TipoDeReprogramacion tipo() {
        return TipoDeReprogramacion.META_ANUAL;
    }
}
