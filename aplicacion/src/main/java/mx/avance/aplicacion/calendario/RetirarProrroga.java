package mx.avance.aplicacion.calendario;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Situacion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back the time that a unit was given; it stays on record, with who took it back and why. */
@Component
public class RetirarProrroga {

    private final JdbcClient base;
    private final Calendarios calendarios;
    private final Prorrogas prorrogas;
    private final CandadoDeTrimestre candado;
    private final Hechos hechos;
    private final ApplicationEventPublisher eventos;
    private final Sesiones sesiones;
    private final Clock reloj;

    RetirarProrroga(
            JdbcClient base,
            Calendarios calendarios,
            Prorrogas prorrogas,
            CandadoDeTrimestre candado,
            Hechos hechos,
            ApplicationEventPublisher eventos,
            Sesiones sesiones,
            Clock reloj) {
        this.base = base;
        this.calendarios = calendarios;
        this.prorrogas = prorrogas;
        this.candado = candado;
        this.hechos = hechos;
        this.eventos = eventos;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    /**
     * Takes it back from this instant on, and tells other modules with a {@link ProrrogaRetirada}.
     *
     * @throws NoExiste when that year has no such prórroga
     * @throws Choque when somebody took it back already
     * @throws DatosInvalidos when there is no reason
     * @throws NoPermitido when the office of who acts does not give more time
     */
    @Transactional
    public ProrrogaDada retirar(Actor quien, Ejercicio ejercicio, long id, @Nullable String motivo) {
        NoPermitido.siNoPuede(quien, Acto.DAR_PRORROGA, Situacion.delEnte(calendarios.de(ejercicio)), reloj.instant());
        ProrrogaDada antes =
                prorrogas.find(ejercicio, id).orElseThrow(() -> new NoExiste("la prórroga " + id + " de " + ejercicio));
        List<Defecto> defectos = new ArrayList<>();
        String porque = Escrito.motivo(motivo, defectos);
        DatosInvalidos.siHay(defectos);
        antes.trimestre().ifPresent(trimestre -> candado.alDecidir(ejercicio, trimestre));
        int filas = base.sql("""
            update calendario.prorroga
               set retirada_por = :cuenta, retirada = :cuando, motivo_de_retiro = :motivo
             where id = :id and retirada is null
            """)
                .param("cuenta", sesiones.actual().cuenta())
                .param("cuando", OffsetDateTime.now(reloj))
                .param("motivo", porque)
                .param("id", id)
                .update();
        if (filas == 0) {
            throw new Choque(antes.nombre(), antes);
        }
        hechos.anotar("PRORROGA_RETIRADA", "unidad " + antes.unidad(), DarProrroga.estado(antes), null, porque);
        ProrrogaDada retirada = prorrogas.find(ejercicio, id).orElseThrow();
        eventos.publishEvent(new ProrrogaRetirada(retirada));
        return retirada;
    }
}
