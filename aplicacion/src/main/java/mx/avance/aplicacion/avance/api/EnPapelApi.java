package mx.avance.aplicacion.avance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.EnPapel;
import mx.avance.aplicacion.avance.FirmarEnPapel;
import mx.avance.aplicacion.avance.HojaDigitalizada;
import mx.avance.aplicacion.avance.HojasEnPapel;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.ImprimirAvance;
import mx.avance.aplicacion.avance.web.DescargaDeHoja;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.firma.Papel;
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

/** Signing a sheet by hand: printed under a folio, uploaded, confirmed. */
@Tag(name = "Avance")
@RestController
@RequestMapping("/api/v1/avance/{ejercicio}/{trimestre}/{programa}/{unidad}")
class EnPapelApi {

    private static final String EJEMPLO = "H-2026-0001";

    private final Avances avances;
    private final HojasEnPapel hojas;
    private final FirmarEnPapel firmar;
    private final ImprimirAvance imprimir;
    private final VistasDeAvance vistas;

    EnPapelApi(
            Avances avances, HojasEnPapel hojas, FirmarEnPapel firmar, ImprimirAvance imprimir, VistasDeAvance vistas) {
        this.avances = avances;
        this.hojas = hojas;
        this.firmar = firmar;
        this.imprimir = imprimir;
        this.vistas = vistas;
    }

    /** A scan. */
    @Schema(name = "HojaDigitalizada")
    record DigitalizadaVista(
            @Schema(example = "1") int numero,
            @Schema(example = "hoja-firmada.pdf") String nombre,
            @Schema(example = "application/pdf") String tipo,
            @Schema(example = "1") int paginas,

            @Schema(example = "482133", description = "En bytes")
            int tamanio,

            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String huella,

            @Schema(example = "María Pérez") String quien,
            @Schema(example = "2026-04-08T18:00:00Z") Instant subida) {

        static DigitalizadaVista de(EnPapel.Digitalizada una) {
            return new DigitalizadaVista(
                    una.numero(),
                    una.nombre(),
                    una.tipo(),
                    una.paginas(),
                    una.tamanio(),
                    una.huella(),
                    una.quien(),
                    una.subida());
        }
    }

    /** A printed sheet. */
    @Schema(name = "HojaEnPapel")
    record HojaVista(
            @Schema(example = EJEMPLO) String folio,
            @Schema(example = "1") int alcance,
            EnPapel.Situacion situacion,

            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String huella,

            @Schema(example = "María Pérez") String nombre,
            @Schema(example = "2026-04-07T18:00:00Z") Instant impresa,
            List<DigitalizadaVista> digitalizadas) {

        static HojaVista de(EnPapel hoja) {
            return new HojaVista(
                    hoja.folio(),
                    hoja.alcance(),
                    hoja.situacion(),
                    hoja.huella(),
                    hoja.nombre(),
                    hoja.impresa(),
                    hoja.digitalizadas().stream().map(DigitalizadaVista::de).toList());
        }
    }

    /** A file within JSON. */
    @Schema(name = "ArchivoFirmado")
    record ArchivoVista(
            @Schema(example = "hoja-firmada.pdf") @Nullable String nombre,

            @Schema(
                    example = "JVBERi0xLjcK",
                    description =
                            "En base 64; PDF, PNG o JPEG de 300 páginas a lo más; todo lo que se envía pesa 16 MB a lo más")
            @Nullable
            String contenido) {}

    /** A signature that the scan shows. */
    @Schema(name = "FirmaEnPapel")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FirmaVista(
            Papel papel,

            @Schema(example = "María Pérez", description = "La persona que imprime la hoja si falta") @Nullable
            String firmo,

            @Schema(example = "2026-04-08", description = "La del papel") @Nullable
            String fecha) {}

    /** What somebody states who saw the sheet and its scan. */
    @Schema(name = "ConfirmacionDeFirmas")
    record ConfirmacionVista(
            @Schema(example = EJEMPLO) @Nullable String folio,
            @Schema(example = "1") int digitalizada,

            @Schema(description = "La hoja digitalizada corresponde al folio, con las mismas cifras")
            boolean coincide,

            List<FirmaVista> firmas) {}

    @Operation(
            summary = "Congelar una hoja completa con su folio, para imprimirla y firmarla en papel",
            description = "Nadie la captura hasta que se retire o se devuelva.")
    @Exige(Acto.ENVIAR_AVANCE_A_FIRMA)
    @PostMapping("/en-papel")
    ResponseEntity<HojaVista> enviar(
            IdDeAvance id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale idioma) {
        EnPapel hoja = vistas.hacer(() -> firmar.enviar(id, Etiqueta.exigida(ifMatch)), idioma);
        return Etiqueta.con(avances.exigir(id).version(), HojaVista.de(hoja));
    }

