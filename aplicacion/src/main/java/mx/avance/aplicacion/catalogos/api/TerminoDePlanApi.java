package mx.avance.aplicacion.catalogos.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.entradas.Entrada;
import mx.avance.aplicacion.catalogos.entradas.Entradas;
import mx.avance.aplicacion.catalogos.entradas.TerminarPlan;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A Plan Municipal that ends together with its líneas. */
@Tag(name = "Catálogos")
@RestController
@RequestMapping("/api/v1/catalogos/planes/{id:[0-9]+}/termino")
class TerminoDePlanApi {

    private final Entradas entradas;
    private final TerminarPlan terminar;

    TerminoDePlanApi(Entradas entradas, TerminarPlan terminar) {
        this.entradas = entradas;
        this.terminar = terminar;
    }

    @Schema(name = "LineaEnUso")
    record Usada(CatalogosApi.Vista linea, List<CatalogosApi.UsoVisto> usos) {}

    @Schema(name = "LoQueSigueAlPlan")
    record Siguen(
            @Schema(example = "2027-09-30") String hasta,

            @Schema(description = "Si todas se pueden terminar ese día")
            boolean sePuede,

            @Schema(description = "Ejes, temas y líneas que terminarían con él")
            List<CatalogosApi.Vista> seTerminan,

            @Schema(description = "Las que empiezan después de ese día; impiden terminarlo")
            List<CatalogosApi.Vista> porEmpezar,

            @Schema(description = "Las que se usan después de ese día, y dónde; impiden terminarlo")
            List<Usada> enUso) {

        static Siguen de(TerminarPlan.Siguen siguen) {
            return new Siguen(
                    siguen.hasta().toString(),
                    siguen.sePuede(),
                    siguen.seTerminan().stream().map(CatalogosApi.Vista::de).toList(),
                    siguen.porEmpezar().stream().map(CatalogosApi.Vista::de).toList(),
                    siguen.enUso().stream()
                            .map(usada -> new Usada(
                                    CatalogosApi.Vista.de(usada.linea()),
                                    usada.usos().stream()
                                            .map(CatalogosApi.UsoVisto::de)
                                            .toList()))
                            .toList());
        }
    }

    @Schema(name = "TerminoDePlan")
    record Termino(
            @Schema(example = "2027-09-30", description = "El último día del plan") @Nullable
            String hasta) {}

    @Schema(name = "PlanConSusLineas")
    record Cambiadas(
            CatalogosApi.Vista plan,

            @Schema(description = "Los ejes, temas y líneas que cambiaron con él")
            List<CatalogosApi.Vista> lineas) {}

    @Operation(
            summary = "Qué líneas, temas y ejes seguirían después de terminar un plan, y cuáles se usan después",
            description = "No cambia nada.")
    @Exige(Acto.VER)
    @GetMapping
    Siguen siguen(
            @PathVariable("id") long id,
            @Parameter(description = "El último día del plan", example = "2027-09-30") @RequestParam("hasta")
                    String hasta) {
        return Siguen.de(terminar.siguen(id, CatalogosApi.dia("hasta", hasta)));
    }

    @Operation(
            summary = "Terminar un plan con sus líneas, temas y ejes el mismo día",
            description = "Todo o nada. Lo que ya terminaba antes se queda como está.")
    @Exige(Acto.EDITAR_CATALOGO)
    @PostMapping
    ResponseEntity<Cambiadas> terminar(
            @PathVariable("id") long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Termino termino) {
        Map<String, String> valores =
                new LinkedHashMap<>(entradas.entrada(Catalogo.PLANES, id).valores());
        valores.put("hasta", Optional.ofNullable(termino.hasta()).orElse(""));
        return conVersion(terminar.terminar(id, Etiqueta.exigida(ifMatch), valores));
    }

    @Operation(
            summary = "Quitar el término de un plan",
            description =
                    "El plan y lo que terminó con él vuelven a quedar como estaban: sin fin, o con el que tenían.")
    @Exige(Acto.EDITAR_CATALOGO)
    @DeleteMapping
    ResponseEntity<Cambiadas> reabrir(
            @PathVariable("id") long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return conVersion(terminar.reabrir(id, Etiqueta.exigida(ifMatch)));
    }

    private static ResponseEntity<Cambiadas> conVersion(List<Entrada> cambiadas) {
        Entrada plan = cambiadas.get(0);
        return Etiqueta.con(
                plan.version(),
                new Cambiadas(
                        CatalogosApi.Vista.de(plan),
                        cambiadas.stream().skip(1).map(CatalogosApi.Vista::de).toList()));
    }
}
