package mx.avance.aplicacion.poa.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.aplicacion.poa.AutorizarPoa;
import mx.avance.aplicacion.poa.DevolverPoa;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.EnviarPoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.ListaDePoas;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.poa.ResumenDePoa;
import mx.avance.aplicacion.poa.RevisarPoa;
import mx.avance.aplicacion.poa.VersionesDePoa;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.NotaDeRevision;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.revision.RevisionDePoa;
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
        name = "POA",
        description =
                "El programa operativo anual de cada unidad: se elabora, se revisa, se autoriza y queda en versiones")
@RestController
@RequestMapping("/api/v1/poa")
class PoaApi {

    private static final String UNO = "/{ejercicio}/{programa}/{unidad}";

    private final Poas poas;
    private final ListaDePoas lista;
    private final EditarPoa editar;
    private final EnviarPoa enviar;
    private final DevolverPoa devolver;
    private final AutorizarPoa autorizar;
    private final RevisarPoa revisar;
    private final VersionesDePoa versiones;
    private final Avisos avisos;

    PoaApi(
            Poas poas,
            ListaDePoas lista,
            EditarPoa editar,
            EnviarPoa enviar,
            DevolverPoa devolver,
            AutorizarPoa autorizar,
            RevisarPoa revisar,
            VersionesDePoa versiones,
            Avisos avisos) {
        this.poas = poas;
        this.lista = lista;
        this.editar = editar;
        this.enviar = enviar;
        this.devolver = devolver;
        this.autorizar = autorizar;
        this.revisar = revisar;
        this.versiones = versiones;
        this.avisos = avisos;
    }

    /** A programme in a list. */
    @Schema(name = "ResumenDePoa")
    record Resumen(
            @Schema(example = "2026") int ejercicio,
            @Schema(example = "542") String programa,
            @Schema(example = "54202") String unidad,
            EstadoDePoa estado,
            boolean devuelto,
            @Schema(example = "8") int metas,
            @Schema(example = "20") int acciones,

            @Schema(example = "3", description = "Hallazgos que impiden enviarlo")
            int porCorregir,

            @Schema(example = "1", description = "Versión autorizada en vigor; 0 antes de la primera")
            int versionVigente) {

        static Resumen de(ResumenDePoa resumen) {
            return new Resumen(
                    resumen.id().ejercicio().anio(),
                    resumen.id().programa().clave(),
                    resumen.id().unidad().clave(),
                    resumen.estado(),
                    resumen.devuelto(),
                    resumen.metas(),
                    resumen.acciones(),
                    resumen.porCorregir(),
                    resumen.vigente());
        }
    }

    /** A programme in its state. */
    @Schema(name = "Poa")
    record Vista(
            @Schema(example = "2026") int ejercicio,
            @Schema(example = "542") String programa,
            @Schema(example = "54202") String unidad,
            EstadoDePoa estado,

            @Schema(example = "1", description = "Versión autorizada; 0 antes de la primera")
            int versionAutorizada,

            @Schema(example = "[\"2.3.1\"]") List<String> lineasDeclaradas,
            List<RenglonVista> renglones,
            List<Nota> notas) {

        static Vista de(PoaGuardado guardado) {
            PoaEnBorrador borrador = guardado.borrador()
                    .or(() -> guardado.enRevision().map(revision -> revision.enviado()))
                    .orElse(null);
            IdDePoa id = guardado.id();
            if (borrador != null) {
                return new Vista(
                        id.ejercicio().anio(),
                        id.programa().clave(),
                        id.unidad().clave(),
                        guardado.poa().estado(),
                        0,
                        borrador.lineasDeclaradas().stream()
                                .map(LineaAccion::toString)
                                .toList(),
                        borrador.renglones().stream().map(RenglonVista::de).toList(),
                        borrador.notas().stream().map(Nota::de).toList());
            }
            return de(id, guardado.autorizado().orElseThrow().vigente());
        }

        static Vista de(IdDePoa id, ProgramaOperativoAnual programa) {
            return new Vista(
                    id.ejercicio().anio(),
                    id.programa().clave(),
                    id.unidad().clave(),
                    EstadoDePoa.AUTORIZADO,
                    programa.version(),
                    programa.lineasDeclaradas().stream()
                            .map(LineaAccion::toString)
                            .toList(),
                    RenglonVista.de(programa),
                    List.of());
        }
    }

    /** What a reviewer asks to correct. */
    @Schema(name = "NotaDeRevision")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Nota(
            @Schema(example = "100", description = "El renglón; sin él, la nota es general") @Nullable
            Integer numero,

            @Schema(example = "¿Con quiénes?") @Nullable String texto) {

        static Nota de(NotaDeRevision nota) {
            return new Nota(nota.numero().isPresent() ? nota.numero().getAsInt() : null, nota.texto());
        }
    }

