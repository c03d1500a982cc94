package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.calendario.CandadoDeTrimestre;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.avance.AvanceDeUnidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the figures of a paper enter: a quarter that is over as what was signed then, outside the dates of the calendar; the one that
 * is open as a captura to go on with. Only where nobody captured a figure yet: none that is there is ever overwritten.
 */
@Component
public class EntrarSegunPapel {

    private static final String SEGUN_PAPEL = "SEGUN_PAPEL";
    /** The origin of a cell that was filled by a paper, by the unit itself or as what was signed then. */
    private static final String LECTURA = "LECTURA";

    private static final String SIN_NOMBRE = "Sin nombre legible en el papel";

    private final JdbcAvances base;
    private final JdbcPasos pasos;
    private final Avances avances;
    private final Poas poas;
    private final CandadoDeTrimestre candado;
    private final CapturarPorCuenta porCuenta;
    private final Congelar congelar;
    private final Actores actores;
    private final Sesiones sesiones;
    private final Hechos hechos;
    private final ApplicationEventPublisher eventos;
    private final Clock reloj;

    EntrarSegunPapel(
            JdbcAvances base,
            JdbcPasos pasos,
            Avances avances,
            Poas poas,
            CandadoDeTrimestre candado,
            CapturarPorCuenta porCuenta,
            Congelar congelar,
            Actores actores,
            Sesiones sesiones,
            Hechos hechos,
            ApplicationEventPublisher eventos,
            Clock reloj) {
        this.base = base;
        this.pasos = pasos;
        this.avances = avances;
        this.poas = poas;
        this.candado = candado;
        this.porCuenta = porCuenta;
        this.congelar = congelar;
        this.actores = actores;
        this.sesiones = sesiones;
        this.hechos = hechos;
        this.eventos = eventos;
        this.reloj = reloj;
    }

    /**
     * A row as the paper says it.
     *
     * @param alcanzado A of the reported quarter and of those before it, as far as the paper prints them
     * @param observacion of the reported quarter; blank for none, and only its beginning enters where it is longer than a note may be
     */
    public record Dicho(int numero, PorTrimestre alcanzado, String observacion) {}

    /** Who signed in a place of the form; blank where the paper does not say. */
    public record Firmo(Papel papel, String nombre, String cargo) {}

    /**
     * As what was signed then: the sheet is left AUTORIZADO with the signers of the paper. Where somebody had captured something else,
     * or the paper leaves a row without its figure, it stays in captura, since nobody signed that. What was signed here, by password
     * or on a sheet of ours, stays as it is: the paper changes nothing in it.
     *
     * @param firmas in the places of the form
     * @param fecha of the paper
     * @return how it was left
     * @throws NoPermitido when whoever acts may not accept readings
     * @throws NoExiste when there is no authorised POA to report against
     * @throws DatosInvalidos when the sheet is about to be signed or corrected here
     */
    @Transactional
    public EstadoDeAvance firmado(IdDeAvance id, List<Dicho> dichos, List<Firmo> firmas, LocalDate fecha) {
        avances.exigirQuePueda(Acto.ACEPTAR_LECTURA, id, base.hoja(id));
        base.empezar(id, sesiones.actual().cuenta());
        poas.retener(id.poa());
        // Figures of earlier quarters enter only where nobody signs them: those sheets are held too, by their keys
        id.trimestre().anteriores().forEach(anterior -> base.hojaParaFirmar(new IdDeAvance(id.poa(), anterior)));
        AvanceGuardado.Hoja hoja = base.hojaParaFirmar(id).orElseThrow(() -> new NoExiste(id.objeto()));
        ProgramaOperativoAnual programa = programa(id);
        enManosDeAlguien(hoja, id).ifPresent(defecto -> {
            throw new DatosInvalidos(defecto);
        });
        boolean estabaFirmada = hoja.estado().estaFirmado();
        if (estabaFirmada && !entroSegunPapel(id)) {
            return hoja.estado();
        }
        Map<Trimestre, Map<Integer, Celda>> escritas = escribir(id, programa, dichos, true, LECTURA);
        if (estabaFirmada && !escritas.containsKey(id.trimestre())) {
            return hoja.estado();
        }
        if (estabaFirmada && hoja.estado() != EstadoDeAvance.AUTORIZADO) {
            throw new DatosInvalidos(Defecto.en("", "avance.segunPapel.recibido", id.objeto()));
        }
        AvanceGuardado queda = avances.exigir(id);
        if (!estabaFirmada && (difiere(queda.avance(), dichos) || leFalta(queda.avance()))) {
            anotar(id, EstadoDeAvance.EN_CAPTURA, escritas, Optional.empty());
            return EstadoDeAvance.EN_CAPTURA;
        }
        if (!estabaFirmada) {
            dar(queda, Papel.ELABORO, firmas, fecha, EstadoDeAvance.ELABORADO);
            dar(queda, Papel.REVISO, firmas, fecha, EstadoDeAvance.REVISADO);
        }
        dar(queda, Papel.AUTORIZO, firmas, fecha, EstadoDeAvance.AUTORIZADO);
        anotar(id, EstadoDeAvance.AUTORIZADO, escritas, Optional.empty());
        if (hoja.estado() != EstadoDeAvance.AUTORIZADO) {
            eventos.publishEvent(new AvanceCambioDeEstado(
                    id,
                    hoja.estado(),
                    EstadoDeAvance.AUTORIZADO,
                    avances.exigir(id).version()));
        }
        return EstadoDeAvance.AUTORIZADO;
    }

