package mx.avance.aplicacion.presupuesto.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.presupuesto.ImportacionDePresupuesto;
import mx.avance.aplicacion.presupuesto.ImportacionDePresupuesto.Destino;
import mx.avance.aplicacion.presupuesto.Importes;
import mx.avance.aplicacion.presupuesto.Presupuestos;
import mx.avance.aplicacion.presupuesto.TablaDePresupuesto;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The presupuesto as files: out, in with a dry run, what was brought in before, and the empty one to fill in. */
@Tag(name = "Presupuesto")
@RestController
@RequestMapping("/api/v1/presupuesto")
class ArchivosDePresupuestoApi {

    private final Presupuestos presupuestos;
    private final TablaDePresupuesto tabla;
    private final ImportacionDePresupuesto importacion;
    private final Avisos avisos;

    ArchivosDePresupuestoApi(
            Presupuestos presupuestos, TablaDePresupuesto tabla, ImportacionDePresupuesto importacion, Avisos avisos) {
        this.presupuestos = presupuestos;
        this.tabla = tabla;
        this.importacion = importacion;
        this.avisos = avisos;
    }

    /** Amounts of a quarter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImportesDePresupuesto", description = "Falta lo que nadie ha reportado; 0 es cero")
    record Cifras(
            @Schema(example = "1250000.00") @Nullable BigDecimal aprobado,
            @Schema(example = "1310000.00") @Nullable BigDecimal modificado,
            @Schema(example = "298400.50") @Nullable BigDecimal devengado,
            @Schema(example = "271900.25") @Nullable BigDecimal ejercido) {

        static Cifras de(Importes importes) {
            return new Cifras(
                    importes.aprobado().orElse(null),
                    importes.modificado().orElse(null),
                    importes.devengado().orElse(null),
                    importes.ejercido().orElse(null));
        }
    }

    /** A row of a trial. */
    @Schema(name = "RenglonDeEnsayoDePresupuesto")
    record Renglon(
            @Schema(description = "Renglón del archivo, desde 1", example = "3")
            int renglon,

            @Schema(description = "NUEVO, CAMBIADO, IGUAL o RECHAZADO", example = "CAMBIADO")
            String destino,

            @Schema(example = "542") String programa,
            @Schema(example = "54202") String unidad,

            @Schema(description = "Como venía escrito", example = "1")
            String trimestre,

            Cifras antes,
            Cifras despues) {

        static Renglon de(ImportacionDePresupuesto.Renglon renglon) {
            return new Renglon(
                    renglon.escrito().renglon(),
                    renglon.destino().name(),
                    renglon.escrito().programa(),
                    renglon.escrito().unidad(),
                    renglon.escrito().trimestre(),
                    Cifras.de(renglon.antes()),
                    Cifras.de(renglon.despues()));
        }
    }

    /** What a file would change. */
    @Schema(name = "EnsayoDePresupuesto")
    record Ensayo(
            @Schema(example = "0b8f5d0e-6a9c-4b62-9f0b-2f1f6f0a7c11")
            UUID id,

            @Schema(example = "presupuesto-2026.xlsx") String archivo,

            @Schema(
                    description = "De estos cambios exactos: se envía al aplicarlo",
                    example = "3f2a7f0e-7a44-3c57-9a2e-5a0b1f6e2d11")
            String huella,

            @Schema(description = "Si cambia algo y nada se rechaza")
            boolean seAplica,

            @Schema(example = "12") int nuevos,
            @Schema(example = "3") int cambiados,
            @Schema(example = "40") int iguales,
            List<PresupuestoApi.Rechazo> rechazados,
            List<Renglon> renglones) {}

    /** Which trial is confirmed. */
    @Schema(name = "AplicacionDePresupuesto")
    record Aplicar(
            @Schema(example = "3f2a7f0e-7a44-3c57-9a2e-5a0b1f6e2d11") @Nullable
            String huella) {}

    /** A file that was brought in. */
    @Schema(name = "ImportacionHechaDePresupuesto")
    record Hecha(
            @Schema(
                    example = "presupuesto-2026.xlsx",
                    description = "«API» si lo envió un programa renglón por renglón")
            String archivo,

            @Schema(example = "planeacion") String cuenta,
            @Schema(example = "2026-04-15T17:02:11Z") String momento,
            @Schema(example = "12") int nuevos,
            @Schema(example = "3") int cambiados,
            @Schema(example = "40") int iguales) {

        static Hecha de(Presupuestos.Importacion una) {
            return new Hecha(
                    una.archivo(),
                    una.cuenta(),
                    una.momento().toString(),
                    una.nuevos(),
                    una.cambiados(),
                    una.iguales());
        }
    }

    @Operation(summary = "Los ejercicios de los que hay presupuesto, del último al primero")
    @Exige(Acto.VER)
    @GetMapping
    List<Integer> ejercicios() {
        return presupuestos.ejercicios().stream().map(Ejercicio::anio).toList();
    }

