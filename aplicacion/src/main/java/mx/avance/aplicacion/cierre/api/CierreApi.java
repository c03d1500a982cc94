package mx.avance.aplicacion.cierre.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.avance.aplicacion.calendario.ProrrogaDada;
import mx.avance.aplicacion.calendario.TrimestreDelEnte;
import mx.avance.aplicacion.cierre.CerrarTrimestre;
import mx.avance.aplicacion.cierre.DescargaDeTablero;
import mx.avance.aplicacion.cierre.Etapa;
import mx.avance.aplicacion.cierre.FilaDeTablero;
import mx.avance.aplicacion.cierre.ProrrogaPorLote;
import mx.avance.aplicacion.cierre.TableroDeCierre;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "Cierre",
        description = "En qué va cada unidad en un trimestre, su cierre y las prórrogas de muchas unidades a la vez")
@RestController
@RequestMapping("/api/v1/cierre/{ejercicio}/{trimestre}")
class CierreApi {

    private static final String VER = "TODAS, FALTAN (por enviar), TARDE o PRORROGA; todas si falta";
    private static final String BUSCA =
            "Parte de la clave o del nombre de la unidad o del programa, sin importar acentos";

    private final TableroDeCierre tablero;
    private final DescargaDeTablero descarga;
    private final CerrarTrimestre cerrar;
    private final ProrrogaPorLote lote;

    CierreApi(TableroDeCierre tablero, DescargaDeTablero descarga, CerrarTrimestre cerrar, ProrrogaPorLote lote) {
        this.tablero = tablero;
        this.descarga = descarga;
        this.cerrar = cerrar;
        this.lote = lote;
    }

    /** The quarter in figures. */
    @Schema(name = "CuentaDeCierre")
    record Cuenta(
            @Schema(example = "2026") int ejercicio,
            @Schema(example = "1") int trimestre,
            EstadoDeTrimestre estado,

            @Schema(example = "2026-04-17", description = "El primer día en que ya no se captura, prórrogas aparte")
            String cierre,

            @Schema(example = "4", description = "Días hábiles de captura que quedan después de hoy")
            int diasHabiles,

            @Schema(example = "60") int unidades,

            @Schema(example = "38", description = "Firmaron todo lo que reportan")
            int enviaron,

            @Schema(example = "30") int autorizadas,
            @Schema(example = "12") int recibidas,
            @Schema(example = "0") int publicadas,

            @Schema(example = "2", description = "No enviaron y ya no pueden sin prórroga")
            int tarde,

            @Schema(example = "1") int conProrroga) {

        static Cuenta de(TableroDeCierre.Tablero tablero) {
            TableroDeCierre.Cuenta cuenta = tablero.cuenta();
            return new Cuenta(
                    tablero.filtro().ejercicio().anio(),
                    tablero.filtro().trimestre().numero(),
                    tablero.estado(),
                    tablero.cierre().toString(),
                    tablero.habiles(),
                    cuenta.unidades(),
                    cuenta.enviaron(),
                    cuenta.autorizadas(),
                    cuenta.recibidas(),
                    cuenta.publicadas(),
                    cuenta.tarde(),
                    cuenta.conProrroga());
        }
    }

    /** A sheet on the board. */
    @Schema(name = "FilaDeCierre")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Fila(
            @Schema(example = "54202") String unidad,

            @Schema(example = "Departamento Técnico") String nombreDeUnidad,

            @Schema(example = "542") String programa,
            @Schema(example = "Vinculación Social") String nombreDePrograma,

            @Schema(example = "EN_CAPTURA", description = "El de la hoja, SIN_EMPEZAR o DEVUELTO")
            String estado,

            @Schema(description = "Cómo está cada paso, en su orden")
            Map<Etapa, Etapa.Como> pasos,

            @Schema(example = "3") int capturados,
            @Schema(example = "4") int porCapturar,

            @Schema(example = "1", description = "Hallazgos que impiden firmarla")
            int impedimentos,

            boolean tarde,

            @Schema(
                    example = "2026-05-15",
                    description = "Hasta cuándo tiene la unidad más tiempo; falta si no lo tiene")
            @Nullable
            String prorroga,

            @Schema(
                    example = "María Pérez",
                    description = "Quién tiene el puesto que espera; falta si nadie o Planeación")
            @Nullable
            String quien) {

        static Fila de(FilaDeTablero fila) {
            return new Fila(
                    fila.id().poa().unidad().clave(),
                    fila.nombreDeUnidad(),
                    fila.id().poa().programa().clave(),
                    fila.nombreDePrograma(),
                    fila.estado(),
                    fila.pasos(),
                    fila.capturados(),
                    fila.renglones(),
                    fila.impedimentos(),
                    fila.tarde(),
                    fila.prorroga().map(LocalDate::toString).orElse(null),
                    fila.quien());
        }
    }

