package mx.avance.aplicacion.seguridad.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.tabla.Csv;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.CambioDeNombramientos;
import mx.avance.aplicacion.seguridad.FiltroDePersonas;
import mx.avance.aplicacion.seguridad.Firmante;
import mx.avance.aplicacion.seguridad.Guardia;
import mx.avance.aplicacion.seguridad.Nombramiento;
import mx.avance.aplicacion.seguridad.Nombramientos;
import mx.avance.aplicacion.seguridad.Persona;
import mx.avance.aplicacion.seguridad.Personas;
import mx.avance.aplicacion.seguridad.Puesto;
import mx.avance.aplicacion.seguridad.Puestos;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who holds which post since when: the posts on a day, and the history of each. */
@Controller
class NombramientosController {

    private final Nombramientos nombramientos;
    private final CambioDeNombramientos cambio;
    private final Personas personas;
    private final Puestos puestos;
    private final Actores actores;
    private final Guardia guardia;
    private final Avisos avisos;
    private final Regreso regreso;

    NombramientosController(
            Nombramientos nombramientos,
            CambioDeNombramientos cambio,
            Personas personas,
            Puestos puestos,
            Actores actores,
            Guardia guardia,
            Avisos avisos,
            Regreso regreso) {
        this.nombramientos = nombramientos;
        this.cambio = cambio;
        this.personas = personas;
        this.puestos = puestos;
        this.actores = actores;
        this.guardia = guardia;
        this.avisos = avisos;
        this.regreso = regreso;
    }

    /** What was typed about somebody who is to hold a post. */
    record Escrito(
            @Nullable String persona,
            @Nullable String cargo,
            @Nullable String usuario,
            @Nullable String desde,
            @Nullable String hasta,
            @Nullable String relevo) {

        static Escrito vacio() {
            return new Escrito("", "", "", "", "", "si");
        }

        CambioDeNombramientos.Nuevo nuevo(Puesto puesto) {
            return new CambioDeNombramientos.Nuevo(
                    puesto.papel().name(),
                    puesto.codigo(),
                    TextoEscrito.limpio(persona),
                    TextoEscrito.limpio(cargo),
                    cuenta(),
                    TextoEscrito.limpio(desde),
                    TextoEscrito.limpio(hasta));
        }

        Optional<Long> cuenta() {
            String id = TextoEscrito.limpio(usuario);
            return id.matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
        }
    }

    @Exige(Acto.VER)
    @GetMapping("/nombramientos")
    String lista(
            @RequestParam Optional<String> dia,
            @RequestParam Optional<String> papel,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> vacantes,
            Model modelo) {
        LocalDate cuando = cuando(dia);
        modelo.addAttribute("renglones", renglones(cuando, papel, q, vacantes));
        modelo.addAttribute("dia", cuando);
        modelo.addAttribute("hoy", guardia.hoy());
        modelo.addAttribute("papel", papel.orElse(""));
        modelo.addAttribute("papeles", Papel.values());
        modelo.addAttribute("q", q.orElse(""));
        modelo.addAttribute("vacantes", vacantes.isPresent());
        modelo.addAttribute("sinCatalogo", !puestos.hay(cuando));
        modelo.addAttribute("administra", administra());
        return "seguridad/nombramientos";
    }

    @Exige(Acto.VER)
    @GetMapping("/nombramientos.csv")
    ResponseEntity<byte[]> exportar(
            @RequestParam Optional<String> dia,
            @RequestParam Optional<String> papel,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> vacantes,
            Locale idioma) {
        LocalDate cuando = cuando(dia);
        return Csv.descarga(
                "nombramientos-" + cuando,
                List.of(
                                "papel",
                                "codigo",
                                "nombre",
                                "titular",
                                "cargo",
                                "desde",
                                "hasta",
                                "por_ausencia",
                                "suple_hasta")
                        .stream()
                        .map(columna -> avisos.texto("nombramientos.columna." + columna, idioma))
                        .toList(),
                renglones(cuando, papel, q, vacantes).stream()
                        .map(NombramientosController::celdas)
                        .toList());
    }

    private static List<String> celdas(Puestos.Renglon renglon) {
        Optional<Nombramiento> titular = Optional.ofNullable(renglon.firmante()).map(Firmante::titular);
        Optional<Nombramiento> suplente =
                Optional.ofNullable(renglon.firmante()).flatMap(Firmante::suplente);
        return List.of(
                renglon.puesto().papel().rotulo(),
                renglon.puesto().codigo(),
                renglon.nombre(),
                titular.map(Nombramiento::persona).orElse(""),
                titular.map(Nombramiento::cargo).orElse(""),
                titular.map(este -> este.desde().toString()).orElse(""),
                titular.flatMap(Nombramiento::hasta).map(LocalDate::toString).orElse(""),
                suplente.map(Nombramiento::persona).orElse(""),
                suplente.flatMap(Nombramiento::hasta).map(LocalDate::toString).orElse(""));
    }

