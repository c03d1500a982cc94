package mx.avance.aplicacion.ingesta.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mx.avance.aplicacion.ingesta.Campo;
import mx.avance.aplicacion.ingesta.Ensayo;
import mx.avance.aplicacion.ingesta.Mapeo;
import mx.avance.aplicacion.ingesta.Modo;
import mx.avance.aplicacion.ingesta.MuestraDeHoja;
import mx.avance.aplicacion.ingesta.TraerPoa;
import mx.avance.aplicacion.ingesta.Traida;
import mx.avance.aplicacion.ingesta.VistaDeEnsayo;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.tabla.Tabla;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.PoaGuardado;
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
        name = "Traer un POA",
        description = "El POA de una unidad, desde su hoja de cálculo o desde una lectura, con ensayo previo")
@RestController
@RequestMapping("/api/v1/poa/{ejercicio}/{programa}/{unidad}/traer")
class TraerApi {

    private final TraerPoa traer;
    private final Avisos avisos;

    TraerApi(TraerPoa traer, Avisos avisos) {
        this.traer = traer;
        this.avisos = avisos;
    }

    /** A file as a program sends it. */
    @Schema(name = "ArchivoPorTraer")
    record Archivo(
            @Schema(example = "poa.csv") @Nullable String nombre,

            @Schema(
                    description = "Los bytes del archivo en Base64",
                    example = "Tm8uO0Rlc2NyaXBjacOzbjtNZXRhIGFudWFsCjEwMDtWaXNpdGFyO0Q7NAo=")
            @Nullable
            String contenido) {}

    /** What a column says. */
    @Schema(name = "ColumnaPorTraer")
    record Columna(
            @Schema(description = "Desde 1", example = "1") int columna,
            @Schema(example = "NUMERO") @Nullable String campo) {}

    /** How a spreadsheet is read. */
    @Schema(name = "ColumnasPorTraer")
    record Columnas(
            @Schema(description = "Vacía en un CSV", example = "Metas") @Nullable
            String pestana,

            @Schema(description = "El último renglón del encabezado; 0 si no hay", example = "1")
            int encabezado,

            List<Columna> columnas,

            @Schema(description = "Un trimestre en blanco vale cero", example = "true")
            boolean vaciosSonCero) {

        static Columnas de(Mapeo mapeo) {
            return new Columnas(
                    mapeo.pestana(),
                    mapeo.encabezado(),
                    mapeo.columnas().entrySet().stream()
                            .map(columna -> new Columna(
                                    columna.getKey(), columna.getValue().name()))
                            .toList(),
                    mapeo.vaciosSonCero());
        }

        Mapeo mapeo() {
            SortedMap<Integer, Campo> dichas = new TreeMap<>();
            for (Columna columna : columnas) {
                Campo campo = List.of(Campo.values()).stream()
                        .filter(uno -> uno.name().equals(columna.campo()))
                        .findFirst()
                        .orElseThrow(() -> new DatosInvalidos(
                                Defecto.en("columnas", "ingesta.campoDesconocido", String.valueOf(columna.campo()))));
                dichas.put(columna.columna(), campo);
            }
            return new Mapeo(pestana == null ? "" : pestana, Math.max(0, encabezado), dichas, vaciosSonCero);
        }
    }

    /** A file that waits, was applied or taken back. */
    @Schema(name = "ArchivoTraido")
    record Vista(
            @Schema(example = "12") long id,
            @Schema(example = "poa.csv") String archivo,

            @Schema(description = "TABLA o LECTURA", example = "TABLA")
            String clase,

            @Schema(description = "ABIERTA, APLICADA o DESHECHA", example = "ABIERTA")
            String estado,

            @Schema(description = "Se leyó como la última hoja con ese encabezado", example = "false")
            boolean recordado,

            @Schema(description = "Cuándo se tira", example = "2026-01-16T18:00:00Z")
            String vence,

            Columnas columnas) {

        static Vista de(Traida traida) {
            Mapeo mapeo = traida.mapeo();
            return new Vista(
                    traida.id(),
                    traida.archivo(),
                    traida.clase().name(),
                    traida.estado().name(),
                    traida.recordado(),
                    traida.vence().toString(),
                    Columnas.de(mapeo == null ? new Mapeo("", 0, new TreeMap<>(), false) : mapeo));
        }
    }

    /** One field before and after. */
    @Schema(name = "CambioPorTraer")
    record Cambio(
            @Schema(example = "META_ANUAL") String campo,
            @Schema(example = "40") String antes,
            @Schema(example = "44") String despues) {}

    /** A row of the dry run. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RenglonPorTraer")
    record Renglon(
            @Schema(description = "NUEVO, CAMBIADO, IGUAL o FALTANTE", example = "CAMBIADO")
            String clase,

            @Schema(example = "100") int numero,

            @Schema(description = "Dónde está en el archivo", example = "Metas!A7")
            String lugar,

            List<Cambio> cambios,
            List<String> reparos,

            @Schema(
                    description = "Lo que una lectura propone para el renglón por revisar; falta si nada",
                    example = "Se leyó 15 donde debe decir 30")
            @Nullable
            String propuesta,

            @Schema(description = "Si su propuesta ya se aceptó")
            boolean aceptada) {}

    /** A row of the file that is left out. */
    @Schema(name = "RenglonOmitido")
    record Omitido(
            @Schema(description = "Dónde está en el archivo", example = "Metas!A12")
            String lugar,

            @Schema(example = "TOTAL") String dice,
            @Schema(example = "No tiene número.") String porque) {}

