package mx.avance.aplicacion.reprogramacion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.poa.VersionesDePoa;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import mx.avance.nucleo.poa.reprogramacion.SolicitudDeReprogramacion;
import mx.avance.nucleo.revision.Hallazgo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Planeación grants a request or refuses it, and who asked takes it back. Whoever comes second waits for the first and is then
 * told what became of it.
 */
@Component
public class DecidirSolicitud {

    private static final int TEXTO = 200;

    private final JdbcSolicitudes solicitudes;
    private final Cambios cambios;
    private final Poas poas;
    private final VersionesDePoa versiones;
    private final Actores actores;
    private final Hechos hechos;
    private final ApplicationEventPublisher eventos;
    private final Clock reloj;

    DecidirSolicitud(
            JdbcSolicitudes solicitudes,
            Cambios cambios,
            Poas poas,
            VersionesDePoa versiones,
            Actores actores,
            Hechos hechos,
            ApplicationEventPublisher eventos,
            Clock reloj) {
        this.solicitudes = solicitudes;
        this.cambios = cambios;
        this.poas = poas;
        this.versiones = versiones;
        this.actores = actores;
        this.hechos = hechos;
        this.eventos = eventos;
        this.reloj = reloj;
    }

    /**
     * The act by which it is granted.
     *
     * @param organo the approving body
     * @param acta the number of its minutes or official letter
     * @param fecha of the act, between the day on which it was asked for and today; null when it was not given
     * @param archivo the minutes themselves; null when none is attached
     * @param versionDePoa in force when whoever decides looked at the effect; null for whoever looked at none, as the demonstration
     */
    public record Dictamen(
            String organo,
            String acta,
            @Nullable LocalDate fecha,
            @Nullable ArchivoDeAutorizacion archivo,
            @Nullable Integer versionDePoa) {}

    /**
     * The POA changed and the request does not fit it any more: what a {@link Choque} says was stored.
     *
     * @param versionDePoa in force now
     * @param motivos why it does not fit
     */
    public record YaNoAplica(int versionDePoa, List<Hallazgo> motivos) {}

    /**
     * The POA changed and the request would leave its row otherwise than the unit asked for: what a {@link Choque} says was stored.
     *
     * @param versionDePoa in force now
     * @param pedido what the unit saw when it asked
     * @param quedaria what would come of it now
     */
    public record NoEsLoPedido(int versionDePoa, Comparacion pedido, Comparacion quedaria) {}

    /**
     * Grants it: the POA has a next version, worked out on the one in force now.
     *
     * @param version of the request that whoever decides saw
     * @throws NoExiste when there is none in the ente
     * @throws NoPermitido when whoever acts is not Planeación, it was decided already, or it is too late
     * @throws DatosInvalidos when body, minutes or date are missing, or the date is still to come or before it was asked for
     * @throws Choque when the POA changed in the meantime; with {@link YaNoAplica} when the request does not fit it any more, with
     *     {@link NoEsLoPedido} when it would leave other figures than those that were asked for
     */
    @Transactional
    public Solicitud autorizar(long id, int version, Dictamen datos) {
        Solicitud solicitud = tomar(id);
        poas.apartar(solicitud.poa());
        Cambios.Evaluado evaluado = evaluar(solicitud, Acto.AUTORIZAR_REPROGRAMACION);
        exigirVersion(solicitud, version);
        Instant ahora = reloj.instant();
        Autorizacion autorizacion = autorizacion(
                datos,
                solicitada(solicitud, evaluado).fecha(),
                evaluado.situacion().calendario().dia(ahora));
        PoaAutorizado poa = evaluado.poa().orElseThrow();
        int vigente = poa.vigente().version();
        if (!evaluado.impedimentos().isEmpty()) {
            throw new Choque(solicitud.poa().objeto(), new YaNoAplica(vigente, evaluado.impedimentos()));
        }
        Integer vista = datos.versionDePoa();
        if (vista != null && vista != vigente) {
            throw new Choque(solicitud.poa().objeto(), evaluado.efecto());
        }
        if (!solicitud.dejaLoPedido(evaluado.efecto())) {
            throw new Choque(
                    solicitud.poa().objeto(),
                    new NoEsLoPedido(
                            vigente,
                            solicitud.efecto().get(0),
                            evaluado.efecto().get(0)));
        }
        PoaAutorizado resultado =
                solicitada(solicitud, evaluado).autorizar(poa, autorizacion).resultado();
        versiones.siguiente(
                solicitud.poa(),
                resultado.vigente(),
                autorizacion,
                solicitud.razon(),
                Optional.ofNullable(datos.archivo()));
        Solicitud despues = solicitud
                .conEfecto(evaluado.trimestres(), evaluado.efecto())
                .resuelta(
                        EstadoDeSolicitud.AUTORIZADA,
                        new Solicitud.Resolucion(
                                actores.actual().cuenta(),
                                actores.nombre(),
                                ahora,
                                "",
                                Optional.of(solicitudes.folio(solicitud.ejercicio())),
                                Optional.of(autorizacion),
                                Optional.of(resultado.vigente().version())));
        return guardar(solicitud, despues, "REPROGRAMACION_AUTORIZADA", null);
    }

