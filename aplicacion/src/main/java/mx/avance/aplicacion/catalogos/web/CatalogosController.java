package mx.avance.aplicacion.catalogos.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.catalogos.entradas.EditarCatalogo;
import mx.avance.aplicacion.catalogos.entradas.EmblemaDeAdministracion;
import mx.avance.aplicacion.catalogos.entradas.Entrada;
import mx.avance.aplicacion.catalogos.entradas.Entradas;
import mx.avance.aplicacion.catalogos.entradas.Esquema;
import mx.avance.aplicacion.catalogos.entradas.Esquemas;
import mx.avance.aplicacion.catalogos.entradas.Filtro;
import mx.avance.aplicacion.catalogos.entradas.TerminarPlan;
import mx.avance.aplicacion.catalogos.entradas.Tipo;
import mx.avance.aplicacion.catalogos.entradas.Usos;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.plataforma.web.Megas;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The screens of every catalogue: its list, and the form of one entry. */
@Controller
class CatalogosController {

    private static final int POR_PAGINA = 50;

    private final Entes entes;
    private final Entradas entradas;
    private final EditarCatalogo editar;
    private final TerminarPlan plan;
    private final Usos usos;
    private final Formas formas;
    private final Avisos avisos;
    private final Clock reloj;

    CatalogosController(
            Entes entes,
            Entradas entradas,
            EditarCatalogo editar,
            TerminarPlan plan,
            Usos usos,
            Formas formas,
            Avisos avisos,
            Clock reloj) {
        this.entes = entes;
        this.entradas = entradas;
        this.editar = editar;
        this.plan = plan;
        this.usos = usos;
        this.formas = formas;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /** A catalogue at the index. */
    record Tarjeta(String clave, int todas, int vigentes) {}

    /** A page of a list, with where it stands in it. */
    record Tramo(int pagina, int paginas, int primera, int ultima, int todas) {}

    /** Of the largest file that its form may send. */
    @ModelAttribute("megas")
    String megas() {
        return Megas.de(EmblemaDeAdministracion.TAMANO_MAXIMO);
    }

    @Exige(Acto.VER)
    @GetMapping("/catalogos")
    String indice(Model modelo) {
        LocalDate hoy = LocalDate.now(reloj);
        modelo.addAttribute(
                "tarjetas",
                Arrays.stream(Catalogo.values())
                        .map(catalogo -> {
                            Entradas.Cuenta cuenta = entradas.cuenta(catalogo, hoy);
                            return new Tarjeta(catalogo.clave(), cuenta.todas(), cuenta.vigentes());
                        })
                        .toList());
        return "catalogos/indice";
    }

    @Exige(Acto.VER)
    @GetMapping("/catalogos/{catalogo}")
    String lista(
            @PathVariable("catalogo") String clave,
            @RequestParam("q") Optional<String> busca,
            @RequestParam("vigentes") Optional<String> vigentes,
            @RequestParam("plan") Optional<String> plan,
            @RequestParam("p") Optional<String> pagina,
            Locale idioma,
            Model modelo) {
        Catalogo catalogo = exigir(clave);
        Esquema esquema = Esquemas.de(catalogo);
        Filtro filtro = filtro(busca, vigentes, plan);
        modelo.addAttribute("sinFiltro", filtro.esTodo());
        if (catalogo == Catalogo.LINEAS && filtro.busca().isEmpty()) {
            filtro = conPlan(filtro);
            modelo.addAttribute("ejes", Rama.de(entradas.lista(catalogo, filtro, 0, Integer.MAX_VALUE)));
        }
        int todas = entradas.cuantas(catalogo, filtro);
        int paginas = Math.max(1, (todas + POR_PAGINA - 1) / POR_PAGINA);
        int esta = Math.min(paginas, Math.max(1, entero(pagina)));
        List<Entrada> lista = entradas.lista(catalogo, filtro, (esta - 1) * POR_PAGINA, POR_PAGINA);
        modelo.addAttribute("lista", lista);
        modelo.addAttribute(
                "tramo",
                new Tramo(esta, paginas, (esta - 1) * POR_PAGINA + 1, (esta - 1) * POR_PAGINA + lista.size(), todas));
        modelo.addAttribute("filtro", filtro);
        modelo.addAttribute("consulta", consulta(filtro));
        modelo.addAttribute("hoy", LocalDate.now(reloj));
        modelo.addAttribute("planes", conPlan(esquema) ? entradas.nombres(Catalogo.PLANES) : Map.of());
        modelo.addAttribute("nombres", formas.nombres(esquema));
        modelo.addAttribute("columnas", formas.columnas(esquema));
        return pantalla(esquema, modelo, "catalogos/lista");
    }

    @Exige(Acto.EDITAR_CATALOGO)
    @GetMapping("/catalogos/{catalogo}/nueva")
    String nueva(
            @PathVariable("catalogo") String clave,
            @RequestParam Map<String, String> dados,
            Locale idioma,
            Model modelo) {
        Esquema esquema = Esquemas.de(exigir(clave));
        Map<String, String> valores = new LinkedHashMap<>(dados);
        valores.putIfAbsent("desde", LocalDate.now(reloj).toString());
        return forma(esquema, valores, null, idioma, modelo);
    }

    @Exige(Acto.EDITAR_CATALOGO)
    @PostMapping("/catalogos/{catalogo}")
    String agregar(
            @PathVariable("catalogo") String clave,
            @RequestParam Map<String, String> escrito,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        Esquema esquema = Esquemas.de(exigir(clave));
        try {
            Entrada nueva = editar.agregar(esquema.catalogo(), escrito);
            paraDespues.addFlashAttribute(
                    "hecho", avisos.texto("catalogos.agregada", idioma, esquema.titulo(nueva.valores())));
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return forma(esquema, escrito, null, idioma, modelo);
        }
        return "redirect:/catalogos/" + clave;
    }

    @Exige(Acto.VER)
    @GetMapping("/catalogos/{catalogo}/{id:[0-9]+}")
    String ver(@PathVariable("catalogo") String clave, @PathVariable("id") String id, Locale idioma, Model modelo) {
        Esquema esquema = Esquemas.de(exigir(clave));
        Entrada entrada = entradas.entrada(esquema.catalogo(), numero(esquema, id));
        return forma(esquema, entrada.valores(), entrada, idioma, modelo);
    }

    @Exige(Acto.EDITAR_CATALOGO)
    @PostMapping("/catalogos/{catalogo}/{id:[0-9]+}")
    String corregir(
            @PathVariable("catalogo") String clave,
            @PathVariable("id") String id,
            @RequestParam("version") Optional<String> version,
            @RequestParam Map<String, String> escrito,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        Esquema esquema = Esquemas.de(exigir(clave));
        Entrada antes = entradas.entrada(esquema.catalogo(), numero(esquema, id));
        try {
            if (esquema.catalogo() == Catalogo.PLANES && escrito.containsKey("conLineas")) {
                terminado(plan.terminar(antes.id(), entero(version), escrito), paraDespues);
            } else {
                Entrada despues = editar.corregir(esquema.catalogo(), antes.id(), entero(version), escrito);
                paraDespues.addFlashAttribute(
                        "hecho", avisos.texto("catalogos.corregida", idioma, esquema.titulo(despues.valores())));
            }
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            if (esquema.catalogo() == Catalogo.PLANES) {
                Tipo.dia(escrito.getOrDefault("hasta", "").strip())
                        .map(dia -> plan.siguen(antes.id(), dia))
                        .filter(siguen -> !siguen.ninguna())
                        .ifPresent(siguen -> modelo.addAttribute("siguen", siguen));
            }
            return forma(esquema, escrito, new Entrada(antes.id(), antes.valores(), entero(version)), idioma, modelo);
        } catch (Choque choque) {
            modelo.addAttribute("choque", true);
            return forma(esquema, escrito, antes, idioma, modelo);
        }
        return "redirect:/catalogos/" + clave;
    }

    private static void terminado(List<Entrada> terminadas, RedirectAttributes paraDespues) {
        Entrada plan = terminadas.get(0);
        paraDespues.addFlashAttribute("terminado", Esquemas.de(Catalogo.PLANES).titulo(plan.valores()));
        paraDespues.addFlashAttribute("terminadoId", plan.id());
        paraDespues.addFlashAttribute("terminadoVersion", plan.version());
        paraDespues.addFlashAttribute("terminadas", terminadas.size() - 1);
    }

    @Exige(Acto.EDITAR_CATALOGO)
    @PostMapping("/catalogos/planes/{id:[0-9]+}/reabrir")
    String reabrir(
            @PathVariable("id") String id,
            @RequestParam("version") Optional<String> version,
            Locale idioma,
            RedirectAttributes paraDespues) {
        Esquema esquema = Esquemas.de(Catalogo.PLANES);
        long cual = numero(esquema, id);
        try {
            List<Entrada> abiertas = plan.reabrir(cual, entero(version));
            paraDespues.addFlashAttribute(
                    "hecho",
                    avisos.texto(
                            abiertas.get(0).hasta() == null ? "catalogos.plan.reabierto" : "catalogos.plan.comoEstaba",
                            idioma,
                            esquema.titulo(abiertas.get(0).valores()),
                            abiertas.size() - 1));
        } catch (DatosInvalidos invalidos) {
            paraDespues.addFlashAttribute(
                    "negado", avisos.texto(invalidos.defectos().get(0), idioma));
            return "redirect:/catalogos/planes/" + cual;
        }
        return "redirect:/catalogos/planes";
    }

    @Exige(Acto.EDITAR_CATALOGO)
    @PostMapping("/catalogos/{catalogo}/{id:[0-9]+}/borrar")
    String borrar(
            @PathVariable("catalogo") String clave,
            @PathVariable("id") String id,
            @RequestParam("version") Optional<String> version,
            Locale idioma,
            RedirectAttributes paraDespues) {
        Esquema esquema = Esquemas.de(exigir(clave));
        try {
            Entrada borrada = editar.borrar(esquema.catalogo(), numero(esquema, id), entero(version));
            paraDespues.addFlashAttribute("borrada", borrada.valores());
            paraDespues.addFlashAttribute("borradaEs", esquema.titulo(borrada.valores()));
        } catch (DatosInvalidos invalidos) {
            paraDespues.addFlashAttribute(
                    "negado", avisos.texto(invalidos.defectos().get(0), idioma));
            return "redirect:/catalogos/" + clave + "/" + id;
        }
        return "redirect:/catalogos/" + clave;
    }

    private String forma(
            Esquema esquema, Map<String, String> valores, @Nullable Entrada entrada, Locale idioma, Model modelo) {
        modelo.addAttribute("entrada", entrada);
        modelo.addAttribute("usos", entrada == null ? List.of() : usos.de(esquema, entrada));
        modelo.addAttribute(
                "campos", formas.campos(esquema, valores, entrada, modelo.containsAttribute("choque"), idioma));
        modelo.addAttribute("llamada", entrada == null ? "" : esquema.titulo(entrada.valores()));
        modelo.addAttribute(
                "conEmblema",
                entrada != null
                        && esquema.catalogo() == Catalogo.ADMINISTRACIONES
                        && entes.emblema(entrada.id()).isPresent());
        return pantalla(esquema, modelo, "catalogos/entrada");
    }

    private static String pantalla(Esquema esquema, Model modelo, String plantilla) {
        modelo.addAttribute("esquema", esquema);
        modelo.addAttribute("catalogo", esquema.catalogo().clave());
        return plantilla;
    }

    static Catalogo exigir(String clave) {
        return Catalogo.find(clave).orElseThrow(() -> new NoExiste("catálogo " + clave));
    }

    static Filtro filtro(Optional<String> busca, Optional<String> vigentes, Optional<String> plan) {
        return new Filtro(
                busca.map(String::strip).orElse(""),
                vigentes.flatMap(Tipo::dia),
                plan.map(String::strip).filter(este -> !este.isEmpty()));
    }

    /** The filter as it stands in an address, with its {@code &} in front; blank when it lets everything pass. */
    private static String consulta(Filtro filtro) {
        String consulta = UriComponentsBuilder.newInstance()
                .queryParamIfPresent("q", Optional.of(filtro.busca()).filter(busca -> !busca.isEmpty()))
                .queryParamIfPresent("vigentes", filtro.dia())
                .queryParamIfPresent("plan", filtro.plan())
                .encode()
                .build()
                .toUriString();
        return consulta.replaceFirst("^\\?", "&");
    }

    static boolean conPlan(Esquema esquema) {
        return esquema.catalogo() == Catalogo.LINEAS || esquema.catalogo() == Catalogo.CORRESPONDENCIAS;
    }

    /** A tree is of one plan: that which was asked for, else the one in force, else the last one. */
    private Filtro conPlan(Filtro filtro) {
        if (filtro.plan().isPresent()) {
            return filtro;
        }
        List<Entrada> planes = entradas.todas(Catalogo.PLANES);
        LocalDate hoy = LocalDate.now(reloj);
        Optional<String> elegido = planes.stream()
                .filter(plan -> plan.vigenteEn(hoy))
                .findFirst()
                .or(() -> planes.stream().findFirst())
                .map(plan -> plan.valor("codigo"));
        return new Filtro(filtro.busca(), filtro.dia(), elegido);
    }

    private static long numero(Esquema esquema, String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new NoExiste(esquema.nombre() + " con ese número");
        }
    }

    private static int entero(Optional<String> escrito) {
        return escrito.filter(texto -> texto.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
