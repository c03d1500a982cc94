package mx.avance.aplicacion.seguridad.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.CambioDeNombramientos;
import mx.avance.aplicacion.seguridad.Firmante;
import mx.avance.aplicacion.seguridad.Guardia;
import mx.avance.aplicacion.seguridad.Nombramiento;
import mx.avance.aplicacion.seguridad.Nombramientos;
import mx.avance.aplicacion.seguridad.Puesto;
import mx.avance.aplicacion.seguridad.Puestos;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
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

@Tag(name = "Nombramientos", description = "Quién ocupa cada puesto que firma y desde cuándo, con sus suplencias")
@RestController
@RequestMapping("/api/v1/nombramientos")
class NombramientosApi {

    private final Nombramientos nombramientos;
    private final CambioDeNombramientos cambio;
    private final Puestos puestos;
    private final Guardia guardia;

    NombramientosApi(Nombramientos nombramientos, CambioDeNombramientos cambio, Puestos puestos, Guardia guardia) {
        this.nombramientos = nombramientos;
        this.cambio = cambio;
        this.puestos = puestos;
        this.guardia = guardia;
    }

    /** A nombramiento as programs see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Nombramiento")
    record Vista(
            @Schema(example = "31") long id,
            @Schema(example = "ELABORO") Papel papel,

            @Schema(description = "De la unidad, el programa o el ramo", example = "54202")
            String codigo,

            @Schema(example = "Marina Solórzano Prado") String persona,

            @Schema(example = "RESPONSABLE DE LA UNIDAD EJECUTORA")
            String cargo,

            @Schema(description = "De su cuenta, si tiene", example = "41") @Nullable
            Long usuario,

            @Schema(description = "El nombramiento del titular, en una suplencia", example = "30") @Nullable
            Long suple,

            @Schema(example = "2024-10-01") LocalDate desde,

            @Schema(description = "Último día; falta mientras nadie lo termine", example = "2027-09-30") @Nullable
            LocalDate hasta) {

        static Vista de(Nombramiento este) {
            return new Vista(
                    este.id(),
                    este.puesto().papel(),
                    este.puesto().codigo(),
                    este.persona(),
                    este.cargo(),
                    este.usuario().orElse(null),
                    este.suple().orElse(null),
                    este.desde(),
                    este.hasta().orElse(null));
        }
    }

    /** Who is to hold a post. */
    @Schema(name = "NombramientoNuevo")
    record Nuevo(
            @Schema(description = "ELABORO, REVISO o AUTORIZO; sobra en una suplencia", example = "ELABORO") @Nullable
            String papel,

            @Schema(description = "Sobra en una suplencia", example = "54202") @Nullable
            String codigo,

            @Schema(example = "Marina Solórzano Prado") @Nullable
            String persona,

            @Schema(description = "Vacío: el de la forma", example = "Jefa del Departamento Técnico") @Nullable
            String cargo,

            @Schema(example = "2024-10-01") @Nullable String desde,
            @Schema(example = "2027-09-30") @Nullable String hasta,

            @Schema(description = "De su cuenta, si tiene", example = "41") @Nullable
            Long usuario,

            @Schema(description = "Si quien es titular deja el puesto el día anterior") @Nullable
            Boolean relevo) {

        CambioDeNombramientos.Nuevo datos() {
            return new CambioDeNombramientos.Nuevo(
                    TextoEscrito.limpio(papel),
                    TextoEscrito.limpio(codigo),
                    TextoEscrito.limpio(persona),
                    TextoEscrito.limpio(cargo),
                    Optional.ofNullable(usuario),
                    TextoEscrito.limpio(desde),
                    TextoEscrito.limpio(hasta));
        }
    }

    /** What may be corrected. */
    @Schema(name = "CambioDeNombramiento")
    record Cambio(
            @Schema(example = "Marina Solórzano Prado") @Nullable
            String persona,

            @Schema(description = "Vacío: el de la forma", example = "Jefa del Departamento Técnico") @Nullable
            String cargo,

            @Schema(description = "De su cuenta; sin él queda la que tenía", example = "41") @Nullable
            Long usuario,

            @Schema(description = "Último día; vacío: sin término", example = "2027-09-30") @Nullable
            String hasta) {}

