package mx.avance.aplicacion.auditoria.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.auditoria.Anotacion;
import mx.avance.aplicacion.auditoria.ConsultaDeBitacora;
import mx.avance.aplicacion.auditoria.EnPalabras;
import mx.avance.aplicacion.auditoria.ExportarBitacora;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Bitácora", description = "Quién hizo qué, cuándo, sobre qué y por qué")
@RestController
@RequestMapping("/api/v1/bitacora")
class BitacoraApi {

    private static final String EN_ARCHIVO =
            "En palabras, de lo más reciente a lo más antiguo, con las horas del ente; hasta 20 000 renglones.";

    private final ConsultaDeBitacora bitacora;
    private final ExportarBitacora exportar;
    private final EnPalabras palabras;
    private final Actores actores;

    BitacoraApi(ConsultaDeBitacora bitacora, ExportarBitacora exportar, EnPalabras palabras, Actores actores) {
        this.bitacora = bitacora;
        this.exportar = exportar;
        this.palabras = palabras;
        this.actores = actores;
    }

    @Schema(name = "AnotacionDeBitacora")
    record Vista(
            @Schema(example = "1204") long id,

            @Schema(example = "2026-04-15T17:02:11Z", description = "Instante, en tiempo universal")
            String momento,

            @Schema(example = "planeacion", description = "Cuenta de quien lo hizo; «sistema» si fue el sistema")
            String cuenta,

            @Schema(example = "PANTALLA", description = "PANTALLA, API o SISTEMA")
            String origen,

            @Schema(example = "PRORROGA_DADA", description = "Una palabra que nunca cambia de significado")
            String acto,

            @Schema(example = "Dio una prórroga", description = "El acto en palabras")
            String texto,

            @Schema(example = "unidad 54202", description = "Como se guarda, siempre en español")
            String objeto,

            @Schema(example = "unidad 54202", description = "El objeto en palabras del idioma pedido")
            String textoDeObjeto,

            @Schema(
                    types = {"object", "array", "string", "number", "boolean", "null"},
                    example = "{\"capturaHasta\":\"2026-04-14\"}",
                    description = "Cómo estaba; null si no había nada")
            @Nullable
            Object antes,

            @Schema(
                    types = {"object", "array", "string", "number", "boolean", "null"},
                    example = "{\"capturaHasta\":\"2026-04-20\"}",
                    description = "Cómo quedó; null si no quedó nada")
            @Nullable
            Object despues,

            @Schema(
                    types = {"string", "null"},
                    example = "Oficio 12/2026",
                    description = "Por qué; null si no se pidió motivo")
            @Nullable
            String motivo) {}

    /** What is looked for; a part that is left out looks for everything. */
    record Pedido(
            @Parameter(description = "Parte de la cuenta", example = "planea") @Nullable
            String persona,

            @Parameter(
                    description = "Parte de aquello sobre lo que se hizo, como se guarda o en el idioma pedido",
                    example = "54202")
            @Nullable
            String objeto,

            @Parameter(description = "El acto, entero", example = "PRORROGA_DADA") @Nullable
            String acto,

            @Parameter(description = "Primer día, en la zona del ente", example = "2026-01-01") @Nullable
            String desde,

            @Parameter(description = "Último día, incluido", example = "2026-12-31") @Nullable
            String hasta) {

        ConsultaDeBitacora.Filtro filtro() {
            return new ConsultaDeBitacora.Filtro(
                    texto(persona), texto(objeto), texto(acto), dia("desde", texto(desde)), dia("hasta", texto(hasta)));
        }

        private static String texto(@Nullable String escrito) {
            return escrito == null ? "" : escrito;
        }
    }

    @Schema(name = "ActoDeBitacora")
    record ActoVisto(
            @Schema(example = "PRORROGA_DADA") String acto,
            @Schema(example = "Dio una prórroga") String texto) {}

