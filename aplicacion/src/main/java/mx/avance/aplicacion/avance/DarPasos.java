package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.Nombramientos;
import mx.avance.aplicacion.seguridad.Puesto;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.revision.HallazgoEnSerie;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a sheet for an act and moves it: one person after another, each on what that person saw. Inside a transaction. */
@Component
class DarPasos {

    /** The acts that freeze the figures of a sheet, and those of its POA with them. */
    private static final Set<Acto> CONGELAN = Set.of(Acto.ELABORAR_AVANCE, Acto.ENVIAR_AVANCE_A_FIRMA);

    private final JdbcAvances base;
    private final JdbcPasos pasos;
    private final Avances avances;
    private final Poas poas;
    private final RevisarAvance revisar;
    private final Nombramientos nombramientos;
    private final Actores actores;
    private final Sesiones sesiones;
    private final ApplicationEventPublisher eventos;
    private final Clock reloj;

    DarPasos(
            JdbcAvances base,
            JdbcPasos pasos,
            Avances avances,
            Poas poas,
            RevisarAvance revisar,
            Nombramientos nombramientos,
            Actores actores,
            Sesiones sesiones,
            ApplicationEventPublisher eventos,
            Clock reloj) {
        this.base = base;
        this.pasos = pasos;
        this.avances = avances;
        this.poas = poas;
        this.revisar = revisar;
        this.nombramientos = nombramientos;
        this.actores = actores;
        this.sesiones = sesiones;
        this.eventos = eventos;
        this.reloj = reloj;
    }

    /**
     * The sheet, which nobody else moves or captures until the transaction ends.
     *
     * @param version of the whole sheet that was seen
     * @throws NoPermitido when whoever acts may not do this to it now
     * @throws Choque when it was changed in the meantime; with the {@link AvanceGuardado} as it stands
     * @throws NoExiste when there is no such sheet
     */
    AvanceGuardado tomar(IdDeAvance id, Acto acto, int version) {
        AvanceGuardado guardado = tomar(id, acto);
        if (guardado.version() != version) {
            throw new Choque(id.objeto(), guardado);
        }
        return guardado;
    }

    /** The same, whichever version was seen: for what adds and changes nothing. */
    AvanceGuardado tomar(IdDeAvance id, Acto acto) {
        if (CONGELAN.contains(acto)) {
            poas.retener(id.poa());
        }
        Optional<AvanceGuardado.Hoja> hoja = base.hojaParaFirmar(id);
        avances.exigirQuePueda(acto, id, hoja);
        return avances.exigir(id);
    }

    /**
     * @throws DatosInvalidos with every finding that keeps the sheet from being signed: its code, the finding itself, and in {@code
     *     campo} the number of its row
     */
    void exigirSinImpedimentos(AvanceGuardado guardado) {
        List<HallazgoEnSerie> impedimentos = revisar.deHoy(guardado.id()).impedimentos(guardado.avance());
        DatosInvalidos.siHay(impedimentos.stream()
                .map(impedimento -> Defecto.en(
                        impedimento.numero().isPresent()
                                ? Integer.toString(impedimento.numero().getAsInt())
                                : "",
                        impedimento.hallazgo().codigo(),
                        impedimento.hallazgo()))
                .toList());
    }

    /**
     * A note or reason as it is kept.
     *
     * @throws DatosInvalidos when there is none, or it is too long
     */
    static String exigirTexto(String campo, String escrito, String falta) {
        String limpio = TextoEscrito.limpio(escrito);
        if (limpio.isEmpty()) {
            throw new DatosInvalidos(Defecto.en(campo, falta));
        }
        if (limpio.length() > LimpiezaDeCelda.NOTA) {
            throw new DatosInvalidos(Defecto.en(campo, "forma.largo", LimpiezaDeCelda.NOTA));
        }
        return limpio;
    }

    /** A text of a form as it is kept; objects to one that is missing or too long. */
    static String exigido(String campo, String escrito, int largo, List<Defecto> defectos) {
        String limpio = TextoEscrito.limpio(escrito);
        if (limpio.isEmpty()) {
            defectos.add(Defecto.en(campo, "forma.obligatorio"));
        } else if (limpio.length() > largo) {
            defectos.add(Defecto.en(campo, "forma.largo", largo));
        }
        return limpio;
    }

    /** Moves a sheet that was taken, and tells others. */
    AvanceGuardado dar(AvanceGuardado guardado, Movimiento que) {
        Instant ahora = reloj.instant();
        IdDeAvance id = guardado.id();
        String cuenta = sesiones.actual().cuenta();
        int alcance = guardado.alcance() + que.masAlcance;
        int queda = que.vuelve ? alcance - 1 : alcance;
        pasos.dar(
                id,
                new Paso(
                        0,
                        alcance,
                        que.acto,
                        que.modo,
                        cuenta,
                        actores.nombre(),
                        cargo(que, cuenta, id, ahora),
                        que.nota,
                        ahora,
                        "",
                        que.folio,
                        que.aMano,
                        que.recepcion),
                que.hoja);
        pasos.dejar(
                id,
                que.queda,
                queda,
                que.devuelve ? que.nota : "",
                que.devuelve ? actores.nombre() : "",
                que.folioQueQueda(guardado.folio()));
        if (guardado.estado() != que.queda) {
            eventos.publishEvent(new AvanceCambioDeEstado(id, guardado.estado(), que.queda, guardado.version() + 1));
        }
        return avances.exigir(id);
    }

    private String cargo(Movimiento que, String cuenta, IdDeAvance id, Instant ahora) {
        return nombramientos
                .cargo(
                        cuenta,
                        puesto(id, que.acto),
                        que.permiso.roles().stream().sorted().toList(),
                        avances.dia(id, ahora))
                .orElse("");
    }

    private static Puesto puesto(IdDeAvance id, String acto) {
        return switch (acto) {
            case "REVISADO" -> puesto(id, Papel.REVISO);
            case "AUTORIZADO" -> puesto(id, Papel.AUTORIZO);
            default -> puesto(id, Papel.ELABORO);
        };
    }

    private static Puesto puesto(IdDeAvance id, Papel papel) {
        return switch (papel) {
            case ELABORO -> Puesto.de(id.poa().unidad());
            case REVISO -> Puesto.de(id.poa().programa());
            case AUTORIZO -> Puesto.de(id.poa().unidad().ramo());
        };
    }
}
