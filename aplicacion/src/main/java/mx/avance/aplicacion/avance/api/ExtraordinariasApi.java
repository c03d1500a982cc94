package mx.avance.aplicacion.avance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import mx.avance.aplicacion.avance.CapturarExtraordinarias;
import mx.avance.aplicacion.avance.Extraordinaria;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The unplanned activities of a sheet. */
@Tag(name = "Avance")
@RestController
@RequestMapping("/api/v1/avance/{ejercicio}/{trimestre}/{programa}/{unidad}/extraordinarias")
class ExtraordinariasApi {

    private final CapturarExtraordinarias capturar;

    ExtraordinariasApi(CapturarExtraordinarias capturar) {
        this.capturar = capturar;
    }

    /** An activity. */
    @Schema(name = "ActividadExtraordinaria")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Vista(
            @Schema(example = "1") int numero,

            @Schema(example = "2", description = "Su ETag") int version,

            @Schema(example = "Repartir despensas por la inundación")
            String descripcion,

            @Schema(example = "Apoyo") String unidadDeMedida,

            @Schema(example = "38", description = "Del trimestre; no cuenta en ninguna meta")
            BigDecimal alcanzado,

            @Schema(example = "La pidió Protección Civil.") @Nullable
            String observacion,

            @Schema(description = "Si se eliminó: puede reponerse, y mientras tanto no se imprime ni se firma")
            boolean eliminada,

            @Schema(example = "capturista") String quien,
            @Schema(example = "2026-04-07T18:00:00Z") Instant cuando,
            @Schema(example = "API") String origen) {

        static Vista de(Extraordinaria una) {
            return new Vista(
                    una.numero(),
                    una.version(),
                    una.actividad().descripcion(),
                    una.actividad().unidadMedida().nombre(),
                    una.actividad().alcanzado().valor(),
                    una.actividad().observacion().map(Observacion::texto).orElse(null),
                    una.eliminada(),
                    una.quien(),
                    una.cuando(),
                    una.origen());
        }
    }

    /** What is written of one. */
    @Schema(name = "ActividadExtraordinariaEscrita")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Escrita(
            @Schema(example = "Repartir despensas por la inundación") @Nullable
            String descripcion,

            @Schema(example = "Apoyo", description = "Una del catálogo de unidades de medida") @Nullable
            String unidadDeMedida,

            @Schema(example = "38", description = "Del trimestre, 0 o más") @Nullable
            BigDecimal alcanzado,

            @Schema(example = "La pidió Protección Civil.") @Nullable
            String observacion) {

        CapturarExtraordinarias.Escrita escrita() {
            return new CapturarExtraordinarias.Escrita(
                    texto(descripcion),
                    texto(unidadDeMedida),
                    alcanzado == null ? "" : AvanceApi.escrita(alcanzado),
                    texto(observacion));
        }

        private static String texto(@Nullable String escrito) {
            return escrito == null ? "" : escrito;
        }
    }

    /** Which way one moves. */
    @Schema(name = "MovimientoDeActividad")
    record Movimiento(CapturarExtraordinarias.@Nullable Hacia hacia) {}

    @Operation(
            summary = "Las actividades extraordinarias de una hoja, en su orden",
            description = "También las eliminadas, que pueden reponerse.")
    @Exige(Acto.VER_AVANCE)
    @GetMapping
    List<Vista> todas(IdDeAvance id) {
        return capturar.de(id).stream().map(Vista::de).toList();
    }

    @Operation(
            summary = "Agregar una actividad extraordinaria",
            description = "No tiene programado ni cuenta en ninguna meta; se firma con la hoja y se imprime aparte.")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping
    ResponseEntity<Vista> agregar(IdDeAvance id, @RequestBody Escrita escrita) {
        return vista(() -> capturar.agregar(id, escrita.escrita()));
    }

    @Operation(summary = "Corregir una actividad extraordinaria")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PutMapping("/{numero}")
    ResponseEntity<Vista> corregir(
            IdDeAvance id,
            @PathVariable @Schema(example = "1") int numero,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Escrita escrita) {
        return vista(() -> capturar.corregir(id, numero, Etiqueta.exigida(ifMatch), escrita.escrita()));
    }

    @Operation(summary = "Eliminar una actividad extraordinaria, que puede reponerse")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @DeleteMapping("/{numero}")
    ResponseEntity<Vista> eliminar(
            IdDeAvance id,
            @PathVariable @Schema(example = "1") int numero,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return vista(() -> capturar.eliminar(id, numero, Etiqueta.exigida(ifMatch)));
    }

    @Operation(summary = "Reponer una actividad extraordinaria que se eliminó")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/{numero}/reposicion")
    ResponseEntity<Vista> reponer(
            IdDeAvance id,
            @PathVariable @Schema(example = "1") int numero,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return vista(() -> capturar.reponer(id, numero, Etiqueta.exigida(ifMatch)));
    }

    @Operation(summary = "Mover una actividad extraordinaria un lugar")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/{numero}/orden")
    List<Vista> mover(
            IdDeAvance id, @PathVariable @Schema(example = "1") int numero, @RequestBody Movimiento movimiento) {
        CapturarExtraordinarias.Hacia hacia = movimiento.hacia();
        if (hacia == null) {
            throw new DatosInvalidos(Defecto.en("hacia", "forma.obligatorio"));
        }
        return capturar.mover(id, numero, hacia).stream().map(Vista::de).toList();
    }

    @Operation(summary = "Las versiones que tuvo una actividad extraordinaria, la de ahora primero")
    @Exige(Acto.VER_AVANCE)
    @GetMapping("/{numero}/historia")
    List<Vista> historia(IdDeAvance id, @PathVariable @Schema(example = "1") int numero) {
        return capturar.historia(id, numero).stream().map(Vista::de).toList();
    }

    private static ResponseEntity<Vista> vista(Supplier<Extraordinaria> acto) {
        try {
            Extraordinaria una = acto.get();
            return Etiqueta.con(una.version(), Vista.de(una));
        } catch (Choque choque) {
            throw new Choque(
                    choque.objeto(),
                    choque.guardado() instanceof Extraordinaria una ? Vista.de(una) : choque.guardado());
        }
    }
}
