package mx.avance.aplicacion.calendario.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.calendario.CalendarioDeRuta;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.DecidirPolitica;
import mx.avance.aplicacion.calendario.ModoDeFirma;
import mx.avance.aplicacion.calendario.Politica;
import mx.avance.aplicacion.calendario.PoliticaDelEnte;
import mx.avance.aplicacion.calendario.PoliticaEnPalabras;
import mx.avance.aplicacion.calendario.Politicas;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Situacion;
import mx.avance.nucleo.revision.Gravedad;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How documents are judged and signed: what holds, since when, for whom, what was decided before and why. */
@Controller
class PoliticasController {

    private final Politicas politicas;
    private final DecidirPolitica decidir;
    private final PoliticaEnPalabras palabras;
    private final Calendarios calendarios;
    private final Entes entes;
    private final Actores actores;
    private final Avisos avisos;
    private final Clock reloj;

    PoliticasController(
            Politicas politicas,
            DecidirPolitica decidir,
            PoliticaEnPalabras palabras,
            Calendarios calendarios,
            Entes entes,
            Actores actores,
            Avisos avisos,
            Clock reloj) {
        this.politicas = politicas;
        this.decidir = decidir;
        this.palabras = palabras;
        this.calendarios = calendarios;
        this.entes = entes;
        this.actores = actores;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /**
     * A policy as it is shown.
     *
     * @param nombre of the policy, or of the finding whose severity it is
     * @param valor in force, in words
     * @param porOmision in words; the same as {@code valor} when nobody decided otherwise
     * @param afecta whom, in a sentence; blank for a severity, which the page says once for all
     * @param siguientes what will hold later, each in a sentence
     */
    record Vista(
            PoliticaDelEnte politica,
            String nombre,
            String valor,
            String porOmision,
            String afecta,
            List<String> siguientes) {}

    /** A decision as the history shows it. */
    record Renglon(Politicas.Decision decision, String nombre, String valor) {}

    @Exige(Acto.VER)
    @GetMapping("/politicas")
    String todas(
            @RequestParam Optional<String> busca,
            @AuthenticationPrincipal PersonaConectada persona,
            HttpServletRequest peticion,
            Locale idioma,
            Model modelo) {
        LocalDate hoy = hoy();
        String buscado = TextoEscrito.sinAcentos(busca.orElse("").strip());
        List<Vista> vistas = politicas.todas(hoy).stream()
                .map(politica -> vista(politica, hoy, idioma))
                .toList();
        modelo.addAttribute(
                "generales",
                vistas.stream()
                        .filter(vista -> vista.politica().asunto().isEmpty())
                        .toList());
        modelo.addAttribute(
                "gravedades",
                vistas.stream()
                        .filter(vista -> !vista.politica().asunto().isEmpty())
                        .filter(vista -> TextoEscrito.sinAcentos(
                                        vista.nombre() + " " + vista.politica().asunto() + " " + vista.valor())
                                .contains(buscado))
                        .toList());
        modelo.addAttribute("busca", busca.orElse("").strip());
        modelo.addAttribute("afectaGravedad", palabras.afecta(Politica.GRAVEDAD, hoy, idioma));
        modelo.addAttribute("historia", renglones(politicas.historia(), idioma));
        modelo.addAttribute("edita", puedeEditar(persona, peticion));
        return conMarco(hoy, modelo, "calendario/politicas");
    }

    @Exige(Acto.EDITAR_POLITICAS)
    @GetMapping("/politicas/{politica}")
    String una(
            @PathVariable("politica") String clave,
            @RequestParam Optional<String> asunto,
            Locale idioma,
            Model modelo) {
        PoliticaDelEnte politica = politicas.de(CalendarioDeRuta.politica(clave), asunto.orElse(""), hoy());
        return hoja(
                politica,
                new DecidirPolitica.Datos(politica.valor(), hoy().toString(), "", politica.version()),
                idioma,
                modelo);
    }

    @Exige(Acto.EDITAR_POLITICAS)
    @PostMapping("/politicas/{politica}")
    String decidir(
            @PathVariable("politica") String clave,
            @RequestParam Optional<String> asunto,
            @RequestParam Optional<List<String>> valor,
            @RequestParam Optional<String> desde,
            @RequestParam Optional<String> motivo,
            @RequestParam Optional<Integer> version,
            @AuthenticationPrincipal PersonaConectada persona,
            HttpServletRequest peticion,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        Politica cual = CalendarioDeRuta.politica(clave);
        DecidirPolitica.Datos datos = new DecidirPolitica.Datos(
                String.join(" ", valor.orElse(List.of())).strip(),
                desde.orElse(""),
                motivo.orElse(""),
                version.orElse(null));
        try {
            decidir.decidir(actores.de(persona, peticion), cual, asunto.orElse(""), datos);
            paraDespues.addFlashAttribute("hecho", avisos.texto("politica.decidida", idioma));
            return "redirect:/politicas#historia";
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("choque", choque);
        }
        return hoja(politicas.de(cual, asunto.orElse(""), hoy()), datos, idioma, modelo);
    }

    private String hoja(PoliticaDelEnte politica, DecidirPolitica.Datos datos, Locale idioma, Model modelo) {
        LocalDate hoy = hoy();
        modelo.addAttribute("vista", vista(politica, hoy, idioma));
        modelo.addAttribute("datos", datos);
        modelo.addAttribute("partes", partes(datos));
        modelo.addAttribute("afecta", palabras.afecta(politica.politica(), hoy, idioma));
        modelo.addAttribute("modos", ModoDeFirma.values());
        modelo.addAttribute("gravedades", Gravedad.values());
        modelo.addAttribute("historia", renglones(politica.decisiones(), idioma));
        return conMarco(hoy, modelo, "calendario/politica");
    }

    /** The four fields of the thresholds, whatever was typed into them. */
    private static List<String> partes(DecidirPolitica.Datos datos) {
        String valor = datos.valor();
        String[] escritas = valor == null ? new String[0] : valor.split(" ", -1);
        return Arrays.asList(Arrays.copyOf(escritas, 4)).stream()
                .map(parte -> parte == null ? "" : parte)
                .toList();
    }

    private String conMarco(LocalDate hoy, Model modelo, String pagina) {
        modelo.addAttribute("hoy", hoy);
        modelo.addAttribute("ejercicio", new Ejercicio(hoy.getYear()));
        modelo.addAttribute("zona", entes.exigir().zona());
        return pagina;
    }

    private Vista vista(PoliticaDelEnte politica, LocalDate hoy, Locale idioma) {
        return new Vista(
                politica,
                palabras.nombre(politica.politica(), politica.asunto(), idioma),
                palabras.valor(politica.politica(), politica.valor(), idioma),
                palabras.valor(politica.politica(), politica.porOmision(), idioma),
                politica.asunto().isEmpty() ? palabras.afecta(politica.politica(), hoy, idioma) : "",
                politica.siguientes().stream()
                        .map(decision -> avisos.texto(
                                "politica.siguiente",
                                idioma,
                                avisos.fecha(decision.desde(), idioma),
                                palabras.valor(politica.politica(), decision.valor(), idioma)))
                        .toList());
    }

    private List<Renglon> renglones(List<Politicas.Decision> decisiones, Locale idioma) {
        return decisiones.stream()
                .map(decision -> new Renglon(
                        decision,
                        palabras.nombre(decision.politica(), decision.asunto(), idioma),
                        palabras.valor(decision.politica(), decision.valor(), idioma)))
                .toList();
    }

    private boolean puedeEditar(PersonaConectada persona, HttpServletRequest peticion) {
        return Cerradura.puede(
                        actores.de(persona, peticion),
                        Acto.EDITAR_POLITICAS,
                        Situacion.delEnte(calendarios.de(new Ejercicio(hoy().getYear()))),
                        reloj.instant())
                .permite();
    }

    private LocalDate hoy() {
        return reloj.instant().atZone(entes.exigir().zona()).toLocalDate();
    }
}
