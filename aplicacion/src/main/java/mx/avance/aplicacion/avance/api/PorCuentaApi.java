package mx.avance.aplicacion.avance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.avance.CapturarPorCuenta;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.PorCuenta;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Capturing for a unit by its oficio. */
@Tag(name = "Avance")
@RestController
@RequestMapping("/api/v1/avance/{ejercicio}/{trimestre}/{programa}/{unidad}/por-cuenta")
class PorCuentaApi {

    private static final String HUELLA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final CapturarPorCuenta porCuenta;

    PorCuentaApi(CapturarPorCuenta porCuenta) {
        this.porCuenta = porCuenta;
    }

    /** An oficio. */
    @Schema(name = "OficioPorCuenta")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OficioVisto(
            @Schema(example = "1") int numero,

            @Schema(example = "1", description = "La versión de la hoja para la que vale")
            int alcance,

            PorCuenta.Estado estado,
            @Schema(example = "DT/045/2026") String oficio,
            @Schema(example = "2026-04-06") LocalDate fecha,

            @Schema(example = "María Pérez", description = "Quien lo envió")
            String firmo,

            @Schema(example = "La unidad no tiene conexión desde el 1 de abril.")
            String motivo,

            @Schema(example = "oficio.pdf") String archivo,
            @Schema(example = "application/pdf") String tipo,

            @Schema(example = "482133", description = "En bytes")
            int tamanio,

            @Schema(example = HUELLA) String huella,
            @Schema(example = "Luz Planeación") String registro,
            @Schema(example = "2026-04-07T18:00:00Z") Instant desde,

            @Schema(example = "2026-04-08T18:00:00Z") @Nullable
            Instant termino,

            @Schema(example = "4", description = "Valores de celdas que se capturaron con él")
            int capturas) {

        static OficioVisto de(PorCuenta oficio) {
            return new OficioVisto(
                    oficio.numero(),
                    oficio.alcance(),
                    oficio.estado(),
                    oficio.oficio(),
                    oficio.fecha(),
                    oficio.firmo(),
                    oficio.motivo(),
                    oficio.archivo().nombre(),
                    oficio.archivo().tipo(),
                    oficio.archivo().tamanio(),
                    oficio.archivo().huella(),
                    oficio.registro(),
                    oficio.desde(),
                    oficio.fin().map(PorCuenta.Fin::cuando).orElse(null),
                    oficio.capturas());
        }
    }

    /** A new one. */
    @Schema(name = "OficioPorRegistrar")
    record Pedido(
            @Schema(example = "DT/045/2026") @Nullable String oficio,
            @Schema(example = "2026-04-06") @Nullable String fecha,

            @Schema(example = "María Pérez", description = "Quien lo envió") @Nullable
            String firmo,

            @Schema(example = "La unidad no tiene conexión desde el 1 de abril.") @Nullable
            String motivo,

            @Schema(example = "oficio.pdf") @Nullable String nombreDelArchivo,

            @Schema(example = "JVBERi0xLjcK", description = "En base 64; PDF, PNG o JPEG de 10 MB a lo más") @Nullable
            String contenido) {}

    @Operation(summary = "Los oficios con que una unidad pidió que Planeación capture por su cuenta, el último primero")
    @Exige(Acto.VER_AVANCE)
    @GetMapping
    List<OficioVisto> oficios(IdDeAvance id) {
        return porCuenta.de(id).stream().map(OficioVisto::de).toList();
    }

    @Operation(
            summary = "Registrar un oficio: desde entonces Planeación captura la hoja por cuenta de la unidad",
            description =
                    "Lo que se captura con él queda marcado; la unidad recibe un aviso, y es ella quien envía y firma.")
    @Exige(Acto.REGISTRAR_OFICIO)
    @PostMapping
    ResponseEntity<OficioVisto> registrar(IdDeAvance id, @RequestBody Pedido pedido) {
        return vista(() -> porCuenta.registrar(
                id,
                new CapturarPorCuenta.Pedida(
                        texto(pedido.oficio()),
                        texto(pedido.fecha()),
                        texto(pedido.firmo()),
                        texto(pedido.motivo()),
                        archivo(texto(pedido.nombreDelArchivo()), texto(pedido.contenido())))));
    }

    private static Optional<ArchivoDeAutorizacion> archivo(String nombre, String escrito) {
        if (escrito.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ArchivoDeAutorizacion.de(nombre, Base64.getMimeDecoder().decode(escrito)));
        } catch (IllegalArgumentException e) {
            throw new DatosInvalidos(Defecto.en("contenido", "avance.archivoDaniado"));
        }
    }

    @Operation(summary = "Un oficio, como se subió")
    @Exige(Acto.VER_AVANCE)
    @GetMapping(path = "/{numero}/oficio", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> oficio(IdDeAvance id, @PathVariable @Schema(example = "1") int numero) {
        return ResponseEntity.ok(porCuenta.archivo(id, numero).contenido());
    }

    @Operation(
            summary = "Terminar la captura por cuenta de la unidad",
            description = "Si nada se capturó con el oficio, queda retirado. Lo capturado se queda.")
    @Exige(Acto.TERMINAR_OFICIO)
    @PostMapping("/{numero}/fin")
    ResponseEntity<OficioVisto> terminar(
            IdDeAvance id,
            @PathVariable @Schema(example = "1") int numero,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return vista(() -> porCuenta.terminar(id, numero, Etiqueta.exigida(ifMatch)));
    }

    private static ResponseEntity<OficioVisto> vista(Supplier<PorCuenta> acto) {
        try {
            PorCuenta oficio = acto.get();
            return Etiqueta.con(oficio.version(), OficioVisto.de(oficio));
        } catch (Choque choque) {
            throw new Choque(
                    choque.objeto(),
                    choque.guardado() instanceof PorCuenta oficio ? OficioVisto.de(oficio) : choque.guardado());
        }
    }

    private static String texto(@Nullable String escrito) {
        return escrito == null ? "" : escrito;
    }
}
