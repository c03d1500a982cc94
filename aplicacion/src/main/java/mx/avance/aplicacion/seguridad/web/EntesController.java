package mx.avance.aplicacion.seguridad.web;

import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.catalogos.EntesACargo;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.AltaDeEnte;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The entes of the installation that this one has in its charge, and the adding of one more. */
@Controller
class EntesController {

    private final EntesACargo entes;
    private final Entes actual;
    private final AltaDeEnte alta;
    private final Avisos avisos;

    EntesController(EntesACargo entes, Entes actual, AltaDeEnte alta, Avisos avisos) {
        this.entes = entes;
        this.actual = actual;
        this.alta = alta;
        this.avisos = avisos;
    }

    /**
     * What was typed about an ente.
     *
     * @param quien OTRA for a new account, YO for the person who types
     */
    record Escrito(
            @Nullable String clave,
            @Nullable String nombre,
            @Nullable String tipo,
            @Nullable String ayuntamiento,
            @Nullable String quien,
            @Nullable Administra administra) {

        AltaDeEnte.Datos datos() {
            return new AltaDeEnte.Datos(
                    new EntesACargo.Datos(
                            TextoEscrito.limpio(clave),
                            TextoEscrito.limpio(nombre),
                            TextoEscrito.limpio(tipo),
                            TextoEscrito.limpio(ayuntamiento)),
                    "YO".equals(quien)
                            ? Optional.empty()
                            : Optional.of(
                                    administra == null ? new AltaDeEnte.Administra("", "", "") : administra.limpio()));
        }
    }

    /** What was typed about whoever is to administer it. */
    record Administra(
            @Nullable String cuenta,
            @Nullable String nombre,
            @Nullable String correo) {

        AltaDeEnte.Administra limpio() {
            return new AltaDeEnte.Administra(
                    TextoEscrito.limpio(cuenta), TextoEscrito.limpio(nombre), TextoEscrito.limpio(correo));
        }
    }

    @Exige(Acto.AGREGAR_ENTE)
    @GetMapping("/entes")
    String lista(Model modelo) {
        modelo.addAttribute("entes", entes.lista());
        modelo.addAttribute("este", actual.exigir().id());
        modelo.addAttribute("agrega", !entes.tipos().isEmpty());
        return "seguridad/entes";
    }

    @Exige(Acto.AGREGAR_ENTE)
    @GetMapping("/entes/nuevo")
    String nuevo(Model modelo) {
        return forma(new Escrito("", "", "PARAMUNICIPAL", "", "OTRA", null), modelo);
    }

    /** Answers with the page itself when there is a password to show: it is in no address, session or log. */
    @Exige(Acto.AGREGAR_ENTE)
    @PostMapping("/entes/nuevo")
    String agregar(Escrito datos, Locale idioma, Model modelo, RedirectAttributes paraDespues) {
        try {
            AltaDeEnte.Agregado agregado = alta.agregar(datos.datos());
            if (agregado.administra().isPresent()) {
                modelo.addAttribute("ente", agregado.ente());
                modelo.addAttribute("alta", agregado.administra().get());
                return "seguridad/ente-agregado";
            }
            paraDespues.addFlashAttribute(
                    "hecho", avisos.texto("entes.quedo", idioma, agregado.ente().nombre()));
            return "redirect:/entes";
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return forma(datos, modelo);
        }
    }

    private String forma(Escrito datos, Model modelo) {
        modelo.addAttribute("datos", datos);
        modelo.addAttribute("tipos", entes.tipos());
        modelo.addAttribute("ayuntamientos", entes.ayuntamientos());
        return "seguridad/ente-nuevo";
    }
}
