package mx.avance.aplicacion.poa.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.CedulasPoa;
import mx.avance.aplicacion.poa.FirmasDePoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.ListaDePoas;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.poa.VersionesDePoa;
import mx.avance.impresion.CedulaPoa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "POA")
@RestController
@RequestMapping("/api/v1/poa")
class CedulasApi {

    private static final String UNO = "/{ejercicio}/{programa}/{unidad}";
    private static final String XLSX = Descarga.XLSX;
    private static final String VERSION = "Una versión autorizada; el POA en su estado actual si falta";
    private static final String DE_CUAL =
            "De un borrador, los renglones completos, con los nombres de hoy. De una versión autorizada, la que rige o la que se "
                    + "pida, con la administración, los nombres y los titulares del día de su acta.";
    private static final String ESTADOS = "SIN_EMPEZAR, BORRADOR, DEVUELTO, EN_REVISION o AUTORIZADO; todos si falta";

    private final CedulasPoa cedulas;
    private final FirmasDePoa firmas;
    private final ListaDePoas lista;
    private final Poas poas;
    private final VersionesDePoa versiones;

    CedulasApi(CedulasPoa cedulas, FirmasDePoa firmas, ListaDePoas lista, Poas poas, VersionesDePoa versiones) {
        this.cedulas = cedulas;
        this.firmas = firmas;
        this.lista = lista;
        this.poas = poas;
        this.versiones = versiones;
    }

    /** One place for a signature. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FirmaDePoa")
    record FirmaVista(
            @Schema(example = "ELABORO", description = "ELABORO, REVISO o AUTORIZO")
            String papel,

            @Schema(example = "Mariana Solís Ibarra", description = "Falta si nadie ocupaba el puesto ese día")
            @Nullable
            String nombre,

            @Schema(example = "Jefa del Departamento Técnico") @Nullable
            String cargo) {

        static FirmaVista de(Firma firma) {
            return new FirmaVista(
                    firma.papel().name(),
                    firma.nombre().orElse(null),
                    firma.cargo().orElse(null));
        }
    }

    /** Who signs a programme. */
    @Schema(name = "FirmasDePoa")
    record FirmasVista(
            @Schema(
                    example = "2025-12-15",
                    description = "El día del acta que autorizó la versión; hoy si no hay ninguna")
            LocalDate dia,

            List<FirmaVista> firmas) {}

    @Operation(
            summary = "Quién firma el POA",
            description = "Quien ocupaba cada puesto el día del documento, de izquierda a derecha en la cédula.")
    @Exige(Acto.VER_POA)
    @GetMapping(UNO + "/firmas")
    FirmasVista firmas(
            IdDePoa id,
            @Parameter(description = VERSION, example = "1") @RequestParam(required = false) @Nullable
                    Integer version) {
        FirmasDePoa.Firman firman = version == null
                ? firmas.de(poas.exigir(id))
                : firmas.en(id, versiones.version(id, version).autorizacion().fecha());
        return new FirmasVista(
                firman.dia(), firman.firmas().stream().map(FirmaVista::de).toList());
    }

