package mx.avance.aplicacion.cierre.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import mx.avance.aplicacion.cierre.avisos.MisAvisos;
import mx.avance.aplicacion.cierre.avisos.TipoDeAviso;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Avisos", description = "Lo que se le dijo a quien llama, y si ya lo leyó")
@RestController
@RequestMapping("/api/v1/avisos")
class AvisosApi {

    private final MisAvisos mios;

    AvisosApi(MisAvisos mios) {
        this.mios = mios;
    }

    /** Something that the person was told. */
    @Schema(name = "Aviso")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Visto(
            @Schema(example = "12") long id,
            TipoDeAviso tipo,

            @Schema(example = "Le devolvieron el avance Ene-Mar 2026 de la unidad 54202 con una nota.")
            String texto,

            @Schema(example = "/avance/2026/1/542/54202", description = "La pantalla donde se atiende")
            String ruta,

            @Schema(example = "2026-04-07T18:00:00Z") Instant dado,

            @Schema(example = "2026-04-07T19:00:00Z", description = "Falta mientras no se lea") @Nullable
            Instant leido) {

        static Visto de(MisAvisos.Aviso aviso) {
            return new Visto(
                    aviso.id(),
                    aviso.tipo(),
                    aviso.texto(),
                    aviso.ruta(),
                    aviso.dado(),
                    aviso.leido().orElse(null));
        }
    }

    /** How many. */
    @Schema(name = "CuentaDeAvisos")
    record Cuenta(@Schema(example = "3") int sinLeer) {}

    /** How many were noted. */
    @Schema(name = "AvisosLeidos")
    record Leidos(@Schema(example = "3") int leidos) {}

    /** Where it is attended to. */
    @Schema(name = "AvisoLeido")
    record Leido(
            @Schema(example = "/avance/2026/1/542/54202") String ruta) {}

    @Operation(summary = "Los avisos de quien llama, del más reciente al más antiguo")
    @ConSesionIniciada
    @GetMapping
    Pagina<Visto> lista(
            @Parameter(description = "Si sólo se piden los que no ha leído", example = "true")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean sinLeer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer tamanio,
            @Parameter(hidden = true) Locale idioma) {
        Pagina<MisAvisos.Aviso> pagina = mios.lista(sinLeer, cursor, Pagina.tamanio(tamanio), idioma);
        return new Pagina<>(pagina.elementos().stream().map(Visto::de).toList(), pagina.siguiente());
    }

    @Operation(summary = "Cuántos avisos no ha leído quien llama")
    @ConSesionIniciada
    @GetMapping("/cuenta")
    Cuenta cuenta() {
        return new Cuenta(mios.sinLeer());
    }

    @Operation(summary = "Dar por leído un aviso")
    @ConSesionIniciada
    @PostMapping("/{aviso}/lectura")
    Leido leer(@PathVariable("aviso") @Schema(example = "12") long id) {
        return new Leido(mios.leer(id));
    }

    @Operation(summary = "Dar por leídos todos los avisos")
    @ConSesionIniciada
    @PostMapping("/lectura")
    Leidos leerTodos() {
        return new Leidos(mios.leerTodos());
    }
}
