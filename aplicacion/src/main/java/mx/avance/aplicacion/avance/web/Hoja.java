package mx.avance.aplicacion.avance.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.DetrasDeUnA;
import mx.avance.aplicacion.avance.RevisarAvance;
import mx.avance.aplicacion.calendario.PoliticasDelEnte;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Meta;

/**
 * The sheet as the screen shows it: every figure as people read it, every finding in words.
 *
 * @param generales findings about the sheet as a whole
 * @param resumen what is missing before it can be signed, in a sentence
 * @param lleva how many rows are captured, in a sentence
 * @param meses the three of the quarter, where they are captured or were; none elsewhere
 */
record Hoja(
        int version,
        List<Fila> filas,
        List<Aviso> generales,
        String resumen,
        String lleva,
        boolean completa,
        List<MesesVistos.Mes> meses) {

    /** Whether something keeps what stands behind the figures. */
    public boolean conDetras() {
        return filas.stream().anyMatch(fila -> !fila.detras().ruta().isEmpty());
    }

    /** All findings, those of the sheet as a whole first, then row by row. */
    public List<Aviso> observados() {
        return Stream.concat(generales.stream(), filas.stream().flatMap(fila -> fila.viva().avisos().stream()))
                .toList();
    }

    /** A finding in words. */
    record Aviso(String texto, boolean impide) {}

    /**
     * What changes in a row while it is captured.
     *
     * @param a of the quarter; an em dash when nobody captured it
     * @param color of the semáforo: verde, ambar, rojo or gris
     * @param diferencia A less P with its sign; blank when there is none
     * @param desvia −1 below P, 1 above, 0 when A is P or absent
     * @param marca that Planeación captured it for the unit; blank otherwise
     * @param faltan the months that are missing; blank where none is, or A was captured as such
     */
    record Viva(
            int renglon,
            String a,
            String absoluto,
            String relativo,
            String color,
            String signo,
            String palabra,
            String diferencia,
            int desvia,
            String marca,
            String faltan,
            List<Aviso> avisos) {}

    /**
     * What stands behind an A.
     *
     * @param ruta where it is seen; blank where nothing keeps it
     * @param cuanto how many entries there are and what they make, in words
     * @param borrador of the observación; blank where the row has one or there are no entries
     */
    record Detras(String ruta, String cuanto, String borrador) {}

    /** One column of a quarter: P, what was carried into it, and A. */
    record Periodo(Trimestre trimestre, String p, String mas, String a, boolean abierto, boolean pasado) {}

    /**
     * A row.
     *
     * @param seCaptura whether its A is captured; that of a meta that adds up its acciones is not
     * @param a as stored; blank while nobody captured it
     * @param detras what stands behind its A
     * @param meses what is captured of them
     */
    record Fila(
            int numero,
            boolean esAccion,
            String descripcion,
            String medida,
            String lineas,
            String anual,
            List<Periodo> periodos,
            boolean seCaptura,
            int version,
            String a,
            String nota,
            String destino,
            String causa,
            Viva viva,
            Detras detras,
            MesesVistos.DeFila meses) {

        /** Whether its note opens by itself: it has one, or needs one. */
        public boolean seExplica() {
            return !nota.isEmpty() || !destino.isEmpty() || viva.desvia() != 0;
        }
    }

    static final String NADA = "—";

    static Hoja de(
            AvanceGuardado guardado, RevisarAvance revisar, PoliticasDelEnte politicas, Avisos avisos, Locale idioma) {
        HojaViva viva = HojaViva.de(guardado, revisar, politicas, avisos, idioma);
        MesesVistos meses = viva.meses();
        Set<Integer> capturables = new HashSet<>(guardado.avance().capturables());
        Set<Integer> acciones = guardado.avance().programa().metas().stream()
                .map(Meta::acciones)
                .flatMap(List::stream)
                .map(Accion::numero)
                .collect(Collectors.toSet());
        List<Fila> filas = guardado.avance().renglones().stream()
                .map(renglon -> fila(
                        guardado,
                        renglon,
                        acciones.contains(renglon.numero()),
                        capturables.contains(renglon.numero()),
                        viva.de(renglon),
                        detras(
                                guardado,
                                renglon,
                                capturables.contains(renglon.numero())
                                        ? revisar.rutaDeDetras(guardado.id(), renglon.numero())
                                        : "",
                                viva.detras(renglon.numero()),
                                avisos,
                                idioma),
                        meses.deFila(renglon.numero(), capturables.contains(renglon.numero()))))
                .toList();
        return new Hoja(
                guardado.version(),
                filas,
                viva.generales(),
                viva.resumen(),
                viva.lleva(),
                viva.completa(),
                meses.nombres());
    }

    private static Detras detras(
            AvanceGuardado guardado,
            AvanceDeMeta renglon,
            String ruta,
            Optional<DetrasDeUnA.Detras> suyo,
            Avisos avisos,
            Locale idioma) {
        return new Detras(
                ruta,
                suyo.map(cual -> avisos.texto(
                                "avance.detras.cuanto",
                                idioma,
                                cual.entradas(),
                                CifraEscrita.escribir(cual.propuesta())))
                        .orElseGet(() -> avisos.texto("avance.detras", idioma)),
                guardado.avance().captura(renglon.numero()).observacion().isPresent()
                        ? ""
                        : suyo.map(DetrasDeUnA.Detras::borrador).orElse(""));
    }

    private static Fila fila(
            AvanceGuardado guardado,
            AvanceDeMeta renglon,
            boolean esAccion,
            boolean seCaptura,
            Viva viva,
            Detras detras,
            MesesVistos.DeFila meses) {
        Captura captura = guardado.avance().captura(renglon.numero());
        Trimestre abierto = guardado.id().trimestre();
        List<Periodo> periodos = Trimestre.TODOS.stream()
                .map(trimestre -> new Periodo(
                        trimestre,
                        cifra(renglon.compromiso().programacion().vigente().en(trimestre)),
                        renglon.compromiso()
                                .programacion()
                                .arrastrado()
                                .en(trimestre)
                                .filter(cifra -> !cifra.esCero())
                                .map(cifra -> "+" + CifraEscrita.escribir(cifra))
                                .orElse(""),
                        cifra(renglon.alcanzado().en(trimestre)),
                        trimestre == abierto,
                        abierto.esPosteriorA(trimestre)))
                .toList();
        return new Fila(
                renglon.numero(),
                esAccion,
                renglon.compromiso().descripcion(),
                renglon.compromiso().unidadMedida().nombre(),
                renglon.compromiso().lineasAccion().stream()
                        .map(LineaAccion::toString)
                        .collect(Collectors.joining(", ")),
                CifraEscrita.escribir(renglon.compromiso().metaAnual()),
                periodos,
                seCaptura,
                guardado.versionDe(renglon.numero()),
                captura.alcanzado().map(CifraEscrita::escribir).orElse(""),
                captura.observacion().map(Observacion::texto).orElse(""),
                captura.destino().map(Enum::name).orElse(""),
                captura.causa().orElse(""),
                viva,
                detras,
                meses);
    }

    static String cifra(Optional<Cantidad> cifra) {
        return cifra.map(CifraEscrita::escribir).orElse(NADA);
    }
}