    @Exige(Acto.VER)
    @GetMapping("/nombramientos/{papel}/{codigo}")
    String puesto(@PathVariable String papel, @PathVariable String codigo, Model modelo) {
        modelo.addAttribute("escrito", Escrito.vacio());
        return pagina(exigido(papel, codigo), modelo);
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/nombramientos/{papel}/{codigo}")
    String nombrar(
            @PathVariable String papel,
            @PathVariable String codigo,
            Escrito escrito,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        Puesto puesto = exigido(papel, codigo);
        try {
            cambio.nombrar(
                    escrito.nuevo(puesto),
                    escrito.relevo() == null
                            ? CambioDeNombramientos.Relevo.DEBE_ESTAR_VACANTE
                            : CambioDeNombramientos.Relevo.TERMINA_EL_ACTUAL);
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            modelo.addAttribute("escrito", escrito);
            return pagina(puesto, modelo);
        }
        return volver(puesto, "nombramientos.hecho", idioma, paraDespues);
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/nombramientos/{id}/suplencias")
    String suplir(@PathVariable long id, Escrito escrito, Locale idioma, Model modelo, RedirectAttributes paraDespues) {
        Puesto puesto = nombramientos.nombramiento(id).puesto();
        try {
            cambio.suplir(id, escrito.nuevo(puesto));
        } catch (DatosInvalidos invalidos) {
            return negar(puesto, invalidos, idioma, paraDespues);
        }
        return volver(puesto, "nombramientos.suplenciaDada", idioma, paraDespues);
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/nombramientos/{id}/terminar")
    String terminar(
            @PathVariable long id,
            @RequestParam Optional<String> hasta,
            @RequestParam int version,
            Locale idioma,
            RedirectAttributes paraDespues) {
        Puesto puesto = nombramientos.nombramiento(id).puesto();
        try {
            cambio.terminar(id, TextoEscrito.limpio(hasta.orElse("")), version);
        } catch (DatosInvalidos invalidos) {
            return negar(puesto, invalidos, idioma, paraDespues);
        }
        return volver(puesto, "nombramientos.terminado", idioma, paraDespues);
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/nombramientos/{id}/corregir")
    String corregir(
            @PathVariable long id,
            Escrito escrito,
            @RequestParam int version,
            Locale idioma,
            RedirectAttributes paraDespues) {
        Nombramiento antes = nombramientos.nombramiento(id);
        try {
            cambio.corregir(
                    id,
                    TextoEscrito.limpio(escrito.persona()),
                    TextoEscrito.limpio(escrito.cargo()),
                    escrito.usuario() == null ? antes.usuario() : escrito.cuenta(),
                    version);
        } catch (DatosInvalidos invalidos) {
            return negar(antes.puesto(), invalidos, idioma, paraDespues);
        } catch (Choque choque) {
            Nombramiento como = nombramientos.nombramiento(id);
            paraDespues.addFlashAttribute(
                    "negado",
                    avisos.texto(
                            "nombramientos.choque",
                            idioma,
                            como.persona(),
                            como.cargo(),
                            TextoEscrito.limpio(escrito.persona()),
                            TextoEscrito.limpio(escrito.cargo())));
            return "redirect:" + ruta(antes.puesto());
        }
        return volver(antes.puesto(), "forma.guardado", idioma, paraDespues);
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/nombramientos/{id}/retirar")
    String retirar(@PathVariable long id, @RequestParam int version, Locale idioma, RedirectAttributes paraDespues) {
        Puesto puesto = nombramientos.nombramiento(id).puesto();
        cambio.retirar(id, version);
        return volver(puesto, "nombramientos.retirado", idioma, paraDespues);
    }

    private String pagina(Puesto puesto, Model modelo) {
        List<Nombramiento> historia = nombramientos.historia(puesto);
        LocalDate hoy = guardia.hoy();
        modelo.addAttribute("puesto", puesto);
        modelo.addAttribute("nombre", puestos.nombre(puesto, hoy));
        modelo.addAttribute("historia", historia);
        modelo.addAttribute(
                "titular",
                historia.stream()
                        .filter(este -> !este.esSuplencia() && este.vigenteEn(hoy))
                        .findFirst()
                        .orElse(null));
        modelo.addAttribute("hoy", hoy);
        modelo.addAttribute("administra", administra());
        modelo.addAttribute("cuentas", administra() ? cuentas() : List.of());
        return "seguridad/puesto";
    }

    private List<Persona> cuentas() {
        return personas.buscar(FiltroDePersonas.activas(), "", Pagina.MAYOR).elementos();
    }

    private List<Puestos.Renglon> renglones(
            LocalDate dia, Optional<String> papel, Optional<String> q, Optional<String> vacantes) {
        return puestos.buscar(dia, new Puestos.Filtro(papel.orElse(""), q.orElse(""), vacantes.isPresent()));
    }

    private LocalDate cuando(Optional<String> dia) {
        return dia.map(TextoEscrito::limpio)
                .flatMap(escrito -> new FechaEscrita(escrito).dia())
                .orElseGet(guardia::hoy);
    }

    private boolean administra() {
        return actores.alcanza(actores.actual(), Acto.ADMINISTRAR_USUARIOS);
    }

    private static Puesto exigido(String papel, String codigo) {
        return Arrays.stream(Papel.values())
                .filter(este -> este.name().equals(papel))
                .findFirst()
                .flatMap(este -> Puesto.find(este, codigo))
                .orElseThrow(() -> new NoExiste("ese puesto"));
    }

    private static String ruta(Puesto puesto) {
        return "/nombramientos/" + puesto.papel().name() + "/" + puesto.codigo();
    }

    private String negar(Puesto puesto, DatosInvalidos invalidos, Locale idioma, RedirectAttributes paraDespues) {
        return regreso.negar(ruta(puesto), invalidos, idioma, paraDespues);
    }

    private String volver(Puesto puesto, String hecho, Locale idioma, RedirectAttributes paraDespues) {
        return regreso.volver(ruta(puesto), hecho, idioma, paraDespues);
    }
}