    /** Why a paper cannot enter now as what was signed then, whoever acts; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<Defecto> impedimentoDeFirmado(IdDeAvance id) {
        return base.hoja(id).flatMap(hoja -> enManosDeAlguien(hoja, id));
    }

    /** A sheet that its people are signing or correcting is theirs. */
    private static Optional<Defecto> enManosDeAlguien(AvanceGuardado.Hoja hoja, IdDeAvance id) {
        boolean seFirma = hoja.estado() == EstadoDeAvance.ELABORADO || hoja.estado() == EstadoDeAvance.REVISADO;
        boolean seCaptura = hoja.estado() == EstadoDeAvance.EN_CAPTURA;
        if (seFirma || (seCaptura && !hoja.folio().isEmpty())) {
            return Optional.of(Defecto.en("", "avance.segunPapel.enFirma", id.objeto()));
        }
        if (seCaptura && (hoja.alcance() > 1 || hoja.devuelta())) {
            return Optional.of(Defecto.en("", "avance.segunPapel.seCorrige", id.objeto()));
        }
        return Optional.empty();
    }

    private boolean entroSegunPapel(IdDeAvance id) {
        List<Paso> autorizaron = pasos.pasos(id).stream()
                .filter(paso -> paso.acto().equals("AUTORIZADO"))
                .toList();
        return !autorizaron.isEmpty() && autorizaron.get(autorizaron.size() - 1).segunPapel();
    }

    /**
     * As a captura to go on with: what nobody captured yet of that quarter. Of the quarters before it nothing enters. A paper is no
     * oficio: whoever is not of the unit lets it enter by one that is in force, and then its cells say {@link PorCuenta#ORIGEN}; where
     * each figure stands on the paper is kept beside them as ever.
     *
     * @throws NoPermitido when whoever acts neither captures for that unit nor does so by an oficio of it, or not now
     * @throws NoExiste when there is no authorised POA to report against
     */
    @Transactional
    public EstadoDeAvance enCaptura(IdDeAvance id, List<Dicho> dichos) {
        candado.alGuardar(id.poa().ejercicio(), id.trimestre());
        Poas.ParaReportar poa = poas.paraReportar(id.poa());
        ProgramaOperativoAnual programa = poa.vigente().orElseThrow(() -> new NoExiste(id.objeto()));
        base.empezar(id, sesiones.actual().cuenta());
        String captura = porCuenta.exigirQueCapture(id, poa.situacion(), base.hojaParaCapturar(id));
        boolean esPorCuenta = captura.equals(PorCuenta.ORIGEN);
        anotar(
                id,
                EstadoDeAvance.EN_CAPTURA,
                escribir(id, programa, dichos, false, esPorCuenta ? PorCuenta.ORIGEN : LECTURA),
                esPorCuenta ? porCuenta.vigente(id) : Optional.empty());
        return EstadoDeAvance.EN_CAPTURA;
    }

    /** Why whoever acts cannot let a paper enter into the captura of a sheet now; empty when that is possible. */
    @Transactional(readOnly = true)
    public Optional<Negado> impedimentoDeCaptura(IdDeAvance id) {
        return porCuenta.impedimento(id);
    }

    /**
     * The oficio by which whoever acts would let a paper enter into the captura of a sheet now; empty when by none, as whoever is of the
     * unit needs none.
     */
    @Transactional(readOnly = true)
    public Optional<PorCuenta> oficioDeCaptura(IdDeAvance id) {
        return avances.puede(Acto.CAPTURAR_AVANCE, id).permite()
                        || !porCuenta.puede(id).permite()
                ? Optional.empty()
                : porCuenta.vigente(id);
    }

    private ProgramaOperativoAnual programa(IdDeAvance id) {
        return avances.programa(id.poa()).orElseThrow(() -> new NoExiste(id.objeto()));
    }