    /**
     * Refuses it; there is no last day for that.
     *
     * @param version of the request that whoever decides saw
     * @param razon that the unit reads
     * @throws NoExiste when there is none in the ente
     * @throws NoPermitido when whoever acts is not Planeación, or it was decided already
     * @throws DatosInvalidos when no reason is given
     * @throws Choque when it changed in the meantime
     */
    @Transactional
    public Solicitud negar(long id, int version, String razon) {
        Solicitud solicitud = tomar(id);
        Cambios.Evaluado evaluado = evaluar(solicitud, Acto.NEGAR_REPROGRAMACION);
        exigirVersion(solicitud, version);
        String limpia = Propuesta.texto(razon);
        if (limpia.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("razon", "reprogramacion.faltaRazon"));
        }
        if (limpia.length() > Propuesta.TEXTO_MAYOR) {
            throw new DatosInvalidos(Defecto.en("razon", "forma.largo", Propuesta.TEXTO_MAYOR));
        }
        Instant ahora = reloj.instant();
        SolicitudDeReprogramacion.Negada negada = solicitada(solicitud, evaluado)
                .negar(limpia, evaluado.situacion().calendario().dia(ahora));
        Solicitud conEfecto =
                evaluado.efecto().isEmpty() ? solicitud : solicitud.conEfecto(evaluado.trimestres(), evaluado.efecto());
        Solicitud despues = conEfecto.resuelta(
                negada.estado(),
                new Solicitud.Resolucion(
                        actores.actual().cuenta(),
                        actores.nombre(),
                        ahora,
                        negada.motivo(),
                        Optional.of(solicitudes.folio(solicitud.ejercicio())),
                        Optional.empty(),
                        Optional.empty()));
        return guardar(solicitud, despues, "REPROGRAMACION_NEGADA", negada.motivo());
    }

    /**
     * Takes it back.
     *
     * @param version of the request that who asked saw
     * @throws NoExiste when there is none in the ente
     * @throws NoPermitido when it is somebody else's, or it was decided already
     * @throws Choque when it changed in the meantime
     */
    @Transactional
    public Solicitud deshacer(long id, int version) {
        Solicitud solicitud = tomar(id);
        Cambios.Evaluado evaluado = evaluar(solicitud, Acto.DESHACER_SOLICITUD);
        exigirVersion(solicitud, version);
        Instant ahora = reloj.instant();
        SolicitudDeReprogramacion.Deshecha deshecha = solicitada(solicitud, evaluado)
                .deshacer(
                        actores.actual().cuenta(),
                        evaluado.situacion().calendario().dia(ahora));
        Solicitud despues = solicitud.resuelta(
                deshecha.estado(),
                new Solicitud.Resolucion(
                        actores.actual().cuenta(),
                        actores.nombre(),
                        ahora,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        return guardar(solicitud, despues, "SOLICITUD_DESHECHA", null);
    }

    private Solicitud tomar(long id) {
        return solicitudes.tomar(id).orElseThrow(() -> new NoExiste("la solicitud " + id));
    }

    private Cambios.Evaluado evaluar(Solicitud solicitud, Acto acto) {
        Cambios.Evaluado evaluado = cambios.evaluar(solicitud.poa(), solicitud.cambio());
        NoPermitido.siNoPuede(actores.actual(), acto, Solicitudes.situacion(evaluado, solicitud), reloj.instant());
        return evaluado;
    }

    private static void exigirVersion(Solicitud solicitud, int version) {
        if (solicitud.version() != version) {
            throw new Choque(solicitud.objeto(), solicitud.estado());
        }
    }

    private static SolicitudDeReprogramacion.Solicitada solicitada(Solicitud solicitud, Cambios.Evaluado evaluado) {
        return new SolicitudDeReprogramacion.Solicitada(
                solicitud.cambio(),
                solicitud.cuenta(),
                evaluado.situacion().calendario().dia(solicitud.pedida()));
    }

    private Solicitud guardar(Solicitud antes, Solicitud despues, String acto, @Nullable String motivo) {
        if (!solicitudes.resolver(despues, antes.version())) {
            throw new Choque(antes.objeto(), antes.estado());
        }
        Solicitud guardada = solicitudes.find(antes.id()).orElseThrow();
        Map<String, Object> queda = new LinkedHashMap<>();
        queda.put("estado", guardada.estado());
        Solicitud.Resolucion resolucion = guardada.resolucion().orElseThrow();
        resolucion.folio().ifPresent(folio -> queda.put("folio", folio));
        resolucion.versionDePoa().ifPresent(version -> queda.put("versionDePoa", version));
        resolucion.autorizacion().ifPresent(autorizacion -> {
            queda.put("organo", autorizacion.organo());
            queda.put("acta", autorizacion.acta());
            queda.put("fecha", autorizacion.fecha().toString());
        });
        hechos.anotar(acto, guardada.objeto(), Map.of("estado", antes.estado()), queda, motivo);
        if (guardada.estado() != EstadoDeSolicitud.DESHECHA) {
            eventos.publishEvent(new SolicitudDecidida(guardada.id(), guardada.poa(), guardada.estado()));
        }
        return guardada;
    }

    private static Autorizacion autorizacion(Dictamen datos, LocalDate pedida, LocalDate hoy) {
        List<Defecto> defectos = new ArrayList<>();
        String organo = texto("organo", datos.organo(), defectos);
        String acta = texto("acta", datos.acta(), defectos);
        LocalDate fecha = datos.fecha();
        if (fecha == null) {
            defectos.add(Defecto.en("fecha", "forma.obligatorio"));
        } else if (fecha.isAfter(hoy)) {
            defectos.add(Defecto.en("fecha", "reprogramacion.fechaFutura"));
        } else if (fecha.isBefore(pedida)) {
            defectos.add(Defecto.en("fecha", "reprogramacion.fechaAnterior", pedida));
        }
        DatosInvalidos.siHay(defectos);
        return new Autorizacion(organo, acta, Objects.requireNonNull(fecha));
    }

    private static String texto(String campo, String escrito, List<Defecto> defectos) {
        String limpio = Propuesta.texto(escrito).replaceAll("\\s+", " ");
        if (limpio.isEmpty()) {
            defectos.add(Defecto.en(campo, "forma.obligatorio"));
        } else if (limpio.length() > TEXTO) {
            defectos.add(Defecto.en(campo, "forma.largo", TEXTO));
        }
        return limpio;
    }
}
