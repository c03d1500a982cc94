package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceDeUnidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Respuesta;
import mx.avance.nucleo.permiso.Situacion;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The quarterly sheets of the ente at work, for whoever may see them: {@link Acto#VER_AVANCE}. The system itself sees all. */
@Component
public class Avances {

    private final JdbcAvances base;
    private final JdbcPasos pasos;
    private final Poas poas;
    private final Calendarios calendarios;
    private final Actores actores;
    private final Sesiones sesiones;
    private final Clock reloj;

    Avances(
            JdbcAvances base,
            JdbcPasos pasos,
            Poas poas,
            Calendarios calendarios,
            Actores actores,
            Sesiones sesiones,
            Clock reloj) {
        this.base = base;
        this.pasos = pasos;
        this.poas = poas;
        this.calendarios = calendarios;
        this.actores = actores;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    /**
     * The sheet of a unit in a quarter, with nothing in it while nobody has captured anything; empty when the unit has no authorised
     * POA to report against.
     *
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public Optional<AvanceGuardado> find(IdDeAvance id) {
        Poas.ParaReportar poa = poas.paraReportar(id.poa());
        if (sesiones.actual().esDePersona()) {
            exigirQuePueda(Acto.VER_AVANCE, id, poa, Optional.empty());
        }
        return poa.vigente().map(programa -> leer(id, programa));
    }

    /**
     * @throws NoExiste when the unit has no authorised POA to report against
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public AvanceGuardado exigir(IdDeAvance id) {
        return find(id).orElseThrow(() -> new NoExiste(id.objeto()));
    }

    /**
     * Every value that a cell had, the one that stands first; none when nobody captured it.
     *
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public List<Celda> historia(IdDeAvance id, int renglon) {
        exigirQueVea(id);
        return base.historia(id, renglon);
    }

    /** What happened to a sheet so far, in order. */
    @Transactional(readOnly = true)
    public List<Paso> pasos(IdDeAvance id) {
        exigirQueVea(id);
        return pasos.pasos(id);
    }

    /**
     * A sheet as a signature froze it, in JSON: the very bytes whose hash it carries.
     *
     * @throws NoExiste when that step froze none
     */
    @Transactional(readOnly = true)
    public String congelada(IdDeAvance id, int paso) {
        exigirQueVea(id);
        return pasos.congelada(id, paso)
                .orElseThrow(() -> new NoExiste("la hoja firmada " + paso + " de " + id.objeto()));
    }

    /** The day that it is for the ente. */
    @Transactional(readOnly = true)
    public LocalDate dia(IdDeAvance id, Instant cuando) {
        return calendarios.de(id.poa().ejercicio()).dia(cuando);
    }

    /** Whether whoever acts may do this to a sheet now, and if not, why. */
    @Transactional(readOnly = true)
    public Respuesta puede(Acto acto, IdDeAvance id) {
        return Cerradura.puede(actores.actual(), acto, situacion(id, base.hoja(id)), reloj.instant());
    }

    /** As {@link #puede(Acto, IdDeAvance)}, for whoever looked at the POA and at the sheet already. */
    Respuesta puede(Acto acto, IdDeAvance id, Situacion poa, Optional<AvanceGuardado.Hoja> hoja) {
        return Cerradura.puede(actores.actual(), acto, situacion(id, poa, hoja), reloj.instant());
    }

    /** The same for each of these acts. */
    @Transactional(readOnly = true)
    public Map<Acto, Respuesta> pueden(Collection<Acto> actos, IdDeAvance id) {
        Situacion situacion = situacion(id, base.hoja(id));
        Map<Acto, Respuesta> respuestas = new EnumMap<>(Acto.class);
        actos.forEach(
                acto -> respuestas.put(acto, Cerradura.puede(actores.actual(), acto, situacion, reloj.instant())));
        return respuestas;
    }

    /** Whether whoever acts could do this to a sheet if it were in that state, as after another act. */
    boolean podria(Acto acto, AvanceGuardado guardado, EstadoDeAvance estado) {
        Situacion situacion = situacion(guardado.id(), guardado.hoja().map(hoja -> hoja.en(estado)));
        return Cerradura.puede(actores.actual(), acto, situacion, reloj.instant())
                .permite();
    }

    /** What the lock asks about a sheet: its POA, its quarter, how far it has come. */
    Situacion situacion(IdDeAvance id, Optional<AvanceGuardado.Hoja> hoja) {
        return situacion(id, poas.situacion(id.poa()), hoja);
    }

    static Situacion situacion(IdDeAvance id, Situacion poa, Optional<AvanceGuardado.Hoja> hoja) {
        Situacion situacion = poa.enTrimestre(id.trimestre());
        return hoja.map(cual -> cual.en(situacion)).orElse(situacion);
    }

    /** As {@link #exigirQuePueda(Acto, IdDeAvance, Optional)}, for whoever looked at the POA already. */
    void exigirQuePueda(Acto acto, IdDeAvance id, Poas.ParaReportar poa, Optional<AvanceGuardado.Hoja> hoja) {
        NoPermitido.siNoPuede(actores.actual(), acto, situacion(id, poa.situacion(), hoja), reloj.instant());
    }

    /** Refuses with the sentence of the lock; the system itself may do all. */
    void exigirQuePueda(Acto acto, IdDeAvance id, Optional<AvanceGuardado.Hoja> hoja) {
        NoPermitido.siNoPuede(actores.actual(), acto, situacion(id, hoja), reloj.instant());
    }

    /** Refuses whoever may not see a sheet; the system itself sees all. */
    void exigirQueVea(IdDeAvance id) {
        if (sesiones.actual().esDePersona()) {
            exigirQuePueda(Acto.VER_AVANCE, id, Optional.empty());
        }
    }

    /** The version in force; empty while there is none. */
    Optional<ProgramaOperativoAnual> programa(IdDePoa poa) {
        return poas.find(poa).flatMap(PoaGuardado::autorizado).map(PoaAutorizado::vigente);
    }

    AvanceGuardado leer(IdDeAvance id, ProgramaOperativoAnual programa) {
        return leer(id, programa, base.hoja(id));
    }

    /** As {@link #leer(IdDeAvance, ProgramaOperativoAnual)}, for whoever looked how far the sheet has come already. */
    AvanceGuardado leer(IdDeAvance id, ProgramaOperativoAnual programa, Optional<AvanceGuardado.Hoja> hoja) {
        boolean esElPrimero = id.trimestre().anteriores().isEmpty();
        return leer(
                id,
                programa,
                hoja,
                base.celdas(id.poa()),
                esElPrimero ? Map.of() : pasos.enVigor(id.poa()),
                esElPrimero ? 0 : base.versionDeLasDeAntes(id));
    }

    /**
     * @param enVigor A of the quarters that are being corrected: what was authorised before counts in the later ones
     * @param deAntes the versions of the sheets of the quarters before, added up
     */
    static AvanceGuardado leer(
            IdDeAvance id,
            ProgramaOperativoAnual programa,
            Optional<AvanceGuardado.Hoja> hoja,
            Map<Trimestre, Map<Integer, Celda>> celdas,
            Map<Trimestre, Map<Integer, Cantidad>> enVigor,
            int deAntes) {
        Map<Integer, Celda> suyas = celdas.getOrDefault(id.trimestre(), Map.of());
        Map<Integer, Captura> capturas = new HashMap<>();
        suyas.forEach((numero, celda) -> capturas.put(numero, celda.captura()));
        int version = hoja.map(AvanceGuardado.Hoja::version).orElse(0)
                + deAntes
                + programa.version()
                - 1
                + celdas.entrySet().stream()
                        .filter(otras -> !otras.getKey().esPosteriorA(id.trimestre()))
                        .flatMap(otras -> otras.getValue().values().stream())
                        .mapToInt(Celda::version)
                        .sum();
        return new AvanceGuardado(
                id,
                version,
                hoja,
                new AvanceDeUnidad(programa, id.trimestre(), anteriores(id.trimestre(), celdas, enVigor), capturas),
                suyas);
    }

    /** A of the quarters before one, by the number of its row. */
    private static Map<Integer, PorTrimestre> anteriores(
            Trimestre trimestre,
            Map<Trimestre, Map<Integer, Celda>> celdas,
            Map<Trimestre, Map<Integer, Cantidad>> enVigor) {
        Map<Integer, PorTrimestre> anteriores = new HashMap<>();
        for (Trimestre cual : trimestre.anteriores()) {
            Map<Integer, Cantidad> cifras = enVigor.containsKey(cual)
                    ? enVigor.getOrDefault(cual, Map.of())
                    : capturadas(celdas.getOrDefault(cual, Map.of()));
            cifras.forEach((numero, cifra) -> anteriores.merge(
                    numero, PorTrimestre.VACIO.con(cual, cifra), (antes, otra) -> antes.con(cual, cifra)));
        }
        return anteriores;
    }

    private static Map<Integer, Cantidad> capturadas(Map<Integer, Celda> celdas) {
        Map<Integer, Cantidad> cifras = new HashMap<>();
        celdas.forEach((numero, celda) -> celda.captura().alcanzado().ifPresent(cifra -> cifras.put(numero, cifra)));
        return cifras;
    }
}
