package mx.avance.aplicacion.realizaciones.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.ResultadoDeCelda;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.realizaciones.DetrasDelRenglon;
import mx.avance.aplicacion.realizaciones.Entrada;
import mx.avance.aplicacion.realizaciones.EscribirRealizaciones;
import mx.avance.aplicacion.realizaciones.Lote;
import mx.avance.aplicacion.realizaciones.Realizaciones;
import mx.avance.aplicacion.realizaciones.Realizaciones.Personas;
import mx.avance.aplicacion.realizaciones.TablaDeRealizaciones;
import mx.avance.aplicacion.realizaciones.api.VistaDeRealizacion.Agregadas;
import mx.avance.aplicacion.realizaciones.api.VistaDeRealizacion.CeldaVista;
import mx.avance.aplicacion.realizaciones.api.VistaDeRealizacion.ConteoVista;
import mx.avance.aplicacion.realizaciones.api.VistaDeRealizacion.Deshechas;
import mx.avance.aplicacion.realizaciones.api.VistaDeRealizacion.Escrita;
import mx.avance.aplicacion.realizaciones.api.VistaDeRealizacion.LoteVista;
import mx.avance.aplicacion.realizaciones.api.VistaDeRealizacion.Observada;
import mx.avance.aplicacion.realizaciones.api.VistaDeRealizacion.Resumen;
import mx.avance.aplicacion.realizaciones.api.VistaDeRealizacion.Varias;
import mx.avance.aplicacion.realizaciones.api.VistaDeRealizacion.Version;
import mx.avance.aplicacion.realizaciones.api.VistaDeRealizacion.Vista;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "Realizaciones",
        description =
                "Lo que hay detrás de cada A: entradas con fecha que la proponen. Lo que dice quién es una persona sólo lo"
                        + " ve quien puede, si lo pide con «personas», y queda registrado")
@RestController
@RequestMapping("/api/v1/avance/{ejercicio}/{trimestre}/{programa}/{unidad}/renglones/{renglon}/realizaciones")
class RealizacionesApi {

    private static final String UNA = "/{entrada}";
    private static final String PERSONAS = "Con los datos personales; queda registrado que se vieron";

    private final Realizaciones realizaciones;
    private final EscribirRealizaciones escribir;
    private final TablaDeRealizaciones tablas;
    private final Avisos avisos;

    RealizacionesApi(
            Realizaciones realizaciones, EscribirRealizaciones escribir, TablaDeRealizaciones tablas, Avisos avisos) {
        this.realizaciones = realizaciones;
        this.escribir = escribir;
        this.tablas = tablas;
        this.avisos = avisos;
    }

    @Operation(summary = "Las realizaciones de un renglón por su fecha, las borradas también")
    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping
    Pagina<Vista> lista(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @Parameter(description = PERSONAS, example = "false")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean personas,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer tamanio) {
        long despues = Pagina.numeroDespuesDe("realizaciones", cursor);
        int cuantos = Pagina.tamanio(tamanio);
        List<Vista> leidas = deLaPagina(
                        realizaciones
                                .de(id, renglon, de(personas), todas -> deLaPagina(todas, despues, cuantos))
                                .todas(),
                        despues,
                        cuantos + 1)
                .stream()
                .map(Vista::de)
                .toList();
        return Pagina.de("realizaciones", leidas, cuantos, vista -> Long.toString(vista.id()));
    }

    private static List<Entrada> deLaPagina(List<Entrada> todas, long despues, int cuantas) {
        return todas.stream()
                .filter(una -> una.id() > despues)
                .sorted(Comparator.comparingLong(Entrada::id))
                .limit(cuantas)
                .toList();
    }

    private static Personas de(boolean personas) {
        return personas ? Personas.VISTAS : Personas.OCULTAS;
    }

    @Operation(
            summary =
                    "Lo que las realizaciones dicen de la A de su renglón: la que proponen y el borrador de la observación")
    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping("/resumen")
    Resumen resumen(IdDeAvance id, @PathVariable @Schema(example = "204") int renglon, Locale idioma) {
        DetrasDelRenglon detras = realizaciones.de(id, renglon, Personas.OCULTAS);
        return new Resumen(
                renglon,
                detras.renglon().compromiso().unidadMedida().nombre(),
                detras.campos(),
                detras.entradas().size(),
                detras.propuesta().map(Cantidad::valor).orElse(null),
                detras.captura().alcanzado().map(Cantidad::valor).orElse(null),
                detras.borrador(),
                detras.ofreceBorrador(),
                detras.hallazgos().stream()
                        .map(hallazgo -> new Observada(hallazgo.codigo(), avisos.texto(hallazgo, idioma)))
                        .toList(),
                ConteoVista.de(detras.conteo()),
                detras.versionDeCelda());
    }

