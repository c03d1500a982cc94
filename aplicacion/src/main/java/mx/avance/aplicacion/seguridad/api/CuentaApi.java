package mx.avance.aplicacion.seguridad.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.CambioDeContrasena;
import mx.avance.aplicacion.seguridad.CambioDeEnte;
import mx.avance.aplicacion.seguridad.Encargo;
import mx.avance.aplicacion.seguridad.Guardia;
import mx.avance.aplicacion.seguridad.MisSesiones;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import mx.avance.aplicacion.seguridad.SesionDeNavegador;
import mx.avance.nucleo.permiso.Asignacion;
import mx.avance.nucleo.permiso.Rol;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "Mi cuenta",
        description = "La cuenta de quien llama: encargos, entes, contraseña, sesiones y fichas de acceso")
@RestController
@RequestMapping("/api/v1/mi-cuenta")
class CuentaApi {

    private final Actores actores;
    private final Guardia guardia;
    private final Entes entes;
    private final CambioDeEnte cambioDeEnte;
    private final CambioDeContrasena cambioDeContrasena;
    private final MisSesiones sesiones;

    CuentaApi(
            Actores actores,
            Guardia guardia,
            Entes entes,
            CambioDeEnte cambioDeEnte,
            CambioDeContrasena cambioDeContrasena,
            MisSesiones sesiones) {
        this.actores = actores;
        this.guardia = guardia;
        this.entes = entes;
        this.cambioDeEnte = cambioDeEnte;
        this.cambioDeContrasena = cambioDeContrasena;
        this.sesiones = sesiones;
    }

    /** A role of whoever calls. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EncargoPropio")
    record Oficio(
            @Schema(example = "CAPTURISTA") Rol rol,

            @Schema(description = "De la unidad, el programa o el ramo; sin él: todo el ente", example = "54202")
            @Nullable
            String codigo) {

        static Oficio de(Asignacion asignacion) {
            return new Oficio(
                    asignacion.rol(), new Encargo(0, asignacion).codigo().orElse(null));
        }
    }

    /** An ente where whoever calls may work. */
    @Schema(name = "EnteDondeTrabaja")
    record Donde(
            @Schema(example = "DIF") String clave,

            @Schema(example = "DIF Municipal de San Jacinto")
            String nombre,

            @Schema(description = "Si es el de esta sesión o de esta ficha")
            boolean actual) {}

    /** Who calls, and what for. */
    @Schema(name = "MiCuenta")
    record Vista(
            @Schema(example = "rosa.mendez") String cuenta,
            @Schema(example = "Rosa Méndez Ibarra") String nombre,
            @Schema(description = "Los de hoy en este ente") List<Oficio> encargos,

            @Schema(description = "Donde puede trabajar hoy, el que lleva su cuenta primero")
            List<Donde> entes) {}

    /** Where to work from now on. */
    @Schema(name = "CambioDeEnteDeSesion")
    record Ente(@Schema(example = "DIF") @Nullable String clave) {}

    /** A password that replaces another. */
    @Schema(name = "CambioDeContrasena")
    record Contrasena(
            @Schema(description = "La que está en uso", example = "una frase que nadie adivina") @Nullable
            String actual,

            @Schema(description = "De doce caracteres o más", example = "otra frase muy distinta") @Nullable
            String nueva) {}

    /** An open session. */
    @Schema(name = "SesionAbierta")
    record Abierta(
            @Schema(description = "Para cerrarla; con ella no se entra", example = "4f1d09a37be2c650")
            String id,

            @Schema(description = "Navegador y sistema; vacío si no lo dijo", example = "Firefox Windows")
            String equipo,

            @Schema(example = "2026-04-08T16:20:00Z") Instant desde,
            @Schema(example = "2026-04-08T17:05:00Z") Instant ultimaVez,
            @Schema(description = "Si es la que llama") boolean esta) {}

    /** How many sessions were closed. */
    @Schema(name = "SesionesCerradas")
    record Cerradas(@Schema(example = "2") int cerradas) {}

    @Operation(summary = "Quién llama, con qué encargos y en qué entes puede trabajar")
    @ConSesionIniciada
    @GetMapping
    Vista ver(@AuthenticationPrincipal PersonaConectada persona) {
        int este = entes.exigir().id();
        return new Vista(
                persona.cuenta(),
                actores.nombre(),
                actores.actual().vigentes(guardia.hoy()).stream()
                        .map(Oficio::de)
                        .toList(),
                cambioDeEnte.posibles().stream()
                        .map(donde -> new Donde(donde.clave(), donde.nombre(), donde.ente() == este))
                        .toList());
    }

    @Operation(
            summary = "Pasar la sesión a otro ente",
            description = "Con la sesión de una persona: una ficha pertenece al ente donde se hizo.")
    @ConSesionIniciada
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PutMapping("/ente")
    void cambiarDeEnte(
            @AuthenticationPrincipal PersonaConectada persona,
            @RequestBody Ente ente,
            HttpServletRequest peticion,
            HttpServletResponse respuesta) {
        String clave = TextoEscrito.limpio(ente.clave());
        CambioDeEnte.Posible alla = cambioDeEnte.posibles().stream()
                .filter(donde -> donde.clave().equalsIgnoreCase(clave))
                .findFirst()
                .orElseThrow(() -> new NoExiste("ese ente entre los suyos"));
        SesionDeNavegador.poner(cambioDeEnte.cambiar(persona, alla.ente()), peticion, respuesta);
    }

    @Operation(
            summary = "Cambiar la contraseña propia",
            description =
                    "Con la sesión de una persona: una ficha no cambia contraseñas. Las demás sesiones de la cuenta se "
                            + "cierran y sus fichas dejan de servir.")
    @ConSesionIniciada
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PutMapping("/contrasena")
    void cambiarContrasena(
            @AuthenticationPrincipal PersonaConectada persona,
            @RequestBody Contrasena cambio,
            HttpServletRequest peticion,
            HttpServletResponse respuesta) {
        String nueva = cambio.nueva() == null ? "" : cambio.nueva();
        CambioDeContrasena.Resultado resultado =
                cambioDeContrasena.cambiar(persona, cambio.actual() == null ? "" : cambio.actual(), nueva, nueva);
        SesionDeNavegador.poner(
                resultado
                        .persona()
                        .orElseThrow(() -> new DatosInvalidos(Defecto.en(resultado.campo(), resultado.defecto()))),
                peticion,
                respuesta);
    }

    @Operation(summary = "Las sesiones abiertas de la cuenta propia, la que llama primero")
    @ConSesionIniciada
    @GetMapping("/sesiones")
    List<Abierta> abiertas(HttpServletRequest peticion) {
        return sesiones.abiertas(idDeEsta(peticion)).stream()
                .map(una -> new Abierta(una.id(), una.equipo(), una.desde(), una.ultimaVez(), una.esta()))
                .toList();
    }

    @Operation(summary = "Cerrar una sesión propia")
    @ConSesionIniciada
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/sesiones/{id}")
    void cerrar(@PathVariable String id, HttpServletRequest peticion) {
        sesiones.cerrar(id, idDeEsta(peticion));
    }

    @Operation(summary = "Cerrar las demás sesiones propias", description = "Con una ficha: todas.")
    @ConSesionIniciada
    @DeleteMapping("/sesiones")
    Cerradas cerrarLasDemas(HttpServletRequest peticion) {
        return new Cerradas(sesiones.cerrarLasDemas(idDeEsta(peticion)));
    }

    private static String idDeEsta(HttpServletRequest peticion) {
        HttpSession sesion = peticion.getSession(false);
        return sesion == null ? "" : sesion.getId();
    }
}
