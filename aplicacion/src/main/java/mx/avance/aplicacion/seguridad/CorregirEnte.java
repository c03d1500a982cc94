package mx.avance.aplicacion.seguridad;

import java.util.function.Predicate;
import mx.avance.aplicacion.catalogos.EntesACargo;
import mx.avance.aplicacion.catalogos.EntesACargo.EnteACargo;
import mx.avance.aplicacion.plataforma.EnOtroEnte;
import mx.avance.aplicacion.plataforma.Hechos;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what an ente was said to be when it was added: its kind and the Ayuntamiento above it. Both entes keep it in their audit trails. */
@Component
public class CorregirEnte {

    private final EntesACargo entes;
    private final EnOtroEnte enOtroEnte;
    private final Hechos hechos;

    CorregirEnte(EntesACargo entes, EnOtroEnte enOtroEnte, Hechos hechos) {
        this.entes = entes;
        this.enOtroEnte = enOtroEnte;
        this.hechos = hechos;
    }

    /** As {@link EntesACargo#recolocar}. */
    @Transactional
    public EnteACargo corregir(Predicate<EnteACargo> cual, String tipo, String ayuntamiento, int version) {
        EnteACargo antes = entes.exigir(cual);
        EnteACargo ahora = entes.recolocar(antes, tipo, ayuntamiento, version);
        anotar(antes, ahora);
        enOtroEnte.en(ahora.id(), () -> {
            anotar(antes, ahora);
            return ahora;
        });
        return ahora;
    }

    private void anotar(EnteACargo antes, EnteACargo ahora) {
        hechos.anotar("ENTE_CORREGIDO", "ente " + ahora.nombre(), antes, ahora, null);
    }
}
