package mx.avance.aplicacion.poa;

import java.math.BigDecimal;
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

/** A drafted row as columns of its table; what nobody wrote is null. */
record RenglonEscrito(
        int orden,
        int numero,
        @Nullable Integer meta_padre,
        String descripcion,
        @Nullable String medida,
        @Nullable String anual,
        @Nullable String p1,
        @Nullable String p2,
        @Nullable String p3,
        @Nullable String p4,
        Acumulacion acumulacion,
        Sentido sentido,
        SumaDeAcciones suma,
        List<String> lineas,
        @Nullable String peso,
        boolean indicador,
        @Nullable String responsable,
        @Nullable FichaEscrita ficha) {

    static RenglonEscrito de(int orden, RenglonDePoa renglon) {
        PorTrimestre p = renglon.programado();
        DetalleDeRenglon detalle = renglon.detalle();
        return new RenglonEscrito(
                orden,
                renglon.numero(),
                renglon.metaPadre().isPresent() ? renglon.metaPadre().getAsInt() : null,
                renglon.descripcion(),
                renglon.unidadMedida().map(UnidadMedida::nombre).orElse(null),
                renglon.metaAnualEscrita().map(Cantidad::toString).orElse(null),
                cifra(p, Trimestre.ENE_MAR),
                cifra(p, Trimestre.ABR_JUN),
                cifra(p, Trimestre.JUL_SEP),
                cifra(p, Trimestre.OCT_DIC),
                renglon.acumulacion(),
                renglon.sentido(),
                renglon.sumaDeAcciones(),
                renglon.lineasAccion().stream().map(LineaAccion::toString).toList(),
                renglon.peso().map(BigDecimal::toPlainString).orElse(null),
                detalle.esIndicador(),
                detalle.responsable().map(UnidadEjecutora::clave).orElse(null),
                detalle.ficha().map(FichaEscrita::de).orElse(null));
    }

    private static @Nullable String cifra(PorTrimestre programado, Trimestre trimestre) {
        return programado.en(trimestre).map(Cantidad::toString).orElse(null);
    }

    RenglonDePoa renglon() {
        RenglonDePoa.Borrador borrador = RenglonDePoa.de(numero)
                .descripcion(descripcion)
                .acumulacion(acumulacion)
                .sentido(sentido)
                .sumaDeAcciones(suma)
                .lineasAccion(lineas.stream().map(LineaAccion::of).toList())
                .programado(PorTrimestre.de(trimestre -> cantidad(
                        switch (trimestre) {
                            case ENE_MAR -> p1;
                            case ABR_JUN -> p2;
                            case JUL_SEP -> p3;
                            case OCT_DIC -> p4;
                        })))
                .detalle(new DetalleDeRenglon(
                        Optional.ofNullable(ficha).map(FichaEscrita::ficha),
                        indicador,
                        Optional.ofNullable(responsable).map(UnidadEjecutora::new)));
        if (meta_padre != null) {
            borrador.metaPadre(meta_padre);
        }
        if (medida != null) {
            borrador.unidadMedida(UnidadMedida.of(medida));
        }
        cantidad(anual).ifPresent(borrador::metaAnual);
        if (peso != null) {
            borrador.peso(new BigDecimal(peso));
        }
        return borrador.renglon();
    }

    private static Optional<Cantidad> cantidad(@Nullable String cifra) {
        return Optional.ofNullable(cifra).map(texto -> Cantidad.of(new BigDecimal(texto)));
    }

    /** The sheet of a meta, as stored. */
    record FichaEscrita(
            String objetivo,
            String definicion,
            @Nullable Dimension dimension,
            String metodo,
            @Nullable String lineaBase,
            @Nullable Integer anioBase,
            @Nullable Frecuencia frecuencia,
            String medio,
            String fuente,
            String responsable) {

        static FichaEscrita de(Ficha ficha) {
            return new FichaEscrita(
                    ficha.objetivo(),
                    ficha.definicion(),
                    ficha.dimension().orElse(null),
                    ficha.metodoDeCalculo(),
                    ficha.lineaBase().map(base -> base.valor().toString()).orElse(null),
                    ficha.lineaBase().map(LineaBase::anio).orElse(null),
                    ficha.frecuencia().orElse(null),
                    ficha.medioDeVerificacion(),
                    ficha.fuente(),
                    ficha.responsable());
        }

        Ficha ficha() {
            Optional<LineaBase> base = lineaBase == null || anioBase == null
                    ? Optional.empty()
                    : Optional.of(new LineaBase(Cantidad.of(new BigDecimal(lineaBase)), anioBase));
            return new Ficha(
                    objetivo,
                    definicion,
                    Optional.ofNullable(dimension),
                    metodo,
                    base,
                    Optional.ofNullable(frecuencia),
                    medio,
                    fuente,
                    responsable);
        }
    }
}
