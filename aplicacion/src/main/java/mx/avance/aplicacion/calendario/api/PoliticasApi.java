package mx.avance.aplicacion.calendario.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.calendario.CalendarioDeRuta;
import mx.avance.aplicacion.calendario.DecidirPolitica;
import mx.avance.aplicacion.calendario.Politica;
import mx.avance.aplicacion.calendario.PoliticaDelEnte;
import mx.avance.aplicacion.calendario.PoliticaEnPalabras;
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
    private final PoliticaEnPalabras palabras;
    private final Actores actores;
    private final Guardia guardia;

    PoliticasApi(
            Politicas politicas,
            DecidirPolitica decidir,
            PoliticaEnPalabras palabras,
            Actores actores,
            Guardia guardia) {
        this.politicas = politicas;
        this.decidir = decidir;
        this.palabras = palabras;
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
            @Schema(
                    example = "UMBRALES",
                    description = "TOLERANCIA, UMBRALES, FIRMA, GRAVEDAD, RECORDATORIOS o CAPTURA_POR_MES")
            String politica,

            @Schema(
                    types = {"string", "null"},
                    example = "NOTA_REPETIDA",
                    description = "El hallazgo de cuya gravedad se trata; null en las demás")
            @Nullable
            String asunto,

            @Schema(example = "Umbrales del semáforo", description = "La política, o el hallazgo, en palabras")
            String nombre,

            @Schema(example = "70 90 110 130", description = "El que vale hoy")
            String valor,

            @Schema(
                    example = "Verde de 90 a 110 %, ámbar de 70 a 130 %, rojo fuera",
                    description = "El valor en palabras")
            String texto,

            @Schema(example = "Afecta a las 10 unidades, de 3 ramos y 4 programas.", description = "A quién afecta hoy")
            String afecta,

            @Schema(example = "70 90 110 130") String porOmision,

            @Schema(description = "Todas las decisiones, de la última a la primera, también las que aún no valen")
            List<DecisionVista> decisiones,

            @Schema(example = "0", description = "Cuántas decisiones hay; se devuelve en If-Match para decidir otra")
            int version) {

        static Vista de(PoliticaDelEnte politica, String afecta, PoliticaEnPalabras palabras, Locale idioma) {
            return new Vista(
                    politica.politica().name(),
                    politica.asunto().isEmpty() ? null : politica.asunto(),
                    palabras.nombre(politica.politica(), politica.asunto(), idioma),
                    politica.valor(),
                    palabras.valor(politica.politica(), politica.valor(), idioma),
                    afecta,
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
    List<Vista> todas(@Parameter(hidden = true) Locale idioma) {
        LocalDate hoy = guardia.hoy();
        Map<Politica, String> afecta = new EnumMap<>(Politica.class);
        for (Politica politica : Politica.values()) {
            afecta.put(politica, palabras.afecta(politica, hoy, idioma));
        }
        return politicas.todas(hoy).stream()
                .map(politica -> Vista.de(politica, afecta.getOrDefault(politica.politica(), ""), palabras, idioma))
                .toList();
    }

    @Operation(summary = "Una política")
    @Exige(Acto.VER)
    @GetMapping("/{politica}")
    ResponseEntity<Vista> una(
            @Parameter(example = "UMBRALES") @PathVariable("politica") String clave,
            @Parameter(description = "El código del hallazgo, en GRAVEDAD", example = "NOTA_REPETIDA")
                    @RequestParam("asunto")
                    Optional<String> asunto,
            @Parameter(hidden = true) Locale idioma) {
        return conVersion(politicas.de(CalendarioDeRuta.politica(clave), asunto.orElse(""), guardia.hoy()), idioma);
    }

    @Operation(
            summary = "Decidir otro valor desde un día",
            description =
                    "TOLERANCIA: una cantidad. UMBRALES: cuatro porcentajes enteros. FIRMA: AUTOGRAFA o ACTO. "
                            + "GRAVEDAD: ERROR, ADVERTENCIA o AVISO; en RECORDATORIOS, días hábiles como «5 2 0», o NO; CAPTURA_POR_MES: SI o NO. Lo anterior queda en la historia.")
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
            @Parameter(hidden = true) HttpServletRequest peticion,
            @Parameter(hidden = true) Locale idioma) {
        return conVersion(
                decidir.decidir(
                        actores.de(persona, peticion),
                        CalendarioDeRuta.politica(clave),
                        asunto.orElse(""),
                        new DecidirPolitica.Datos(
                                decision.valor(), decision.desde(), decision.motivo(), Etiqueta.exigida(ifMatch))),
                idioma);
    }

    private ResponseEntity<Vista> conVersion(PoliticaDelEnte politica, Locale idioma) {
        return Etiqueta.con(
                politica.version(),
                Vista.de(politica, palabras.afecta(politica.politica(), guardia.hoy(), idioma), palabras, idioma));
    }
}
