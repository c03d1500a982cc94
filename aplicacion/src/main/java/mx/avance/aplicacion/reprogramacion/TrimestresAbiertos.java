package mx.avance.aplicacion.reprogramacion;

import java.time.Clock;
import java.util.Optional;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Negado;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which quarters a change may still touch, so that a form can say so before anybody types. */
@Component
public class TrimestresAbiertos {

    private final Poas poas;
    private final Cambios cambios;
    private final Actores actores;
    private final Clock reloj;

    TrimestresAbiertos(Poas poas, Cambios cambios, Actores actores, Clock reloj) {
        this.poas = poas;
        this.cambios = cambios;
        this.actores = actores;
        this.reloj = reloj;
    }

    /** Why whoever acts cannot ask now for a change that touches this quarter first; empty when that person can. */
    @Transactional(readOnly = true)
    public Optional<Negado> negado(IdDePoa id, Clase clase, Trimestre trimestre) {
        return Cerradura.puede(
                        actores.actual(),
                        Acto.SOLICITAR_REPROGRAMACION,
                        poas.situacion(id).conFirmados(cambios.firmados(id)).conCambio(clase.tipo(), trimestre),
                        reloj.instant())
                .negado();
    }
}