    @Operation(
            summary = "La lista de POA de un ejercicio, en CSV",
            description = "Lo que muestra la pantalla con esos filtros, las unidades que no han empezado incluidas.")
    @ApiResponse(
            responseCode = "200",
            description = "La lista",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Exige(Acto.VER_POA)
    @GetMapping(value = "/lista.csv", produces = "text/csv")
    ResponseEntity<byte[]> listaEnCsv(
            @Parameter(example = "2026") @RequestParam(required = false) @Nullable Integer ejercicio,
            @Parameter(description = "Parte de la clave o del nombre de la unidad o del programa", example = "tecnico")
                    @RequestParam(required = false, defaultValue = "")
                    String busca,
            @Parameter(description = ESTADOS, example = "AUTORIZADO") @RequestParam(required = false, defaultValue = "")
                    String estado,
            @Parameter(hidden = true) Locale idioma) {
        return lista(ejercicio, busca, estado, idioma).csv();
    }

    @Operation(
            summary = "La lista de POA de un ejercicio, en XLSX",
            description = "Lo que muestra la pantalla con esos filtros, las unidades que no han empezado incluidas.")
    @ApiResponse(
            responseCode = "200",
            description = "La lista",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_POA)
    @GetMapping(value = "/lista.xlsx", produces = XLSX)
    ResponseEntity<byte[]> listaEnXlsx(
            @Parameter(example = "2026") @RequestParam(required = false) @Nullable Integer ejercicio,
            @Parameter(description = "Parte de la clave o del nombre de la unidad o del programa", example = "tecnico")
                    @RequestParam(required = false, defaultValue = "")
                    String busca,
            @Parameter(description = ESTADOS, example = "AUTORIZADO") @RequestParam(required = false, defaultValue = "")
                    String estado,
            @Parameter(hidden = true) Locale idioma) {
        return lista(ejercicio, busca, estado, idioma).xlsx();
    }

    private Descarga lista(@Nullable Integer ejercicio, String busca, String estado, Locale idioma) {
        return lista.descarga(
                new ListaDePoas.Filtro(
                        ejercicio == null ? lista.deAhora() : PoaApi.anio(ejercicio),
                        TextoEscrito.limpio(busca),
                        TextoEscrito.limpio(estado)),
                idioma);
    }

    @Operation(summary = "La cédula POA de la unidad, en PDF", description = DE_CUAL)
    @ApiResponse(
            responseCode = "200",
            description = "La cédula",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_POA)
    @GetMapping(value = UNO + "/cedula.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            IdDePoa id,
            @Parameter(description = VERSION, example = "1") @RequestParam(required = false) @Nullable Integer version)
            throws IOException {
        return cedula(id, Optional.ofNullable(version), CedulasPoa.Formato.PDF);
    }

    @Operation(summary = "La cédula POA de la unidad, en XLSX", description = DE_CUAL)
    @ApiResponse(
            responseCode = "200",
            description = "La cédula",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_POA)
    @GetMapping(value = UNO + "/cedula.xlsx", produces = XLSX)
    ResponseEntity<byte[]> xlsx(
            IdDePoa id,
            @Parameter(description = VERSION, example = "1") @RequestParam(required = false) @Nullable Integer version)
            throws IOException {
        return cedula(id, Optional.ofNullable(version), CedulasPoa.Formato.XLSX);
    }

    @Operation(
            summary = "El libro de cédulas de un ejercicio, en PDF",
            description = "Las que puede ver quien pregunta, por unidad y programa, con índice.")
    @ApiResponse(
            responseCode = "200",
            description = "El libro",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_POA)
    @GetMapping(value = "/{ejercicio}/libro.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> libroEnPdf(
            @PathVariable String ejercicio,
            @Parameter(description = "Solo sus unidades; todas si falta", example = "54")
                    @RequestParam(required = false)
                    @Nullable
                    String ramo)
            throws IOException {
        return libro(ejercicio, ramo, CedulasPoa.Formato.PDF);
    }

    @Operation(
            summary = "El libro de cédulas de un ejercicio, en XLSX",
            description = "Las que puede ver quien pregunta, por unidad y programa, una por hoja.")
    @ApiResponse(
            responseCode = "200",
            description = "El libro",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_POA)
    @GetMapping(value = "/{ejercicio}/libro.xlsx", produces = XLSX)
    ResponseEntity<byte[]> libroEnXlsx(
            @PathVariable String ejercicio,
            @Parameter(description = "Solo sus unidades; todas si falta", example = "54")
                    @RequestParam(required = false)
                    @Nullable
                    String ramo)
            throws IOException {
        return libro(ejercicio, ramo, CedulasPoa.Formato.XLSX);
    }

    private ResponseEntity<byte[]> cedula(IdDePoa id, Optional<Integer> version, CedulasPoa.Formato formato)
            throws IOException {
        return archivo(List.of(cedulas.cedula(id, version)), CedulasPoa.archivo(id, version, formato), formato);
    }

    private ResponseEntity<byte[]> libro(String ejercicio, @Nullable String ramo, CedulasPoa.Formato formato)
            throws IOException {
        Optional<Ramo> suyo = Optional.ofNullable(ramo).map(escrito -> Ramo.find(escrito)
                .orElseThrow(() -> new DatosInvalidos(Defecto.en("ramo", "poa.ramoMal", escrito))));
        return archivo(
                cedulas.libro(PoaApi.anio(ejercicio), suyo), "libro-poa-" + ejercicio + formato.terminacion(), formato);
    }

    private ResponseEntity<byte[]> archivo(List<CedulaPoa> libro, String nombre, CedulasPoa.Formato formato)
            throws IOException {
        ByteArrayOutputStream escrito = new ByteArrayOutputStream();
        cedulas.escribir(libro, formato, escrito);
        boolean pdf = formato == CedulasPoa.Formato.PDF;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(nombre).build().toString())
                .contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.parseMediaType(XLSX))
                .body(escrito.toByteArray());
    }
}
