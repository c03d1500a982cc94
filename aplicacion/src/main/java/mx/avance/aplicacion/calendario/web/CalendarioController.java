package mx.avance.aplicacion.calendario.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.DarProrroga;
import mx.avance.aplicacion.calendario.ElaboracionDelEnte;
import mx.avance.aplicacion.calendario.FijarElaboracion;
import mx.avance.aplicacion.calendario.FijarTrimestre;
import mx.avance.aplicacion.calendario.ProrrogaDada;
import mx.avance.aplicacion.calendario.Prorrogas;
import mx.avance.aplicacion.calendario.RetirarProrroga;
import mx.avance.aplicacion.calendario.TrimestreDelEnte;
import mx.avance.aplicacion.calendario.TrimestreEnPalabras;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.DiasInhabiles;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.DescansosObligatorios;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Situacion;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar of a year: its quarters, when its POA is drafted, the time given beyond, the days without work. */
@Controller
class CalendarioController {

    private static final int ANIOS_ATRAS = 4;
    private static final int ANIOS_ADELANTE = 2;

    private final Calendarios calendarios;
    private final Prorrogas prorrogas;
    private final TrimestreEnPalabras palabras;
    private final FijarTrimestre fijarTrimestre;
    private final FijarElaboracion fijarElaboracion;
    private final DarProrroga darProrroga;
    private final RetirarProrroga retirarProrroga;
    private final Claves claves;
    private final DiasInhabiles inhabiles;
    private final Entes entes;
    private final Actores actores;
    private final Avisos avisos;
    private final Clock reloj;

