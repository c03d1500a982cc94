package mx.avance.aplicacion.catalogos.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.catalogos.entradas.ClasificacionesDelConac;
import mx.avance.aplicacion.catalogos.entradas.EmblemaDeAdministracion;
import mx.avance.aplicacion.catalogos.entradas.Entrada;
import mx.avance.aplicacion.catalogos.entradas.Entradas;
import mx.avance.aplicacion.catalogos.entradas.ExportarCatalogo;
import mx.avance.aplicacion.catalogos.entradas.ExportarCatalogo.Formato;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.catalogo.ClasificacionFuncional;
import mx.avance.nucleo.catalogo.ClasificacionProgramatica;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What of the catalogues is no JSON, and the classifications that nobody edits. */
@Tag(name = "Catálogos")
@RestController
@RequestMapping("/api/v1/catalogos")
class ArchivosDeCatalogoApi {

    private static final String EMBLEMA = "/administraciones/{id:[0-9]+}/emblema";
    private static final String COMO_ENTRA =
            "Lo que se exporta se puede volver a importar. Fechas ISO; las claves son texto.";

    private final Entes entes;
    private final Entradas entradas;
    private final EmblemaDeAdministracion emblema;
    private final ExportarCatalogo exportar;
    private final Clock reloj;

    ArchivosDeCatalogoApi(
            Entes entes, Entradas entradas, EmblemaDeAdministracion emblema, ExportarCatalogo exportar, Clock reloj) {
        this.entes = entes;
        this.entradas = entradas;
        this.emblema = emblema;
        this.exportar = exportar;
        this.reloj = reloj;
    }

    @Schema(name = "ClasificacionFuncional")
    record Funcional(
            @Schema(example = "2.2.2") String codigo,
            @Schema(example = "Desarrollo Comunitario") String nombre,

            @Schema(example = "SUBFUNCION", description = "FINALIDAD, FUNCION o SUBFUNCION")
            String nivel) {

        static Funcional de(ClasificacionFuncional.Entrada entrada) {
            return new Funcional(
                    entrada.codigo(), entrada.nombre(), entrada.nivel().name());
        }
    }

    @Schema(name = "ModalidadProgramatica")
    record Modalidad(
            @Schema(example = "E") String codigo,

            @Schema(example = "Prestación de Servicios Públicos")
            String nombre,

            @Schema(
                    types = {"string", "null"},
                    example = "Desempeño de las Funciones",
                    description = "null si no está en ninguno")
            @Nullable
            String grupo) {

        static Modalidad de(ClasificacionProgramatica.Modalidad modalidad) {
            return new Modalidad(
                    modalidad.codigo(), modalidad.nombre(), modalidad.grupo().orElse(null));
        }
    }

    @Schema(name = "ClasificacionesDelConac")
    record Clasificaciones(List<Funcional> funcional, List<Modalidad> programatica) {}

    @Operation(
            summary = "Las clasificaciones funcional y programática del CONAC",
            description = "Vienen con el sistema y nadie las cambia; cada programa lleva las suyas.")
    @Exige(Acto.VER)
    @GetMapping("/conac")
    Clasificaciones conac(
            @Parameter(description = "Palabras que han de tener, sin importar acentos", example = "comunitario")
                    @RequestParam("q")
                    Optional<String> busca) {
        ClasificacionesDelConac halladas = ClasificacionesDelConac.con(busca.orElse(""));
        return new Clasificaciones(
                halladas.funcional().stream().map(Funcional::de).toList(),
                halladas.programatica().stream().map(Modalidad::de).toList());
    }

