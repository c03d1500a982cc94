package mx.avance.aplicacion.avance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.ImprimirAvance;
import mx.avance.aplicacion.avance.RecibirAvance;
import mx.avance.aplicacion.avance.RecibirVarios;
import mx.avance.aplicacion.avance.VersionesDeAvance;
import mx.avance.aplicacion.avance.web.DescargaDeHoja;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Printing a sheet, and what Planeación does to it: receives it, publishes it, opens an alcance or takes it back. */
@Tag(name = "Avance")
@RestController
@RequestMapping("/api/v1/avance")
class RecepcionApi {

    private static final String UNO = "/{ejercicio}/{trimestre}/{programa}/{unidad}";
    private static final String XLSX = Descarga.XLSX;
    private static final String VERSION = "Una versión que ya se autorizó; la hoja como está si falta";

    private static final List<Acto> ACTOS = List.of(
            Acto.CAPTURAR_AVANCE,
            Acto.REGISTRAR_OFICIO,
            Acto.ELABORAR_AVANCE,
            Acto.REVISAR_AVANCE,
            Acto.AUTORIZAR_AVANCE,
            Acto.ENVIAR_AVANCE_A_FIRMA,
            Acto.RETIRAR_AVANCE_DE_FIRMA,
            Acto.SUBIR_AVANCE_FIRMADO,
            Acto.CONFIRMAR_AVANCE_ELABORADO,
            Acto.CONFIRMAR_AVANCE_REVISADO,
            Acto.CONFIRMAR_AVANCE_AUTORIZADO,
            Acto.DEVOLVER_AVANCE,
            Acto.RECIBIR_AVANCE,
            Acto.PUBLICAR_AVANCE,
            Acto.ABRIR_ALCANCE,
            Acto.RETIRAR_ALCANCE);

    private final Avances avances;
    private final RecibirAvance recibir;
    private final RecibirVarios varios;
    private final VersionesDeAvance versiones;
    private final ImprimirAvance imprimir;
    private final VistasDeAvance vistas;
    private final Avisos avisos;

    RecepcionApi(
            Avances avances,
            RecibirAvance recibir,
            RecibirVarios varios,
            VersionesDeAvance versiones,
            ImprimirAvance imprimir,
            VistasDeAvance vistas,
            Avisos avisos) {
        this.avances = avances;
        this.recibir = recibir;
        this.varios = varios;
        this.versiones = versiones;
        this.imprimir = imprimir;
        this.vistas = vistas;
        this.avisos = avisos;
    }

    /** Why a version is opened. */
    @Schema(name = "AlcanceDeAvance")
    record Alcance(
            @Schema(example = "La 103 se informó en piezas y no en lotes.") @Nullable
            String motivo) {}

    /** An authorised version. */
    @Schema(name = "VersionDeAvance")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionVista(
            @Schema(example = "1") int alcance,

            @Schema(example = "La 103 se informó en piezas y no en lotes.", description = "En blanco la primera")
            String motivo,

            @Schema(description = "Si es la que cuenta ahora")
            boolean vigente,

            @Schema(example = "R-2026-0001", description = "En blanco si no se ha recibido")
            String recepcion,

            @Schema(example = "2026-04-20T18:00:00Z") @Nullable
            Instant publicada,

            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String huella,

            List<VistaDeAvance.PasoVisto> pasos) {

        static VersionVista de(VersionesDeAvance.Version version) {
            return new VersionVista(
                    version.alcance(),
                    version.motivo(),
                    version.vigente(),
                    version.recepcion(),
                    version.publicada().orElse(null),
                    version.huella(),
                    version.pasos().stream().map(VistaDeAvance.PasoVisto::de).toList());
        }
    }

    /** Whether something may be done. */
    @Schema(name = "ActoSobreElAvance")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActoVista(
            @Schema(example = "RECIBIR_AVANCE") String acto,
            boolean puede,

            @Schema(
                    example =
                            "El avance de Ene-Mar de la unidad 54202 sigue en captura; su responsable puede enviarlo a"
                                    + " revisión.",
                    description = "Por qué no; falta si puede")
            @Nullable
            String frase) {}