    /**
     * How the sheet would stand if a paper entered now. Writes nothing, and asks no permission.
     *
     * @param programa that it would be reported against: the one in force or, where the paper makes or completes it, that one
     * @param comoFirmado whether it would enter as what was signed then
     */
    @Transactional(readOnly = true)
    public AvanceDeUnidad siEntrara(
            IdDeAvance id, ProgramaOperativoAnual programa, List<Dicho> dichos, boolean comoFirmado) {
        AvanceGuardado hay = avances.leer(id, programa);
        AvanceDeUnidad queda = hay.avance();
        if (comoFirmado && hay.estado().estaFirmado() && !entroSegunPapel(id)) {
            return queda;
        }
        Map<Integer, PorTrimestre> anteriores = new HashMap<>(queda.anteriores());
        Map<Integer, Captura> capturas = new HashMap<>(queda.capturas());
        porEscribir(id, programa, dichos, comoFirmado)
                .forEach((trimestre, suyas) -> suyas.forEach((numero, celda) -> {
                    if (trimestre == id.trimestre()) {
                        capturas.put(numero, celda.captura());
                    } else {
                        PorTrimestre antes = anteriores.getOrDefault(numero, PorTrimestre.VACIO);
                        celda.captura()
                                .alcanzado()
                                .ifPresent(cifra -> anteriores.put(numero, antes.con(trimestre, cifra)));
                    }
                }));
        return new AvanceDeUnidad(programa, id.trimestre(), anteriores, capturas);
    }

    /** What a cell is to say, and the version of it that says otherwise; 0 where nobody captured it. */
    private record PorEscribir(Captura captura, int version) {}

    /** @return the cells that were written, by quarter and row; no quarter of which none was */
    private Map<Trimestre, Map<Integer, Celda>> escribir(
            IdDeAvance id, ProgramaOperativoAnual programa, List<Dicho> dichos, boolean conAnteriores, String origen) {
        Map<Trimestre, Map<Integer, Celda>> todas = new EnumMap<>(Trimestre.class);
        for (Map.Entry<Trimestre, Map<Integer, PorEscribir>> suyas :
                porEscribir(id, programa, dichos, conAnteriores).entrySet()) {
            Map<Integer, Celda> escritas = base.escribir(
                    new IdDeAvance(id.poa(), suyas.getKey()),
                    suyas.getValue().entrySet().stream()
                            .map(celda -> JdbcAvances.Escrita.de(
                                    celda.getKey(),
                                    celda.getValue().version(),
                                    celda.getValue().captura()))
                            .toList(),
                    sesiones.actual().cuenta(),
                    reloj.instant(),
                    origen);
            if (!escritas.isEmpty()) {
                todas.put(suyas.getKey(), escritas);
            }
        }
        return todas;
    }

    /**
     * The cells that a paper fills.
     *
     * @param conAnteriores whether the A of earlier quarters enters too, where nobody has come further than capturing them
     */
    private Map<Trimestre, Map<Integer, PorEscribir>> porEscribir(
            IdDeAvance id, ProgramaOperativoAnual programa, List<Dicho> dichos, boolean conAnteriores) {
        Set<Integer> sumas = new HashSet<>();
        programa.metas().stream()
                .filter(Meta::sumaSusAcciones)
                .map(Meta::numero)
                .forEach(sumas::add);
        Set<Integer> renglones = programa.renglones().keySet();
        Map<Trimestre, Map<Integer, Celda>> hay = base.celdas(id.poa());
        Map<Trimestre, AvanceGuardado.Hoja> hojas = base.hojas(id.poa());
        Map<Trimestre, Map<Integer, PorEscribir>> porEscribir = new EnumMap<>(Trimestre.class);
        for (Trimestre trimestre : Trimestre.TODOS) {
            boolean este = trimestre == id.trimestre();
            boolean anterior = conAnteriores
                    && id.trimestre().esPosteriorA(trimestre)
                    && estaPorCapturar(Optional.ofNullable(hojas.get(trimestre)));
            if (!este && !anterior) {
                continue;
            }
            Map<Integer, PorEscribir> suyas = new LinkedHashMap<>();
            for (Dicho dicho : dichos) {
                if (!renglones.contains(dicho.numero())) {
                    continue;
                }
                Optional<Celda> celda = Optional.ofNullable(
                        hay.getOrDefault(trimestre, Map.of()).get(dicho.numero()));
                Captura antes = celda.map(Celda::captura).orElse(Captura.VACIA);
                Captura despues = llenar(antes, dicho, trimestre, este, sumas.contains(dicho.numero()));
                if (!despues.equals(antes)) {
                    suyas.put(
                            dicho.numero(),
                            new PorEscribir(despues, celda.map(Celda::version).orElse(0)));
                }
            }
            porEscribir.put(trimestre, suyas);
        }
        return porEscribir;
    }

