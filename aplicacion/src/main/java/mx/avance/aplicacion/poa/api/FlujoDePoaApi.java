package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.aplicacion.poa.AutorizarPoa;
import mx.avance.aplicacion.poa.CompararPoa;
import mx.avance.aplicacion.poa.DevolverPoa;
import mx.avance.aplicacion.poa.EnviarPoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.poa.RevisarPoa;
import mx.avance.aplicacion.poa.VersionesDePoa;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.NotaDeRevision;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.revision.RevisionDePoa;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a programme once it is drafted: looked over, sent, returned, authorised, read in its versions. */
@Tag(name = "POA")
@RestController
@RequestMapping("/api/v1/poa" + PoaApi.UNO)
class FlujoDePoaApi {

    private static final List<Acto> ACTOS =
            List.of(Acto.EDITAR_POA, Acto.ENVIAR_POA, Acto.DEVOLVER_POA, Acto.AUTORIZAR_POA);

    private final Poas poas;
    private final RevisarPoa revisar;
    private final EnviarPoa enviar;
    private final DevolverPoa devolver;
    private final AutorizarPoa autorizar;
    private final CompararPoa comparar;
    private final VersionesDePoa versiones;
    private final Avisos avisos;

    FlujoDePoaApi(
            Poas poas,
            RevisarPoa revisar,
            EnviarPoa enviar,
            DevolverPoa devolver,
            AutorizarPoa autorizar,
            CompararPoa comparar,
            VersionesDePoa versiones,
            Avisos avisos) {
        this.poas = poas;
        this.revisar = revisar;
        this.enviar = enviar;
        this.devolver = devolver;
        this.autorizar = autorizar;
        this.comparar = comparar;
        this.versiones = versiones;
        this.avisos = avisos;
    }

    @Operation(
            summary = "Qué puede hacer ahora con el POA quien pregunta, y si no, por qué",
            description =
                    "Lo mismo que dicen las pantallas. Si puede pedirse un cambio depende de cuál: lo dice su prueba.")
    @Exige(Acto.VER_POA)
    @GetMapping("/actos")
    List<ActoVista> actos(IdDePoa id, Locale idioma) {
        List<ActoVista> actos = new ArrayList<>();
        poas.pueden(ACTOS, id)
                .forEach((acto, respuesta) -> actos.add(new ActoVista(
                        acto.name(),
                        respuesta.permite(),
                        respuesta
                                .negado()
                                .map(negado -> avisos.texto(new NoPermitido(negado), idioma))
                                .orElse(null))));
        return actos;
    }

    @Operation(summary = "Lo que le falta o contradice a un borrador")
    @Exige(Acto.VER_POA)
    @GetMapping("/hallazgos")
    List<HallazgoVista> hallazgos(IdDePoa id, Locale idioma) {
        RevisionDePoa revision = revisar.de(id);
        return poas.exigir(id)
                .borrador()
                .map(borrador -> hallazgos(revision, borrador, idioma))
                .orElse(List.of());
    }

    @Operation(
            summary = "Lo que dirían las reglas de estos renglones, sin guardarlos",
            description =
                    "Los renglones toman el lugar de todos los del borrador, con las líneas que declara su encabezado.")
    @Exige(Acto.VER_POA)
    @PostMapping("/revision")
    RevisionVista revisar(IdDePoa id, @RequestBody RenglonesVista cuerpo, Locale idioma) {
        PoaEnBorrador escrito = revisar.comoQuedaria(
                id, cuerpo.renglones().stream().map(RenglonVista::renglon).toList());
        List<HallazgoVista> hallazgos = hallazgos(revisar.de(id), escrito, idioma);
        int metas = (int) escrito.renglones().stream()
                .filter(renglon -> renglon.metaPadre().isEmpty())
                .count();
        return new RevisionVista(
                hallazgos,
                (int) hallazgos.stream().filter(HallazgoVista::impide).count(),
                metas,
                escrito.renglones().size() - metas);
    }

