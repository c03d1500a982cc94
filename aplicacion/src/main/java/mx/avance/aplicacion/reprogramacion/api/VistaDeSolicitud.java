package mx.avance.aplicacion.reprogramacion.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mx.avance.aplicacion.reprogramacion.Comparacion;
import mx.avance.aplicacion.reprogramacion.Propuesta;
import mx.avance.aplicacion.reprogramacion.Solicitud;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Autorizacion;
import org.jspecify.annotations.Nullable;

/**
 * A request as programs see it.
 *
 * @param efecto the row first, then the meta that follows it
 */
@Schema(name = "SolicitudDeReprogramacion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VistaDeSolicitud(
        @Schema(example = "12") long id,
        @Schema(example = "2026") int ejercicio,
        @Schema(example = "542") String programa,
        @Schema(example = "54202") String unidad,

        @Schema(example = "CALENDARIO", description = "CALENDARIO, META_ANUAL, REALINEACION o ARRASTRE")
        String tipo,

        Propuesta cambio,

        @Schema(example = "0", description = "Lo alcanzado en el trimestre que se quedó corto; sólo en un arrastre")
        @Nullable
        BigDecimal alcanzado,

        @ArraySchema(arraySchema = @Schema(description = "Los que toca, de 1 a 4"), schema = @Schema(example = "1"))
        List<Integer> trimestres,

        List<Renglon> efecto,

        @Schema(example = "1", description = "Versión del POA cuando se pidió")
        int versionDePoa,

        @Schema(example = "Ana Ruiz") String pidio,
        @Schema(example = "2026-05-04T18:00:00Z") String pedida,

        @Schema(example = "SOLICITADA", description = "SOLICITADA, AUTORIZADA, NEGADA o DESHECHA")
        String estado,

        @Nullable Resolucion resolucion,

        @Schema(example = "1", description = "La que se dice en If-Match")
        int version,

        @Nullable Hoy hoy) {

    /** What keeps whoever asks from deciding it, as the POA stands now; of one that waits, when it is read alone. */
    @Schema(name = "SolicitudHoy")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hoy(
            @Schema(
                    example = "2",
                    description =
                            "Versión del POA que rige, con la que se calculó el efecto: la que se dice al autorizar")
            int versionDePoa,

            @Schema(
                    example = "El POA cambió (hoy rige la versión 2) y lo pedido ya no cabe en él.",
                    description = "Por qué ya no puede autorizarse sobre el POA vigente; falta si puede")
            @Nullable
            String impide,

            @ArraySchema(
                    arraySchema = @Schema(description = "Lo que conviene saber antes de decidir"),
                    schema = @Schema(example = "La meta 200 queda por debajo de lo alcanzado."))
            List<String> avisos,

            @Schema(example = "2026-07-05", description = "Último día para autorizarla; falta si no se sabe") @Nullable
            String decidirHasta,

            @Schema(
                    example = "Autorizar cambios toca a Planeación.",
                    description = "Por qué no puede autorizarla quien pregunta")
            @Nullable
            String noAutorizar,

            @Schema(
                    example = "Negar cambios toca a Planeación.",
                    description = "Por qué no puede negarla quien pregunta")
            @Nullable
            String noNegar,

            @Schema(
                    example = "La solicitud es de otra persona.",
                    description = "Por qué no puede deshacerla quien pregunta")
            @Nullable
            String noDeshacer) {}

    /** A row before and after; a quarter without figure is null. */
    @Schema(name = "RenglonReprogramado")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Renglon(
            @Schema(example = "103") int numero,

            @Schema(example = "Reparar acervo dañado por el agua")
            String descripcion,

            @Schema(example = "Libro") String unidadMedida,
            @Nullable Cuatro original,
            @Nullable Cuatro vigente,
            @Nullable Cuatro alcanzado,
            Cuatro pedido) {

        static Renglon de(Comparacion una) {
            return new Renglon(
                    una.numero(),
                    una.descripcion(),
                    una.unidadMedida(),
                    Cuatro.de(una.original(), una.anualOriginal()),
                    Cuatro.de(una.vigente(), una.anualVigente()),
                    Cuatro.de(una.alcanzado(), una.absoluto()),
                    new Cuatro(
                            cifra(una.propuesto(), Trimestre.ENE_MAR),
                            cifra(una.propuesto(), Trimestre.ABR_JUN),
                            cifra(una.propuesto(), Trimestre.JUL_SEP),
                            cifra(una.propuesto(), Trimestre.OCT_DIC),
                            una.anualPropuesto().valor()));
        }
    }

    /** Four quarters and what they make of the year. */
    @Schema(name = "CuatroTrimestres")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cuatro(
            @Schema(example = "20") @Nullable BigDecimal eneMar,
            @Schema(example = "0") @Nullable BigDecimal abrJun,
            @Schema(example = "0") @Nullable BigDecimal julSep,
            @Schema(example = "0") @Nullable BigDecimal octDic,
            @Schema(example = "20") @Nullable BigDecimal anual) {

        static @Nullable Cuatro de(PorTrimestre cifras, @Nullable Cantidad anual) {
            return cifras.estaVacio()
                    ? null
                    : new Cuatro(
                            cifra(cifras, Trimestre.ENE_MAR),
                            cifra(cifras, Trimestre.ABR_JUN),
                            cifra(cifras, Trimestre.JUL_SEP),
                            cifra(cifras, Trimestre.OCT_DIC),
                            anual == null ? null : anual.valor());
        }
    }

    /** How it ended. */
    @Schema(name = "ResolucionDeSolicitud")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resolucion(
            @Schema(example = "Elena Sosa") String resolvio,
            @Schema(example = "2026-05-06T17:00:00Z") String cuando,

            @Schema(example = "Falta el presupuesto") @Nullable
            String razon,

            @Schema(example = "DR-2026-0001") @Nullable String folio,
            @Schema(example = "Cabildo") @Nullable String organo,
            @Schema(example = "Acta 14") @Nullable String acta,
            @Schema(example = "2026-05-05") @Nullable String fecha,
            @Schema(example = "2") @Nullable Integer versionDePoa) {

        static Resolucion de(Solicitud.Resolucion una) {
            return new Resolucion(
                    una.nombre(),
                    una.cuando().toString(),
                    una.razon().isEmpty() ? null : una.razon(),
                    una.folio().orElse(null),
                    una.autorizacion().map(Autorizacion::organo).orElse(null),
                    una.autorizacion().map(Autorizacion::acta).orElse(null),
                    una.autorizacion().map(hay -> hay.fecha().toString()).orElse(null),
                    una.versionDePoa().orElse(null));
        }
    }

    private static @Nullable BigDecimal cifra(PorTrimestre cifras, Trimestre trimestre) {
        return cifras.en(trimestre).map(Cantidad::valor).orElse(null);
    }

    static VistaDeSolicitud de(Solicitud solicitud, List<Comparacion> efecto) {
        return de(solicitud, efecto, null);
    }

    static VistaDeSolicitud de(Solicitud solicitud, List<Comparacion> efecto, @Nullable Hoy hoy) {
        List<Integer> trimestres = new ArrayList<>();
        solicitud.trimestres().stream().sorted().map(Trimestre::numero).forEach(trimestres::add);
        return new VistaDeSolicitud(
                solicitud.id(),
                solicitud.ejercicio().anio(),
                solicitud.programa().clave(),
                solicitud.unidad().clave(),
                solicitud.cambio().tipo().name(),
                Propuesta.de(solicitud.cambio()),
                solicitud.alcanzado().map(Cantidad::valor).orElse(null),
                trimestres,
                efecto.stream().map(Renglon::de).toList(),
                solicitud.versionDePoa(),
                solicitud.nombre(),
                solicitud.pedida().toString(),
                solicitud.estado().name(),
                solicitud.resolucion().map(Resolucion::de).orElse(null),
                solicitud.version(),
                hoy);
    }
}
