package mx.avance.aplicacion.cierre.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.cierre.aclaraciones.Aclaracion;
import mx.avance.aplicacion.cierre.aclaraciones.Aclaraciones;
import mx.avance.aplicacion.cierre.aclaraciones.DescargaDeAclaraciones;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "Aclaraciones",
        description =
                "Lo que Planeación o Contraloría pide aclarar de una meta, y lo que contesta la unidad; no cambia cifras")
@RestController
@RequestMapping("/api/v1/aclaraciones")
class AclaracionesApi {

    private static final String DE_LA_HOJA = "/{ejercicio}/{trimestre}/{programa}/{unidad}";
    private static final String UNA = "/{aclaracion}";
    private static final String ESTADOS = "PEDIDA, CONTESTADA, SOLVENTADA, NO_SOLVENTADA o RETIRADA; todas si falta";
    private static final String BUSCA = "Parte de la unidad, la pregunta o la respuesta, sin importar acentos";

    private final Aclaraciones aclaraciones;
    private final DescargaDeAclaraciones descarga;

    AclaracionesApi(Aclaraciones aclaraciones, DescargaDeAclaraciones descarga) {
        this.aclaraciones = aclaraciones;
        this.descarga = descarga;
    }

    /** A question. */
    @Schema(name = "Aclaracion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Vista(
            @Schema(example = "7") long id,
            @Schema(example = "2026") int ejercicio,
            @Schema(example = "1") int trimestre,
            @Schema(example = "542") String programa,
            @Schema(example = "54202") String unidad,
            @Schema(example = "103") int meta,

            @Schema(example = "¿Por qué no se reparó el acervo?")
            String pregunta,

            @Schema(example = "2026-05-15") String plazo,
            Aclaracion.Estado estado,

            @Schema(example = "CONTRALORIA", description = "El oficio con que se pidió: PLANEACION o CONTRALORIA")
            String oficio,

            @Schema(example = "contraloria") String pedidaPor,
            @Schema(example = "2026-05-02T17:00:00Z") Instant pedida,

            @Schema(example = "El proveedor no entregó el material.", description = "Falta si no se ha contestado")
            @Nullable
            String respuesta,

            @Schema(example = "unidad") @Nullable String contestadaPor,

            @Schema(example = "2026-05-03T17:00:00Z") @Nullable
            Instant contestada,

            @Schema(description = "Falta si no se adjuntó nada") @Nullable
            Adjunto archivo,

            @Schema(example = "Se aceptó el oficio del proveedor.", description = "Falta si no se ha resuelto")
            @Nullable
            String nota,

            @Schema(example = "contraloria") @Nullable String resueltaPor,

            @Schema(example = "2026-05-04T17:00:00Z") @Nullable
            Instant resuelta,

            @Schema(example = "1", description = "Se devuelve en If-Match para contestarla o resolverla")
            int version) {

        static Vista de(Aclaracion una) {
            IdDeAvance id = una.avance();
            return new Vista(
                    una.id(),
                    id.poa().ejercicio().anio(),
                    id.trimestre().numero(),
                    id.poa().programa().clave(),
                    id.poa().unidad().clave(),
                    una.meta(),
                    una.pregunta(),
                    una.plazo().toString(),
                    una.estado(),
                    una.oficio().name(),
                    una.pedidaPor(),
                    una.pedida(),
                    una.respuesta().map(Aclaracion.Respuesta::texto).orElse(null),
                    una.respuesta().map(Aclaracion.Respuesta::por).orElse(null),
                    una.respuesta().map(Aclaracion.Respuesta::cuando).orElse(null),
                    una.respuesta()
                            .flatMap(Aclaracion.Respuesta::archivo)
                            .map(Adjunto::de)
                            .orElse(null),
                    una.resolucion().map(Aclaracion.Resolucion::nota).orElse(null),
                    una.resolucion().map(Aclaracion.Resolucion::por).orElse(null),
                    una.resolucion().map(Aclaracion.Resolucion::cuando).orElse(null),
                    una.version());
        }
    }

