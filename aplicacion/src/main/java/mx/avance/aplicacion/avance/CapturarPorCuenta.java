package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Motivo;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.permiso.Respuesta;
import mx.avance.nucleo.permiso.Situacion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets Planeación capture the sheet of a unit that asked for it by oficio: the oficio is registered with its file, what is captured by
 * it says so, and the unit, which still sends and signs its sheet, reads it.
 */
@Component
public class CapturarPorCuenta {

    /** The longest number of an oficio. */
    public static final int OFICIO = 60;

    private final JdbcPorCuenta oficios;
    private final JdbcAvances base;
    private final Avances avances;
    private final Actores actores;
    private final Sesiones sesiones;
    private final Hechos hechos;
    private final ApplicationEventPublisher eventos;
    private final Transacciones transacciones;
    private final Clock reloj;

    CapturarPorCuenta(
            JdbcPorCuenta oficios,
            JdbcAvances base,
            Avances avances,
            Actores actores,
            Sesiones sesiones,
            Hechos hechos,
            ApplicationEventPublisher eventos,
            Transacciones transacciones,
            Clock reloj) {
        this.oficios = oficios;
        this.base = base;
        this.avances = avances;
        this.actores = actores;
        this.sesiones = sesiones;
        this.hechos = hechos;
        this.eventos = eventos;
        this.transacciones = transacciones;
        this.reloj = reloj;
    }

    /**
     * What is written of an oficio.
     *
     * @param oficio its number
     * @param fecha as {@code 2026-04-07}
     * @param firmo who sent it
     * @param motivo why the unit does not capture by itself
     * @param archivo empty when none came
     */
    public record Pedida(
            String oficio, String fecha, String firmo, String motivo, Optional<ArchivoDeAutorizacion> archivo) {}

    /**
     * Registers the oficio of a unit. From now on Planeación captures its sheet.
     *
     * @throws NoPermitido when whoever acts is not Planeación, or the sheet is not being captured
     * @throws DatosInvalidos when something of the oficio is missing, too long, dated after today, or its file cannot be read
     * @throws Choque when another one is in force; with that {@link PorCuenta}
     */
    public PorCuenta registrar(IdDeAvance id, Pedida pedida) {
        JdbcPorCuenta.Nuevo nuevo = transacciones.en(() -> {
            Optional<AvanceGuardado.Hoja> hoja = base.hoja(id);
            avances.exigirQuePueda(Acto.REGISTRAR_OFICIO, id, hoja);
            return limpio(id, pedida, alcance(hoja));
        });
        // A hostile file takes its reader long: nobody waits for it, neither for the sheet nor for a connection
        ArchivoDeAutorizacion archivo = pedida.archivo().orElseThrow();
        HojaDigitalizada.paginas(archivo);
        return transacciones.en(() -> registrado(id, nuevo, archivo));
    }

    private JdbcPorCuenta.Nuevo limpio(IdDeAvance id, Pedida pedida, int alcance) {
        List<Defecto> defectos = new ArrayList<>();
        String oficio = DarPasos.exigido("oficio", pedida.oficio(), OFICIO, defectos);
        String firmo = DarPasos.exigido("firmo", pedida.firmo(), FirmarEnPapel.NOMBRE, defectos);
        String motivo = DarPasos.exigido("motivo", pedida.motivo(), LimpiezaDeCelda.NOTA, defectos);
        Optional<LocalDate> fecha = new FechaEscrita(pedida.fecha()).dia();
        if (fecha.isEmpty()) {
            defectos.add(Defecto.en("fecha", pedida.fecha().isBlank() ? "forma.obligatorio" : "forma.fecha"));
        } else if (fecha.get().isAfter(avances.dia(id, reloj.instant()))) {
            defectos.add(Defecto.en("fecha", "avance.porCuenta.fechaFutura"));
        }
        if (pedida.archivo().isEmpty()) {
            defectos.add(Defecto.en("archivo", "avance.porCuenta.sinArchivo"));
        }
        DatosInvalidos.siHay(defectos);
        return new JdbcPorCuenta.Nuevo(alcance, oficio, fecha.orElseThrow(), firmo, motivo);
    }

