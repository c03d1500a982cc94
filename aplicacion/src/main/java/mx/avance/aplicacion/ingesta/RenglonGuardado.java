package mx.avance.aplicacion.ingesta;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.DetalleDeRenglon;
import mx.avance.nucleo.poa.Dimension;
import mx.avance.nucleo.poa.Ficha;
import mx.avance.nucleo.poa.Frecuencia;
import mx.avance.nucleo.poa.LineaBase;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A row as it was before a file was applied, complete, to be put back. */
record RenglonGuardado(
        int numero,
        @Nullable Integer padre,
        String descripcion,
        @Nullable String medida,
        @Nullable BigDecimal anual,
        List<@Nullable BigDecimal> p,
        Acumulacion acumulacion,
        Sentido sentido,
        SumaDeAcciones suma,
        List<String> lineas,
        @Nullable BigDecimal peso,
        boolean indicador,
        @Nullable String responsable,
        @Nullable FichaGuardada ficha) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Its technical sheet. */
    record FichaGuardada(
            String objetivo,
            String definicion,
            @Nullable Dimension dimension,
            String metodo,
            @Nullable BigDecimal base,
            @Nullable Integer anio,
            @Nullable Frecuencia frecuencia,
            String medio,
            String fuente,
            String responsable) {

        private static FichaGuardada de(Ficha ficha) {
            return new FichaGuardada(
                    ficha.objetivo(),
                    ficha.definicion(),
                    ficha.dimension().orElse(null),
                    ficha.metodoDeCalculo(),
                    ficha.lineaBase().map(base -> base.valor().valor()).orElse(null),
                    ficha.lineaBase().map(LineaBase::anio).orElse(null),
                    ficha.frecuencia().orElse(null),
                    ficha.medioDeVerificacion(),
                    ficha.fuente(),
                    ficha.responsable());
        }

        private Ficha ficha() {
            return new Ficha(
                    objetivo,
                    definicion,
                    Optional.ofNullable(dimension),
                    metodo,
                    base == null || anio == null
                            ? Optional.empty()
                            : Optional.of(new LineaBase(Cantidad.of(base), anio)),
                    Optional.ofNullable(frecuencia),
                    medio,
                    fuente,
                    responsable);
        }
    }

    static String aJson(List<RenglonDePoa> renglones) {
        return JSON.writeValueAsString(
                renglones.stream().map(RenglonGuardado::de).toList());
    }

    static List<RenglonDePoa> deJson(String json) {
        return JSON.readValue(json, new TypeReference<List<RenglonGuardado>>() {}).stream()
                .map(RenglonGuardado::renglon)
                .toList();
    }

    private static RenglonGuardado de(RenglonDePoa renglon) {
        DetalleDeRenglon detalle = renglon.detalle();
        return new RenglonGuardado(
                renglon.numero(),
                renglon.metaPadre().isPresent() ? renglon.metaPadre().getAsInt() : null,
                renglon.descripcion(),
                renglon.unidadMedida().map(UnidadMedida::nombre).orElse(null),
                renglon.metaAnualEscrita().map(Cantidad::valor).orElse(null),
                Arrays.asList(Trimestre.TODOS.stream()
                        .map(trimestre -> renglon.programado()
                                .en(trimestre)
                                .map(Cantidad::valor)
                                .orElse(null))
                        .toArray(BigDecimal[]::new)),
                renglon.acumulacion(),
                renglon.sentido(),
                renglon.sumaDeAcciones(),
                renglon.lineasAccion().stream().map(LineaAccion::toString).toList(),
                renglon.peso().orElse(null),
                detalle.esIndicador(),
                detalle.responsable().map(UnidadEjecutora::clave).orElse(null),
                detalle.ficha().map(FichaGuardada::de).orElse(null));
    }

    private RenglonDePoa renglon() {
        RenglonDePoa.Borrador borrador = RenglonDePoa.de(numero)
                .descripcion(descripcion)
                .acumulacion(acumulacion)
                .sentido(sentido)
                .sumaDeAcciones(suma)
                .lineasAccion(lineas.stream().map(LineaAccion::of).toList())
                .programado(PorTrimestre.de(trimestre ->
                        Optional.ofNullable(p.get(trimestre.ordinal())).map(Cantidad::of)))
                .detalle(new DetalleDeRenglon(
                        Optional.ofNullable(ficha).map(FichaGuardada::ficha),
                        indicador,
                        Optional.ofNullable(responsable).map(UnidadEjecutora::new)));
        Optional.ofNullable(padre).ifPresent(borrador::metaPadre);
        Optional.ofNullable(medida).map(UnidadMedida::of).ifPresent(borrador::unidadMedida);
        Optional.ofNullable(anual).map(Cantidad::of).ifPresent(borrador::metaAnual);
        Optional.ofNullable(peso).ifPresent(borrador::peso);
        return borrador.renglon();
    }
}
