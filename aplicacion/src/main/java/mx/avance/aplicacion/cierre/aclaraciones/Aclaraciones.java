package mx.avance.aplicacion.cierre.aclaraciones;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.cierre.avisos.Avisar;
import mx.avance.aplicacion.cierre.avisos.TipoDeAviso;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Rol;
import mx.avance.nucleo.permiso.Situacion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Planeación or Contraloría asks a unit about a meta of its sheet, the unit answers, and who asked says whether that will do. No figure
 * changes by it, and no deadline of the quarter limits it.
 */
@Component
public class Aclaraciones {

    /** The most letters of a question, an answer and a note. */
    public static final int LETRAS = 2_000;

    private final JdbcAclaraciones base;
    private final Avances avances;
    private final Calendarios calendarios;
    private final Avisar avisar;
    private final Actores actores;
    private final Hechos hechos;
    private final Clock reloj;

    Aclaraciones(
            JdbcAclaraciones base,
            Avances avances,
            Calendarios calendarios,
            Avisar avisar,
            Actores actores,
            Hechos hechos,
            Clock reloj) {
        this.base = base;
        this.avances = avances;
        this.calendarios = calendarios;
        this.avisar = avisar;
        this.actores = actores;
        this.hechos = hechos;
        this.reloj = reloj;
    }

    /**
     * What is asked, as typed.
     *
     * @param meta the number of the row
     * @param plazo the last day to answer, {@code 2026-05-30}
     */
    public record Pregunta(
            @Nullable String meta,
            @Nullable String texto,
            @Nullable String plazo) {}

    /**
     * What is asked of the list; blank for no filter.
     *
     * @param estado as {@link Aclaracion.Estado} names it
     * @param busca part of the unit, the question or the answer, without regard to accents
     */
    public record Filtro(String estado, String busca) {}

    /**
     * Asks.
     *
     * @throws NoExiste when the unit has no authorised POA to report against
     * @throws DatosInvalidos when it has no such row, nothing is asked, or the day gives no time
     * @throws NoPermitido when the office of who acts does not ask
     */
    @Transactional
    public Aclaracion pedir(IdDeAvance id, Pregunta pregunta) {
        return pedir(id, pregunta, UUID.randomUUID());
    }

    /**
     * The same, from a form.
     *
     * @param llave the same one twice is the same form sent twice: what was asked the first time is given back
     */
    @Transactional
    public Aclaracion pedir(IdDeAvance id, Pregunta pregunta, UUID llave) {
        Actor actor = exigir(Acto.PEDIR_ACLARACION, id);
        Optional<Aclaracion> enviada = conLlave(id, llave);
        if (enviada.isPresent()) {
            return enviada.get();
        }
        AvanceGuardado hoja = avances.exigir(id);
        List<Defecto> defectos = new ArrayList<>();
        String numero = TextoEscrito.limpio(pregunta.meta());
        boolean hay = numero.matches("[0-9]{1,6}")
                && hoja.avance().findRenglon(Integer.parseInt(numero)).isPresent();
        if (!hay) {
            defectos.add(Defecto.en("meta", "aclaracion.sinMeta"));
        }
        String texto = texto("texto", pregunta.texto(), true, defectos);
        LocalDate hoy = hoy(id);
        Optional<LocalDate> plazo = new FechaEscrita(pregunta.plazo() == null ? "" : pregunta.plazo()).dia();
        if (plazo.isEmpty()) {
            defectos.add(Defecto.en("plazo", "forma.fecha"));
        } else if (plazo.get().isBefore(hoy) || plazo.get().isAfter(hoy.plusYears(1))) {
            defectos.add(Defecto.en("plazo", "aclaracion.plazo", hoy, hoy.plusYears(1)));
        }
        DatosInvalidos.siHay(defectos);
        Rol oficio = actor.tiene(Rol.CONTRALORIA, hoy) ? Rol.CONTRALORIA : Rol.PLANEACION;
        Optional<Long> agregada = base.pedir(
                id,
                new JdbcAclaraciones.Nueva(
                        Integer.parseInt(numero), texto, plazo.orElseThrow(), actor.cuenta(), oficio, llave),
                reloj.instant());
        if (agregada.isEmpty()) {
            return conLlave(id, llave).orElseThrow(() -> new NoExiste("la aclaración que se envió dos veces"));
        }
        Aclaracion pedida = guardada(agregada.get());
        hechos.anotar("ACLARACION_PEDIDA", pedida.avance().objeto(pedida.meta()), null, estado(pedida), texto);
        avisar.aQuienesLoLlevan(Acto.CONTESTAR_ACLARACION, situacion(id), aviso(TipoDeAviso.ACLARACION_PEDIDA, pedida));
        return pedida;
    }