    /** A sheet of many, as somebody saw it. */
    @Schema(name = "HojaVista")
    record Vista(
            @Schema(example = "2026") @Nullable String ejercicio,
            @Schema(example = "1") @Nullable String trimestre,
            @Schema(example = "542") @Nullable String programa,
            @Schema(example = "54202") @Nullable String unidad,

            @Schema(example = "12", description = "La que se vio de la hoja: su ETag")
            int version) {

        RecibirVarios.Vista vista() {
            return new RecibirVarios.Vista(
                    IdDeAvance.de(texto(ejercicio), texto(trimestre), texto(programa), texto(unidad)), version);
        }
    }

    /** Many sheets. */
    @Schema(name = "HojasVistas")
    record Varias(List<Vista> hojas) {}

    /** What became of one of many. */
    @Schema(name = "ResultadoDeHoja")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resultado(
            @Schema(example = "542") String programa,
            @Schema(example = "54202") String unidad,
            boolean hecho,

            @Schema(example = "R-2026-0001", description = "De su recepción; en blanco si no se ha recibido")
            String recepcion,

            @Schema(example = "La hoja de la unidad 54202 cambió mientras usted la veía; véala y hágalo otra vez.")
            @Nullable
            String frase) {}

    @Operation(summary = "Qué puede hacer ahora con una hoja quien pregunta, y si no, por qué")
    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNO + "/actos")
    List<ActoVista> actos(IdDeAvance id, Locale idioma) {
        avances.exigir(id);
        List<ActoVista> actos = new ArrayList<>();
        avances.pueden(ACTOS, id)
                .forEach((acto, respuesta) -> actos.add(new ActoVista(
                        acto.name(),
                        respuesta.permite(),
                        respuesta
                                .negado()
                                .map(negado -> avisos.texto(new NoPermitido(negado), idioma))
                                .orElse(null))));
        return actos;
    }

    @Operation(
            summary = "La hoja de un trimestre en la forma TMM-F004, en PDF",
            description = "La firmada se imprime de lo que se congeló; la que no, dice que es borrador.")
    @ApiResponse(
            responseCode = "200",
            description = "La hoja",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_AVANCE)
    @GetMapping(value = UNO + "/hoja.pdf", produces = "application/pdf")
    ResponseEntity<byte[]> pdf(
            IdDeAvance id,
            @Parameter(description = VERSION, example = "1") @RequestParam(required = false) @Nullable
                    Integer alcance) {
        return hoja(id, alcance, ImprimirAvance.Formato.PDF);
    }

    @Operation(summary = "La hoja de un trimestre en la forma TMM-F004, en XLSX con sus fórmulas")
    @ApiResponse(
            responseCode = "200",
            description = "La hoja",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_AVANCE)
    @GetMapping(value = UNO + "/hoja.xlsx", produces = XLSX)
    ResponseEntity<byte[]> xlsx(
            IdDeAvance id,
            @Parameter(description = VERSION, example = "1") @RequestParam(required = false) @Nullable
                    Integer alcance) {
        return hoja(id, alcance, ImprimirAvance.Formato.XLSX);
    }

    @Operation(summary = "La hoja de un trimestre en la forma TMM-F004, en CSV")
    @ApiResponse(
            responseCode = "200",
            description = "La hoja",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_AVANCE)
    @GetMapping(value = UNO + "/hoja.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(
            IdDeAvance id,
            @Parameter(description = VERSION, example = "1") @RequestParam(required = false) @Nullable
                    Integer alcance) {
        return hoja(id, alcance, ImprimirAvance.Formato.CSV);
    }

    private ResponseEntity<byte[]> hoja(IdDeAvance id, @Nullable Integer alcance, ImprimirAvance.Formato formato) {
        return DescargaDeHoja.de(imprimir.hoja(id, Optional.ofNullable(alcance), formato, DescargaDeHoja.raiz()));
    }

    @Operation(summary = "El acuse de la recepción de una hoja, en PDF")
    @ApiResponse(
            responseCode = "200",
            description = "El acuse",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_AVANCE)
    @GetMapping(value = UNO + "/acuse.pdf", produces = "application/pdf")
    ResponseEntity<byte[]> acuse(
            IdDeAvance id,
            @Parameter(description = "La versión que se recibió; la última si falta", example = "1")
                    @RequestParam(required = false)
                    @Nullable
                    Integer alcance) {
        return DescargaDeHoja.de(imprimir.acuse(id, Optional.ofNullable(alcance)));
    }

    @Operation(summary = "Las versiones autorizadas de una hoja, la última primero")
    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNO + "/versiones")
    List<VersionVista> versiones(IdDeAvance id) {
        avances.exigir(id);
        return versiones.de(id).stream().map(VersionVista::de).toList();
    }

    @Operation(summary = "Recibir una hoja autorizada: le da su folio de recepción y su acuse")
    @Exige(Acto.RECIBIR_AVANCE)
    @PostMapping(UNO + "/recepcion")
    ResponseEntity<VistaDeAvance.Hoja> recibir(
            IdDeAvance id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale idioma) {
        return vistas.hojaTras(() -> recibir.recibir(id, Etiqueta.exigida(ifMatch)), idioma);
    }

    @Operation(summary = "Marcar como publicada una hoja recibida")
    @Exige(Acto.PUBLICAR_AVANCE)
    @PostMapping(UNO + "/publicacion")
    ResponseEntity<VistaDeAvance.Hoja> publicar(
            IdDeAvance id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale idioma) {
        return vistas.hojaTras(() -> recibir.publicar(id, Etiqueta.exigida(ifMatch)), idioma);
    }

    @Operation(
            summary = "Abrir un alcance: otra versión de lo recibido, con su motivo",
            description =
                    "La unidad la captura y se firma otra vez. Hasta que se autorice, cuenta la versión anterior.")
    @Exige(Acto.ABRIR_ALCANCE)
    @PostMapping(UNO + "/alcance")
    ResponseEntity<VistaDeAvance.Hoja> abrirAlcance(
            IdDeAvance id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Alcance alcance,
            Locale idioma) {
        return vistas.hojaTras(
                () -> recibir.abrirAlcance(id, Etiqueta.exigida(ifMatch), texto(alcance.motivo())), idioma);
    }

    @Operation(
            summary = "Retirar un alcance que se abrió por error, mientras nadie lo firma",
            description =
                    "La hoja vuelve a como se recibió; lo que se haya escrito queda en la historia de sus celdas.")
    @Exige(Acto.RETIRAR_ALCANCE)
    @PostMapping(UNO + "/alcance/retiro")
    ResponseEntity<VistaDeAvance.Hoja> retirarAlcance(
            IdDeAvance id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale idioma) {
        return vistas.hojaTras(() -> recibir.retirarAlcance(id, Etiqueta.exigida(ifMatch)), idioma);
    }

    @Operation(
            summary = "Recibir varias hojas",
            description = "Cada una por sí: la que no se puede no detiene a las demás y dice por qué.")
    @Exige(Acto.RECIBIR_AVANCE)
    @PostMapping("/recepciones")
    List<Resultado> recibirVarias(@RequestBody Varias varias, Locale idioma) {
        return varias(RecibirVarios.Que.RECIBIR, varias, idioma);
    }

    @Operation(
            summary = "Publicar varias hojas",
            description = "Cada una por sí: la que no se puede no detiene a las demás y dice por qué.")
    @Exige(Acto.PUBLICAR_AVANCE)
    @PostMapping("/publicaciones")
    List<Resultado> publicarVarias(@RequestBody Varias varias, Locale idioma) {
        return varias(RecibirVarios.Que.PUBLICAR, varias, idioma);
    }

    private List<Resultado> varias(RecibirVarios.Que que, Varias varias, Locale idioma) {
        return varios.hacer(que, varias.hojas().stream().map(Vista::vista).toList()).stream()
                .map(resultado -> new Resultado(
                        resultado.id().poa().programa().clave(),
                        resultado.id().poa().unidad().clave(),
                        resultado.hecho(),
                        resultado.hecho() ? versiones.recepcion(resultado.id()) : "",
                        resultado.porQueNo(avisos, idioma).orElse(null)))
                .toList();
    }

    private static String texto(@Nullable String escrito) {
        return escrito == null ? "" : escrito;
    }
}