    private PorCuenta registrado(IdDeAvance id, JdbcPorCuenta.Nuevo nuevo, ArchivoDeAutorizacion archivo) {
        Optional<AvanceGuardado.Hoja> hoja = base.hojaParaCapturar(id);
        avances.exigirQuePueda(Acto.REGISTRAR_OFICIO, id, hoja);
        if (alcance(hoja) != nuevo.alcance()) {
            throw new Choque(objeto(id), vigente(id, alcance(hoja)).orElse(null));
        }
        PorCuenta registrado = oficios.guardar(
                        id, nuevo, archivo, sesiones.actual().cuenta(), actores.nombre(), reloj.instant())
                .flatMap(numero -> oficios.find(id, numero))
                .orElseThrow(() ->
                        new Choque(objeto(id), vigente(id, nuevo.alcance()).orElse(null)));
        hechos.anotar("OFICIO_REGISTRADO", id.objeto(), null, dicho(registrado), nuevo.motivo());
        eventos.publishEvent(new PorCuentaCambio(registrado));
        return registrado;
    }

    private static Map<String, Object> dicho(PorCuenta oficio) {
        Map<String, Object> dicho = new LinkedHashMap<>();
        dicho.put("oficio", oficio.oficio());
        dicho.put("fecha", oficio.fecha().toString());
        dicho.put("firmo", oficio.firmo());
        dicho.put("archivo", oficio.archivo().nombre());
        dicho.put("huella", oficio.archivo().huella());
        return dicho;
    }

    /**
     * Ends what an oficio allows: it is withdrawn where nothing was captured by it. What was captured by it stays.
     *
     * @param version of the oficio that was seen
     * @throws NoPermitido when whoever acts is not Planeación
     * @throws Choque when it ended already; with the {@link PorCuenta} as it stands
     * @throws NoExiste when the sheet has no such oficio
     */
    @Transactional
    public PorCuenta terminar(IdDeAvance id, int numero, int version) {
        avances.exigirQuePueda(Acto.TERMINAR_OFICIO, id, base.hoja(id));
        PorCuenta oficio = oficios.tomar(id, numero).orElseThrow(() -> noHay(id, numero));
        if (oficio.version() != version || oficio.fin().isPresent()) {
            throw new Choque(objeto(id), oficio);
        }
        return cerrar(oficio);
    }

    /** What was opened by mistake is taken back, and the oficio for it with it. Asks no permission; the sheet must be held. */
    void alRetirarAlcance(IdDeAvance id, int alcance) {
        vigente(id, alcance)
                .flatMap(oficio -> oficios.tomar(id, oficio.numero()))
                .filter(oficio -> oficio.fin().isEmpty())
                .ifPresent(this::cerrar);
    }

    private PorCuenta cerrar(PorCuenta oficio) {
        IdDeAvance id = oficio.id();
        boolean retirada = oficio.capturas() == 0;
        oficios.terminar(oficio, retirada, actores.nombre(), reloj.instant());
        PorCuenta terminado = oficios.find(id, oficio.numero()).orElseThrow(() -> noHay(id, oficio.numero()));
        hechos.anotar(
                retirada ? "OFICIO_RETIRADO" : "OFICIO_TERMINADO",
                id.objeto(),
                dicho(oficio),
                Map.of("capturas", oficio.capturas()),
                null);
        eventos.publishEvent(new PorCuentaCambio(terminado));
        return terminado;
    }

    private static String objeto(IdDeAvance id) {
        return "la captura por cuenta de la unidad de " + id.objeto();
    }

    private static NoExiste noHay(IdDeAvance id, int numero) {
        return new NoExiste("el oficio " + numero + " de " + id.objeto());
    }

    /**
     * The oficios of a sheet, the last one first.
     *
     * @throws NoPermitido when whoever acts may not see the sheet
     */
    @Transactional(readOnly = true)
    public List<PorCuenta> de(IdDeAvance id) {
        avances.exigirQueVea(id);
        return oficios.de(id);
    }

    /** The one by which Planeación captures a sheet as it stands now; empty when there is none. Asks no permission. */
    Optional<PorCuenta> vigente(IdDeAvance id) {
        return vigente(id, alcance(base.hoja(id)));
    }

    /** The one by which Planeación captures a version of a sheet now; empty when there is none. */
    private Optional<PorCuenta> vigente(IdDeAvance id, int alcance) {
        return vigente(oficios.de(id), alcance);
    }

    /** The same, of the oficios of a sheet. */
    public static Optional<PorCuenta> vigente(List<PorCuenta> oficios, int alcance) {
        return oficios.stream()
                .filter(oficio -> oficio.alcance() == alcance && oficio.estado() == PorCuenta.Estado.VIGENTE)
                .findFirst();
    }