    private Optional<Aclaracion> conLlave(IdDeAvance id, UUID llave) {
        return base.conLlave(llave).filter(una -> una.avance().equals(id));
    }

    /**
     * Takes a question back that was asked by mistake, while the unit has not answered it; what was asked stays on record.
     *
     * @param version that whoever takes it back saw
     * @param motivo why, which the unit reads
     * @throws NoExiste when there is none
     * @throws DatosInvalidos when no reason is given, it was answered or ended already, or the office of who acts is not the one that asked
     * @throws Choque when somebody else changed it in the meantime
     * @throws NoPermitido when the office of who acts does not ask
     */
    @Transactional
    public Aclaracion retirar(long id, int version, @Nullable String motivo) {
        Aclaracion antes = tomar(id, version, Acto.RESOLVER_ACLARACION);
        List<Defecto> defectos = new ArrayList<>();
        if (!actores.actual().tiene(antes.oficio(), hoy(antes.avance()))) {
            defectos.add(Defecto.en("", "aclaracion.deOtroOficio." + antes.oficio()));
        } else if (antes.estado() != Aclaracion.Estado.PEDIDA) {
            defectos.add(Defecto.en("", "aclaracion.yaNoSeRetira"));
        }
        String dicho = texto("motivo", motivo, true, defectos);
        DatosInvalidos.siHay(defectos);
        base.resolver(id, Aclaracion.Estado.RETIRADA, dicho, actores.actual().cuenta(), reloj.instant());
        Aclaracion retirada = guardada(id);
        hechos.anotar(
                "ACLARACION_RETIRADA", antes.avance().objeto(antes.meta()), estado(antes), estado(retirada), dicho);
        avisar.yaNoEspera(antes.ruta());
        avisar.aQuienesLoLlevan(
                Acto.CONTESTAR_ACLARACION, situacion(antes.avance()), aviso(TipoDeAviso.ACLARACION_RESUELTA, retirada));
        return retirada;
    }

    /** Whether whoever acts may take it back now. */
    @Transactional(readOnly = true)
    public boolean puedeRetirar(Aclaracion una) {
        return una.estado() == Aclaracion.Estado.PEDIDA
                && puede(Acto.RESOLVER_ACLARACION, una.avance())
                && actores.actual().tiene(una.oficio(), hoy(una.avance()));
    }

    /**
     * Answers, once.
     *
     * @param version that whoever answers saw
     * @throws NoExiste when there is none
     * @throws DatosInvalidos when nothing is answered, or it was answered or ended already
     * @throws Choque when somebody else answered in the meantime
     * @throws NoPermitido when whoever acts does not answer for that unit
     */
    @Transactional
    public Aclaracion contestar(
            long id, int version, @Nullable String escrito, Optional<ArchivoDeAutorizacion> archivo) {
        Aclaracion antes = tomar(id, version, Acto.CONTESTAR_ACLARACION);
        if (antes.estado() != Aclaracion.Estado.PEDIDA) {
            throw new DatosInvalidos(Defecto.en("texto", "aclaracion.yaContestada"));
        }
        List<Defecto> defectos = new ArrayList<>();
        String texto = texto("texto", escrito, true, defectos);
        DatosInvalidos.siHay(defectos);
        base.contestar(id, texto, actores.actual().cuenta(), reloj.instant(), archivo);
        Aclaracion contestada = guardada(id);
        hechos.anotar(
                "ACLARACION_CONTESTADA", antes.avance().objeto(antes.meta()), estado(antes), estado(contestada), texto);
        avisar.yaNoEspera(antes.ruta());
        avisar.aLaCuenta(antes.pedidaPor(), aviso(TipoDeAviso.ACLARACION_CONTESTADA, contestada));
        return contestada;
    }

