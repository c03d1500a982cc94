package mx.avance.aplicacion.avance;

import java.time.Clock;
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
    private final Clock reloj;

    RevisarAvance(Politicas politicas, Calendarios calendarios, Clock reloj) {
        this.politicas = politicas;
        this.calendarios = calendarios;
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

    static RevisionDeCaptura de(PoliticasDelEnte politicas) {
        return RevisionDeCaptura.deSerie().conPolitica(politicas.gravedades()).conTolerancia(politicas.tolerancia());
    }
}
