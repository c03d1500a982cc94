package mx.avance.aplicacion.avance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mx.avance.aplicacion.avance.CapturaMasiva;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.ResultadoDeCelda;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.api.ALoMas;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A quarter of many units captured in one call. */
@Tag(name = "Avance")
@RestController
@RequestMapping("/api/v1/avance/{ejercicio}/{trimestre}")
class CapturaMasivaApi {

    private static final String COMO =
            "Las celdas de muchas hojas en una llamada, 200,000 a lo más y en 16 MB. Si falta «modo»,"
                    + " TODO_O_NADA. Cada celda dice qué versión se vio; la que no aparece en «noGuardadas» quedó guardada con la"
                    + " versión siguiente, o ya lo decía. Donde el ente captura por mes, se dan los meses y la cifra sale de ellos.";

    private final CapturaMasiva capturar;
    private final Avisos avisos;

    CapturaMasivaApi(CapturaMasiva capturar, Avisos avisos) {
        this.capturar = capturar;
        this.avisos = avisos;
    }

    /** The cells of a sheet. */
    @Schema(name = "HojaPorCapturar")
    record Hoja(
            @Schema(example = "542") String programa,
            @Schema(example = "54202") String unidad,

            @ALoMas(value = CapturaMasiva.CELDAS, dicho = "avance.demasiadas")
            List<AvanceApi.Cambio> celdas) {}

    /** Those of many. */
    @Schema(name = "CapturaDeTrimestre")
    record Captura(
            @Schema(description = "Qué pasa con las demás si una no se puede guardar")
            CapturarAvance.@Nullable Modo modo,

            @ALoMas(value = CapturaMasiva.HOJAS, dicho = "avance.demasiadasHojas")
            List<Hoja> hojas) {}

    /** How a sheet fared. */
    @Schema(name = "HojaCapturada")
    record HojaCapturada(
            @Schema(example = "542") String programa,
            @Schema(example = "54202") String unidad,
            @Schema(example = "40") int guardadas,

            @Schema(example = "0", description = "Las que ya lo decían")
            int iguales) {}

    /** A cell that was not saved. */
    @Schema(name = "CeldaNoGuardada")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoGuardada(
            @Schema(
                    example = "hojas[0].celdas[3]",
                    description = "Dónde está en lo que se envió; en un CSV, su renglón")
            String lugar,

            @Schema(example = "542") String programa,
            @Schema(example = "54202") String unidad,
            @Schema(example = "101") int renglon,
            ResultadoDeCelda.Que resultado,

            @Schema(example = "[]", description = "Por qué se rechazó")
            List<String> motivos,

            @Schema(description = "Como está ahora; falta si nadie la capturó, o si no le toca a quien captura")
            VistaDeAvance.@Nullable CeldaVista celda) {}

    /** What became of a call. */
    @Schema(name = "CapturaHecha")
    record Hecha(
            @Schema(example = "40") int guardadas,

            @Schema(example = "0", description = "Las que ya lo decían")
            int iguales,

            List<HojaCapturada> hojas,
            List<NoGuardada> noGuardadas) {}

    @Operation(
            summary = "Capturar un trimestre de muchas unidades en una llamada, todo o nada, o renglón por renglón",
            description = COMO)
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/captura")
    Hecha capturar(
            @PathVariable String ejercicio,
            @PathVariable String trimestre,
            @RequestBody Captura cuerpo,
            Locale idioma) {
        List<CapturaMasiva.Pedida> pedidas = new ArrayList<>();
        for (int i = 0; i < cuerpo.hojas().size(); i++) {
            Hoja hoja = cuerpo.hojas().get(i);
            String donde = "hojas[" + i + "].celdas[#]";
            for (int j = 0; j < hoja.celdas().size(); j++) {
                pedidas.add(new CapturaMasiva.Pedida(
                        donde,
                        j,
                        hoja.programa(),
                        hoja.unidad(),
                        hoja.celdas().get(j).cambio()));
            }
        }
        return capturar(ejercicio, trimestre, pedidas, cuerpo.modo(), idioma);
    }

