package mx.avance.aplicacion.lecturas;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.avance.aplicacion.lecturas.Decision.Que;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Correccion;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what the rows of a reading say: what was reconciled is right, a proposal or an alternative is, or a person typed what the
 * paper says. The reading itself is never changed, and every decision is kept. What entered into the system is decided no more.
 */
@Component
public class DecidirLectura {

    private static final int DE_UNA_VEZ = 5_000;

    private final Revisiones revisiones;
    private final Documentos documentos;
    private final JdbcDocumentos base;
    private final JdbcRevision revision;
    private final PermisoDeLectura permiso;
    private final Sesiones sesiones;
    private final Hechos hechos;
    private final Clock reloj;

    DecidirLectura(
            Revisiones revisiones,
            Documentos documentos,
            JdbcDocumentos base,
            JdbcRevision revision,
            PermisoDeLectura permiso,
            Sesiones sesiones,
            Hechos hechos,
            Clock reloj) {
        this.revisiones = revisiones;
        this.documentos = documentos;
        this.base = base;
        this.revision = revision;
        this.permiso = permiso;
        this.sesiones = sesiones;
        this.hechos = hechos;
        this.reloj = reloj;
    }

    /**
     * What somebody decides about a row.
     *
     * @param renglon its place in the sheet, from 0
     * @param version of the decision that the person saw; 0 when there was none
     * @param cual which alternative, from 0
     * @param escritas the figures that were typed; empty unless they were
     * @param aunqueNoCuadre whether what was typed is to stand although the rules object: the paper itself says so
     */
    public record Cambio(
            int hoja,
            int renglon,
            int version,
            Que que,
            int cual,
            Optional<CifrasEscritas> escritas,
            boolean aunqueNoCuadre) {

        /** One that needs nothing else. */
        public static Cambio de(int hoja, int renglon, int version, Que que) {
            return new Cambio(hoja, renglon, version, que, 0, Optional.empty(), false);
        }
    }

    /**
     * Decides one row or several, all or none.
     *
     * @throws DatosInvalidos when what is decided is not there, some figure is missing or is none, or the typed figures contradict each
     *     other and nobody said that the paper does so too; the finding is the sentence
     * @throws Choque when somebody decided otherwise in the meantime; with the {@link Decision} that stands
     * @throws NoExiste when there is no such document, sheet or row
     */
    @Transactional
    public LecturaEnRevision decidir(long id, List<Cambio> cambios) {
        if (cambios.size() > DE_UNA_VEZ) {
            throw new DatosInvalidos(Defecto.en("decisiones", "lecturas.demasiadas", DE_UNA_VEZ));
        }
        LecturaEnRevision lectura = tomar(id);
        Map<LecturaEnRevision.Lugar, PorDecidir> porDecidir = porDecidir(lectura, cambios);
        exigirQueCuadren(lectura, porDecidir.values());
        List<Decision> decisiones = new ArrayList<>();
        UUID tanda = UUID.randomUUID();
        for (PorDecidir uno : porDecidir.values()) {
            Cambio cambio = uno.cambio();
            RenglonEnRevision renglon = uno.renglon();
            Optional<Cifras> cifras = uno.cifras();
            Optional<Integer> numero = numero(lectura, cambio);
            boolean igual = renglon.decision()
                    .map(hay -> hay.que() == cambio.que()
                            && hay.cual() == cambio.cual()
                            && hay.cifras().equals(cifras)
                            && hay.numero().equals(numero))
                    .orElse(cambio.que() == Que.REABIERTA);
            if (igual) {
                continue;
            }
            if (renglon.version() != cambio.version()) {
                throw new Choque(
                        "el renglón " + renglon.meta().numero() + " de "
                                + lectura.documento().objeto(),
                        renglon.decision().orElse(null));
            }
            decisiones.add(nueva(renglon, cambio.que(), cambio.cual(), cifras, numero, tanda));
        }
        return guardar(lectura, decisiones, null);
    }

    /**
     * What is asked of a row.
     *
     * @param cifras that it would say; empty when it would be opened again
     */
    private record PorDecidir(Cambio cambio, RenglonEnRevision renglon, Optional<Cifras> cifras) {}

