package mx.avance.aplicacion.seguridad.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.aplicacion.catalogos.Ente;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.catalogos.EntesACargo;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.AltaDeEnte;
import mx.avance.aplicacion.seguridad.AltaDePersona;
import mx.avance.aplicacion.seguridad.CorregirEnte;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The entes of the installation that this one has in its charge, and the adding of one more. */
@Controller
class EntesController {

    private final EntesACargo entes;
    private final Entes actual;
    private final AltaDeEnte alta;
    private final CorregirEnte correccion;
    private final Avisos avisos;

    EntesController(EntesACargo entes, Entes actual, AltaDeEnte alta, CorregirEnte correccion, Avisos avisos) {
        this.entes = entes;
        this.actual = actual;
        this.alta = alta;
        this.correccion = correccion;
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
                    quienAdministra());
        }

        Optional<AltaDeEnte.Administra> quienAdministra() {
            if ("YO".equals(quien)) {
                return Optional.empty();
            }
            return Optional.of(administra == null ? new AltaDeEnte.Administra("", "", "") : administra.limpio());
        }

        static Escrito vacio() {
            return new Escrito("", "", "PARAMUNICIPAL", "", "OTRA", null);
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
        List<EntesACargo.EnteACargo> lista = entes.lista();
        modelo.addAttribute("entes", lista);
        modelo.addAttribute("este", actual.exigir().id());
        modelo.addAttribute("sinAdministracion", alta.sinAdministracion());
        modelo.addAttribute("agrega", !entes.tipos().isEmpty());
        modelo.addAttribute(
                "corrige",
                entes.corregibles(lista).stream()
                        .map(EntesACargo.EnteACargo::id)
                        .collect(Collectors.toSet()));
        return "seguridad/entes";
    }

    @Exige(Acto.AGREGAR_ENTE)
    @GetMapping("/entes/nuevo")
    String nuevo(Model modelo) {
        return forma(Escrito.vacio(), modelo);
    }

    /** Answers with the page itself when there is a password to show: it is in no address, session or log. */
    @Exige(Acto.AGREGAR_ENTE)
    @PostMapping("/entes/nuevo")
    String agregar(Escrito datos, Locale idioma, Model modelo, RedirectAttributes paraDespues) {
        try {
            AltaDeEnte.Agregado agregado = alta.agregar(datos.datos());
            if (agregado.administra().isPresent()) {
                return conContrasena(
                        agregado.ente().nombre(), agregado.administra().get(), "entes.quedo", modelo);
            }
            paraDespues.addFlashAttribute(
                    "hecho", avisos.texto("entes.quedo", idioma, agregado.ente().nombre()));
            return "redirect:/entes";
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return forma(datos, modelo);
        }
    }

    @Exige(Acto.AGREGAR_ENTE)
    @GetMapping("/entes/{id}/administracion")
    String administracion(@PathVariable int id, Model modelo) {
        return formaDeAdministracion(id, Escrito.vacio(), modelo);
    }

    /** Answers with the page itself, as {@link #agregar}. */
    @Exige(Acto.AGREGAR_ENTE)
    @PostMapping("/entes/{id}/administracion")
    String reponer(@PathVariable int id, Escrito datos, Locale idioma, Model modelo, RedirectAttributes paraDespues) {
        String nombre = cual(id).nombre();
        try {
            Optional<AltaDePersona.Alta> quien = alta.reponerAdministracion(id, datos.quienAdministra());
            if (quien.isPresent()) {
                return conContrasena(nombre, quien.get(), "entes.quedoRepuesta", modelo);
            }
            paraDespues.addFlashAttribute("hecho", avisos.texto("entes.quedoRepuesta", idioma, nombre));
            return "redirect:/entes";
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return formaDeAdministracion(id, datos, modelo);
        }
    }

    @Exige(Acto.AGREGAR_ENTE)
    @GetMapping("/entes/{id}/correccion")
    String correccion(@PathVariable int id, Model modelo) {
        EntesACargo.EnteACargo cual = cual(id);
        return formaDeCorreccion(
                cual,
                cual.tipo().name(),
                Optional.ofNullable(cual.ayuntamiento()).orElse(""),
                modelo);
    }

    @Exige(Acto.AGREGAR_ENTE)
    @PostMapping("/entes/{id}/correccion")
    String corregir(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String tipo,
            @RequestParam(defaultValue = "") String ayuntamiento,
            @RequestParam(defaultValue = "0") int version,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        try {
            EntesACargo.EnteACargo quedo = correccion.corregir(
                    uno -> uno.id() == id, TextoEscrito.limpio(tipo), TextoEscrito.limpio(ayuntamiento), version);
            paraDespues.addFlashAttribute("hecho", avisos.texto("entes.quedoCorregido", idioma, quedo.nombre()));
            return "redirect:/entes";
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            String elegido = entes.ayuntamientos().stream()
                    .filter(uno -> uno.clave().equals(ayuntamiento))
                    .map(EntesACargo.EnteACargo::nombre)
                    .findFirst()
                    .orElse("");
            return formaDeCorreccion(cual(id), tipo, elegido, modelo);
        }
    }

    private EntesACargo.EnteACargo cual(int id) {
        return entes.exigir(uno -> uno.id() == id);
    }

    private String formaDeCorreccion(EntesACargo.EnteACargo cual, String tipo, String ayuntamiento, Model modelo) {
        modelo.addAttribute("ente", cual);
        modelo.addAttribute("corrige", entes.corrige(cual));
        modelo.addAttribute("tipo", tipo);
        modelo.addAttribute("ayuntamiento", ayuntamiento);
        modelo.addAttribute("tipos", Ente.Tipo.values());
        modelo.addAttribute(
                "ayuntamientos",
                entes.ayuntamientos().stream()
                        .filter(uno -> uno.id() != cual.id())
                        .toList());
        return "seguridad/ente-correccion";
    }

    private String formaDeAdministracion(int id, Escrito datos, Model modelo) {
        modelo.addAttribute("ente", cual(id));
        modelo.addAttribute("falta", alta.sinAdministracion().contains(id));
        modelo.addAttribute("datos", datos);
        return "seguridad/ente-administracion";
    }

    private static String conContrasena(String ente, AltaDePersona.Alta quien, String quedo, Model modelo) {
        modelo.addAttribute("ente", ente);
        modelo.addAttribute("alta", quien);
        modelo.addAttribute("quedo", quedo);
        return "seguridad/ente-agregado";
    }

    private String forma(Escrito datos, Model modelo) {
        modelo.addAttribute("datos", datos);
        modelo.addAttribute("tipos", entes.tipos());
        modelo.addAttribute("ayuntamientos", entes.ayuntamientos());
        return "seguridad/ente-nuevo";
    }
}