    /**
     * An oficio as it was uploaded.
     *
     * @throws NoPermitido when whoever acts may not see the sheet
     * @throws NoExiste when the sheet has no such oficio
     */
    @Transactional(readOnly = true)
    public ArchivoDeAutorizacion archivo(IdDeAvance id, int numero) {
        avances.exigirQueVea(id);
        return oficios.archivo(id, numero).orElseThrow(() -> noHay(id, numero));
    }

    /** Whether whoever acts captures for the unit now, and if not, why. */
    @Transactional(readOnly = true)
    public Respuesta puede(IdDeAvance id) {
        Optional<AvanceGuardado.Hoja> hoja = base.hoja(id);
        Situacion situacion = avances.situacion(id, hoja).conOficio(oficios.hayVigente(id, alcance(hoja)));
        return Cerradura.puede(actores.actual(), Acto.CAPTURAR_POR_CUENTA, situacion, reloj.instant());
    }

    /**
     * Demands that whoever acts captures a sheet now, by being of the unit or by an oficio that nobody ends until the transaction does.
     *
     * @param poa what the lock asks about the POA that it reports against
     * @return where what is captured comes from, as a cell keeps it
     * @throws NoPermitido otherwise
     */
    String exigirQueCapture(IdDeAvance id, Situacion poa, Optional<AvanceGuardado.Hoja> hoja) {
        Situacion situacion = Avances.situacion(id, poa, hoja);
        if (Cerradura.puede(actores.actual(), Acto.CAPTURAR_AVANCE, situacion, reloj.instant())
                .permite()) {
            return sesiones.actual().origen().name();
        }
        impedimento(situacion, () -> oficios.hayVigenteParaCapturar(id, alcance(hoja)))
                .ifPresent(negado -> {
                    throw new NoPermitido(negado);
                });
        return PorCuenta.ORIGEN;
    }

    /** Why whoever acts does not capture a sheet now, neither by being of the unit nor by an oficio; empty when that is possible. */
    @Transactional(readOnly = true)
    public Optional<Negado> impedimento(IdDeAvance id) {
        Optional<AvanceGuardado.Hoja> hoja = base.hoja(id);
        return impedimento(avances.situacion(id, hoja), () -> oficios.hayVigente(id, alcance(hoja)));
    }

    /** The same, for whoever looked at the POA and at the sheet already. */
    Optional<Negado> impedimento(IdDeAvance id, Situacion poa, Optional<AvanceGuardado.Hoja> hoja) {
        return impedimento(Avances.situacion(id, poa, hoja), () -> oficios.hayVigente(id, alcance(hoja)));
    }

    /**
     * The same, for whoever looked at the POA and holds the sheet already; nobody ends an oficio by which it is possible until the
     * transaction ends.
     */
    Optional<Negado> impedimentoAlCapturar(IdDeAvance id, Situacion poa, Optional<AvanceGuardado.Hoja> hoja) {
        return impedimento(Avances.situacion(id, poa, hoja), () -> oficios.hayVigenteParaCapturar(id, alcance(hoja)));
    }

    /** @param hayOficio asked only of whom an oficio would let capture */
    private Optional<Negado> impedimento(Situacion situacion, BooleanSupplier hayOficio) {
        Actor actor = actores.actual();
        Optional<Negado> propia = Cerradura.puede(actor, Acto.CAPTURAR_AVANCE, situacion, reloj.instant())
                .negado();
        if (propia.isEmpty()) {
            return propia;
        }
        Optional<Negado> porCuenta = porCuenta(actor, situacion.conOficio(true));
        if (porCuenta.isEmpty() && !hayOficio.getAsBoolean()) {
            porCuenta = porCuenta(actor, situacion);
        }
        return porCuenta.isEmpty()
                ? porCuenta
                : porCuenta
                        .filter(negado -> negado.motivo() != Motivo.ROL_AJENO)
                        .filter(negado -> negado.motivo() != Motivo.CONTRALORIA_NO_CAMBIA)
                        .or(() -> propia);
    }

    private Optional<Negado> porCuenta(Actor actor, Situacion situacion) {
        return Cerradura.puede(actor, Acto.CAPTURAR_POR_CUENTA, situacion, reloj.instant())
                .negado();
    }

    private static int alcance(Optional<AvanceGuardado.Hoja> hoja) {
        return hoja.map(AvanceGuardado.Hoja::alcance).orElse(1);
    }
}