    private List<HallazgoVista> hallazgos(RevisionDePoa revision, PoaEnBorrador borrador, Locale idioma) {
        return revision.revisar(borrador).stream()
                .map(hallazgo -> new HallazgoVista(
                        hallazgo.hallazgo().codigo(),
                        hallazgo.numero().isPresent() ? hallazgo.numero().getAsInt() : null,
                        avisos.texto(hallazgo.hallazgo(), idioma),
                        revision.impide(hallazgo.hallazgo())))
                .toList();
    }

    @Operation(
            summary = "El POA junto al del año anterior, renglón por renglón",
            description = "De la misma unidad en el mismo programa; si no hubo, sólo los renglones de éste.")
    @Exige(Acto.VER_POA)
    @GetMapping("/comparacion")
    List<ComparadoVista> comparar(IdDePoa id) {
        return comparar.conElAnterior(id).stream().map(ComparadoVista::de).toList();
    }

    @Operation(summary = "Enviar el borrador a revisión")
    @Exige(Acto.ENVIAR_POA)
    @PostMapping("/envio")
    ResponseEntity<PoaVista> enviar(
            IdDePoa id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return PoaApi.vista(enviar.enviar(id, Etiqueta.exigida(ifMatch)));
    }

    @Operation(summary = "Devolver el POA a la unidad con notas")
    @Exige(Acto.DEVOLVER_POA)
    @PostMapping("/devolucion")
    ResponseEntity<PoaVista> devolver(
            IdDePoa id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DevolucionVista devolucion) {
        List<NotaDeRevision> notas = devolucion.notas().stream()
                .filter(nota -> nota.texto() != null && !nota.texto().isBlank())
                .map(nota -> nota.numero() == null
                        ? NotaDeRevision.general(String.valueOf(nota.texto()))
                        : NotaDeRevision.de(nota.numero(), String.valueOf(nota.texto())))
                .toList();
        return PoaApi.vista(devolver.devolver(id, Etiqueta.exigida(ifMatch), notas));
    }

    @Operation(summary = "Autorizar el POA: queda congelado como versión 1")
    @Exige(Acto.AUTORIZAR_POA)
    @PostMapping("/autorizacion")
    ResponseEntity<PoaVista> autorizar(
            IdDePoa id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AprobacionVista aprobacion) {
        return PoaApi.vista(autorizar.autorizar(
                id,
                Etiqueta.exigida(ifMatch),
                new AutorizarPoa.Datos(
                        texto(aprobacion.organo()),
                        texto(aprobacion.acta()),
                        aprobacion.fecha(),
                        archivo(aprobacion.archivo()))));
    }

    private static @Nullable ArchivoDeAutorizacion archivo(@Nullable ArchivoVista archivo) {
        if (archivo == null || archivo.contenido() == null) {
            return null;
        }
        try {
            return ArchivoDeAutorizacion.de(
                    texto(archivo.nombre()), Base64.getMimeDecoder().decode(archivo.contenido()));
        } catch (IllegalArgumentException e) {
            throw new DatosInvalidos(Defecto.en("archivo", "poa.archivoDeOtroTipo"));
        }
    }

    @Operation(summary = "Las versiones autorizadas, la última primero")
    @Exige(Acto.VER_POA)
    @GetMapping("/versiones")
    List<VersionVista> versiones(IdDePoa id) {
        return versiones.de(id).stream().map(VersionVista::de).toList();
    }

    @Operation(summary = "Una versión como se autorizó")
    @Exige(Acto.VER_POA)
    @GetMapping("/versiones/{version}")
    PoaVista version(IdDePoa id, @PathVariable @Schema(example = "1") int version) {
        return PoaVista.de(id, versiones.programa(id, version));
    }

    @Operation(summary = "El acta u oficio que se adjuntó al autorizar una versión, como se subió")
    @ApiResponse(
            responseCode = "200",
            description = "El archivo: PDF, PNG o JPEG",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_POA)
    @GetMapping("/versiones/{version}/acta")
    ResponseEntity<byte[]> acta(IdDePoa id, @PathVariable @Schema(example = "1") int version) {
        return versiones.archivo(id, version).descarga();
    }

    private static String texto(@Nullable String escrito) {
        return escrito == null ? "" : escrito;
    }
}