    @Operation(summary = "Retirar de firma una hoja impresa: su folio deja de valer")
    @Exige(Acto.RETIRAR_AVANCE_DE_FIRMA)
    @PostMapping("/retiro")
    ResponseEntity<VistaDeAvance.Hoja> retirar(
            IdDeAvance id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale idioma) {
        return vistas.hojaTras(() -> firmar.retirar(id, Etiqueta.exigida(ifMatch)), idioma);
    }

    @Operation(summary = "Las hojas que se imprimieron para firmarse en papel, la última primero")
    @Exige(Acto.VER_AVANCE)
    @GetMapping("/folios")
    List<HojaVista> folios(IdDeAvance id) {
        return hojas.de(id).stream().map(HojaVista::de).toList();
    }

    @Operation(summary = "Una hoja impresa: en qué situación está y sus hojas digitalizadas")
    @Exige(Acto.VER_AVANCE)
    @GetMapping("/folios/{folio}")
    HojaVista folio(IdDeAvance id, @PathVariable @Schema(example = EJEMPLO) String folio) {
        return HojaVista.de(hojas.exigir(id, folio));
    }

    @Operation(summary = "Una hoja como se imprimió para firmarse, en PDF")
    @ApiResponse(
            responseCode = "200",
            description = "La hoja",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_AVANCE)
    @GetMapping(value = "/folios/{folio}/hoja.pdf", produces = "application/pdf")
    ResponseEntity<byte[]> impresa(IdDeAvance id, @PathVariable @Schema(example = EJEMPLO) String folio) {
        return DescargaDeHoja.de(imprimir.enPapel(id, folio, ImprimirAvance.Formato.PDF, DescargaDeHoja.raiz()));
    }

    @Operation(
            summary = "Subir la hoja firmada, digitalizada",
            description = "El mismo archivo dos veces es uno. Nada de lo subido se borra.")
    @Exige(Acto.SUBIR_AVANCE_FIRMADO)
    @PostMapping("/folios/{folio}/digitalizadas")
    DigitalizadaVista subir(
            IdDeAvance id, @PathVariable @Schema(example = EJEMPLO) String folio, @RequestBody ArchivoVista archivo) {
        return DigitalizadaVista.de(firmar.subir(
                id, folio, HojaDigitalizada.subida(texto(archivo.nombre()), contenido(texto(archivo.contenido())))));
    }

    private static byte[] contenido(String escrito) {
        try {
            byte[] contenido = Base64.getMimeDecoder().decode(escrito);
            if (contenido.length == 0) {
                throw new DatosInvalidos(Defecto.en("contenido", "avance.sinArchivo"));
            }
            return contenido;
        } catch (IllegalArgumentException e) {
            throw new DatosInvalidos(Defecto.en("contenido", "avance.archivoDaniado"));
        }
    }

    @Operation(summary = "Una hoja digitalizada, como se subió")
    @Exige(Acto.VER_AVANCE)
    @GetMapping(path = "/folios/{folio}/digitalizadas/{numero}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> digitalizada(
            IdDeAvance id,
            @PathVariable @Schema(example = EJEMPLO) String folio,
            @PathVariable @Schema(example = "1") int numero) {
        return ResponseEntity.ok(hojas.digitalizada(id, folio, numero).contenido());
    }

    @Operation(
            summary = "Confirmar qué firmas trae la hoja digitalizada",
            description = "Una o varias, en el orden de la forma; cada una hace avanzar la hoja.")
    @Exige({Acto.CONFIRMAR_AVANCE_ELABORADO, Acto.CONFIRMAR_AVANCE_REVISADO, Acto.CONFIRMAR_AVANCE_AUTORIZADO})
    @PostMapping("/confirmacion")
    ResponseEntity<VistaDeAvance.Hoja> confirmar(
            IdDeAvance id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ConfirmacionVista dicho,
            Locale idioma) {
        List<FirmarEnPapel.Firmada> firmas = dicho.firmas().stream()
                .map(firma ->
                        new FirmarEnPapel.Firmada(firma.papel(), texto(firma.firmo()), fecha(texto(firma.fecha()))))
                .toList();
        FirmarEnPapel.Confirmacion confirmacion =
                new FirmarEnPapel.Confirmacion(texto(dicho.folio()), dicho.digitalizada(), firmas, dicho.coincide());
        return vistas.hojaTras(() -> firmar.confirmar(id, Etiqueta.exigida(ifMatch), confirmacion), idioma);
    }

    private static @Nullable LocalDate fecha(String escrita) {
        return new FechaEscrita(escrita).dia().orElse(null);
    }

    private static String texto(@Nullable String escrito) {
        return escrito == null ? "" : escrito;
    }
}
