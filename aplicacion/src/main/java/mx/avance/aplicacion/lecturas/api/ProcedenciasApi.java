package mx.avance.aplicacion.lecturas.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.DichoEnPapel;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Lecturas")
@RestController
@RequestMapping("/api/v1/lecturas/procedencias")
class ProcedenciasApi {

    private final Avances avances;
    private final DichoEnPapel papel;

    ProcedenciasApi(Avances avances, DichoEnPapel papel) {
        this.avances = avances;
        this.papel = papel;
    }

    /** A figure and where it stands on its paper. */
    @Schema(name = "ProcedenciaDeCifra")
    record Procedencia(
            @Schema(example = "100") int renglon,
            @Schema(example = "alcanzado[0]") String campo,
            @Schema(example = "128") String valor,

            @Schema(description = "Lo que dice el papel; vacío si se dedujo", example = "128")
            String escrito,

            @Schema(example = "avance-2022-t1.txt") String documento,
            @Schema(example = "2") int hoja,

            @Schema(
                    description = "Renglón del texto, de la pestaña o de la página; 0 si no tiene lugar",
                    example = "14")
            int linea,

            @Schema(description = "Página o pestaña; vacía si no hay", example = "Metas")
            String donde,

            @Schema(example = "planeacion") String acepto) {

        static Procedencia de(DichoEnPapel.Lugar lugar) {
            return new Procedencia(
                    lugar.renglon(),
                    lugar.campo(),
                    lugar.valor(),
                    lugar.escrito(),
                    lugar.documento(),
                    lugar.hoja(),
                    lugar.linea(),
                    lugar.donde(),
                    lugar.acepto());
        }
    }

    @Operation(summary = "De qué papel salió cada cifra de un avance", description = "Vacía si no entró de ninguno.")
    @Exige(Acto.VER_AVANCE)
    @GetMapping("/{ejercicio}/{trimestre}/{programa}/{unidad}")
    List<Procedencia> de(
            @PathVariable String ejercicio,
            @PathVariable String trimestre,
            @PathVariable String programa,
            @PathVariable String unidad) {
        IdDeAvance id = new IdDeAvance(
                IdDePoa.de(ejercicio, programa, unidad),
                Trimestre.find(trimestre).orElseThrow(() -> new NoExiste("el trimestre " + trimestre)));
        avances.exigir(id);
        return papel.de(id).stream().map(Procedencia::de).toList();
    }
}