    /** As what a file is read. */
    @Schema(name = "ClasePorTraer")
    record Lectura(
            @Schema(description = "LECTURA, la forma oficial; TABLA, columnas que alguien dice")
            Traida.Clase clase) {}

    /** Which proposals of a reading are accepted. */
    @Schema(name = "PropuestasPorTraer")
    record Propuestas(
            @ArraySchema(
                    arraySchema = @Schema(description = "Los números de sus renglones; los demás quedan sin aceptar"),
                    schema = @Schema(example = "602"))
            List<Integer> numeros) {}

    /** What applying a file would do. */
    @Schema(name = "EnsayoDeTraer")
    record Resultado(
            @Schema(description = "AGREGAR_Y_CAMBIAR o REEMPLAZAR", example = "AGREGAR_Y_CAMBIAR")
            String modo,

            @Schema(description = "La del POA con que se comparó; 0 si nadie lo ha empezado", example = "3")
            int version,

            List<Renglon> renglones,
            List<Omitido> omitidos,
            List<String> avisos,
            List<String> medidasDesconocidas,
            List<String> lineasPorDeclarar) {}

    /** How a file is applied. */
    @Schema(name = "AplicacionDeTraer")
    record Aplicacion(
            @Schema(description = "AGREGAR_Y_CAMBIAR o REEMPLAZAR", example = "AGREGAR_Y_CAMBIAR") @Nullable
            String modo,

            @Schema(description = "Declarar en el encabezado las líneas que se usan", example = "true")
            boolean declararLineas) {}

    /** The draft after a file. */
    @Schema(name = "PoaTraido")
    record Aplicado(
            @Schema(description = "La nueva versión del POA", example = "4")
            int version,

            @Schema(description = "Cuántos renglones tiene", example = "18")
            int renglones) {}

    @Operation(summary = "Traer un archivo: hoja de cálculo, documento TMM-F004 o lectura")
    @Exige(Acto.EDITAR_POA)
    @PostMapping
    Vista subir(IdDePoa id, @RequestBody Archivo archivo) {
        byte[] contenido;
        try {
            contenido = Base64.getMimeDecoder().decode(archivo.contenido() == null ? "" : archivo.contenido());
        } catch (IllegalArgumentException e) {
            throw new DatosInvalidos(Defecto.en("contenido", "ingesta.faltaArchivo"));
        }
        long traida = traer.subir(id, archivo.nombre() == null ? "" : archivo.nombre(), contenido);
        return Vista.de(traer.exigir(id, traida));
    }

    @Operation(summary = "Los archivos de un POA que esperan o se pueden deshacer")
    @Exige(Acto.EDITAR_POA)
    @GetMapping
    List<Vista> todas(IdDePoa id) {
        return traer.de(id).stream().map(Vista::de).toList();
    }

    @Operation(summary = "Un archivo traído y cómo se lee")
    @Exige(Acto.EDITAR_POA)
    @GetMapping("/{traida}")
    Vista ver(IdDePoa id, @Parameter(example = "12") @PathVariable long traida) {
        return Vista.de(traer.exigir(id, traida));
    }

    @Operation(
            summary = "Las pestañas de una hoja de cálculo y cómo se leería una de ellas",
            description = "Con una pestaña, lo más probable en ella; sin decirla, como está dicho que se lea.")
    @Exige(Acto.EDITAR_POA)
    @GetMapping("/{traida}/columnas")
    HojaPorTraer columnas(
            IdDePoa id,
            @Parameter(example = "12") @PathVariable long traida,
            @Parameter(example = "Metas") @RequestParam(required = false) @Nullable String pestana,
            @Parameter(description = "El último renglón del encabezado; se adivina si falta", example = "1")
                    @RequestParam(required = false)
                    @Nullable
                    Integer encabezado) {
        Mapeo dicho = traer.exigir(id, traida).mapeo();
        Tabla tabla = traer.tabla(id, traida);
        Mapeo mapeo = pestana == null && encabezado == null && dicho != null
                ? dicho
                : traer.adivinar(tabla, pestana == null ? "" : pestana, encabezado == null ? -1 : encabezado);
        MuestraDeHoja muestra = MuestraDeHoja.de(tabla.find(mapeo.pestana()).orElseGet(tabla::primera), mapeo);
        return new HojaPorTraer(
                tabla.pestanas().stream().map(HojaPorTraer.PestanaPorTraer::de).toList(),
                Columnas.de(mapeo),
                HojaPorTraer.renglones(muestra.encabezado(), muestra),
                HojaPorTraer.renglones(muestra.filas(), muestra),
                traer.seLeeComoForma(id, traida));
    }