    /** A post, held or not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Puesto")
    record VistaDePuesto(
            @Schema(example = "ELABORO") Papel papel,
            @Schema(example = "54202") String codigo,

            @Schema(description = "De la unidad, el programa o el ramo", example = "Departamento Técnico")
            String nombre,

            @Schema(description = "Falta mientras nadie lo ocupa") @Nullable
            Vista titular,

            @Schema(description = "Quien firma ese día «por ausencia»") @Nullable
            Vista suplente) {

        static VistaDePuesto de(Puestos.Renglon renglon) {
            Optional<Firmante> firmante = Optional.ofNullable(renglon.firmante());
            return new VistaDePuesto(
                    renglon.puesto().papel(),
                    renglon.puesto().codigo(),
                    renglon.nombre(),
                    firmante.map(este -> Vista.de(este.titular())).orElse(null),
                    firmante.flatMap(Firmante::suplente).map(Vista::de).orElse(null));
        }

        String llave() {
            return papel.ordinal() + " " + codigo;
        }
    }

    @Operation(summary = "Quién ocupa cada puesto un día, con quien suple", description = "Sin «dia», el de hoy.")
    @Exige(Acto.VER)
    @GetMapping
    Pagina<Vista> lista(
            @RequestParam(required = false) @Nullable String dia,
            @RequestParam(required = false) @Nullable String papel,
            @RequestParam(required = false) @Nullable String codigo,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer tamanio) {
        LocalDate cuando = dia(dia);
        String despues = Pagina.despuesDe("nombramientos", cursor);
        int cuantos = Pagina.tamanio(tamanio);
        List<Vista> leidas = nombramientos.firmantes(cuando).values().stream()
                .flatMap(NombramientosApi::ambos)
                .map(Vista::de)
                .filter(vista -> papel == null || vista.papel().name().equals(papel))
                .filter(vista -> codigo == null || vista.codigo().equals(codigo))
                .sorted(Comparator.comparing(NombramientosApi::llave))
                .filter(vista -> llave(vista).compareTo(despues) > 0)
                .limit(cuantos + 1L)
                .toList();
        return Pagina.de("nombramientos", leidas, cuantos, NombramientosApi::llave);
    }

    private LocalDate dia(@Nullable String dia) {
        FechaEscrita escrita = new FechaEscrita(TextoEscrito.limpio(dia));
        List<Defecto> defectos = new ArrayList<>();
        escrita.revisar("dia", defectos);
        DatosInvalidos.siHay(defectos);
        return escrita.dia().orElseGet(guardia::hoy);
    }

    @Operation(
            summary = "Los puestos que firman un día, ocupados o no",
            description =
                    "Uno por unidad (ELABORO), programa (REVISO) y ramo (AUTORIZO) de los catálogos; con «vacantes», solo "
                            + "los que nadie ocupa. «q» busca en código, nombre y persona, sin acentos.")
    @Exige(Acto.VER)
    @GetMapping("/puestos")
    Pagina<VistaDePuesto> puestos(
            @RequestParam(required = false) @Nullable String dia,
            @RequestParam(required = false) @Nullable String papel,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean vacantes,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer tamanio) {
        String despues = Pagina.despuesDe("puestos", cursor);
        int cuantos = Pagina.tamanio(tamanio);
        Puestos.Filtro filtro =
                new Puestos.Filtro(TextoEscrito.limpio(papel), TextoEscrito.limpio(q), Boolean.TRUE.equals(vacantes));
        List<VistaDePuesto> leidos = puestos.buscar(dia(dia), filtro).stream()
                .map(VistaDePuesto::de)
                .sorted(Comparator.comparing(VistaDePuesto::llave))
                .filter(puesto -> puesto.llave().compareTo(despues) > 0)
                .limit(cuantos + 1L)
                .toList();
        return Pagina.de("puestos", leidos, cuantos, VistaDePuesto::llave);
    }

    @Operation(summary = "Todos los nombramientos de un puesto, el último primero, con sus suplencias")
    @Exige(Acto.VER)
    @GetMapping("/puestos/{papel}/{codigo}")
    List<Vista> historia(@PathVariable Papel papel, @PathVariable String codigo) {
        return nombramientos.historia(Puesto.find(papel, codigo).orElseThrow(() -> new NoExiste("ese puesto"))).stream()
                .map(Vista::de)
                .toList();
    }

    @Operation(summary = "Un nombramiento")
    @Exige(Acto.VER)
    @GetMapping("/{id}")
    ResponseEntity<Vista> ver(@PathVariable long id) {
        return con(nombramientos.nombramiento(id));
    }

    @Operation(
            summary = "Nombrar al titular de un puesto",
            description = "No hay dos titulares a la vez: con «relevo» termina el actual el día anterior.")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<Vista> nombrar(@RequestBody Nuevo nuevo) {
        return creado(cambio.nombrar(
                nuevo.datos(),
                Boolean.TRUE.equals(nuevo.relevo())
                        ? CambioDeNombramientos.Relevo.TERMINA_EL_ACTUAL
                        : CambioDeNombramientos.Relevo.DEBE_ESTAR_VACANTE));
    }

    @Operation(summary = "Dar una suplencia: quién firma «por ausencia» del titular")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/{id}/suplencias")
    ResponseEntity<Vista> suplir(@PathVariable long id, @RequestBody Nuevo nuevo) {
        return creado(cambio.suplir(id, nuevo.datos()));
    }

    @Operation(summary = "Corregir un nombramiento o poner su último día")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PutMapping("/{id}")
    ResponseEntity<Vista> cambiar(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Cambio datos) {
        return con(cambio.cambiar(
                id,
                TextoEscrito.limpio(datos.persona()),
                TextoEscrito.limpio(datos.cargo()),
                Optional.ofNullable(datos.usuario()),
                TextoEscrito.limpio(datos.hasta()),
                Etiqueta.exigida(ifMatch)));
    }

    @Operation(summary = "Retirar un nombramiento que se escribió por error, con sus suplencias")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{id}")
    void retirar(@PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        cambio.retirar(id, Etiqueta.exigida(ifMatch));
    }

    private static java.util.stream.Stream<Nombramiento> ambos(Firmante firmante) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(firmante.titular()), firmante.suplente().stream());
    }

    private static String llave(Vista vista) {
        return vista.papel().ordinal() + " " + vista.codigo() + " " + String.format("%019d", vista.id());
    }

    private static ResponseEntity<Vista> creado(Nombramiento hecho) {
        return ResponseEntity.created(URI.create("/api/v1/nombramientos/" + hecho.id()))
                .eTag(Integer.toString(hecho.version()))
                .body(Vista.de(hecho));
    }

    private static ResponseEntity<Vista> con(Nombramiento este) {
        return Etiqueta.con(este.version(), Vista.de(este));
    }
}
