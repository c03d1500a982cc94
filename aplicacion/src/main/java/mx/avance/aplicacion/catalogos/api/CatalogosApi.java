package mx.avance.aplicacion.catalogos.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Uso;
import mx.avance.aplicacion.catalogos.entradas.EditarCatalogo;
import mx.avance.aplicacion.catalogos.entradas.Ensayo;
import mx.avance.aplicacion.catalogos.entradas.Entrada;
import mx.avance.aplicacion.catalogos.entradas.Entradas;
import mx.avance.aplicacion.catalogos.entradas.Esquemas;
import mx.avance.aplicacion.catalogos.entradas.Filtro;
import mx.avance.aplicacion.catalogos.entradas.ImportarCatalogo;
import mx.avance.aplicacion.catalogos.entradas.Tipo;
import mx.avance.aplicacion.catalogos.entradas.Usos;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "Catálogos",
        description = "Claves, planes, unidades de medida, causas, días inhábiles y vedas, todos del mismo modo")
@RestController
@RequestMapping("/api/v1/catalogos")
class CatalogosApi {

    private static final String EJEMPLO =
            "{\"codigo\":\"54\",\"nombre\":\"Bienestar Social Municipal\",\"desde\":\"2024-10-01\"}";

    private final Entradas entradas;
    private final EditarCatalogo editar;
    private final ImportarCatalogo importar;
    private final Usos usos;
    private final Avisos avisos;
    private final Clock reloj;

    CatalogosApi(
            Entradas entradas,
            EditarCatalogo editar,
            ImportarCatalogo importar,
            Usos usos,
            Avisos avisos,
            Clock reloj) {
        this.entradas = entradas;
        this.editar = editar;
        this.importar = importar;
        this.usos = usos;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /** What is looked for; a part that is left out looks for everything. */
    record Pedido(
            @Parameter(description = "Palabras que ha de tener, sin importar acentos", example = "bienestar") @Nullable
            String q,

            @Parameter(description = "Solo las que rigen ese día", example = "2026-01-01") @Nullable
            String vigentes,

            @Parameter(description = "Solo las de ese plan", example = "PMD-2024") @Nullable
            String plan) {

        Filtro filtro() {
            return new Filtro(
                    q == null ? "" : q,
                    Optional.ofNullable(vigentes).filter(dia -> !dia.isBlank()).map(dia -> dia("vigentes", dia)),
                    Optional.ofNullable(plan));
        }
    }

    @Schema(name = "ResumenDeCatalogo")
    record Resumen(
            @Schema(example = "ramos") String catalogo,

            @Schema(example = "12", description = "Entradas, terminadas incluidas")
            int entradas,

            @Schema(example = "10", description = "Las que rigen hoy")
            int vigentes) {}

    @Schema(name = "EntradaDeCatalogo")
    record Vista(
            @Schema(example = "7") long id,

            @Schema(example = "1", description = "Se devuelve en If-Match para cambiarla")
            int version,

            @Schema(example = EJEMPLO, description = "Por columna; falta lo que está vacío. Fechas ISO")
            Map<String, String> valores) {

        static Vista de(Entrada entrada) {
            return new Vista(entrada.id(), entrada.version(), sinVacios(entrada.valores()));
        }
    }

    @Schema(name = "DatosDeEntrada")
    record Datos(@Schema(example = EJEMPLO) Map<String, @Nullable String> valores) {

        Map<String, String> escritos() {
            Map<String, String> escritos = new LinkedHashMap<>();
            valores.forEach((campo, valor) -> escritos.put(campo, valor == null ? "" : valor));
            return escritos;
        }
    }

    @Schema(name = "UsoDeEntrada")
    record UsoVisto(
            @Schema(example = "3 unidades ejecutoras") String donde,

            @Schema(
                    types = {"string", "null"},
                    example = "/catalogos/unidades?q=54",
                    description = "La pantalla que lo muestra; null si no hay")
            @Nullable
            String ruta) {

        static UsoVisto de(Uso uso) {
            return new UsoVisto(uso.donde(), uso.ruta());
        }
    }

    @Schema(name = "CambioDeValor")
    record CambioVisto(
            @Schema(example = "Bienestar") String antes,
            @Schema(example = "Bienestar Social") String despues) {}

    @Schema(name = "RenglonDeImportacion")
    record Renglon(
            @Schema(example = "3", description = "Renglón del archivo, desde 1")
            int linea,

            @Schema(example = "CAMBIADA", description = "NUEVA, CAMBIADA, IGUAL, REPETIDA o RECHAZADA")
            String clase,

            @Schema(example = EJEMPLO) Map<String, String> valores,

            @Schema(example = "{\"nombre\":{\"antes\":\"Bienestar\",\"despues\":\"Bienestar Social\"}}")
            Map<String, CambioVisto> cambios,

            List<Motivo> motivos) {}

    @Schema(name = "MotivoDeRechazo")
    record Motivo(
            @Schema(example = "ramo") String campo,
            @Schema(example = "catalogos.noHay.RAMO") String codigo,

            @Schema(example = "No hay ramo 61: agréguelo o impórtelo primero en Ramos.")
            String detalle) {}

    @Schema(name = "ImportacionDeCatalogo")
    record Importacion(
            @Schema(example = "0b8f5d0e-6a9c-4b62-9f0b-2f1f6f0a7c11")
            UUID id,

            @Schema(example = "ramos") String catalogo,
            @Schema(example = "ramos-2026.csv") String archivo,

            @Schema(example = "2026-01-16T18:00:00Z", description = "Hasta cuándo se puede aplicar")
            String expira,

            @Schema(example = "9f2c", description = "De estos cambios exactos: se envía al aplicarlos")
            String huella,

            @Schema(example = "false") boolean aplicada,

            @Schema(example = "true", description = "Si cambia algo y nada se rechaza")
            boolean seAplica,

            @Schema(example = "{\"NUEVA\":2,\"IGUAL\":10}") Map<String, Integer> cuenta,

            @Schema(example = "[\"Observaciones\"]", description = "Columnas que no se usan")
            List<String> ignoradas,

            List<Renglon> renglones) {}

    @Schema(name = "AplicarImportacion")
    record Aplicar(@Schema(example = "9f2c") @Nullable String huella) {}

    @Operation(summary = "Los catálogos del ente, con cuántas entradas tiene cada uno")
    @Exige(Acto.VER)
    @GetMapping
    List<Resumen> todos() {
        LocalDate hoy = LocalDate.now(reloj);
        return Arrays.stream(Catalogo.values())
                .map(catalogo -> {
                    Entradas.Cuenta cuenta = entradas.cuenta(catalogo, hoy);
                    return new Resumen(catalogo.clave(), cuenta.todas(), cuenta.vigentes());
                })
                .toList();
    }

    @Operation(summary = "Las entradas de un catálogo, página por página")
    @Exige(Acto.VER)
    @GetMapping("/{catalogo}")
    Pagina<Vista> lista(
            @Parameter(example = "ramos") @PathVariable("catalogo") String catalogo,
            @ParameterObject Pedido pedido,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "tamanio", required = false) @Nullable Integer tamanio) {
        int cuantas = Pagina.tamanio(tamanio);
        List<Vista> leidas = entradas
                .despuesDe(
                        exigir(catalogo),
                        pedido.filtro(),
                        Pagina.numeroDespuesDe("catalogo " + catalogo, cursor),
                        cuantas + 1)
                .stream()
                .map(Vista::de)
                .toList();
        return Pagina.de("catalogo " + catalogo, leidas, cuantas, vista -> Long.toString(vista.id()));
    }

