package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mx.avance.aplicacion.calendario.CandadoDeTrimestre;
import mx.avance.aplicacion.catalogos.CausasDeDesviacion;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.poa.PoasPorReportar;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.Destino;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Captures the sheet of a unit cell by cell. Each change says which version of its cell the writer saw; when somebody else wrote it
 * in the meantime nothing of it is saved, and both values are told. Whoever writes what a cell says already changes nothing,
 * whichever version that person saw: a change that was sent twice is no clash.
 */
@Component
public class CapturarAvance {

    /** The most cells that are written at once: more than any sheet has. */
    public static final int CELDAS = 2_000;

    private final JdbcAvances base;
    private final Avances avances;
    private final Poas poas;
    private final CausasDeDesviacion causas;
    private final CandadoDeTrimestre candado;
    private final CapturarPorCuenta porCuenta;
    private final CapturaPorMes porMes;
    private final Hechos hechos;
    private final Sesiones sesiones;
    private final Clock reloj;

    CapturarAvance(
            JdbcAvances base,
            Avances avances,
            Poas poas,
            CausasDeDesviacion causas,
            CandadoDeTrimestre candado,
            CapturarPorCuenta porCuenta,
            CapturaPorMes porMes,
            Hechos hechos,
            Sesiones sesiones,
            Clock reloj) {
        this.base = base;
        this.avances = avances;
        this.poas = poas;
        this.causas = causas;
        this.candado = candado;
        this.porCuenta = porCuenta;
        this.porMes = porMes;
        this.hechos = hechos;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    /** What becomes of the other cells when one of them cannot be saved. */
    public enum Modo {
        /** None is saved. */
        TODO_O_NADA,
        /** They are saved. */
        POR_RENGLON
    }

    /**
     * Saves one cell or many.
     *
     * @return what became of each, in the order in which they came
     * @throws NoPermitido when whoever acts does not capture for that unit, nor by an oficio of it, the quarter is not open to it, or the sheet was sent
     * @throws DatosInvalidos when there are too many cells or two of the same row; and, all or nothing, when some text or figure
     *     cannot be accepted, with the number of its row in {@code campo}
     * @throws Choque all or nothing, when somebody else wrote one of them in the meantime; with the {@link ResultadoDeCelda} of each
     * @throws NoExiste when the unit has no authorised POA to report against
     */
    @Transactional
    public List<ResultadoDeCelda> guardar(IdDeAvance id, List<CambioDeCelda> cambios, Modo modo) {
        Abierta abierta = exigirQueCapture(id);
        return guardar(
                id,
                abierta,
                base.celdas(id, cambios.stream().map(CambioDeCelda::renglon).toList()),
                cambios,
                modo);
    }

    /**
     * What became of the cells that were saved, and the sheet as it stands then.
     *
     * @param resultados one for each cell, in the order in which they came
     * @param antes the sheet as it stood before
     */
    public record Guardadas(List<ResultadoDeCelda> resultados, AvanceGuardado antes, AvanceGuardado hoja) {

        public Guardadas {
            resultados = List.copyOf(resultados);
        }
    }

    /** As {@link #guardar}, for a screen that shows the whole sheet: one A changes the sum above it. */
    @Transactional
    public Guardadas guardarYVer(IdDeAvance id, List<CambioDeCelda> cambios, Modo modo) {
        Abierta abierta = exigirQueCapture(id);
        AvanceGuardado antes = avances.leer(id, programa(id, abierta), abierta.hoja());
        List<ResultadoDeCelda> resultados = guardar(id, abierta, antes.celdas(), cambios, modo);
        Optional<AvanceGuardado.Hoja> hoja = abierta.hoja().or(() -> base.hoja(id));
        return new Guardadas(
                resultados,
                antes,
                antes.con(
                        hoja,
                        resultados.stream()
                                .flatMap(resultado -> resultado.celda().stream())
                                .toList()));
    }

    /**
     * Gives several rows one cause and one note, as when a storm stopped three metas at once.
     *
     * @param versiones of the cells that the writer saw, by the number of their row
     * @throws NoPermitido as for {@link #guardar}
     * @throws DatosInvalidos as for {@link #guardar}, and when neither a cause nor a note is given
     * @throws Choque as for {@link #guardar}
     */
    @Transactional
    public List<ResultadoDeCelda> causaComun(
            IdDeAvance id, Map<Integer, Integer> versiones, String causa, String nota, Modo modo) {
        if (causa.isBlank() && nota.isBlank()) {
            throw new DatosInvalidos(Defecto.en("causa", "avance.causaComunVacia"));
        }
        List<CambioDeCelda> cambios = new TreeMap<>(versiones)
                .entrySet().stream()
                        .map(celda -> new CambioDeCelda(
                                celda.getKey(),
                                celda.getValue(),
                                Optional.empty(),
                                nota.isBlank() ? Optional.empty() : Optional.of(nota),
                                Optional.empty(),
                                causa.isBlank() ? Optional.empty() : Optional.of(causa)))
                        .toList();
        return guardar(id, cambios, modo);
    }

    /**
     * Puts back what a cell said in an earlier version of it, as a change of its own: whoever undoes one act after another says the
     * version that the cell had before each, so that none is put forward again. Whoever asks for it twice, the first answer lost, is
     * told what the first did.
     *
     * @param version of the cell that the writer saw
     * @param a the version that it goes back to; 0 when nobody had written it; null for what it said before its last change, and then
     *     doing so twice puts it forward again
     * @throws NoExiste when it never was written, or had no such version before the one that was seen
     * @throws Choque when somebody else wrote it in the meantime; with the {@link Celda} as it stands
     * @throws NoPermitido as for {@link #guardar}
     */
    @Transactional
    public Celda deshacer(IdDeAvance id, int renglon, int version, @Nullable Integer a) {
        String origen = exigirQueCapture(id).origen();
        String cuenta = sesiones.actual().cuenta();
        List<Celda> historia = base.historia(id, renglon);
        if (historia.isEmpty()) {
            throw new NoExiste("una captura anterior de " + id.objeto(renglon));
        }
        Celda hay = historia.get(0);
        boolean loAcabaDeHacer =
                a != null && hay.version() == version + 1 && hay.quien().equals(cuenta);
        if (loAcabaDeHacer && hay.captura().equals(deAntes(id.objeto(renglon), historia, version, a))) {
            return hay;
        }
        if (hay.version() != version) {
            throw new Choque(id.objeto(renglon), hay);
        }
        Celda queda = base.escribir(
                        id,
                        List.of(JdbcAvances.Escrita.de(
                                renglon, version, deAntes(id.objeto(renglon), historia, version, a))),
                        cuenta,
                        reloj.instant(),
                        origen)
                .get(renglon);
        if (queda == null) {
            throw new Choque(id.objeto(renglon), base.historia(id, renglon).get(0));
        }
        hechos.anotar("CAPTURA_DESHECHA", id.objeto(renglon), dicho(hay.captura()), dicho(queda.captura()), null);
        return queda;
    }

    /** What {@link #deshacer} puts back. */
    private static Captura deAntes(String objeto, List<Celda> historia, int version, @Nullable Integer a) {
        if (a == null) {
            return historia.size() > 1 ? historia.get(1).captura() : Captura.VACIA;
        }
        int cual = a;
        if (cual == 0) {
            return Captura.VACIA;
        }
        return historia.stream()
                .filter(celda -> celda.version() == cual && cual < version)
                .findFirst()
                .orElseThrow(() -> new NoExiste("la versión " + cual + " de " + objeto))
                .captura();
    }

    private static ProgramaOperativoAnual programa(IdDeAvance id, Abierta abierta) {
        return abierta.poa().vigente().orElseThrow(() -> new NoExiste(id.objeto()));
    }

    /** @param habia the cells of those rows as they stood, and maybe others */
    private List<ResultadoDeCelda> guardar(
            IdDeAvance id, Abierta abierta, Map<Integer, Celda> habia, List<CambioDeCelda> cambios, Modo modo) {
        exigirQueQuepan(cambios);
        PoasPorReportar.Renglones renglones = PoasPorReportar.Renglones.de(programa(id, abierta));
        LimpiezaDeCelda limpieza = new LimpiezaDeCelda(
                renglones,
                () -> causas.vigentes(poas.diaDeCatalogos(id.poa())),
                CapturaPorMes.de(renglones, () -> porMes.vale(id.poa().ejercicio())));

        Map<Integer, ResultadoDeCelda> resultados = new LinkedHashMap<>();
        List<JdbcAvances.Escrita> porEscribir = new ArrayList<>();
        for (CambioDeCelda cambio : cambios) {
            int numero = cambio.renglon();
            LimpiezaDeCelda.Juicio juicio = limpieza.juzgar(cambio, Optional.ofNullable(habia.get(numero)));
            resultados.put(numero, juicio.resultado());
            if (juicio.porEscribir() != null) {
                porEscribir.add(juicio.porEscribir());
            }
        }
        if (modo == Modo.TODO_O_NADA) {
            exigirTodo(id, resultados);
        }
        if (!porEscribir.isEmpty()) {
            if (abierta.hoja().isEmpty()) {
                base.empezar(id, sesiones.actual().cuenta());
                exigirQueCapture(id);
            }
            escribir(id, porEscribir, habia, resultados, abierta.origen());
        }
        if (modo == Modo.TODO_O_NADA) {
            exigirTodo(id, resultados);
        }
        return List.copyOf(resultados.values());
    }

    /**
     * A sheet that whoever acts may capture.
     *
     * @param hoja empty while nobody captured anything: it is begun with its first cell
     * @param origen where what is captured comes from
     */
    private record Abierta(Poas.ParaReportar poa, Optional<AvanceGuardado.Hoja> hoja, String origen) {}

    private Abierta exigirQueCapture(IdDeAvance id) {
        candado.alGuardar(id.poa().ejercicio(), id.trimestre());
        Poas.ParaReportar poa = poas.paraReportar(id.poa());
        Optional<AvanceGuardado.Hoja> hoja = base.hojaParaCapturar(id);
        return new Abierta(poa, hoja, porCuenta.exigirQueCapture(id, poa.situacion(), hoja));
    }

    private static void exigirQueQuepan(List<CambioDeCelda> cambios) {
        if (cambios.size() > CELDAS) {
            throw new DatosInvalidos(Defecto.en("celdas", "avance.demasiadas", CELDAS));
        }
        Set<Integer> vistos = new HashSet<>();
        for (CambioDeCelda cambio : cambios) {
            if (!vistos.add(cambio.renglon())) {
                throw new DatosInvalidos(
                        Defecto.en("celdas", "avance.renglonRepetido", Integer.toString(cambio.renglon())));
            }
        }
    }

    private static void exigirTodo(IdDeAvance id, Map<Integer, ResultadoDeCelda> resultados) {
        List<Defecto> defectos = new ArrayList<>();
        for (ResultadoDeCelda resultado : resultados.values()) {
            resultado
                    .defectos()
                    .forEach(defecto -> defectos.add(
                            new Defecto(Integer.toString(resultado.renglon()), defecto.clave(), defecto.datos())));
        }
        DatosInvalidos.siHay(defectos);
        if (resultados.values().stream().anyMatch(ResultadoDeCelda::falla)) {
            throw new Choque(id.objeto(), List.copyOf(resultados.values()));
        }
    }

    private void escribir(
            IdDeAvance id,
            List<JdbcAvances.Escrita> porEscribir,
            Map<Integer, Celda> habia,
            Map<Integer, ResultadoDeCelda> resultados,
            String origen) {
        Map<Integer, Celda> quedan =
                new HashMap<>(base.escribir(id, porEscribir, sesiones.actual().cuenta(), reloj.instant(), origen));
        Set<Integer> escritas = Set.copyOf(quedan.keySet());
        if (escritas.size() < porEscribir.size()) {
            quedan.putAll(base.celdas(
                    id,
                    porEscribir.stream()
                            .map(JdbcAvances.Escrita::renglon)
                            .filter(numero -> !escritas.contains(numero))
                            .toList()));
        }
        for (JdbcAvances.Escrita escrita : porEscribir) {
            int numero = escrita.renglon();
            resultados.put(
                    numero,
                    new ResultadoDeCelda(
                            numero,
                            escritas.contains(numero) ? ResultadoDeCelda.Que.GUARDADA : ResultadoDeCelda.Que.CHOQUE,
                            List.of(),
                            Optional.ofNullable(quedan.get(numero))));
        }
        anotar(id, escritas, habia, quedan);
    }

    /** One fact for what was saved at once. */
    private void anotar(IdDeAvance id, Set<Integer> escritas, Map<Integer, Celda> habia, Map<Integer, Celda> quedan) {
        if (escritas.isEmpty()) {
            return;
        }
        if (escritas.size() == 1) {
            int numero = escritas.iterator().next();
            Celda antes = habia.get(numero);
            hechos.anotar(
                    "AVANCE_CAPTURADO",
                    id.objeto(numero),
                    antes == null ? null : dicho(antes.captura()),
                    dicho(deEl(quedan, numero)),
                    null);
            return;
        }
        Map<String, Object> antes = new LinkedHashMap<>();
        Map<String, Object> despues = new LinkedHashMap<>();
        for (int numero : new TreeSet<>(escritas)) {
            Celda hay = habia.get(numero);
            if (hay != null) {
                antes.put(Integer.toString(numero), enUnaLinea(hay.captura()));
            }
            despues.put(Integer.toString(numero), enUnaLinea(deEl(quedan, numero)));
        }
        hechos.anotar("AVANCE_CAPTURADO", id.objeto(), antes, despues, null);
    }

    private static Captura deEl(Map<Integer, Celda> celdas, int numero) {
        Celda celda = celdas.get(numero);
        return celda == null ? Captura.VACIA : celda.captura();
    }

    private static String enUnaLinea(Captura captura) {
        return String.join(
                " · ", dicho(captura).values().stream().map(String::valueOf).toList());
    }

    private static Map<String, Object> dicho(Captura captura) {
        Map<String, Object> dicho = new LinkedHashMap<>();
        dicho.put("alcanzado", captura.alcanzado().map(Cantidad::toString).orElse("—"));
        String meses = MesesDeCelda.enUnaLinea(captura.meses());
        if (meses != null) {
            dicho.put("meses", meses);
        }
        captura.destino().map(Destino::rotulo).ifPresent(destino -> dicho.put("destino", destino));
        captura.causa().ifPresent(causa -> dicho.put("causa", causa));
        captura.observacion().map(Observacion::texto).ifPresent(nota -> dicho.put("observacion", nota));
        return dicho;
    }
}
