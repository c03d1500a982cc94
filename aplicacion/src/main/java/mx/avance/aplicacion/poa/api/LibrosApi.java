package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.CedulasPoa;
import mx.avance.aplicacion.poa.LibroPedido;
import mx.avance.aplicacion.poa.LibrosDePoa;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Books of cédulas that are written while whoever asked does something else. */
@Tag(name = "Libros de cédulas", description = "Se piden, se escriben aparte y se bajan durante un día")
@RestController
@RequestMapping("/api/v1/poa/libros")
class LibrosApi {

    private final LibrosDePoa libros;

    LibrosApi(LibrosDePoa libros) {
        this.libros = libros;
    }

    /** Which book. */
    @Schema(name = "PeticionDeLibro")
    record Peticion(@Schema(example = "2026") int ejercicio, CedulasPoa.Formato formato) {}

    /** How it stands with a book. */
    @Schema(name = "LibroDeCedulas")
    record Vista(
            @Schema(example = "12") long id,
            @Schema(example = "2026") int ejercicio,
            CedulasPoa.Formato formato,
            LibroPedido.Estado estado,

            @Schema(example = "80", description = "Cuántas llevará")
            int cedulas,

            @Schema(example = "20", description = "Cuántas ya se escribieron")
            int hechas,

            @Schema(example = "1840021", description = "En bytes; 0 hasta que está listo")
            long tamanio,

            @Schema(example = "2026-06-22T18:00:00Z") Instant pedido,

            @Schema(example = "2026-06-23T18:00:00Z", description = "Cuándo se tira")
            Instant vence) {

        static Vista de(LibroPedido libro) {
            return new Vista(
                    libro.id(),
                    libro.ejercicio().anio(),
                    libro.formato(),
                    libro.estado(),
                    libro.cedulas(),
                    libro.hechas(),
                    libro.tamanio(),
                    libro.pedido(),
                    libro.vence());
        }
    }

    @Operation(
            summary = "Pedir el libro de cédulas de un ejercicio",
            description =
                    "Las que puede ver quien pide. Pedir otra vez el que se está escribiendo contesta ese mismo. Se pregunta por él hasta que esté LISTO.")
    @Exige(Acto.VER_POA)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ApiResponse(responseCode = "202", description = "Se está escribiendo")
    Vista pedir(@RequestBody Peticion peticion) {
        return Vista.de(libros.exigir(libros.pedir(PoaApi.anio(peticion.ejercicio()), peticion.formato())));
    }

    @Operation(summary = "Los libros que pidió quien pregunta, el último primero; a lo más cincuenta")
    @Exige(Acto.VER_POA)
    @GetMapping
    List<Vista> mios() {
        return libros.mios().stream().map(Vista::de).toList();
    }

    @Operation(summary = "En qué va un libro pedido")
    @Exige(Acto.VER_POA)
    @GetMapping("/{libro}")
    Vista uno(@Parameter(example = "12") @PathVariable long libro) {
        return Vista.de(libros.exigir(libro));
    }

    @Operation(summary = "El archivo de un libro listo")
    @ApiResponse(
            responseCode = "200",
            description = "El libro",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = Descarga.XLSX, schema = @Schema(type = "string", format = "binary"))
            })
    @Exige(Acto.VER_POA)
    @GetMapping("/{libro}/archivo")
    void archivo(
            @Parameter(example = "12") @PathVariable long libro,
            @Parameter(hidden = true) HttpServletResponse respuesta)
            throws IOException {
        LibroPedido cual = libros.exigir(libro);
        if (cual.estado() != LibroPedido.Estado.LISTO) {
            throw new NoExiste("archivo de ese libro, que está " + cual.estado());
        }
        respuesta.setContentType(
                cual.formato() == CedulasPoa.Formato.PDF ? MediaType.APPLICATION_PDF_VALUE : Descarga.XLSX);
        respuesta.setHeader("Content-Disposition", "attachment; filename=\"" + cual.archivo() + "\"");
        respuesta.setContentLengthLong(cual.tamanio());
        libros.entregar(cual, respuesta.getOutputStream());
    }
}
