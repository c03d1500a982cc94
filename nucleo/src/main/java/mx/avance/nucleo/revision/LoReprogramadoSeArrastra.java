package mx.avance.nucleo.revision;

import java.util.Optional;

/** What a note says was reprogrammed is carried over: in the row, in its meta, or in its acciones. */
final class LoReprogramadoSeArrastra implements ReglaDeRenglon {

    @Override
    public Optional<NotaSinReprogramacion> revisar(Fila fila) {
        Optional<String> dicho = fila.nota().flatMap(Nota::dondeReprograma);
        boolean nadaFalta = fila.desviacion().orElse(-1) >= 0;
        if (dicho.isEmpty() || nadaFalta || seArrastro(fila)) {
            return Optional.empty();
        }
        return Optional.of(new NotaSinReprogramacion(fila.numero(), dicho.get()));
    }

    private static boolean seArrastro(Fila fila) {
        return fila.tieneArrastre()
                || ArrastreSeRegistra.posible(fila).isPresent()
                || fila.acciones.stream().anyMatch(LoReprogramadoSeArrastra::loSuyoSeArrastro)
                || fila.padre().filter(meta -> loCarga(meta, fila)).isPresent();
    }

    private static boolean loSuyoSeArrastro(Fila accion) {
        return accion.tieneArrastre() || ArrastreSeRegistra.posible(accion).isPresent();
    }

    private static boolean loCarga(Fila meta, Fila accion) {
        return meta.tieneArrastre()
                || ArrastreSeRegistra.posible(meta)
                        .filter(arrastre -> arrastre.origen().contains(accion.numero()))
                        .isPresent();
    }
}