    private static Map<LecturaEnRevision.Lugar, PorDecidir> porDecidir(
            LecturaEnRevision lectura, List<Cambio> cambios) {
        Map<LecturaEnRevision.Lugar, PorDecidir> porDecidir = new LinkedHashMap<>();
        Map<Integer, List<RenglonEnRevision>> renglones = new HashMap<>();
        Map<Integer, Trimestre> trimestres = new HashMap<>();
        for (Cambio cambio : cambios) {
            LecturaEnRevision.Lugar lugar = new LecturaEnRevision.Lugar(cambio.hoja(), cambio.renglon());
            if (porDecidir.containsKey(lugar)) {
                throw new DatosInvalidos(
                        Defecto.en("decisiones", "lecturas.repetido", cambio.hoja(), cambio.renglon() + 1));
            }
            exigirQueNoEntro(lectura.hoja(cambio.hoja()));
            List<RenglonEnRevision> suyos = renglones.computeIfAbsent(cambio.hoja(), lectura::renglones);
            RenglonEnRevision renglon = cambio.renglon() >= 0 && cambio.renglon() < suyos.size()
                    ? suyos.get(cambio.renglon())
                    : lectura.renglon(cambio.hoja(), cambio.renglon());
            Trimestre trimestre =
                    trimestres.computeIfAbsent(cambio.hoja(), hoja -> ReglasDeLectura.trimestre(lectura, hoja));
            porDecidir.put(lugar, new PorDecidir(cambio, renglon, cifras(lectura, trimestre, renglon, cambio)));
        }
        return porDecidir;
    }

    /** With all that is decided in one go on its sheet, which is reviewed once. */
    private static void exigirQueCuadren(LecturaEnRevision lectura, Collection<PorDecidir> todos) {
        Map<Integer, Map<Integer, Cifras>> dichas = new HashMap<>();
        for (PorDecidir uno : todos) {
            dichas.computeIfAbsent(uno.cambio().hoja(), hoja -> new HashMap<>())
                    .put(
                            uno.cambio().renglon(),
                            uno.cifras().orElse(uno.renglon().meta().cifras()));
        }
        Map<Integer, List<MetaLeida>> revisadas = new HashMap<>();
        List<Defecto> defectos = new ArrayList<>();
        for (PorDecidir uno : todos) {
            Cambio cambio = uno.cambio();
            if (cambio.que() != Que.ESCRITA || cambio.aunqueNoCuadre()) {
                continue;
            }
            revisadas
                    .computeIfAbsent(
                            cambio.hoja(),
                            hoja -> ReglasDeLectura.revisar(lectura, hoja, dichas.getOrDefault(hoja, Map.of())))
                    .get(cambio.renglon())
                    .hallazgos()
                    .stream()
                    .filter(hallazgo -> ReglasDeLectura.noCuadra(List.of(hallazgo)))
                    .forEach(
                            hallazgo -> defectos.add(Defecto.en("metaAnual", "lecturas.noCuadra", hallazgo.mensaje())));
        }
        DatosInvalidos.siHay(defectos);
    }

    /**
     * Accepts all that the reader reconciled and nobody has decided, of the whole document or of one sheet.
     *
     * @param hoja empty for all of them
     */
    @Transactional
    public LecturaEnRevision aceptarConciliadas(long id, Optional<Integer> hoja) {
        LecturaEnRevision lectura = tomar(id);
        UUID tanda = UUID.randomUUID();
        List<Decision> decisiones = new ArrayList<>();
        for (HojaGuardada una : lectura.hojas()) {
            boolean toca = una.aceptada().isEmpty()
                    && hoja.map(cual -> cual == una.hoja()).orElse(true);
            if (toca) {
                lectura.renglones(una.hoja()).stream()
                        .filter(renglon -> renglon.estado() == RenglonEnRevision.Estado.CONCILIADO)
                        .forEach(renglon -> decisiones.add(nueva(
                                renglon,
                                Que.CONCILIADA,
                                0,
                                Optional.of(renglon.meta().cifras()),
                                Optional.empty(),
                                tanda)));
            }
        }
        return guardar(lectura, decisiones, null);
    }

