package mx.avance.nucleo.poa.reprogramacion;

import java.util.ArrayList;
import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.revision.Hallazgo;
import mx.avance.nucleo.revision.MetaAnualEnOtroSentido;

/** An increase raises the meta anual and a reduction lowers it. */
final class Sentidos {

    private Sentidos() {}

    static List<Hallazgo> revisar(Renglon renglon, PorTrimestre programado, MetaAnualEnOtroSentido.Sentido pedido) {
        List<Hallazgo> objeciones = new ArrayList<>(renglon.objeciones(programado));
        if (objeciones.isEmpty()) {
            Cantidad antes = renglon.compromiso().metaAnual();
            Cantidad despues = renglon.metaAnualCon(programado);
            int cambio = despues.compareTo(antes);
            boolean cumple = pedido == MetaAnualEnOtroSentido.Sentido.AUMENTO ? cambio > 0 : cambio < 0;
            if (!cumple) {
                objeciones.add(new MetaAnualEnOtroSentido(renglon.numero(), antes, despues, pedido));
            }
        }
        return objeciones;
    }
}
