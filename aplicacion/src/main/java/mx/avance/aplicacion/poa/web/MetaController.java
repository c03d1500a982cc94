package mx.avance.aplicacion.poa.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Medida;
import mx.avance.aplicacion.catalogos.PlanMunicipal;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.CompararPoa;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Dimension;
import mx.avance.nucleo.poa.Frecuencia;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.SumaDeAcciones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One row at length: what the grid has no room for, its líneas de acción and its ficha; and those of the heading. */
@Controller
@RequestMapping("/poa/{ejercicio}/{programa}/{unidad}")
class MetaController {

    /** What the fields of the form are called; those of the ficha have a name of their own each. */
    private static final Map<String, String> ROTULOS = Map.ofEntries(
            Map.entry("numero", "poa.celda.numero"),
            Map.entry("padre", "poa.meta.padre"),
            Map.entry("descripcion", "poa.columna.descripcion"),
            Map.entry("medida", "poa.columna.medida"),
            Map.entry("anual", "poa.columna.anual"),
            Map.entry("acumulacion", "poa.meta.acumulacion"),
            Map.entry("sentido", "poa.meta.sentido"),
            Map.entry("suma", "poa.meta.suma"),
            Map.entry("peso", "poa.meta.peso"),
            Map.entry("lineas", "poa.declarar"),
            Map.entry("unidadResponsable", "poa.ficha.unidad"));

    private final Poas poas;
    private final EditarPoa editar;
    private final CompararPoa comparar;
    private final CabeceraDePoa cabecera;
    private final Claves claves;
    private final PlanMunicipal plan;
    private final UnidadesDeMedida medidas;
    private final Avisos avisos;

    MetaController(
            Poas poas,
            EditarPoa editar,
            CompararPoa comparar,
            CabeceraDePoa cabecera,
            Claves claves,
            PlanMunicipal plan,
            UnidadesDeMedida medidas,
            Avisos avisos) {
        this.poas = poas;
        this.editar = editar;
        this.comparar = comparar;
        this.cabecera = cabecera;
        this.claves = claves;
        this.plan = plan;
        this.medidas = medidas;
        this.avisos = avisos;
    }

    @Exige(Acto.EDITAR_POA)
    @GetMapping("/metas/{numero}")
    String meta(IdDePoa id, @PathVariable int numero, Model modelo) {
        PoaGuardado guardado = poas.exigir(id);
        PoaEnBorrador borrador = borrador(guardado);
        RenglonDePoa renglon = renglon(borrador, numero).orElseThrow(() -> new NoExiste("renglón " + numero));
        modelo.addAttribute("visto", FormaDeMeta.huella(renglon));
        return forma(id, numero, guardado.version(), FormaDeMeta.escrito(renglon), borrador, modelo);
    }

