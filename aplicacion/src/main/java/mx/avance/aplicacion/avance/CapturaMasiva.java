package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import mx.avance.aplicacion.avance.CapturarAvance.Modo;
import mx.avance.aplicacion.calendario.CandadoDeTrimestre;
import mx.avance.aplicacion.catalogos.CausasDeDesviacion;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.MientrasSeLee;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.poa.PoasPorReportar;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.permiso.Situacion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Captures a quarter of many units in one call, for those that keep their figures in a system of their own: what
 * {@link CapturarAvance} does cell by cell, with the same rules, in one transaction. Nobody else captures or signs the sheets that
 * it writes until it ends.
 */
@Component
public class CapturaMasiva {

    /** The most cells of a call. */
    public static final int CELDAS = 200_000;

    /** The most sheets of a call: more than any ente has in a quarter. */
    public static final int HOJAS = 20_000;

    /** The most objections that are told at once when nothing is saved. */
    static final int DEFECTOS = 50;

    private final JdbcCapturaMasiva base;
    private final Avances avances;
    private final Poas poas;
    private final PoasPorReportar porReportar;
    private final CausasDeDesviacion causas;
    private final CandadoDeTrimestre candado;
    private final CapturarPorCuenta porCuenta;
    private final CapturaPorMes porMes;
    private final Hechos hechos;
    private final Sesiones sesiones;
    private final MientrasSeLee mientras;
    private final Clock reloj;

    CapturaMasiva(
            JdbcCapturaMasiva base,
            Avances avances,
            Poas poas,
            PoasPorReportar porReportar,
            CausasDeDesviacion causas,
            CandadoDeTrimestre candado,
            CapturarPorCuenta porCuenta,
            CapturaPorMes porMes,
            Hechos hechos,
            Sesiones sesiones,
            MientrasSeLee mientras,
            Clock reloj) {
        this.base = base;
        this.avances = avances;
        this.poas = poas;
        this.porReportar = porReportar;
        this.causas = causas;
        this.candado = candado;
        this.porCuenta = porCuenta;
        this.porMes = porMes;
        this.hechos = hechos;
        this.sesiones = sesiones;
        this.mientras = mientras;
        this.reloj = reloj;
    }

    /**
     * A cell of the call.
     *
     * @param donde what it stands in, of what was sent, with {@code #} for its number there: {@code renglon #}
     * @param programa as written, and so the unit
     */
    public record Pedida(String donde, int numero, String programa, String unidad, CambioDeCelda cambio) {

        /** Where it stands in what was sent, as whoever sent it finds it again: {@code renglon 17}. */
        public String lugar() {
            return donde.replace("#", Integer.toString(numero));
        }

        private boolean esDeLaHojaDe(Pedida otra) {
            return programa.equals(otra.programa) && unidad.equals(otra.unidad);
        }
    }

    /**
     * A cell of the call that was not saved.
     *
     * @param negado why nothing of its sheet may be captured; empty when that is not the reason
     */
    public record NoGuardada(Pedida pedida, ResultadoDeCelda resultado, Optional<Negado> negado) {}

    /** How many cells of a sheet were saved, and how many said so already. */
    public record HojaCapturada(IdDeAvance id, int guardadas, int iguales) {}

    /**
     * What became of a call.
     *
     * @param hojas those of which something was saved or said so already, by unit and programa
     * @param noGuardadas in the order of the call; each of the others is saved, with the version that follows the one that was seen, or
     *     said so already
     */
    public record Hecha(List<HojaCapturada> hojas, List<NoGuardada> noGuardadas) {

        public Hecha {
            hojas = List.copyOf(hojas);
            noGuardadas = List.copyOf(noGuardadas);
        }
    }

