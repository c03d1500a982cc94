package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Columna;
import mx.avance.nucleo.avance.Concepto;
import mx.avance.nucleo.avance.RenglonDeAvance;

/**
 * The columns of a meta against the sum of its acciones. A column counts when the meta and every acción have a figure in it
 * and not all are zero: nothing that adds up to nothing proves nothing.
 */
record ColumnasQueSuman(int deAcuerdo, List<MetaNoSumaAcciones> enDesacuerdo) {

    private static final int MINIMO_DE_ACUERDO = 3;
    private static final int ACUERDO_POR_DESACUERDO = 4;

    static ColumnasQueSuman de(Fila meta) {
        int deAcuerdo = 0;
        List<MetaNoSumaAcciones> enDesacuerdo = new ArrayList<>(0);
        for (Columna columna : Columna.TODAS) {
            Optional<Cantidad> cifra = cifra(columna, meta.renglon);
            Optional<Cantidad> suma = cifra.flatMap(presente -> suma(columna, meta.acciones));
            if (cifra.isEmpty() || suma.isEmpty()) {
                continue;
            }
            if (!cifra.get().equals(suma.get())) {
                enDesacuerdo.add(new MetaNoSumaAcciones(meta.numero(), columna, cifra.get(), suma.get()));
            } else if (!suma.get().esCero()) {
                deAcuerdo++;
            }
        }
        return new ColumnasQueSuman(deAcuerdo, enDesacuerdo);
    }

    /** Three columns or more agree, and at most one disagrees for every four of them. */
    boolean casiTodas() {
        return deAcuerdo >= MINIMO_DE_ACUERDO && enDesacuerdo.size() * ACUERDO_POR_DESACUERDO <= deAcuerdo;
    }

    private static Optional<Cantidad> suma(Columna columna, List<Fila> acciones) {
        Cantidad suma = Cantidad.CERO;
        for (Fila accion : acciones) {
            Optional<Cantidad> cifra = cifra(columna, accion.renglon);
            if (cifra.isEmpty()) {
                return Optional.empty();
            }
            suma = suma.mas(cifra.get());
        }
        return Optional.of(suma);
    }

    /** P without what was carried over: meta and acciones need not carry it in the same row. */
    private static Optional<Cantidad> cifra(Columna columna, RenglonDeAvance renglon) {
        Optional<Cantidad> cifra = columna.de(renglon);
        if (columna.concepto() != Concepto.PROGRAMADO || renglon.arrastres().estaVacio()) {
            return cifra;
        }
        Cantidad arrastre = columna.trimestre().flatMap(renglon.arrastres()::en).orElse(Cantidad.CERO);
        return cifra.map(vigente -> vigente.menos(arrastre))
                .filter(original -> original.signum() >= 0)
                .map(Cantidad::of);
    }
}