    /** The close. */
    @Schema(name = "CierreDeTrimestre")
    record Cierre(
            @Schema(
                    types = {"string", "null"},
                    example = "2026-04-15",
                    description = "El primer día en que ya no se captura; hoy mismo si falta")
            @Nullable
            String dia,

            @Schema(example = "Acuerdo 7/2026") @Nullable String motivo) {}

    /** Why something is taken back. */
    @Schema(name = "MotivoDeReapertura")
    record Motivo(
            @Schema(example = "Se cerró por error") @Nullable
            String motivo) {}

    /** Where a quarter stands after it was decided. */
    @Schema(name = "TrimestreCerrado")
    record Cerrado(
            @Schema(example = "Ene-Mar 2026") String nombre,

            @Schema(example = "2026-04-15", description = "El primer día en que ya no se captura")
            String cierre,

            boolean antesDeTiempo,

            @Schema(example = "1", description = "Se devuelve en If-Match para cambiarlo")
            int version) {

        static ResponseEntity<Cerrado> de(TrimestreDelEnte trimestre) {
            return Etiqueta.con(
                    trimestre.version(),
                    new Cerrado(
                            trimestre.nombre(),
                            trimestre.plazos().fechaDeCierre().toString(),
                            trimestre.plazos().cierre().isPresent(),
                            trimestre.version()));
        }
    }

    /** More time for many. */
    @Schema(name = "ProrrogasNuevas")
    record Nuevas(
            @Schema(example = "[\"54202\"]") List<String> unidades,
            @Schema(example = "2027-05-30") @Nullable String hasta,

            @Schema(example = "Se inundó el archivo") @Nullable
            String motivo) {}

    /** More time that a unit got. */
    @Schema(name = "ProrrogaDelLote")
    record Dada(
            @Schema(example = "12") long id,
            @Schema(example = "54202") String unidad,
            @Schema(example = "2026-05-30") String hasta) {

        static Dada de(ProrrogaDada dada) {
            return new Dada(dada.id(), dada.unidad().clave(), dada.hasta().toString());
        }
    }

    /** What became of it. */
    @Schema(name = "ProrrogasDadas")
    record Dadas(
            List<Dada> dadas,

            @Schema(example = "[\"54203\"]", description = "Tenían ya ese tiempo o más, y no se les dio otra")
            List<String> yaTenian) {}

    /** Those that are taken back. */
    @Schema(name = "RetiroDeProrrogas")
    record Retiro(
            @Schema(example = "[12]") List<Long> prorrogas,

            @Schema(example = "Se dieron por error") @Nullable
            String motivo) {}

    @Operation(
            summary = "Cuántas unidades han enviado un trimestre y cuánto tiempo queda",
            description = "Sólo cuenta lo que puede ver quien pregunta.")
    @Exige(Acto.VER_AVANCE)
    @GetMapping
    Cuenta cuenta(Ejercicio ejercicio, Trimestre trimestre) {
        return Cuenta.de(tablero.de(TableroDeCierre.Filtro.todo(ejercicio, trimestre)));
    }

    @Operation(summary = "En qué paso va cada unidad, por unidad y programa")
    @Exige(Acto.VER_AVANCE)
    @GetMapping("/unidades")
    Pagina<Fila> unidades(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @Parameter(example = "54") @RequestParam(required = false, defaultValue = "") String ramo,
            @Parameter(description = VER, example = "FALTAN") @RequestParam(required = false, defaultValue = "")
                    String ver,
            @Parameter(description = BUSCA, example = "tecnico") @RequestParam(required = false, defaultValue = "")
                    String busca,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer tamanio) {
        String despues = Pagina.despuesDe("cierre", cursor);
        int cuantos = Pagina.tamanio(tamanio);
        List<Fila> filas = tablero.de(filtro(ejercicio, trimestre, ramo, ver, busca)).filas().stream()
                .map(Fila::de)
                .filter(fila -> llave(fila).compareTo(despues) > 0)
                .limit(cuantos + 1L)
                .toList();
        return Pagina.de("cierre", filas, cuantos, CierreApi::llave);
    }