    /**
     * Saves all these cells or, row by row, those that can be.
     *
     * @throws DatosInvalidos when there are too many; and, all or nothing, when some cannot be accepted, with its place in
     *     {@code campo}
     * @throws NoPermitido all or nothing, when whoever acts may not capture one of the sheets now
     * @throws Choque all or nothing, when somebody else wrote one in the meantime; with each {@link NoGuardada}
     */
    @Transactional
    public Hecha capturar(Ejercicio ejercicio, Trimestre trimestre, List<Pedida> pedidas, Modo modo) {
        if (pedidas.size() > CELDAS) {
            throw new DatosInvalidos(Defecto.en("celdas", "avance.demasiadas", CELDAS));
        }
        candado.alGuardar(ejercicio, trimestre);
        NoGuardada[] noGuardadas = new NoGuardada[pedidas.size()];
        Map<IdDePoa, HojaEnCaptura> hojas = repartir(ejercicio, trimestre, pedidas, noGuardadas);
        mirar(ejercicio, trimestre, hojas);
        if (modo == Modo.TODO_O_NADA) {
            exigirPermiso(hojas.values());
        }
        tomar(ejercicio, trimestre, hojas);
        hojas.values().forEach(hoja -> hoja.decir(noGuardadas));
        List<NoGuardada> fallas =
                Arrays.stream(noGuardadas).filter(Objects::nonNull).toList();
        if (modo == Modo.TODO_O_NADA) {
            exigirPermiso(hojas.values());
            exigirTodo(ejercicio, trimestre, fallas);
        }
        escribir(ejercicio, trimestre, hojas.values());
        return new Hecha(
                hojas.values().stream()
                        .map(HojaEnCaptura::capturada)
                        .filter(hoja -> hoja.guardadas() + hoja.iguales() > 0)
                        .toList(),
                fallas);
    }

    /** In the order of the keys of their tables: two calls at once take their sheets in the same order. */
    private static final Comparator<IdDePoa> POR_CLAVE = Comparator.comparing(IdDePoa::unidad)
            .thenComparing(id -> id.programa().clave());

    /** Puts the cells together by sheet; of those whose keys are none, or that come twice, it is said at once. */
    private static Map<IdDePoa, HojaEnCaptura> repartir(
            Ejercicio ejercicio, Trimestre trimestre, List<Pedida> pedidas, NoGuardada[] noGuardadas) {
        Map<IdDePoa, HojaEnCaptura> hojas = new TreeMap<>(POR_CLAVE);
        Map<String, Optional<HojaEnCaptura>> porEscrita = new HashMap<>();
        Optional<HojaEnCaptura> hoja = Optional.empty();
        for (int i = 0; i < pedidas.size(); i++) {
            Pedida pedida = pedidas.get(i);
            if (i == 0 || !pedida.esDeLaHojaDe(pedidas.get(i - 1))) {
                hoja = porEscrita.computeIfAbsent(
                        pedida.programa() + "/" + pedida.unidad(), escrita -> id(ejercicio, pedida)
                                .map(id -> hojas.computeIfAbsent(
                                        id, cual -> new HojaEnCaptura(new IdDeAvance(cual, trimestre)))));
            }
            if (hoja.isEmpty()) {
                noGuardadas[i] = rechazada(pedida, Defecto.en("unidad", "avance.masiva.claveMal"));
            } else if (!hoja.get().pedir(i, pedida)) {
                String numero = Integer.toString(pedida.cambio().renglon());
                noGuardadas[i] = rechazada(pedida, Defecto.en("renglon", "avance.renglonRepetido", numero));
            }
        }
        return hojas;
    }

    private static Optional<IdDePoa> id(Ejercicio ejercicio, Pedida pedida) {
        return Programa.find(pedida.programa()).flatMap(programa -> UnidadEjecutora.find(pedida.unidad())
                .map(unidad -> new IdDePoa(ejercicio, programa, unidad)));
    }

    private static NoGuardada rechazada(Pedida pedida, Defecto defecto) {
        return new NoGuardada(
                pedida,
                new ResultadoDeCelda(
                        pedida.cambio().renglon(), ResultadoDeCelda.Que.RECHAZADA, List.of(defecto), Optional.empty()),
                Optional.empty());
    }

    /** Whether whoever acts may capture each sheet, as far as is seen before it is taken: one of somebody else's is not begun. */
    private void mirar(Ejercicio ejercicio, Trimestre trimestre, Map<IdDePoa, HojaEnCaptura> hojas) {
        Map<IdDePoa, PoasPorReportar.Reportable> reportables = porReportar.de(ejercicio, hojas.keySet());
        Map<IdDePoa, AvanceGuardado.Hoja> hay = base.hojas(ejercicio, trimestre, hojas.keySet());
        SingletonSupplier<Boolean> porMesHoy = SingletonSupplier.of(() -> porMes.vale(ejercicio));
        hojas.forEach((id, hoja) -> {
            PoasPorReportar.Reportable poa = Objects.requireNonNull(reportables.get(id));
            hoja.contra(
                    poa.situacion(),
                    poa.renglones()
                            .map(renglones -> new LimpiezaDeCelda(
                                    renglones, () -> causas(id), CapturaPorMes.de(renglones, porMesHoy::obtain))));
            preguntar(hoja, Optional.ofNullable(hay.get(id)), porCuenta::impedimento);
            hoja.juzgar(Map.of());
        });
    }

