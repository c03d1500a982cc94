package mx.avance.aplicacion.seguridad.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.api.SoloUnaVez;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import mx.avance.aplicacion.seguridad.MisFichas;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Mi cuenta")
@RestController
@RequestMapping("/api/v1/mi-cuenta/fichas")
class FichasApi {

    private final MisFichas fichas;

    FichasApi(MisFichas fichas) {
        this.fichas = fichas;
    }

    /** A token as programs see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Ficha")
    record Vista(
            @Schema(example = "7") long id,
            @Schema(example = "Tablero de Tesorería") String nombre,

            @Schema(description = "Si puede cambiar algo, o solo leer")
            boolean escribe,

            @Schema(example = "2026-04-08T16:20:00Z") Instant creada,

            @Schema(example = "2026-07-08T06:00:00Z") @Nullable
            Instant vence,

            @Schema(example = "2026-04-09T02:00:00Z") @Nullable
            Instant usada) {

        static Vista de(MisFichas.Ficha ficha) {
            return new Vista(
                    ficha.id(),
                    ficha.nombre(),
                    ficha.escribe(),
                    ficha.creada(),
                    ficha.vence().orElse(null),
                    ficha.usada().orElse(null));
        }
    }

    /** A token to be made. */
    @Schema(name = "FichaNueva")
    record Nueva(
            @Schema(example = "Tablero de Tesorería") @Nullable
            String nombre,

            @Schema(description = "Si puede cambiar algo, o solo leer") @Nullable
            Boolean escribe,

            @Schema(description = "Su último día; a lo más un año", example = "2026-07-07") @Nullable
            String hasta) {}

    /** A token with its secret. */
    @Schema(name = "FichaConSecreto")
    record ConSecreto(
            Vista ficha,

            @Schema(description = "Se da solo en esta respuesta y no se guarda", example = "avance_k7vm2hqx9rtafp4n")
            String secreto) {}

    @Operation(summary = "Las fichas de acceso propias que sirven")
    @ConSesionIniciada
    @GetMapping
    List<Vista> lista() {
        return fichas.vigentes().stream().map(Vista::de).toList();
    }

    @Operation(
            summary = "Crear una ficha de acceso propia",
            description =
                    "Con la sesión de una persona: una ficha no hace fichas. La respuesta trae, solo esta vez, su secreto.")
    @ConSesionIniciada
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ConSecreto crear(@RequestBody Nueva nueva, HttpServletRequest peticion) {
        MisFichas.Nueva hecha = fichas.crear(
                TextoEscrito.limpio(nueva.nombre()),
                Boolean.TRUE.equals(nueva.escribe()),
                TextoEscrito.limpio(nueva.hasta()));
        SoloUnaVez.marcar(peticion);
        return new ConSecreto(Vista.de(hecha.ficha()), hecha.secreto());
    }

    @Operation(summary = "Revocar una ficha de acceso propia")
    @ConSesionIniciada
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{id}")
    void revocar(@PathVariable long id) {
        fichas.revocar(id);
    }
}