    @Operation(
            summary = "Lo que ha pasado en el ente, de lo más reciente a lo más antiguo",
            description = "Lo leen Contraloría y Planeación. Se sigue con el cursor de la página anterior.")
    @Exige(Acto.VER_BITACORA)
    @GetMapping
    Pagina<Vista> lista(
            @ParameterObject Pedido pedido,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "tamanio", required = false) @Nullable Integer tamanio,
            @Parameter(hidden = true) @AuthenticationPrincipal PersonaConectada quien,
            @Parameter(hidden = true) HttpServletRequest peticion,
            @Parameter(hidden = true) Locale idioma) {
        int cuantas = Pagina.tamanio(tamanio);
        List<Vista> leidas = bitacora
                .lista(
                        actores.de(quien, peticion),
                        pedido.filtro(),
                        idioma,
                        Pagina.numeroDespuesDe("bitacora", cursor),
                        cuantas + 1)
                .stream()
                .map(anotacion -> vista(anotacion, idioma))
                .toList();
        return Pagina.de("bitacora", leidas, cuantas, vista -> Long.toString(vista.id()));
    }

    @Operation(
            summary = "Los actos que alguna vez se han hecho en el ente",
            description = "Los que se pueden pedir en «acto», por su palabra.")
    @Exige(Acto.VER_BITACORA)
    @GetMapping("/actos")
    List<ActoVisto> actos(@Parameter(hidden = true) Locale idioma) {
        return bitacora.actos().stream()
                .map(acto -> new ActoVisto(acto, palabras.acto(acto, idioma)))
                .toList();
    }

    @Operation(summary = "Lo que ha pasado en el ente, en CSV", description = EN_ARCHIVO)
    @ApiResponse(
            responseCode = "200",
            description = "Lo pedido",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Exige(Acto.VER_BITACORA)
    @GetMapping(value = "/exportacion.csv", produces = "text/csv")
    ResponseEntity<byte[]> enCsv(
            @ParameterObject Pedido pedido,
            @Parameter(hidden = true) @AuthenticationPrincipal PersonaConectada quien,
            @Parameter(hidden = true) HttpServletRequest peticion,
            @Parameter(hidden = true) Locale idioma) {
        return exportar.exportar(actores.de(quien, peticion), pedido.filtro(), idioma)
                .csv();
    }

    @Operation(summary = "Lo que ha pasado en el ente, en XLSX", description = EN_ARCHIVO)
    @ApiResponse(
            responseCode = "200",
            description = "Lo pedido",
            content = @Content(mediaType = Descarga.XLSX, schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_BITACORA)
    @GetMapping(value = "/exportacion.xlsx", produces = Descarga.XLSX)
    ResponseEntity<byte[]> enXlsx(
            @ParameterObject Pedido pedido,
            @Parameter(hidden = true) @AuthenticationPrincipal PersonaConectada quien,
            @Parameter(hidden = true) HttpServletRequest peticion,
            @Parameter(hidden = true) Locale idioma) {
        return exportar.exportar(actores.de(quien, peticion), pedido.filtro(), idioma)
                .xlsx();
    }

    private Vista vista(Anotacion anotacion, Locale idioma) {
        return new Vista(
                anotacion.id(),
                anotacion.momento().toString(),
                anotacion.cuenta(),
                anotacion.origen(),
                anotacion.acto(),
                palabras.acto(anotacion.acto(), idioma),
                anotacion.objeto(),
                palabras.objeto(anotacion.objeto(), idioma),
                anotacion.antes(),
                anotacion.despues(),
                anotacion.motivo());
    }

    private static Optional<LocalDate> dia(String campo, String texto) {
        FechaEscrita escrita = new FechaEscrita(texto);
        List<Defecto> defectos = new ArrayList<>();
        escrita.revisar(campo, defectos);
        DatosInvalidos.siHay(defectos);
        return escrita.dia();
    }
}
