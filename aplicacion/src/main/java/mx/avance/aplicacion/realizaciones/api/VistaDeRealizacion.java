package mx.avance.aplicacion.realizaciones.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.avance.Celda;
import mx.avance.aplicacion.avance.ResultadoDeCelda;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.api.ALoMas;
import mx.avance.aplicacion.realizaciones.Entrada;
import mx.avance.aplicacion.realizaciones.EscribirRealizaciones;
import mx.avance.aplicacion.realizaciones.Lote;
import mx.avance.aplicacion.realizaciones.RealizacionEscrita;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;
import mx.avance.nucleo.realizacion.Conteo;
import org.jspecify.annotations.Nullable;

/** The entries behind an A in the words of the API. */
final class VistaDeRealizacion {

    private VistaDeRealizacion() {}

    /** An entry. */
    @Schema(name = "Realizacion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Vista(
            @Schema(example = "12") long id,
            @Schema(example = "2026-01-31") String fecha,
            @Schema(example = "1") BigDecimal cantidad,

            @Schema(example = "Colonia Centro", description = "Falta si no se dice aquí por tratar de una persona")
            @Nullable
            String lugar,

            @Schema(example = "Se aprobó el plan de trabajo.", description = "Igual") @Nullable
            String descripcion,

            @Schema(
                    example = "{\"TIPO\":\"Ordinaria\"}",
                    description = "Los campos de su unidad de medida; faltan si no se dicen aquí")
            @Nullable
            Map<String, String> datos,

            @Schema(description = "Si trata de una persona; sin «personas» sólo se dice cuándo y cuánto")
            boolean dePersona,

            @Schema(description = "Si está borrada: no cuenta")
            boolean borrada,

            @Schema(example = "ana") String quien,
            @Schema(example = "1") int version) {

        static Vista de(Entrada una) {
            Map<String, String> datos = new HashMap<>();
            una.que().datos().forEach((campo, dicho) -> datos.put(campo.name(), dicho));
            return new Vista(
                    una.id(),
                    una.que().fecha().toString(),
                    una.que().cantidad().valor(),
                    una.oculta() ? null : una.que().lugar(),
                    una.oculta() ? null : una.que().descripcion(),
                    una.oculta() ? null : datos,
                    una.dePersona(),
                    una.borrada(),
                    una.quien(),
                    una.version());
        }
    }

    /** An entry as it was once. */
    @Schema(name = "VersionDeRealizacion")
    record Version(
            Vista realizacion,
            @Schema(example = "2026-04-07T18:00:00Z") Instant cuando) {

        static Version de(Entrada una) {
            return new Version(Vista.de(una), una.cuando());
        }
    }

    /** What is written into an entry. */
    @Schema(name = "RealizacionEscrita")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Escrita(
            @Schema(example = "2026-01-31", description = "Dentro del trimestre") @Nullable
            String fecha,

            @Schema(example = "1", description = "1 si falta") @Nullable
            BigDecimal cantidad,

            @Schema(example = "Colonia Centro") @Nullable String lugar,

            @Schema(example = "Se aprobó el plan de trabajo.") @Nullable
            String descripcion,

            @Schema(
                    example = "{\"FOLIO\":\"AP-015\"}",
                    description = "Por la palabra de cada campo de los que pide la unidad de medida")
            @Nullable
            Map<String, @Nullable String> datos) {

        RealizacionEscrita escrita() {
            Map<String, String> campos = new HashMap<>();
            if (datos != null) {
                datos.forEach((campo, dicho) -> campos.put(campo, texto(dicho)));
            }
            List<String> conocidos =
                    Arrays.stream(CampoDeRealizacion.values()).map(Enum::name).toList();
            campos.keySet().stream()
                    .filter(campo -> !conocidos.contains(campo))
                    .findFirst()
                    .ifPresent(campo -> {
                        throw new DatosInvalidos(Defecto.en("datos", "realizacion.campoAjeno", corto(campo)));
                    });
            campos.put(RealizacionEscrita.FECHA, texto(fecha));
            campos.put(RealizacionEscrita.CANTIDAD, cantidad == null ? "" : escrita(cantidad));
            // What is not there at all is not the same as what is blank
            if (lugar != null) {
                campos.put(RealizacionEscrita.LUGAR, lugar);
            }
            if (descripcion != null) {
                campos.put(RealizacionEscrita.DESCRIPCION, descripcion);
            }
            return new RealizacionEscrita(campos);
        }

        private static String texto(@Nullable String escrito) {
            return escrito == null ? "" : escrito;
        }

        private static String corto(String campo) {
            return campo.length() > 30 ? campo.substring(0, 30) + "…" : campo;
        }

        private static String escrita(BigDecimal cifra) {
            return Cantidad.desmedida(cifra) ? cifra.toString() : cifra.toPlainString();
        }
    }