    CalendarioController(
            Calendarios calendarios,
            Prorrogas prorrogas,
            TrimestreEnPalabras palabras,
            FijarTrimestre fijarTrimestre,
            FijarElaboracion fijarElaboracion,
            DarProrroga darProrroga,
            RetirarProrroga retirarProrroga,
            Claves claves,
            DiasInhabiles inhabiles,
            Entes entes,
            Actores actores,
            Avisos avisos,
            Clock reloj) {
        this.calendarios = calendarios;
        this.prorrogas = prorrogas;
        this.palabras = palabras;
        this.fijarTrimestre = fijarTrimestre;
        this.fijarElaboracion = fijarElaboracion;
        this.darProrroga = darProrroga;
        this.retirarProrroga = retirarProrroga;
        this.claves = claves;
        this.inhabiles = inhabiles;
        this.entes = entes;
        this.actores = actores;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /**
     * A quarter as its row shows it.
     *
     * @param frase where it stands today
     * @param conProrroga how many units have more time for it
     */
    record Fila(TrimestreDelEnte trimestre, EstadoDeTrimestre estado, String frase, long conProrroga) {

        /** The colour that goes with the word. */
        public String color() {
            return switch (estado) {
                case PROGRAMADO -> "gris";
                case ABIERTO -> "verde";
                case CERRADO -> "ambar";
            };
        }
    }

    /**
     * A prórroga as its row shows it.
     *
     * @param unidad code and name
     * @param estado key of its text: VIGENTE, TERMINADA, RETIRADA
     */
    record FilaDeProrroga(ProrrogaDada prorroga, String unidad, String estado) {}

    @Exige(Acto.VER)
    @GetMapping("/calendario")
    String deEsteAnio() {
        int anio = reloj.instant().atZone(entes.exigir().zona()).getYear();
        return "redirect:/calendario/" + anio;
    }

    @Exige(Acto.VER)
    @GetMapping("/calendario/{ejercicio}")
    String calendario(
            Ejercicio ejercicio,
            @AuthenticationPrincipal PersonaConectada persona,
            HttpServletRequest peticion,
            Locale idioma,
            Model modelo) {
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        LocalDate hoy = calendario.dia(reloj.instant());
        List<ProrrogaDada> dadas = prorrogas.de(ejercicio);
        Actor actor = actores.de(persona, peticion);
        conMarco(ejercicio, modelo);
        modelo.addAttribute("hoy", hoy);
        modelo.addAttribute("zona", calendario.zona());
        modelo.addAttribute(
                "filas",
                Trimestre.TODOS.stream()
                        .map(cual -> new Fila(
                                calendarios.trimestre(ejercicio, cual),
                                calendario.estado(cual, hoy),
                                palabras.frase(calendario, cual, hoy, idioma),
                                dadas.stream()
                                        .filter(dada -> dada.vigente(hoy)
                                                && dada.trimestre().equals(Optional.of(cual)))
                                        .map(ProrrogaDada::unidad)
                                        .distinct()
                                        .count()))
                        .toList());
        modelo.addAttribute("elaboracion", calendarios.elaboracionDelEnte(ejercicio));
        modelo.addAttribute("prorrogas", filas(dadas, ejercicio, hoy));
        modelo.addAttribute("inhabiles", inhabiles.listados(ejercicio));
        modelo.addAttribute("deLey", DescansosObligatorios.de(ejercicio));
        modelo.addAttribute("edita", puede(actor, Acto.EDITAR_CALENDARIO, calendario));
        modelo.addAttribute("prorroga", puede(actor, Acto.DAR_PRORROGA, calendario));
        modelo.addAttribute("bitacora", puede(actor, Acto.VER_BITACORA, calendario));
        return "calendario/calendario";
    }

    @Exige(Acto.EDITAR_CALENDARIO)
    @GetMapping("/calendario/{ejercicio}/trimestres/{trimestre}")
    String trimestre(Ejercicio ejercicio, Trimestre trimestre, Locale idioma, Model modelo) {
        TrimestreDelEnte suyo = calendarios.trimestre(ejercicio, trimestre);
        return hojaDeTrimestre(suyo, FijarTrimestre.Fechas.de(suyo), idioma, modelo);
    }

    @Exige(Acto.EDITAR_CALENDARIO)
    @PostMapping("/calendario/{ejercicio}/trimestres/{trimestre}")
    String fijarTrimestre(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @ModelAttribute("fechas") FijarTrimestre.Fechas fechas,
            @AuthenticationPrincipal PersonaConectada persona,
            HttpServletRequest peticion,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        Actor actor = actores.de(persona, peticion);
        try {
            TrimestreDelEnte fijado = peticion.getParameter("reponer") == null
                    ? fijarTrimestre.fijar(actor, ejercicio, trimestre, fechas)
                    : fijarTrimestre.reponer(actor, ejercicio, trimestre, fechas.motivo(), fechas.version());
            paraDespues.addFlashAttribute("hecho", avisos.texto("calendario.fijado", idioma, fijado.nombre()));
            return "redirect:/calendario/" + ejercicio;
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("choque", choque.guardado());
        }
        return hojaDeTrimestre(calendarios.trimestre(ejercicio, trimestre), fechas, idioma, modelo);
    }

    private String hojaDeTrimestre(
            TrimestreDelEnte trimestre, FijarTrimestre.Fechas fechas, Locale idioma, Model modelo) {
        CalendarioDeEnte calendario = calendarios.de(trimestre.ejercicio());
        LocalDate hoy = calendario.dia(reloj.instant());
        conMarco(trimestre.ejercicio(), modelo);
        modelo.addAttribute("trimestre", trimestre);
        modelo.addAttribute("fechas", fechas);
        modelo.addAttribute(
                "frase", palabras.frase(calendario, trimestre.plazos().trimestre(), hoy, idioma));
        modelo.addAttribute(
                "afecta", darProrroga.unidades(trimestre.ejercicio()).size());
        return "calendario/trimestre";
    }

    @Exige(Acto.EDITAR_CALENDARIO)
    @GetMapping("/calendario/{ejercicio}/elaboracion")
    String elaboracion(Ejercicio ejercicio, Model modelo) {
        ElaboracionDelEnte elaboracion = calendarios.elaboracionDelEnte(ejercicio);
        return hojaDeElaboracion(elaboracion, FijarElaboracion.Fechas.de(elaboracion), modelo);
    }

    @Exige(Acto.EDITAR_CALENDARIO)
    @PostMapping("/calendario/{ejercicio}/elaboracion")
    String fijarElaboracion(
            Ejercicio ejercicio,
            @ModelAttribute("fechas") FijarElaboracion.Fechas fechas,
            @AuthenticationPrincipal PersonaConectada persona,
            HttpServletRequest peticion,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        Actor actor = actores.de(persona, peticion);
        try {
            if (peticion.getParameter("reponer") == null) {
                fijarElaboracion.fijar(actor, ejercicio, fechas);
            } else {
                fijarElaboracion.reponer(actor, ejercicio, fechas.motivo(), fechas.version());
            }
            paraDespues.addFlashAttribute(
                    "hecho", avisos.texto("calendario.elaboracionFijada", idioma, ejercicio.toString()));
            return "redirect:/calendario/" + ejercicio;
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("choque", choque.guardado());
        }
        return hojaDeElaboracion(calendarios.elaboracionDelEnte(ejercicio), fechas, modelo);
    }

    private String hojaDeElaboracion(ElaboracionDelEnte elaboracion, FijarElaboracion.Fechas fechas, Model modelo) {
        conMarco(elaboracion.ejercicio(), modelo);
        modelo.addAttribute("elaboracion", elaboracion);
        modelo.addAttribute("fechas", fechas);
        modelo.addAttribute(
                "afecta", darProrroga.unidades(elaboracion.ejercicio()).size());
        return "calendario/elaboracion";
    }

    @Exige(Acto.DAR_PRORROGA)
    @GetMapping("/calendario/{ejercicio}/prorrogas/nueva")
    String nuevaProrroga(
            Ejercicio ejercicio,
            @RequestParam Optional<String> unidad,
            @RequestParam Optional<String> para,
            Locale idioma,
            Model modelo) {
        return hojaDeProrroga(
                ejercicio, new DarProrroga.Datos(unidad.orElse(""), para.orElse(""), "", ""), idioma, modelo);
    }

    @Exige(Acto.DAR_PRORROGA)
    @PostMapping("/calendario/{ejercicio}/prorrogas")
    String darProrroga(
            Ejercicio ejercicio,
            @ModelAttribute("datos") DarProrroga.Datos datos,
            @AuthenticationPrincipal PersonaConectada persona,
            HttpServletRequest peticion,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        try {
            ProrrogaDada dada = darProrroga.dar(actores.de(persona, peticion), ejercicio, datos);
            paraDespues.addFlashAttribute(
                    "hecho",
                    avisos.texto("prorroga.dada", idioma, dada.unidad().clave(), avisos.fecha(dada.hasta(), idioma)));
            return "redirect:/calendario/" + ejercicio + "#prorrogas";
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return hojaDeProrroga(ejercicio, datos, idioma, modelo);
        }
    }

    private String hojaDeProrroga(Ejercicio ejercicio, DarProrroga.Datos datos, Locale idioma, Model modelo) {
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        LocalDate hoy = calendario.dia(reloj.instant());
        conMarco(ejercicio, modelo);
        modelo.addAttribute("datos", datos);
        modelo.addAttribute("unidades", darProrroga.unidades(ejercicio));
        modelo.addAttribute("hoy", hoy);
        modelo.addAttribute("trimestres", Trimestre.TODOS);
        modelo.addAttribute(
                "frases",
                Trimestre.TODOS.stream()
                        .map(cual -> palabras.frase(calendario, cual, hoy, idioma))
                        .toList());
        modelo.addAttribute("elaboracion", calendario.elaboracion());
        return "calendario/prorroga";
    }

    @Exige(Acto.DAR_PRORROGA)
    @GetMapping("/calendario/{ejercicio}/prorrogas/{id}/retiro")
    String retiro(Ejercicio ejercicio, @PathVariable long id, Model modelo) {
        return hojaDeRetiro(ejercicio, id, "", modelo);
    }

    @Exige(Acto.DAR_PRORROGA)
    @PostMapping("/calendario/{ejercicio}/prorrogas/{id}/retiro")
    String retirar(
            Ejercicio ejercicio,
            @PathVariable long id,
            @RequestParam Optional<String> motivo,
            @AuthenticationPrincipal PersonaConectada persona,
            HttpServletRequest peticion,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        try {
            ProrrogaDada retirada =
                    retirarProrroga.retirar(actores.de(persona, peticion), ejercicio, id, motivo.orElse(""));
            paraDespues.addFlashAttribute(
                    "hecho",
                    avisos.texto("prorroga.retirada", idioma, retirada.unidad().clave()));
            return "redirect:/calendario/" + ejercicio + "#prorrogas";
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return hojaDeRetiro(ejercicio, id, motivo.orElse(""), modelo);
        }
    }

    private String hojaDeRetiro(Ejercicio ejercicio, long id, String motivo, Model modelo) {
        LocalDate hoy = calendarios.de(ejercicio).dia(reloj.instant());
        ProrrogaDada prorroga =
                prorrogas.find(ejercicio, id).orElseThrow(() -> new NoExiste("la prórroga " + id + " de " + ejercicio));
        conMarco(ejercicio, modelo);
        modelo.addAttribute("fila", filas(List.of(prorroga), ejercicio, hoy).get(0));
        modelo.addAttribute("motivo", motivo);
        return "calendario/retiro";
    }

    private List<FilaDeProrroga> filas(List<ProrrogaDada> dadas, Ejercicio ejercicio, LocalDate hoy) {
        Map<UnidadEjecutora, String> nombres = darProrroga.unidades(ejercicio).stream()
                .collect(Collectors.toMap(vigente -> vigente.clave(), vigente -> vigente.nombre()));
        return dadas.stream()
                .map(dada -> new FilaDeProrroga(
                        dada,
                        (dada.unidad() + " "
                                        + Optional.ofNullable(nombres.get(dada.unidad()))
                                                .or(() -> claves.nombre(dada.unidad(), dada.hasta()))
                                                .orElse(""))
                                .strip(),
                        dada.retiro().isPresent() ? "RETIRADA" : dada.vigente(hoy) ? "VIGENTE" : "TERMINADA"))
                .toList();
    }

    private void conMarco(Ejercicio ejercicio, Model modelo) {
        int este = reloj.instant().atZone(entes.exigir().zona()).getYear();
        modelo.addAttribute("ejercicio", ejercicio);
        modelo.addAttribute(
                "anios",
                IntStream.concat(
                                IntStream.rangeClosed(este - ANIOS_ATRAS, este + ANIOS_ADELANTE),
                                IntStream.of(ejercicio.anio()))
                        .distinct()
                        .sorted()
                        .boxed()
                        .toList());
    }

    private boolean puede(Actor actor, Acto acto, CalendarioDeEnte calendario) {
        return Cerradura.puede(actor, acto, Situacion.delEnte(calendario), reloj.instant())
                .permite();
    }
}
