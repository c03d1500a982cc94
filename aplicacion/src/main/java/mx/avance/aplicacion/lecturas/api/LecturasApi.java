package mx.avance.aplicacion.lecturas.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.lecturas.AceptarLectura;
import mx.avance.aplicacion.lecturas.DecidirLectura;
import mx.avance.aplicacion.lecturas.Decision;
import mx.avance.aplicacion.lecturas.Documento;
import mx.avance.aplicacion.lecturas.Documentos;
import mx.avance.aplicacion.lecturas.EliminarDocumento;
import mx.avance.aplicacion.lecturas.LecturaEnRevision;
import mx.avance.aplicacion.lecturas.Periodo;
import mx.avance.aplicacion.lecturas.PrepararAceptacion;
import mx.avance.aplicacion.lecturas.Revisiones;
import mx.avance.aplicacion.lecturas.SubirDocumento;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@Tag(
        name = "Lecturas",
        description =
                "Papeles de antes y del trimestre abierto: se suben, se leen, se decide renglón por renglón, entran")
@RestController
@RequestMapping("/api/v1/lecturas")
class LecturasApi {

    private final Documentos documentos;
    private final SubirDocumento subir;
    private final EliminarDocumento eliminar;
    private final Revisiones revisiones;
    private final DecidirLectura decidir;
    private final PrepararAceptacion preparar;
    private final AceptarLectura aceptar;
    private final Avisos avisos;

    LecturasApi(
            Documentos documentos,
            SubirDocumento subir,
            EliminarDocumento eliminar,
            Revisiones revisiones,
            DecidirLectura decidir,
            PrepararAceptacion preparar,
            AceptarLectura aceptar,
            Avisos avisos) {
        this.documentos = documentos;
        this.subir = subir;
        this.eliminar = eliminar;
        this.revisiones = revisiones;
        this.decidir = decidir;
        this.preparar = preparar;
        this.aceptar = aceptar;
        this.avisos = avisos;
    }

    @Operation(summary = "La bandeja de papeles, del más nuevo al más viejo")
    @Exige(Acto.VER_LECTURAS)
    @GetMapping
    Pagina<VistaDeLectura.Resumen> lista(
            @Parameter(description = "Parte del nombre, de la unidad o del periodo, sin importar acentos")
                    @RequestParam(required = false, defaultValue = "")
                    String busca,
            @Parameter(description = "EN_CURSO, FALLO, POR_REVISAR, POR_ACEPTAR o ACEPTADO; todos si falta")
                    @RequestParam(required = false, defaultValue = "")
                    String estado,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer tamanio) {
        long antesDe = Pagina.numeroDespuesDe("lecturas", cursor);
        int cuantos = Pagina.tamanio(tamanio);
        return Pagina.de(
                "lecturas",
                documentos.lista(new Documentos.Filtro(busca, estado), antesDe, cuantos + 1).stream()
                        .map(VistaDeLectura.Resumen::de)
                        .toList(),
                cuantos,
                resumen -> Long.toString(resumen.id()));
    }

