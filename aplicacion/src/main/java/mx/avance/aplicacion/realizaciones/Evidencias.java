package mx.avance.aplicacion.realizaciones;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CandadoDeHoja;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.tabla.LectorDeTablas;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.realizacion.CamposDeMedida;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that prove what was done. Whoever captures the sheet adds them while it may be captured. Nothing is ever deleted; a file
 * may be taken out, and stays. Who may have one is its classification; where persons appear a public version stands beside it.
 */
@Component
public class Evidencias {

    /** The largest that is taken, in bytes: 10 MB. */
    public static final int MAYOR = 10 * 1024 * 1024;

    /** The most files of a row in a quarter. */
    private static final int CUANTAS = 200;

    private final JdbcEvidencias base;
    private final JdbcRealizaciones entradas;
    private final Avances avances;
    private final CandadoDeHoja candado;
    private final Hechos hechos;
    private final Sesiones sesiones;
    private final Clock reloj;

    Evidencias(
            JdbcEvidencias base,
            JdbcRealizaciones entradas,
            Avances avances,
            CandadoDeHoja candado,
            Hechos hechos,
            Sesiones sesiones,
            Clock reloj) {
        this.base = base;
        this.entradas = entradas;
        this.avances = avances;
        this.candado = candado;
        this.hechos = hechos;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    /**
     * A file as it is brought.
     *
     * @param entrada the entry that it proves; null for the whole row
     * @param original the file whose public version this is; null for none
     * @param clasificacion as {@link Evidencia.Clasificacion} names it; blank for the usual one
     */
    public record Subida(
            String nombre,
            byte[] contenido,
            @Nullable Long entrada,
            @Nullable Long original,
            String clasificacion) {}

    /**
     * Those of a row, the first one first, the ones taken out among them; of one that whoever acts may not have, only that it is there.
     *
     * @throws NoPermitido when whoever acts may not see the entries of that sheet
     */
    @Transactional(readOnly = true)
    public List<Evidencia> de(IdDeAvance id, int renglon) {
        exigir(Acto.VER_REALIZACIONES, id);
        boolean todas = avances.puede(Acto.VER_DATOS_PERSONALES, id).permite();
        return comoSeVen(id, renglon, base.de(id, renglon)).stream()
                .map(una -> todas || una.esParaTodos() ? una : una.oculta())
                .toList();
    }

    /**
     * A file with its bytes. That somebody took one that is not for all is recorded.
     *
     * @throws NoExiste when there is none
     * @throws NoPermitido when its classification keeps it from whoever acts, or it was taken out
     */
    @Transactional
    public Evidencia.Archivo archivo(IdDeAvance id, int renglon, long evidencia) {
        exigir(Acto.VER_REALIZACIONES, id);
        Evidencia una = comoSeVen(id, renglon, List.of(exigirla(id, renglon, evidencia)))
                .get(0);
        if (!una.esParaTodos()) {
            exigir(Acto.VER_DATOS_PERSONALES, id);
            hechos.anotar("VIO_DATOS_PERSONALES", id.objeto(renglon), null, Map.of("evidencia", una.huella()), null);
        }
        return new Evidencia.Archivo(una.nombre(), una.tipo(), base.contenido(una.id()));
    }

    /**
     * Nobody is shown a person by what was said of a file before its entry came to be about one: whoever says that it is, or the unit of
     * measure of its row. Such a file is closed wherever it is read.
     */
    private List<Evidencia> comoSeVen(IdDeAvance id, int renglon, List<Evidencia> todas) {
        if (todas.stream().noneMatch(Evidencias::mostrariaASuEntrada)) {
            return todas;
        }
        Optional<UnidadMedida> medida = avances.exigir(id)
                .avance()
                .findRenglon(renglon)
                .map(suyo -> suyo.compromiso().unidadMedida());
        Set<Long> dePersonas = entradas.de(id, renglon).stream()
                .filter(una -> medida.map(una::en).orElse(una).dePersona())
                .map(Entrada::id)
                .collect(Collectors.toSet());
        return todas.stream()
                .map(una -> mostrariaASuEntrada(una)
                                && dePersonas.contains(una.entrada().getAsLong())
                        ? una.cerrada()
                        : una)
                .toList();
    }

    /** Whether all may have it and it proves one entry, as it is: a public version is without whom the entry is about. */
    private static boolean mostrariaASuEntrada(Evidencia una) {
        return una.clasificacion() == Evidencia.Clasificacion.PUBLICA
                && una.original().isEmpty()
                && una.entrada().isPresent();
    }

    /**
     * Keeps a file. The same bytes twice in a row are one: where the same is said of it, the one that is there is answered.
     *
     * @throws NoPermitido when whoever acts does not capture that sheet now
     * @throws NoExiste when there is no such row, entry or original
     * @throws DatosInvalidos when it is too large, of another kind, empty, one too many; when its classification would show persons to
     *     all; a public version is the original itself, or not for all; or the bytes are there already, taken out, for others or as
     *     proof of something else
     */
    @Transactional
    public Evidencia subir(IdDeAvance id, int renglon, Subida subida) {
        Evidencia.Archivo archivo = archivo(subida);
        String origen = candado.alCapturar(id);
        UnidadMedida medida = medida(id, renglon);
        boolean dePersonas = CamposDeMedida.sonDePersonas(medida)
                || entradas.de(id, renglon).stream().anyMatch(Entrada::dePersona);
        Optional<Entrada> entrada = Optional.ofNullable(subida.entrada()).map(cual -> entradas.find(id, renglon, cual)
                .orElseThrow(() -> Realizaciones.noHay(id, renglon, cual))
                .en(medida));
        Optional<Evidencia> original = Optional.ofNullable(subida.original())
                .map(cual -> base.find(id, renglon, cual).orElseThrow(() -> noHay(id, renglon, cual)));
        Evidencia.Clasificacion clasificacion = clasificacion(subida.clasificacion())
                .orElse(
                        original.isEmpty()
                                        && (dePersonas
                                                || entrada.filter(Entrada::dePersona)
                                                        .isPresent())
                                ? Evidencia.Clasificacion.CONFIDENCIAL
                                : Evidencia.Clasificacion.PUBLICA);
        if (original.isEmpty()) {
            exigirQueNoMuestrePersonas(clasificacion, entrada);
        } else if (clasificacion != Evidencia.Clasificacion.PUBLICA) {
            throw new DatosInvalidos(Defecto.en("clasificacion", "evidencia.versionPublica"));
        }
        DeEl deEl = new DeEl(
                clasificacion,
                entrada.map(una -> OptionalLong.of(una.id())).orElseGet(OptionalLong::empty),
                original.map(una -> OptionalLong.of(una.original().orElse(una.id())))
                        .orElseGet(OptionalLong::empty));
        Optional<Evidencia> hay = base.conBytes(id, renglon, archivo.contenido());
        if (hay.isPresent()) {
            exigirQueDigaLoMismo(id, renglon, hay.get(), deEl);
            return hay.get();
        }
        exigirQueQuepa(id, renglon);
        Optional<Long> nueva = base.guardar(
                id,
                renglon,
                archivo,
                clasificacion,
                subida.entrada(),
                deEl.original().isPresent() ? (Long) deEl.original().getAsLong() : null,
                sesiones.actual(),
                reloj.instant());
        if (nueva.isEmpty()) {
            Evidencia deOtro = base.conBytes(id, renglon, archivo.contenido()).orElseThrow();
            exigirQueDigaLoMismo(id, renglon, deOtro, deEl);
            return deOtro;
        }
        candado.cambio(id, origen);
        Evidencia guardada = exigirla(id, renglon, nueva.get());
        hechos.anotar("EVIDENCIA_AGREGADA", id.objeto(renglon), null, dicho(guardada), null);
        return guardada;
    }

    /** What is said of a file: who may have it, which entry it proves, whose public version it is. */
    private record DeEl(Evidencia.Clasificacion clasificacion, OptionalLong entrada, OptionalLong original) {}

    private void exigirQueQuepa(IdDeAvance id, int renglon) {
        if (base.de(id, renglon).stream().filter(una -> !una.retirada()).count() >= CUANTAS) {
            throw new DatosInvalidos(Defecto.en("archivo", "evidencia.muchas", CUANTAS));
        }
    }

    /** Whoever says of a file something else than what is said of it already must not believe that it was heard. */
    private void exigirQueDigaLoMismo(IdDeAvance id, int renglon, Evidencia hay, DeEl pedido) {
        if (pedido.original().isPresent() && hay.original().isEmpty()) {
            throw new DatosInvalidos(Defecto.en("archivo", "evidencia.igualAlOriginal"));
        }
        if (hay.retirada()) {
            throw new DatosInvalidos(Defecto.en("archivo", "evidencia.estaRetirada", hay.id()));
        }
        if (!pedido.original().equals(hay.original())) {
            throw new DatosInvalidos(Defecto.en(
                    "archivo", "evidencia.yaEsVersion", hay.id(), hay.original().getAsLong()));
        }
        List<Defecto> defectos = new ArrayList<>();
        if (pedido.clasificacion() != hay.clasificacion()) {
            defectos.add(Defecto.en(
                    "clasificacion",
                    "evidencia.yaEsta",
                    hay.id(),
                    hay.clasificacion().ordinal(),
                    pedido.clasificacion().ordinal()));
        }
        if (!pedido.entrada().equals(hay.entrada())) {
            defectos.add(
                    hay.entrada().isEmpty()
                            ? Defecto.en("entrada", "evidencia.pruebaTodo", hay.id())
                            : Defecto.en(
                                    "entrada",
                                    "evidencia.pruebaOtra",
                                    hay.id(),
                                    entradas.find(id, renglon, hay.entrada().getAsLong())
                                            .orElseThrow()
                                            .que()
                                            .fecha()));
        }
        DatosInvalidos.siHay(defectos);
    }

    private UnidadMedida medida(IdDeAvance id, int renglon) {
        return Realizaciones.renglon(avances.exigir(id), renglon).compromiso().unidadMedida();
    }

    private static Evidencia.Archivo archivo(Subida subida) {
        if (subida.contenido().length == 0) {
            throw new DatosInvalidos(Defecto.en("archivo", "evidencia.sinArchivo"));
        }
        if (subida.contenido().length > MAYOR) {
            throw new DatosInvalidos(Defecto.en("archivo", "evidencia.grande", MAYOR / 1024 / 1024));
        }
        TipoDeEvidencia tipo = TipoDeEvidencia.de(subida.contenido())
                .orElseThrow(() -> new DatosInvalidos(Defecto.en("archivo", "evidencia.deOtroTipo")));
        return new Evidencia.Archivo(nombre(subida.nombre(), tipo), tipo.tipo(), subida.contenido());
    }

    /** With the extension of what is in it, so that nothing opens as something else. */
    private static String nombre(String escrito, TipoDeEvidencia tipo) {
        String nombre = LectorDeTablas.nombrePropio(escrito);
        String enMinusculas = nombre.toLowerCase(Locale.ROOT);
        boolean suya = enMinusculas.endsWith("." + tipo.extension())
                || tipo == TipoDeEvidencia.JPEG && enMinusculas.endsWith(".jpeg")
                || tipo == TipoDeEvidencia.TEXTO && enMinusculas.endsWith(".csv");
        return suya ? nombre : nombre + "." + tipo.extension();
    }

    private static Optional<Evidencia.Clasificacion> clasificacion(String escrita) {
        if (escrita.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Evidencia.Clasificacion.find(escrita.strip())
                .orElseThrow(() -> new DatosInvalidos(Defecto.en("clasificacion", "evidencia.clasificacionMal"))));
    }

    private static void exigirQueNoMuestrePersonas(Evidencia.Clasificacion clasificacion, Optional<Entrada> entrada) {
        if (clasificacion == Evidencia.Clasificacion.PUBLICA
                && entrada.filter(Entrada::dePersona).isPresent()) {
            throw new DatosInvalidos(Defecto.en("clasificacion", "evidencia.muestraPersonas"));
        }
    }

    /**
     * Says who may have a file. Once its sheet is signed fewer may be given it and never more.
     *
     * @param version that whoever acts saw
     * @throws NoPermitido as for {@link #subir}; or, where fewer would have it, when whoever acts may not protect it either
     * @throws NoExiste when there is no such file
     * @throws DatosInvalidos when it would show persons to all, or a public version would be none
     * @throws Choque when somebody else changed it in the meantime; with the {@link Evidencia}
     */
    @Transactional
    public Evidencia clasificar(IdDeAvance id, int renglon, long evidencia, int version, String escrita) {
        Evidencia.Clasificacion clasificacion = clasificacion(escrita)
                .orElseThrow(() -> new DatosInvalidos(Defecto.en("clasificacion", "evidencia.clasificacionMal")));
        Evidencia vista = exigirla(id, renglon, evidencia);
        Optional<String> origen =
                alCambiar(id, !vista.retirada() && clasificacion.compareTo(vista.clasificacion()) > 0);
        Evidencia antes = exigirla(id, renglon, evidencia);
        if (antes.original().isPresent() && clasificacion != Evidencia.Clasificacion.PUBLICA) {
            throw new DatosInvalidos(Defecto.en("clasificacion", "evidencia.versionPublica"));
        }
        if (clasificacion == Evidencia.Clasificacion.PUBLICA && pruebaAUnaPersona(id, renglon, antes)) {
            throw new DatosInvalidos(Defecto.en("clasificacion", "evidencia.muestraPersonas"));
        }
        return cambiada(id, renglon, antes, version, clasificacion, antes.retirada(), "EVIDENCIA_CLASIFICADA", origen);
    }

    private boolean pruebaAUnaPersona(IdDeAvance id, int renglon, Evidencia una) {
        return una.original().isEmpty()
                && una.entrada().isPresent()
                && entradas.find(id, renglon, una.entrada().getAsLong())
                        .filter(entrada -> entrada.en(medida(id, renglon)).dePersona())
                        .isPresent();
    }

    /**
     * Keeps from others the files of an entry that is about a person now, the ones taken out among them; a public version stays as it
     * is. The sheet is held already by whoever writes the entry.
     *
     * @return how many there were
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cerrarLasDe(IdDeAvance id, int renglon, long entrada) {
        List<Evidencia> suyas = base.de(id, renglon).stream()
                .filter(Evidencias::mostrariaASuEntrada)
                .filter(una -> una.entrada().getAsLong() == entrada)
                .toList();
        suyas.forEach(una -> cambiada(
                id,
                renglon,
                una,
                una.version(),
                Evidencia.Clasificacion.CONFIDENCIAL,
                una.retirada(),
                "EVIDENCIA_CLASIFICADA",
                Optional.empty()));
        return suyas.size();
    }

    /**
     * Takes a file out: it stays, marked, and only those who may see persons have it. As {@link #clasificar}.
     *
     * @throws NoPermitido where the sheet is not being captured, when whoever acts may not protect a file either
     */
    @Transactional
    public Evidencia retirar(IdDeAvance id, int renglon, long evidencia, int version) {
        Optional<String> origen = alCambiar(id, true);
        Evidencia antes = exigirla(id, renglon, evidencia);
        return cambiada(id, renglon, antes, version, antes.clasificacion(), true, "EVIDENCIA_RETIRADA", origen);
    }

    /**
     * A file after it was put back.
     *
     * @param seCerro whether it was for all before, and is kept from others now
     */
    public record Repuesta(Evidencia evidencia, boolean seCerro) {}

    /** Puts back one that was taken out; confidential, where its entry came to be about a person meanwhile. As {@link #subir}. */
    @Transactional
    public Repuesta reponer(IdDeAvance id, int renglon, long evidencia, int version) {
        Optional<String> origen = alCambiar(id, false);
        Evidencia antes = exigirla(id, renglon, evidencia);
        if (antes.retirada()) {
            exigirQueQuepa(id, renglon);
        }
        boolean seCierra = antes.retirada()
                && antes.clasificacion() == Evidencia.Clasificacion.PUBLICA
                && pruebaAUnaPersona(id, renglon, antes);
        Evidencia.Clasificacion clasificacion = seCierra ? Evidencia.Clasificacion.CONFIDENCIAL : antes.clasificacion();
        return new Repuesta(
                cambiada(id, renglon, antes, version, clasificacion, false, "EVIDENCIA_REPUESTA", origen), seCierra);
    }

    /**
     * Where the sheet is captured whoever captures it changes what is said of a file. In any other state a file may still be kept from
     * others, since what it shows of a person must not wait: that changes nothing of what was signed, and who signs just then must
     * have seen it.
     *
     * @return as {@link CandadoDeHoja#alCapturar}; empty where the file is only protected and somebody signed already
     */
    private Optional<String> alCambiar(IdDeAvance id, boolean protege) {
        if (protege
                && candado.impedimento(id).isPresent()
                && avances.puede(Acto.PROTEGER_EVIDENCIA, id).permite()) {
            return candado.alProteger(id);
        }
        return Optional.of(candado.alCapturar(id));
    }

    private Evidencia cambiada(
            IdDeAvance id,
            int renglon,
            Evidencia antes,
            int version,
            Evidencia.Clasificacion clasificacion,
            boolean retirada,
            String acto,
            Optional<String> origen) {
        if (antes.version() == version && antes.clasificacion() == clasificacion && antes.retirada() == retirada) {
            return antes;
        }
        if (!base.cambiar(antes.id(), version, clasificacion, retirada, sesiones.actual(), reloj.instant())) {
            throw new Choque("la evidencia de " + id.objeto(renglon), exigirla(id, renglon, antes.id()));
        }
        origen.ifPresent(cual -> candado.cambio(id, cual));
        Evidencia ahora = exigirla(id, renglon, antes.id());
        hechos.anotar(acto, id.objeto(renglon), dicho(antes), dicho(ahora), null);
        return ahora;
    }

    private Evidencia exigirla(IdDeAvance id, int renglon, long evidencia) {
        return base.find(id, renglon, evidencia).orElseThrow(() -> noHay(id, renglon, evidencia));
    }

    private static NoExiste noHay(IdDeAvance id, int renglon, long evidencia) {
        return new NoExiste("la evidencia " + evidencia + " de " + id.objeto(renglon));
    }

    /** As the audit trail tells it: not its name, which may be of a person. */
    private static Map<String, Object> dicho(Evidencia una) {
        Map<String, Object> dicho = new LinkedHashMap<>();
        dicho.put("huella", una.huella());
        dicho.put("tipo", una.tipo());
        dicho.put("clasificacion", una.clasificacion().name());
        if (una.retirada()) {
            dicho.put("retirada", true);
        }
        return dicho;
    }

    private void exigir(Acto acto, IdDeAvance id) {
        avances.puede(acto, id).negado().ifPresent(negado -> {
            throw new NoPermitido(negado);
        });
    }
}
