package mx.avance.aplicacion.realizaciones;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CandadoDeHoja;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.ResultadoDeCelda;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;
import mx.avance.nucleo.realizacion.CamposDeMedida;
import mx.avance.nucleo.realizacion.Realizacion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the entries behind an A. Whoever captures the sheet does, while it may be captured; once it is signed they are frozen with
 * it, until it is returned or a correction of it is opened. The audit trail tells what everybody may see of them and no more; every
 * version of each stays in its history.
 */
@Component
public class EscribirRealizaciones {

    /** The most entries of a row in a quarter. */
    public static final int MAYOR = 5_000;

    /** The most that are brought at once. */
    public static final int DE_UNA_VEZ = 2_000;

    /** The most objections that are told at once. */
    static final int OBJECIONES = 50;

    private final JdbcRealizaciones base;
    private final JdbcLotes lotes;
    private final Realizaciones realizaciones;
    private final Evidencias evidencias;
    private final Avances avances;
    private final CandadoDeHoja candado;
    private final CapturarAvance capturar;
    private final Hechos hechos;
    private final Sesiones sesiones;
    private final Clock reloj;

    EscribirRealizaciones(
            JdbcRealizaciones base,
            JdbcLotes lotes,
            Realizaciones realizaciones,
            Evidencias evidencias,
            Avances avances,
            CandadoDeHoja candado,
            CapturarAvance capturar,
            Hechos hechos,
            Sesiones sesiones,
            Clock reloj) {
        this.base = base;
        this.lotes = lotes;
        this.realizaciones = realizaciones;
        this.evidencias = evidencias;
        this.avances = avances;
        this.candado = candado;
        this.capturar = capturar;
        this.hechos = hechos;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    /**
     * Adds an entry.
     *
     * @throws NoPermitido when whoever acts does not capture that sheet now
     * @throws NoExiste when the unit has no authorised POA to report against, or no such row
     * @throws DatosInvalidos when something typed cannot be accepted, with its field; or the row is captured in its acciones
     */
    @Transactional
    public Entrada agregar(IdDeAvance id, int renglon, RealizacionEscrita escrita) {
        DelRenglon suyo = paraEscribir(id, renglon);
        LimpiezaDeRealizacion.Limpia limpia = suyo.limpieza().limpiar(escrita);
        DatosInvalidos.siHay(limpia.defectos());
        exigirQueQuepan(id, renglon, 1);
        Realizacion que = limpia.que().orElseThrow();
        long nueva = base.agregar(id, renglon, que, null, suyo.autor());
        candado.cambio(id, suyo.autor().origen());
        hechos.anotar("REALIZACION_AGREGADA", id.objeto(renglon), null, dicho(suyo, nueva, 1, que), null);
        return guardada(id, renglon, suyo, nueva);
    }

    /**
     * Adds many, all or none.
     *
     * @return how many
     * @throws NoPermitido as for {@link #agregar}
     * @throws NoExiste as for {@link #agregar}
     * @throws DatosInvalidos when one of them cannot be accepted, with the number of its line, from 1, and its field as
     *     {@code 3.fecha}; when there is none, or too many
     */
    @Transactional
    public int agregarVarias(IdDeAvance id, int renglon, List<RealizacionEscrita> escritas) {
        return agregarVarias(id, renglon, escritas, "").cuantas();
    }

    /**
     * The same, once for each form: sent twice it is answered what the first one brought.
     *
     * @param intento of the form, which no other has; blank for none
     * @throws DatosInvalidos as for the same, and when that form brought other lines already, or what it brought was undone
     */
    @Transactional
    public Lote agregarVarias(IdDeAvance id, int renglon, List<RealizacionEscrita> escritas, String intento) {
        if (escritas.size() > DE_UNA_VEZ) {
            throw new DatosInvalidos(Defecto.en("", "realizacion.muchas", DE_UNA_VEZ));
        }
        DelRenglon suyo = paraEscribir(id, renglon);
        Optional<JdbcLotes.DeIntento> antes = lotes.deIntento(id, renglon, intento, escritas);
        if (antes.isPresent()) {
            return laMisma(antes.get());
        }
        if (escritas.stream().allMatch(RealizacionEscrita::enBlanco)) {
            throw new DatosInvalidos(Defecto.en("", "realizacion.ninguna"));
        }
        List<Realizacion> limpias = new ArrayList<>();
        List<Defecto> defectos = new ArrayList<>();
        for (int i = 0; i < escritas.size() && defectos.size() < OBJECIONES; i++) {
            if (escritas.get(i).enBlanco()) {
                continue;
            }
            int linea = i + 1;
            LimpiezaDeRealizacion.Limpia limpia = suyo.limpieza().limpiar(escritas.get(i));
            limpia.que().ifPresent(limpias::add);
            limpia.defectos()
                    .forEach(defecto ->
                            defectos.add(new Defecto(linea + "." + defecto.campo(), defecto.clave(), defecto.datos())));
        }
        DatosInvalidos.siHay(defectos);
        exigirQueQuepan(id, renglon, limpias.size());
        long lote = lotes.empezar(id, renglon, intento, escritas, limpias.size(), suyo.autor());
        limpias.forEach(que -> base.agregar(id, renglon, que, lote, suyo.autor()));
        candado.cambio(id, suyo.autor().origen());
        hechos.anotar(
                "REALIZACIONES_AGREGADAS",
                id.objeto(renglon),
                null,
                Map.of(
                        "lote",
                        lote,
                        "realizaciones",
                        limpias.size(),
                        "suma",
                        limpias.stream()
                                .map(Realizacion::cantidad)
                                .reduce(Cantidad.CERO, Cantidad::mas)
                                .toString()),
                null);
        return lotes.find(id, renglon, lote).orElseThrow();
    }

    private static Lote laMisma(JdbcLotes.DeIntento antes) {
        if (antes.deshecho()) {
            throw new DatosInvalidos(Defecto.en("", "realizacion.formaDeshecha"));
        }
        if (!antes.igual()) {
            throw new DatosInvalidos(
                    Defecto.en("", "realizacion.formaYaEntro", antes.lote().cuantas()));
        }
        return antes.lote();
    }

    /**
     * Deletes what was brought at once, each entry as if it were deleted alone. What somebody corrected or deleted since stays as it is.
     * Doing so twice does it once.
     *
     * @return how many were deleted
     * @throws NoPermitido as for {@link #agregar}
     * @throws NoExiste when the row has no such lot
     */
    @Transactional
    public int deshacerLote(IdDeAvance id, int renglon, long lote) {
        DelRenglon suyo = paraEscribir(id, renglon);
        Lote hay = lotes.find(id, renglon, lote)
                .orElseThrow(() -> new NoExiste("el lote " + lote + " de realizaciones de " + id.objeto(renglon)));
        if (hay.quedan() == 0) {
            return 0;
        }
        int borradas = base.borrarLote(lote, suyo.autor());
        lotes.deshacer(lote, suyo.autor());
        candado.cambio(id, suyo.autor().origen());
        hechos.anotar(
                "REALIZACIONES_DESHECHAS",
                id.objeto(renglon),
                Map.of("lote", lote, "realizaciones", hay.cuantas()),
                Map.of("borradas", borradas),
                null);
        return borradas;
    }

    /**
     * An entry after it was corrected, or put back.
     *
     * @param cerradas how many of its files were kept from others with it
     */
    public record Corregida(Entrada entrada, int cerradas) {}

    /**
     * Puts this in the place of all that an entry says. Where it is about a person then, its files that were for all are confidential
     * with it.
     *
     * @param version that whoever corrects saw
     * @throws NoPermitido as for {@link #agregar}
     * @throws NoExiste when there is no such entry
     * @throws DatosInvalidos as for {@link #agregar}, and when it was deleted
     * @throws Choque when somebody else changed it in the meantime; with what everybody may see of the {@link Entrada}
     */
    @Transactional
    public Corregida corregir(IdDeAvance id, int renglon, long entrada, int version, RealizacionEscrita escrita) {
        DelRenglon suyo = paraEscribir(id, renglon);
        Entrada antes = tomar(id, renglon, entrada, version);
        if (antes.borrada()) {
            throw new DatosInvalidos(Defecto.en("", "realizacion.estaBorrada"));
        }
        exigirQueLoDigaTodo(suyo, antes, escrita);
        LimpiezaDeRealizacion.Limpia limpia = suyo.limpieza().limpiar(escrita);
        DatosInvalidos.siHay(limpia.defectos());
        Realizacion que = conLoQueYaNoSePide(suyo, antes.que(), limpia.que().orElseThrow());
        if (que.equals(antes.que())) {
            return new Corregida(antes, 0);
        }
        base.corregir(entrada, que, suyo.autor());
        candado.cambio(id, suyo.autor().origen());
        hechos.anotar(
                "REALIZACION_CORREGIDA",
                id.objeto(renglon),
                dicho(suyo, entrada, version, antes.que()),
                dicho(suyo, entrada, version + 1, que),
                null);
        return new Corregida(
                guardada(id, renglon, suyo, entrada), cerrarSiEsDePersona(id, renglon, suyo, entrada, que));
    }

    private int cerrarSiEsDePersona(IdDeAvance id, int renglon, DelRenglon suyo, long entrada, Realizacion que) {
        return CamposDeMedida.esDePersona(suyo.medida(), que) ? evidencias.cerrarLasDe(id, renglon, entrada) : 0;
    }

    /**
     * Whoever puts something in the place of what is said of a person must have seen it: what it does not name at all is not taken as
     * blank, since it may come from whoever was told only when and how many.
     */
    private static void exigirQueLoDigaTodo(DelRenglon suyo, Entrada antes, RealizacionEscrita escrita) {
        if (!CamposDeMedida.esDePersona(suyo.medida(), antes.que())) {
            return;
        }
        List<String> dichos = new ArrayList<>();
        if (!antes.que().lugar().isEmpty()) {
            dichos.add(RealizacionEscrita.LUGAR);
        }
        if (!antes.que().descripcion().isEmpty()) {
            dichos.add(RealizacionEscrita.DESCRIPCION);
        }
        antes.que().datos().keySet().stream()
                .filter(CamposDeMedida.de(suyo.medida())::contains)
                .sorted()
                .map(Enum::name)
                .forEach(dichos::add);
        DatosInvalidos.siHay(dichos.stream()
                .filter(campo -> !escrita.campos().containsKey(campo))
                .map(campo -> Defecto.en(campo, "realizacion.noLoDice"))
                .toList());
    }

    /** What an entry says in a field that its unit of measure asks no more stays. */
    private static Realizacion conLoQueYaNoSePide(DelRenglon suyo, Realizacion antes, Realizacion que) {
        Realizacion queda = que;
        for (CampoDeRealizacion campo : CampoDeRealizacion.values()) {
            if (antes.dato(campo).isPresent()
                    && !CamposDeMedida.de(suyo.medida()).contains(campo)) {
                queda = queda.con(campo, antes.dato(campo).get());
            }
        }
        return queda;
    }

    /**
     * Deletes an entry: it is kept, marked, and counts for nothing until it is put back. Doing so twice does it once.
     *
     * @throws NoPermitido as for {@link #agregar}
     * @throws NoExiste when there is no such entry
     * @throws Choque as for {@link #corregir}
     */
    @Transactional
    public Entrada borrar(IdDeAvance id, int renglon, long entrada, int version) {
        return marcar(id, renglon, entrada, version, true).entrada();
    }

    /** Puts back one that was deleted, and its files as {@link #corregir}; as {@link #borrar}. */
    @Transactional
    public Corregida reponer(IdDeAvance id, int renglon, long entrada, int version) {
        return marcar(id, renglon, entrada, version, false);
    }

    private Corregida marcar(IdDeAvance id, int renglon, long entrada, int version, boolean borrada) {
        DelRenglon suyo = paraEscribir(id, renglon);
        Entrada antes = tomar(id, renglon, entrada, version);
        if (antes.borrada() == borrada) {
            return new Corregida(antes, 0);
        }
        if (!borrada) {
            exigirQueQuepan(id, renglon, 1);
        }
        base.marcar(entrada, borrada, suyo.autor());
        candado.cambio(id, suyo.autor().origen());
        hechos.anotar(
                borrada ? "REALIZACION_BORRADA" : "REALIZACION_REPUESTA",
                id.objeto(renglon),
                borrada ? dicho(suyo, entrada, version, antes.que()) : null,
                borrada ? null : dicho(suyo, entrada, version + 1, antes.que()),
                null);
        int cerradas = borrada ? 0 : cerrarSiEsDePersona(id, renglon, suyo, entrada, antes.que());
        return new Corregida(guardada(id, renglon, suyo, entrada), cerradas);
    }

    /**
     * Writes into the cell of a row the A that its entries propose; where its A is made from its months, or nobody captured it yet and
     * the ente captures by month, the months that make it.
     *
     * @param version of the cell that whoever acts saw
     * @throws NoPermitido as for {@link #agregar}
     * @throws NoExiste as for {@link #agregar}
     * @throws DatosInvalidos when there are no entries
     * @throws Choque when somebody else wrote the cell in the meantime
     */
    @Transactional
    public ResultadoDeCelda usarComoAlcanzado(IdDeAvance id, int renglon, int version) {
        DetrasDelRenglon detras = realizaciones.de(id, renglon, Realizaciones.Personas.OCULTAS);
        String cifra = detras.propuesta()
                .map(CifraEscrita::escribir)
                .orElseThrow(() -> new DatosInvalidos(Defecto.en("", "realizacion.sinPropuesta")));
        return escribir(
                id,
                detras.soporte().deMeses()
                        ? CambioDeCelda.meses(renglon, version, detras.soporte().porMes())
                        : CambioDeCelda.alcanzado(renglon, version, cifra));
    }

    /**
     * Writes into the cell of a row, as its observación, the draft that its entries make.
     *
     * @throws DatosInvalidos when there are no entries, or the row has a note already: none is replaced
     * @throws Choque as for {@link #usarComoAlcanzado}
     */
    @Transactional
    public ResultadoDeCelda usarComoObservacion(IdDeAvance id, int renglon, int version) {
        DetrasDelRenglon detras = realizaciones.de(id, renglon, Realizaciones.Personas.OCULTAS);
        if (!detras.ofreceBorrador()) {
            throw new DatosInvalidos(Defecto.en(
                    "",
                    detras.captura().observacion().isPresent()
                            ? "realizacion.yaTieneNota"
                            : "realizacion.sinPropuesta"));
        }
        return escribir(
                id,
                new CambioDeCelda(
                        renglon,
                        version,
                        Optional.empty(),
                        Optional.of(detras.borrador()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private ResultadoDeCelda escribir(IdDeAvance id, CambioDeCelda cambio) {
        return capturar.guardar(id, List.of(cambio), CapturarAvance.Modo.TODO_O_NADA)
                .get(0);
    }

    /** A row whose entries whoever acts writes. */
    private record DelRenglon(UnidadMedida medida, LimpiezaDeRealizacion limpieza, JdbcRealizaciones.Autor autor) {}

    private DelRenglon paraEscribir(IdDeAvance id, int renglon) {
        String origen = candado.alCapturar(id);
        AvanceGuardado guardado = avances.exigir(id);
        UnidadMedida medida =
                Realizaciones.renglon(guardado, renglon).compromiso().unidadMedida();
        if (!guardado.avance().capturables().contains(renglon)) {
            throw new DatosInvalidos(Defecto.en("", "realizacion.enSusAcciones", Integer.toString(renglon)));
        }
        return new DelRenglon(
                medida,
                new LimpiezaDeRealizacion(
                        id.poa().ejercicio(), id.trimestre(), CamposDeMedida.de(medida), realizaciones.hoy(id)),
                new JdbcRealizaciones.Autor(sesiones.actual().cuenta(), reloj.instant(), origen));
    }

    private void exigirQueQuepan(IdDeAvance id, int renglon, int mas) {
        if (base.cuantas(id, renglon) + mas > MAYOR) {
            throw new DatosInvalidos(Defecto.en("", "realizacion.noCaben", MAYOR));
        }
    }

    private Entrada tomar(IdDeAvance id, int renglon, long entrada, int version) {
        Entrada hay = base.tomar(id, renglon, entrada).orElseThrow(() -> Realizaciones.noHay(id, renglon, entrada));
        if (hay.version() != version) {
            throw new Choque("la realización de " + id.objeto(renglon), hay.sinDatosPersonales());
        }
        return hay;
    }

    private Entrada guardada(IdDeAvance id, int renglon, DelRenglon suyo, long entrada) {
        return base.find(id, renglon, entrada)
                .orElseThrow(() -> Realizaciones.noHay(id, renglon, entrada))
                .en(suyo.medida())
                .sinDatosPersonales();
    }

    /** As the audit trail tells it: of a person nothing, but the hash of what was said; the history of the entry has it. */
    private Map<String, Object> dicho(DelRenglon suyo, long entrada, int version, Realizacion completa) {
        boolean dePersona = CamposDeMedida.esDePersona(suyo.medida(), completa);
        Realizacion que = dePersona ? completa.soloCuandoYCuanto() : completa;
        Map<String, Object> dicho = new LinkedHashMap<>();
        dicho.put("realizacion", entrada);
        dicho.put("version", version);
        if (dePersona) {
            dicho.put("huella", base.huella(entrada, version));
        }
        dicho.put("fecha", que.fecha().toString());
        dicho.put("cantidad", que.cantidad().toString());
        if (!que.lugar().isEmpty()) {
            dicho.put("lugar", que.lugar());
        }
        if (!que.descripcion().isEmpty()) {
            dicho.put("descripcion", que.descripcion());
        }
        que.datos().forEach((campo, valor) -> dicho.put(campo.name().toLowerCase(Locale.ROOT), valor));
        return dicho;
    }
}
