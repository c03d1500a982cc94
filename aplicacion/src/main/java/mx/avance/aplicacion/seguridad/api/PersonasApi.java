package mx.avance.aplicacion.seguridad.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.api.SoloUnaVez;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.AccesoDePersona;
import mx.avance.aplicacion.seguridad.AltaDePersona;
import mx.avance.aplicacion.seguridad.CambioDePersona;
import mx.avance.aplicacion.seguridad.Encargo;
import mx.avance.aplicacion.seguridad.EncargoNuevo;
import mx.avance.aplicacion.seguridad.EncargosDePersona;
import mx.avance.aplicacion.seguridad.FiltroDePersonas;
import mx.avance.aplicacion.seguridad.InvitarPersona;
import mx.avance.aplicacion.seguridad.Persona;
import mx.avance.aplicacion.seguridad.Personas;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Rol;
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

@Tag(name = "Personas", description = "Quién entra y para qué; solo para Administración")
@RestController
@RequestMapping("/api/v1/personas")
class PersonasApi {

    private final Personas personas;
    private final AltaDePersona alta;
    private final CambioDePersona cambio;
    private final AccesoDePersona acceso;
    private final EncargosDePersona encargos;
    private final InvitarPersona invitacion;

    PersonasApi(
            Personas personas,
            AltaDePersona alta,
            CambioDePersona cambio,
            AccesoDePersona acceso,
            EncargosDePersona encargos,
            InvitarPersona invitacion) {
        this.personas = personas;
        this.alta = alta;
        this.cambio = cambio;
        this.acceso = acceso;
        this.encargos = encargos;
        this.invitacion = invitacion;
    }

    /** A role as programs see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Encargo")
    record VistaDeEncargo(
            @Schema(example = "12") long id,
            @Schema(example = "CAPTURISTA") Rol rol,

            @Schema(description = "De la unidad, el programa o el ramo; sin él: todo el ente", example = "54202")
            @Nullable
            String codigo,

            @Schema(example = "2026-01-01") LocalDate desde,

            @Schema(description = "Último día; sin él mientras nadie lo termine", example = "2026-12-31") @Nullable
            LocalDate hasta) {

        static VistaDeEncargo de(Encargo encargo) {
            return new VistaDeEncargo(
                    encargo.id(),
                    encargo.asignacion().rol(),
                    encargo.codigo().orElse(null),
                    encargo.asignacion().desde(),
                    encargo.asignacion().hasta().orElse(null));
        }
    }

    /** A person as programs see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Persona")
    record Vista(
            @Schema(example = "41") long id,
            @Schema(example = "rosa.mendez") String cuenta,
            @Schema(example = "Rosa Méndez Ibarra") String nombre,

            @Schema(example = "rosa.mendez@sanjacinto.example") @Nullable
            String correo,

            boolean activa,

            @Schema(description = "Si su contraseña es de un solo uso y aún no la cambia")
            boolean deUnUso,

            @Schema(example = "2026-04-08T16:20:00Z") @Nullable
            Instant ultimoAcceso,

            @Schema(description = "Hasta cuándo espera por intentos fallidos", example = "2026-04-08T16:25:00Z")
            @Nullable
            Instant espera,

            List<VistaDeEncargo> encargos,

            @Schema(
                    description = "El otro ente que lleva su cuenta y es el único que la cambia; falta si es este",
                    example = "DIF Municipal de San Jacinto")
            @Nullable
            String enteQueLleva) {

        static Vista de(Persona persona) {
            return new Vista(
                    persona.id(),
                    persona.cuenta(),
                    persona.nombre(),
                    persona.correo().orElse(null),
                    persona.activa(),
                    persona.deUnUso(),
                    persona.ultimoAcceso().orElse(null),
                    persona.espera().orElse(null),
                    persona.encargos().stream().map(VistaDeEncargo::de).toList(),
                    persona.enteQueLleva().orElse(null));
        }
    }

    /** A role to be given. */
    @Schema(name = "EncargoNuevo")
    record Dar(
            @Schema(example = "CAPTURISTA") @Nullable String rol,

            @Schema(description = "De la unidad, el programa o el ramo; vacío: todo el ente", example = "54202")
            @Nullable
            String codigo,

            @Schema(description = "Vacío: desde hoy", example = "2026-01-01") @Nullable
            String desde,

            @Schema(description = "Vacío: sin término", example = "2026-12-31") @Nullable
            String hasta) {

        EncargoNuevo nuevo() {
            return new EncargoNuevo(
                    TextoEscrito.limpio(rol),
                    TextoEscrito.limpio(codigo),
                    TextoEscrito.limpio(desde),
                    TextoEscrito.limpio(hasta));
        }
    }