    private static String llave(Fila fila) {
        return fila.unidad() + "/" + fila.programa();
    }

    private static TableroDeCierre.Filtro filtro(
            Ejercicio ejercicio, Trimestre trimestre, String ramo, String ver, String busca) {
        return new TableroDeCierre.Filtro(
                ejercicio,
                trimestre,
                TextoEscrito.limpio(ramo),
                TableroDeCierre.Ver.de(ver),
                TextoEscrito.limpio(busca));
    }

    @Operation(summary = "El tablero de un trimestre, en CSV")
    @ApiResponse(
            responseCode = "200",
            description = "El tablero",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Exige(Acto.VER_AVANCE)
    @GetMapping(path = "/tablero.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @Parameter(example = "54") @RequestParam(required = false, defaultValue = "") String ramo,
            @Parameter(description = VER, example = "FALTAN") @RequestParam(required = false, defaultValue = "")
                    String ver,
            @Parameter(description = BUSCA, example = "tecnico") @RequestParam(required = false, defaultValue = "")
                    String busca,
            @Parameter(hidden = true) Locale idioma) {
        return descarga.de(filtro(ejercicio, trimestre, ramo, ver, busca), idioma)
                .csv();
    }

    @Operation(summary = "El tablero de un trimestre, en XLSX")
    @ApiResponse(
            responseCode = "200",
            description = "El tablero",
            content = @Content(mediaType = Descarga.XLSX, schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_AVANCE)
    @GetMapping(path = "/tablero.xlsx", produces = Descarga.XLSX)
    ResponseEntity<byte[]> xlsx(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @Parameter(example = "54") @RequestParam(required = false, defaultValue = "") String ramo,
            @Parameter(description = VER, example = "FALTAN") @RequestParam(required = false, defaultValue = "")
                    String ver,
            @Parameter(description = BUSCA, example = "tecnico") @RequestParam(required = false, defaultValue = "")
                    String busca,
            @Parameter(hidden = true) Locale idioma) {
        return descarga.de(filtro(ejercicio, trimestre, ramo, ver, busca), idioma)
                .xlsx();
    }

    @Operation(
            summary = "Cerrar la captura de un trimestre antes de su último día",
            description =
                    "Quien está guardando en ese instante termina antes y queda guardado, o llega después y se le niega.")
    @Exige(Acto.EDITAR_CALENDARIO)
    @PostMapping("/cierre")
    ResponseEntity<Cerrado> cerrar(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Cierre cierre) {
        return Cerrado.de(cerrar.cerrar(
                ejercicio,
                trimestre,
                new CerrarTrimestre.Datos(cierre.dia(), cierre.motivo(), Etiqueta.exigida(ifMatch))));
    }

    @Operation(summary = "Deshacer el cierre anticipado de un trimestre")
    @Exige(Acto.EDITAR_CALENDARIO)
    @PostMapping("/reapertura")
    ResponseEntity<Cerrado> reabrir(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Motivo motivo) {
        return Cerrado.de(cerrar.reabrir(ejercicio, trimestre, motivo.motivo(), Etiqueta.exigida(ifMatch)));
    }

    @Operation(summary = "Dar prórroga a muchas unidades a la vez, a todas o a ninguna")
    @Exige(Acto.DAR_PRORROGA)
    @PostMapping("/prorrogas")
    Dadas dar(Ejercicio ejercicio, Trimestre trimestre, @RequestBody Nuevas nuevas) {
        ProrrogaPorLote.Resultado resultado = lote.dar(
                ejercicio,
                trimestre,
                new ProrrogaPorLote.Datos(
                        nuevas.unidades().stream().map(TextoEscrito::limpio).toList(),
                        nuevas.hasta(),
                        nuevas.motivo()));
        return new Dadas(
                resultado.dadas().stream().map(Dada::de).toList(),
                resultado.yaTenian().stream().map(UnidadEjecutora::clave).toList());
    }

    @Operation(summary = "Retirar prórrogas de un trimestre, todas o ninguna; quedan en la historia")
    @Exige(Acto.DAR_PRORROGA)
    @PostMapping("/prorrogas/retiro")
    List<Dada> retirar(Ejercicio ejercicio, Trimestre trimestre, @RequestBody Retiro retiro) {
        return lote.retirar(ejercicio, trimestre, retiro.prorrogas(), retiro.motivo()).stream()
                .map(Dada::de)
                .toList();
    }
}
