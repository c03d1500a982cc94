package mx.avance.aplicacion.reprogramacion.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.api.Problemas;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.reprogramacion.DecidirSolicitud;
import mx.avance.aplicacion.reprogramacion.DictamenImpreso;
import mx.avance.aplicacion.reprogramacion.ExportarSolicitudes;
import mx.avance.aplicacion.reprogramacion.Filtro;
import mx.avance.aplicacion.reprogramacion.FraseDeChoque;
import mx.avance.aplicacion.reprogramacion.PedirCambio;
import mx.avance.aplicacion.reprogramacion.Plazo;
import mx.avance.aplicacion.reprogramacion.Propuesta;
import mx.avance.aplicacion.reprogramacion.Solicitud;
import mx.avance.aplicacion.reprogramacion.Solicitudes;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import mx.avance.nucleo.poa.reprogramacion.TipoDeReprogramacion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "Reprogramaciones",
        description = "Cambios de un POA autorizado: se piden, se deshacen, se autorizan o se niegan")
@RestController
@RequestMapping("/api/v1/reprogramaciones")
class ReprogramacionesApi {

    private final Solicitudes solicitudes;
    private final PedirCambio pedir;
    private final DecidirSolicitud decidir;
    private final DictamenImpreso dictamen;
    private final ExportarSolicitudes exportar;
    private final FraseDeChoque frases;
    private final Avisos avisos;

    ReprogramacionesApi(
            Solicitudes solicitudes,
            PedirCambio pedir,
            DecidirSolicitud decidir,
            DictamenImpreso dictamen,
            ExportarSolicitudes exportar,
            FraseDeChoque frases,
            Avisos avisos) {
        this.solicitudes = solicitudes;
        this.pedir = pedir;
        this.decidir = decidir;
        this.dictamen = dictamen;
        this.exportar = exportar;
        this.frases = frases;
        this.avisos = avisos;
    }

    /** What is asked for, and of which POA. */
    @Schema(name = "PeticionDeCambio")
    record Peticion(
            @Schema(example = "2026") int ejercicio,
            @Schema(example = "542") String programa,
            @Schema(example = "54202") String unidad,

            @Schema(
                    example = "5",
                    description = "Lo alcanzado en el trimestre que se quedó corto; obligatorio en un arrastre")
            @Nullable
            String alcanzado,

            Propuesta cambio) {

        PedirCambio.Peticion peticion() {
            try {
                return new PedirCambio.Peticion(
                        new IdDePoa(new Ejercicio(ejercicio), new Programa(programa), new UnidadEjecutora(unidad)),
                        cambio,
                        alcanzado);
            } catch (IllegalArgumentException e) {
                throw new DatosInvalidos(Defecto.en("unidad", "reprogramacion.poaIlegible"));
            }
        }
    }

    /** What would come of asking now. */
    @Schema(name = "PruebaDeCambio")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prueba(
            List<VistaDeSolicitud.Renglon> efecto,
            List<Falta> faltas,
            List<String> avisos,

            @Schema(example = "SOLICITUD_FUERA_DE_PLAZO") @Nullable
            String negado,

            @Schema(
                    example =
                            "Lo que toca a Ene-Mar pudo solicitarse hasta el 31 de marzo; puede solicitarlo para Abr-Jun en adelante.")
            @Nullable
            String frase,

            @Schema(example = "2026-06-30") @Nullable String pedirHasta,
            @Schema(example = "2026-07-05") @Nullable String decidirHasta) {}

    /** What is missing, cannot be read, or keeps it from being applied. */
    @Schema(name = "FaltaDeCambio")
    record Falta(
            @Schema(example = "motivo") String campo,
            @Schema(example = "forma.obligatorio") String codigo,
            @Schema(example = "Falta este dato.") String frase) {}

