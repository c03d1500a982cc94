package mx.avance.aplicacion.poa;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.Finalidad;
import mx.avance.nucleo.clave.Funcion;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.Subfuncion;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.DetalleDeRenglon;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An authorised version as it is frozen: the same programme always writes the same text. */
record ProgramaEscrito(
        int ejercicio,
        int version,
        ClaveEscrita clave,
        List<String> lineas,
        List<MetaEscrita> metas,
        Map<Integer, DetalleEscrito> detalles) {

    private static final JsonMapper JSON = new JsonMapper();

    record ClaveEscrita(
            @Nullable String ramo,
            @Nullable String programa,
            @Nullable String unidad,
            @Nullable String finalidad,
            @Nullable String funcion,
            @Nullable String subfuncion) {}

    record MetaEscrita(int numero, SumaDeAcciones suma, CompromisoEscrito compromiso, List<AccionEscrita> acciones) {}

    record AccionEscrita(int numero, CompromisoEscrito compromiso) {}

    record CompromisoEscrito(
            String descripcion,
            String medida,
            Acumulacion acumulacion,
            Sentido sentido,
            List<String> p,
            List<ArrastreEscrito> arrastres,
            List<String> lineas,
            String peso,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String metaAnualDelPapel) {}

    record ArrastreEscrito(Trimestre desde, Trimestre hacia, String cantidad) {}

    record DetalleEscrito(
            boolean indicador, @Nullable String responsable, RenglonEscrito.@Nullable FichaEscrita ficha) {}

    static String texto(ProgramaOperativoAnual programa) {
        ClaveProgramatica clave = programa.clave();
        Map<Integer, DetalleEscrito> detalles = new TreeMap<>();
        programa.detalles()
                .forEach((numero, detalle) -> detalles.put(
                        numero,
                        new DetalleEscrito(
                                detalle.esIndicador(),
                                detalle.responsable()
                                        .map(UnidadEjecutora::clave)
                                        .orElse(null),
                                detalle.ficha()
                                        .map(RenglonEscrito.FichaEscrita::de)
                                        .orElse(null))));
        return JSON.writeValueAsString(new ProgramaEscrito(
                programa.ejercicio().anio(),
                programa.version(),
                new ClaveEscrita(
                        clave.ramo().map(Ramo::clave).orElse(null),
                        clave.programa().map(Programa::clave).orElse(null),
                        clave.unidadEjecutora().map(UnidadEjecutora::clave).orElse(null),
                        clave.finalidad().map(Finalidad::clave).orElse(null),
                        clave.funcion().map(Funcion::clave).orElse(null),
                        clave.subfuncion().map(Subfuncion::clave).orElse(null)),
                textos(programa.lineasDeclaradas()),
                programa.metas().stream()
                        .map(meta -> new MetaEscrita(
                                meta.numero(),
                                meta.sumaDeAcciones(),
                                escrito(meta.compromiso()),
                                meta.acciones().stream()
                                        .map(accion -> new AccionEscrita(accion.numero(), escrito(accion.compromiso())))
                                        .toList()))
                        .toList(),
                detalles));
    }

    static ProgramaOperativoAnual programa(String texto) {
        return JSON.readValue(texto, ProgramaEscrito.class).programa();
    }

    private ProgramaOperativoAnual programa() {
        Map<Integer, DetalleDeRenglon> leidos = new HashMap<>();
        detalles.forEach((numero, detalle) -> leidos.put(
                numero,
                new DetalleDeRenglon(
                        Optional.ofNullable(detalle.ficha()).map(RenglonEscrito.FichaEscrita::ficha),
                        detalle.indicador(),
                        Optional.ofNullable(detalle.responsable()).map(UnidadEjecutora::new))));
        return new ProgramaOperativoAnual(
                new Ejercicio(ejercicio),
                leida(clave),
                lineas(lineas),
                metas.stream()
                        .map(meta -> new Meta(
                                meta.numero(),
                                leido(meta.compromiso()),
                                meta.suma(),
                                meta.acciones().stream()
                                        .map(accion -> new Accion(accion.numero(), leido(accion.compromiso())))
                                        .toList()))
                        .toList(),
                leidos,
                version);
    }

    private static ClaveProgramatica leida(ClaveEscrita escrita) {
        ClaveProgramatica clave = ClaveProgramatica.VACIA;
        clave = escrita.ramo() == null ? clave : clave.con(new Ramo(escrita.ramo()));
        clave = escrita.programa() == null ? clave : clave.con(new Programa(escrita.programa()));
        clave = escrita.unidad() == null ? clave : clave.con(new UnidadEjecutora(escrita.unidad()));
        clave = escrita.finalidad() == null ? clave : clave.con(new Finalidad(escrita.finalidad()));
        clave = escrita.funcion() == null ? clave : clave.con(new Funcion(escrita.funcion()));
        return escrita.subfuncion() == null ? clave : clave.con(new Subfuncion(escrita.subfuncion()));
    }

    private static CompromisoEscrito escrito(Compromiso compromiso) {
        Programacion programacion = compromiso.programacion();
        return new CompromisoEscrito(
                compromiso.descripcion(),
                compromiso.unidadMedida().nombre(),
                compromiso.acumulacion(),
                compromiso.sentido(),
                Trimestre.TODOS.stream()
                        .map(trimestre -> programacion
                                .original()
                                .en(trimestre)
                                .orElse(Cantidad.CERO)
                                .toString())
                        .toList(),
                programacion.arrastres().stream()
                        .map(arrastre -> new ArrastreEscrito(
                                arrastre.desde(),
                                arrastre.hacia(),
                                arrastre.cantidad().toString()))
                        .toList(),
                textos(compromiso.lineasAccion()),
                compromiso.peso().stripTrailingZeros().toPlainString(),
                programacion.metaAnualDelPapel().map(Cantidad::toString).orElse(null));
    }

    private static Compromiso leido(CompromisoEscrito escrito) {
        List<String> p = escrito.p();
        return new Compromiso(
                escrito.descripcion(),
                UnidadMedida.of(escrito.medida()),
                escrito.acumulacion(),
                escrito.sentido(),
                new Programacion(
                        PorTrimestre.de(trimestre -> Optional.of(cantidad(p.get(trimestre.ordinal())))),
                        escrito.arrastres().stream()
                                .map(arrastre ->
                                        new Arrastre(arrastre.desde(), arrastre.hacia(), cantidad(arrastre.cantidad())))
                                .toList(),
                        Optional.ofNullable(escrito.metaAnualDelPapel()).map(ProgramaEscrito::cantidad)),
                lineas(escrito.lineas()),
                new BigDecimal(escrito.peso()));
    }

    private static Cantidad cantidad(String texto) {
        return Cantidad.of(new BigDecimal(texto));
    }

    static List<String> textos(List<LineaAccion> lineas) {
        return lineas.stream().map(LineaAccion::toString).toList();
    }

    private static List<LineaAccion> lineas(List<String> textos) {
        return textos.stream().map(LineaAccion::of).toList();
    }
}