    private static boolean estaPorCapturar(Optional<AvanceGuardado.Hoja> hoja) {
        return hoja.isEmpty()
                || (hoja.get().estado() == EstadoDeAvance.EN_CAPTURA
                        && hoja.get().folio().isEmpty()
                        && hoja.get().alcance() == 1);
    }

    private static Captura llenar(Captura antes, Dicho dicho, Trimestre trimestre, boolean conNota, boolean suma) {
        Captura despues = antes;
        if (antes.alcanzado().isEmpty() && !suma) {
            despues = despues.conAlcanzado(dicho.alcanzado().en(trimestre));
        }
        if (conNota && antes.observacion().isEmpty() && !dicho.observacion().isBlank()) {
            despues = despues.conObservacion(Optional.of(new Observacion(quepa(dicho.observacion()))));
        }
        return despues;
    }

    /** Of a note that is longer than a note may be, its beginning: the paper keeps the rest. */
    private static String quepa(String nota) {
        if (nota.length() <= LimpiezaDeCelda.NOTA) {
            return nota;
        }
        int hasta = LimpiezaDeCelda.NOTA - 1;
        return nota.substring(0, Character.isHighSurrogate(nota.charAt(hasta - 1)) ? hasta - 1 : hasta) + "…";
    }

    /** Whether a figure of the reported quarter is another one than the paper's; that of a sum, what its acciones make. */
    private static boolean difiere(AvanceDeUnidad avance, List<Dicho> dichos) {
        Trimestre trimestre = avance.trimestre();
        return dichos.stream()
                .filter(dicho -> avance.programa().findRenglon(dicho.numero()).isPresent())
                .anyMatch(dicho -> !avance.findRenglon(dicho.numero())
                        .flatMap(renglon -> renglon.alcanzado().en(trimestre))
                        .equals(dicho.alcanzado().en(trimestre)));
    }

    /** Whether a row has no figure, as one that the paper does not carry. */
    private static boolean leFalta(AvanceDeUnidad avance) {
        return avance.capturables().stream()
                .anyMatch(numero -> avance.captura(numero).alcanzado().isEmpty());
    }

    /**
     * Whether a sheet would stay in captura although the paper enters as what was signed then: somebody captured another figure, or a
     * row would have none.
     *
     * @param queda how it would stand, as {@link #siEntrara} says
     */
    @Transactional(readOnly = true)
    public boolean quedariaEnCaptura(IdDeAvance id, AvanceDeUnidad queda, List<Dicho> dichos) {
        return base.hoja(id).filter(hoja -> hoja.estado().estaFirmado()).isEmpty()
                && (difiere(queda, dichos) || leFalta(queda));
    }

    private static Firmo de(List<Firmo> firmas, Papel papel) {
        return firmas.stream()
                .filter(firma -> firma.papel() == papel)
                .findFirst()
                .orElse(new Firmo(papel, "", ""));
    }

    /** A signature of the paper, told by whoever accepted it. */
    private void dar(AvanceGuardado guardado, Papel lugar, List<Firmo> firmas, LocalDate fecha, EstadoDeAvance queda) {
        IdDeAvance id = guardado.id();
        int alcance = guardado.alcance();
        Firmo firmo = de(firmas, lugar);
        pasos.dar(
                id,
                new Paso(
                        0,
                        alcance,
                        queda.name(),
                        SEGUN_PAPEL,
                        sesiones.actual().cuenta(),
                        actores.nombre(),
                        "",
                        "",
                        reloj.instant(),
                        "",
                        "",
                        Optional.of(new Paso.AMano(
                                firmo.nombre().isBlank() ? SIN_NOMBRE : firmo.nombre(), firmo.cargo(), fecha, 0)),
                        ""),
                congelar.segunPapel(
                                guardado,
                                firmas.stream()
                                        .map(una -> new Firma(
                                                una.papel(), Optional.of(una.nombre()), Optional.of(una.cargo())))
                                        .toList())
                        .json());
        pasos.dejar(id, queda, alcance, "", "", guardado.folio());
    }

    /** Only what entered: a figure that was there stays, and the paper changes nothing of it. */
    private void anotar(
            IdDeAvance id,
            EstadoDeAvance queda,
            Map<Trimestre, Map<Integer, Celda>> escritas,
            Optional<PorCuenta> oficio) {
        Map<String, Object> despues = new LinkedHashMap<>();
        despues.put("estado", queda);
        oficio.ifPresent(suyo -> despues.put("oficio", suyo.oficio()));
        escritas.forEach((trimestre, celdas) -> celdas.forEach((numero, celda) -> celda.captura()
                .alcanzado()
                .ifPresent(cifra -> despues.put(
                        trimestre == id.trimestre() ? Integer.toString(numero) : numero + " " + trimestre.rotulo(),
                        cifra.toString()))));
        hechos.anotar("AVANCE_SEGUN_PAPEL", id.objeto(), null, despues, null);
    }
}