    /** What was attached. */
    @Schema(name = "ArchivoDeAclaracion")
    record Adjunto(
            @Schema(example = "oficio.pdf") String nombre,
            @Schema(example = "application/pdf") String tipo,
            @Schema(example = "20480") int bytes,

            @Schema(
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    description = "SHA-256 del contenido")
            String huella) {

        static Adjunto de(Aclaracion.Archivo archivo) {
            return new Adjunto(archivo.nombre(), archivo.tipo(), archivo.bytes(), archivo.huella());
        }
    }

    /** A new question. */
    @Schema(name = "AclaracionNueva")
    record Nueva(
            @Schema(example = "103") @Nullable Integer meta,

            @Schema(example = "¿Por qué no se reparó el acervo?") @Nullable
            String pregunta,

            @Schema(example = "2027-01-15") @Nullable String plazo) {}

    /** What the unit answers. */
    @Schema(name = "RespuestaDeAclaracion")
    record Respuesta(
            @Schema(example = "El proveedor no entregó el material.") @Nullable
            String respuesta,

            @Schema(description = "PDF, PNG o JPEG de hasta 10 MB") @Nullable
            Subido archivo) {}

    /** A file to attach. */
    @Schema(name = "ArchivoPorAdjuntar")
    record Subido(
            @Schema(example = "oficio.pdf") @Nullable String nombre,

            @Schema(example = "JVBERi0xLjcK", description = "En base 64") @Nullable
            String contenido) {}

    /** Whether the answer will do. */
    @Schema(name = "ResolucionDeAclaracion")
    record Resolucion(
            @Schema(description = "Si la respuesta la solventa") @Nullable
            Boolean solventada,

            @Schema(example = "Se aceptó el oficio del proveedor.") @Nullable
            String nota) {}

    /** Why it is taken back. */
    @Schema(name = "RetiroDeAclaracion")
    record Retiro(
            @Schema(example = "Se pidió a la unidad equivocada.") @Nullable
            String motivo) {}

    @Operation(
            summary = "Las aclaraciones de las hojas que puede ver quien pregunta, de la más reciente a la más antigua")
    @Exige(Acto.VER_AVANCE)
    @GetMapping
    Pagina<Vista> lista(
            @Parameter(description = ESTADOS, example = "PEDIDA") @RequestParam(required = false, defaultValue = "")
                    String estado,
            @Parameter(description = BUSCA, example = "acervo") @RequestParam(required = false, defaultValue = "")
                    String busca,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer tamanio) {
        long despues = Pagina.numeroDespuesDe("aclaraciones", cursor);
        int cuantos = Pagina.tamanio(tamanio);
        List<Vista> leidas = aclaraciones.lista(filtro(estado, busca)).stream()
                .filter(una -> despues == 0 || una.id() < despues)
                .limit(cuantos + 1L)
                .map(Vista::de)
                .toList();
        return Pagina.de("aclaraciones", leidas, cuantos, vista -> Long.toString(vista.id()));
    }

    private static Aclaraciones.Filtro filtro(String estado, String busca) {
        return new Aclaraciones.Filtro(TextoEscrito.limpio(estado), TextoEscrito.limpio(busca));
    }