    /** Somebody whose account another ente keeps, and what for. */
    @Schema(name = "PersonaInvitada")
    record Invitada(
            @Schema(example = "rosa.mendez") @Nullable String cuenta,
            @Nullable Dar encargo) {}

    /** Who is to get in. */
    @Schema(name = "PersonaNueva")
    record Nueva(
            @Schema(example = "rosa.mendez") @Nullable String cuenta,

            @Schema(example = "Rosa Méndez Ibarra") @Nullable
            String nombre,

            @Schema(example = "rosa.mendez@sanjacinto.example") @Nullable
            String correo,

            @Nullable Dar encargo) {}

    /** What may be corrected of a person. */
    @Schema(name = "CambioDePersona")
    record Cambio(
            @Schema(example = "Rosa Méndez Ibarra") @Nullable
            String nombre,

            @Schema(example = "rosa.mendez@sanjacinto.example") @Nullable
            String correo) {}

    /** The last day of a role. */
    @Schema(name = "TerminoDeEncargo")
    record Termino(
            @Schema(description = "Último día; vacío: termina ahora", example = "2026-03-31") @Nullable
            String hasta) {}

    /** A person with its password of one use. */
    @Schema(name = "PersonaConContrasena")
    record ConContrasena(
            Vista persona,

            @Schema(
                    description = "De un solo uso; se da solo en esta respuesta y no se guarda",
                    example = "k7vm-2hqx-9rta-fp4n")
            String contrasena) {}

    @Operation(
            summary = "Las personas con cuenta en el ente, por nombre",
            description = "«q» busca en nombre, cuenta y correo sin distinguir acentos.")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @GetMapping
    Pagina<Vista> lista(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String rol,
            @RequestParam(required = false) @Nullable String estado,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer tamanio) {
        FiltroDePersonas filtro = new FiltroDePersonas(
                TextoEscrito.limpio(q),
                uno("rol", rol, Rol.values()),
                uno("estado", estado, FiltroDePersonas.Estado.values()).orElse(FiltroDePersonas.Estado.ACTIVAS));
        Pagina<Persona> pagina = personas.buscar(filtro, cursor == null ? "" : cursor, Pagina.tamanio(tamanio));
        return new Pagina<>(pagina.elementos().stream().map(Vista::de).toList(), pagina.siguiente());
    }

    @Operation(summary = "Una persona con sus encargos")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @GetMapping("/{id}")
    ResponseEntity<Vista> ver(@PathVariable long id) {
        return con(personas.persona(id));
    }

    @Operation(
            summary = "Dar de alta a una persona",
            description = "La respuesta trae, solo esta vez, su contraseña de un solo uso.")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<ConContrasena> darDeAlta(@RequestBody Nueva nueva, HttpServletRequest peticion) {
        AltaDePersona.Alta hecha = alta.alta(new AltaDePersona.Datos(
                TextoEscrito.limpio(nueva.cuenta()),
                TextoEscrito.limpio(nueva.nombre()),
                TextoEscrito.limpio(nueva.correo()),
                Optional.ofNullable(nueva.encargo()).map(Dar::nuevo)));
        SoloUnaVez.marcar(peticion);
        return ResponseEntity.created(
                        URI.create("/api/v1/personas/" + hecha.persona().id()))
                .eTag(Integer.toString(hecha.persona().version()))
                .body(new ConContrasena(Vista.de(hecha.persona()), hecha.contrasena()));
    }

