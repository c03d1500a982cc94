package mx.avance.aplicacion.poa.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.DetalleDeRenglon;
import mx.avance.nucleo.poa.Dimension;
import mx.avance.nucleo.poa.Ficha;
import mx.avance.nucleo.poa.Frecuencia;
import mx.avance.nucleo.poa.LineaBase;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;

/** A row of a programme as programs see it; what is absent was not written, which is not 0. */
@Schema(name = "RenglonDePoa")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RenglonVista(
        @Schema(example = "100") int numero,

        @Schema(example = "100", description = "La meta a la que pertenece; sin él es una meta") @Nullable
        Integer meta,

        @Schema(example = "Reuniones de vinculación") @Nullable
        String descripcion,

        @Schema(example = "Reunión") @Nullable String unidadDeMedida,
        @Schema(example = "10") @Nullable BigDecimal metaAnual,

        @Schema(example = "2", description = "Programado de Ene-Mar") @Nullable
        BigDecimal p1,

        @Schema(example = "3", description = "Programado de Abr-Jun") @Nullable
        BigDecimal p2,

        @Schema(example = "3", description = "Programado de Jul-Sep") @Nullable
        BigDecimal p3,

        @Schema(example = "2", description = "Programado de Oct-Dic") @Nullable
        BigDecimal p4,

        @Nullable Acumulacion acumulacion,
        @Nullable Sentido sentido,
        @Nullable SumaDeAcciones sumaDeAcciones,
        @Schema(example = "[\"2.3.1\"]") @Nullable List<String> lineasDeAccion,
        @Schema(example = "25") @Nullable BigDecimal peso,
        @Nullable Boolean indicador,

        @Schema(example = "54203", description = "La unidad que responde, si es otra") @Nullable
        String responsable,

        @Nullable FichaVista ficha) {

    /** The technical sheet. */
    @Schema(name = "FichaDeMeta")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FichaVista(
            @Schema(example = "Que la población participe") @Nullable
            String objetivo,

            @Schema(example = "Reuniones con acta") @Nullable
            String definicion,

            @Nullable Dimension dimension,
            @Schema(example = "Conteo de actas") @Nullable String metodoDeCalculo,
            @Schema(example = "8") @Nullable BigDecimal lineaBase,
            @Schema(example = "2024") @Nullable Integer anioBase,
            @Nullable Frecuencia frecuencia,
            @Schema(example = "Actas publicadas") @Nullable String medioDeVerificacion,

            @Schema(example = "Archivo del departamento") @Nullable
            String fuente,

            @Schema(example = "Jefatura del Departamento Técnico") @Nullable
            String responsable) {

        static FichaVista de(Ficha ficha) {
            return new FichaVista(
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

        Ficha ficha() {
            BigDecimal valor = lineaBase;
            Integer anio = anioBase;
            return new Ficha(
                    texto(objetivo),
                    texto(definicion),
                    Optional.ofNullable(dimension),
                    texto(metodoDeCalculo),
                    valor == null || anio == null
                            ? Optional.empty()
                            : Optional.of(new LineaBase(Cantidad.of(valor), anio)),
                    Optional.ofNullable(frecuencia),
                    texto(medioDeVerificacion),
                    texto(fuente),
                    texto(responsable));
        }
    }

    static RenglonVista de(RenglonDePoa renglon) {
        return new RenglonVista(
                renglon.numero(),
                renglon.metaPadre().isPresent() ? renglon.metaPadre().getAsInt() : null,
                renglon.descripcion(),
                renglon.unidadMedida().map(UnidadMedida::nombre).orElse(null),
                renglon.metaAnualEscrita().map(Cantidad::valor).orElse(null),
                p(renglon.programado(), Trimestre.ENE_MAR),
                p(renglon.programado(), Trimestre.ABR_JUN),
                p(renglon.programado(), Trimestre.JUL_SEP),
                p(renglon.programado(), Trimestre.OCT_DIC),
                renglon.acumulacion(),
                renglon.sentido(),
                renglon.sumaDeAcciones(),
                renglon.lineasAccion().stream().map(LineaAccion::toString).toList(),
                renglon.peso().orElse(null),
                renglon.detalle().esIndicador(),
                renglon.detalle().responsable().map(UnidadEjecutora::clave).orElse(null),
                renglon.detalle().ficha().map(FichaVista::de).orElse(null));
    }

    /** The rows of an authorised programme, with its current calendar. */
    static List<RenglonVista> de(ProgramaOperativoAnual programa) {
        List<RenglonVista> renglones = new ArrayList<>();
        for (Meta meta : programa.metas()) {
            meta.renglones()
                    .forEach((numero, compromiso) -> renglones.add(de(
                            numero,
                            numero == meta.numero() ? null : meta.numero(),
                            numero == meta.numero() ? meta.sumaDeAcciones() : SumaDeAcciones.SIN_DECLARAR,
                            compromiso,
                            programa.detalle(numero))));
        }
        return renglones;
    }

    private static RenglonVista de(
            int numero, @Nullable Integer meta, SumaDeAcciones suma, Compromiso compromiso, DetalleDeRenglon detalle) {
        PorTrimestre vigente = compromiso.programacion().vigente();
        return new RenglonVista(
                numero,
                meta,
                compromiso.descripcion(),
                compromiso.unidadMedida().nombre(),
                compromiso.metaAnual().valor(),
                p(vigente, Trimestre.ENE_MAR),
                p(vigente, Trimestre.ABR_JUN),
                p(vigente, Trimestre.JUL_SEP),
                p(vigente, Trimestre.OCT_DIC),
                compromiso.acumulacion(),
                compromiso.sentido(),
                suma,
                compromiso.lineasAccion().stream().map(LineaAccion::toString).toList(),
                compromiso.peso(),
                detalle.esIndicador(),
                detalle.responsable().map(UnidadEjecutora::clave).orElse(null),
                detalle.ficha().map(FichaVista::de).orElse(null));
    }

    private static @Nullable BigDecimal p(PorTrimestre programado, Trimestre trimestre) {
        return programado.en(trimestre).map(Cantidad::valor).orElse(null);
    }

    /**
     * @throws DatosInvalidos when some part cannot be one
     */
    RenglonDePoa renglon() {
        return probar(numero, () -> {
            RenglonDePoa.Borrador borrador = RenglonDePoa.de(numero)
                    .descripcion(texto(descripcion))
                    .programado(PorTrimestre.de(trimestre -> Optional.ofNullable(
                                    switch (trimestre) {
                                        case ENE_MAR -> p1;
                                        case ABR_JUN -> p2;
                                        case JUL_SEP -> p3;
                                        case OCT_DIC -> p4;
                                    })
                            .map(Cantidad::of)))
                    .acumulacion(acumulacion == null ? Acumulacion.SUMA : acumulacion)
                    .sentido(sentido == null ? Sentido.ASCENDENTE : sentido)
                    .sumaDeAcciones(sumaDeAcciones == null ? SumaDeAcciones.SIN_DECLARAR : sumaDeAcciones)
                    .lineasAccion(
                            lineasDeAccion == null
                                    ? List.of()
                                    : lineasDeAccion.stream()
                                            .map(LineaAccion::of)
                                            .toList())
                    .detalle(new DetalleDeRenglon(
                            Optional.ofNullable(ficha).map(FichaVista::ficha),
                            Boolean.TRUE.equals(indicador),
                            Optional.ofNullable(responsable).map(UnidadEjecutora::new)));
            if (meta != null) {
                borrador.metaPadre(meta);
            }
            if (unidadDeMedida != null && !unidadDeMedida.isBlank()) {
                borrador.unidadMedida(UnidadMedida.of(unidadDeMedida));
            }
            if (metaAnual != null) {
                borrador.metaAnual(Cantidad.of(metaAnual));
            }
            if (peso != null) {
                borrador.peso(peso);
            }
            return borrador.renglon();
        });
    }

    /** A value that cannot exist is refused in the words of the type that refuses it. */
    private static <T> T probar(int numero, Supplier<T> tarea) {
        try {
            return tarea.get();
        } catch (IllegalArgumentException e) {
            throw new DatosInvalidos(
                    Defecto.en(Integer.toString(numero), "poa.valorImposible", numero, String.valueOf(e.getMessage())));
        }
    }

    private static String texto(@Nullable String escrito) {
        return escrito == null ? "" : escrito;
    }
}