    /** Many. */
    @Schema(name = "RealizacionesEscritas")
    record Varias(
            @ALoMas(value = EscribirRealizaciones.DE_UNA_VEZ, dicho = "realizacion.muchas")
            List<Escrita> realizaciones) {}

    /** How many. */
    @Schema(name = "RealizacionesAgregadas")
    record Agregadas(
            @Schema(example = "2") int agregadas,

            @Schema(example = "3", description = "Para deshacerlas juntas")
            long lote) {}

    /** Entries that were brought at once. */
    @Schema(name = "LoteDeRealizaciones")
    record LoteVista(
            @Schema(example = "3") long id,
            @Schema(example = "2") int cuantas,

            @Schema(example = "2", description = "Las que cuentan y nadie ha corregido: las que se borrarían")
            int quedan,

            @Schema(example = "ana") String quien,
            @Schema(example = "2026-04-07T18:00:00Z") Instant cuando) {

        static LoteVista de(Lote lote) {
            return new LoteVista(lote.id(), lote.cuantas(), lote.quedan(), lote.quien(), lote.cuando());
        }
    }

    /** How many were deleted. */
    @Schema(name = "RealizacionesDeshechas")
    record Deshechas(@Schema(example = "2") int borradas) {}

    /** What the entries of a row say of its A. */
    @Schema(name = "DetrasDeUnRenglon")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resumen(
            @Schema(example = "204") int renglon,
            @Schema(example = "Sesión") String unidadDeMedida,

            @Schema(description = "Los campos que pide la unidad de medida")
            List<CampoDeRealizacion> campos,

            @Schema(example = "2") int entradas,

            @Schema(example = "2", description = "La A que proponen; falta mientras no hay ninguna") @Nullable
            BigDecimal propuesta,

            @Schema(example = "2", description = "La A capturada; falta mientras nadie la capture") @Nullable
            BigDecimal alcanzado,

            @Schema(example = "Se realizaron 2 sesiones: 31 de enero y 22 de febrero.")
            String borrador,

            @Schema(description = "Si el borrador puede usarse: el renglón no tiene observación")
            boolean ofreceBorrador,

            List<Observada> hallazgos,

            @Schema(description = "Por tipo, sexo, edad y lugar; callan los grupos chicos ante quien no ve personas")
            List<ConteoVista> conteos,

            @Schema(example = "0", description = "De la celda de su A")
            int versionDeCelda) {}

    /** Those that say the same. */
    @Schema(name = "GrupoDeRealizaciones")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Grupo(
            @Schema(example = "MUJER", description = "En blanco las que no lo dicen, y el grupo de las que se callan")
            String nombre,

            @Schema(example = "12", description = "Falta en los grupos tan chicos que dirían quién es") @Nullable
            BigDecimal cuantas) {}

    /** A way of counting. */
    @Schema(name = "ConteoDeRealizaciones")
    record ConteoVista(Conteo.Por por, List<Grupo> grupos) {

        static List<ConteoVista> de(Conteo conteo) {
            return conteo.grupos().entrySet().stream()
                    .map(uno -> new ConteoVista(
                            uno.getKey(),
                            uno.getValue().stream()
                                    .map(grupo -> new Grupo(
                                            grupo.nombre(),
                                            grupo.cuantas().map(Cantidad::valor).orElse(null)))
                                    .toList()))
                    .toList();
        }
    }

    /** A finding. */
    @Schema(name = "HallazgoDeRealizaciones")
    record Observada(
            @Schema(example = "A_SIN_SOPORTE") String codigo,

            @Schema(example = "Meta 204: el alcanzado es 3.")
            String frase) {}

    /** The cell after its A or its note came from the entries. */
    @Schema(name = "CeldaDeRealizaciones")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CeldaVista(
            @Schema(example = "204") int renglon,
            @Schema(example = "2") @Nullable BigDecimal alcanzado,

            @Schema(example = "Se realizaron 2 sesiones: 31 de enero y 22 de febrero.") @Nullable
            String observacion,

            @Schema(example = "1") int version) {

        static CeldaVista de(ResultadoDeCelda resultado) {
            return new CeldaVista(
                    resultado.renglon(),
                    resultado
                            .celda()
                            .flatMap(celda -> celda.captura().alcanzado())
                            .map(Cantidad::valor)
                            .orElse(null),
                    resultado
                            .celda()
                            .flatMap(celda -> celda.captura().observacion())
                            .map(nota -> nota.texto())
                            .orElse(null),
                    resultado.celda().map(Celda::version).orElse(0));
        }
    }
}