    @Operation(
            summary = "Leerlo como la forma oficial o como hoja de cálculo",
            description =
                    "Lo que el archivo no admite se niega: un PDF no tiene columnas, y no toda hoja es una forma.")
    @Exige(Acto.EDITAR_POA)
    @PutMapping("/{traida}/clase")
    Vista leerComo(IdDePoa id, @Parameter(example = "12") @PathVariable long traida, @RequestBody Lectura lectura) {
        return Vista.de(traer.leerComo(id, traida, lectura.clase()));
    }

    @Operation(
            summary = "Aceptar las propuestas de estos renglones de una lectura, y de ningún otro",
            description = "El ensayo dice cuáles tienen propuesta y con qué reparos.")
    @Exige(Acto.EDITAR_POA)
    @PutMapping("/{traida}/propuestas")
    Vista aceptar(
            IdDePoa id, @Parameter(example = "12") @PathVariable long traida, @RequestBody Propuestas propuestas) {
        return Vista.de(traer.aceptar(id, traida, Set.copyOf(propuestas.numeros())));
    }

    @Operation(summary = "Decir qué es cada columna; se recuerda para el mismo encabezado")
    @Exige(Acto.EDITAR_POA)
    @PutMapping("/{traida}/columnas")
    Vista corresponder(
            IdDePoa id, @Parameter(example = "12") @PathVariable long traida, @RequestBody Columnas columnas) {
        return Vista.de(traer.corresponder(id, traida, columnas.mapeo()));
    }

    @Operation(summary = "Ensayo: qué cambiaría si se aplicara ahora")
    @Exige(Acto.EDITAR_POA)
    @GetMapping("/{traida}/ensayo")
    ResponseEntity<Resultado> ensayar(
            IdDePoa id,
            @Parameter(example = "12") @PathVariable long traida,
            @RequestParam(defaultValue = "AGREGAR_Y_CAMBIAR") String modo,
            Locale idioma) {
        Ensayo ensayo = traer.ensayar(id, traida, modo(modo));
        VistaDeEnsayo vista = VistaDeEnsayo.de(ensayo, avisos, idioma);
        List<Renglon> renglones = java.util.stream.Stream.concat(vista.renglones().stream(), vista.iguales().stream())
                .map(renglon -> new Renglon(
                        renglon.clase(),
                        renglon.numero(),
                        renglon.lugar(),
                        renglon.celdas().entrySet().stream()
                                .filter(celda -> celda.getValue().cambia())
                                .map(celda -> new Cambio(
                                        celda.getKey(),
                                        celda.getValue().antes(),
                                        celda.getValue().es()))
                                .toList(),
                        renglon.reparos(),
                        renglon.propuesta().isEmpty() ? null : renglon.propuesta(),
                        renglon.aceptada()))
                .toList();
        return Etiqueta.con(
                ensayo.version(),
                new Resultado(
                        ensayo.modo().name(),
                        ensayo.version(),
                        renglones,
                        vista.omitidos().stream()
                                .map(omitido -> new Omitido(omitido.lugar(), omitido.dice(), omitido.porque()))
                                .toList(),
                        vista.avisos(),
                        List.copyOf(ensayo.medidasDesconocidas().keySet()),
                        ensayo.porDeclarar().stream().map(String::valueOf).toList()));
    }

    @Operation(summary = "Aplicar el archivo a la versión del POA que vio el ensayo; todo o nada")
    @Exige(Acto.EDITAR_POA)
    @PostMapping("/{traida}/aplicacion")
    ResponseEntity<Aplicado> aplicar(
            IdDePoa id,
            @Parameter(example = "12") @PathVariable long traida,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Aplicacion aplicacion) {
        PoaGuardado despues = traer.aplicar(
                id, traida, modo(aplicacion.modo()), Etiqueta.exigida(ifMatch), aplicacion.declararLineas());
        int renglones =
                despues.borrador().map(borrador -> borrador.renglones().size()).orElse(0);
        return Etiqueta.con(despues.version(), new Aplicado(despues.version(), renglones));
    }

    @Operation(summary = "Dejar el POA como estaba antes de aplicar un archivo")
    @Exige(Acto.EDITAR_POA)
    @PostMapping("/{traida}/deshacer")
    Vista deshacer(IdDePoa id, @Parameter(example = "12") @PathVariable long traida) {
        traer.deshacer(id, traida);
        return Vista.de(traer.exigir(id, traida));
    }

    @Operation(summary = "Descartar un archivo que no se ha aplicado")
    @Exige(Acto.EDITAR_POA)
    @DeleteMapping("/{traida}")
    Vista descartar(IdDePoa id, @Parameter(example = "12") @PathVariable long traida) {
        Vista vista = Vista.de(traer.exigir(id, traida));
        traer.descartar(id, traida);
        return vista;
    }

    private static Modo modo(@Nullable String dicho) {
        for (Modo modo : Modo.values()) {
            if (modo.name().equals(dicho)) {
                return modo;
            }
        }
        throw new DatosInvalidos(Defecto.en("modo", "ingesta.modoDesconocido", String.valueOf(dicho)));
    }
}
