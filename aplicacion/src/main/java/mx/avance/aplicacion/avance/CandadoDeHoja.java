package mx.avance.aplicacion.avance;

import mx.avance.aplicacion.calendario.CandadoDeTrimestre;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For what other modules keep behind the cells of a sheet: it is written while the cells are, and frozen with them. */
@Component
public class CandadoDeHoja {

    private final JdbcAvances base;
    private final Avances avances;
    private final CandadoDeTrimestre candado;

    CandadoDeHoja(JdbcAvances base, Avances avances, CandadoDeTrimestre candado) {
        this.base = base;
        this.avances = avances;
        this.candado = candado;
    }

    /**
     * Nobody signs the sheet nor closes its quarter until the transaction ends.
     *
     * @throws NoPermitido when whoever acts does not capture it now: {@link Acto#CAPTURAR_AVANCE}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alCapturar(IdDeAvance id) {
        candado.alGuardar(id.poa().ejercicio(), id.trimestre());
        avances.exigirQuePueda(Acto.CAPTURAR_AVANCE, id, base.hojaParaCapturar(id));
    }
}
