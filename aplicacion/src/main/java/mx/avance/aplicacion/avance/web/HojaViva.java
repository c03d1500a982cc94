package mx.avance.aplicacion.avance.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Celda;
import mx.avance.aplicacion.avance.DetrasDeUnA;
import mx.avance.aplicacion.avance.PorCuenta;
import mx.avance.aplicacion.avance.RevisarAvance;
import mx.avance.aplicacion.calendario.PoliticasDelEnte;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceAcumulado;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.Semaforo;
import mx.avance.nucleo.avance.Umbrales;
import mx.avance.nucleo.revision.Hallazgo;
import mx.avance.nucleo.revision.HallazgoEnSerie;
import mx.avance.nucleo.revision.RevisionDeCaptura;

/**
 * What changes in a sheet while it is captured: the figures that follow from each A, what there is to say of each row, what is
 * missing. Each is put into words when it is asked for.
 */
final class HojaViva {

    private static final String FALTA_CAPTURA = "FALTA_CAPTURA";

    private final AvanceGuardado guardado;
    private final RevisionDeCaptura revision;
    private final List<HallazgoEnSerie> hallazgos;
    private final Map<Integer, List<Hallazgo>> dichos;
    private final Map<Integer, DetrasDeUnA.Detras> detras;
    private final Umbrales umbrales;
    private final MesesVistos meses;
    private final Avisos avisos;
    private final Locale idioma;

    private HojaViva(
            AvanceGuardado guardado,
            RevisionDeCaptura revision,
            Map<Integer, DetrasDeUnA.Detras> detras,
            PoliticasDelEnte politicas,
            Avisos avisos,
            Locale idioma) {
        this.guardado = guardado;
        this.revision = revision;
        this.hallazgos = revision.revisar(guardado.avance());
        this.dichos = porRenglon(hallazgos);
        this.detras = detras;
        this.umbrales = politicas.umbrales();
        this.meses = MesesVistos.de(guardado, politicas.porMes(), avisos, idioma);
        this.avisos = avisos;
        this.idioma = idioma;
    }

    static HojaViva de(
            AvanceGuardado guardado, RevisarAvance revisar, PoliticasDelEnte politicas, Avisos avisos, Locale idioma) {
        return new HojaViva(
                guardado, revisar.deHoy(guardado.id()), revisar.detras(guardado), politicas, avisos, idioma);
    }

    /** Its months. */
    MesesVistos meses() {
        return meses;
    }

    /** The rows, in the order of the form. */
    List<Hoja.Viva> todas() {
        return guardado.avance().renglones().stream().map(this::de).toList();
    }

    /**
     * Those rows that may not be as they were: what was captured of them changed, or of another one of their meta, or what there is to
     * say of them. Only what a note says has to do with rows of other metas.
     *
     * @param antes the same sheet, as it stood
     */
    List<Hoja.Viva> lasQueCambian(AvanceGuardado antes) {
        Set<Integer> cambian = new HashSet<>();
        boolean otraNota = false;
        for (Celda celda : guardado.celdas().values()) {
            int numero = celda.renglon();
            if (celda.version() != antes.versionDe(numero)) {
                cambian.add(numero);
                otraNota |= !celda.captura()
                        .observacion()
                        .equals(antes.avance().captura(numero).observacion());
                guardado.avance().programa().findMetaDe(numero).ifPresent(meta -> {
                    cambian.add(meta.numero());
                    meta.acciones().forEach(accion -> cambian.add(accion.numero()));
                });
            }
        }
        if (otraNota) {
            Map<Integer, List<Hallazgo>> decian = porRenglon(revision.revisar(antes.avance()));
            Stream.concat(decian.keySet().stream(), dichos.keySet().stream())
                    .filter(numero ->
                            !decian.getOrDefault(numero, List.of()).equals(dichos.getOrDefault(numero, List.of())))
                    .forEach(cambian::add);
        }
        return guardado.avance().renglones().stream()
                .filter(renglon -> cambian.contains(renglon.numero()))
                .map(this::de)
                .toList();
    }

    /** What is said of each row; that its A is missing is seen, and not said. */
    private static Map<Integer, List<Hallazgo>> porRenglon(List<HallazgoEnSerie> todos) {
        Map<Integer, List<Hallazgo>> porRenglon = new HashMap<>();
        for (HallazgoEnSerie hallazgo : todos) {
            if (hallazgo.numero().isPresent()
                    && !FALTA_CAPTURA.equals(hallazgo.hallazgo().codigo())) {
                porRenglon
                        .computeIfAbsent(hallazgo.numero().getAsInt(), numero -> new ArrayList<>())
                        .add(hallazgo.hallazgo());
            }
        }
        return porRenglon;
    }

