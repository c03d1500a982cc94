package mx.avance.nucleo.permiso;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.calendario.PlazosDeTrimestre;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import mx.avance.nucleo.poa.reprogramacion.TipoDeReprogramacion;

/** What must be so for an act, whoever does it: the state of things before the dates. */
enum Condicion {
    SIEMPRE((situacion, cuenta, dia) -> Optional.empty()),

    POA_ENVIABLE(
            (situacion, cuenta, dia) -> poaEn(EstadoDePoa.BORRADOR, situacion).or(() -> elaboracion(situacion, dia))),

    POA_EDITABLE((situacion, cuenta, dia) ->
            situacion.poa().isEmpty() ? elaboracion(situacion, dia) : POA_ENVIABLE.objecion(situacion, cuenta, dia)),

    POA_EN_REVISION((situacion, cuenta, dia) -> poaEn(EstadoDePoa.EN_REVISION, situacion)),

    SOLICITABLE((situacion, cuenta, dia) -> {
        TipoDeReprogramacion tipo = tipo(situacion);
        return poaAutorizado(situacion)
                .or(() -> tipo == TipoDeReprogramacion.ARRASTRE ? sinDestino(situacion) : Optional.empty())
                .or(() -> firmados(situacion, situacion.trimestres()))
                .or(() -> tipo == TipoDeReprogramacion.ARRASTRE
                        ? captura(situacion, primero(situacion), dia)
                        : aTiempoDeSolicitar(situacion, dia));
    }),

    SOLICITUD_PENDIENTE((situacion, cuenta, dia) -> {
        EstadoDeSolicitud estado = solicitud(situacion).estado();
        return estado == EstadoDeSolicitud.SOLICITADA
                ? Optional.empty()
                : Optional.of(Negado.por(Motivo.SOLICITUD_RESUELTA, estado));
    }),

    SOLICITUD_PROPIA((situacion, cuenta, dia) -> {
        String quien = solicitud(situacion).quien();
        return SOLICITUD_PENDIENTE
                .objecion(situacion, cuenta, dia)
                .or(() -> quien.equals(cuenta)
                        ? Optional.empty()
                        : Optional.of(Negado.por(Motivo.SOLICITUD_DE_OTRA_PERSONA, quien)));
    }),

    AUTORIZABLE((situacion, cuenta, dia) -> {
        TipoDeReprogramacion tipo = tipo(situacion);
        return SOLICITUD_PENDIENTE
                .objecion(situacion, cuenta, dia)
                .or(() -> poaAutorizado(situacion))
                .or(() -> firmados(situacion, queCambian(situacion)))
                .or(() -> tipo == TipoDeReprogramacion.ARRASTRE ? Optional.empty() : aTiempoDeDecidir(situacion, dia));
    }),

    CAPTURABLE((situacion, cuenta, dia) -> poaAutorizado(situacion)
            .or(() -> situacion.avance().isEmpty() ? Optional.empty() : avanceEn(situacion, EstadoDeAvance.EN_CAPTURA))
            .or(() -> sinHojaEnPapel(situacion))
            .or(() -> capturaOAlcance(situacion, dia))),

    CAPTURABLE_CON_OFICIO((situacion, cuenta, dia) -> CAPTURABLE
            .objecion(situacion, cuenta, dia)
            .or(() -> situacion.conOficio()
                    ? Optional.empty()
                    : Optional.of(Negado.por(Motivo.POR_CUENTA_SIN_OFICIO, primero(situacion), unidad(situacion))))),

    AVANCE_ENVIABLE((situacion, cuenta, dia) -> poaAutorizado(situacion)
            .or(() -> avanceEn(situacion, EstadoDeAvance.EN_CAPTURA))
            .or(() -> sinHojaEnPapel(situacion))
            .or(() -> capturaOAlcance(situacion, dia))),

    AVANCE_ELABORADO((situacion, cuenta, dia) ->
            avanceEn(situacion, EstadoDeAvance.ELABORADO).or(() -> sinHojaEnPapel(situacion))),

    AVANCE_REVISADO((situacion, cuenta, dia) ->
            avanceEn(situacion, EstadoDeAvance.REVISADO).or(() -> sinHojaEnPapel(situacion))),

