package mx.avance.aplicacion.avance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.CapturaPorMes;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.periodo.PorMes;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.UnidadMedida;

/** The months of a sheet as people read them. They are shown while they may be captured, and for ever where some were. */
final class MesesVistos {

    private final AvanceGuardado guardado;
    private final boolean porMes;
    private final List<Mes> nombres;
    private final Avisos avisos;
    private final Locale idioma;

    private MesesVistos(AvanceGuardado guardado, boolean porMes, List<Mes> nombres, Avisos avisos, Locale idioma) {
        this.guardado = guardado;
        this.porMes = porMes;
        this.nombres = nombres;
        this.avisos = avisos;
        this.idioma = idioma;
    }

    /**
     * A month of the quarter.
     *
     * @param lugar 1 for the first one
     * @param corto {@code Ene}
     * @param nombre {@code enero}
     */
    record Mes(int lugar, String corto, String nombre) {}

    /**
     * The months of a row.
     *
     * @param valores three figures as stored, blank where nobody captured one; none where the row has no months
     * @param hay whether its A is made from them
     */
    record DeFila(List<String> valores, boolean hay) {

        /** Whether its months may be written. */
        public boolean seCapturan() {
            return !valores.isEmpty();
        }
    }

    /** @param porMes whether the ente captures by month today */
    static MesesVistos de(AvanceGuardado guardado, boolean porMes, Avisos avisos, Locale idioma) {
        boolean enCaptura = guardado.estado() == EstadoDeAvance.EN_CAPTURA && !guardado.enPapel();
        return new MesesVistos(
                guardado,
                porMes,
                CapturaPorMes.hayMeses(guardado.avance()) || porMes && enCaptura
                        ? nombres(guardado.id().trimestre(), avisos, idioma)
                        : List.of(),
                avisos,
                idioma);
    }

    /** The three months of a quarter. */
    static List<Mes> nombres(Trimestre trimestre, Avisos avisos, Locale idioma) {
        List<Mes> nombres = new ArrayList<>();
        for (int lugar = 1; lugar <= PorMes.MESES; lugar++) {
            int numero = trimestre.meses().get(lugar - 1).getValue();
            nombres.add(new Mes(
                    lugar,
                    avisos.texto("avance.mes." + numero, idioma),
                    avisos.texto("avance.mes.largo." + numero, idioma)));
        }
        return nombres;
    }

    /** None where the sheet shows no months. */
    List<Mes> nombres() {
        return nombres;
    }

    private PorMes meses(int renglon) {
        return guardado.avance().captura(renglon).meses();
    }

    DeFila deFila(int renglon, boolean seCaptura) {
        PorMes suyos = meses(renglon);
        return new DeFila(
                nombres.isEmpty() || !seCaptura || suyos.estaVacio() && !porMes
                        ? List.of()
                        : suyos.cifras().stream()
                                .map(mes -> mes.map(CifraEscrita::escribir).orElse(""))
                                .toList(),
                !suyos.estaVacio());
    }

    /** Which months of a row are missing, in words; blank where none is, or its A was captured as such. */
    String faltan(int renglon) {
        List<Integer> faltan = meses(renglon).faltan();
        if (faltan.isEmpty()) {
            return "";
        }
        return avisos.texto(
                "avance.meses.faltan",
                idioma,
                faltan.size(),
                faltan.stream()
                        .map(lugar -> nombres.get(lugar - 1).corto().toLowerCase(idioma))
                        .collect(Collectors.joining(" " + avisos.texto("avance.meses.y", idioma) + " ")));
    }

    /** The whole sheet with its months, to be saved as a list. */
    Descarga descarga() {
        return descarga(
                guardado.id(),
                "",
                true,
                guardado.avance().renglones().stream().map(this::renglon).toList(),
                avisos,
                idioma);
    }

    /**
     * An authorised version with its months, to be saved as a list. How a row adds up is not frozen with it: that column is left out.
     *
     * @param meses by the number of their row
     */
    static Descarga descarga(
            IdDeAvance id,
            int alcance,
            List<RenglonDeAvance> renglones,
            Map<Integer, PorMes> meses,
            Avisos avisos,
            Locale idioma) {
        return descarga(
                id,
                "-v" + alcance,
                false,
                renglones.stream()
                        .map(renglon ->
                                renglon(id.trimestre(), renglon, meses.getOrDefault(renglon.numero(), PorMes.VACIO)))
                        .toList(),
                avisos,
                idioma);
    }

    private static Descarga descarga(
            IdDeAvance id,
            String version,
            boolean conAcumulacion,
            List<List<Object>> renglones,
            Avisos avisos,
            Locale idioma) {
        Trimestre trimestre = id.trimestre();
        String rotulo = trimestre.rotulo();
        List<String> encabezado = new ArrayList<>(List.of(
                avisos.texto("avance.meses.renglon", idioma),
                avisos.texto("avance.columna.renglon", idioma),
                avisos.texto("avance.columna.medida", idioma)));
        if (conAcumulacion) {
            encabezado.add(avisos.texto("avance.meses.acumula", idioma));
        }
        encabezado.add(rotulo + " P");
        nombres(trimestre, avisos, idioma).forEach(mes -> encabezado.add(mes.corto()));
        encabezado.add(rotulo + " A");
        encabezado.add(avisos.texto("avance.columna.nota", idioma));
        return new Descarga(
                "meses-" + id.poa().ejercicio() + "-" + trimestre.numero() + "-"
                        + id.poa().programa() + "-"
                        + id.poa().unidad() + version,
                rotulo + " " + id.poa().ejercicio(),
                encabezado,
                renglones);
    }

    private static List<Object> renglon(Trimestre trimestre, RenglonDeAvance renglon, PorMes meses) {
        List<Object> celdas = new ArrayList<>(List.of(
                renglon.numero(),
                renglon.descripcion(),
                renglon.unidadMedida().map(UnidadMedida::nombre).orElse(""),
                cifra(renglon.programado().en(trimestre))));
        meses.cifras().forEach(mes -> celdas.add(cifra(mes)));
        celdas.add(cifra(renglon.alcanzado().en(trimestre)));
        celdas.add(renglon.observacion().map(nota -> nota.texto()).orElse(""));
        return celdas;
    }

    private List<Object> renglon(AvanceDeMeta renglon) {
        Captura captura = guardado.avance().captura(renglon.numero());
        List<Object> celdas = new ArrayList<>(List.of(
                renglon.numero(),
                renglon.compromiso().descripcion(),
                renglon.compromiso().unidadMedida().nombre(),
                avisos.texto(
                        "avance.meses.acumula."
                                + renglon.compromiso().acumulacion().name(),
                        idioma),
                cifra(renglon.compromiso().programacion().vigente().en(renglon.trimestre()))));
        captura.meses().cifras().forEach(mes -> celdas.add(cifra(mes)));
        celdas.add(cifra(renglon.alcanzado().en(renglon.trimestre())));
        celdas.add(renglon.observacion().map(nota -> nota.texto()).orElse(""));
        return celdas;
    }

    private static Object cifra(Optional<Cantidad> cifra) {
        return cifra.isPresent() ? cifra.get().valor() : "";
    }
}