    /** How a draft is started. */
    @Schema(name = "InicioDePoa")
    record Inicio(
            @Schema(description = "Con lo autorizado el año anterior") @Nullable
            Boolean copiar) {}

    /** All the rows of a draft. */
    @Schema(name = "RenglonesDePoa")
    record Renglones(List<RenglonVista> renglones) {}

    /** The líneas that the heading declares. */
    @Schema(name = "LineasDePoa")
    record Lineas(@Schema(example = "[\"2.3.1\"]") List<String> lineas) {}

    /** Why a programme goes back. */
    @Schema(name = "DevolucionDePoa")
    record Devolucion(List<Nota> notas) {}

    /** The act that approves a programme. */
    @Schema(name = "AutorizacionDePoa")
    record Aprobacion(
            @Schema(example = "Cabildo") @Nullable String organo,
            @Schema(example = "12/2025") @Nullable String acta,
            @Schema(example = "2025-12-15") @Nullable LocalDate fecha,
            @Nullable Archivo archivo) {}

    /** A file within JSON. */
    @Schema(name = "ArchivoDeAutorizacion")
    record Archivo(
            @Schema(example = "acta-12.pdf") @Nullable String nombre,

            @Schema(example = "JVBERi0xLjcK", description = "En base 64; PDF, PNG o JPEG de 10 MB a lo más") @Nullable
            String contenido) {}

    /** Something that the rules say of a draft. */
    @Schema(name = "HallazgoDePoa")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Observado(
            @Schema(example = "SUMA_PROGRAMADO") String codigo,
            @Schema(example = "100") @Nullable Integer numero,

            @Schema(example = "Meta 100: los cuatro trimestres programados suman 11 y la meta anual autorizada es 10.")
            String detalle,

            boolean impide) {}

    /** An authorised version in a list. */
    @Schema(name = "VersionDePoa")
    record VersionVista(
            @Schema(example = "1") int version,
            @Schema(example = "Cabildo") String organo,
            @Schema(example = "12/2025") String acta,
            @Schema(example = "2025-12-15") LocalDate fecha,
            @Schema(example = "Veda electoral") String motivo,

            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String huella) {}

    @Operation(summary = "Los POA de un ejercicio que puede ver quien pregunta")
    @Exige(Acto.VER_POA)
    @GetMapping
    Pagina<Resumen> lista(
            @RequestParam(required = false) @Schema(example = "2026") @Nullable Integer ejercicio,
            @Parameter(description = "Parte de la clave o del nombre de la unidad o del programa, sin importar acentos")
                    @RequestParam(required = false, defaultValue = "")
                    String busca,
            @Parameter(description = "BORRADOR, DEVUELTO, EN_REVISION o AUTORIZADO; todos si falta")
                    @RequestParam(required = false, defaultValue = "")
                    String estado,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer tamanio) {
        String despues = Pagina.despuesDe("poa", cursor);
        int cuantos = Pagina.tamanio(tamanio);
        List<Ejercicio> anios = poas.ejercicios();
        if (ejercicio == null && anios.isEmpty()) {
            return new Pagina<>(List.of(), null);
        }
        Ejercicio anio = ejercicio == null ? anios.get(0) : anio(ejercicio);
        List<Resumen> leidos =
                lista.de(new ListaDePoas.Filtro(anio, TextoEscrito.limpio(busca), TextoEscrito.limpio(estado))).stream()
                        .flatMap(linea -> Stream.ofNullable(linea.resumen()))
                        .map(Resumen::de)
                        .filter(resumen -> llave(resumen).compareTo(despues) > 0)
                        .limit(cuantos + 1L)
                        .toList();
        return Pagina.de("poa", leidos, cuantos, PoaApi::llave);
    }

    private static String llave(Resumen resumen) {
        return resumen.unidad() + "/" + resumen.programa();
    }

    @Operation(summary = "El POA de una unidad en un programa, en el estado en que esté")
    @Exige(Acto.VER_POA)
    @GetMapping(UNO)
    ResponseEntity<Vista> ver(
            @PathVariable String ejercicio, @PathVariable String programa, @PathVariable String unidad) {
        return vista(poas.exigir(id(ejercicio, programa, unidad)));
    }

    @Operation(
            summary =
                    "Empezar el POA, en blanco o con lo autorizado el año anterior; si ya existe, contesta el que hay")
    @Exige(Acto.EDITAR_POA)
    @PostMapping(UNO + "/inicio")
    ResponseEntity<Vista> iniciar(
            @PathVariable String ejercicio,
            @PathVariable String programa,
            @PathVariable String unidad,
            @RequestBody Inicio inicio) {
        IdDePoa id = id(ejercicio, programa, unidad);
        return vista(Boolean.TRUE.equals(inicio.copiar()) ? editar.copiarDelAnioAnterior(id) : editar.iniciar(id));
    }

