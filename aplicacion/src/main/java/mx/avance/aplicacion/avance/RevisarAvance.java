package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.Politicas;
import mx.avance.aplicacion.calendario.PoliticasDelEnte;
import mx.avance.nucleo.revision.RevisionDeCaptura;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a captured sheet still lacks or contradicts, with the tolerance and the severities of its ente. */
@Component
public class RevisarAvance {

    private final Politicas politicas;
    private final Calendarios calendarios;
    private final List<DetrasDeUnA> detras;
    private final Clock reloj;

    RevisarAvance(Politicas politicas, Calendarios calendarios, List<DetrasDeUnA> detras, Clock reloj) {
        this.politicas = politicas;
        this.calendarios = calendarios;
        this.detras = detras;
        this.reloj = reloj;
    }

    /** The review as it stands today, to ask it about one sheet or several. */
    @Transactional(readOnly = true)
    public RevisionDeCaptura deHoy(IdDeAvance id) {
        return de(politicas(id));
    }

    /** Those policies that judge a sheet today. */
    @Transactional(readOnly = true)
    public PoliticasDelEnte politicas(IdDeAvance id) {
        return politicas.en(calendarios.de(id.poa().ejercicio()).dia(reloj.instant()));
    }

    /** What stands behind the A of each row, by its number; absent where there is nothing. */
    @Transactional(readOnly = true)
    public Map<Integer, DetrasDeUnA.Detras> detras(AvanceGuardado guardado) {
        Map<Integer, DetrasDeUnA.Detras> todo = new HashMap<>();
        detras.forEach(quien -> todo.putAll(quien.de(guardado)));
        return todo;
    }

    /** Where what stands behind the A of a row is seen and written; blank where nothing keeps it. */
    public String rutaDeDetras(IdDeAvance id, int renglon) {
        return detras.stream().findFirst().map(quien -> quien.ruta(id, renglon)).orElse("");
    }

    static RevisionDeCaptura de(PoliticasDelEnte politicas) {
        return RevisionDeCaptura.deSerie().conPolitica(politicas.gravedades()).conTolerancia(politicas.tolerancia());
    }
}