    /** A row as it stands. */
    Hoja.Viva de(AvanceDeMeta renglon) {
        Optional<AvanceAcumulado> acumulado = renglon.acumulado();
        OptionalInt relativo = acumulado.map(AvanceAcumulado::relativo).orElse(OptionalInt.empty());
        Semaforo semaforo = renglon.semaforo(umbrales);
        Optional<Cantidad> a = renglon.alcanzado().en(renglon.trimestre());
        Cantidad p = renglon.compromiso()
                .programacion()
                .vigente()
                .en(renglon.trimestre())
                .orElse(Cantidad.CERO);
        BigDecimal diferencia = a.map(cifra -> cifra.menos(p)).orElse(BigDecimal.ZERO);
        return new Hoja.Viva(
                renglon.numero(),
                Hoja.cifra(a),
                Hoja.cifra(acumulado.map(AvanceAcumulado::absoluto)),
                relativo.isPresent() ? relativo.getAsInt() + " %" : Hoja.NADA,
                semaforo.color().name().toLowerCase(Locale.ROOT),
                switch (semaforo.color()) {
                    case VERDE -> "●";
                    case AMBAR -> "▲";
                    case ROJO -> "■";
                    case GRIS -> "○";
                },
                semaforo.name(),
                diferencia.signum() == 0
                        ? ""
                        : (diferencia.signum() < 0 ? "↓ −" : "↑ +")
                                + CifraEscrita.escribir(Cantidad.of(diferencia.abs())),
                diferencia.signum(),
                marca(renglon.numero()),
                meses.faltan(renglon.numero()),
                avisos(renglon.numero()));
    }

    private List<Hoja.Aviso> avisos(int numero) {
        return Stream.concat(
                        dichos.getOrDefault(numero, List.of()).stream().map(this::aviso),
                        detras(numero).stream()
                                .flatMap(suyo -> suyo.hallazgos().stream())
                                .map(hallazgo -> new Hoja.Aviso(avisos.texto(hallazgo, idioma), false)))
                .toList();
    }

    private Hoja.Aviso aviso(Hallazgo hallazgo) {
        return new Hoja.Aviso(avisos.texto(hallazgo, idioma), revision.impide(hallazgo));
    }

    /** What stands behind the A of a row. */
    Optional<DetrasDeUnA.Detras> detras(int numero) {
        return Optional.ofNullable(detras.get(numero));
    }

    private String marca(int numero) {
        Celda celda = guardado.celdas().get(numero);
        return celda != null && celda.origen().equals(PorCuenta.ORIGEN)
                ? avisos.texto("avance.porCuenta.marca", idioma)
                : "";
    }

    /** Findings about the sheet as a whole. */
    List<Hoja.Aviso> generales() {
        return hallazgos.stream()
                .filter(hallazgo -> hallazgo.numero().isEmpty())
                .map(hallazgo -> aviso(hallazgo.hallazgo()))
                .toList();
    }

    /** Whether nothing keeps it from being signed. */
    boolean completa() {
        return hallazgos.stream().noneMatch(hallazgo -> revision.impide(hallazgo.hallazgo()));
    }

    /** How many rows are captured, in a sentence. */
    String lleva() {
        return avisos.texto(
                "avance.lleva",
                idioma,
                guardado.capturados(),
                guardado.avance().capturables().size());
    }

    /** What is missing before it can be signed, in a sentence. */
    String resumen() {
        if (completa()) {
            return avisos.texto("avance.nadaFalta", idioma);
        }
        Map<String, Set<Integer>> faltas = new LinkedHashMap<>();
        for (String codigo : List.of(FALTA_CAPTURA, "FALTA_JUSTIFICACION", "FALTA_DESTINO", "")) {
            faltas.put(codigo, new TreeSet<>());
        }
        for (HallazgoEnSerie hallazgo : hallazgos) {
            if (hallazgo.numero().isPresent() && revision.impide(hallazgo.hallazgo())) {
                faltas.getOrDefault(hallazgo.hallazgo().codigo(), faltas.getOrDefault("", new TreeSet<>()))
                        .add(hallazgo.numero().getAsInt());
            }
        }
        List<String> partes = new ArrayList<>();
        faltas.forEach((codigo, numeros) -> {
            if (!numeros.isEmpty()) {
                partes.add(avisos.texto(
                        "avance.falta." + (codigo.isEmpty() ? "otra" : codigo),
                        idioma,
                        numeros.size(),
                        numeros.stream().map(String::valueOf).collect(Collectors.joining(", "))));
            }
        });
        String texto = String.join(" · ", partes);
        return texto.isEmpty() ? texto : texto.substring(0, 1).toUpperCase(idioma) + texto.substring(1);
    }
}