    @Operation(summary = "Una entrada")
    @Exige(Acto.VER)
    @GetMapping("/{catalogo}/{id:[0-9]+}")
    ResponseEntity<Vista> ver(
            @Parameter(example = "ramos") @PathVariable("catalogo") String catalogo, @PathVariable("id") long id) {
        Entrada entrada = entradas.entrada(exigir(catalogo), id);
        return Etiqueta.con(entrada.version(), Vista.de(entrada));
    }

    @Operation(summary = "Dónde se usa una entrada; en ninguna parte si se puede borrar")
    @Exige(Acto.VER)
    @GetMapping("/{catalogo}/{id:[0-9]+}/usos")
    List<UsoVisto> usos(
            @Parameter(example = "ramos") @PathVariable("catalogo") String catalogo, @PathVariable("id") long id) {
        Catalogo este = exigir(catalogo);
        return usos.de(Esquemas.de(este), entradas.entrada(este, id)).stream()
                .map(UsoVisto::de)
                .toList();
    }

    @Operation(summary = "Agregar una entrada")
    @Exige(Acto.EDITAR_CATALOGO)
    @PostMapping("/{catalogo}")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Vista> agregar(
            @Parameter(example = "ramos") @PathVariable("catalogo") String catalogo, @RequestBody Datos datos) {
        Entrada nueva = editar.agregar(exigir(catalogo), datos.escritos());
        return ResponseEntity.created(URI.create("/api/v1/catalogos/" + catalogo + "/" + nueva.id()))
                .eTag(Integer.toString(nueva.version()))
                .body(Vista.de(nueva));
    }

    @Operation(summary = "Corregir o terminar una entrada: se envían todas sus columnas")
    @Exige(Acto.EDITAR_CATALOGO)
    @PutMapping("/{catalogo}/{id:[0-9]+}")
    ResponseEntity<Vista> corregir(
            @Parameter(example = "ramos") @PathVariable("catalogo") String catalogo,
            @PathVariable("id") long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Datos datos) {
        Entrada despues = editar.corregir(exigir(catalogo), id, Etiqueta.exigida(ifMatch), datos.escritos());
        return Etiqueta.con(despues.version(), Vista.de(despues));
    }

