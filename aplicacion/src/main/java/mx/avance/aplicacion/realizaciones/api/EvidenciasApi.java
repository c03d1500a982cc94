package mx.avance.aplicacion.realizaciones.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.realizaciones.Evidencia;
import mx.avance.aplicacion.realizaciones.Evidencias;
import mx.avance.aplicacion.realizaciones.Realizaciones;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Realizaciones")
@RestController
@RequestMapping("/api/v1/avance/{ejercicio}/{trimestre}/{programa}/{unidad}")
class EvidenciasApi {

    private static final String TODAS = "/renglones/{renglon}/evidencias";
    private static final String UNA = TODAS + "/{evidencia}";

    private final Evidencias evidencias;
    private final Realizaciones realizaciones;

    EvidenciasApi(Evidencias evidencias, Realizaciones realizaciones) {
        this.evidencias = evidencias;
        this.realizaciones = realizaciones;
    }

    /** A file behind an A. */
    @Schema(name = "Evidencia")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Vista(
            @Schema(example = "3") long id,

            @Schema(example = "acta.pdf", description = "En blanco si quien pregunta no puede verla")
            String nombre,

            @Schema(example = "application/pdf", description = "Por su contenido")
            String tipo,

            @Schema(example = "20480", description = "En bytes")
            int tamanio,

            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String huella,

            Evidencia.Clasificacion clasificacion,

            @Schema(example = "12", description = "La realización que prueba; falta si es de todo el renglón") @Nullable
            Long realizacion,

            @Schema(example = "2", description = "La evidencia cuya versión pública es; falta si no lo es") @Nullable
            Long versionPublicaDe,

            @Schema(description = "Si quien pregunta puede bajarla")
            boolean visible,

            @Schema(description = "Si se retiró: se conserva")
            boolean retirada,

            @Schema(example = "ana") String quien,
            @Schema(example = "2026-04-07T18:00:00Z") Instant cuando,
            @Schema(example = "1") int version) {

        static Vista de(Evidencia una) {
            return new Vista(
                    una.id(),
                    una.nombre(),
                    una.tipo(),
                    una.tamanio(),
                    una.huella(),
                    una.clasificacion(),
                    una.entrada().isPresent() ? (Long) una.entrada().getAsLong() : null,
                    una.original().isPresent() ? (Long) una.original().getAsLong() : null,
                    una.visible(),
                    una.retirada(),
                    una.quien(),
                    una.cuando(),
                    una.version());
        }
    }

    /** A file to keep. */
    @Schema(name = "EvidenciaPorSubir")
    record Subida(
            @Schema(example = "acta.pdf") @Nullable String nombre,

            @Schema(
                    example = "JVBERi0xLjcK",
                    description = "En base 64; PDF, JPEG, PNG, WebP, XLSX, DOCX, CSV o texto de 10 MB a lo más")
            @Nullable
            String contenido,

            @Schema(example = "12", description = "La que prueba; todo el renglón si falta") @Nullable
            Long realizacion,

            @Schema(example = "2", description = "La evidencia cuya versión pública es") @Nullable
            Long versionPublicaDe,

            @Schema(
                    example = "CONFIDENCIAL",
                    description = "PUBLICA, RESERVADA o CONFIDENCIAL; la que corresponda si falta")
            @Nullable
            String clasificacion) {}

    /** Who may have a file. */
    @Schema(name = "ClasificacionDeEvidencia")
    record Clasificacion(
            @Schema(example = "RESERVADA", description = "PUBLICA, RESERVADA o CONFIDENCIAL") @Nullable
            String clasificacion) {}

    /** The counts of a row. */
    @Schema(name = "ConteosDeRenglon")
    record ConteosDeRenglon(
            @Schema(example = "204") int renglon,
            @Schema(example = "Sesión") String unidadDeMedida,
            @Schema(example = "2") int entradas,
            @Schema(example = "2") BigDecimal total,
            List<VistaDeRealizacion.ConteoVista> conteos) {}

    /** The counts of a sheet. */
    @Schema(name = "ConteosDeHoja")
    record ConteosDeHoja(
            List<ConteosDeRenglon> renglones,

            @Schema(
                    example = "120",
                    description = "De los renglones que cuentan personas: quien se atendió dos veces cuenta dos")
            BigDecimal atenciones,

            List<VistaDeRealizacion.ConteoVista> conteos) {}