    @Operation(summary = "Las aclaraciones, en CSV")
    @ApiResponse(
            responseCode = "200",
            description = "La lista",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Exige(Acto.VER_AVANCE)
    @GetMapping(path = "/lista.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(
            @Parameter(description = ESTADOS, example = "PEDIDA") @RequestParam(required = false, defaultValue = "")
                    String estado,
            @Parameter(description = BUSCA, example = "acervo") @RequestParam(required = false, defaultValue = "")
                    String busca,
            @Parameter(hidden = true) Locale idioma) {
        return descarga.de(filtro(estado, busca), idioma).csv();
    }

    @Operation(summary = "Las aclaraciones, en XLSX")
    @ApiResponse(
            responseCode = "200",
            description = "La lista",
            content = @Content(mediaType = Descarga.XLSX, schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_AVANCE)
    @GetMapping(path = "/lista.xlsx", produces = Descarga.XLSX)
    ResponseEntity<byte[]> xlsx(
            @Parameter(description = ESTADOS, example = "PEDIDA") @RequestParam(required = false, defaultValue = "")
                    String estado,
            @Parameter(description = BUSCA, example = "acervo") @RequestParam(required = false, defaultValue = "")
                    String busca,
            @Parameter(hidden = true) Locale idioma) {
        return descarga.de(filtro(estado, busca), idioma).xlsx();
    }

    @Operation(summary = "Las aclaraciones de una hoja, de la más reciente a la más antigua")
    @Exige(Acto.VER_AVANCE)
    @GetMapping(DE_LA_HOJA)
    List<Vista> deLaHoja(IdDeAvance id) {
        return aclaraciones.de(id).stream().map(Vista::de).toList();
    }

    @Operation(summary = "Pedir a una unidad que aclare una meta")
    @Exige(Acto.PEDIR_ACLARACION)
    @PostMapping(DE_LA_HOJA)
    ResponseEntity<Vista> pedir(IdDeAvance id, @RequestBody Nueva nueva) {
        return vista(aclaraciones.pedir(
                id,
                new Aclaraciones.Pregunta(
                        nueva.meta() == null ? "" : nueva.meta().toString(), nueva.pregunta(), nueva.plazo())));
    }

    @Operation(summary = "Una aclaración")
    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNA)
    ResponseEntity<Vista> ver(@PathVariable("aclaracion") @Schema(example = "7") long id) {
        return vista(aclaraciones.exigir(id));
    }

    @Operation(summary = "Contestar una aclaración")
    @Exige(Acto.CONTESTAR_ACLARACION)
    @PostMapping(UNA + "/respuesta")
    ResponseEntity<Vista> contestar(
            @PathVariable("aclaracion") @Schema(example = "7") long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Respuesta respuesta) {
        return cambiada(() -> aclaraciones.contestar(
                id, Etiqueta.exigida(ifMatch), respuesta.respuesta(), archivo(respuesta.archivo())));
    }

    private static Optional<ArchivoDeAutorizacion> archivo(@Nullable Subido archivo) {
        if (archivo == null || archivo.contenido() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ArchivoDeAutorizacion.de(
                    archivo.nombre() == null ? "" : archivo.nombre(),
                    Base64.getMimeDecoder().decode(archivo.contenido())));
        } catch (IllegalArgumentException e) {
            throw new DatosInvalidos(Defecto.en("archivo", "poa.archivoDeOtroTipo"));
        }
    }

    @Operation(summary = "Decir si la respuesta solventa la aclaración")
    @Exige(Acto.RESOLVER_ACLARACION)
    @PostMapping(UNA + "/resolucion")
    ResponseEntity<Vista> resolver(
            @PathVariable("aclaracion") @Schema(example = "7") long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Resolucion resolucion) {
        String estado = resolucion.solventada() == null
                ? ""
                : resolucion.solventada()
                        ? Aclaracion.Estado.SOLVENTADA.name()
                        : Aclaracion.Estado.NO_SOLVENTADA.name();
        return cambiada(() -> aclaraciones.resolver(id, Etiqueta.exigida(ifMatch), estado, resolucion.nota()));
    }

    @Operation(summary = "Retirar una aclaración que se pidió por error, mientras la unidad no la contesta")
    @Exige(Acto.RESOLVER_ACLARACION)
    @PostMapping(UNA + "/retiro")
    ResponseEntity<Vista> retirar(
            @PathVariable("aclaracion") @Schema(example = "7") long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Retiro retiro) {
        return cambiada(() -> aclaraciones.retirar(id, Etiqueta.exigida(ifMatch), retiro.motivo()));
    }

    @Operation(summary = "Lo que se adjuntó a la respuesta, como se subió")
    @ApiResponse(
            responseCode = "200",
            description = "El archivo: PDF, PNG o JPEG",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNA + "/archivo")
    ResponseEntity<byte[]> archivo(@PathVariable("aclaracion") @Schema(example = "7") long id) {
        return aclaraciones.archivo(id).descarga();
    }

    private static ResponseEntity<Vista> vista(Aclaracion aclaracion) {
        return Etiqueta.con(aclaracion.version(), Vista.de(aclaracion));
    }

    private static ResponseEntity<Vista> cambiada(Supplier<Aclaracion> acto) {
        try {
            return vista(acto.get());
        } catch (Choque choque) {
            throw new Choque(
                    choque.objeto(),
                    choque.guardado() instanceof Aclaracion guardada ? Vista.de(guardada) : choque.guardado());
        }
    }
}