    /** Printed to be signed by hand, and some of the three signatures is missing. */
    HOJA_EN_PAPEL((situacion, cuenta, dia) -> avanceEn(
                    situacion, EstadoDeAvance.EN_CAPTURA, EstadoDeAvance.ELABORADO, EstadoDeAvance.REVISADO)
            .or(() -> hojaEnPapel(situacion))),

    HOJA_POR_ELABORAR((situacion, cuenta, dia) ->
            avanceEn(situacion, EstadoDeAvance.EN_CAPTURA).or(() -> hojaEnPapel(situacion))),

    /** Nobody signed it, and the unit may still capture what it takes back: else nobody could go on with it. */
    HOJA_RETIRABLE((situacion, cuenta, dia) ->
            HOJA_POR_ELABORAR.objecion(situacion, cuenta, dia).or(() -> retirable(situacion, dia))),

    HOJA_POR_REVISAR((situacion, cuenta, dia) ->
            avanceEn(situacion, EstadoDeAvance.ELABORADO).or(() -> hojaEnPapel(situacion))),

    HOJA_POR_AUTORIZAR((situacion, cuenta, dia) ->
            avanceEn(situacion, EstadoDeAvance.REVISADO).or(() -> hojaEnPapel(situacion))),

    AVANCE_AUTORIZADO((situacion, cuenta, dia) -> avanceEn(situacion, EstadoDeAvance.AUTORIZADO)),

    AVANCE_RECIBIDO((situacion, cuenta, dia) -> avanceEn(situacion, EstadoDeAvance.RECIBIDO)),

    /** Signed by somebody and not received yet. */
    AVANCE_DEVOLVIBLE((situacion, cuenta, dia) ->
            avanceEn(situacion, EstadoDeAvance.ELABORADO, EstadoDeAvance.REVISADO, EstadoDeAvance.AUTORIZADO)),

    AVANCE_CORREGIBLE(
            (situacion, cuenta, dia) -> avanceEn(situacion, EstadoDeAvance.RECIBIDO, EstadoDeAvance.PUBLICADO)),

    /** A correction of what was received that is being captured: no signature on it stands, and none may be under way. */
    ALCANCE_SIN_FIRMAS((situacion, cuenta, dia) -> avanceEn(situacion, EstadoDeAvance.EN_CAPTURA)
            .or(() -> sinHojaEnPapel(situacion))
            .or(() -> situacion.avance().filter(Situacion.Avance::deAlcance).isPresent()
                    ? Optional.empty()
                    : Optional.of(Negado.por(Motivo.AVANCE_SIN_ALCANCE, primero(situacion), unidad(situacion)))));

    /** What there is to object, of one condition. */
    private interface Regla {
        Optional<Negado> objecion(Situacion situacion, String cuenta, LocalDate dia);
    }

    private final Regla regla;

    Condicion(Regla regla) {
        this.regla = regla;
    }

    /**
     * Why the act cannot be done on a day, if it cannot.
     *
     * @param cuenta who would do it
     * @throws IllegalArgumentException when the situation does not say what the act is about
     */
    Optional<Negado> objecion(Situacion situacion, String cuenta, LocalDate dia) {
        return regla.objecion(situacion, cuenta, dia);
    }

    private static Optional<Negado> poaEn(EstadoDePoa debido, Situacion situacion) {
        if (situacion.poa().isEmpty()) {
            return Optional.of(delPoa(Motivo.POA_SIN_EMPEZAR, situacion));
        }
        EstadoDePoa estado = situacion.poa().get();
        if (estado == debido) {
            return Optional.empty();
        }
        return Optional.of(delPoa(
                switch (estado) {
                    case BORRADOR -> Motivo.POA_EN_BORRADOR;
                    case EN_REVISION -> Motivo.POA_EN_REVISION;
                    case AUTORIZADO -> Motivo.POA_AUTORIZADO;
                },
                situacion));
    }

    private static Optional<Negado> poaAutorizado(Situacion situacion) {
        return situacion
                        .poa()
                        .filter(estado -> estado == EstadoDePoa.AUTORIZADO)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(delPoa(Motivo.POA_SIN_AUTORIZAR, situacion));
    }