    @Operation(
            summary = "Las realizaciones de una hoja, contadas por tipo, sexo, edad y lugar",
            description = "Ante quien no ve personas callan los grupos de menos de 5")
    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping("/realizaciones")
    ConteosDeHoja conteos(IdDeAvance id) {
        Realizaciones.DeLaHoja hoja = realizaciones.conteos(id);
        return new ConteosDeHoja(
                hoja.renglones().stream()
                        .map(uno -> new ConteosDeRenglon(
                                uno.renglon().numero(),
                                uno.renglon().compromiso().unidadMedida().nombre(),
                                uno.conteo().entradas(),
                                uno.conteo().total().valor(),
                                VistaDeRealizacion.ConteoVista.de(uno.conteo())))
                        .toList(),
                hoja.personas().total().valor(),
                VistaDeRealizacion.ConteoVista.de(hoja.personas()));
    }

    @Operation(summary = "Los archivos que prueban un renglón, los retirados también")
    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping(TODAS)
    List<Vista> lista(IdDeAvance id, @PathVariable @Schema(example = "204") int renglon) {
        return evidencias.de(id, renglon).stream().map(Vista::de).toList();
    }

    @Operation(
            summary = "Agregar un archivo que prueba un renglón o una de sus realizaciones",
            description =
                    "Los mismos bytes dos veces en un renglón son uno; si ahora se pide otra clasificación, realización u original"
                            + " que lo guardado, se rechaza. Nada de lo subido se borra.")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping(TODAS)
    ResponseEntity<Vista> subir(
            IdDeAvance id, @PathVariable @Schema(example = "204") int renglon, @RequestBody Subida subida) {
        return vista(evidencias.subir(
                id,
                renglon,
                new Evidencias.Subida(
                        texto(subida.nombre()),
                        contenido(texto(subida.contenido())),
                        subida.realizacion(),
                        subida.versionPublicaDe(),
                        texto(subida.clasificacion()))));
    }

    private static byte[] contenido(String escrito) {
        try {
            return Base64.getMimeDecoder().decode(escrito);
        } catch (IllegalArgumentException e) {
            throw new DatosInvalidos(Defecto.en("contenido", "evidencia.deOtroTipo"));
        }
    }

    @Operation(summary = "Un archivo, como se subió", description = "De uno confidencial queda registrado que se vio")
    @ApiResponse(
            responseCode = "200",
            description = "El archivo",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping(UNA)
    ResponseEntity<byte[]> archivo(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @PathVariable @Schema(example = "3") long evidencia) {
        return evidencias.archivo(id, renglon, evidencia).descarga();
    }

    @Operation(summary = "Decir quién puede ver un archivo")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA, Acto.PROTEGER_EVIDENCIA})
    @PutMapping(UNA + "/clasificacion")
    ResponseEntity<Vista> clasificar(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @PathVariable @Schema(example = "3") long evidencia,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Clasificacion clasificacion) {
        return cambiada(() -> evidencias.clasificar(
                id, renglon, evidencia, Etiqueta.exigida(ifMatch), texto(clasificacion.clasificacion())));
    }

    @Operation(summary = "Retirar un archivo: se conserva, marcado")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA, Acto.PROTEGER_EVIDENCIA})
    @DeleteMapping(UNA)
    ResponseEntity<Vista> retirar(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @PathVariable @Schema(example = "3") long evidencia,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return cambiada(() -> evidencias.retirar(id, renglon, evidencia, Etiqueta.exigida(ifMatch)));
    }

    @Operation(summary = "Reponer un archivo retirado")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping(UNA + "/reposicion")
    ResponseEntity<Vista> reponer(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @PathVariable @Schema(example = "3") long evidencia,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return cambiada(() -> evidencias
                .reponer(id, renglon, evidencia, Etiqueta.exigida(ifMatch))
                .evidencia());
    }

    private static String texto(@Nullable String escrito) {
        return escrito == null ? "" : escrito;
    }

    private static ResponseEntity<Vista> vista(Evidencia evidencia) {
        return Etiqueta.con(evidencia.version(), Vista.de(evidencia));
    }

    private static ResponseEntity<Vista> cambiada(Supplier<Evidencia> acto) {
        return Respuestas.tras(acto, Evidencia.class, EvidenciasApi::vista);
    }
}