    @Operation(
            summary = "Subir un papel",
            description =
                    "Texto, PDF con texto, XLSX o CSV, como multipart/form-data. Se lee en segundo plano: pregunte por él hasta "
                            + "que deje de estar EN_CURSO. El mismo documento dos veces devuelve el que ya estaba.")
    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping
    ResponseEntity<VistaDeLectura.Resumen> subir(
            @RequestParam("documento") Optional<MultipartFile> documento,
            @Parameter(description = "Si el papel no lo dice", example = "2022")
                    @RequestParam(required = false, defaultValue = "")
                    String ejercicio,
            @Parameter(description = "Si el papel no lo dice", example = "1")
                    @RequestParam(required = false, defaultValue = "")
                    String trimestre) {
        MultipartFile archivo =
                documento.orElseThrow(() -> new DatosInvalidos(Defecto.en("documento", "lecturas.faltaDocumento")));
        SubirDocumento.Subido subido = subir.subir(
                String.valueOf(archivo.getOriginalFilename()),
                archivo.getSize(),
                archivo,
                Periodo.ejercicioDicho(ejercicio),
                Periodo.trimestreDicho(trimestre));
        return ResponseEntity.status(subido.nuevo() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(Integer.toString(subido.documento().version()))
                .body(VistaDeLectura.Resumen.de(subido.documento()));
    }

    @Operation(summary = "Un papel con sus hojas y lo que falta decidir de cada una")
    @Exige(Acto.VER_LECTURAS)
    @GetMapping("/{id}")
    ResponseEntity<VistaDeLectura.Papel> ver(@PathVariable long id) {
        Documento documento = documentos.exigir(id);
        return documento.estado() == Documento.Estado.LEIDO
                ? papel(revisiones.exigir(id))
                : Etiqueta.con(
                        documento.version(), new VistaDeLectura.Papel(VistaDeLectura.Resumen.de(documento), List.of()));
    }

    private static ResponseEntity<VistaDeLectura.Papel> papel(LecturaEnRevision lectura) {
        return Etiqueta.con(lectura.documento().version(), VistaDeLectura.Papel.de(lectura));
    }

    @Operation(
            summary = "La lectura como la describe el contrato (lectura.schema.json)",
            description = "Lo que se leyó, sin lo que después se decidió: nunca cambia.")
    @ApiResponse(
            responseCode = "200",
            description = "La lectura",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @Exige(Acto.VER_LECTURAS)
    @GetMapping(value = "/{id}/lectura", produces = MediaType.APPLICATION_JSON_VALUE)
    void lectura(@PathVariable long id, HttpServletResponse respuesta) throws IOException {
        byte[] json = documentos.lectura(id);
        respuesta.setContentType(MediaType.APPLICATION_JSON_VALUE);
        respuesta.setContentLength(json.length);
        respuesta.getOutputStream().write(json);
    }

    @Operation(summary = "El documento tal como llegó")
    @ApiResponse(
            responseCode = "200",
            description = "Sus bytes",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_LECTURAS)
    @GetMapping(value = "/{id}/original", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void original(@PathVariable long id, HttpServletResponse respuesta) throws IOException {
        Documento documento = documentos.exigir(id);
        respuesta.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        respuesta.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(documento.nombre(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        respuesta.setContentLengthLong(documento.tamanio());
        documentos.original(id, respuesta.getOutputStream());
    }

    @Operation(
            summary = "Decidir renglones: la propuesta, una alternativa, lo leído o cifras escritas",
            description = "Todos o ninguno. Cada uno dice qué versión de la decisión se vio; 0 si no había.")
    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping("/{id}/decisiones")
    ResponseEntity<VistaDeLectura.Papel> decidir(@PathVariable long id, @RequestBody VistaDeLectura.Decisiones cuerpo) {
        try {
            return papel(decidir.decidir(
                    id,
                    cuerpo.decisiones().stream()
                            .map(VistaDeLectura.Cambio::cambio)
                            .toList()));
        } catch (Choque choque) {
            throw new Choque(
                    choque.objeto(),
                    choque.guardado() instanceof Decision decision
                            ? VistaDeLectura.Decidido.de(decision)
                            : choque.guardado());
        }
    }

    @Operation(summary = "Aceptar todas las conciliadas que nadie ha decidido")
    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping("/{id}/conciliadas")
    ResponseEntity<VistaDeLectura.Papel> conciliadas(
            @PathVariable long id,
            @Parameter(description = "Sólo las de esa hoja", example = "1") @RequestParam(required = false) @Nullable
                    Integer hoja) {
        return papel(decidir.aceptarConciliadas(id, Optional.ofNullable(hoja)));
    }

    @Operation(summary = "Deshacer lo último que decidió quien pide")
    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping("/{id}/deshacer")
    ResponseEntity<VistaDeLectura.Papel> deshacer(@PathVariable long id) {
        return papel(decidir.deshacer(id));
    }

    @Operation(summary = "Decir de quién es una hoja")
    @Exige(Acto.REVISAR_LECTURA)
    @PutMapping("/{id}/hojas/{hoja}/identidad")
    ResponseEntity<VistaDeLectura.Papel> identificar(
            @PathVariable long id,
            @PathVariable int hoja,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody VistaDeLectura.Identidad identidad) {
        return conChoque(() -> papel(decidir.identificar(
                id,
                hoja,
                Etiqueta.exigida(ifMatch),
                texto(identidad.ejercicio()),
                texto(identidad.trimestre()),
                texto(identidad.programa()),
                texto(identidad.unidad()))));
    }

    private static String texto(@Nullable Object dato) {
        return dato == null ? "" : dato.toString();
    }

    @Operation(summary = "Qué pasaría si una hoja entrara ahora", description = "No escribe nada.")
    @Exige({Acto.ACEPTAR_LECTURA, Acto.CAPTURAR_AVANCE})
    @GetMapping("/{id}/hojas/{hoja}/aceptacion")
    VistaDeLectura.Aceptable aceptable(@PathVariable long id, @PathVariable int hoja, Locale idioma) {
        return VistaDeLectura.Aceptable.de(preparar.de(id, hoja), avisos, idioma);
    }

    @Operation(
            summary = "Que una hoja entre, con las que hacen un avance con ella",
            description =
                    "La de un trimestre cerrado entra como autorizada según papel; la del abierto, a la captura. Nada de lo que "
                            + "ya hay se cambia. Aceptarla otra vez no hace nada.")
    @Exige({Acto.ACEPTAR_LECTURA, Acto.CAPTURAR_AVANCE})
    @PostMapping("/{id}/hojas/{hoja}/aceptacion")
    ResponseEntity<VistaDeLectura.Papel> aceptar(
            @PathVariable long id,
            @PathVariable int hoja,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody VistaDeLectura.Aceptar cuerpo) {
        Map<String, String> nombres = cuerpo.nombres() == null ? Map.of() : cuerpo.nombres();
        return conChoque(() -> papel(aceptar.aceptar(
                id,
                hoja,
                Etiqueta.exigida(ifMatch),
                new AceptarLectura.Dicho(texto(cuerpo.fecha()), texto(cuerpo.nota()), nombres))));
    }

    private static ResponseEntity<VistaDeLectura.Papel> conChoque(
            java.util.function.Supplier<ResponseEntity<VistaDeLectura.Papel>> acto) {
        try {
            return acto.get();
        } catch (Choque choque) {
            throw new Choque(
                    choque.objeto(),
                    choque.guardado() instanceof LecturaEnRevision lectura
                            ? VistaDeLectura.Papel.de(lectura)
                            : choque.guardado());
        }
    }

    @Operation(summary = "Quitar un papel de la bandeja, mientras nada de él haya entrado")
    @ApiResponse(responseCode = "204", description = "Se quitó")
    @Exige(Acto.REVISAR_LECTURA)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> eliminar(
            @PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        try {
            eliminar.eliminar(id, Etiqueta.exigida(ifMatch));
        } catch (Choque choque) {
            throw new Choque(
                    choque.objeto(),
                    choque.guardado() instanceof Documento documento
                            ? VistaDeLectura.Resumen.de(documento)
                            : choque.guardado());
        }
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Devolver a la bandeja un papel que se quitó")
    @Exige(Acto.REVISAR_LECTURA)
    @PostMapping("/{id}/recuperacion")
    ResponseEntity<VistaDeLectura.Resumen> recuperar(@PathVariable long id) {
        Documento documento = eliminar.recuperar(id);
        return Etiqueta.con(documento.version(), VistaDeLectura.Resumen.de(documento));
    }
}