    @Operation(
            summary = "El presupuesto de un ejercicio en CSV, un renglón por trimestre",
            description = "Se puede volver a importar y no cambia nada.")
    @ApiResponse(
            responseCode = "200",
            description = "Los renglones",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Exige(Acto.VER)
    @GetMapping(value = "/{ejercicio}/presupuesto.csv", produces = "text/csv")
    ResponseEntity<byte[]> exportar(
            @PathVariable String ejercicio,
            @Parameter(description = "Texto de sus claves o nombres, sin importar acentos", example = "tecnico")
                    @RequestParam(required = false, defaultValue = "")
                    String q) {
        return tabla.exportar(PresupuestoApi.ejercicio(ejercicio), q);
    }

    @Operation(
            summary = "La plantilla para llenar, en CSV",
            description = "Un renglón por trimestre de lo que ya tiene presupuesto.")
    @ApiResponse(
            responseCode = "200",
            description = "Los renglones, sin importes",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Exige(Acto.IMPORTAR_PRESUPUESTO)
    @GetMapping(value = "/{ejercicio}/plantilla.csv", produces = "text/csv")
    ResponseEntity<byte[]> plantilla(@PathVariable String ejercicio) {
        return tabla.plantilla(PresupuestoApi.ejercicio(ejercicio));
    }

    @Operation(summary = "Lo que se ha importado de un ejercicio", description = "Lo último primero, hasta diez.")
    @Exige(Acto.VER)
    @GetMapping("/{ejercicio}/importaciones")
    List<Hecha> importaciones(@PathVariable String ejercicio) {
        return presupuestos.importaciones(PresupuestoApi.ejercicio(ejercicio)).stream()
                .map(Hecha::de)
                .toList();
    }

    @Operation(
            summary = "Ensayar un archivo: qué cambiaría",
            description =
                    "El cuerpo es el archivo mismo, CSV o XLSX de hasta 10 MB. No cambia nada; se conserva un día.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @Exige(Acto.IMPORTAR_PRESUPUESTO)
    @PostMapping("/{ejercicio}/ensayos")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Ensayo> ensayar(
            @PathVariable String ejercicio,
            @Parameter(description = "Cómo se llama el archivo", example = "presupuesto-2026.xlsx")
                    @RequestParam("archivo")
                    Optional<String> archivo,
            @RequestBody byte[] contenido,
            @Parameter(hidden = true) Locale idioma) {
        Ejercicio anio = PresupuestoApi.ejercicio(ejercicio);
        ImportacionDePresupuesto.Guardado guardado = importacion.ensayar(anio, archivo.orElse("archivo"), contenido);
        return ResponseEntity.created(URI.create("/api/v1/presupuesto/" + anio + "/ensayos/" + guardado.id()))
                .body(visto(guardado, idioma));
    }

    @Operation(summary = "Qué cambiaría ahora un archivo ensayado")
    @Exige(Acto.IMPORTAR_PRESUPUESTO)
    @GetMapping("/{ejercicio}/ensayos/{ensayo}")
    Ensayo ensayo(
            @PathVariable String ejercicio,
            @Parameter(example = "0b8f5d0e-6a9c-4b62-9f0b-2f1f6f0a7c11") @PathVariable String ensayo,
            @Parameter(hidden = true) Locale idioma) {
        return visto(importacion.ensayado(PresupuestoApi.ejercicio(ejercicio), id(ensayo)), idioma);
    }

    @Operation(
            summary = "Importar lo ensayado, todo o nada",
            description =
                    "Con la huella del ensayo que se vio: si las cifras cambiaron desde entonces no se importa nada. "
                            + "Un ensayo se aplica una vez.")
    @Exige(Acto.IMPORTAR_PRESUPUESTO)
    @PostMapping("/{ejercicio}/ensayos/{ensayo}/aplicacion")
    PresupuestoApi.Resultado aplicar(
            @PathVariable String ejercicio,
            @Parameter(example = "0b8f5d0e-6a9c-4b62-9f0b-2f1f6f0a7c11") @PathVariable String ensayo,
            @RequestBody Aplicar aplicar,
            @Parameter(hidden = true) Locale idioma) {
        return PresupuestoApi.resultado(
                importacion.importar(
                        PresupuestoApi.ejercicio(ejercicio),
                        id(ensayo),
                        Optional.ofNullable(aplicar.huella()).orElse("")),
                true,
                avisos,
                idioma);
    }

    private Ensayo visto(ImportacionDePresupuesto.Guardado guardado, Locale idioma) {
        ImportacionDePresupuesto.Ensayo ensayo = guardado.ensayo();
        PresupuestoApi.Resultado resultado = PresupuestoApi.resultado(ensayo, false, avisos, idioma);
        return new Ensayo(
                guardado.id(),
                ensayo.archivo(),
                ensayo.huella(),
                ensayo.sePuede(),
                ensayo.cuantos(Destino.NUEVO),
                ensayo.cuantos(Destino.CAMBIADO),
                ensayo.cuantos(Destino.IGUAL),
                resultado.rechazados(),
                ensayo.renglones().stream().map(Renglon::de).toList());
    }

    private static UUID id(String escrito) {
        try {
            return UUID.fromString(escrito);
        } catch (IllegalArgumentException e) {
            throw new NoExiste("ese ensayo");
        }
    }
}