    /**
     * Says whether the answer will do; a question that was not answered in time may be ended without one, as not cleared up.
     *
     * @param solventada {@code SOLVENTADA} or {@code NO_SOLVENTADA}
     * @param version that whoever decides saw
     * @throws NoExiste when there is none
     * @throws DatosInvalidos when there is no answer to be satisfied with, the unit still has time, it ended already, or the office of
     *     who acts is not the one that asked
     * @throws Choque when somebody else changed it in the meantime
     * @throws NoPermitido when the office of who acts does not ask
     */
    @Transactional
    public Aclaracion resolver(long id, int version, String solventada, @Nullable String nota) {
        Aclaracion antes = tomar(id, version, Acto.RESOLVER_ACLARACION);
        List<Defecto> defectos = new ArrayList<>();
        Optional<Aclaracion.Estado> estado = Arrays.stream(Aclaracion.Estado.values())
                .filter(cual -> cual.juzga() && cual.name().equals(solventada))
                .findFirst();
        LocalDate hoy = hoy(antes.avance());
        if (!actores.actual().tiene(antes.oficio(), hoy)) {
            defectos.add(Defecto.en("", "aclaracion.deOtroOficio." + antes.oficio()));
        } else if (antes.estado().terminada()) {
            defectos.add(Defecto.en("", "aclaracion.yaTermino"));
        } else if (estado.isEmpty()) {
            defectos.add(Defecto.en("solventada", "aclaracion.sinDecir"));
        } else if (antes.estado() == Aclaracion.Estado.PEDIDA
                && (estado.get() == Aclaracion.Estado.SOLVENTADA || !antes.vencida(hoy))) {
            defectos.add(Defecto.en("solventada", "aclaracion.sinRespuesta", antes.plazo()));
        }
        String dicho = texto("nota", nota, false, defectos);
        DatosInvalidos.siHay(defectos);
        base.resolver(id, estado.orElseThrow(), dicho, actores.actual().cuenta(), reloj.instant());
        Aclaracion resuelta = guardada(id);
        hechos.anotar(
                resuelta.estado() == Aclaracion.Estado.SOLVENTADA
                        ? "ACLARACION_SOLVENTADA"
                        : "ACLARACION_NO_SOLVENTADA",
                antes.avance().objeto(antes.meta()),
                estado(antes),
                estado(resuelta),
                dicho.isEmpty() ? null : dicho);
        avisar.yaNoEspera(antes.ruta());
        avisar.aQuienesLoLlevan(
                Acto.CONTESTAR_ACLARACION, situacion(antes.avance()), aviso(TipoDeAviso.ACLARACION_RESUELTA, resuelta));
        return resuelta;
    }

    /**
     * @throws NoExiste when there is none
     * @throws NoPermitido when whoever acts may not see its sheet
     */
    @Transactional(readOnly = true)
    public Aclaracion exigir(long id) {
        Aclaracion aclaracion = guardada(id);
        exigir(Acto.VER_AVANCE, aclaracion.avance());
        return aclaracion;
    }

    /** What was attached to the answer. */
    @Transactional(readOnly = true)
    public ArchivoDeAutorizacion archivo(long id) {
        return base.archivo(exigir(id).id()).orElseThrow(() -> new NoExiste("el archivo de la aclaración " + id));
    }

    /**
     * Those of a sheet, the last one first.
     *
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public List<Aclaracion> de(IdDeAvance id) {
        exigir(Acto.VER_AVANCE, id);
        return base.de(id);
    }

    /** Those of sheets that whoever acts may see, the last one first. */
    @Transactional(readOnly = true)
    public List<Aclaracion> lista(Filtro filtro) {
        String busca = TextoEscrito.sinAcentos(TextoEscrito.limpio(filtro.busca()));
        return base.todas().stream()
                .filter(una -> filtro.estado().isEmpty() || una.estado().name().equals(filtro.estado()))
                .filter(una -> TextoEscrito.sinAcentos(String.join(
                                " ",
                                una.avance().poa().unidad().clave(),
                                una.avance().poa().programa().clave(),
                                una.pregunta(),
                                una.respuesta().map(Aclaracion.Respuesta::texto).orElse("")))
                        .contains(busca))
                .filter(una -> puede(Acto.VER_AVANCE, una.avance()))
                .toList();
    }