    /**
     * Takes back what whoever acts decided last, one row or all that were decided in one go, of the sheets that have not entered; again,
     * what that person decided before it. What was taken back is decided no more, and taking it back is no decision.
     *
     * @throws NoExiste when that person has decided nothing that still stands
     */
    @Transactional
    public LecturaEnRevision deshacer(long id) {
        LecturaEnRevision lectura = tomar(id);
        String cuenta = sesiones.actual().cuenta();
        // What was decided in one go may be of several sheets, and some of them may have entered since
        Map<LecturaEnRevision.Lugar, Deque<Decision>> abiertas = new LinkedHashMap<>();
        DecisionesEnPie.de(id, revision.historia(id)).forEach((lugar, suyas) -> {
            if (lectura.hoja(lugar.hoja()).aceptada().isEmpty()) {
                abiertas.put(lugar, suyas);
            }
        });
        Decision ultima = abiertas.values().stream()
                .map(Deque::getLast)
                .filter(decision -> decision.cuenta().equals(cuenta))
                .max(Comparator.comparingLong(Decision::orden))
                .orElseThrow(() -> new NoExiste(
                        "algo que deshacer en " + lectura.documento().objeto()));
        UUID tanda = DecisionesEnPie.queDeshace(ultima.tanda());
        List<Decision> decisiones = new ArrayList<>();
        abiertas.forEach((lugar, suyas) -> {
            if (suyas.getLast().tanda().equals(ultima.tanda())) {
                suyas.removeLast();
                Optional<Decision> antes = Optional.ofNullable(suyas.peekLast());
                decisiones.add(nueva(
                        lectura.renglon(lugar.hoja(), lugar.renglon()),
                        antes.map(Decision::que).orElse(Que.REABIERTA),
                        antes.map(Decision::cual).orElse(0),
                        antes.flatMap(Decision::cifras),
                        antes.flatMap(Decision::numero),
                        tanda));
            }
        });
        return guardar(lectura, decisiones, "deshizo lo último");
    }

    /**
     * Says whose a sheet is, where the paper does not or was read wrong. Where that makes it a sheet of another quarter, what was
     * decided of its rows is decided again, with the figures of that one.
     *
     * @param version of the document that was seen
     * @throws DatosInvalidos when a part is missing or has not the shape of its code
     * @throws Choque when somebody changed the document in the meantime; with the {@link LecturaEnRevision} as it stands
     */
    @Transactional
    public LecturaEnRevision identificar(
            long id, int hoja, int version, String ejercicio, String trimestre, String programa, String unidad) {
        LecturaEnRevision lectura = tomar(id);
        exigirVersion(lectura, version);
        HojaGuardada guardada = lectura.hoja(hoja);
        exigirQueNoEntro(guardada);
        List<Defecto> defectos = new ArrayList<>();
        Optional<Ejercicio> anio = Periodo.ejercicio(ejercicio);
        Optional<Trimestre> cual = Trimestre.find(trimestre.strip());
        Optional<Programa> clave = Programa.find(programa.strip());
        Optional<UnidadEjecutora> deQuien = UnidadEjecutora.find(unidad.strip());
        exigir(anio, "ejercicio", defectos);
        exigir(cual, "trimestre", defectos);
        exigir(clave, "programa", defectos);
        exigir(deQuien, "unidad", defectos);
        deQuien.filter(suya -> !documentos.esDeLosSuyos(lectura.documento(), suya))
                .ifPresent(ajena -> defectos.add(Defecto.en("unidad", "lecturas.identidad.ajena", ajena.clave())));
        DatosInvalidos.siHay(defectos);
        revision.identificar(
                id, hoja, anio.orElseThrow(), cual.orElseThrow(), clave.orElseThrow(), deQuien.orElseThrow());
        int reabiertos = reabrirSiEsOtro(lectura, hoja, cual.orElseThrow());
        base.cambio(id);
        hechos.anotar(
                "LECTURA_IDENTIFICADA",
                lectura.documento().objeto(),
                guardada.identidad()
                        .map(suya -> Map.of("hoja", hoja, "de", suya.objeto()))
                        .orElse(null),
                Map.of(
                        "hoja", hoja,
                        "ejercicio", anio.orElseThrow().anio(),
                        "trimestre", cual.orElseThrow().numero(),
                        "programa", clave.orElseThrow().clave(),
                        "unidad", deQuien.orElseThrow().clave(),
                        "reabiertos", reabiertos),
                null);
        return revisiones.otraVez(lectura);
    }