    @Operation(summary = "Poner estos renglones en lugar de todos los del borrador: todo o nada")
    @Exige(Acto.EDITAR_POA)
    @PutMapping(UNO + "/renglones")
    ResponseEntity<Vista> guardarTodo(
            @PathVariable String ejercicio,
            @PathVariable String programa,
            @PathVariable String unidad,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Renglones cuerpo) {
        IdDePoa id = id(ejercicio, programa, unidad);
        return vista(editar.guardarTodo(
                id,
                Etiqueta.exigida(ifMatch),
                cuerpo.renglones().stream().map(RenglonVista::renglon).toList()));
    }

    @Operation(summary = "Guardar un renglón: reemplaza al que lleva ese número, o se agrega")
    @Exige(Acto.EDITAR_POA)
    @PutMapping(UNO + "/renglones/{numero}")
    ResponseEntity<Vista> guardar(
            @PathVariable String ejercicio,
            @PathVariable String programa,
            @PathVariable String unidad,
            @PathVariable @Schema(example = "100") int numero,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RenglonVista renglon) {
        return vista(editar.guardarRenglon(
                id(ejercicio, programa, unidad), Etiqueta.exigida(ifMatch), numero, renglon.renglon()));
    }

    @Operation(summary = "Quitar un renglón; quitar una meta se lleva sus acciones")
    @Exige(Acto.EDITAR_POA)
    @DeleteMapping(UNO + "/renglones/{numero}")
    ResponseEntity<Vista> borrar(
            @PathVariable String ejercicio,
            @PathVariable String programa,
            @PathVariable String unidad,
            @PathVariable @Schema(example = "100") int numero,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return vista(editar.borrarRenglon(id(ejercicio, programa, unidad), Etiqueta.exigida(ifMatch), numero));
    }

    @Operation(summary = "Decir qué líneas de acción declara el encabezado")
    @Exige(Acto.EDITAR_POA)
    @PutMapping(UNO + "/lineas")
    ResponseEntity<Vista> declarar(
            @PathVariable String ejercicio,
            @PathVariable String programa,
            @PathVariable String unidad,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Lineas cuerpo) {
        List<LineaAccion> lineas = cuerpo.lineas().stream()
                .map(escrita -> LineaAccion.find(escrita)
                        .orElseThrow(() -> new DatosInvalidos(Defecto.en("lineas", "poa.lineaMal", escrita))))
                .toList();
        return vista(editar.declararLineas(id(ejercicio, programa, unidad), Etiqueta.exigida(ifMatch), lineas));
    }

    @Operation(
            summary = "Recuperar el borrador que se eliminó, como estaba",
            description = "Mientras nadie haya empezado otro del mismo ejercicio, programa y unidad.")
    @Exige(Acto.EDITAR_POA)
    @PostMapping(UNO + "/recuperacion")
    ResponseEntity<Vista> recuperar(
            @PathVariable String ejercicio, @PathVariable String programa, @PathVariable String unidad) {
        return vista(editar.recuperar(id(ejercicio, programa, unidad)));
    }

    @Operation(
            summary = "Eliminar un borrador que nunca se envió",
            description = "Puede recuperarse mientras nadie empiece otro; la bitácora conserva lo que decía.")
    @Exige(Acto.EDITAR_POA)
    @DeleteMapping(UNO)
    ResponseEntity<Void> eliminar(
            @PathVariable String ejercicio,
            @PathVariable String programa,
            @PathVariable String unidad,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        editar.eliminar(id(ejercicio, programa, unidad), Etiqueta.exigida(ifMatch));
        return ResponseEntity.ok().build();
    }

    @Operation(summary = "Lo que le falta o contradice a un borrador")
    @Exige(Acto.VER_POA)
    @GetMapping(UNO + "/hallazgos")
    List<Observado> hallazgos(
            @PathVariable String ejercicio, @PathVariable String programa, @PathVariable String unidad, Locale idioma) {
        IdDePoa id = id(ejercicio, programa, unidad);
        RevisionDePoa revision = revisar.de(id);
        return poas.exigir(id).borrador().map(revision::revisar).orElse(List.of()).stream()
                .map(hallazgo -> new Observado(
                        hallazgo.hallazgo().codigo(),
                        hallazgo.numero().isPresent() ? hallazgo.numero().getAsInt() : null,
                        avisos.texto(hallazgo.hallazgo(), idioma),
                        revision.impide(hallazgo.hallazgo())))
                .toList();
    }

