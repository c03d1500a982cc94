package mx.avance.aplicacion.calendario.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.calendario.CalendarioDeRuta;
import mx.avance.aplicacion.calendario.DecidirPolitica;
import mx.avance.aplicacion.calendario.PoliticaDelEnte;
import mx.avance.aplicacion.calendario.Politicas;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.Guardia;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Políticas", description = "Cómo se juzgan y se firman los documentos; nada decidido se borra")
@RestController
@RequestMapping("/api/v1/politicas")
class PoliticasApi {

    private final Politicas politicas;
    private final DecidirPolitica decidir;
    private final Actores actores;
    private final Guardia guardia;

    PoliticasApi(Politicas politicas, DecidirPolitica decidir, Actores actores, Guardia guardia) {
        this.politicas = politicas;
        this.decidir = decidir;
        this.actores = actores;
        this.guardia = guardia;
    }

    @Schema(name = "DecisionDePolitica")
    record DecisionVista(
            @Schema(example = "60 80 120 140") String valor,
            @Schema(example = "2026-07-01") String desde,
            @Schema(example = "Acuerdo de cabildo 7") String motivo,
            @Schema(example = "planeacion") String cuenta,
            @Schema(example = "2026-06-15T17:00:00Z") String decidida) {

        static DecisionVista de(Politicas.Decision decision) {
            return new DecisionVista(
                    decision.valor(),
                    decision.desde().toString(),
                    decision.motivo(),
                    decision.cuenta(),
                    decision.decidida().toString());
        }
    }

    @Schema(name = "Politica")
    record Vista(
            @Schema(example = "UMBRALES", description = "TOLERANCIA, UMBRALES, FIRMA o GRAVEDAD")
            String politica,

            @Schema(
                    types = {"string", "null"},
                    example = "NOTA_REPETIDA",
                    description = "El hallazgo de cuya gravedad se trata; null en las demás")
            @Nullable
            String asunto,

            @Schema(example = "70 90 110 130", description = "El que vale hoy")
            String valor,

            @Schema(example = "70 90 110 130") String porOmision,

            @Schema(description = "Todas las decisiones, de la última a la primera, también las que aún no valen")
            List<DecisionVista> decisiones,

            @Schema(example = "0", description = "Cuántas decisiones hay; se devuelve en If-Match para decidir otra")
            int version) {

        static Vista de(PoliticaDelEnte politica) {
            return new Vista(
                    politica.politica().name(),
                    politica.asunto().isEmpty() ? null : politica.asunto(),
                    politica.valor(),
                    politica.porOmision(),
                    politica.decisiones().stream().map(DecisionVista::de).toList(),
                    politica.version());
        }
    }

    @Schema(name = "DecisionNueva")
    record Decision(
            @Schema(example = "60 80 120 140") @Nullable String valor,
            @Schema(example = "2027-01-01") @Nullable String desde,

            @Schema(example = "Acuerdo de cabildo 7") @Nullable
            String motivo) {}

    @Operation(summary = "Las políticas del ente, con lo que vale hoy y todo lo decidido")
    @Exige(Acto.VER)
    @GetMapping
    List<Vista> todas() {
        return politicas.todas(guardia.hoy()).stream().map(Vista::de).toList();
    }

    @Operation(summary = "Una política")
    @Exige(Acto.VER)
    @GetMapping("/{politica}")
    ResponseEntity<Vista> una(
            @Parameter(example = "UMBRALES") @PathVariable("politica") String clave,
            @Parameter(description = "El código del hallazgo, en GRAVEDAD", example = "NOTA_REPETIDA")
                    @RequestParam("asunto")
                    Optional<String> asunto) {
        return conVersion(politicas.de(CalendarioDeRuta.politica(clave), asunto.orElse(""), guardia.hoy()));
    }

    @Operation(
            summary = "Decidir otro valor desde un día",
            description = "TOLERANCIA: una cantidad. UMBRALES: cuatro porcentajes enteros. FIRMA: AUTOGRAFA o ACTO. "
                    + "GRAVEDAD: ERROR, ADVERTENCIA o AVISO. Lo anterior queda en la historia.")
    @Exige(Acto.EDITAR_POLITICAS)
    @PutMapping("/{politica}")
    ResponseEntity<Vista> decidir(
            @Parameter(example = "UMBRALES") @PathVariable("politica") String clave,
            @Parameter(description = "El código del hallazgo, en GRAVEDAD", example = "NOTA_REPETIDA")
                    @RequestParam("asunto")
                    Optional<String> asunto,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Decision decision,
            @Parameter(hidden = true) @AuthenticationPrincipal PersonaConectada persona,
            @Parameter(hidden = true) HttpServletRequest peticion) {
        return conVersion(decidir.decidir(
                actores.de(persona, peticion),
                CalendarioDeRuta.politica(clave),
                asunto.orElse(""),
                new DecidirPolitica.Datos(
                        decision.valor(), decision.desde(), decision.motivo(), Etiqueta.exigida(ifMatch))));
    }

    private static ResponseEntity<Vista> conVersion(PoliticaDelEnte politica) {
        return Etiqueta.con(politica.version(), Vista.de(politica));
    }
}