    /** Those to choose from, which are the same for all programmes of a year. */
    private List<CausasDeDesviacion.Causa> causas(IdDePoa id) {
        return mientras.recordar(new LasCausas(id.ejercicio()), () -> causas.vigentes(poas.diaDeCatalogos(id)));
    }

    private record LasCausas(Ejercicio ejercicio) {}

    /** Why a sheet is not captured, by its POA and how far it has come. */
    private interface Impedimento {

        Optional<Negado> de(IdDeAvance id, Situacion poa, Optional<AvanceGuardado.Hoja> hoja);
    }

    /** @param porOficio asked of whom is not of the unit; holds the oficio only where the sheet is held, as everybody takes them */
    private void preguntar(HojaEnCaptura hoja, Optional<AvanceGuardado.Hoja> comoEsta, Impedimento porOficio) {
        boolean propia = avances.puede(Acto.CAPTURAR_AVANCE, hoja.id(), hoja.situacion(), comoEsta)
                .permite();
        hoja.estar(
                comoEsta,
                propia ? Optional.empty() : porOficio.de(hoja.id(), hoja.situacion(), comoEsta),
                propia ? sesiones.actual().origen().name() : PorCuenta.ORIGEN);
    }

    /**
     * Begins the sheets that something is written into, takes all that may be captured in the order of their keys, and judges their
     * cells anew by what is there then. Of a sheet that nobody began and nothing is written into, the first judgement holds.
     */
    private void tomar(Ejercicio ejercicio, Trimestre trimestre, Map<IdDePoa, HojaEnCaptura> hojas) {
        List<IdDePoa> nuevas = new ArrayList<>();
        List<IdDePoa> permitidas = new ArrayList<>();
        hojas.forEach((id, hoja) -> {
            if (hoja.negado().isEmpty()) {
                permitidas.add(id);
                if (hoja.porEmpezar()) {
                    nuevas.add(id);
                }
            }
        });
        base.empezar(ejercicio, trimestre, nuevas, sesiones.actual().cuenta());
        Map<IdDePoa, AvanceGuardado.Hoja> tomadas = base.tomar(ejercicio, trimestre, permitidas);
        Map<IdDePoa, Map<Integer, Celda>> celdas = base.celdas(ejercicio, trimestre, tomadas.keySet());
        tomadas.forEach((id, comoEsta) -> {
            HojaEnCaptura hoja = Objects.requireNonNull(hojas.get(id));
            preguntar(hoja, Optional.of(comoEsta), porCuenta::impedimentoAlCapturar);
            Map<Integer, Celda> suyas = celdas.getOrDefault(id, Map.of());
            if (!suyas.isEmpty()) {
                hoja.juzgar(suyas);
            }
        });
    }

    private static void exigirPermiso(Collection<HojaEnCaptura> hojas) {
        hojas.stream().flatMap(hoja -> hoja.negado().stream()).findFirst().ifPresent(negado -> {
            throw new NoPermitido(negado);
        });
    }

    private static void exigirTodo(Ejercicio ejercicio, Trimestre trimestre, List<NoGuardada> fallas) {
        DatosInvalidos.siHay(fallas.stream()
                .flatMap(celda -> celda.resultado().defectos().stream()
                        .map(defecto -> new Defecto(celda.pedida().lugar(), defecto.clave(), defecto.datos())))
                .limit(DEFECTOS)
                .toList());
        if (!fallas.isEmpty()) {
            throw new Choque("la captura de " + trimestre.rotulo() + " " + ejercicio, fallas);
        }
    }

    private void escribir(Ejercicio ejercicio, Trimestre trimestre, Collection<HojaEnCaptura> hojas) {
        List<HojaEnCaptura> conCambios =
                hojas.stream().filter(hoja -> !hoja.porEscribir().isEmpty()).toList();
        if (conCambios.isEmpty()) {
            return;
        }
        Sesion sesion = sesiones.actual();
        // Put together while the database writes: neither needs the other
        CompletableFuture<List<Hechos.Dicho>> dichos = CompletableFuture.supplyAsync(() -> conCambios.stream()
                .map(hoja -> new Hechos.Dicho(hoja.id().objeto(), null, hoja.dicho()))
                .toList());
        conCambios.stream()
                .collect(Collectors.groupingBy(HojaEnCaptura::origen, TreeMap::new, Collectors.toList()))
                .forEach((origen, suyas) ->
                        base.escribir(ejercicio, trimestre, suyas, sesion.cuenta(), reloj.instant(), origen));
        hechos.anotarVarios("AVANCE_CAPTURADO", dichos.join());
    }
}
