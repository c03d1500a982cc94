package mx.avance.aplicacion.catalogos.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import mx.avance.aplicacion.catalogos.ConfigurarEnte;
import mx.avance.aplicacion.catalogos.Ente;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Ente", description = "El municipio u organismo al que pertenece todo lo demás")
@RestController
@RequestMapping("/api/v1/ente")
class EnteApi {

    private final Entes entes;
    private final ConfigurarEnte configurar;

    EnteApi(Entes entes, ConfigurarEnte configurar) {
        this.entes = entes;
        this.configurar = configurar;
    }

    /** The ente as programs see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Ente")
    record Vista(
            @Schema(example = "MXL") String clave,
            @Schema(example = "Municipio de San Jacinto") String nombre,
            @Schema(example = "AYUNTAMIENTO") String tipo,

            @Schema(
                    description = "El Ayuntamiento que un paramunicipal lleva encima en lo que imprime",
                    example = "Municipio de San Jacinto")
            @Nullable
            String ayuntamiento,

            @Schema(example = "America/Tijuana") String zona,
            @Schema(example = "#7a1d3c") String color) {

        static Vista de(Ente ente) {
            return new Vista(
                    ente.clave(),
                    ente.nombre(),
                    ente.tipo().name(),
                    ente.ayuntamiento(),
                    ente.zona().getId(),
                    ente.color());
        }
    }

    /** What may be said of it. */
    @Schema(name = "CambioDeEnte")
    record Cambio(
            @Schema(example = "MXL") String clave,
            @Schema(example = "Municipio de San Jacinto") String nombre,
            @Schema(example = "America/Tijuana") String zona,
            @Schema(example = "#7a1d3c") String color) {}

    @Operation(summary = "El ente de la sesión")
    @Exige(Acto.VER)
    @GetMapping
    ResponseEntity<Vista> ver() {
        Ente ente = entes.exigir();
        return Etiqueta.con(ente.version(), Vista.de(ente));
    }

    @Operation(summary = "Cambiar nombre, clave, zona horaria o color del ente")
    @Exige(Acto.EDITAR_CATALOGO)
    @PutMapping
    ResponseEntity<Vista> cambiar(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, @RequestBody Cambio cambio) {
        Ente ente = configurar.configurar(new ConfigurarEnte.Datos(
                cambio.clave(), cambio.nombre(), cambio.zona(), cambio.color(), Etiqueta.exigida(ifMatch)));
        return Etiqueta.con(ente.version(), Vista.de(ente));
    }
}
