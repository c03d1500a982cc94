package mx.avance.aplicacion.seguridad.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.Guardia;
import mx.avance.aplicacion.seguridad.MisFichas;
import mx.avance.aplicacion.seguridad.MisSesiones;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: roles, open sessions, tokens. */
@Controller
class CuentaController {

    private static final int DIAS_DE_FICHA = 90;

    private final MisSesiones sesiones;
    private final MisFichas fichas;
    private final Actores actores;
    private final Guardia guardia;
    private final Entes entes;
    private final Lugares lugares;
    private final Avisos avisos;

    CuentaController(
            MisSesiones sesiones,
            MisFichas fichas,
            Actores actores,
            Guardia guardia,
            Entes entes,
            Lugares lugares,
            Avisos avisos) {
        this.sesiones = sesiones;
        this.fichas = fichas;
        this.actores = actores;
        this.guardia = guardia;
        this.entes = entes;
        this.lugares = lugares;
        this.avisos = avisos;
    }

    /** A session as the page shows it; times in the zone of the ente. */
    record SesionEnPagina(String id, String equipo, ZonedDateTime desde, ZonedDateTime ultimaVez, boolean esta) {}

    /** A token as the page shows it. */
    record FichaEnPagina(
            long id,
            String nombre,
            boolean escribe,
            ZonedDateTime creada,
            @Nullable ZonedDateTime vence,
            @Nullable ZonedDateTime usada) {}

    @ConSesionIniciada
    @GetMapping("/mi-cuenta")
    String pagina(
            @AuthenticationPrincipal PersonaConectada persona,
            HttpServletRequest peticion,
            Locale idioma,
            Model modelo) {
        modelo.addAttribute("nombre", "");
        modelo.addAttribute("escribe", false);
        modelo.addAttribute("hasta", guardia.hoy().plusDays(DIAS_DE_FICHA).toString());
        return conTodo(persona, peticion, idioma, modelo);
    }

    @ConSesionIniciada
    @PostMapping("/mi-cuenta/sesiones/cerrar")
    String cerrarLasDemas(HttpServletRequest peticion, Locale idioma, RedirectAttributes paraDespues) {
        int cerradas = sesiones.cerrarLasDemas(idDeEsta(peticion));
        paraDespues.addFlashAttribute("hecho", avisos.texto("cuenta.sesionesCerradas", idioma, cerradas));
        return "redirect:/mi-cuenta";
    }

    @ConSesionIniciada
    @PostMapping("/mi-cuenta/sesiones/{id}/cerrar")
    String cerrarUna(
            @PathVariable String id, HttpServletRequest peticion, Locale idioma, RedirectAttributes paraDespues) {
        try {
            sesiones.cerrar(id, idDeEsta(peticion));
            paraDespues.addFlashAttribute("hecho", avisos.texto("cuenta.sesionesCerradas", idioma, 1));
        } catch (DatosInvalidos invalidos) {
            paraDespues.addFlashAttribute(
                    "negado", avisos.texto(invalidos.defectos().get(0), idioma));
        }
        return "redirect:/mi-cuenta";
    }

    /** Answers with the page itself: the secret is in no address, session or log. */
    @ConSesionIniciada
    @PostMapping("/mi-cuenta/fichas")
    String crearFicha(
            @AuthenticationPrincipal PersonaConectada persona,
            @RequestParam Optional<String> nombre,
            @RequestParam Optional<String> alcance,
            @RequestParam Optional<String> hasta,
            HttpServletRequest peticion,
            Locale idioma,
            Model modelo) {
        boolean escribe = "ESCRIBIR".equals(alcance.orElse(""));
        try {
            modelo.addAttribute(
                    "nueva",
                    fichas.crear(
                            TextoEscrito.limpio(nombre.orElse("")), escribe, TextoEscrito.limpio(hasta.orElse(""))));
            return "seguridad/ficha";
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            modelo.addAttribute("nombre", nombre.orElse(""));
            modelo.addAttribute("escribe", escribe);
            modelo.addAttribute("hasta", hasta.orElse(""));
            return conTodo(persona, peticion, idioma, modelo);
        }
    }

    @ConSesionIniciada
    @PostMapping("/mi-cuenta/fichas/{id}/revocar")
    String revocar(@PathVariable long id, Locale idioma, RedirectAttributes paraDespues) {
        fichas.revocar(id);
        paraDespues.addFlashAttribute("hecho", avisos.texto("cuenta.fichaRevocada", idioma));
        return "redirect:/mi-cuenta";
    }

    private String conTodo(PersonaConectada persona, HttpServletRequest peticion, Locale idioma, Model modelo) {
        LocalDate hoy = guardia.hoy();
        ZoneId zona = entes.exigir().zona();
        Lugares.Nombres nombres = lugares.nombres(hoy, idioma);
        modelo.addAttribute("persona", persona);
        modelo.addAttribute(
                "encargos",
                actores.actual().vigentes(hoy).stream()
                        .map(asignacion -> avisos.texto("rol." + asignacion.rol(), idioma) + " · "
                                + nombres.de(asignacion.ambito()))
                        .toList());
        List<SesionEnPagina> abiertas = sesiones.abiertas(idDeEsta(peticion)).stream()
                .map(abierta -> new SesionEnPagina(
                        abierta.id(),
                        abierta.equipo(),
                        abierta.desde().atZone(zona),
                        abierta.ultimaVez().atZone(zona),
                        abierta.esta()))
                .toList();
        modelo.addAttribute("sesiones", abiertas);
        modelo.addAttribute(
                "fichas",
                fichas.vigentes().stream()
                        .map(ficha -> new FichaEnPagina(
                                ficha.id(),
                                ficha.nombre(),
                                ficha.escribe(),
                                ficha.creada().atZone(zona),
                                en(ficha.vence(), zona),
                                en(ficha.usada(), zona)))
                        .toList());
        modelo.addAttribute("hoy", hoy);
        modelo.addAttribute("maximo", hoy.plusDays(MisFichas.DIAS_MAYOR));
        return "seguridad/mi-cuenta";
    }

    /** A token is good to the end of its last day: the instant before it ends is on that day. */
    private static @Nullable ZonedDateTime en(Optional<Instant> cuando, ZoneId zona) {
        return cuando.map(instante -> instante.minusMillis(1).atZone(zona)).orElse(null);
    }

    private static String idDeEsta(HttpServletRequest peticion) {
        HttpSession sesion = peticion.getSession(false);
        return sesion == null ? "" : sesion.getId();
    }
}