    /** The act by which it is granted. */
    @Schema(name = "AutorizacionDeCambio")
    record Autorizacion(
            @Schema(example = "Cabildo") String organo,
            @Schema(example = "Acta 14") String acta,
            @Schema(example = "2026-01-02") String fecha,

            @Schema(
                    example = "1",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description =
                            "Versión del POA con que se vio el efecto (hoy.versionDePoa); si ya rige otra, no se autoriza")
            @Nullable
            Integer versionDePoa,

            @Nullable Archivo archivo) {}

    /** A file within JSON. */
    @Schema(name = "ArchivoDelActa")
    record Archivo(
            @Schema(example = "acta-14.pdf") String nombre,

            @Schema(example = "JVBERi0xLjcK", description = "PDF, PNG o JPEG en base64, hasta 10 MB")
            String contenido) {

        ArchivoDeAutorizacion leido() {
            try {
                return ArchivoDeAutorizacion.de(nombre, Base64.getDecoder().decode(contenido));
            } catch (IllegalArgumentException e) {
                throw new DatosInvalidos(Defecto.en("archivo", "reprogramacion.archivoIlegible"));
            }
        }
    }

    /** Why it is refused. */
    @Schema(name = "NegativaDeCambio")
    record Negativa(
            @Schema(example = "Falta el presupuesto") @Nullable
            String razon) {}

    @Operation(summary = "Los cambios pedidos, los últimos primero")
    @Exige(Acto.VER_POA)
    @GetMapping
    Pagina<VistaDeSolicitud> lista(
            @Parameter(description = "Palabras de la meta, la unidad, quien pidió o el folio")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable EstadoDeSolicitud estado,
            @RequestParam(required = false) @Nullable TipoDeReprogramacion tipo,
            @RequestParam(required = false) @Nullable String unidad,
            @RequestParam(required = false) @Nullable Integer trimestre,
            @RequestParam(required = false) @Nullable Integer ejercicio,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer tamanio) {
        int cuantas = Pagina.tamanio(tamanio);
        Pagina<Solicitud> pagina = Pagina.de(
                "reprogramaciones",
                solicitudes.lista(
                        filtro(q, estado, tipo, unidad, trimestre, ejercicio),
                        Pagina.numeroDespuesDe("reprogramaciones", cursor),
                        cuantas + 1),
                cuantas,
                una -> Long.toString(una.id()));
        return new Pagina<>(
                pagina.elementos().stream()
                        .map(una -> VistaDeSolicitud.de(una, una.efecto()))
                        .toList(),
                pagina.siguiente());
    }