    private static Optional<RenglonDePoa> renglon(PoaEnBorrador borrador, int numero) {
        return borrador.renglones().stream()
                .filter(otro -> otro.numero() == numero)
                .findFirst();
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping("/metas/{numero}")
    String guardar(
            IdDePoa id,
            @PathVariable int numero,
            @RequestParam MultiValueMap<String, String> campos,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        PoaGuardado guardado = poas.exigir(id);
        int version = FormaDeMeta.entero(FormaDeMeta.campo(campos, "version")).orElse(0);
        Map<String, String> escritos = FormaDeMeta.escritos(campos);
        List<Defecto> defectos = new ArrayList<>();
        modelo.addAttribute("visto", FormaDeMeta.campo(campos, "visto"));
        try {
            RenglonDePoa renglon = FormaDeMeta.renglon(campos, defectos);
            DatosInvalidos.siHay(defectos);
            guardar(id, version, numero, renglon, FormaDeMeta.campo(campos, "visto"));
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return forma(id, numero, version, escritos, borrador(guardado), modelo);
        } catch (Choque choque) {
            PoaGuardado otro = LoQueDejoOtro.enBorrador(choque);
            PoaEnBorrador suyo = otro.borrador().get();
            modelo.addAttribute("choque", avisos.texto("poa.choqueDeRenglon", idioma));
            renglon(suyo, numero).ifPresent(hay -> {
                modelo.addAttribute("visto", FormaDeMeta.huella(hay));
                modelo.addAttribute("dejo", distintos(FormaDeMeta.escrito(hay), escritos, idioma));
            });
            return forma(id, numero, otro.version(), escritos, suyo, modelo);
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("forma.guardado", idioma));
        return "redirect:" + id.ruta();
    }

    /** The form of a row that is still to be written: a meta, or an acción of one. */
    @Exige(Acto.EDITAR_POA)
    @GetMapping("/metas")
    String nueva(IdDePoa id, @RequestParam(defaultValue = "") String padre, Model modelo) {
        PoaGuardado guardado = poas.exigir(id);
        PoaEnBorrador borrador = borrador(guardado);
        Optional<Integer> meta =
                FormaDeMeta.entero(padre).filter(cual -> renglon(borrador, cual).isPresent());
        int numero = siguiente(borrador, meta);
        Map<String, String> campos = FormaDeMeta.escrito(RenglonDePoa.de(numero).renglon());
        campos.put("padre", meta.map(cual -> Integer.toString(cual)).orElse(""));
        return forma(id, 0, guardado.version(), campos, borrador, modelo);
    }

    /** The next hundred for a meta, the next number of its hundred for an acción. */
    private static int siguiente(PoaEnBorrador borrador, Optional<Integer> meta) {
        return borrador.renglones().stream()
                .filter(renglon -> meta.isEmpty()
                        || renglon.numero() == meta.get()
                        || renglon.metaPadre().orElse(0) == meta.get())
                .mapToInt(RenglonDePoa::numero)
                .map(numero -> meta.isPresent() ? numero + 1 : (numero / 100 + 1) * 100)
                .max()
                .orElse(100);
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping("/metas")
    String agregar(
            IdDePoa id,
            @RequestParam MultiValueMap<String, String> campos,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        List<Defecto> defectos = new ArrayList<>();
        RenglonDePoa renglon = FormaDeMeta.renglon(campos, defectos);
        try {
            DatosInvalidos.siHay(defectos);
            editar.agregarRenglon(id, renglon);
        } catch (DatosInvalidos invalidos) {
            PoaGuardado guardado = poas.exigir(id);
            avisos.mostrar(invalidos, modelo, idioma);
            return forma(id, 0, guardado.version(), FormaDeMeta.escritos(campos), borrador(guardado), modelo);
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("poa.renglonAgregado", idioma, renglon.numero()));
        boolean otra = "otra".equals(FormaDeMeta.campo(campos, "despues"));
        String padre = FormaDeMeta.campo(campos, "padre");
        return "redirect:" + id.ruta()
                + (otra ? "/metas" + (padre.matches("[0-9]{1,5}") ? "?padre=" + padre : "") : "");
    }

    /** Somebody who wrote in another row of the programme is in nobody's way: only a change of this very row is a clash. */
    private void guardar(IdDePoa id, int version, int numero, RenglonDePoa renglon, String visto) {
        try {
            editar.guardarRenglon(id, version, numero, renglon);
        } catch (Choque choque) {
            PoaGuardado otro = LoQueDejoOtro.en(choque);
            if (otro.borrador()
                    .flatMap(suyo -> renglon(suyo, numero))
                    .filter(hay -> FormaDeMeta.huella(hay).equals(visto))
                    .isEmpty()) {
                throw choque;
            }
            editar.guardarRenglon(id, otro.version(), numero, renglon);
        }
    }

    /** What another person left in the fields of a row in which this one wrote something else. */
    record Dejado(String campo, String suyo) {}

    private List<Dejado> distintos(Map<String, String> suyos, Map<String, String> mios, Locale idioma) {
        List<Dejado> distintos = new ArrayList<>();
        suyos.forEach((campo, suyo) -> {
            if (!suyo.equals(mios.getOrDefault(campo, "").strip().replace("\r\n", "\n"))) {
                String rotulo = campo.matches("p[1-4]")
                        ? Trimestre.de(campo.charAt(1) - '0').rotulo()
                        : avisos.texto(ROTULOS.getOrDefault(campo, "poa.ficha." + campo), idioma);
                distintos.add(new Dejado(rotulo, enPalabras(campo, suyo, idioma)));
            }
        });
        return distintos;
    }

    private String enPalabras(String campo, String valor, Locale idioma) {
        if (valor.isEmpty()) {
            return "—";
        }
        return switch (campo) {
            case "acumulacion", "sentido", "suma" -> avisos.texto("poa." + campo + "." + valor, idioma);
            case "indicador" -> avisos.texto("poa.suma.SI", idioma);
            case "dimension" -> Dimension.valueOf(valor).rotulo();
            case "frecuencia" -> Frecuencia.valueOf(valor).rotulo();
            default -> valor;
        };
    }

    @Exige(Acto.EDITAR_POA)
    @GetMapping("/lineas")
    String lineas(IdDePoa id, Model modelo) {
        PoaGuardado guardado = poas.exigir(id);
        return lineas(
                id, guardado.version(), FormaDeMeta.textos(borrador(guardado).lineasDeclaradas()), modelo);
    }

    private String lineas(IdDePoa id, int version, List<String> elegidas, Model modelo) {
        cabecera.poner(id, modelo);
        modelo.addAttribute("version", version);
        modelo.addAttribute("lineasDelPlan", plan.lineas(poas.diaDeCatalogos(id)));
        modelo.addAttribute("elegidas", elegidas);
        return "poa/lineas";
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping("/lineas")
    String declarar(
            IdDePoa id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Optional<List<String>> lineas,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        List<LineaAccion> elegidas = FormaDeMeta.leidas(lineas.orElse(List.of()));
        try {
            editar.declararLineas(id, version, elegidas);
        } catch (Choque choque) {
            PoaGuardado otro = LoQueDejoOtro.enBorrador(choque);
            List<String> suyas = FormaDeMeta.textos(otro.borrador().get().lineasDeclaradas());
            if (!suyas.equals(FormaDeMeta.textos(elegidas))) {
                modelo.addAttribute(
                        "choque",
                        avisos.texto("poa.choqueDeLineas", idioma, suyas.isEmpty() ? "—" : String.join(", ", suyas)));
                return lineas(id, otro.version(), FormaDeMeta.textos(elegidas), modelo);
            }
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("forma.guardado", idioma));
        return "redirect:" + id.ruta();
    }

    /** A row of this year beside the one with its number in the year before; blank where there is none. */
    record Comparada(int numero, String antes, String ahora, String anualAntes, String anualAhora, String diferencia) {}

    @Exige(Acto.VER_POA)
    @GetMapping("/comparacion")
    String comparar(IdDePoa id, Model modelo) {
        cabecera.poner(id, modelo);
        modelo.addAttribute(
                "comparadas",
                comparar.conElAnterior(id).stream()
                        .map(MetaController::comparada)
                        .toList());
        modelo.addAttribute("anioAnterior", Integer.toString(id.ejercicio().anio() - 1));
        return "poa/comparacion";
    }

    private static Comparada comparada(CompararPoa.Renglon renglon) {
        return new Comparada(
                renglon.numero(),
                renglon.antes().map(RenglonDePoa::descripcion).orElse(""),
                renglon.ahora().map(RenglonDePoa::descripcion).orElse(""),
                anual(renglon.antes()),
                anual(renglon.ahora()),
                renglon.diferencia().map(MetaController::conFlecha).orElse("—"));
    }

    private static String anual(Optional<RenglonDePoa> renglon) {
        return renglon.flatMap(RenglonDePoa::metaAnual)
                .map(CifraEscrita::escribir)
                .orElse("");
    }

    private static String conFlecha(BigDecimal diferencia) {
        String cifra = CifraEscrita.escribir(Cantidad.of(diferencia.abs()));
        return diferencia.signum() == 0 ? "=" : diferencia.signum() > 0 ? "↑ +" + cifra : "↓ −" + cifra;
    }

    private String forma(
            IdDePoa id, int numero, int version, Map<String, String> escritos, PoaEnBorrador borrador, Model modelo) {
        LocalDate dia = poas.diaDeCatalogos(id);
        cabecera.poner(id, modelo);
        modelo.addAttribute("era", numero);
        modelo.addAttribute("version", version);
        modelo.addAttribute("campos", escritos);
        modelo.addAttribute(
                "elegidas", Arrays.asList(escritos.getOrDefault("lineas", "").split(" ")));
        modelo.addAttribute("lineasDelPlan", plan.lineas(dia));
        modelo.addAttribute(
                "medidas", medidas.vigentes(dia).stream().map(Medida::nombre).toList());
        modelo.addAttribute(
                "metas",
                borrador.renglones().stream()
                        .filter(renglon -> renglon.metaPadre().isEmpty() && renglon.numero() != numero)
                        .toList());
        modelo.addAttribute("unidades", claves.unidades(dia));
        modelo.addAttribute("acumulaciones", Acumulacion.values());
        modelo.addAttribute("sentidos", Sentido.values());
        modelo.addAttribute("sumas", SumaDeAcciones.values());
        modelo.addAttribute("dimensiones", Dimension.values());
        modelo.addAttribute("frecuencias", Frecuencia.values());
        return "poa/meta";
    }

    /** A form that was opened before the programme was sent: what is stored now says so. */
    private static PoaEnBorrador borrador(PoaGuardado guardado) {
        return guardado.borrador()
                .orElseGet(() -> PoaEnBorrador.vacio(
                        guardado.id().ejercicio(), guardado.id().clave()));
    }
}