    /** Those that wait for whoever acts: to be answered, or for the verdict on the answer; the most urgent first. */
    @Transactional(readOnly = true)
    public List<Aclaracion> esperan() {
        return base.abiertas().stream().filter(this::espera).toList();
    }

    private boolean espera(Aclaracion una) {
        LocalDate hoy = hoy(una.avance());
        return una.estado() == Aclaracion.Estado.PEDIDA && !una.vencida(hoy)
                ? puede(Acto.CONTESTAR_ACLARACION, una.avance())
                : puedeResolver(una)
                        || una.estado() == Aclaracion.Estado.PEDIDA && puede(Acto.CONTESTAR_ACLARACION, una.avance());
    }

    /** Whether whoever acts may say now whether the answer will do. */
    @Transactional(readOnly = true)
    public boolean puedeResolver(Aclaracion una) {
        return puede(Acto.RESOLVER_ACLARACION, una.avance())
                && actores.actual().tiene(una.oficio(), hoy(una.avance()))
                && (una.estado() == Aclaracion.Estado.CONTESTADA || una.vencida(hoy(una.avance())));
    }

    /** Whether the office of whoever acts allows this about a sheet. */
    @Transactional(readOnly = true)
    public boolean puede(Acto acto, IdDeAvance id) {
        return Cerradura.puede(actores.actual(), acto, situacion(id), reloj.instant())
                .permite();
    }

    private Aclaracion tomar(long id, int version, Acto acto) {
        Aclaracion aclaracion = base.tomar(id).orElseThrow(() -> new NoExiste("la aclaración " + id));
        exigir(acto, aclaracion.avance());
        if (aclaracion.version() != version) {
            throw new Choque(aclaracion.objeto(), aclaracion);
        }
        return aclaracion;
    }

    private Aclaracion guardada(long id) {
        return base.find(id).orElseThrow(() -> new NoExiste("la aclaración " + id));
    }

    private Actor exigir(Acto acto, IdDeAvance id) {
        Actor actor = actores.actual();
        NoPermitido.siNoPuede(actor, acto, situacion(id), reloj.instant());
        return actor;
    }

    private Situacion situacion(IdDeAvance id) {
        return Situacion.de(calendarios.de(id.poa().ejercicio()), id.poa().clave());
    }

    /** What day it is for the ente. */
    public LocalDate hoy(IdDeAvance id) {
        return calendarios.de(id.poa().ejercicio()).dia(reloj.instant());
    }

    private static String texto(String campo, @Nullable String escrito, boolean obligatorio, List<Defecto> defectos) {
        String texto = TextoEscrito.limpio(escrito);
        if (texto.isEmpty() && obligatorio) {
            defectos.add(Defecto.en(campo, "forma.obligatorio"));
        } else if (texto.length() > LETRAS) {
            defectos.add(Defecto.en(campo, "forma.largo", LETRAS));
        }
        return texto;
    }

    private static Avisar.Nuevo aviso(TipoDeAviso tipo, Aclaracion aclaracion) {
        IdDeAvance id = aclaracion.avance();
        return new Avisar.Nuevo(
                tipo,
                tipo + " " + aclaracion.id(),
                List.of(
                        id.trimestre().rotulo() + " " + id.poa().ejercicio(),
                        id.poa().unidad().clave(),
                        Integer.toString(aclaracion.meta()),
                        aclaracion.plazo().toString()),
                aclaracion.ruta());
    }

    private static Map<String, Object> estado(Aclaracion aclaracion) {
        Map<String, Object> estado = new LinkedHashMap<>();
        estado.put("estado", aclaracion.estado());
        estado.put("plazo", aclaracion.plazo());
        aclaracion
                .respuesta()
                .flatMap(Aclaracion.Respuesta::archivo)
                .ifPresent(archivo -> estado.put("huella", archivo.huella()));
        return estado;
    }
}