    @Operation(summary = "Corregir el nombre o el correo de una persona")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PutMapping("/{id}")
    ResponseEntity<Vista> cambiar(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Cambio datos) {
        return con(cambio.cambiar(
                id,
                TextoEscrito.limpio(datos.nombre()),
                TextoEscrito.limpio(datos.correo()),
                Etiqueta.exigida(ifMatch)));
    }

    @Operation(
            summary = "Dar un encargo a quien ya tiene cuenta en otro ente",
            description =
                    "Sigue siendo una sola cuenta: el ente que la lleva le da su contraseña, y este, sus encargos aquí.")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/invitadas")
    ResponseEntity<Vista> invitar(@RequestBody Invitada invitada) {
        Dar encargo = invitada.encargo() == null ? new Dar("", "", "", "") : invitada.encargo();
        return con(invitacion.invitar(TextoEscrito.limpio(invitada.cuenta()), encargo.nuevo()));
    }

    @Operation(summary = "Dar de baja a una persona: sus sesiones y sus fichas terminan")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/{id}/baja")
    ResponseEntity<Vista> darDeBaja(
            @PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return con(acceso.darDeBaja(id, Etiqueta.exigida(ifMatch)));
    }

    @Operation(summary = "Reactivar la cuenta de una persona")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/{id}/reactivar")
    ResponseEntity<Vista> reactivar(
            @PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return con(acceso.reactivar(id, Etiqueta.exigida(ifMatch)));
    }

    @Operation(
            summary = "Dar una contraseña de un solo uso",
            description = "La anterior deja de servir y sus sesiones se cierran. Se da solo en esta respuesta.")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/{id}/contrasena")
    ConContrasena restablecer(@PathVariable long id, HttpServletRequest peticion) {
        AltaDePersona.Alta hecha = acceso.restablecer(id);
        SoloUnaVez.marcar(peticion);
        return new ConContrasena(Vista.de(hecha.persona()), hecha.contrasena());
    }

    @Operation(summary = "Dejar que una cuenta en espera intente de nuevo")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/{id}/desbloquear")
    ResponseEntity<Vista> desbloquear(@PathVariable long id) {
        return con(acceso.desbloquear(id));
    }

    @Operation(summary = "Dar un encargo a una persona")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/{id}/encargos")
    ResponseEntity<Vista> dar(@PathVariable long id, @RequestBody Dar encargo) {
        return con(encargos.dar(id, encargo.nuevo()));
    }

    @Operation(summary = "Poner su último día a un encargo")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PutMapping("/{id}/encargos/{encargo}")
    ResponseEntity<Vista> terminar(@PathVariable long id, @PathVariable long encargo, @RequestBody Termino termino) {
        return con(encargos.terminar(id, encargo, TextoEscrito.limpio(termino.hasta())));
    }

    @Operation(summary = "Terminar un encargo ahora mismo")
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @DeleteMapping("/{id}/encargos/{encargo}")
    ResponseEntity<Vista> quitar(@PathVariable long id, @PathVariable long encargo) {
        return con(encargos.terminar(id, encargo, ""));
    }

    private static ResponseEntity<Vista> con(Persona persona) {
        return Etiqueta.con(persona.version(), Vista.de(persona));
    }

    private static <E extends Enum<E>> Optional<E> uno(String campo, @Nullable String nombre, E[] todos) {
        if (nombre == null || nombre.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(todos)
                .filter(este -> este.name().equals(nombre))
                .findFirst()
                .orElseThrow(() ->
                        new DatosInvalidos(Defecto.en(campo, "personas.ningunoDeEllos", Arrays.toString(todos)))));
    }
}