    @Operation(
            summary = "Los cambios pedidos, en CSV",
            description = "Lo que muestra la lista con esos filtros; los últimos 10,000 a lo más.")
    @ApiResponse(
            responseCode = "200",
            description = "La lista",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Exige(Acto.VER_POA)
    @GetMapping(value = "/exportar.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable EstadoDeSolicitud estado,
            @RequestParam(required = false) @Nullable TipoDeReprogramacion tipo,
            @RequestParam(required = false) @Nullable String unidad,
            @RequestParam(required = false) @Nullable Integer trimestre,
            @RequestParam(required = false) @Nullable Integer ejercicio,
            @Parameter(hidden = true) Locale idioma) {
        return exportar.de(filtro(q, estado, tipo, unidad, trimestre, ejercicio), idioma)
                .csv();
    }

    @Operation(
            summary = "Los cambios pedidos, en XLSX",
            description = "Lo que muestra la lista con esos filtros; los últimos 10,000 a lo más.")
    @ApiResponse(
            responseCode = "200",
            description = "La lista",
            content = @Content(mediaType = Descarga.XLSX, schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_POA)
    @GetMapping(value = "/exportar.xlsx", produces = Descarga.XLSX)
    ResponseEntity<byte[]> xlsx(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable EstadoDeSolicitud estado,
            @RequestParam(required = false) @Nullable TipoDeReprogramacion tipo,
            @RequestParam(required = false) @Nullable String unidad,
            @RequestParam(required = false) @Nullable Integer trimestre,
            @RequestParam(required = false) @Nullable Integer ejercicio,
            @Parameter(hidden = true) Locale idioma) {
        return exportar.de(filtro(q, estado, tipo, unidad, trimestre, ejercicio), idioma)
                .xlsx();
    }

    private static Filtro filtro(
            @Nullable String q,
            @Nullable EstadoDeSolicitud estado,
            @Nullable TipoDeReprogramacion tipo,
            @Nullable String unidad,
            @Nullable Integer trimestre,
            @Nullable Integer ejercicio) {
        try {
            return new Filtro(
                    Optional.ofNullable(ejercicio).map(Ejercicio::new),
                    Optional.ofNullable(estado),
                    Optional.ofNullable(tipo),
                    Optional.ofNullable(unidad).map(UnidadEjecutora::new),
                    Optional.ofNullable(trimestre).map(Trimestre::de),
                    q == null ? "" : q.replaceAll("\\p{Cntrl}", " ").strip());
        } catch (IllegalArgumentException e) {
            throw new DatosInvalidos(Defecto.en("unidad", "reprogramacion.filtroIlegible"));
        }
    }

    @Operation(
            summary = "Un cambio pedido, con su efecto sobre el POA vigente",
            description =
                    "Mientras nadie lo decida dice también si puede decidirse hoy, y la versión del POA con que se calculó.")
    @Exige(Acto.VER_POA)
    @GetMapping("/{id}")
    ResponseEntity<VistaDeSolicitud> ver(@Parameter(example = "12") @PathVariable long id, Locale idioma) {
        Solicitudes.Vista vista = solicitudes.ver(id);
        Solicitud solicitud = vista.solicitud();
        return Etiqueta.con(
                solicitud.version(),
                VistaDeSolicitud.de(solicitud, vista.efecto(), solicitud.estaPendiente() ? hoy(vista, idioma) : null));
    }

    private VistaDeSolicitud.Hoy hoy(Solicitudes.Vista vista, Locale idioma) {
        return new VistaDeSolicitud.Hoy(
                vista.versionDePoa(),
                vista.impedimentos().isEmpty()
                        ? vista.otraCosa().map(otra -> frases.de(otra, idioma)).orElse(null)
                        : frases.de(
                                new DecidirSolicitud.YaNoAplica(vista.versionDePoa(), vista.impedimentos()), idioma),
                avisos.textos(vista.avisos(), idioma),
                Optional.ofNullable(vista.plazo())
                        .flatMap(Plazo::decidirHasta)
                        .map(LocalDate::toString)
                        .orElse(null),
                porQueNo(vista.noAutorizar(), idioma),
                porQueNo(vista.noNegar(), idioma),
                porQueNo(vista.noDeshacer(), idioma));
    }

    private @Nullable String porQueNo(@Nullable Negado negado, Locale idioma) {
        return negado == null ? null : avisos.texto(new NoPermitido(negado), idioma);
    }

    @Operation(summary = "Probar un cambio: su efecto, lo que falta y hasta cuándo puede pedirse, sin pedirlo")
    @Exige(Acto.SOLICITAR_REPROGRAMACION)
    @PostMapping("/prueba")
    Prueba probar(@RequestBody Peticion peticion, Locale idioma) {
        PedirCambio.Prueba prueba = pedir.probar(peticion.peticion());
        Negado negado = prueba.negado();
        Plazo plazo = prueba.plazo();
        return new Prueba(
                prueba.efecto().stream().map(VistaDeSolicitud.Renglon::de).toList(),
                prueba.defectos().stream()
                        .map(defecto -> new Falta(defecto.campo(), defecto.clave(), avisos.texto(defecto, idioma)))
                        .toList(),
                avisos.textos(prueba.avisos(), idioma),
                negado == null ? null : negado.codigo(),
                porQueNo(negado, idioma),
                plazo == null ? null : plazo.pedirHasta().toString(),
                plazo == null
                        ? null
                        : plazo.decidirHasta().map(LocalDate::toString).orElse(null));
    }

    @Operation(summary = "Pedir un cambio")
    @Exige(Acto.SOLICITAR_REPROGRAMACION)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201", description = "Pedido; lo decide Planeación")
    ResponseEntity<VistaDeSolicitud> pedir(@RequestBody Peticion peticion) {
        Solicitud solicitud = pedir.pedir(peticion.peticion(), UUID.randomUUID());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Integer.toString(solicitud.version()))
                .body(VistaDeSolicitud.de(solicitud, solicitud.efecto()));
    }

    @Operation(summary = "Deshacer una solicitud propia que nadie ha decidido")
    @Exige(Acto.DESHACER_SOLICITUD)
    @PostMapping("/{id}/deshacer")
    ResponseEntity<VistaDeSolicitud> deshacer(
            @Parameter(example = "12") @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return resuelta(decidir.deshacer(id, Etiqueta.exigida(ifMatch)));
    }

    @Operation(
            summary = "Autorizar un cambio: entra en vigor otra versión del POA y se emite su dictamen",
            description =
                    "Sólo sobre la versión del POA con que se vio su efecto, y sólo si deja lo que la unidad pidió: si el POA cambió y ya no lo deja, contesta 412 y lo que quedaría.")
    @Exige(Acto.AUTORIZAR_REPROGRAMACION)
    @PostMapping("/{id}/autorizacion")
    ResponseEntity<VistaDeSolicitud> autorizar(
            @Parameter(example = "12") @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Autorizacion autorizacion) {
        int version = Etiqueta.exigida(ifMatch);
        Integer vista = autorizacion.versionDePoa();
        if (vista == null) {
            throw new DatosInvalidos(Defecto.en("versionDePoa", "reprogramacion.faltaVersionDePoa"));
        }
        Archivo archivo = autorizacion.archivo();
        return resuelta(decidir.autorizar(
                id,
                version,
                new DecidirSolicitud.Dictamen(
                        texto(autorizacion.organo()),
                        texto(autorizacion.acta()),
                        dia(texto(autorizacion.fecha())),
                        archivo == null ? null : archivo.leido(),
                        vista)));
    }

    @Operation(summary = "Negar un cambio, con su razón; no tiene plazo")
    @Exige(Acto.NEGAR_REPROGRAMACION)
    @PostMapping("/{id}/negativa")
    ResponseEntity<VistaDeSolicitud> negar(
            @Parameter(example = "12") @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Negativa negativa) {
        return resuelta(decidir.negar(id, Etiqueta.exigida(ifMatch), texto(negativa.razon())));
    }

    /** Says besides what became of the POA, as the screen does. */
    @ExceptionHandler
    ProblemDetail choque(Choque choque, Locale idioma, HttpServletRequest peticion) {
        ProblemDetail problema = Problemas.problema(
                HttpStatus.PRECONDITION_FAILED, "CAMBIADO_POR_OTRO", frases.de(choque, idioma), peticion);
        problema.setProperty("guardado", guardado(choque));
        return problema;
    }

    private static @Nullable Object guardado(Choque choque) {
        return choque.guardado() instanceof DecidirSolicitud.NoEsLoPedido otro
                ? Map.of(
                        "versionDePoa", otro.versionDePoa(),
                        "pedido", VistaDeSolicitud.Renglon.de(otro.pedido()),
                        "quedaria", VistaDeSolicitud.Renglon.de(otro.quedaria()))
                : choque.guardado();
    }

    private static ResponseEntity<VistaDeSolicitud> resuelta(Solicitud solicitud) {
        return Etiqueta.con(solicitud.version(), VistaDeSolicitud.de(solicitud, solicitud.efecto()));
    }

    private static String texto(@Nullable String escrito) {
        return escrito == null ? "" : escrito;
    }

    private static @Nullable LocalDate dia(String escrito) {
        try {
            return LocalDate.parse(escrito.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Operation(summary = "El dictamen de un cambio decidido, en PDF")
    @ApiResponse(
            responseCode = "200",
            description = "El dictamen",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_POA)
    @GetMapping(value = "/{id}/dictamen", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> dictamen(@Parameter(example = "12") @PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(dictamen.de(id).pdf());
    }
}