    @Operation(
            summary = "Lo mismo, de un CSV",
            description =
                    COMO
                            + " UTF-8 separado por comas; su encabezado nombra las columnas: programa, unidad, renglon, version,"
                            + " alcanzado, observacion, destino, causa, mes1, mes2, mes3. Una columna que falta deja lo suyo como está; una celda en"
                            + " blanco quita lo que había; la versión en blanco es 0. Las cifras, como en la pantalla: 1,234.5.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema =
                                                    @Schema(
                                                            type = "string",
                                                            example =
                                                                    "programa,unidad,renglon,version,alcanzado\n542,54202,101,0,50\n"))))
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/captura.csv")
    Hecha capturarCsv(
            @PathVariable String ejercicio,
            @PathVariable String trimestre,
            @Parameter(description = "Qué pasa con las demás si una no se puede guardar")
                    @RequestParam(required = false)
                    CapturarAvance.@Nullable Modo modo,
            @Parameter(hidden = true) InputStream cuerpo,
            Locale idioma)
            throws IOException {
        return capturar(ejercicio, trimestre, CapturaEnCsv.leer(cuerpo), modo, idioma);
    }

    private Hecha capturar(
            String ejercicio,
            String trimestre,
            List<CapturaMasiva.Pedida> pedidas,
            CapturarAvance.@Nullable Modo modo,
            Locale idioma) {
        Ejercicio anio = Ejercicio.find(ejercicio).orElseThrow(() -> new NoExiste("el ejercicio " + ejercicio));
        Trimestre cual = Trimestre.find(trimestre).orElseThrow(() -> new NoExiste("el trimestre " + trimestre));
        CapturaMasiva.Hecha hecha;
        try {
            hecha = capturar.capturar(anio, cual, pedidas, modo == null ? CapturarAvance.Modo.TODO_O_NADA : modo);
        } catch (Choque choque) {
            List<NoGuardada> vistas = choque.guardado() instanceof List<?> celdas
                    ? celdas.stream()
                            .flatMap(celda ->
                                    celda instanceof CapturaMasiva.NoGuardada una ? Stream.of(una) : Stream.empty())
                            .map(celda -> vista(celda, idioma))
                            .toList()
                    : List.of();
            throw new Choque(choque.objeto(), vistas);
        }
        return new Hecha(
                hecha.hojas().stream()
                        .mapToInt(CapturaMasiva.HojaCapturada::guardadas)
                        .sum(),
                hecha.hojas().stream()
                        .mapToInt(CapturaMasiva.HojaCapturada::iguales)
                        .sum(),
                hecha.hojas().stream()
                        .map(hoja -> new HojaCapturada(
                                hoja.id().poa().programa().clave(),
                                hoja.id().poa().unidad().clave(),
                                hoja.guardadas(),
                                hoja.iguales()))
                        .toList(),
                hecha.noGuardadas().stream().map(celda -> vista(celda, idioma)).toList());
    }

    private NoGuardada vista(CapturaMasiva.NoGuardada celda, Locale idioma) {
        ResultadoDeCelda resultado = celda.resultado();
        List<String> motivos = Stream.concat(
                        celda.negado().map(NoPermitido::new).map(negado -> avisos.texto(negado, idioma)).stream(),
                        resultado.defectos().stream().map(defecto -> avisos.texto(defecto, idioma)))
                .toList();
        Optional<VistaDeAvance.CeldaVista> comoEsta = resultado.celda().map(VistaDeAvance.CeldaVista::de);
        return new NoGuardada(
                celda.pedida().lugar(),
                celda.pedida().programa(),
                celda.pedida().unidad(),
                resultado.renglon(),
                resultado.que(),
                motivos,
                comoEsta.orElse(null));
    }
}