    @Operation(summary = "Borrar una entrada que nunca se usó")
    @Exige(Acto.EDITAR_CATALOGO)
    @DeleteMapping("/{catalogo}/{id:[0-9]+}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> borrar(
            @Parameter(example = "ramos") @PathVariable("catalogo") String catalogo,
            @PathVariable("id") long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        editar.borrar(exigir(catalogo), id, Etiqueta.exigida(ifMatch));
        return ResponseEntity.noContent().build();
    }

    @Operation(
            summary = "Ensayar una importación: qué cambiaría un archivo",
            description =
                    "El cuerpo es el archivo mismo, CSV o XLSX de hasta 10 MB. No cambia nada; se conserva un día.")
    @Exige(Acto.EDITAR_CATALOGO)
    @PostMapping("/{catalogo}/importaciones")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Importacion> ensayar(
            @Parameter(example = "ramos") @PathVariable("catalogo") String catalogo,
            @Parameter(description = "Cómo se llama el archivo", example = "ramos-2026.csv") @RequestParam("archivo")
                    Optional<String> archivo,
            @Parameter(
                            description = "Desde cuándo rige lo que no lo diga; el 1 de enero si se omite",
                            example = "2026-01-01")
                    @RequestParam("desde")
                    Optional<String> desde,
            @RequestBody byte[] contenido,
            Locale idioma) {
        LocalDate dia = desde.map(escrito -> dia("desde", escrito))
                .orElseGet(() -> LocalDate.now(reloj).withDayOfYear(1));
        Ensayo ensayo = importar.ensayar(exigir(catalogo), archivo.orElse("archivo"), contenido, dia);
        return ResponseEntity.created(URI.create("/api/v1/catalogos/" + catalogo + "/importaciones/" + ensayo.id()))
                .body(vista(ensayo, idioma));
    }

    @Operation(summary = "Qué cambiaría ahora un archivo ensayado, o qué cambió si ya se aplicó")
    @Exige(Acto.EDITAR_CATALOGO)
    @GetMapping("/{catalogo}/importaciones/{importacion}")
    Importacion importacion(
            @Parameter(example = "ramos") @PathVariable("catalogo") String catalogo,
            @PathVariable("importacion") String id,
            Locale idioma) {
        return vista(importar.ver(exigir(catalogo), identificador(id)), idioma);
    }

    @Operation(summary = "Aplicar una importación, toda o nada; repetirla no hace nada")
    @Exige(Acto.EDITAR_CATALOGO)
    @PostMapping("/{catalogo}/importaciones/{importacion}/aplicar")
    Importacion aplicar(
            @Parameter(example = "ramos") @PathVariable("catalogo") String catalogo,
            @PathVariable("importacion") String id,
            @RequestBody Aplicar aplicar,
            Locale idioma) {
        String huella = Optional.ofNullable(aplicar.huella()).orElse("");
        return vista(importar.aplicar(exigir(catalogo), identificador(id), huella), idioma);
    }

    private Importacion vista(Ensayo ensayo, Locale idioma) {
        Map<String, Integer> cuenta = new LinkedHashMap<>();
        ensayo.cuenta().forEach((clase, cuantas) -> cuenta.put(clase.name(), cuantas));
        return new Importacion(
                ensayo.id(),
                ensayo.catalogo().clave(),
                ensayo.archivo(),
                ensayo.expira().toString(),
                ensayo.huella(),
                ensayo.resultado().isPresent(),
                ensayo.seAplica(),
                cuenta,
                ensayo.ignoradas(),
                ensayo.renglones().stream()
                        .map(renglon -> new Renglon(
                                renglon.linea(),
                                renglon.clase().name(),
                                sinVacios(renglon.valores()),
                                cambios(renglon),
                                renglon.defectos().stream()
                                        .map(defecto -> new Motivo(
                                                defecto.campo(), defecto.clave(), avisos.texto(defecto, idioma)))
                                        .toList()))
                        .toList());
    }

    private static Map<String, CambioVisto> cambios(Ensayo.Renglon renglon) {
        Map<String, CambioVisto> cambios = new LinkedHashMap<>();
        renglon.cambios()
                .forEach((campo, cambio) -> cambios.put(campo, new CambioVisto(cambio.antes(), cambio.despues())));
        return cambios;
    }

    private static Map<String, String> sinVacios(Map<String, String> valores) {
        Map<String, String> llenos = new LinkedHashMap<>(valores);
        llenos.values().removeIf(String::isEmpty);
        return llenos;
    }

    /** @throws DatosInvalidos when the day is none */
    static Catalogo exigir(String clave) {
        return Catalogo.find(clave).orElseThrow(() -> new NoExiste("catálogo " + clave));
    }

    private static UUID identificador(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NoExiste("importación con ese número");
        }
    }

    /** @throws DatosInvalidos when it is none */
    static LocalDate dia(String campo, String escrito) {
        return Tipo.dia(escrito).orElseThrow(() -> new DatosInvalidos(Defecto.en(campo, "forma.fecha")));
    }
}