    @Operation(summary = "Las realizaciones de un renglón, en CSV")
    @ApiResponse(
            responseCode = "200",
            description = "La lista",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping(path = "/lista.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @Parameter(description = PERSONAS, example = "false")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean personas,
            @Parameter(hidden = true) Locale idioma) {
        return tablas.descarga(realizaciones.paraLlevar(id, renglon, de(personas)), idioma)
                .csv();
    }

    @Operation(summary = "Las realizaciones de un renglón, en XLSX")
    @ApiResponse(
            responseCode = "200",
            description = "La lista",
            content = @Content(mediaType = Descarga.XLSX, schema = @Schema(type = "string", format = "binary")))
    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping(path = "/lista.xlsx", produces = Descarga.XLSX)
    ResponseEntity<byte[]> xlsx(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @Parameter(description = PERSONAS, example = "false")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean personas,
            @Parameter(hidden = true) Locale idioma) {
        return tablas.descarga(realizaciones.paraLlevar(id, renglon, de(personas)), idioma)
                .xlsx();
    }

    @Operation(summary = "Agregar una realización")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping
    ResponseEntity<Vista> agregar(
            IdDeAvance id, @PathVariable @Schema(example = "204") int renglon, @RequestBody Escrita escrita) {
        return vista(escribir.agregar(id, renglon, escrita.escrita()));
    }

    @Operation(
            summary = "Agregar varias realizaciones, todas o ninguna",
            description = "Cada objeción dice en «campo» el lugar de la realización, desde 1, y su campo: 3.fecha")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/lote")
    Agregadas agregarVarias(
            IdDeAvance id, @PathVariable @Schema(example = "204") int renglon, @RequestBody Varias varias) {
        Lote lote = escribir.agregarVarias(
                id,
                renglon,
                varias.realizaciones().stream().map(Escrita::escrita).toList(),
                "");
        return new Agregadas(lote.cuantas(), lote.id());
    }

    @Operation(summary = "Los últimos lotes de un renglón que se pueden deshacer, el último primero")
    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping("/lotes")
    List<LoteVista> lotes(IdDeAvance id, @PathVariable @Schema(example = "204") int renglon) {
        return realizaciones.lotes(id, renglon).stream().map(LoteVista::de).toList();
    }

    @Operation(
            summary = "Deshacer un lote: sus realizaciones se borran, salvo las que alguien corrigió después",
            description = "Lo deshecho se puede reponer una por una")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @DeleteMapping("/lotes/{lote}")
    Deshechas deshacerLote(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @PathVariable @Schema(example = "3") long lote) {
        return new Deshechas(escribir.deshacerLote(id, renglon, lote));
    }

    @Operation(summary = "Una realización")
    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping(UNA)
    ResponseEntity<Vista> ver(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @PathVariable @Schema(example = "12") long entrada,
            @Parameter(description = PERSONAS, example = "false")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean personas) {
        return vista(realizaciones.exigir(id, renglon, entrada, de(personas)));
    }

    @Operation(
            summary = "Las versiones que tuvo una realización, la de ahora primero",
            description = "También lo corregido y lo borrado; queda registrado que se vio")
    @Exige(Acto.VER_DATOS_PERSONALES)
    @GetMapping(UNA + "/historia")
    List<Version> historia(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @PathVariable @Schema(example = "12") long entrada) {
        return realizaciones.historia(id, renglon, entrada).stream()
                .map(Version::de)
                .toList();
    }

    @Operation(
            summary = "Poner esto en lugar de todo lo que dice una realización",
            description =
                    "De la que trata de una persona diga todo lo que ya dice: lo que falte se rechaza, y lo que venga en blanco se"
                            + " quita. Si pasa a tratar de una persona, sus evidencias públicas quedan confidenciales")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PutMapping(UNA)
    ResponseEntity<Vista> corregir(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @PathVariable @Schema(example = "12") long entrada,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Escrita escrita) {
        return cambiada(() -> escribir.corregir(id, renglon, entrada, Etiqueta.exigida(ifMatch), escrita.escrita())
                .entrada());
    }

    @Operation(summary = "Borrar una realización: se conserva marcada y deja de contar")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @DeleteMapping(UNA)
    ResponseEntity<Vista> borrar(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @PathVariable @Schema(example = "12") long entrada,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return cambiada(() -> escribir.borrar(id, renglon, entrada, Etiqueta.exigida(ifMatch)));
    }

    @Operation(summary = "Reponer una realización borrada")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping(UNA + "/reposicion")
    ResponseEntity<Vista> reponer(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @PathVariable @Schema(example = "12") long entrada,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return cambiada(() -> escribir.reponer(id, renglon, entrada, Etiqueta.exigida(ifMatch))
                .entrada());
    }

    @Operation(
            summary = "Usar la cifra de las realizaciones como A de su renglón",
            description = "If-Match es la versión de la celda; 0 si nadie la ha capturado")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/uso")
    ResponseEntity<CeldaVista> usar(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return celda(() -> escribir.usarComoAlcanzado(id, renglon, Etiqueta.exigida(ifMatch)));
    }

    @Operation(
            summary = "Usar el borrador como observación de un renglón que no tiene",
            description = "If-Match es la versión de la celda; 0 si nadie la ha capturado")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/observacion")
    ResponseEntity<CeldaVista> observar(
            IdDeAvance id,
            @PathVariable @Schema(example = "204") int renglon,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return celda(() -> escribir.usarComoObservacion(id, renglon, Etiqueta.exigida(ifMatch)));
    }

    private static ResponseEntity<CeldaVista> celda(Supplier<ResultadoDeCelda> acto) {
        try {
            CeldaVista celda = CeldaVista.de(acto.get());
            return Etiqueta.con(celda.version(), celda);
        } catch (Choque choque) {
            Object guardada = choque.guardado() instanceof List<?> resultados
                            && !resultados.isEmpty()
                            && resultados.get(0) instanceof ResultadoDeCelda resultado
                    ? CeldaVista.de(resultado)
                    : null;
            throw new Choque(choque.objeto(), guardada);
        }
    }

    private static ResponseEntity<Vista> vista(Entrada entrada) {
        return Etiqueta.con(entrada.version(), Vista.de(entrada));
    }

    private static ResponseEntity<Vista> cambiada(Supplier<Entrada> acto) {
        return Respuestas.tras(acto, Entrada.class, RealizacionesApi::vista);
    }
}