    /** PbRM-08c prints one quarter, whichever it is: its figures are of the quarter that the sheet turns out to be of. */
    private int reabrirSiEsOtro(LecturaEnRevision antes, int hoja, Trimestre trimestre) {
        boolean esOtro = ReglasDeLectura.trimestre(antes, hoja) != trimestre;
        if (!esOtro || ReglasDeLectura.forma(antes).equals(Forma.PBRM_08C)) {
            return 0;
        }
        long id = antes.documento().id();
        UUID tanda = DecisionesEnPie.deOtroTrimestre(id, hoja);
        List<RenglonEnRevision> decididos = antes.renglones(hoja).stream()
                .filter(renglon -> renglon.decision().isPresent())
                .toList();
        // Also those that are pending again: what was decided of them before is of the other quarter too
        List<Decision> reabiertas = decididos.stream()
                .map(renglon -> nueva(renglon, Que.REABIERTA, 0, Optional.empty(), Optional.empty(), tanda))
                .toList();
        revision.decidir(id, reabiertas);
        contar(revisiones.otraVez(antes), Set.of(hoja));
        return (int) decididos.stream()
                .filter(renglon -> renglon.decision().filter(Decision::vale).isPresent())
                .count();
    }

    private static void exigir(Optional<?> dato, String campo, List<Defecto> defectos) {
        if (dato.isEmpty()) {
            defectos.add(Defecto.en(campo, "lecturas.identidad." + campo));
        }
    }

    /** What the rules object to in figures that somebody is typing. Writes nothing. */
    @Transactional(readOnly = true)
    public List<HallazgoRedactado> ensayar(long id, int hoja, int renglon, CifrasEscritas escritas) {
        LecturaEnRevision lectura = revisiones.exigir(id);
        lectura.renglon(hoja, renglon);
        return ReglasDeLectura.revisar(lectura, hoja, renglon, deEscritas(lectura, hoja, escritas));
    }

    private static Cifras deEscritas(LecturaEnRevision lectura, int hoja, CifrasEscritas escritas) {
        return escritas.cifras(ReglasDeLectura.forma(lectura), ReglasDeLectura.trimestre(lectura, hoja));
    }

    private static Optional<Cifras> cifras(
            LecturaEnRevision lectura, Trimestre trimestre, RenglonEnRevision renglon, Cambio cambio) {
        MetaLeida meta = renglon.meta();
        Optional<Cifras> cifras =
                switch (cambio.que()) {
                    case REABIERTA -> Optional.empty();
                    case CONCILIADA ->
                        meta.estado() == Estado.CONCILIADA ? Optional.of(meta.cifras()) : Optional.empty();
                    case PROPUESTA -> Optional.ofNullable(meta.propuesta()).map(Correccion::cifras);
                    case ALTERNATIVA ->
                        cambio.cual() >= 0
                                        && cambio.cual() < meta.alternativas().size()
                                ? Optional.of(
                                        meta.alternativas().get(cambio.cual()).cifras())
                                : Optional.empty();
                    case COMO_EL_PAPEL -> Optional.of(meta.cifras());
                    case ESCRITA ->
                        cambio.escritas().map(escritas -> escritas.cifras(ReglasDeLectura.forma(lectura), trimestre));
                };
        if (cambio.que() == Que.REABIERTA) {
            return cifras;
        }
        Cifras suyas = cifras.orElseThrow(
                () -> new DatosInvalidos(Defecto.en("que", "lecturas.noHay." + cambio.que(), meta.numero())));
        if (!ReglasDeLectura.completa(ReglasDeLectura.forma(lectura), trimestre, suyas)) {
            throw new DatosInvalidos(Defecto.en("que", "lecturas.incompleta", meta.numero(), trimestre.rotulo()));
        }
        return Optional.of(suyas);
    }