    private static Negado delPoa(Motivo motivo, Situacion situacion) {
        return Negado.por(motivo, situacion.calendario().ejercicio(), unidad(situacion));
    }

    /** A draft that was returned stays open: it was due in time, and others took theirs to read it. */
    private static Optional<Negado> elaboracion(Situacion situacion, LocalDate dia) {
        CalendarioDeEnte calendario = situacion.calendario();
        UnidadEjecutora unidad = unidad(situacion);
        LocalDate desde = calendario.elaboracion().desde();
        LocalDate hasta = calendario.elaboracionHasta(unidad);
        if (situacion.devuelto()) {
            return Optional.empty();
        }
        if (dia.isBefore(desde)) {
            return Optional.of(Negado.por(Motivo.ELABORACION_SIN_ABRIR, calendario.ejercicio(), desde));
        }
        return dia.isAfter(hasta)
                ? Optional.of(Negado.por(Motivo.ELABORACION_CERRADA, calendario.ejercicio(), hasta, unidad))
                : Optional.empty();
    }

    private static Optional<Negado> avanceEn(Situacion situacion, EstadoDeAvance... debidos) {
        Optional<EstadoDeAvance> estado = situacion.avance().map(Situacion.Avance::estado);
        if (estado.filter(List.of(debidos)::contains).isPresent()) {
            return Optional.empty();
        }
        Motivo motivo = estado.map(Condicion::motivo).orElse(Motivo.AVANCE_SIN_CAPTURA);
        return Optional.of(Negado.por(motivo, primero(situacion), unidad(situacion)));
    }

    private static boolean estaEnPapel(Situacion situacion) {
        return situacion.avance().filter(Situacion.Avance::enPapel).isPresent();
    }

    private static Optional<Negado> sinHojaEnPapel(Situacion situacion) {
        return estaEnPapel(situacion)
                ? Optional.of(Negado.por(Motivo.AVANCE_EN_PAPEL, primero(situacion), unidad(situacion)))
                : Optional.empty();
    }

    private static Optional<Negado> hojaEnPapel(Situacion situacion) {
        return estaEnPapel(situacion)
                ? Optional.empty()
                : Optional.of(Negado.por(Motivo.AVANCE_SIN_HOJA, primero(situacion), unidad(situacion)));
    }

    private static Motivo motivo(EstadoDeAvance estado) {
        return switch (estado) {
            case EN_CAPTURA -> Motivo.AVANCE_EN_CAPTURA;
            case ELABORADO -> Motivo.AVANCE_ELABORADO;
            case REVISADO -> Motivo.AVANCE_REVISADO;
            case AUTORIZADO -> Motivo.AVANCE_AUTORIZADO;
            case RECIBIDO -> Motivo.AVANCE_RECIBIDO;
            case PUBLICADO -> Motivo.AVANCE_PUBLICADO;
        };
    }

    /** What is corrected was due in time: neither an alcance nor what others returned after the close waits for a prórroga. */
    private static Optional<Negado> capturaOAlcance(Situacion situacion, LocalDate dia) {
        return situacion.avance().filter(Situacion.Avance::seCorrige).isPresent()
                ? Optional.empty()
                : captura(situacion, primero(situacion), dia);
    }

    private static Optional<Negado> captura(Situacion situacion, Trimestre trimestre, LocalDate dia) {
        CalendarioDeEnte calendario = situacion.calendario();
        PlazosDeTrimestre plazos = calendario.plazos(trimestre);
        UnidadEjecutora unidad = unidad(situacion);
        EstadoDeTrimestre estado = calendario.estado(trimestre, unidad, dia);
        if (estado == EstadoDeTrimestre.ABIERTO) {
            return Optional.empty();
        }
        if (estado == EstadoDeTrimestre.PROGRAMADO) {
            return Optional.of(Negado.por(Motivo.TRIMESTRE_SIN_ABRIR, trimestre, plazos.capturaDesde()));
        }
        return Optional.of(calendario
                .prorroga(unidad, trimestre)
                .filter(hasta -> !hasta.isBefore(plazos.fechaDeCierre()))
                .map(hasta -> Negado.por(Motivo.PRORROGA_TERMINADA, trimestre, hasta, unidad))
                .orElseGet(() -> Negado.por(Motivo.TRIMESTRE_CERRADO, trimestre, plazos.fechaDeCierre(), unidad)));
    }

