package mx.avance.aplicacion.poa;

import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.PoaEnBorrador;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a draft for review: from then on nobody writes in it until it is returned. */
@Component
public class EnviarPoa {

    private final JdbcPoas base;
    private final Poas poas;
    private final RevisarPoa revisar;
    private final Hechos hechos;
    private final Sesiones sesiones;
    private final ApplicationEventPublisher eventos;

    EnviarPoa(
            JdbcPoas base,
            Poas poas,
            RevisarPoa revisar,
            Hechos hechos,
            Sesiones sesiones,
            ApplicationEventPublisher eventos) {
        this.base = base;
        this.poas = poas;
        this.revisar = revisar;
        this.hechos = hechos;
        this.sesiones = sesiones;
        this.eventos = eventos;
    }

    /**
     * @param version of the record that the sender saw
     * @throws NoPermitido when whoever acts is not the responsable, or drafting is over
     * @throws DatosInvalidos with every finding that keeps it from being sent: its code, the finding itself, and in {@code campo} the
     *     number of its row
     * @throws Choque when somebody else wrote in the meantime
     */
    @Transactional
    public PoaGuardado enviar(IdDePoa id, int version) {
        JdbcPoas.Cabeza cabeza = poas.tomar(Acto.ENVIAR_POA, id, version);
        PoaEnBorrador borrador = base.borrador(cabeza, poas.encabezado(id));
        revisar.exigirSinImpedimentos(id, borrador);
        var enviado = borrador.enviar();
        base.asentar(
                cabeza,
                EstadoDePoa.EN_REVISION,
                borrador,
                0,
                cabeza.ronda(),
                sesiones.actual().cuenta());
        hechos.anotar("POA_ENVIADO", id.objeto(), EstadoDePoa.BORRADOR, EstadoDePoa.EN_REVISION, null);
        eventos.publishEvent(new PoaEnviado(id));
        return new PoaGuardado(id, version + 1, enviado);
    }
}