    /** The one that was typed, where it is not the one that was read. */
    private static Optional<Integer> numero(LecturaEnRevision lectura, Cambio cambio) {
        if (cambio.que() != Que.ESCRITA) {
            return Optional.empty();
        }
        int leido = lectura.leida(cambio.hoja()).metas().get(cambio.renglon()).numero();
        return cambio.escritas().flatMap(escritas -> escritas.otroNumero(leido));
    }

    private Decision nueva(
            RenglonEnRevision renglon,
            Que que,
            int cual,
            Optional<Cifras> cifras,
            Optional<Integer> numero,
            UUID tanda) {
        Instant ahora = reloj.instant();
        return new Decision(
                renglon.hoja(),
                renglon.indice(),
                renglon.version() + 1,
                que,
                cual,
                cifras,
                numero,
                tanda,
                0,
                sesiones.actual().cuenta(),
                ahora);
    }

    private LecturaEnRevision tomar(long id) {
        permiso.exigir(Acto.REVISAR_LECTURA);
        base.tomar(documentos.exigir(id).id());
        return revisiones.exigir(id);
    }

    static void exigirVersion(LecturaEnRevision lectura, int version) {
        if (lectura.documento().version() != version) {
            throw new Choque(lectura.documento().objeto(), lectura);
        }
    }

    private static void exigirQueNoEntro(HojaGuardada hoja) {
        if (hoja.aceptada().isPresent()) {
            throw new DatosInvalidos(Defecto.en("hoja", "lecturas.yaEntro", hoja.hoja()));
        }
    }

    private LecturaEnRevision guardar(
            LecturaEnRevision lectura, List<Decision> decisiones, @org.jspecify.annotations.Nullable String motivo) {
        if (decisiones.isEmpty()) {
            return lectura;
        }
        long id = lectura.documento().id();
        Map<String, Object> despues = new LinkedHashMap<>();
        Set<Integer> tocadas = new LinkedHashSet<>();
        revision.decidir(id, decisiones);
        for (Decision decision : decisiones) {
            tocadas.add(decision.hoja());
            despues.merge(decision.que().name(), 1, (una, otra) -> (Integer) una + (Integer) otra);
        }
        base.cambio(id);
        contar(revisiones.otraVez(lectura), tocadas);
        if (decisiones.size() == 1) {
            Decision una = decisiones.get(0);
            RenglonEnRevision renglon = lectura.renglon(una.hoja(), una.renglon());
            hechos.anotar(
                    "LECTURA_DECIDIDA",
                    lectura.documento().objeto(),
                    renglon.decision().map(antes -> dicho(renglon, antes)).orElse(null),
                    dicho(renglon, una),
                    motivo);
        } else {
            hechos.anotar("LECTURA_DECIDIDA", lectura.documento().objeto(), null, despues, motivo);
        }
        return revisiones.otraVez(lectura);
    }

    private static Map<String, Object> dicho(RenglonEnRevision renglon, Decision decision) {
        Map<String, Object> dicho = new LinkedHashMap<>();
        dicho.put("hoja", decision.hoja());
        dicho.put("renglon", renglon.meta().numero());
        dicho.put("que", decision.que().name());
        decision.numero().ifPresent(numero -> dicho.put("numero", numero));
        decision.cifras().ifPresent(cifras -> {
            dicho.put("metaAnual", String.valueOf(cifras.metaAnual()));
            dicho.put("programado", cifras.programado().toString());
            dicho.put("alcanzado", cifras.alcanzado().toString());
        });
        return dicho;
    }

    private void contar(LecturaEnRevision lectura, Set<Integer> hojas) {
        for (int hoja : hojas) {
            List<RenglonEnRevision> renglones = lectura.renglones(hoja);
            revision.contar(
                    lectura.documento().id(),
                    hoja,
                    cuantos(renglones, RenglonEnRevision.Estado.PENDIENTE),
                    cuantos(renglones, RenglonEnRevision.Estado.CONCILIADO));
        }
    }

    private static int cuantos(List<RenglonEnRevision> renglones, RenglonEnRevision.Estado estado) {
        return (int)
                renglones.stream().filter(renglon -> renglon.estado() == estado).count();
    }
}