    @Operation(summary = "Un catálogo, o lo que pase el filtro, en CSV", description = COMO_ENTRA)
    @ApiResponse(
            responseCode = "200",
            description = "Las entradas, una por renglón",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Exige(Acto.VER)
    @GetMapping(value = "/{catalogo}/exportacion.csv", produces = "text/csv")
    ResponseEntity<byte[]> enCsv(
            @Parameter(example = "ramos") @PathVariable("catalogo") String catalogo,
            @ParameterObject CatalogosApi.Pedido pedido) {
        return exportado(catalogo, pedido, Formato.CSV);
    }

    @Operation(summary = "Un catálogo, o lo que pase el filtro, en XLSX", description = COMO_ENTRA)
    @ApiResponse(
            responseCode = "200",
            description = "Las entradas, una por renglón",
            content = @Content(mediaType = Descarga.XLSX, schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER)
    @GetMapping(value = "/{catalogo}/exportacion.xlsx", produces = Descarga.XLSX)
    ResponseEntity<byte[]> enXlsx(
            @Parameter(example = "ramos") @PathVariable("catalogo") String catalogo,
            @ParameterObject CatalogosApi.Pedido pedido) {
        return exportado(catalogo, pedido, Formato.XLSX);
    }

    private ResponseEntity<byte[]> exportado(String clave, CatalogosApi.Pedido pedido, Formato formato) {
        Catalogo catalogo = CatalogosApi.exigir(clave);
        return formato.descarga(
                catalogo.clave() + "-" + LocalDate.now(reloj), exportar.exportar(catalogo, pedido.filtro(), formato));
    }

    @Operation(summary = "La plantilla de un catálogo para llenar, en CSV", description = "Los encabezados solos.")
    @ApiResponse(
            responseCode = "200",
            description = "Los encabezados",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Exige(Acto.VER)
    @GetMapping(value = "/{catalogo}/plantilla.csv", produces = "text/csv")
    ResponseEntity<byte[]> plantillaEnCsv(@Parameter(example = "ramos") @PathVariable("catalogo") String catalogo) {
        return plantilla(catalogo, Formato.CSV);
    }

    @Operation(
            summary = "La plantilla de un catálogo para llenar, en XLSX",
            description = "Los encabezados, y en otra hoja qué lleva cada columna.")
    @ApiResponse(
            responseCode = "200",
            description = "El libro",
            content = @Content(mediaType = Descarga.XLSX, schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER)
    @GetMapping(value = "/{catalogo}/plantilla.xlsx", produces = Descarga.XLSX)
    ResponseEntity<byte[]> plantillaEnXlsx(@Parameter(example = "ramos") @PathVariable("catalogo") String catalogo) {
        return plantilla(catalogo, Formato.XLSX);
    }

    private ResponseEntity<byte[]> plantilla(String clave, Formato formato) {
        Catalogo catalogo = CatalogosApi.exigir(clave);
        return formato.descarga("plantilla-" + catalogo.clave(), exportar.plantilla(catalogo, formato));
    }

    @Operation(
            summary = "El emblema de una administración",
            description = "Un PNG. Su ETag es la versión de la administración.")
    @ApiResponse(
            responseCode = "200",
            description = "La imagen",
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER)
    @GetMapping(value = EMBLEMA, produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> emblema(@PathVariable("id") long id) {
        Entrada administracion = entradas.entrada(Catalogo.ADMINISTRACIONES, id);
        byte[] imagen = entes.emblema(id).orElseThrow(() -> new NoExiste("el emblema de esa administración"));
        return ResponseEntity.ok()
                .eTag(Integer.toString(administracion.version()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.IMAGE_PNG)
                .body(imagen);
    }

    @Operation(
            summary = "Poner el emblema de una administración",
            description =
                    "El cuerpo es la imagen misma: PNG de hasta 256 KB y 2000 puntos por lado. Se dibuja de nuevo: "
                            + "nada de lo que traiga escondido se guarda.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.EDITAR_CATALOGO)
    @PutMapping(EMBLEMA)
    ResponseEntity<CatalogosApi.Vista> ponerEmblema(
            @PathVariable("id") long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody byte[] imagen) {
        return conVersion(emblema.guardar(id, Etiqueta.exigida(ifMatch), imagen));
    }

    @Operation(summary = "Dejar una administración sin emblema")
    @Exige(Acto.EDITAR_CATALOGO)
    @DeleteMapping(EMBLEMA)
    ResponseEntity<CatalogosApi.Vista> quitarEmblema(
            @PathVariable("id") long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return conVersion(emblema.guardar(id, Etiqueta.exigida(ifMatch), new byte[0]));
    }

    private static ResponseEntity<CatalogosApi.Vista> conVersion(Entrada administracion) {
        return Etiqueta.con(administracion.version(), CatalogosApi.Vista.de(administracion));
    }
}