    @Operation(summary = "Enviar el borrador a revisión")
    @Exige(Acto.ENVIAR_POA)
    @PostMapping(UNO + "/envio")
    ResponseEntity<Vista> enviar(
            @PathVariable String ejercicio,
            @PathVariable String programa,
            @PathVariable String unidad,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return vista(enviar.enviar(id(ejercicio, programa, unidad), Etiqueta.exigida(ifMatch)));
    }

    @Operation(summary = "Devolver el POA a la unidad con notas")
    @Exige(Acto.DEVOLVER_POA)
    @PostMapping(UNO + "/devolucion")
    ResponseEntity<Vista> devolver(
            @PathVariable String ejercicio,
            @PathVariable String programa,
            @PathVariable String unidad,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Devolucion devolucion) {
        List<NotaDeRevision> notas = devolucion.notas().stream()
                .filter(nota -> nota.texto() != null && !nota.texto().isBlank())
                .map(nota -> nota.numero() == null
                        ? NotaDeRevision.general(String.valueOf(nota.texto()))
                        : NotaDeRevision.de(nota.numero(), String.valueOf(nota.texto())))
                .toList();
        return vista(devolver.devolver(id(ejercicio, programa, unidad), Etiqueta.exigida(ifMatch), notas));
    }

    @Operation(summary = "Autorizar el POA: queda congelado como versión 1")
    @Exige(Acto.AUTORIZAR_POA)
    @PostMapping(UNO + "/autorizacion")
    ResponseEntity<Vista> autorizar(
            @PathVariable String ejercicio,
            @PathVariable String programa,
            @PathVariable String unidad,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Aprobacion aprobacion) {
        return vista(autorizar.autorizar(
                id(ejercicio, programa, unidad),
                Etiqueta.exigida(ifMatch),
                new AutorizarPoa.Datos(
                        texto(aprobacion.organo()),
                        texto(aprobacion.acta()),
                        aprobacion.fecha(),
                        archivo(aprobacion.archivo()))));
    }

    @Operation(summary = "Las versiones autorizadas, la última primero")
    @Exige(Acto.VER_POA)
    @GetMapping(UNO + "/versiones")
    List<VersionVista> versiones(
            @PathVariable String ejercicio, @PathVariable String programa, @PathVariable String unidad) {
        return versiones.de(id(ejercicio, programa, unidad)).stream()
                .map(version -> new VersionVista(
                        version.version(),
                        version.autorizacion().organo(),
                        version.autorizacion().acta(),
                        version.autorizacion().fecha(),
                        version.motivo(),
                        version.huella()))
                .toList();
    }

    @Operation(summary = "Una versión como se autorizó")
    @Exige(Acto.VER_POA)
    @GetMapping(UNO + "/versiones/{version}")
    Vista version(
            @PathVariable String ejercicio,
            @PathVariable String programa,
            @PathVariable String unidad,
            @PathVariable @Schema(example = "1") int version) {
        IdDePoa id = id(ejercicio, programa, unidad);
        return Vista.de(id, versiones.programa(id, version));
    }

    private static ResponseEntity<Vista> vista(PoaGuardado guardado) {
        return Etiqueta.con(guardado.version(), Vista.de(guardado));
    }

    private static @Nullable ArchivoDeAutorizacion archivo(@Nullable Archivo archivo) {
        if (archivo == null || archivo.contenido() == null) {
            return null;
        }
        try {
            return ArchivoDeAutorizacion.de(
                    texto(archivo.nombre()), Base64.getMimeDecoder().decode(archivo.contenido()));
        } catch (IllegalArgumentException e) {
            throw new DatosInvalidos(Defecto.en("archivo", "poa.archivoDeOtroTipo"));
        }
    }

    static IdDePoa id(String ejercicio, String programa, String unidad) {
        try {
            return new IdDePoa(
                    new Ejercicio(Integer.parseInt(ejercicio)), new Programa(programa), new UnidadEjecutora(unidad));
        } catch (IllegalArgumentException e) {
            throw new NoExiste("POA " + ejercicio + "/" + programa + "/" + unidad);
        }
    }

    /** @throws NoExiste when it is no year */
    static Ejercicio anio(String ejercicio) {
        try {
            return new Ejercicio(Integer.parseInt(ejercicio));
        } catch (IllegalArgumentException e) {
            throw new NoExiste("POA " + ejercicio);
        }
    }

    static Ejercicio anio(int ejercicio) {
        try {
            return new Ejercicio(ejercicio);
        } catch (IllegalArgumentException e) {
            throw new DatosInvalidos(Defecto.en("ejercicio", "poa.ejercicioMal", ejercicio));
        }
    }

    private static String texto(@Nullable String escrito) {
        return escrito == null ? "" : escrito;
    }
}