    private static Optional<Negado> retirable(Situacion situacion, LocalDate dia) {
        return capturaOAlcance(situacion, dia)
                .map(cerrado -> Negado.por(Motivo.AVANCE_SIN_REGRESO, primero(situacion), unidad(situacion)));
    }

    private static Optional<Negado> sinDestino(Situacion situacion) {
        Trimestre desde = primero(situacion);
        return desde == Trimestre.OCT_DIC
                ? Optional.of(Negado.por(Motivo.ARRASTRE_SIN_TRIMESTRE, desde, anioSiguiente(situacion)))
                : Optional.empty();
    }

    /** An arrastre is decided with the avance that fell short, signed or not: that quarter stays as it is, and the later one changes. */
    private static Set<Trimestre> queCambian(Situacion situacion) {
        Set<Trimestre> cambian = new TreeSet<>(situacion.trimestres());
        if (tipo(situacion) == TipoDeReprogramacion.ARRASTRE) {
            cambian.remove(primero(situacion));
        }
        return cambian;
    }

    private static Optional<Negado> firmados(Situacion situacion, Set<Trimestre> cuales) {
        Set<Trimestre> tocados = new TreeSet<>(cuales);
        tocados.retainAll(situacion.firmados());
        return tocados.isEmpty()
                ? Optional.empty()
                : Optional.of(Negado.por(Motivo.TRIMESTRE_FIRMADO, List.copyOf(tocados), unidad(situacion)));
    }

    private static Optional<Negado> aTiempoDeSolicitar(Situacion situacion, LocalDate dia) {
        CalendarioDeEnte calendario = situacion.calendario();
        Trimestre primero = primero(situacion);
        LocalDate hasta = calendario.plazos(primero).ultimoDiaParaSolicitar();
        if (!dia.isAfter(hasta)) {
            return Optional.empty();
        }
        return Optional.of(Trimestre.TODOS.stream()
                .filter(otro -> otro.esPosteriorA(primero))
                .filter(otro -> !dia.isAfter(calendario.plazos(otro).ultimoDiaParaSolicitar()))
                .filter(otro -> !situacion.firmados().contains(otro))
                .findFirst()
                .map(siguiente -> Negado.por(Motivo.SOLICITUD_FUERA_DE_PLAZO, primero, hasta, siguiente))
                .orElseGet(() -> Negado.por(Motivo.ANIO_FUERA_DE_PLAZO, primero, hasta, anioSiguiente(situacion))));
    }

    private static Optional<Negado> aTiempoDeDecidir(Situacion situacion, LocalDate dia) {
        Trimestre primero = primero(situacion);
        LocalDate hasta = situacion.calendario().plazos(primero).decidirHasta();
        return dia.isAfter(hasta)
                ? Optional.of(Negado.por(Motivo.DICTAMEN_FUERA_DE_PLAZO, primero, hasta))
                : Optional.empty();
    }

    private static Trimestre primero(Situacion situacion) {
        return situacion.trimestres().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Falta decir qué trimestre se toca"));
    }

    private static int anioSiguiente(Situacion situacion) {
        return situacion.calendario().ejercicio().anio() + 1;
    }

    private static UnidadEjecutora unidad(Situacion situacion) {
        return situacion
                .clave()
                .unidadEjecutora()
                .orElseThrow(() -> new IllegalArgumentException("Falta decir de qué unidad se trata"));
    }

    private static TipoDeReprogramacion tipo(Situacion situacion) {
        return situacion.cambio().orElseThrow(() -> new IllegalArgumentException("Falta decir qué cambio se trata"));
    }

    private static Situacion.Solicitud solicitud(Situacion situacion) {
        return situacion
                .solicitud()
                .orElseThrow(() -> new IllegalArgumentException("Falta decir qué solicitud se trata"));
    }
}
