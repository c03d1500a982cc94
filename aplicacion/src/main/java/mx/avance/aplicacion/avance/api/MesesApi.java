package mx.avance.aplicacion.avance.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Avance")
@RestController
@RequestMapping("/api/v1/avance/{ejercicio}/{trimestre}/{programa}/{unidad}/celdas/{renglon}/meses")
class MesesApi {

    private final CapturarAvance capturar;

    MesesApi(CapturarAvance capturar) {
        this.capturar = capturar;
    }

    /** What a month says. */
    @Schema(name = "CifraDeMes")
    record Cifra(
            @Schema(example = "20", description = "Si falta, el mes queda en blanco") @Nullable
            BigDecimal alcanzado) {}

    @Operation(
            summary = "Poner la cifra de un mes; la del trimestre sale de sus meses",
            description =
                    "Donde el ente captura por mes. La versión es la de la celda del renglón: la comparten su cifra, sus meses "
                            + "y su observación. La cifra los suma, toma el último o los promedia, como acumula el renglón; sin "
                            + "ningún mes queda en blanco.")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PutMapping("/{mes}")
    ResponseEntity<VistaDeAvance.CeldaVista> poner(
            IdDeAvance id,
            @PathVariable @Schema(example = "101") int renglon,
            @PathVariable @Schema(example = "1", description = "Del año, de 1 a 12; uno de los tres del trimestre")
                    int mes,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Cifra cifra) {
        CambioDeCelda cambio = CambioDeCelda.meses(
                renglon,
                Etiqueta.exigida(ifMatch),
                Map.of(lugar(mes, id.trimestre()), MesesEscritos.texto(cifra.alcanzado())));
        return VistasDeAvance.celdaTras(
                id,
                capturar.guardar(id, List.of(cambio), CapturarAvance.Modo.POR_RENGLON)
                        .get(0));
    }

    private static int lugar(int mes, Trimestre trimestre) {
        return trimestre.meses().stream()
                .filter(suyo -> suyo.getValue() == mes)
                .map(suyo -> trimestre.meses().indexOf(suyo) + 1)
                .findFirst()
                .orElseThrow(() -> new DatosInvalidos(
                        Defecto.en("mes", "avance.meses.mesMal", Integer.toString(mes), trimestre.rotulo())));
    }
}
