package mx.avance.aplicacion.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import mx.avance.aplicacion.plataforma.web.Novedades;
import mx.avance.aplicacion.plataforma.web.Pendiente;
import mx.avance.aplicacion.portal.LoDeCadaQuien;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.permiso.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Inicio", description = "Lo que espera de quien llama y lo que cambió desde su última visita")
@RestController
@RequestMapping("/api/v1/inicio")
class InicioApi {

    private final LoDeCadaQuien deCadaQuien;
    private final Actores actores;

    InicioApi(LoDeCadaQuien deCadaQuien, Actores actores) {
        this.deCadaQuien = deCadaQuien;
        this.actores = actores;
    }

    /** Something that waits. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LoQueEspera")
    record Espera(
            @Schema(example = "Enviar el POA 2027 de la unidad 54202 Departamento Técnico")
            String que,

            @Schema(example = "2026-11-30", description = "Último día; falta si no lo hay") @Nullable
            String hasta,

            @Schema(example = "/poa/2027/542/54202", description = "La pantalla donde se hace")
            String ruta) {

        static Espera de(Pendiente pendiente) {
            return new Espera(
                    pendiente.que(),
                    Optional.ofNullable(pendiente.hasta()).map(Object::toString).orElse(null),
                    pendiente.ruta());
        }
    }

    /** What happened to one thing. */
    @Schema(name = "LoQueCambio")
    record Cambio(
            @Schema(example = "POA 2026 · 54202 Departamento Técnico")
            String donde,

            @Schema(example = "/poa/2026/542/54202", description = "La pantalla donde se lee")
            String ruta,

            @Schema(example = "Autorizó un POA", description = "Lo último que se hizo")
            String que,

            @Schema(example = "planeacion", description = "Cuenta de quien lo hizo")
            String quien,

            @Schema(example = "2026-04-15T17:02:11Z") Instant cuando,

            @Schema(example = "2", description = "Cuántos cambios más tuvo lo mismo")
            int mas) {

        static Cambio de(Novedades.Novedad novedad) {
            return new Cambio(
                    novedad.donde(),
                    novedad.ruta(),
                    novedad.que(),
                    novedad.quien(),
                    novedad.cuando().toInstant(),
                    novedad.mas());
        }
    }

    /** The start of a person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Inicio")
    record Vista(
            @Schema(
                    example =
                            "Ene-Mar 2026 está abierto: se captura hasta el 14 de abril de 2026; quedan 5 días hábiles.")
            String trimestre,

            List<Espera> esperan,

            @Schema(
                    example = "2026-04-14T21:40:00Z",
                    description = "Última visita por pantalla antes de la actual; falta en la primera")
            @Nullable
            Instant ultimaVisita,

            @Schema(description = "De lo más reciente a lo más antiguo; a lo más ocho cosas")
            List<Cambio> cambios,

            @Schema(description = "Si cambiaron más cosas que esas")
            boolean hayMas) {}

    @Operation(
            summary = "Lo que ve quien entra",
            description =
                    "En qué va el trimestre, lo que espera de quien llama y lo que otros cambiaron en lo que le toca.")
    @ConSesionIniciada
    @GetMapping
    Vista inicio(@Parameter(hidden = true) Locale idioma) {
        Actor actor = actores.actual();
        Novedades.Cambios cambios = deCadaQuien.cambios(actor, idioma);
        return new Vista(
                deCadaQuien.trimestre(idioma),
                deCadaQuien.espera(actor).stream().map(Espera::de).toList(),
                Optional.ofNullable(cambios.visita())
                        .map(visita -> visita.toInstant())
                        .orElse(null),
                cambios.cosas().stream().map(Cambio::de).toList(),
                cambios.hayMas());
    }
}
